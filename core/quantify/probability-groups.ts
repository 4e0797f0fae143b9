import { roundHalfAway } from "../score/number.ts";
import { chanceGiven, factorValues } from "./given-factor.ts";
import { newNormalTable, type NormalTable } from "./normal-table.ts";
import type { ImpactMoments, MoneyRisks } from "./money-risks.ts";

/** Risks of one probability, which share their chances under every value of the common factor. */
export interface ProbabilityGroups {
  /** Probability of each group. */
  readonly probability: readonly number[];
  /** Group of each risk. */
  readonly groupOf: Uint32Array;
  /** `chances[group * factors + factor]`. */
  readonly chances: Float64Array;
  readonly factors: number;
}

const STEPS = 1000;
const GRID_DIGITS = 3;

/** How probabilities are told apart: risks of one key are of one group, which has the probability of that key. */
interface Rounding {
  readonly keyOf: (probability: number) => number;
  readonly probabilityOf: (key: number) => number;
}

/** The grid of .001 that large registers are grouped by, rounded decimally. Its steps are whole numbers, which are looked up faster. */
export const ON_GRID: Rounding = {
  keyOf: (probability) => Math.round(roundHalfAway(probability, GRID_DIGITS) * STEPS),
  probabilityOf: (step) => step / STEPS,
};

export const UNROUNDED: Rounding = { keyOf: (probability) => probability, probabilityOf: (probability) => probability };

/** Chances under each value of the common factor, by probability; made once for all scopes of a refresh. */
export interface OccurrenceChances {
  readonly factors: number;
  readonly of: (probability: number) => Float64Array;
}

/** The same with the normal distribution, which percentiles are read from. */
export interface Chances extends OccurrenceChances {
  readonly normal: NormalTable;
}

/** Without correlation every value of the factor says the same, so that one stands for all. */
export function occurrenceChances(rho: number): OccurrenceChances {
  const values = rho > 0 ? factorValues() : new Float64Array(1);
  const known = new Map<number, Float64Array>();
  return {
    factors: values.length,
    of: (probability) => {
      const held = known.get(probability);
      if (held !== undefined) return held;
      const chances = values.map((value) => chanceGiven(probability, value, rho));
      known.set(probability, chances);
      return chances;
    },
  };
}

export const newChances = (rho: number, normal: NormalTable = newNormalTable()): Chances => ({
  ...occurrenceChances(rho),
  normal,
});

/** The groups of a register. */
export function groupByProbability(
  risks: MoneyRisks,
  given: OccurrenceChances,
  { keyOf, probabilityOf }: Rounding,
): ProbabilityGroups {
  const groups = new Map<number, number>();
  const groupOf = new Uint32Array(risks.size);
  for (let at = 0; at < risks.size; at += 1) {
    const key = keyOf(risks.probability[at] ?? 0);
    let group = groups.get(key);
    if (group === undefined) {
      group = groups.size;
      groups.set(key, group);
    }
    groupOf[at] = group;
  }
  const probability = [...groups.keys()].map(probabilityOf);
  const chances = new Float64Array(probability.length * given.factors);
  probability.forEach((each, group) => {
    chances.set(given.of(each), group * given.factors);
  });
  return { probability, groupOf, chances, factors: given.factors };
}

/** Mean and variance of the total under each value of the common factor. */
export interface ConditionalMoments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Sums over the risks of each group. */
interface GroupSums {
  /** Of the mean impacts. */
  readonly mean: Float64Array;
  /** Of the means of the squared impacts. */
  readonly square: Float64Array;
  /** Of the squares of the mean impacts. */
  readonly meanSquare: Float64Array;
}

function sumsOf({ probability, groupOf }: ProbabilityGroups, moments: ImpactMoments): GroupSums {
  const mean = new Float64Array(probability.length);
  const square = new Float64Array(probability.length);
  const meanSquare = new Float64Array(probability.length);
  for (let at = 0; at < groupOf.length; at += 1) {
    const group = groupOf[at] ?? 0;
    const impact = moments.mean[at] ?? 0;
    mean[group] = (mean[group] ?? 0) + impact;
    square[group] = (square[group] ?? 0) + (moments.variance[at] ?? 0) + impact * impact;
    meanSquare[group] = (meanSquare[group] ?? 0) + impact * impact;
  }
  return { mean, square, meanSquare };
}

/** Conditional mean: the sum of p x mean impact. Conditional variance: the sum of p x E(impact²) less (p x mean impact)². */
export function conditionalMoments(groups: ProbabilityGroups, moments: ImpactMoments): ConditionalMoments {
  const sums = sumsOf(groups, moments);
  const mean = new Float64Array(groups.factors);
  const variance = new Float64Array(groups.factors);
  for (let factor = 0; factor < groups.factors; factor += 1) {
    let total = 0;
    let spread = 0;
    for (let group = 0; group < groups.probability.length; group += 1) {
      const chance = groups.chances[group * groups.factors + factor] ?? 0;
      total += chance * (sums.mean[group] ?? 0);
      spread += chance * (sums.square[group] ?? 0) - chance * chance * (sums.meanSquare[group] ?? 0);
    }
    mean[factor] = total;
    variance[factor] = Math.max(0, spread);
  }
  return { mean, variance };
}

/** Up to so many risks are taken one by one, which needs no groups. */
const FEW = 200;

function momentsOneByOne(risks: MoneyRisks, moments: ImpactMoments, given: Chances): ConditionalMoments {
  const mean = new Float64Array(given.factors);
  const variance = new Float64Array(given.factors);
  for (let at = 0; at < risks.size; at += 1) {
    const chances = given.of(ON_GRID.probabilityOf(ON_GRID.keyOf(risks.probability[at] ?? 0)));
    const impact = moments.mean[at] ?? 0;
    const square = impact * impact;
    const whole = (moments.variance[at] ?? 0) + square;
    for (let factor = 0; factor < given.factors; factor += 1) {
      const chance = chances[factor] ?? 0;
      mean[factor] = (mean[factor] ?? 0) + chance * impact;
      variance[factor] = (variance[factor] ?? 0) + chance * whole - chance * chance * square;
    }
  }
  return { mean, variance: variance.map((each) => Math.max(0, each)) };
}

/** Mean and variance of the total of all risks under each value of the common factor, probabilities on the grid. */
export const momentsGiven = (risks: MoneyRisks, moments: ImpactMoments, given: Chances): ConditionalMoments =>
  risks.size <= FEW
    ? momentsOneByOne(risks, moments, given)
    : conditionalMoments(groupByProbability(risks, given, ON_GRID), moments);
