import type { Day } from "../day.ts";
import type { ChangeItem, Model, Project } from "../model/model.ts";
import { cellsOf, isSaidUnknown, keeps, moneyOf, valueOf } from "../model/row.ts";
import { earnedSchedule } from "../value/earned-schedule.ts";
import { type Earned, earnedFrom, type Planned, plannedFrom } from "../value/earned-value.ts";
import { numberOf } from "../value/measured.ts";
import { daysText, indexText, limitText, percentText } from "../value/number-text.ts";
import { judgeSlip, type ScheduleInput, type Slip, slipOf, spiWeight } from "../value/schedule.ts";
import type { Thresholds } from "../value/thresholds.ts";
import { judge, type Verdict, weigh } from "../value/verdict.ts";
import { periodCells, type PeriodSeries, type SeriesToDate, seriesToDate } from "./actuals.ts";
import { approvedFinish } from "./approved-baseline.ts";
import type { DimensionStatus, Reason } from "./assessment.ts";
import { toDimension } from "./dimension.ts";
import { colorOfVerdict, thresholdText } from "./verdict-text.ts";
import { say } from "../words/say.ts";

/** What the schedule of one project comes to. */
export interface ScheduleStanding {
  readonly slip: Slip;
  /** The baseline finish that was approved last. */
  readonly baseline: Day | undefined;
  readonly planned: Planned;
  readonly earned: Earned;
  readonly spi: number | undefined;
  readonly spit: number | undefined;
  readonly status: DimensionStatus;
}

const scheduleInput = (project: Project, model: Model, baselineFinish: Day | undefined): ScheduleInput => {
  const { row } = project;
  const kept =
    keeps(row.register, "state") || keeps(row.register, "percentComplete") || keeps(row.register, "actualFinish");
  return {
    completed: project.state === "Completed",
    percentComplete: valueOf(row, "percentComplete"),
    actualFinish: valueOf(row, "actualFinish"),
    baselineStart: valueOf(row, "baselineStart"),
    baselineFinish,
    forecastFinish: valueOf(row, "forecastFinish"),
    day: model.day,
    keepsCompletion: kept,
    calendar: model.calendar,
  };
};

const slipFields = ["baselineStart", "baselineFinish", "forecastFinish", "actualFinish"] as const;

function slipSays(slip: Slip): string {
  if (slip.kind === "unknown") return say`Slip not known`;
  const days = daysText(Math.abs(slip.calendarDays));
  if (slip.kind === "slip" && slip.calendarDays === 0) return say`Finish as in the baseline`;
  if (slip.kind === "slip" && slip.calendarDays < 0) return say`Finish ${days} early`;
  const late = slip.kind === "atLeast" ? say`Finish at least ${days} late` : say`Finish ${days} late`;
  return slip.percent.kind === "known" ? say`${late}, ${percentText(slip.percent.value)} of baseline duration` : late;
}

function slipReason(slip: Slip, project: Project, limits: Thresholds, isMoved: boolean): Reason | undefined {
  const verdict = judgeSlip(slip, limits);
  if (slip.kind === "unknown") return undefined;
  return {
    rule: verdict?.rule ?? (slip.kind === "atLeast" ? "schedule/bound" : "schedule/slip"),
    value: verdict?.measured ?? slip.calendarDays,
    threshold: verdict === undefined ? graceText(slip, limits) : thresholdText(verdict, limits),
    says: isMoved ? say`${slipSays(slip)}, by the baseline approved last` : slipSays(slip),
    color: colorOfVerdict(verdict),
    cells: cellsOf(project.row, slipFields),
  };
}

/** Why a slip gives no color. */
const graceText = (slip: Exclude<Slip, { kind: "unknown" }>, limits: Thresholds): string =>
  slip.percent.kind === "unknown"
    ? say`no color without a baseline duration`
    : say`up to ${limitText(limits.slipGreenWorkingDays)} working days give no color`;

interface Indices {
  readonly planned: Planned;
  readonly spi: number | undefined;
  readonly spit: number | undefined;
}

function indexReasons(
  indices: Indices,
  project: Project,
  limits: Thresholds,
  series: PeriodSeries | undefined,
): Reason[] {
  const reasons: Reason[] = [];
  const cells = [
    ...cellsOf(project.row, ["plannedValue", "percentPlanned", "earnedValue", "percentComplete", "budget"]),
    ...periodCells(project.row, "earnedValue", series),
  ];
  if (indices.spi !== undefined) {
    const weight = spiWeight(indices.planned, limits);
    const text = `SPI ${indexText(indices.spi)}`;
    const says = indices.planned.basis === "linear" ? say`${text}, linear baseline (assumed)` : text;
    const verdict = weigh(judge("schedule/spi", indices.spi, limits.index), weight);
    reasons.push(indexReason("schedule/spi", says, { value: indices.spi, verdict, cells }, limits));
  }
  if (indices.spit !== undefined) {
    const verdict = judge("schedule/spi-time", indices.spit, limits.index);
    const found = { value: indices.spit, verdict, cells: series?.cells ?? [] };
    reasons.push(indexReason("schedule/spi-time", `SPI(t) ${indexText(indices.spit)}`, found, limits));
  }
  return reasons;
}

function indexReason(
  rule: "schedule/spi" | "schedule/spi-time",
  says: string,
  found: { readonly value: number; readonly verdict: Verdict | undefined; readonly cells: Reason["cells"] },
  limits: Thresholds,
): Reason {
  return {
    rule,
    value: found.value,
    threshold: found.verdict === undefined ? say`a hint, no color` : thresholdText(found.verdict, limits),
    says,
    color: colorOfVerdict(found.verdict),
    cells: found.cells,
  };
}

/** Schedule is kept by baseline finish and a forecast or actual finish, or by planned and earned value. */
function isKept(project: Project, series: PeriodSeries | undefined): boolean {
  const { register } = project.row;
  const byDates =
    keeps(register, "baselineFinish") && (keeps(register, "forecastFinish") || keeps(register, "actualFinish"));
  const byColumns =
    (keeps(register, "plannedValue") || keeps(register, "percentPlanned")) && keeps(register, "earnedValue");
  return byDates || byColumns || (series?.pv !== undefined && series.ev !== undefined);
}

/** What else a schedule rests on. */
export interface ScheduleContext {
  readonly series: PeriodSeries | undefined;
  /** Sum of the approved changes of the project, whole currency units: progress is of the current budget. */
  readonly approvedChanges: number;
  readonly changes: readonly ChangeItem[];
}

/** Planned and earned value of the row itself, else of its periods, else shares of the current budget. */
function valuesOf(
  project: Project,
  model: Model,
  { series, approvedChanges }: ScheduleContext,
): Pick<ScheduleStanding, "planned" | "earned"> {
  const { row } = project;
  const toDate = seriesToDate(series, model.day);
  const baseline = moneyOf(row, "budget", model.exchange) ?? series?.bac;
  const bac = baseline === undefined ? undefined : baseline + approvedChanges;
  const planned = plannedFrom({
    stated: moneyOf(row, "plannedValue", model.exchange) ?? toDate.pv,
    bac,
    percentPlanned: valueOf(row, "percentPlanned"),
    baselineStart: valueOf(row, "baselineStart"),
    baselineFinish: valueOf(row, "baselineFinish"),
    day: model.day,
  });
  const earned = earnedFrom(
    moneyOf(row, "earnedValue", model.exchange) ?? toDate.ev,
    bac,
    valueOf(row, "percentComplete"),
  );
  return { planned, earned };
}

const quotient = (above: number | undefined, below: number | undefined): number | undefined =>
  above === undefined || below === undefined || below === 0 ? undefined : above / below;

/** The schedule of a project: slip or its lower bound, SPI, SPI(t), and the color they give. */
export function assessSchedule(
  project: Project,
  model: Model,
  context: ScheduleContext,
  limits: Thresholds,
): ScheduleStanding {
  const { series } = context;
  const baseline = approvedFinish(project, context.changes, model);
  const slip = slipOf(scheduleInput(project, model, baseline));
  const { planned, earned } = valuesOf(project, model, context);
  const ev = numberOf(earned.value);
  const spi = quotient(ev, numberOf(planned.value));
  const spit = spiInTime(series, seriesToDate(series, model.day), ev);
  const isMoved = baseline !== valueOf(project.row, "baselineFinish");
  const bySlip = slipReason(slip, project, limits, isMoved);
  const reasons = [
    ...(bySlip === undefined ? [] : [bySlip]),
    ...indexReasons({ planned, spi, spit }, project, limits, series),
  ];
  const status = toDimension({
    dimension: "schedule",
    kept: isKept(project, series),
    missing: reasons.some(({ color }) => color !== undefined) ? [] : missingForSlip(slip),
    notRated: slipFields.some((field) => isSaidUnknown(project.row, field)),
    reasons,
    boundRules: slip.kind === "atLeast" ? ["schedule/slip", "schedule/bound"] : [],
  });
  return { slip, baseline, planned, earned, spi, spit, status };
}

/** What a slip still needs for a color; an assumed SPI beside it is a hint and makes nothing known. */
function missingForSlip(slip: Slip): readonly string[] {
  if (slip.kind === "unknown") return slip.missing;
  if (slip.kind === "atLeast") return ["forecastFinish"];
  return slip.percent.kind === "unknown" ? slip.percent.missing : [];
}

function spiInTime(series: PeriodSeries | undefined, toDate: SeriesToDate, ev: number | undefined): number | undefined {
  if (series?.pv === undefined || toDate.periods === 0) return undefined;
  return numberOf(earnedSchedule({ plannedValues: series.pv, earnedValue: ev, actualTime: toDate.periods }).spi);
}
