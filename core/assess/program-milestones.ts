import type { MilestoneItem, Model, Program } from "../model/model.ts";
import { anyCellOf, cellOf, cellsOf, valueOf } from "../model/row.ts";
import { daysText } from "../value/number-text.ts";
import { judgeSlip, type Slip, slipOf } from "../value/schedule.ts";
import type { Thresholds } from "../value/thresholds.ts";
import type { DimensionStatus, Reason } from "./assessment.ts";
import { notKept, toDimension } from "./dimension.ts";
import { colorOfVerdict, thresholdText } from "./verdict-text.ts";
import { say } from "../words/say.ts";
import { shortName } from "../words/short-name.ts";

const DATE_FIELDS = ["baselineDate", "forecastDate", "actualDate"] as const;

function saysOf(name: string, { kind, calendarDays }: Exclude<Slip, { readonly kind: "unknown" }>): string {
  const days = daysText(calendarDays);
  if (calendarDays <= 0)
    return kind === "atLeast" ? say`Milestone "${name}" at least on time` : say`Milestone "${name}" on time`;
  return kind === "atLeast" ? say`Milestone "${name}" at least ${days} late` : say`Milestone "${name}" ${days} late`;
}

/** A milestone has no duration: its slip is held against the program's own, by days where the program tells none. */
function milestoneReason(item: MilestoneItem, program: Program, model: Model, limits: Thresholds): Reason | undefined {
  const actual = valueOf(item.row, "actualDate");
  const start = program.row === undefined ? undefined : valueOf(program.row, "baselineStart");
  const slip = slipOf({
    completed: actual !== undefined && actual <= model.day,
    percentComplete: valueOf(item.row, "percent"),
    actualFinish: actual,
    baselineStart: start,
    baselineFinish: valueOf(item.row, "baselineDate"),
    forecastFinish: valueOf(item.row, "forecastDate"),
    day: model.day,
    keepsCompletion: true,
    calendar: model.calendar,
  });
  const verdict = judgeSlip(slip, limits);
  if (slip.kind === "unknown" || verdict === undefined) return undefined;
  const name = shortName(valueOf(item.row, "name") ?? "");
  return {
    rule: "program/milestone",
    value: slip.calendarDays,
    threshold: thresholdText(verdict, limits),
    says: saysOf(name, slip),
    color: colorOfVerdict(verdict),
    cells: [cellOf(item.row, "name") ?? anyCellOf(item.row), ...cellsOf(item.row, DATE_FIELDS)],
  };
}

/** Milestones of the program itself stand for its schedule. */
export function assessMilestones(
  program: Program,
  milestones: readonly MilestoneItem[],
  model: Model,
  limits: Thresholds,
): DimensionStatus {
  if (milestones.length === 0) return notKept("schedule");
  const reasons = milestones
    .map((item) => milestoneReason(item, program, model, limits))
    .filter((reason): reason is Reason => reason !== undefined);
  const missing = reasons.length === 0 ? ["baselineDate"] : [];
  return toDimension({ dimension: "schedule", kept: true, missing, reasons });
}
