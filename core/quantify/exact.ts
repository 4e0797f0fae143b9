import { compareRounded } from "../score/number.ts";
import type { MoneyRisks } from "./money-risks.ts";

/** With more yes/no risks than these the outcomes are too many to list. */
export const MOST_EXACT_RISKS = 16;

/** All possible totals, lowest first, each with its probability; equal totals (12 significant digits) are one. */
export interface ExactDistribution {
  readonly totals: Float64Array;
  readonly probabilities: Float64Array;
}

/** Whether all outcomes can be listed: at most 16 risks, each with a single-valued impact. */
export function canBeExact(risks: MoneyRisks): boolean {
  if (risks.size > MOST_EXACT_RISKS) return false;
  for (let at = 0; at < risks.size; at += 1) if (risks.min[at] !== risks.max[at]) return false;
  return true;
}

/** Growing list of outcomes, in rising order. */
interface Outcomes {
  readonly totals: Float64Array;
  readonly probabilities: Float64Array;
  count: number;
}

function add(outcomes: Outcomes, total: number, probability: number): void {
  if (probability === 0) return;
  const last = outcomes.count - 1;
  if (last >= 0 && compareRounded(outcomes.totals[last] ?? 0, total) === 0) {
    outcomes.probabilities[last] = (outcomes.probabilities[last] ?? 0) + probability;
    return;
  }
  outcomes.totals[outcomes.count] = total;
  outcomes.probabilities[outcomes.count] = probability;
  outcomes.count += 1;
}

const roomFor = (size: number): Outcomes => ({
  totals: new Float64Array(size),
  probabilities: new Float64Array(size),
  count: 0,
});

/** The outcomes with one more risk: those without it merged with those with it, both in rising order. */
function withRisk(before: Outcomes, probability: number, impact: number): Outcomes {
  const after = roomFor(before.count * 2);
  let without = 0;
  let within = 0;
  while (without < before.count || within < before.count) {
    const left = before.totals[without] ?? 0;
    const right = (before.totals[within] ?? 0) + impact;
    if (within >= before.count || (without < before.count && left <= right)) {
      add(after, left, (before.probabilities[without] ?? 0) * (1 - probability));
      without += 1;
    } else {
      add(after, right, (before.probabilities[within] ?? 0) * probability);
      within += 1;
    }
  }
  return after;
}

/** The distribution of the total of independent yes/no risks with single-valued impacts; undefined when it cannot be listed. */
export function exactDistribution(risks: MoneyRisks): ExactDistribution | undefined {
  if (!canBeExact(risks)) return undefined;
  let outcomes = roomFor(1);
  add(outcomes, 0, 1);
  for (let at = 0; at < risks.size; at += 1)
    outcomes = withRisk(outcomes, risks.probability[at] ?? 0, risks.likely[at] ?? 0);
  return {
    totals: outcomes.totals.slice(0, outcomes.count),
    probabilities: outcomes.probabilities.slice(0, outcomes.count),
  };
}

/** Probability that the total is at most an amount. */
export function exactShare({ totals, probabilities }: ExactDistribution, amount: number): number {
  let share = 0;
  for (let at = 0; at < totals.length; at += 1) {
    if (compareRounded(totals[at] ?? 0, amount) > 0) break;
    share += probabilities[at] ?? 0;
  }
  return share;
}

/** The smallest total whose share is at least `level` (0 to 1). */
export function exactPercentile({ totals, probabilities }: ExactDistribution, level: number): number {
  let share = 0;
  for (let at = 0; at < totals.length; at += 1) {
    share += probabilities[at] ?? 0;
    if (compareRounded(share, level) >= 0) return totals[at] ?? 0;
  }
  return totals[totals.length - 1] ?? 0;
}

/** Mean and standard deviation of the total. */
export function exactMoments({ totals, probabilities }: ExactDistribution): {
  readonly mean: number;
  readonly sd: number;
} {
  let mean = 0;
  for (let at = 0; at < totals.length; at += 1) mean += (probabilities[at] ?? 0) * (totals[at] ?? 0);
  let variance = 0;
  for (let at = 0; at < totals.length; at += 1) {
    const off = (totals[at] ?? 0) - mean;
    variance += (probabilities[at] ?? 0) * off * off;
  }
  return { mean, sd: Math.sqrt(variance) };
}
