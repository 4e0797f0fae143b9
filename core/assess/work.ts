import type { Day } from "../day.ts";
import type { Item } from "../model/item.ts";
import type { ChangeItem, Model } from "../model/model.ts";
import { latestAcceptances } from "../model/registered-acceptance.ts";
import { keeps, moneyOf, type Row, unreadableAt, valueOf } from "../model/row.ts";
import type { Columns } from "../register/register.ts";
import type { ColumnsOf } from "../registers/set.ts";
import {
  isOrderDelivered,
  isOrderDropped,
  isOrderOverdue,
  isOrderPaid,
  isOrderPlaced,
  orderPrice,
  type OrderRow,
} from "./orders.ts";
import { firstTests, isAcceptedAtTest, testOfAcceptance, testOfMilestone } from "./first-tests.ts";
import { count, type Figures, judge, noWork, type WorkFigures } from "./work-figures.ts";
import { awaitsApproval, isApproved } from "./change-standing.ts";

/** An order is paid or, once it is placed, committed; of a part payment nobody knows how much it was, of an unread one whether it was. */
function addPayment(into: WorkFigures, row: OrderRow, model: Model): void {
  const price = orderPrice(row, model);
  const isUnread = unreadableAt(row, "paymentStatus") !== undefined;
  const isPaid = isOrderPaid(row, model) ?? (isUnread ? undefined : isOrderDelivered(row, model));
  if (isPaid !== false) count(into.paidOrders, isPaid ? price : undefined);
  const isPlaced = isPaid === true ? false : isOrderPlaced(row, model);
  if (isPlaced !== false) count(into.committed, isPlaced && isPaid === false ? price : undefined);
  if (valueOf(row, "paymentStatus") === "Part paid") count(into.paidOrders, undefined);
}

function addOrder(into: WorkFigures, row: OrderRow, model: Model): void {
  if (isOrderDropped(row)) return;
  const price = orderPrice(row, model);
  addPayment(into, row, model);
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

/** An approval that was not given, and will not be. */
export const isRefused = (approval: string | undefined): boolean => approval === "Rejected" || approval === "Withdrawn";

/** Hours of a timesheet entry with its overtime; undefined where its time is not known. */
export function hoursOf(row: Row<ColumnsOf<"timesheets">>): number | undefined {
  const time = valueOf(row, "time");
  return time === undefined ? undefined : time + (valueOf(row, "overtime") ?? 0);
}

function addTime(into: WorkFigures, row: Row<ColumnsOf<"timesheets">>): void {
  if (isRefused(valueOf(row, "approvalStatus"))) return;
  const hours = hoursOf(row);
  count(into.effort, hours);
  if (valueOf(row, "approvalStatus") === "Approved") count(into.approvedEffort, hours);
}

/** Approved: by its state, else the day of the approval; undefined where neither is kept or can be read. */
export function isExpenseApproved(row: Row<ColumnsOf<"expenses">>, day: Day): boolean | undefined {
  const [status, approved] = [valueOf(row, "approvalStatus"), valueOf(row, "approvalDate")];
  if (status !== undefined) return status === "Approved" || status === "Conditional";
  if (approved !== undefined) return approved <= day;
  const isKept = keeps(row.register, "approvalStatus") || keeps(row.register, "approvalDate");
  return isKept && unreadableAt(row, "approvalStatus") === undefined ? false : undefined;
}

function addExpense(into: WorkFigures, row: Row<ColumnsOf<"expenses">>, { exchange, day }: Model): void {
  if (isRefused(valueOf(row, "approvalStatus"))) return;
  const amount = moneyOf(row, "expenseAmount", exchange);
  count(into.spend, amount);
  const isUnread = unreadableAt(row, "approvalStatus") !== undefined;
  const isApproved = isExpenseApproved(row, day) ?? (isUnread ? undefined : true);
  if (isApproved !== false) count(into.approvedSpend, isApproved ? amount : undefined);
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
  add(latestAcceptances(model.acceptance), (into, row) => {
    judge(into.accepted, acceptedOf(valueOf(row, "status")));
  });
  const first = firstTests(model);
  add(first.acceptance, (into, row) => {
    judge(into.firstTime, isAcceptedAtTest(testOfAcceptance(row)));
  });
  add(first.milestones, (into, row) => {
    judge(into.firstTime, isAcceptedAtTest(testOfMilestone(row)));
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
