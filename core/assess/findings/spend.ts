import type { Day } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import type { BesideItem } from "../../model/beside-model.ts";
import { keeps, valueOf } from "../../model/row.ts";
import { currencyAt } from "../../register/register.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import { roundHalfAway } from "../../score/number.ts";
import type { Assessments } from "../assessments.ts";
import { isOrderDelivered, isOrderDropped, isOrderOverdue, isOrderPaid } from "../orders.ts";
import { isExpenseApproved, isRefused } from "../work.ts";
import { type Check, checksOn, marksOf, placesOf, shortName, type Subject } from "./check.ts";

type ExpenseItem = BesideItem<"expenses">;
type OrderItem = BesideItem<"procurement">;

export const EXPENSES: Subject<ExpenseItem, ColumnsOf<"expenses">> = {
  rowOf: ({ row }) => row,
  inScope: () => true,
  moneyOf: ({ row }) => valueOf(row, "expenseAmount"),
};

export const ORDERS: Subject<OrderItem, ColumnsOf<"procurement">> = {
  rowOf: ({ row }) => row,
  inScope: ({ row }) => valueOf(row, "poStatus") !== "Cancelled",
  moneyOf: ({ row }) => valueOf(row, "totalPrice"),
};

const onExpenses = checksOn(EXPENSES);
const onOrders = checksOn(ORDERS);

const expenseName = ({ row }: ExpenseItem): string =>
  shortName(valueOf(row, "expenseId") ?? valueOf(row, "expenseDescription") ?? valueOf(row, "expenseType"));

const isPaid = (state: string | undefined): boolean => state === "Paid" || state === "Part paid" || state === "Prepaid";

export const EXPENSE_CHECKS: readonly Check<ExpenseItem>[] = [
  onExpenses("EXP-01", {
    needsOne: ["approvalStatus", "approvalDate"],
    applies: (item, { model }) => {
      const paid = valueOf(item.row, "paymentDate");
      const isOut = isPaid(valueOf(item.row, "paymentStatus")) || (paid !== undefined && paid <= model.day);
      return isOut && isExpenseApproved(item.row, model.day) === false;
    },
    data: (item) => ({ name: expenseName(item) }),
    cells: ["paymentStatus", "paymentDate", "approvalStatus", "approvalDate"],
  }),
];

/** Payee, amount in its currency, and date; undefined where one is missing. */
function claimOf({ row }: ExpenseItem): string | undefined {
  const [payee, amount, date] = [valueOf(row, "payee"), valueOf(row, "expenseAmount"), valueOf(row, "date")];
  if (payee === undefined || amount === undefined || date === undefined) return undefined;
  const column = row.register.columns.expenseAmount;
  const currency = (column === undefined ? undefined : currencyAt(column, row.index)) ?? "";
  return `${payee.trim().toLowerCase()}|${amount}|${currency}|${date}`;
}

/** EXP-02: rows with the same payee, amount and date as an earlier one; what was refused asks for no money. */
export function checkDuplicateExpenses({ model }: Assessments, findings: Finding[]): void {
  const seen = new Map<string, string>();
  for (const item of model.expenses) {
    const claim = isRefused(valueOf(item.row, "approvalStatus")) ? undefined : claimOf(item);
    if (claim === undefined) continue;
    const other = seen.get(claim);
    if (other === undefined) seen.set(claim, expenseName(item));
    else {
      const places = placesOf(item.row, ["expenseAmount", "payee", "date"]);
      const data = { name: expenseName(item), other };
      findings.push({ code: "EXP-02", ...marksOf(places, EXPENSES.moneyOf(item)), data });
    }
  }
}

const orderName = ({ row }: OrderItem): string => shortName(valueOf(row, "itemTitle") ?? valueOf(row, "poNumber"));

/** Half a unit of the last digit that two factors of two decimals may leave. */
const PRICE_TOLERANCE = 0.005;

function wrongProduct({ row }: OrderItem): boolean {
  const [quantity, price] = [valueOf(row, "quantity"), valueOf(row, "unitPrice")];
  const total = valueOf(row, "totalPrice");
  if (quantity === undefined || price === undefined || total === undefined) return false;
  const most = Math.max(PRICE_TOLERANCE * Math.abs(quantity), 2 * PRICE_TOLERANCE);
  return Math.abs(quantity * price - total) > most + 1e-9 * Math.abs(total);
}

const overdueDays = ({ row }: OrderItem, day: Day): number =>
  isOrderOverdue(row, { day }) ? day - (valueOf(row, "requiredByDate") ?? day) : 0;

export const ORDER_CHECKS: readonly Check<OrderItem>[] = [
  onOrders("PRO-01", {
    needs: ["quantity", "unitPrice", "totalPrice"],
    applies: wrongProduct,
    data: (item) => {
      const [quantity, price] = [valueOf(item.row, "quantity") ?? 0, valueOf(item.row, "unitPrice") ?? 0];
      const product = roundHalfAway(quantity * price, 2);
      return { name: orderName(item), quantity, price, product, total: valueOf(item.row, "totalPrice") ?? 0 };
    },
    cells: ["totalPrice", "quantity", "unitPrice"],
  }),
  onOrders("PRO-02", {
    needs: ["requiredByDate"],
    needsOne: ["deliveryStatus", "deliveryDate", "poStatus"],
    applies: (item, { model }) => overdueDays(item, model.day) > 0,
    data: (item, { model }) => ({
      name: orderName(item),
      days: overdueDays(item, model.day),
      company: shortName(valueOf(item.row, "company")),
    }),
    cells: ["requiredByDate", "deliveryStatus", "deliveryDate"],
  }),
  onOrders("PRO-03", {
    needsOne: ["paymentStatus", "paymentDate"],
    applies: isPaidBefore,
    data: (item) => ({ name: orderName(item) }),
    cells: ["paymentStatus", "paymentDate", "deliveryStatus", "deliveryDate"],
  }),
];

/** Paid, and by what is kept of its delivery not delivered, or only later. */
function isPaidBefore({ row }: OrderItem, { model }: Assessments): boolean {
  const isKept = keeps(row.register, "deliveryStatus") || keeps(row.register, "deliveryDate");
  const isInAdvance = valueOf(row, "paymentStatus") === "Prepaid";
  if (!isKept || isInAdvance || isOrderDropped(row) || isOrderPaid(row, model) !== true) return false;
  const [paid, delivered] = [valueOf(row, "paymentDate"), valueOf(row, "deliveryDate")];
  if (paid !== undefined && delivered !== undefined) return paid < delivered;
  return isOrderDelivered(row, model) === false;
}
