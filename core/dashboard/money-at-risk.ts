import type { Exposure } from "../assess/exposure.ts";
import { unratedAt } from "../model/row.ts";
import { neededAt } from "../assess/reserve-reason.ts";
import type { RiskMoney } from "../quantify/quantify.ts";
import { limitText, numberText } from "../value/number-text.ts";
import { amountText } from "./amount-text.ts";
import type { DashboardContext } from "./context.ts";
import { plural } from "./parts.ts";
import { say } from "../words/say.ts";

/** The shares of cases that sheets show, in percent. */
export const NEEDED_PERCENTS = [50, 80, 90] as const;
export type NeededPercent = (typeof NEEDED_PERCENTS)[number];

/** Money that covers the risks in a share of cases; undefined where nothing is known. */
export const neededOf = (money: RiskMoney | undefined, percent: NeededPercent): number | undefined =>
  money === undefined ? undefined : neededAt(money, percent / 100);

/** "131 of 148 with money". */
export const withMoneyText = ({ counted, withMoney }: Exposure): string =>
  say`${numberText(withMoney, 0)} of ${numberText(counted.length, 0)} with money`;

/** " (131 of 148 with money)"; "" where all have it. */
export const partText = (exposure: Exposure): string =>
  exposure.withMoney === exposure.counted.length ? "" : ` (${withMoneyText(exposure)})`;

const COSTS = ["costLikely", "costMin", "costMax"] as const;

/** "3 without probability or cost, 1 in a currency without a rate, 2 escalated and counted above, 1 frozen"; "" when nothing is left out. */
export function leftOutText(
  { counted, withMoney, leftOut, frozen }: Exposure,
  { assessments }: Pick<DashboardContext, "assessments">,
): string {
  const parts: string[] = [];
  const { exchange } = assessments.model;
  const unrated = counted.filter(
    ({ item, money }) =>
      money === undefined && COSTS.some((field) => unratedAt(item.row, field, exchange) !== undefined),
  ).length;
  const bare = counted.length - withMoney - unrated;
  if (bare > 0) parts.push(say`${numberText(bare, 0)} without probability or cost`);
  if (unrated > 0) parts.push(say`${numberText(unrated, 0)} in a currency without a rate`);
  if (leftOut.length > 0) parts.push(say`${numberText(leftOut.length, 0)} escalated, counted at the higher level`);
  if (frozen > 0) parts.push(say`${numberText(frozen, 0)} frozen`);
  return parts.join(", ");
}

const METHODS: Readonly<Record<RiskMoney["method"], (risks: string, context: Simulated) => string>> = {
  exact: () => say`all outcomes listed`,
  simulated: (_, { iterations, seed }) => say`simulated, ${numberText(iterations, 0)} iterations, seed ${seed}`,
  conditional: (risks) => say`approximate, ${risks}`,
};

type Simulated = DashboardContext["assessments"]["policy"]["riskMoney"];

/** "simulated, 10,000 iterations, seed 1, latent correlation 0.2". */
export function methodText(
  { money }: Exposure,
  { assessments: { policy } }: Pick<DashboardContext, "assessments">,
): string {
  const { correlated, risks } = money;
  const how = METHODS[correlated.method](plural(risks, "risk"), policy.riskMoney);
  return correlated.rho === 0
    ? say`${how}, no correlation`
    : say`${how}, latent correlation ${limitText(correlated.rho)}`;
}

/** "The risks need EUR 9.1 m at 80 % confidence; EUR 7.5 m is left, EUR 1.6 m short."; "" unless both are known. */
export function reserveSentence(context: Pick<DashboardContext, "rollups" | "unit">): string {
  const { exposure } = context.rollups.organization;
  const needed = neededOf(exposure?.money.correlated, 80);
  const reserve = exposure?.reserve;
  if (exposure === undefined || needed === undefined || reserve === undefined) return "";
  const amount = (value: number): string => amountText(value, context);
  const left = amount(reserve.left);
  const held = reserve.atMost ? say`${left} is held at most` : say`${left} is left`;
  const need = `${amount(needed)}${partText(exposure)}`;
  const short = needed - reserve.left;
  return short > 0
    ? say`The risks need ${need} at 80 % confidence; ${held}, ${amount(short)} short.`
    : say`The risks need ${need} at 80 % confidence; ${held}, enough.`;
}
