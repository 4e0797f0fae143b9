import { known, type Measured, unknown } from "../score/measured.ts";
import { ratio } from "../value/number.ts";

/** One criterion as one item answers it. */
export interface ScoredCriterion {
  readonly weight: number | undefined;
  /** Undefined when it is not answered. */
  readonly score: number | undefined;
  /** The declared range of its scores; 0 to 100 when not given. */
  readonly range?: { readonly min: number; readonly max: number } | undefined;
}

export interface WeightedScore {
  /** 0 to 100; unknown without weights (`weight`) or answers (`score`). */
  readonly score: Measured;
  /** Answered weight in percent of all weight. */
  readonly coveragePercent: Measured;
}

const FULL_RANGE = { min: 0, max: 100 };

/** A score as 0 to 100 of its range; undefined when blank, outside the range, or the range is none. */
function normalized({ score, range = FULL_RANGE }: ScoredCriterion): number | undefined {
  if (score === undefined || !(range.max > range.min) || !(score >= range.min && score <= range.max)) return undefined;
  return ((score - range.min) / (range.max - range.min)) * 100;
}

/**
 * The weighted score over the criteria that are answered, S = sum w s / sum w, with the share of weight that they hold.
 * A weight that is missing or not above 0 does not count.
 * @example weights 5, 3, 2; scores 80, blank, 40 // 68.571, coverage 70 %
 */
export function weightedScore(criteria: readonly ScoredCriterion[]): WeightedScore {
  let weights = 0;
  let answered = 0;
  let sum = 0;
  for (const criterion of criteria) {
    const weight = criterion.weight ?? 0;
    if (!(weight > 0)) continue;
    weights += weight;
    const score = normalized(criterion);
    if (score === undefined) continue;
    answered += weight;
    sum += weight * score;
  }
  if (weights === 0) return { score: unknown(["weight"]), coveragePercent: unknown(["weight"]) };
  return {
    score: answered === 0 ? unknown(["score"]) : ratio(sum, answered, { numerator: "score", denominator: "weight" }),
    coveragePercent: known((answered / weights) * 100),
  };
}
