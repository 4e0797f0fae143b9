import type { Day } from "../day.ts";
import type { Item } from "../model/item.ts";
import type { ChangeItem, Model } from "../model/model.ts";
import { moneyOf, type Row, unreadableAt, valueOf } from "../model/row.ts";
import type { Columns } from "../register/register.ts";
import type { ColumnsOf } from "../registers/set.ts";
import { isOrderDelivered, isOrderDropped, isOrderOverdue, orderPrice, type OrderRow } from "./orders.ts";
import { awaitsApproval, isApproved } from "./change-standing.ts";

/** A sum of what is known and a count of what is not. */
export interface Sum {
  sum: number;
  counted: number;
  missing: number;
}

/** All rows of a sum, whether their value is known or not. */
export const rowsOf = ({ counted, missing }: Sum): number => counted + missing;

/** A count of rows that say yes, of those that say yes or no, and of the rest. */
export interface Share {
  yes: number;
  judged: number;
  missing: number;
}

/** What the registers of execution add up to, of one project or scope. Hours and whole currency units. */
export interface WorkFigures {
  readonly effort: Sum;
  /** Of the effort, hours that are approved. */
  readonly approvedEffort: Sum;
  readonly spend: Sum;
  readonly paidSpend: Sum;
  /** Orders that are neither delivered, closed nor cancelled, and their price. */
  readonly openOrders: Sum;
  readonly overdueOrders: Sum;
  /** Price of orders that are delivered. */
  readonly delivered: Sum;
  /** Deliverables accepted, of those decided. */
  readonly accepted: Share;
  /** Quality reviews that meet their standard. */
  readonly quality: Share;
  /** Messages whose day has come, and how many of them are sent. */
  readonly messages: Share;
  readonly overdueChanges: number;
}

type Figures = { -readonly [K in keyof WorkFigures]: WorkFigures[K] };

const noSum = (): Sum => ({ sum: 0, counted: 0, missing: 0 });
const noShare = (): Share => ({ yes: 0, judged: 0, missing: 0 });

/** Nothing yet. */
export const noWork = (): Figures => ({
  effort: noSum(),
  approvedEffort: noSum(),
  spend: noSum(),
  paidSpend: noSum(),
  openOrders: noSum(),
  overdueOrders: noSum(),
  delivered: noSum(),
  accepted: noShare(),
  quality: noShare(),
  messages: noShare(),
  overdueChanges: 0,
});

function count(into: Sum, value: number | undefined): void {
  if (value === undefined) into.missing += 1;
  else {
    into.sum += value;
    into.counted += 1;
  }
}

function judge(into: Share, verdict: boolean | undefined): void {
  if (verdict === undefined) into.missing += 1;
  else {
    into.judged += 1;
    if (verdict) into.yes += 1;
  }
}

function addOrder(into: WorkFigures, row: OrderRow, model: Model): void {
  if (isOrderDropped(row)) return;
  const price = orderPrice(row, model);
  if (isOrderDelivered(row, model)) {
    count(into.delivered, price);
    return;
  }
  count(into.openOrders, price);
  if (isOrderOverdue(row, model)) count(into.overdueOrders, price);
}

const acceptedOf = (status: string | undefined): boolean | undefined => {
  if (status === "Accepted") return true;
  return status === "Rejected" || status === "Conditional" ? false : undefined;
};

function addTime(into: WorkFigures, row: Row<ColumnsOf<"timesheets">>): void {
  const [time, overtime] = [valueOf(row, "time"), valueOf(row, "overtime")];
  const hours = time === undefined ? undefined : time + (overtime ?? 0);
  count(into.effort, hours);
  if (valueOf(row, "approvalStatus") === "Approved") count(into.approvedEffort, hours);
}

function addExpense(into: WorkFigures, row: Row<ColumnsOf<"expenses">>, { exchange }: Model): void {
  if (valueOf(row, "approvalStatus") === "Rejected" || valueOf(row, "approvalStatus") === "Withdrawn") return;
  const amount = moneyOf(row, "expenseAmount", exchange);
  count(into.spend, amount);
  const paid = valueOf(row, "paymentStatus");
  if (paid === "Paid" || paid === "Prepaid") count(into.paidSpend, amount);
}

/** Sent by a day: by its date, else as its status says; undefined where that cannot be read. */
export function isMessageSent(row: Row<ColumnsOf<"communications">>, day: Day): boolean | undefined {
  const sent = valueOf(row, "dateSent");
  if (valueOf(row, "status") === "Sent" || (sent !== undefined && sent <= day)) return true;
  return unreadableAt(row, "status") === undefined ? false : undefined;
}

function addMessage(into: WorkFigures, row: Row<ColumnsOf<"communications">>, { day }: Model): void {
  const planned = valueOf(row, "datePlanned");
  if (planned === undefined || planned > day || valueOf(row, "status") === "Cancelled") return;
  judge(into.messages, isMessageSent(row, day));
}

/** Undecided for too long, or approved and not in place on its day. */
function isOverdueChange(item: ChangeItem, { model, undecidedDays }: WorkOptions): boolean {
  const { row } = item;
  const raised = valueOf(row, "dateRaised");
  if (awaitsApproval(item)) return raised !== undefined && model.day - raised > undecidedDays;
  const due = valueOf(row, "implementationDate");
  const state = valueOf(row, "implementationStatus");
  const isOpen = isApproved(item) && state !== undefined && state !== "Implemented" && state !== "Cancelled";
  return isOpen && due !== undefined && due < model.day;
}

export interface WorkOptions {
  readonly model: Model;
  /** Days for which a change may wait for its decision. */
  readonly undecidedDays: number;
}

/** Adds the rows of one register to the figures of where they belong. */
type Add = <C extends Columns>(items: readonly Item<C>[], one: (into: Figures, row: Row<C>) => void) => void;

/** Adds every register of execution by `add`. */
function addAll(options: WorkOptions, add: Add): void {
  const { model } = options;
  add(model.timesheets, addTime);
  add(model.expenses, (into, row) => {
    addExpense(into, row, model);
  });
  add(model.procurement, (into, row) => {
    addOrder(into, row, model);
  });
  add(model.acceptance, (into, row) => {
    judge(into.accepted, acceptedOf(valueOf(row, "status")));
  });
  add(model.qualityDeliverables, (into, row) => {
    judge(into.quality, valueOf(row, "meetsStandards"));
  });
  add(model.qualityProcesses, (into, row) => {
    judge(into.quality, valueOf(row, "standardMet"));
  });
  add(model.communications, (into, row) => {
    addMessage(into, row, model);
  });
  const overdue = model.changes.filter((item) => isOverdueChange(item, options));
  add(overdue, (into) => {
    into.overdueChanges += 1;
  });
}

/** Figures of every project that has rows, and of rows of programs, portfolios and the organization. */
export interface Work {
  readonly projects: ReadonlyMap<number, WorkFigures>;
  readonly programs: ReadonlyMap<number, WorkFigures>;
  readonly portfolios: ReadonlyMap<number, WorkFigures>;
  readonly elsewhere: WorkFigures;
}

function at(map: Map<number, Figures>, index: number): Figures {
  const held = map.get(index);
  if (held !== undefined) return held;
  const made = noWork();
  map.set(index, made);
  return made;
}

/** What the registers of execution add up to, each row once, where it belongs. */
export function assessWork(options: WorkOptions): Work {
  const projects = new Map<number, Figures>();
  const programs = new Map<number, Figures>();
  const portfolios = new Map<number, Figures>();
  const elsewhere = noWork();
  addAll(options, (items, one) => {
    for (const item of items) {
      if (item.project !== undefined) one(at(projects, item.project), item.row);
      else if (item.program !== undefined) one(at(programs, item.program), item.row);
      else one(item.portfolio === undefined ? elsewhere : at(portfolios, item.portfolio), item.row);
    }
  });
  return { projects, programs, portfolios, elsewhere };
}

const SUMS = ["effort", "approvedEffort", "spend", "paidSpend", "openOrders", "overdueOrders", "delivered"] as const;
const SHARES = ["accepted", "quality", "messages"] as const;

/** The sum of figures: sums and counts, so that parts add up to the whole. */
export function addWork(parts: readonly (WorkFigures | undefined)[]): WorkFigures {
  const all = noWork();
  for (const part of parts) {
    if (part === undefined) continue;
    for (const field of SUMS) {
      all[field].sum += part[field].sum;
      all[field].counted += part[field].counted;
      all[field].missing += part[field].missing;
    }
    for (const field of SHARES) {
      all[field].yes += part[field].yes;
      all[field].judged += part[field].judged;
      all[field].missing += part[field].missing;
    }
    all.overdueChanges += part.overdueChanges;
  }
  return all;
}
