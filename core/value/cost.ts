import { known, measure, type Measured, numberOf } from "../score/measured.ts";
import { compareRounded, isAbove } from "../score/number.ts";
import { type EarnedBasis, type EarnedValue, earnedFrom, earnedValue } from "./earned-value.ts";
import { ratio, type RatioTotal, ratioOfSums } from "./number.ts";
import type { Thresholds } from "./thresholds.ts";
import { judge, type Verdict, type Weight, weigh, worstVerdict } from "./verdict.ts";

/** Money in whole currency units; blank is undefined. */
export interface CostInput {
  /** Baseline budget. */
  readonly bac: number | undefined;
  /** Sum of the approved changes; it moves the current budget. */
  readonly approvedChanges: number;
  /** Stated estimate at completion. */
  readonly eac: number | undefined;
  readonly ac: number | undefined;
  readonly ev: number | undefined;
  readonly pv?: number | undefined;
  /** Whole percents; gives EV where none is stated. */
  readonly percentComplete: number | undefined;
  readonly complete: boolean;
}

/** Which estimate at completion decides the overrun. */
export type RulingEac = "stated" | "trend";

export interface CostPosition {
  readonly baselineBudget: Measured;
  /** Baseline budget with approved changes: color and "over budget" are judged by it. */
  readonly currentBudget: Measured;
  readonly statedEac: Measured;
  /** BAC / CPI. */
  readonly trendEac: Measured;
  /** (EAC - BAC) / BAC, percent of the current budget. */
  readonly statedOverrunPercent: Measured;
  readonly trendOverrunPercent: Measured;
  /** How far the trend EAC and CPI may color. */
  readonly trendWeight: Weight;
  readonly earnedBasis: EarnedBasis;
  /** All indicators, at the current budget. */
  readonly earnedValue: EarnedValue;
  /** Actual cost above the current budget before completion. */
  readonly overBudget: boolean;
  /** The estimate behind the overrun: the worse of both, the trend only as far as it may color; undefined without either. */
  readonly ruling: RulingEac | undefined;
  readonly overrunPercent: Measured;
}

/** Overrun of an estimate over a budget, percent. */
export function overrunPercent(eac: Measured, budget: Measured): Measured {
  if (eac.kind === "unknown") return eac;
  const share = ratio(eac.value - (numberOf(budget) ?? 0), budget, { numerator: "eac", denominator: "budget" });
  return share.kind === "known" ? known(share.value * 100) : share;
}

/** Trend EAC and CPI are hints before 20 % complete, and amber at most where a typed percent is behind them. */
export function trendWeight(completeFraction: Measured, basis: EarnedBasis, limits: Thresholds): Weight {
  if (completeFraction.kind === "unknown") return "hint";
  if (compareRounded(completeFraction.value, limits.trendFromFraction) < 0) return "hint";
  return basis === "stated" ? "colors" : "amberAtMost";
}

interface Rivals {
  readonly stated: Measured;
  readonly trend: Measured;
  readonly weight: Weight;
}

/** The worse overrun rules. A trend that is only a hint rules nowhere: it is shown beside the overrun and enters no total. */
function rulingOf({ stated, trend, weight }: Rivals): RulingEac | undefined {
  const counts = trend.kind === "known" && weight !== "hint";
  if (stated.kind === "unknown") return counts ? "trend" : undefined;
  return counts && isAbove(trend.value, stated.value) ? "trend" : "stated";
}

/** Budget, estimates and overrun of one project; unknown inputs leave what needs them unknown. */
export function costPosition(input: CostInput, limits: Thresholds): CostPosition {
  const baselineBudget = measure(input.bac, "budget");
  const current = input.bac === undefined ? undefined : input.bac + input.approvedChanges;
  const currentBudget = measure(current, "budget");
  const earned = earnedFrom(input.ev, current, input.percentComplete);
  const indicators = earnedValue({ bac: current, pv: input.pv, ev: numberOf(earned.value), ac: input.ac });
  const statedEac = measure(input.eac, "forecastCost");
  const weight = trendWeight(indicators.completeFraction, earned.basis, limits);
  const stated = overrunPercent(statedEac, currentBudget);
  const trend = overrunPercent(indicators.eac, currentBudget);
  const ruling = rulingOf({ stated, trend, weight });
  return {
    baselineBudget,
    currentBudget,
    statedEac,
    trendEac: indicators.eac,
    statedOverrunPercent: stated,
    trendOverrunPercent: trend,
    trendWeight: weight,
    earnedBasis: earned.basis,
    earnedValue: indicators,
    overBudget: !input.complete && input.ac !== undefined && current !== undefined && isAbove(input.ac, current),
    ruling,
    overrunPercent: ruling === "trend" ? trend : stated,
  };
}

const weighed = (verdict: Verdict | undefined, weight: Weight): Verdict | undefined =>
  verdict === undefined ? undefined : weigh(verdict, weight);

/** The color of cost: worst of overrun (stated, and trend as far as it may color), CPI, and actual cost over the budget. */
export function judgeCost(cost: CostPosition, limits: Thresholds): Verdict | undefined {
  const stated = numberOf(cost.statedOverrunPercent);
  const trend = numberOf(cost.trendOverrunPercent);
  const cpi = numberOf(cost.earnedValue.cpi);
  const spent = numberOf(cost.earnedValue.spentFraction);
  return worstVerdict([
    cost.overBudget && spent !== undefined
      ? { color: "red", rule: "cost/over-budget", measured: spent * 100, limit: 100 }
      : undefined,
    stated === undefined ? undefined : judge("cost/overrun", stated, limits.overrun),
    trend === undefined ? undefined : weighed(judge("cost/trend", trend, limits.overrun), cost.trendWeight),
    cpi === undefined ? undefined : weighed(judge("cost/cpi", cpi, limits.index), cost.trendWeight),
  ]);
}

/** Forecast and baseline money of the current year, of one row. */
export interface YearMoney {
  readonly yearBaseline: number | undefined;
  readonly yearForecast: number | undefined;
}

/** In-year money over rows: the sums of forecast and baseline, and their variance in percent, signed. */
export interface YearVariance {
  readonly sums: RatioTotal;
  readonly percent: Measured;
}

/** Year variance % = (sum of forecasts - sum of baselines) / sum of baselines, over the rows that have both. */
export function yearVariance(rows: readonly YearMoney[]): YearVariance {
  const sums = ratioOfSums(rows, (row) => [row.yearForecast, row.yearBaseline], {
    numerator: "yearForecast",
    denominator: "yearBaseline",
  });
  const percent = sums.ratio.kind === "known" ? known((sums.ratio.value - 1) * 100) : sums.ratio;
  return { sums, percent };
}

/** Whether an in-year variance is beyond its limit, over or under: underspend is never good news. */
export const isYearVarianceNotable = (percent: Measured, limits: Thresholds): boolean =>
  percent.kind === "known" && isAbove(Math.abs(percent.value), limits.yearVariancePercent);
