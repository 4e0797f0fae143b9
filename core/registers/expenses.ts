import { day, id, money, person, text, word } from "../register/column.ts";
import { defineRegister } from "../register/register.ts";
import { currencyColumn } from "./currency.ts";
import { PAYMENT_STATES } from "../words/execution-words.ts";
import { ENTRY_APPROVALS } from "../words/vocabularies.ts";
import { portfolioLink, programLink, projectLink } from "./links.ts";

export const EXPENSES = defineRegister({
  kind: "expenses",
  beside: true,
  titles: [
    "expense",
    "expenses",
    "expense register",
    "expense log",
    "expense claim",
    "expense claims",
    "costs incurred",
    "spesen",
    "ausgaben",
    "dépenses",
    "notes de frais",
    "gastos",
    "registro de gastos",
  ],
  nouns: ["expense", "claim"],
  signs: ["Receipt", "Merchant", "Reimbursable", "Receipt Attached", "Invoice Number", "Mileage"],
  key: "expenseId",
  name: "expenseDescription",
  columns: {
    projectId: projectLink(),
    programId: programLink(),
    portfolioId: portfolioLink(),
    activityId: id("Activity ID", { aliases: ["Activity No", "Activity Code"] }),
    activityDescription: text("Activity Description", {
      aliases: ["Activity", "Activity Name"],
    }),
    taskId: id("Task ID", { aliases: ["Task No", "Task Code"] }),
    taskDescription: text("Task Description", { aliases: ["Task", "Task Name"] }),
    expenseId: id("Expense ID", {
      need: "recommended",
      aliases: ["Expense No", "Expense Ref", "Claim ID", "Claim No", "Belegnummer", "Receipt No"],
      weak: ["ID", "No", "Ref"],
    }),
    expenseType: text("Expense Type", {
      need: "recommended",
      aliases: ["Expense Category", "Category", "Type", "Cost Category", "Cost Type"],
    }),
    expenseDescription: text("Expense Description", {
      aliases: ["Expense", "Expense Name", "Expense Item", "Purpose", "Beschreibung der Ausgabe"],
      weak: ["Description", "Item", "Title", "Name", "Libellé", "Concepto"],
    }),
    expenseAmount: money("Expense Amount", {
      need: "required",
      aliases: [
        "Amount",
        "Cost",
        "Expense Cost",
        "Amount Spent",
        "Total Amount",
        "Amount Claimed",
        "Claim Amount",
        "Betrag",
        "Montant",
        "Importe",
        "Monto",
      ],
      weak: ["Total", "Value", "Price", "Spend", "Net Amount", "Gross Amount"],
    }),
    currency: currencyColumn(),
    date: day("Expense Date", {
      need: "recommended",
      aliases: [
        "Date",
        "Date Incurred",
        "Incurred On",
        "Transaction Date",
        "Purchase Date",
        "Date of Expense",
        "Claim Date",
        "Invoice Date",
      ],
    }),
    approvalStatus: word("Approval Status", ENTRY_APPROVALS, {
      need: "recommended",
      aliases: ["Approval", "Expense Status", "Claim Status", "Genehmigung", "Approbation", "Aprobación"],
      weak: ["Status", "Statut", "Estado"],
    }),
    approvalDate: day("Approval Date", { aliases: ["Date Approved", "Approved On"] }),
    approver: person("Approver", {
      aliases: ["Approved By", "Genehmigt von", "Approuvé par", "Aprobado por"],
    }),
    paymentStatus: word("Payment Status", PAYMENT_STATES, {
      need: "recommended",
      aliases: [
        "Paid",
        "Payment",
        "Payment State",
        "Reimbursed",
        "Zahlungsstatus",
        "Statut du paiement",
        "Estado de pago",
      ],
    }),
    paymentDate: day("Payment Date", {
      aliases: ["Date Paid", "Paid On", "Paid Date", "Reimbursement Date", "Bezahlt am", "Payé le"],
    }),
    payee: text("Payee", {
      aliases: [
        "Supplier",
        "Vendor",
        "Merchant",
        "Paid To",
        "Supplier Name",
        "Vendor Name",
        "Company",
        "Lieferant",
        "Empfänger",
        "Fournisseur",
        "Bénéficiaire",
        "Proveedor",
        "Beneficiario",
      ],
      weak: ["Employee", "Claimant", "Team Member"],
    }),
    method: text("Method", {
      aliases: [
        "Payment Method",
        "Method of Payment",
        "Paid By",
        "Zahlungsart",
        "Mode de paiement",
        "Método de pago",
        "Payment Mode",
      ],
    }),
  },
});
