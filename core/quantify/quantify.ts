import {
  type ConditionalDistribution,
  conditionalDistribution,
  conditionalPercentile,
  conditionalShare,
} from "./conditional.ts";
import { exactDistribution, exactMoments, exactPercentile, exactShare } from "./exact.ts";
import type { ImpactShape } from "./impact.ts";
import { expectedTotal, impactMoments, type ImpactMoments, type MoneyRisks } from "./money-risks.ts";
import { sampleMoments, samplePercentile, sampleShare } from "./sample.ts";
import { simulate } from "./simulate.ts";

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
}

export const QUANTIFY_DEFAULTS: QuantifyOptions = {
  iterations: 10000,
  seed: 1,
  rho: 0.2,
  shape: "triangular",
  levels: [0.5, 0.8, 0.9],
  draws: 5000000,
};

export interface Percentile {
  /** 0 to 1. */
  readonly level: number;
  readonly value: number;
  /** What the sampling error leaves open, with 95 % confidence; undefined where nothing was sampled. */
  readonly range: { readonly low: number; readonly high: number } | undefined;
}

/** The distribution of the money that the risks of one scope may cost, whole currency units. */
export interface RiskMoney {
  readonly method: QuantifyMethod;
  readonly rho: number;
  readonly mean: number;
  readonly sd: number;
  readonly percentiles: readonly Percentile[];
  /** Probability that the total is at most the expected value: how safe a reserve of that size would be. */
  readonly shareAtExpected: number;
}

/** One scope with its expected value, at the correlation chosen and at none. */
export interface ScopeMoney {
  readonly risks: number;
  /** Sum of probability x mean impact. */
  readonly expected: number;
  readonly correlated: RiskMoney;
  /** The same with rho 0, always printed beside it. */
  readonly independent: RiskMoney;
  /** Draws spent. */
  readonly draws: number;
}

interface Form {
  readonly method: QuantifyMethod;
  readonly rho: number;
  readonly mean: number;
  readonly sd: number;
  readonly percentileOf: (level: number) => Omit<Percentile, "level">;
  readonly shareOf: (amount: number) => number;
}

const toRiskMoney = (form: Form, expected: number, levels: readonly number[]): RiskMoney => ({
  method: form.method,
  rho: form.rho,
  mean: form.mean,
  sd: form.sd,
  percentiles: levels.map((level) => ({ level, ...form.percentileOf(level) })),
  shareAtExpected: form.shareOf(expected),
});

function exactForm(risks: MoneyRisks): Form | undefined {
  const found = exactDistribution(risks);
  if (found === undefined) return undefined;
  return {
    method: "exact",
    rho: 0,
    ...exactMoments(found),
    percentileOf: (level) => ({ value: exactPercentile(found, level), range: undefined }),
    shareOf: (amount) => exactShare(found, amount),
  };
}

const sampledForm = (totals: Float64Array, rho: number): Form => ({
  method: "simulated",
  rho,
  ...sampleMoments(totals),
  percentileOf: (level) => {
    const { value, low, high } = samplePercentile(totals, level);
    return { value, range: { low, high } };
  },
  shareOf: (amount) => sampleShare(totals, amount),
});

function conditionalForm(risks: MoneyRisks, moments: ImpactMoments, rho: number): Form {
  const found: ConditionalDistribution = conditionalDistribution(risks, moments, rho);
  return {
    method: "conditional",
    rho,
    mean: found.mean,
    sd: found.sd,
    percentileOf: (level) => ({ value: conditionalPercentile(found, level), range: undefined }),
    shareOf: (amount) => conditionalShare(found, amount),
  };
}

/** The form with correlation and the one without; the draws that they took. */
interface Forms {
  readonly correlated: Form;
  readonly independent: Form;
  readonly draws: number;
}

function formsOf(risks: MoneyRisks, moments: ImpactMoments, options: QuantifyOptions): Forms {
  const { rho, iterations } = options;
  const exact = exactForm(risks);
  if (exact !== undefined && rho === 0) return { correlated: exact, independent: exact, draws: 0 };
  const draws = risks.size * iterations;
  if (draws > options.draws) {
    const independent = exact ?? conditionalForm(risks, moments, 0);
    return { correlated: rho === 0 ? independent : conditionalForm(risks, moments, rho), independent, draws: 0 };
  }
  const totals = simulate(risks, options);
  return {
    correlated: sampledForm(totals.correlated, rho),
    independent: exact ?? sampledForm(totals.independent, 0),
    draws,
  };
}

const inside = (value: number, fallback: number): number =>
  Number.isNaN(value) ? fallback : Math.min(1, Math.max(0, value));

/** Options that a simulation can run with: whole iterations of 1 or more, rho within 0 to 1; what cannot be is the default. */
function runnable(options: QuantifyOptions): QuantifyOptions {
  const iterations = Math.floor(options.iterations);
  return {
    ...options,
    iterations: iterations >= 1 ? iterations : QUANTIFY_DEFAULTS.iterations,
    rho: inside(options.rho, QUANTIFY_DEFAULTS.rho),
  };
}

/**
 * The money at risk in one scope: listed where rho is 0 and at most 16 yes/no risks have single-valued impacts, simulated while the
 * draws last, else by the conditional form. Undefined without risks.
 */
export function quantify(risks: MoneyRisks, options: QuantifyOptions = QUANTIFY_DEFAULTS): ScopeMoney | undefined {
  if (risks.size === 0) return undefined;
  const moments = impactMoments(risks, options.shape);
  const expected = expectedTotal(risks, moments);
  const { correlated, independent, draws } = formsOf(risks, moments, runnable(options));
  return {
    risks: risks.size,
    expected,
    correlated: toRiskMoney(correlated, expected, options.levels),
    independent: toRiskMoney(independent, expected, options.levels),
    draws,
  };
}

/** All scopes in order, each simulated on its own with the stream restarted, until the draws of the refresh are spent. */
export function quantifyScopes(
  scopes: readonly MoneyRisks[],
  options: QuantifyOptions = QUANTIFY_DEFAULTS,
): readonly (ScopeMoney | undefined)[] {
  let draws = options.draws;
  return scopes.map((risks) => {
    const found = quantify(risks, { ...options, draws });
    draws -= found?.draws ?? 0;
    return found;
  });
}
