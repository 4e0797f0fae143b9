import type { ImpactShape } from "./impact.ts";

/** How a distribution was found: all outcomes listed, simulated, or by the conditional form ("approximate"). */
export type QuantifyMethod = "exact" | "simulated" | "conditional";

export interface QuantifyOptions {
  readonly iterations: number;
  readonly seed: number;
  /** Latent correlation of occurrence, 0 to 1. */
  readonly rho: number;
  readonly shape: ImpactShape;
  /** Shares (0 to 1) that are reported. */
  readonly levels: readonly number[];
  /** Draws (risks x iterations) that all scopes of a refresh may spend together. */
  readonly draws: number;
  /** Outcomes that all scopes of a refresh may list together. */
  readonly outcomes: number;
}

export const QUANTIFY_DEFAULTS: QuantifyOptions = {
  iterations: 10000,
  seed: 1,
  rho: 0.2,
  shape: "triangular",
  levels: [0.5, 0.8, 0.9],
  draws: 5000000,
  outcomes: 5000000,
};

export interface Percentile {
  /** 0 to 1. */
  readonly level: number;
  readonly value: number;
  /** What the sampling error leaves open, with 95 % confidence; undefined where nothing was sampled. */
  readonly range: { readonly low: number; readonly high: number } | undefined;
}
