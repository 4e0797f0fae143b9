import { isAccepted } from "../assess/quality.ts";
import type { Day } from "../day.ts";
import type { MilestoneItem, Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";

/** A dated milestone of active work. */
export interface Dated {
  readonly item: MilestoneItem;
  readonly done: boolean;
  readonly baseline: Day | undefined;
  /** Actual day, else forecast, else baseline. */
  readonly expected: Day;
  /** Expected against baseline; undefined without both. */
  readonly movedDays: number | undefined;
}

function toDated(item: MilestoneItem, model: Model): Dated | undefined {
  const { row, project } = item;
  if (valueOf(row, "status") === "Cancelled") return undefined;
  if (project !== undefined && model.projects[project]?.active === false) return undefined;
  const done = isAccepted(item, model.day);
  const actual = done ? valueOf(row, "actualDate") : undefined;
  const baseline = valueOf(row, "baselineDate");
  const expected = actual ?? valueOf(row, "forecastDate") ?? baseline;
  if (expected === undefined) return undefined;
  const moved = baseline === undefined ? undefined : expected - baseline;
  return { item, done, baseline, expected, movedDays: moved };
}

/** Dated milestones of active work, by the day they are expected: all that are kept, or those given. */
export function datedMilestones(model: Model, items: readonly MilestoneItem[] = model.milestones): readonly Dated[] {
  const dated: Dated[] = [];
  for (const item of items) {
    const found = toDated(item, model);
    if (found !== undefined) dated.push(found);
  }
  return dated.sort((a, b) => a.expected - b.expected);
}
