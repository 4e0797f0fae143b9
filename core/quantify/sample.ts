/** Ranks (from 1) that the order statistics of a percentile lie between with 95 % confidence. */
export interface SamplingRanks {
  readonly low: number;
  readonly high: number;
}

const CONFIDENCE_95 = 1.96;
/** Keeps N k that is a whole number but for its last bit from being rounded up. */
const SLACK = 1e-9;

/**
 * The sampling range of a percentile by rank: N k -+ 1.96 sqrt(N k (1 - k)), rounded outward, within 1 and N.
 * @example samplingRanks(10000, 0.8) // 7921 and 8079
 */
export function samplingRanks(iterations: number, level: number): SamplingRanks {
  const middle = iterations * level;
  const spread = CONFIDENCE_95 * Math.sqrt(middle * (1 - level));
  return {
    low: Math.max(1, Math.floor(middle - spread + SLACK)),
    high: Math.min(iterations, Math.ceil(middle + spread - SLACK)),
  };
}

/** A percentile of a sample, with the range that its sampling error leaves open. */
export interface SampledPercentile {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The smallest of the sorted totals whose share is at least `level` (0 to 1); 0 for an empty sample. */
export function samplePercentile(sorted: Float64Array, level: number): SampledPercentile {
  const at = (rank: number): number => sorted[Math.min(sorted.length, Math.max(1, rank)) - 1] ?? 0;
  const { low, high } = samplingRanks(sorted.length, level);
  return { value: at(Math.ceil(sorted.length * level - SLACK)), low: at(low), high: at(high) };
}

/** Mean and standard deviation (n - 1) of a sample; the sd of fewer than two is 0. */
export function sampleMoments(totals: Float64Array): { readonly mean: number; readonly sd: number } {
  let sum = 0;
  for (const total of totals) sum += total;
  const mean = totals.length === 0 ? 0 : sum / totals.length;
  let squares = 0;
  for (const total of totals) squares += (total - mean) * (total - mean);
  return { mean, sd: totals.length < 2 ? 0 : Math.sqrt(squares / (totals.length - 1)) };
}

/** Share of the sorted totals that are at most an amount. */
export function sampleShare(sorted: Float64Array, amount: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= amount) low = middle + 1;
    else high = middle;
  }
  return sorted.length === 0 ? 0 : low / sorted.length;
}
