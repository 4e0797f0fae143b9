import { combine, measure, type Measured, unknown } from "../score/measured.ts";

/**
 * Expected money value of one risk: probability (0 to 1) x impact in whole currency units; an opportunity has a negative impact.
 * A probability outside 0 to 1 is unknown.
 * @example expectedValue(0.2, 10000) // 2000
 */
export function expectedValue(probability: number | undefined, impact: number | undefined): Measured {
  if (probability !== undefined && !(probability >= 0 && probability <= 1)) return unknown(["probability"]);
  return combine(measure(probability, "probability"), measure(impact, "impact"), (p, i) => p * i);
}
