import { type Form, formsOf, sharedChances, type SharedChances } from "./forms.ts";
import { expectedTotal, impactMoments, type MoneyRisks } from "./money-risks.ts";
import { type Percentile, QUANTIFY_DEFAULTS, type QuantifyMethod, type QuantifyOptions } from "./options.ts";

export { QUANTIFY_DEFAULTS } from "./options.ts";

/** The distribution of the money that the risks of one scope may cost, whole currency units. */
export interface RiskMoney {
  readonly method: QuantifyMethod;
  readonly rho: number;
  readonly mean: number;
  readonly sd: number;
  readonly percentiles: readonly Percentile[];
  /** Money by the share of cases that it covers, rising; empty where it was not asked for. */
  readonly curve: readonly Pick<Percentile, "level" | "value">[];
  /** Probability that the total is at most the expected value: how safe a reserve of that size would be. */
  readonly shareAtExpected: number;
  /** Probability that the total is at most the reserve held; undefined without one. */
  readonly shareAtHeld: number | undefined;
}

/** One scope with its expected value, at the correlation chosen and at none. */
export interface ScopeMoney {
  readonly risks: number;
  /** Sum of probability x mean impact. */
  readonly expected: number;
  readonly correlated: RiskMoney;
  /** The same with rho 0, printed beside it; undefined where it was not asked for. */
  readonly independent: RiskMoney | undefined;
  /** Draws spent, and outcomes listed. */
  readonly draws: number;
  readonly outcomes: number;
}

/** The risks of one scope, in register order, and the reserve that stands against them. */
export interface MoneyScope {
  readonly risks: MoneyRisks;
  /** Whole currency units; undefined where none is known. */
  readonly held?: number | undefined;
  /** Shares that are reported, where they are not those of the options. */
  readonly levels?: readonly number[];
  /** Shares of the curve, 0 to 1, rising. */
  readonly curve?: readonly number[];
  /** The form with correlation is enough. */
  readonly asks?: "correlated";
}

const toRiskMoney = (form: Form, expected: number, { held, levels = [], curve = [] }: MoneyScope): RiskMoney => ({
  method: form.method,
  rho: form.rho,
  mean: form.mean,
  sd: form.sd,
  percentiles: levels.map((level) => ({ level, ...form.percentileOf(level) })),
  curve: curve.map((level) => ({ level, value: form.percentileOf(level).value })),
  shareAtExpected: form.shareOf(expected),
  shareAtHeld: held === undefined ? undefined : form.shareOf(held),
});

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

function quantifyScope(scope: MoneyScope, options: QuantifyOptions, chances: SharedChances): ScopeMoney | undefined {
  const { risks } = scope;
  if (risks.size === 0) return undefined;
  const moments = impactMoments(risks, options.shape);
  const expected = expectedTotal(risks, moments);
  const { correlated, independent, draws, outcomes } = formsOf(
    { risks, moments },
    scope.asks ?? "both",
    options,
    chances,
  );
  const asked = { levels: options.levels, ...scope };
  return {
    risks: risks.size,
    expected,
    correlated: toRiskMoney(correlated, expected, asked),
    independent: independent === undefined ? undefined : toRiskMoney(independent, expected, { ...asked, curve: [] }),
    draws,
    outcomes,
  };
}

/**
 * The money at risk in one scope: listed where rho is 0 and at most 16 yes/no risks have single-valued impacts, simulated while the
 * draws last, else by the conditional form. Undefined without risks.
 */
export function quantify(risks: MoneyRisks, options: QuantifyOptions = QUANTIFY_DEFAULTS): ScopeMoney | undefined {
  const usable = runnable(options);
  return quantifyScope({ risks }, usable, sharedChances(usable.rho));
}

/** All scopes in order, each simulated on its own with the stream restarted, until the draws of the refresh are spent. */
export function quantifyScopes(
  scopes: readonly MoneyScope[],
  options: QuantifyOptions = QUANTIFY_DEFAULTS,
): readonly (ScopeMoney | undefined)[] {
  const usable = runnable(options);
  const chances = sharedChances(usable.rho);
  let { draws, outcomes } = usable;
  return scopes.map((scope) => {
    const found = quantifyScope(scope, { ...usable, draws, outcomes }, chances);
    draws -= found?.draws ?? 0;
    outcomes -= found?.outcomes ?? 0;
    return found;
  });
}
