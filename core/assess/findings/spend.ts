import type { Day } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import type { BesideItem } from "../../model/beside-model.ts";
import { keeps, valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import { compareRounded, roundHalfAway } from "../../score/number.ts";
import type { Assessments } from "../assessments.ts";
import { isOrderDelivered, isOrderDropped } from "../work.ts";
import { type Check, checksOn, marksOf, placesOf, shortName, type Subject } from "./check.ts";
import { say } from "../../words/say.ts";

type TimeItem = BesideItem<"timesheets">;
type ExpenseItem = BesideItem<"expenses">;
type OrderItem = BesideItem<"procurement">;

export const TIMESHEETS: Subject<TimeItem, ColumnsOf<"timesheets">> = {
  rowOf: ({ row }) => row,
  inScope: () => true,
  moneyOf: () => undefined,
};

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

const onTime = checksOn(TIMESHEETS);
const onExpenses = checksOn(EXPENSES);
const onOrders = checksOn(ORDERS);

/** Days for which time may wait for approval (domain specification, TIM-01). */
const APPROVAL_DAYS = 14;
const DAY_HOURS = 24;
const WEEK_HOURS = 7 * DAY_HOURS;

const SETTLED = new Set<string | undefined>(["Approved", "Conditional", "Rejected", "Withdrawn"]);

const unapprovedDays = ({ row }: TimeItem, day: Day): number => {
  const date = valueOf(row, "date");
  const settled = SETTLED.has(valueOf(row, "approvalStatus")) || valueOf(row, "approvalDate") !== undefined;
  return date === undefined || settled ? 0 : day - date;
};

/** Most hours that a row may hold, by what its date stands for; undefined for a month or an unnamed period. */
function mostHours({ row }: TimeItem): number | undefined {
  const header = row.register.columns.date?.header;
  if (header === undefined || /period|month|monat|mois|mes\b/i.test(header)) return undefined;
  return /week|woche|semaine|semana/i.test(header) ? WEEK_HOURS : DAY_HOURS;
}

function tooManyHours(item: TimeItem): string | undefined {
  const { row } = item;
  const most = mostHours(item);
  const hours = (valueOf(row, "time") ?? 0) + (valueOf(row, "overtime") ?? 0);
  if (most === undefined || valueOf(row, "date") === undefined || compareRounded(hours, most) <= 0) return undefined;
  return most === DAY_HOURS
    ? say`${roundHalfAway(hours, 1)} hours in one day`
    : say`${roundHalfAway(hours, 1)} hours in one week`;
}

function impossibleTime(item: TimeItem): string | undefined {
  const { row } = item;
  const [start, end] = [valueOf(row, "startPercentComplete"), valueOf(row, "endPercentComplete")];
  const isBack = start !== undefined && end !== undefined && compareRounded(end, start) < 0;
  return isBack
    ? say`it ends at ${roundHalfAway(end, 1)} % and starts at ${roundHalfAway(start, 1)} %`
    : tooManyHours(item);
}

const memberOf = ({ row }: TimeItem): string => shortName(valueOf(row, "teamMember"));

export const TIME_CHECKS: readonly Check<TimeItem>[] = [
  onTime("TIM-01", {
    needs: ["approvalStatus", "date"],
    applies: (item, { model }) => unapprovedDays(item, model.day) > APPROVAL_DAYS,
    data: (item, { model }) => ({ name: memberOf(item), days: unapprovedDays(item, model.day) }),
    cells: ["approvalStatus", "date"],
  }),
  onTime("TIM-02", {
    applies: (item) => impossibleTime(item) !== undefined,
    data: (item) => ({ name: memberOf(item), what: impossibleTime(item) ?? "" }),
    cells: ["time", "endPercentComplete", "startPercentComplete"],
  }),
];

const expenseName = ({ row }: ExpenseItem): string =>
  shortName(valueOf(row, "expenseId") ?? valueOf(row, "expenseDescription") ?? valueOf(row, "expenseType"));

const isPaid = (state: string | undefined): boolean => state === "Paid" || state === "Part paid" || state === "Prepaid";

/** An approval that stands as a word, or as a day. */
const isApproved = ({ row }: ExpenseItem): boolean => {
  const status = valueOf(row, "approvalStatus");
  if (status !== undefined) return status === "Approved" || status === "Conditional";
  return valueOf(row, "approvalDate") !== undefined;
};

export const EXPENSE_CHECKS: readonly Check<ExpenseItem>[] = [
  onExpenses("EXP-01", {
    needs: ["approvalStatus"],
    needsOne: ["paymentStatus", "paymentDate"],
    applies: (item, { model }) => {
      const paid = valueOf(item.row, "paymentDate");
      const isOut = isPaid(valueOf(item.row, "paymentStatus")) || (paid !== undefined && paid <= model.day);
      return isOut && !isApproved(item);
    },
    data: (item) => ({ name: expenseName(item) }),
    cells: ["paymentStatus", "paymentDate", "approvalStatus"],
  }),
];

/** EXP-02: rows with the same payee, amount and date as an earlier one. */
export function checkDuplicateExpenses({ model }: Assessments, findings: Finding[]): void {
  const seen = new Map<string, string>();
  for (const item of model.expenses) {
    const { row } = item;
    const [payee, amount, date] = [valueOf(row, "payee"), valueOf(row, "expenseAmount"), valueOf(row, "date")];
    if (payee === undefined || amount === undefined || date === undefined) continue;
    const key = `${payee.trim().toLowerCase()}|${amount}|${date}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, expenseName(item));
    else {
      const data = { name: expenseName(item), other };
      findings.push({ code: "EXP-02", ...marksOf(placesOf(row, ["expenseAmount", "payee", "date"]), amount), data });
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

const isDelivered = ({ row }: OrderItem, day: Day): boolean => isOrderDropped(row) || isOrderDelivered(row, { day });

const overdueDays = (item: OrderItem, day: Day): number => {
  const required = valueOf(item.row, "requiredByDate");
  return required === undefined || isDelivered(item, day) ? 0 : day - required;
};

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
    needs: ["paymentStatus"],
    needsOne: ["deliveryStatus", "deliveryDate"],
    applies: (item, { model }) => valueOf(item.row, "paymentStatus") === "Paid" && !isPaidAfter(item, model.day),
    data: (item) => ({ name: orderName(item) }),
    cells: ["paymentStatus", "deliveryStatus", "deliveryDate"],
  }),
];

/** Delivered, and where both days are kept not paid before the delivery. */
function isPaidAfter(item: OrderItem, day: Day): boolean {
  const [paid, delivered] = [valueOf(item.row, "paymentDate"), valueOf(item.row, "deliveryDate")];
  if (paid !== undefined && delivered !== undefined) return paid >= delivered;
  return isDelivered(item, day) || !keeps(item.row.register, "deliveryStatus");
}
