import type { ImpactMoments, MoneyRisks } from "./money-risks.ts";
import {
  conditionalMoments,
  groupByProbability,
  occurrenceChances,
  ON_GRID,
  UNROUNDED,
  type ProbabilityGroups,
} from "./probability-groups.ts";

/** What one risk moves: the mean of the total when it occurs and when it does not. A bar of the tornado. */
export interface Sensitivity {
  /** Position in the risks given. */
  readonly risk: number;
  readonly meanWith: number;
  readonly meanWithout: number;
  /** With less without. */
  readonly swing: number;
}

/** Sums over the values of the factor, by group. */
interface GroupChances {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  /** Of chance x mean of the total. */
  readonly weighted: Float64Array;
}

function chancesOf({ probability, chances, factors }: ProbabilityGroups, mean: Float64Array): GroupChances {
  const sum = new Float64Array(probability.length);
  const squares = new Float64Array(probability.length);
  const weighted = new Float64Array(probability.length);
  for (let group = 0; group < probability.length; group += 1)
    for (let factor = 0; factor < factors; factor += 1) {
      const chance = chances[group * factors + factor] ?? 0;
      sum[group] = (sum[group] ?? 0) + chance;
      squares[group] = (squares[group] ?? 0) + chance * chance;
      weighted[group] = (weighted[group] ?? 0) + chance * (mean[factor] ?? 0);
    }
  return { sum, squares, weighted };
}

/** Means with and without each risk; NaN where it always or never occurs. */
interface Means {
  readonly within: Float64Array;
  readonly without: Float64Array;
}

/** Under each value of the factor risks are independent, so the mean with a risk is that of the others plus its own impact. */
function meansOf(groups: ProbabilityGroups, moments: ImpactMoments): Means {
  const { mean } = conditionalMoments(groups, moments);
  const { sum, squares, weighted } = chancesOf(groups, mean);
  const within = new Float64Array(groups.groupOf.length);
  const without = new Float64Array(groups.groupOf.length);
  let total = 0;
  for (const each of mean) total += each;
  for (let risk = 0; risk < within.length; risk += 1) {
    const group = groups.groupOf[risk] ?? 0;
    const occurs = sum[group] ?? 0;
    const stays = groups.factors - occurs;
    const impact = moments.mean[risk] ?? 0;
    const spread = squares[group] ?? 0;
    const shared = weighted[group] ?? 0;
    within[risk] = occurs > 0 ? impact + (shared - impact * spread) / occurs : Number.NaN;
    without[risk] = stays > 0 ? (total - shared - impact * (occurs - spread)) / stays : Number.NaN;
  }
  return { within, without };
}

/** Positions of the widest swings, widest first; equal ones in register order. */
function widest({ within, without }: Means, most: number): readonly number[] {
  const swing = (risk: number): number => Math.abs((within[risk] ?? 0) - (without[risk] ?? 0));
  const found: number[] = [];
  for (let risk = 0; risk < within.length; risk += 1) {
    const size = swing(risk);
    const last = found[most - 1];
    if (Number.isNaN(size) || (last !== undefined && size <= swing(last))) continue;
    let at = found.length;
    while (at > 0 && swing(found[at - 1] ?? 0) < size) at -= 1;
    found.splice(at, 0, risk);
    if (found.length > most) found.pop();
  }
  return found;
}

/** Beside the mean with a risk, less than this share is what rounding left of nothing. */
const NOISE = 1e-12;

/** More risks than these are grouped by probabilities rounded to .001. */
const MOST_UNROUNDED = 1000;

/**
 * The risks that move the mean of the total most, widest first, at most `most`. A risk that always or never occurs moves nothing and
 * is left out. Exact but for the 64 values of the common factor (and, over 1,000 risks, for probabilities rounded to .001).
 */
export function tornado(
  risks: MoneyRisks,
  moments: ImpactMoments,
  options: { readonly rho: number; readonly most: number },
): readonly Sensitivity[] {
  const rounding = risks.size > MOST_UNROUNDED ? ON_GRID : UNROUNDED;
  const means = meansOf(groupByProbability(risks, occurrenceChances(options.rho), rounding), moments);
  return widest(means, Math.max(0, options.most)).map((risk) => {
    const meanWith = means.within[risk] ?? 0;
    const without = means.without[risk] ?? 0;
    const meanWithout = Math.abs(without) < Math.abs(meanWith) * NOISE ? 0 : without;
    return { risk, meanWith, meanWithout, swing: meanWith - meanWithout };
  });
}
