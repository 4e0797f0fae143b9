import type { Model, Project } from "../model/model.ts";
import { cellsOf, isSaidUnknown, keeps, moneyOf, valueOf } from "../model/row.ts";
import { type CostPosition, costPosition, yearVariance } from "../value/cost.ts";
import { numberOf } from "../value/measured.ts";
import { indexText, percentText } from "../value/number-text.ts";
import type { Thresholds } from "../value/thresholds.ts";
import { judge, type Verdict, type VerdictRule, weigh, type Weight } from "../value/verdict.ts";
import type { Place } from "../workbook.ts";
import { periodCells, type PeriodSeries, type SeriesToDate, seriesToDate } from "./actuals.ts";
import type { DimensionStatus, Reason } from "./assessment.ts";
import { toDimension } from "./dimension.ts";
import type { ScheduleStanding } from "./schedule.ts";
import { colorOfVerdict, thresholdText } from "./verdict-text.ts";
import { say } from "../words/say.ts";

export interface CostStanding {
  readonly position: CostPosition;
  /** Of the project row, else of its periods to date. */
  readonly actualCost: number | undefined;
  readonly yearVariancePercent: number | undefined;
  readonly status: DimensionStatus;
}

export interface CostContext {
  readonly model: Model;
  readonly schedule: ScheduleStanding;
  readonly limits: Thresholds;
  /** Sum of the approved changes of the project, whole currency units. */
  readonly approvedChanges: number;
  readonly series: PeriodSeries | undefined;
  readonly complete: boolean;
}

interface Judged {
  readonly rule: VerdictRule;
  readonly value: number | undefined;
  readonly says: (value: number) => string;
  readonly weight: Weight;
  readonly cells: readonly Place[];
}

function reasonOf(judged: Judged, limits: Thresholds): Reason | undefined {
  if (judged.value === undefined) return undefined;
  const scale = judged.rule === "cost/cpi" ? limits.index : limits.overrun;
  const verdict = weigh(judge(judged.rule, judged.value, scale), judged.weight);
  return {
    rule: judged.rule,
    value: judged.value,
    threshold: verdict === undefined ? say`a hint, no color` : thresholdText(verdict, limits),
    says: judged.says(judged.value),
    color: colorOfVerdict(verdict),
    cells: judged.cells,
  };
}

/** Percents are told to one decimal. */
const isOnBudget = (percent: number): boolean => Math.abs(percent) < 0.05;

function forecastSays(value: number): string {
  if (isOnBudget(value)) return say`Forecast on budget`;
  return value < 0
    ? say`Forecast ${percentText(-value)} under budget`
    : say`Forecast ${percentText(value)} over budget`;
}

function trendSays(value: number): string {
  if (isOnBudget(value)) return say`Trend on budget`;
  return value < 0 ? say`Trend ${percentText(-value)} under budget` : say`Trend ${percentText(value)} over budget`;
}

function overBudgetReason(position: CostPosition, cells: readonly Place[], limits: Thresholds): Reason | undefined {
  const spent = numberOf(position.earnedValue.spentFraction);
  if (!position.overBudget || spent === undefined) return undefined;
  const verdict: Verdict = { color: "red", rule: "cost/over-budget", measured: spent * 100, limit: 100 };
  return {
    rule: verdict.rule,
    value: verdict.measured,
    threshold: thresholdText(verdict, limits),
    says: say`Spend is ${percentText(verdict.measured)} of the current budget`,
    color: "red",
    cells,
  };
}

function costReasons(
  position: CostPosition,
  { row }: Project,
  { limits, series }: Pick<CostContext, "limits" | "series">,
): readonly Reason[] {
  const spend = [...cellsOf(row, ["actualCost", "budget"]), ...periodCells(row, "actualCost", series)];
  const earned = [
    ...cellsOf(row, ["budget", "actualCost", "earnedValue", "percentComplete"]),
    ...periodCells(row, "earnedValue", series),
  ];
  const weight = position.trendWeight;
  const judged: readonly Judged[] = [
    {
      rule: "cost/overrun",
      value: numberOf(position.statedOverrunPercent),
      says: forecastSays,
      weight: "colors",
      cells: cellsOf(row, ["forecastCost", "budget"]),
    },
    { rule: "cost/trend", value: numberOf(position.trendOverrunPercent), says: trendSays, weight, cells: earned },
    {
      rule: "cost/cpi",
      value: numberOf(position.earnedValue.cpi),
      says: (value) => `CPI ${indexText(value)}`,
      weight,
      cells: earned,
    },
  ];
  const found = [overBudgetReason(position, spend, limits), ...judged.map((one) => reasonOf(one, limits))];
  return withoutEcho(found.filter((reason): reason is Reason => reason !== undefined));
}

/** A trend that says no more than the stated forecast is not said twice. */
function withoutEcho(reasons: readonly Reason[]): readonly Reason[] {
  const stated = reasons.find(({ rule }) => rule === "cost/overrun");
  if (stated === undefined) return reasons;
  return reasons.filter(
    ({ rule, value, color }) =>
      rule !== "cost/trend" ||
      stated.color !== color ||
      typeof value !== "number" ||
      forecastSays(value) !== stated.says,
  );
}

/** Cost is kept by budget and forecast, or by actual cost and earned value, which budget and percent may give. */
function isKept({ row: { register } }: Project, series: PeriodSeries | undefined, toDate: SeriesToDate): boolean {
  const isSpentByPeriod = toDate.ac !== undefined;
  const bac = keeps(register, "budget") || series?.bac !== undefined;
  const ac = keeps(register, "actualCost") || isSpentByPeriod;
  const ev = keeps(register, "earnedValue") || isSpentByPeriod || (bac && keeps(register, "percentComplete"));
  return (bac && keeps(register, "forecastCost")) || (ac && ev);
}

/** What a cost color still needs: forecast, or actual cost and earned value, whichever the workbook keeps. */
function missingOf(position: CostPosition, project: Project): readonly string[] {
  const missing: string[] = [];
  if (position.currentBudget.kind === "unknown") missing.push("budget");
  if (keeps(project.row.register, "forecastCost") && position.statedEac.kind === "unknown")
    missing.push("forecastCost");
  if (missing.length > 0 || position.earnedValue.cpi.kind === "known") return missing;
  return position.earnedValue.cpi.missing;
}

const costFields = ["budget", "forecastCost", "actualCost", "earnedValue"] as const;

/** The cost of a project: overrun by stated and trend forecast, CPI, spend against budget, and the color they give. */
export function assessCost(project: Project, context: CostContext): CostStanding {
  const { row } = project;
  const { schedule, limits, series } = context;
  const { exchange, day } = context.model;
  const toDate = seriesToDate(series, day);
  const actualCost = moneyOf(row, "actualCost", exchange) ?? toDate.ac;
  const position = costPosition(
    {
      bac: moneyOf(row, "budget", exchange) ?? series?.bac,
      approvedChanges: context.approvedChanges,
      eac: moneyOf(row, "forecastCost", exchange),
      ac: actualCost,
      ev: schedule.earned.basis === "stated" ? numberOf(schedule.earned.value) : undefined,
      pv: numberOf(schedule.planned.value),
      percentComplete: valueOf(row, "percentComplete"),
      complete: context.complete,
    },
    limits,
  );
  const year = yearVariance([
    {
      yearBaseline: moneyOf(row, "yearBaseline", exchange),
      yearForecast: moneyOf(row, "yearForecast", exchange),
    },
  ]);
  const reasons = costReasons(position, project, context);
  const status = toDimension({
    dimension: "cost",
    kept: isKept(project, series, toDate),
    // A rule that is only a hint leaves the dimension without color, not unknown.
    missing: reasons.length > 0 ? [] : missingOf(position, project),
    notRated: costFields.some((field) => isSaidUnknown(row, field)),
    reasons,
  });
  return { position, actualCost, yearVariancePercent: numberOf(year.percent), status };
}
