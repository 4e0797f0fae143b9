import { known, type Measured, unknown } from "../score/measured.ts";

/** A three-point estimate. */
export interface ThreePoints {
  readonly low: number | undefined;
  readonly likely: number | undefined;
  readonly high: number | undefined;
}

/**
 * Mean of the PERT distribution, (low + 4 likely + high) / 6, in the unit of the estimate. Unknown ("order") unless low <= likely <= high.
 * @example pertMean({ low: 4, likely: 6, high: 14 }) // 7
 */
export function pertMean({ low, likely, high }: ThreePoints): Measured {
  const missing: string[] = [];
  if (low === undefined) missing.push("low");
  if (likely === undefined) missing.push("likely");
  if (high === undefined) missing.push("high");
  if (low === undefined || likely === undefined || high === undefined) return unknown(missing);
  if (!(low <= likely && likely <= high)) return unknown(["order"]);
  const mean = (low + 4 * likely + high) / 6;
  return Number.isFinite(mean) ? known(mean) : unknown(["outOfRange"]);
}
