import type { Day } from "../day.ts";
import type { ChangeItem, Model, PastBaseline, Project } from "../model/model.ts";
import { bookOf } from "../model/joined.ts";
import { keeps, valueOf } from "../model/row.ts";
import { isApproved } from "./change-standing.ts";

/** An approved change that moves the finish; any approved one where no days are kept. */
function movesFinish({ row }: ChangeItem): boolean {
  if (!keeps(row.register, "scheduleImpactDays")) return true;
  const days = valueOf(row, "scheduleImpactDays");
  return days !== undefined && days !== 0;
}

const approvalDay = ({ row }: ChangeItem): Day | undefined =>
  valueOf(row, "approvalDate") ?? valueOf(row, "dateRaised");

const isBetween = (day: Day | undefined, from: Day, to: Day): boolean => day === undefined || (day > from && day <= to);

/** The first baseline, then each other one that an approval since the last allows. */
function lastApproved(
  baselines: readonly PastBaseline[],
  approvals: readonly (Day | undefined)[],
): PastBaseline | undefined {
  let approved: PastBaseline | undefined;
  for (const next of baselines) {
    const { day, finish } = approved ?? next;
    const isAllowed = next.finish !== finish && approvals.some((approval) => isBetween(approval, day, next.day));
    if (approved === undefined || isAllowed) approved = next;
  }
  return approved;
}

/** Whether changes of a project are kept: in its own workbook, or in one of changes that lists no projects. */
function keepsChanges({ row }: Project, { registers: { changes, projects } }: Model): boolean {
  const own = bookOf(row.register);
  return changes.map(bookOf).some((book) => book === own || !projects.some((register) => bookOf(register) === book));
}

/**
 * The baseline finish that was approved last. Where a Change register is kept, a baseline that moved since a snapshot without an
 * approved change does not count; a change of unknown day may have approved any move.
 */
export function approvedFinish(project: Project, changes: readonly ChangeItem[], model: Model): Day | undefined {
  const { row, key } = project;
  const finish = valueOf(row, "baselineFinish");
  if (finish === undefined || model.baselinesBefore === undefined || !keepsChanges(project, model)) return finish;
  const approvals = changes.filter((change) => isApproved(change) && movesFinish(change)).map(approvalDay);
  return lastApproved([...model.baselinesBefore(key), { day: model.day, finish }], approvals)?.finish;
}

/**
 * Whether the baseline finish has moved by the days of a change, as far as snapshots tell: since the last one up to its approval, else
 * since the first. Without snapshots it is not known to have.
 */
export function hasMovedBy({ row, key }: Project, change: ChangeItem, model: Model): boolean {
  const finish = valueOf(row, "baselineFinish");
  const days = valueOf(change.row, "scheduleImpactDays");
  const [first, ...later] = model.baselinesBefore?.(key) ?? [];
  if (finish === undefined || days === undefined || first === undefined) return false;
  const approval = approvalDay(change) ?? first.day;
  const before = later.reduce((last, one) => (one.day <= approval ? one : last), first);
  const moved = (finish - before.finish) * Math.sign(days);
  return moved > 0 && moved >= Math.abs(days);
}
