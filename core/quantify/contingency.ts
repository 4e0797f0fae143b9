import { combine, known, type Measured, measure, unknown } from "../score/measured.ts";

/** What a contingency is counted from: 0 of the risk cost distribution, or the deterministic estimate that the percentile includes. */
export type ContingencyBase = { readonly kind: "zero" } | { readonly kind: "estimate"; readonly amount: number };

/** Contingency at a percentile: Pk - base, whole currency units. */
export const contingencyAt = (percentile: number, base: ContingencyBase): number =>
  percentile - (base.kind === "zero" ? 0 : base.amount);

/** What is left of a reserve. */
export interface ReserveLeft {
  readonly amount: Measured;
  /** The workbook does not keep what was drawn: it is at most this much. */
  readonly atMost: boolean;
}

/**
 * Contingency less what was drawn. Where the drawn column is not kept the whole contingency is left at most; a blank in a kept column
 * is unknown.
 */
export function reserveLeft(
  contingency: number | undefined,
  used: number | undefined,
  keepsUsed: boolean,
): ReserveLeft {
  const whole = measure(contingency, "contingency");
  if (!keepsUsed) return { amount: whole, atMost: true };
  return { amount: combine(whole, measure(used, "contingencyUsed"), (a, b) => a - b), atMost: false };
}

/** Days that risks may cost. Days of separate chains do not add up. */
export interface DelayExposure {
  /** Summed along the one declared chain, else the largest. */
  readonly days: Measured;
  readonly basis: "chain" | "largest";
  readonly counted: number;
  readonly missing: number;
}

/** `onOneChain`: the workbook declares that all these risks lie on one chain of work. */
export function delayExposure(
  risks: readonly { readonly scheduleDays: number | undefined }[],
  { onOneChain }: { readonly onOneChain: boolean },
): DelayExposure {
  let sum = 0;
  let largest = -Infinity;
  let counted = 0;
  for (const { scheduleDays } of risks) {
    if (scheduleDays === undefined || !Number.isFinite(scheduleDays)) continue;
    sum += scheduleDays;
    largest = Math.max(largest, scheduleDays);
    counted += 1;
  }
  const days = counted === 0 ? unknown(["scheduleDays"]) : known(onOneChain ? sum : largest);
  return { days, basis: onOneChain ? "chain" : "largest", counted, missing: risks.length - counted };
}
