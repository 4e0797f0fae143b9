import { moneyRisks, impactMoments } from "../quantify/money-risks.ts";
import type { MoneyRisk } from "../quantify/impact.ts";
import { type Sensitivity, tornado } from "../quantify/sensitivity.ts";
import type { AssessedRisk } from "./assessed-risk.ts";
import type { Exposure } from "./exposure.ts";
import type { Policy } from "./policy.ts";

/** A risk with what it moves, whole currency units. */
export interface Contributor extends Omit<Sensitivity, "risk"> {
  readonly risk: AssessedRisk;
}

/** The risks of a scope that move the mean of its money most, widest first. */
export function largestContributors(
  { counted }: Exposure,
  { riskMoney }: Policy,
  most: number,
): readonly Contributor[] {
  const bearing: AssessedRisk[] = [];
  const theirs: MoneyRisk[] = [];
  for (const risk of counted) {
    if (risk.money === undefined) continue;
    bearing.push(risk);
    theirs.push(risk.money);
  }
  const money = moneyRisks(theirs);
  const moments = impactMoments(money, riskMoney.shape);
  return tornado(money, moments, { rho: riskMoney.rho, most }).flatMap(({ risk: at, ...moved }) => {
    const risk = bearing[at];
    return risk === undefined ? [] : [{ ...moved, risk }];
  });
}

/** Fewer risks than this have no order worth telling. */
const FEWEST = 3;

/** Whether enough of a scope has money for sensitivity and concentration to mean something: at least half of three risks or more. */
export const isMostlyKnown = ({ counted, withMoney }: Exposure): boolean =>
  withMoney >= FEWEST && withMoney * 2 >= counted.length;
