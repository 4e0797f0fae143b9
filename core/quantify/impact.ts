import type { Measured } from "../score/measured.ts";
import { known, unknown } from "../score/measured.ts";

/** How a three-point impact spreads: triangular, or the beta of PERT. */
export type ImpactShape = "triangular" | "pert";

/** Cost of a risk if it occurs, whole currency units; min <= likely <= max. A single value has all three equal. */
export interface Impact {
  readonly min: number;
  readonly likely: number;
  readonly max: number;
}

/** A risk with money. */
export interface MoneyRisk {
  /** 0 to 1. */
  readonly probability: number;
  readonly impact: Impact;
}

/** What a row says of its probability and cost. */
export interface StatedRisk {
  /** 0 to 1. */
  readonly probability: number | undefined;
  readonly costMin: number | undefined;
  readonly costLikely: number | undefined;
  readonly costMax: number | undefined;
  /** It brings money: a cost above 0 is read as one below. */
  readonly opportunity: boolean;
}

export type MoneyReading =
  | { readonly kind: "known"; readonly risk: MoneyRisk }
  | { readonly kind: "unknown"; readonly missing: readonly string[] };

const isNumber = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

function statedImpact({ costMin, costLikely, costMax }: StatedRisk): Impact | undefined {
  if (isNumber(costMin) && isNumber(costMax)) {
    const likely = isNumber(costLikely) ? costLikely : (costMin + costMax) / 2;
    return { min: costMin, likely, max: costMax };
  }
  return isNumber(costLikely) ? { min: costLikely, likely: costLikely, max: costLikely } : undefined;
}

const isOrdered = ({ min, likely, max }: Impact): boolean => min <= likely && likely <= max;

const mirrored = ({ min, likely, max }: Impact): Impact => ({ min: -max, likely: -likely, max: -min });

const statedProbability = ({ probability }: StatedRisk): number | undefined =>
  isNumber(probability) && probability >= 0 && probability <= 1 ? probability : undefined;

/**
 * A row as a risk with money. All three costs make a three-point impact; minimum and maximum alone have their middle as the likely
 * one; the likely one without both others is a single value. An opportunity with a likely cost above 0 is mirrored.
 * Unknown names the fields: `probability` outside 0 to 1, no cost, or `costOutOfOrder`.
 */
export function readMoneyRisk(stated: StatedRisk): MoneyReading {
  const missing: string[] = [];
  const probability = statedProbability(stated);
  if (probability === undefined) missing.push("probability");
  const impact = statedImpact(stated);
  if (impact === undefined) missing.push("costLikely");
  else if (!isOrdered(impact)) missing.push("costOutOfOrder");
  if (missing.length > 0 || probability === undefined || impact === undefined) return { kind: "unknown", missing };
  const signed = stated.opportunity && impact.likely > 0 ? mirrored(impact) : impact;
  return { kind: "known", risk: { probability, impact: signed } };
}

/** Mean of a three-point impact. PERT (a + 4m + b) / 6, triangular (a + m + b) / 3; a single value is its own mean. */
export function impactMean({ min, likely, max }: Impact, shape: ImpactShape): number {
  if (min === max) return min;
  return shape === "pert" ? (min + 4 * likely + max) / 6 : (min + likely + max) / 3;
}

/** Variance of a three-point impact: the true one of the PERT beta, (mean - a)(b - mean) / 7; triangular by its formula. */
export function impactVariance(impact: Impact, shape: ImpactShape): number {
  const { min: a, likely: m, max: b } = impact;
  if (a === b) return 0;
  if (shape === "triangular") return (a * a + m * m + b * b - a * m - a * b - m * b) / 18;
  const mean = impactMean(impact, "pert");
  return ((mean - a) * (b - mean)) / 7;
}

/** The beta distribution of PERT on [min, max]: alpha = 1 + 4(m-a)/(b-a), beta = 1 + 4(b-m)/(b-a). */
export interface PertShape {
  readonly alpha: number;
  readonly beta: number;
  /** The sd that PERT quotes, (b - a) / 6; the true one follows from the variance. */
  readonly quotedSd: number;
}

/** Undefined for a single value, which has no spread. */
export function pertShape({ min, likely, max }: Impact): PertShape | undefined {
  const width = max - min;
  if (!(width > 0)) return undefined;
  return { alpha: 1 + (4 * (likely - min)) / width, beta: 1 + (4 * (max - likely)) / width, quotedSd: width / 6 };
}

/** Standard deviation of a sum of items whose pairs all have the same correlation; unknown outside 0 to 1. */
export function correlatedSd(sds: readonly number[], correlation: number): Measured {
  if (!(correlation >= 0 && correlation <= 1)) return unknown(["correlation"]);
  let sum = 0;
  let squares = 0;
  for (const sd of sds) {
    sum += sd;
    squares += sd * sd;
  }
  return known(Math.sqrt(squares + correlation * (sum * sum - squares)));
}
