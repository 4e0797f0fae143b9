import type { Day } from "../day.ts";
import { combine, known, measure, type Measured, unknown } from "../score/measured.ts";
import { compareRounded } from "../score/number.ts";
import { ratio } from "./number.ts";

/** Money in whole currency units; blank is undefined. A cost that is not recorded is not 0. */
export interface EarnedValueInput {
  /** Budget at completion. */
  readonly bac: number | undefined;
  readonly pv: number | undefined;
  readonly ev: number | undefined;
  readonly ac: number | undefined;
  /** Bottom-up estimate of what is left, where one is made. */
  readonly bottomUpEtc?: number | undefined;
}

/** The indicators of earned value; all shares are fractions (-0.12 is -12 %). */
export interface EarnedValue {
  readonly scheduleVariance: Measured;
  readonly costVariance: Measured;
  /** SV / PV. */
  readonly scheduleVarianceFraction: Measured;
  /** CV / EV. */
  readonly costVarianceFraction: Measured;
  readonly spi: Measured;
  readonly cpi: Measured;
  readonly completeFraction: Measured;
  readonly spentFraction: Measured;
  /** (a) BAC / CPI, the default: the variance so far is typical. */
  readonly eac: Measured;
  /** (b) AC + BAC - EV: the variance so far is atypical. */
  readonly eacAtypical: Measured;
  /** (c) AC + (BAC - EV) / (CPI x SPI). */
  readonly eacCombined: Measured;
  /** (d) AC + bottom-up estimate. */
  readonly eacBottomUp: Measured;
  /** EAC (a) - AC. */
  readonly etc: Measured;
  /** BAC - EAC (a). */
  readonly vac: Measured;
  readonly tcpiToBudget: Measured;
  readonly tcpiToForecast: Measured;
  /** The budget is spent and work is left. */
  readonly budgetExhausted: boolean;
}

const minus = (a: Measured, b: Measured): Measured => combine(a, b, (x, y) => x - y);
const plus = (a: Measured, b: Measured): Measured => combine(a, b, (x, y) => x + y);
const over = (a: Measured, b: Measured, denominator: string): Measured =>
  ratio(a, b, { numerator: denominator, denominator });

function isExhausted(bac: Measured, ev: Measured, ac: Measured): boolean {
  if (bac.kind === "unknown" || ev.kind === "unknown" || ac.kind === "unknown") return false;
  return compareRounded(bac.value, ac.value) <= 0 && compareRounded(ev.value, bac.value) < 0;
}

/**
 * Earned value by the PMI terms, in full precision. A missing or zero denominator makes what needs it unknown with a reason.
 * @example earnedValue({ bac: 4000, pv: 3000, ev: 2500, ac: 2800 }).eac // 4480
 */
export function earnedValue(input: EarnedValueInput): EarnedValue {
  const bac = measure(input.bac, "budget");
  const pv = measure(input.pv, "plannedValue");
  const ev = measure(input.ev, "earnedValue");
  const ac = measure(input.ac, "actualCost");
  const spi = over(ev, pv, "plannedValue");
  const cpi = over(ev, ac, "actualCost");
  const left = minus(bac, ev);
  const eac = over(bac, cpi, "cpi");
  const etc = minus(eac, ac);
  const budgetExhausted = isExhausted(bac, ev, ac);
  return {
    scheduleVariance: minus(ev, pv),
    costVariance: minus(ev, ac),
    scheduleVarianceFraction: over(minus(ev, pv), pv, "plannedValue"),
    costVarianceFraction: over(minus(ev, ac), ev, "earnedValue"),
    spi,
    cpi,
    completeFraction: over(ev, bac, "budget"),
    spentFraction: over(ac, bac, "budget"),
    eac,
    eacAtypical: plus(ac, left),
    eacCombined: plus(
      ac,
      over(
        left,
        combine(cpi, spi, (c, s) => c * s),
        "cpi x spi",
      ),
    ),
    eacBottomUp: plus(ac, measure(input.bottomUpEtc, "bottomUpEtc")),
    etc,
    vac: minus(bac, eac),
    tcpiToBudget: budgetExhausted ? unknown(["budgetExhausted"]) : over(left, minus(bac, ac), "budget left"),
    tcpiToForecast: over(left, etc, "forecast left"),
    budgetExhausted,
  };
}

/** Where an earned value comes from; a typed percent colors amber at most. */
export type EarnedBasis = "stated" | "percentComplete";

export interface Earned {
  readonly value: Measured;
  readonly basis: EarnedBasis;
}

/** A budget to take shares of; 0 has none. */
const divisible = (bac: number | undefined): Measured => measure(bac === 0 ? undefined : bac, "budget");

/** EV as stated, else BAC x percent complete (whole percents: 75 is 75 %); of a budget of 0 nothing is told. */
export function earnedFrom(
  stated: number | undefined,
  bac: number | undefined,
  percentComplete: number | undefined,
): Earned {
  if (stated !== undefined) return { value: known(stated), basis: "stated" };
  const share = combine(divisible(bac), measure(percentComplete, "percentComplete"), (b, p) => (b * p) / 100);
  return { value: share, basis: "percentComplete" };
}

/** Where a planned value comes from; "linear" is assumed, and an SPI of it is a hint that never colors. */
export type PlannedBasis = "stated" | "percentPlanned" | "linear";

export interface Planned {
  readonly value: Measured;
  readonly basis: PlannedBasis;
}

export interface PlannedInput {
  readonly stated: number | undefined;
  readonly bac: number | undefined;
  /** Whole percents. */
  readonly percentPlanned: number | undefined;
  readonly baselineStart: Day | undefined;
  readonly baselineFinish: Day | undefined;
  /** The as-of day. */
  readonly day: Day;
}

/** Share of the baseline that has passed, 0 to 1: elapsed = day - start, total = finish - start. */
export function elapsedFraction({ baselineStart, baselineFinish, day }: PlannedInput): Measured {
  const start = measure(baselineStart, "baselineStart");
  const total = minus(measure(baselineFinish, "baselineFinish"), start);
  if (total.kind === "known" && total.value <= 0) return unknown(["noDuration"]);
  const elapsed = minus(known(day), start);
  return combine(elapsed, total, (e, t) => Math.min(1, Math.max(0, e / t)));
}

/** PV as stated, else BAC x percent planned, else BAC x the share of a linear baseline that has passed (assumed); of a budget of 0 nothing. */
export function plannedFrom(input: PlannedInput): Planned {
  if (input.stated !== undefined) return { value: known(input.stated), basis: "stated" };
  const bac = divisible(input.bac);
  if (input.percentPlanned !== undefined)
    return { value: combine(bac, known(input.percentPlanned / 100), (b, p) => b * p), basis: "percentPlanned" };
  return { value: combine(bac, elapsedFraction(input), (b, share) => b * share), basis: "linear" };
}
