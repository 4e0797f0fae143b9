import { type MoneyRisks, moneyRisks } from "../../../core/quantify/money-risks.ts";

/** The published six risks of a large project: probability and cost. */
const SIX = [
  [0.8, 10000],
  [0.3, 30000],
  [0.5, 8000],
  [0.1, 40000],
  [0.3, 20000],
  [0.25, 10000],
] as const;

export const sixRisks = (): MoneyRisks =>
  moneyRisks(SIX.map(([probability, cost]) => ({ probability, impact: { min: cost, likely: cost, max: cost } })));
