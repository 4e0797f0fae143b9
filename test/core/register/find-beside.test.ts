import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, told } from "./sheets.ts";

/** Sheet title, cells, and what is to be found (see `told`). */
type Case = readonly [title: string, cells: string, found: string];

const find = (title: string, cells: string): string[] => told(findAll(book("Book", sheet(title, cells)), NO_SETTINGS));

/** Lists of a few columns, with all that their kind requires and nothing more. */
const SHORT: readonly Case[] = [
  ["Dependencies", "From|To|Type\nP-1|P-2|FS\nP-2|P-3|FS", "dependencies @1 2-3: from to type"],
  [
    "Status reports",
    `Project|Period|Received|Corrected
P-1|@2026-06-05|@2026-06-05|No
P-2|@2026-06-12||No`,
    "statusReports @1 2-3: projectId period received corrected",
  ],
];

const EXECUTION: readonly Case[] = [
  [
    "Timesheet Register",
    `Activity ID|Activity Description|Task ID|Task Description|Team Member|Date|Time|Overtime|Start % Complete|End % Complete|Result|Approval Status|Approval Date|Approver
A1|Design|T1|Draw|Ann Lee|@2026-01-05|7.5|0|0.1|0.3|Draft|Approved|@2026-01-09|Bob Ray
A1|Design|T2|Check|Cyd Fox|@2026-01-06|6|1|0.3|0.5|Done|Pending||Bob Ray`,
    "timesheets @1 2-3: activityId activityDescription taskId taskDescription teamMember date time overtime startPercentComplete endPercentComplete result approvalStatus approvalDate approver",
  ],
  [
    "Stundenzettel",
    `Mitarbeiter|Projekt|Aufgabe|Datum|Stunden|Genehmigung
Ann Lee|Apollo|Entwurf|@2026-01-05|7.5|genehmigt
Cyd Fox|Zeus|Prüfung|@2026-01-06|6|offen`,
    "timesheets @1 2-3: teamMember projectId taskDescription date time approvalStatus",
  ],
  [
    "Expense Register",
    `Activity ID|Activity Description|Task ID|Task Description|Expense ID|Expense Type|Expense Description|Expense Amount|Date|Approval Status|Approval Date|Approver|Payment Status|Payment Date|Payee|Method
A1|Design|T1|Draw|E1|Travel|Train to site|120.5|@2026-01-05|Approved|@2026-01-06|Bob Ray|Paid|@2026-01-20|Rail Co|Card
A1|Design|T2|Check|E2|Paper|Plots|40|@2026-01-07|Pending||Bob Ray|Unpaid||Shop|Cash`,
    "expenses @1 2-3: activityId activityDescription taskId taskDescription expenseId expenseType expenseDescription expenseAmount date approvalStatus approvalDate approver paymentStatus paymentDate payee method",
  ],
  [
    "Dépenses",
    `Projet|Libellé|Catégorie|Montant|Date|Statut|Statut du paiement|Fournisseur
Apollo|Train vers le site|Voyage|120.5|@2026-01-05|approuvé|payé|SNCF
Zeus|Impression des plans|Papier|40|@2026-01-07|en attente|à payer|Copie`,
    "expenses @1 2-3: projectId expenseDescription expenseType expenseAmount date approvalStatus paymentStatus payee",
  ],
  [
    "Process quality",
    `ID|Process|Procedure|Standard Met|Deviation|Corrective Action|Methods|Date|Outcome
Q1|Risk management|Weekly review of risks|Yes|||Review|@2026-01-05|Fine
Q2|Change management|Board decides every change|No|Two changes undecided|Call the board|Audit|@2026-01-07|Repeat`,
    "qualityProcesses @1 2-3: id process procedure standardMet deviation correctiveAction methods date outcome",
  ],
  [
    "Quality Register",
    `ID|Requirement|Deliverable|Criteria|Standards|Meets Standards|Deviation|Corrective Action|Methods|Date|Outcome
Q1|Opens in a second|Main screen|Under one second|UX-1|Yes|||Test|@2026-01-05|Fine
Q2|Prints receipts|Receipt|On any printer|IO-4|No|Fails on one printer|New driver|Test|@2026-01-07|Repeat`,
    "qualityDeliverables @1 2-3: id requirement deliverable criteria standards meetsStandards deviation correctiveAction methods date outcome",
  ],
  [
    "Procurement Register",
    `PO Number|Item Title|Item Description|Quantity|Unit Price|Total Price|Required By Date|Company|Contact Name|Contact Phone|PO Status|PO Date|Delivery Status|Delivery Date|Payment Method|Payment Status|Payment Date
PO-1|Desks|Oak desks|4|100|400|@2026-03-01|Acme|Ann Lee|555 1234|Issued|@2026-01-05|Pending||Transfer|Unpaid|
PO-2|Lamps|Desk lamps|10|20|200|@2026-02-01|Lux|Bob Ray|555 5678|Closed|@2026-01-07|Delivered|@2026-01-30|Card|Paid|@2026-02-05`,
    "procurement @1 2-3: poNumber itemTitle itemDescription quantity unitPrice totalPrice requiredByDate company contactName contactPhone poStatus poDate deliveryStatus deliveryDate paymentMethod paymentStatus paymentDate",
  ],
  [
    "Compras",
    `Número de orden|Artículo|Proveedor|Cantidad|Precio unitario|Precio total|Estado de la orden|Fecha de entrega
1|Mesa|Acme|4|100|400|abierto|@2026-03-05
2|Lámpara|Lux|10|20|200|cerrado|@2026-02-05`,
    "procurement @1 2-3: poNumber itemTitle company quantity unitPrice totalPrice poStatus deliveryDate",
  ],
  [
    "Acceptance Register",
    `ID|Deliverable Name|Description|Status|Acceptance Criteria|Standards|Test Method|Test Reviewer|Test Date|Results|Results Status
D1|Main screen|First page|Accepted|Opens in a second|UX-1|Timed by hand|Ann Lee|@2026-01-05|0.8 s on average|Passed
D2|Receipt|Printed slip|Submitted|Prints anywhere|IO-4|Ten printers|Bob Ray|@2026-01-07|Nine of ten print|Failed`,
    "acceptance @1 2-3: id deliverableName description status acceptanceCriteria standards testMethod testReviewer testDate results resultsStatus",
  ],
  [
    "Abnahmeregister",
    `Projekt|Liefergegenstand|Abnahmekriterien|Prüfer|Prüfdatum|Prüfergebnis|Abnahmestatus
Apollo|Startseite|Öffnet in einer Sekunde|Ann Lee|@2026-01-05|bestanden|abgenommen
Zeus|Beleg|Druckt auf jedem Drucker|Bob Ray|@2026-01-07|nicht bestanden|abgelehnt`,
    "acceptance @1 2-3: projectId deliverableName acceptanceCriteria testReviewer testDate resultsStatus status",
  ],
  [
    "Communications Register",
    `ID|Status|Date Approved|Approved By|Date Sent|Sent By|Sent To|Type|Message|File Location|Feedback
C1|Sent|@2026-01-04|Ann Lee|@2026-01-05|Bob Ray|All staff|Email|The office moves in March|/comms/1|Many questions
C2|Planned||||Bob Ray|Sponsors|Letter|The budget was approved|/comms/2|`,
    "communications @1 2-3: id status dateApproved approvedBy dateSent sentBy sentTo type message fileLocation feedback",
  ],
];

const VALUE: readonly Case[] = [
  [
    "Resource plan",
    `Project|Role|Person|Month|FTE|Booking
Apollo|Developer|Ann Lee|@2026-01-31|0.5|Hard
Zeus|Tester||@2026-02-28|1|Soft`,
    "resources @1 2-3: projectId role person month amount booking",
  ],
  [
    "Allocations",
    `Resource|Project|Allocation %|Start Date|End Date|Status
Ann Lee|Apollo|0.5|@2026-01-01|@2026-03-31|Confirmed
Bob Ray|Zeus|1|@2026-02-01|@2026-04-30|Tentative`,
    "resources @1 2-3: person projectId allocationPercent start finish booking",
  ],
  [
    "Capacity",
    `Role|Person|FTE|Cost Rate
Developer|Ann Lee|1|80
Tester|Bob Ray|0.8|60`,
    "capacity @1 2-3: role person fte costRate",
  ],
  [
    "Benefits",
    `Benefit ID|Benefit|Project|Benefit Owner|Measure|Baseline Value|Target Value|Due Date|Actual
B1|Fewer calls|Apollo|Ann|Calls|100|50|@2026-12-31|70
B2|Faster pay|Zeus|Bob|Days|10|5|@2026-12-31|9`,
    "benefits @1 2-3: id name projectId owner measure baseline planned plannedDate actual",
  ],
  [
    "Goals",
    `Goal ID|Goal|Weight|Owner|Horizon|Measure|Target|Actual|Due Date
G1|Grow in the north|3|Ann Lee|2027|Sales|120|90|@2027-12-31
G2|Happy customers|2|Bob Ray|2026|Score|9|8.1|@2026-12-31`,
    "goals @1 2-3: id name weight owner horizon measure target actual dueDate",
  ],
  [
    "Objetivos",
    `Objetivo|Peso|Responsable|Indicador|Meta|Valor actual
Crecer en el norte|3|Ann Lee|Ventas|120|90
Clientes contentos|2|Bob Ray|Nota|9|8.1`,
    "goals @1 2-3: name weight owner measure target actual",
  ],
  [
    "Goal links",
    `Goal ID|Project|Contribution|Communicated On|Acknowledged By
G1|Apollo|3|@2026-01-05|Ann Lee
G2|Zeus|1||`,
    "goalLinks @1 2-3: goalId projectId contribution communicatedOn acknowledgedBy",
  ],
  [
    "Dependencies",
    `Dependency ID|From Project|To Project|Description|Dependency Type|Lag (days)|Owner From|Owner To|Agreed Date|Need Date|Status
D1|Apollo|Zeus|Test rig is handed over|FS|5|Ann Lee|Bob Ray|@2026-02-05|@2026-03-01|Agreed
D2|Zeus|Hera|Data is loaded|SS|0|Bob Ray||@2026-02-07|@2026-04-01|Open`,
    "dependencies @1 2-3: id from to description type lagDays ownerFrom ownerTo agreedDate needDate status",
  ],
  [
    "Lessons",
    `ID|Date|Project|Lesson Learned|Recommendation|Owner|Status
1|@2026-01-05|Apollo|Test early|Plan two weeks|Ann|Open
2|@2026-01-07|Zeus|Ask users|Interviews|Bob|Closed`,
    "lessons @1 2-3: id dateRaised projectId text recommendation owner status",
  ],
  [
    "Candidates",
    `Project|Cost|Value|Must Do|Excluded|Requires|Group
AI|150|400|No|No|Data|
Data|200|350|Yes|No||`,
    "candidates @1 2-3: projectId cost value mustDo excluded requires group",
  ],
  [
    "Comparisons",
    `Criterion A|Criterion B|Ratio
Growth|Risk|3
Growth|Fit|5`,
    "comparisons @1 2-3: criterionA criterionB ratio",
  ],
];

const OFFICE: readonly Case[] = [
  [
    "Standards",
    `Standard ID|Standard|Applies To|Evidence Type|From Date
S1|Charter is signed|All|Signed charter|@2025-01-01
S2|Risks reviewed monthly|Execution|Minutes|@2025-06-01`,
    "standards @1 2-3: id name appliesTo evidenceType fromDate",
  ],
  [
    "Compliance",
    `Project|Standard ID|Required|Due|Evidence|Evidence Date|Status|Waiver Expiry|Approver
Apollo|S1|Yes|@2026-01-31|/docs/charter|@2026-01-20|Compliant||
Zeus|S2|Yes|@2026-02-28|||Waived|@2026-06-30|Ann Lee`,
    "adherence @1 2-3: projectId standardId required due evidence evidenceDate status waiverExpiry approver",
  ],
  [
    "PMO services",
    `Service|Category|Customers|Owner|Effort %|Defined|Stakeholders|Provided|Evaluated|Improved
Update Plans|Supportive|Project managers|Ann Lee|0.4|@2025-01-10|@2025-02-10|@2025-03-10|@2025-09-10|
Audit|Controlling|Sponsors|Bob Ray|0.6|@2025-01-10||||`,
    "services @1 2-3: name category customers owner effortPercent defined stakeholders provided evaluated improved",
  ],
  [
    "Audit findings",
    `Audit ID|Entity|Kind|Date|Finding|Severity|Action|Owner|Due|Closed|Repeat Of
AU1|Apollo|Audit|@2026-01-05|No risk review since autumn|High|Review the risks|Ann Lee|@2026-02-01||
AU2|Zeus|Review|@2026-01-07|Charter was never signed|Low|Sign it|Bob Ray|@2026-02-01|@2026-01-30|AU1`,
    "audits @1 2-3: id entity kind date finding severity action owner due closed repeatOf",
  ],
  [
    "Adoption",
    `Project|Tool or Template|In Use|Since
Apollo|Risk register|Yes|@2025-03-01
Zeus|Charter template|No|`,
    "adoption @1 2-3: projectId tool inUse since",
  ],
  [
    "Status reports",
    `Project|Due Date|Received|Corrected|RAG|Comment
Apollo|@2026-01-09|@2026-01-08|No|Green|On plan
Zeus|@2026-01-09|@2026-01-12|Yes|Amber|Late data`,
    "statusReports @1 2-3: projectId due received corrected rag comment",
  ],
  [
    "Maturity",
    `Object|Model|Dimension|Level|Question|Weight|Answer|Evidence|Date|Target Level|Target Date
PMO department|Own|Effectiveness|1|Are projects listed in one place?|1|1|/list|@2026-01-05|3|@2026-12-31
Organization capability|Own|Risk|1|Are risks written down by most teams?|1|0.5||@2026-01-05|3|@2026-12-31`,
    "maturity @1 2-3: object model dimension level question weight answer evidence date targetLevel targetDate",
  ],
  [
    "Improvement actions",
    `Improvement ID|Improvement|Dimension|Owner|Due|Done|Status
IM1|One list of all projects|Effectiveness|Ann Lee|@2026-03-01||Open
IM2|Monthly risk reviews|Risk|Bob Ray|@2026-01-31|@2026-01-20|Done`,
    "improvements @1 2-3: id text dimension owner due done status",
  ],
];

const MONTHS: readonly Case[] = [
  [
    "Resource plan",
    `Project|Role|Person|Jan 26|Feb 26|Mar 26
Apollo|Developer|Ann Lee|0.5|1|1
Zeus|Tester||1||0.5`,
    "resources @1 2-3: projectId role person month:2026-01 month:2026-02 month:2026-03",
  ],
  [
    "Resource plan 2026",
    `Projekt|Rolle|Nov|Dez|Jan
Apollo|Entwickler|0.5|1|1
Zeus|Tester|1||0.5`,
    "resources @1 2-3: projectId role month:2026-11 month:2026-12 month:2027-01",
  ],
  [
    "Capacity",
    `Role|@2026-01-01|@2026-02-01|@2026-03-01|@2026-04-01
Developer|2|2|2|3
Tester|1|1|1|1`,
    "capacity @1 2-3: role month:2026-01 month:2026-02 month:2026-03 month:2026-04",
  ],
  [
    "Maturity",
    `Object|Dimension|Level|Question|Answer|Date|Target level|Target date
PMO|Risk|1|Owner|1|@2026-01-10|3|@2026-06-01
PMO|Cost|1|Owner|1|@2026-01-10|3|@2026-06-01
PMO|Cost|2|Budget|0.7|@2026-01-10|3|@2026-06-01`,
    "maturity @1 2-4: object dimension level question answer date targetLevel targetDate",
  ],
];

describe("findRegisters, beside the lists of projects", () => {
  it.each([...SHORT, ...EXECUTION, ...VALUE, ...MONTHS, ...OFFICE])("reads %s", (title, cells, found) => {
    expect(find(title, cells)).toEqual([found]);
  });

  it("reads them under a title that says nothing, where the headers do", () => {
    const plain = ["Timesheet Register", "Expense Register", "Procurement Register", "Communications Register"];
    for (const [, cells, found] of EXECUTION.filter(([title]) => plain.includes(title)))
      expect(find("Sheet1", cells)).toEqual([found]);
  });

  it("takes nothing from the registers that are looked for first", () => {
    const risks = `
Risk ID|Risk|Project|Likelihood|Impact|Owner|Status
R1|Permit may be late|Apollo|High|High|Ann|Open
R2|Staff may leave|Zeus|Low|Medium|Bob|Closed`;
    expect(find("Quality", risks)[0]).toContain("risks @");
    expect(find("Acceptance", risks)[0]).toContain("risks @");
  });
});
