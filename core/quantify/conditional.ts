import type { ImpactMoments, MoneyRisks } from "./money-risks.ts";
import { normalShare } from "./normal.ts";
import { conditionalMoments, groupByProbability, onGrid } from "./probability-groups.ts";

/** The approximate distribution of a total: a normal one under each of 64 equally probable values of the common factor. */
export interface ConditionalDistribution {
  /** Mean under each value of the factor. */
  readonly means: Float64Array;
  readonly sds: Float64Array;
  readonly mean: number;
  readonly sd: number;
}

/** Mean of the variances plus variance of the means. */
function overallMoments(means: Float64Array, variances: Float64Array): { readonly mean: number; readonly sd: number } {
  let mean = 0;
  let within = 0;
  for (let at = 0; at < means.length; at += 1) {
    mean += (means[at] ?? 0) / means.length;
    within += (variances[at] ?? 0) / means.length;
  }
  let between = 0;
  for (const each of means) between += ((each - mean) * (each - mean)) / means.length;
  return { mean, sd: Math.sqrt(within + between) };
}

/** The conditional form of the total of any number of risks; rho 0 to 1. Its work hardly grows with the number of risks. */
export function conditionalDistribution(
  risks: MoneyRisks,
  moments: ImpactMoments,
  rho: number,
): ConditionalDistribution {
  const { mean: means, variance } = conditionalMoments(groupByProbability(risks, rho, onGrid), moments);
  return { means, sds: variance.map((each) => Math.sqrt(each)), ...overallMoments(means, variance) };
}

/** Share of a normal distribution below x; all of it at its mean and above when it has no spread. */
function shareBelow(x: number, mean: number, sd: number): number {
  if (sd > 0) return normalShare((x - mean) / sd);
  return x >= mean ? 1 : 0;
}

/** Probability that the total is at most an amount. */
export function conditionalShare({ means, sds }: ConditionalDistribution, amount: number): number {
  let sum = 0;
  for (let at = 0; at < means.length; at += 1) sum += shareBelow(amount, means[at] ?? 0, sds[at] ?? 0);
  return sum / means.length;
}

const WIDEST_SDS = 10;
const HALVINGS = 200;

/** Amounts that hold all of the distribution between them, to the last digit. */
function reachOf({ means, sds }: ConditionalDistribution): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < means.length; at += 1) {
    const reach = WIDEST_SDS * (sds[at] ?? 0);
    low = Math.min(low, (means[at] ?? 0) - reach);
    high = Math.max(high, (means[at] ?? 0) + reach);
  }
  return { low, high };
}

/** The smallest amount whose share is at least `level` (0 to 1), by bisection down to the last digits. */
export function conditionalPercentile(distribution: ConditionalDistribution, level: number): number {
  let { low, high } = reachOf(distribution);
  if (low < high && conditionalShare(distribution, low) >= level) return low;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) break;
    if (conditionalShare(distribution, middle) >= level) high = middle;
    else low = middle;
  }
  return high;
}
