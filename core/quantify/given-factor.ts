import { normalQuantile, normalShare } from "./normal.ts";

/** Equally probable values that stand for the common factor. */
const FACTOR_POINTS = 64;

/** The values of the common factor: the quantiles at the middles of 64 equal shares. */
export function factorValues(): Float64Array {
  const values = new Float64Array(FACTOR_POINTS);
  for (let at = 0; at < FACTOR_POINTS; at += 1) values[at] = normalQuantile((at + 0.5) / FACTOR_POINTS);
  return values;
}

/**
 * Chance that a risk of a probability occurs when the common factor has a value: Phi((quantile(p) - sqrt(rho) F) / sqrt(1 - rho)).
 * Where the probability or rho leaves no doubt it is 0 or 1.
 */
export function chanceGiven(probability: number, factor: number, rho: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  if (rho <= 0) return probability;
  const limit = normalQuantile(probability);
  if (rho >= 1) return factor < limit ? 1 : 0;
  return normalShare((limit - Math.sqrt(rho) * factor) / Math.sqrt(1 - rho));
}
