import type { ImpactMoments, MoneyRisks } from "./money-risks.ts";
import { normalQuantile } from "./normal.ts";
import type { NormalTable } from "./normal-table.ts";
import { type Chances, momentsGiven, newChances } from "./probability-groups.ts";

/** The approximate distribution of a total: a normal one under each of 64 equally probable values of the common factor (one without correlation). */
export interface ConditionalDistribution {
  /** Mean under each value of the factor. */
  readonly means: Float64Array;
  readonly sds: Float64Array;
  readonly mean: number;
  readonly sd: number;
  readonly normal: NormalTable;
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

/**
 * The conditional form of the total of any number of risks; rho 0 to 1. Its work hardly grows with the number of risks.
 * `chances` are those of rho, where many scopes share them.
 */
export function conditionalDistribution(
  risks: MoneyRisks,
  moments: ImpactMoments,
  rho: number,
  chances: Chances = newChances(rho),
): ConditionalDistribution {
  const { mean: means, variance } = momentsGiven(risks, moments, chances);
  const sds = variance.map((each) => Math.sqrt(each));
  return { means, sds, ...overallMoments(means, variance), normal: chances.normal };
}

/** Share of a normal distribution below x; all of it at its mean and above when it has no spread. */
function shareBelow({ means, sds, normal }: ConditionalDistribution, at: number, x: number): number {
  const mean = means[at] ?? 0;
  const sd = sds[at] ?? 0;
  if (sd > 0) return normal.share((x - mean) / sd);
  return x >= mean ? 1 : 0;
}

/** Probability that the total is at most an amount. */
export function conditionalShare(distribution: ConditionalDistribution, amount: number): number {
  const points = distribution.means.length;
  let sum = 0;
  for (let at = 0; at < points; at += 1) sum += shareBelow(distribution, at, amount);
  return sum / points;
}

const WIDEST_SDS = 10;
const HALVINGS = 200;

/** Amounts between which a percentile lies: below its level at `low`, at or above it at `high`. */
interface Bracket {
  low: number;
  high: number;
}

/** Amounts that hold all of the distribution between them, to the last digit. */
function reachOf({ means, sds }: ConditionalDistribution): Bracket {
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < means.length; at += 1) {
    const reach = WIDEST_SDS * (sds[at] ?? 0);
    low = Math.min(low, (means[at] ?? 0) - reach);
    high = Math.max(high, (means[at] ?? 0) + reach);
  }
  return { low, high };
}

/** Slope of the share at an amount. */
function slopeAt({ means, sds, normal }: ConditionalDistribution, amount: number): number {
  let sum = 0;
  for (let at = 0; at < means.length; at += 1) {
    const sd = sds[at] ?? 0;
    if (sd > 0) sum += normal.density((amount - (means[at] ?? 0)) / sd) / sd;
  }
  return sum / means.length;
}

/** Share of an amount within which two amounts are one. */
const CLOSE = 1e-13;
/** Every so many steps the bracket is halved, whatever the slope says. */
const HALVED_EVERY = 5;

const middleOf = ({ low, high }: Bracket): number => low + (high - low) / 2;
const isWithin = (amount: number, { low, high }: Bracket): boolean => amount > low && amount < high;
const sizeOf = ({ low, high }: Bracket): number => Math.max(Math.abs(low), Math.abs(high));

/** The next amount to try: along the slope and a hair further, so that the bracket closes from both sides. */
function alongSlope(distribution: ConditionalDistribution, bracket: Bracket, from: number, missing: number): number {
  const step = missing / slopeAt(distribution, from);
  return from + step + (CLOSE / 4) * sizeOf(bracket) * (missing > 0 ? 1 : -1);
}

/** The smallest amount whose share is at least `level` (0 to 1), to 13 digits of the bracket: Newton's method within it. */
export function conditionalPercentile(distribution: ConditionalDistribution, level: number): number {
  const bracket = reachOf(distribution);
  if (bracket.low < bracket.high && conditionalShare(distribution, bracket.low) >= level) return bracket.low;
  let next = distribution.mean + distribution.sd * normalQuantile(level);
  for (let step = 1; step < HALVINGS; step += 1) {
    const at = isWithin(next, bracket) ? next : middleOf(bracket);
    if (!isWithin(at, bracket)) break;
    const share = conditionalShare(distribution, at);
    if (share >= level) bracket.high = at;
    else bracket.low = at;
    if (bracket.high - bracket.low <= CLOSE * sizeOf(bracket)) break;
    next = step % HALVED_EVERY === 0 ? middleOf(bracket) : alongSlope(distribution, bracket, at, level - share);
  }
  return bracket.high;
}
