import { type ImpactShape, type MoneyRisk, impactMean, impactVariance } from "./impact.ts";

/** Risks with money, column by column, in register order. */
export interface MoneyRisks {
  readonly size: number;
  /** 0 to 1. */
  readonly probability: Float64Array;
  readonly min: Float64Array;
  readonly likely: Float64Array;
  readonly max: Float64Array;
}

/** Room for risks; the caller fills it. */
const roomFor = (size: number): MoneyRisks => ({
  size,
  probability: new Float64Array(size),
  min: new Float64Array(size),
  likely: new Float64Array(size),
  max: new Float64Array(size),
});

/** The columns of a list of risks. */
export function moneyRisks(risks: readonly MoneyRisk[]): MoneyRisks {
  const columns = roomFor(risks.length);
  risks.forEach(({ probability, impact }, at) => {
    columns.probability[at] = probability;
    columns.min[at] = impact.min;
    columns.likely[at] = impact.likely;
    columns.max[at] = impact.max;
  });
  return columns;
}

/** The risks at some positions, in the order of the positions; a position that is not there reads as a risk of 0. */
export function pickRisks(risks: MoneyRisks, positions: ArrayLike<number>): MoneyRisks {
  const picked = roomFor(positions.length);
  for (let at = 0; at < positions.length; at += 1) {
    const from = positions[at] ?? -1;
    picked.probability[at] = risks.probability[from] ?? 0;
    picked.min[at] = risks.min[from] ?? 0;
    picked.likely[at] = risks.likely[from] ?? 0;
    picked.max[at] = risks.max[from] ?? 0;
  }
  return picked;
}

/** Mean and variance of each impact, if it occurs. */
export interface ImpactMoments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

export function impactMoments(risks: MoneyRisks, shape: ImpactShape): ImpactMoments {
  const mean = new Float64Array(risks.size);
  const variance = new Float64Array(risks.size);
  const impact = { min: 0, likely: 0, max: 0 };
  for (let at = 0; at < risks.size; at += 1) {
    impact.min = risks.min[at] ?? 0;
    impact.likely = risks.likely[at] ?? 0;
    impact.max = risks.max[at] ?? 0;
    mean[at] = impactMean(impact, shape);
    variance[at] = impactVariance(impact, shape);
  }
  return { mean, variance };
}

/** Expected money value of all risks together: the sum of probability x mean impact of the distribution that is sampled. */
export function expectedTotal(risks: MoneyRisks, { mean }: ImpactMoments): number {
  let sum = 0;
  for (let at = 0; at < risks.size; at += 1) sum += (risks.probability[at] ?? 0) * (mean[at] ?? 0);
  return sum;
}
