import {
  type ConditionalDistribution,
  conditionalDistribution,
  conditionalPercentile,
  conditionalShare,
} from "./conditional.ts";
import { exactDistribution, exactMoments, exactPercentile, exactShare, MOST_EXACT_RISKS } from "./exact.ts";
import type { ImpactMoments, MoneyRisks } from "./money-risks.ts";
import type { Percentile, QuantifyMethod, QuantifyOptions } from "./options.ts";
import { newNormalTable } from "./normal-table.ts";
import { type Chances, newChances } from "./probability-groups.ts";
import { sampleMoments, samplePercentile, sampleShare } from "./sample.ts";
import { simulate } from "./simulate.ts";

/** A distribution in whichever form it was found. */
export interface Form {
  readonly method: QuantifyMethod;
  readonly rho: number;
  readonly mean: number;
  readonly sd: number;
  readonly percentileOf: (level: number) => Omit<Percentile, "level">;
  readonly shareOf: (amount: number) => number;
}

/** Outcomes of so many yes/no risks. */
const outcomesOf = ({ size }: MoneyRisks): number => 2 ** Math.min(size, MOST_EXACT_RISKS);

function exactForm(risks: MoneyRisks, { outcomes }: QuantifyOptions): Form | undefined {
  if (outcomesOf(risks) > outcomes) return undefined;
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

/** Chances under the correlation chosen and under none, shared by all scopes. */
export interface SharedChances {
  readonly correlated: Chances;
  readonly independent: Chances;
}

export function sharedChances(rho: number): SharedChances {
  const normal = newNormalTable();
  return { correlated: newChances(rho, normal), independent: newChances(0, normal) };
}

function conditionalForm({ risks, moments }: Measured, rho: number, chances: Chances): Form {
  const found: ConditionalDistribution = conditionalDistribution(risks, moments, rho, chances);
  return {
    method: "conditional",
    rho,
    mean: found.mean,
    sd: found.sd,
    percentileOf: (level) => ({ value: conditionalPercentile(found, level), range: undefined }),
    shareOf: (amount) => conditionalShare(found, amount),
  };
}

/** Risks with the moments of their impacts. */
export interface Measured {
  readonly risks: MoneyRisks;
  readonly moments: ImpactMoments;
}

/** The form with correlation and the one without, where it was asked for; the draws and outcomes that they took. */
export interface Forms {
  readonly correlated: Form;
  readonly independent: Form | undefined;
  readonly draws: number;
  readonly outcomes: number;
}

/** Which forms are wanted. */
export type Asked = "both" | "correlated";

/** A scope that no longer fits: both forms by the conditional one, but for an exact one that was found. */
function approximated(measured: Measured, rho: number, chances: SharedChances, alone: Form | undefined): Form {
  return rho === 0 && alone !== undefined ? alone : conditionalForm(measured, rho, chances.correlated);
}

/** The forms of one scope, within the draws and outcomes that are left. */
export function formsOf(measured: Measured, asked: Asked, options: QuantifyOptions, chances: SharedChances): Forms {
  const { risks } = measured;
  const { rho, iterations } = options;
  const isAlone = asked === "both" || rho === 0;
  const exact = isAlone ? exactForm(risks, options) : undefined;
  const outcomes = exact === undefined ? 0 : outcomesOf(risks);
  if (exact !== undefined && rho === 0) return { correlated: exact, independent: exact, draws: 0, outcomes };
  const alone = (otherwise: () => Form): Form | undefined => (isAlone ? (exact ?? otherwise()) : undefined);
  const draws = risks.size * iterations;
  if (draws > options.draws) {
    const independent = alone(() => conditionalForm(measured, 0, chances.independent));
    return { correlated: approximated(measured, rho, chances, independent), independent, draws: 0, outcomes };
  }
  const totals = simulate(risks, options);
  const independent = alone(() => sampledForm(totals.independent, 0));
  return { correlated: sampledForm(totals.correlated, rho), independent, draws, outcomes };
}
