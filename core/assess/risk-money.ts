import type { RiskItem } from "../model/model.ts";
import type { Exchange } from "../model/money.ts";
import { keeps, moneyOf, valueOf } from "../model/row.ts";
import { impactMean, type MoneyRisk, readMoneyRisk } from "../quantify/impact.ts";
import type { Register } from "../register/register.ts";
import type { ColumnsOf } from "../registers/set.ts";
import type { Rating } from "../score/rating.ts";
import type { RatedRisk } from "../score/risk.ts";
import type { RiskPreset } from "../score/risk-scales.ts";
import type { Policy } from "./policy.ts";

/** How a row is rated: the likelihood of the pair that counts, as it stands, and what that pair is scored as. */
export interface Standing {
  readonly likelihood: Rating | undefined;
  readonly residual: RatedRisk | undefined;
}

/** What a row may cost. */
export type MoneyReader = (item: RiskItem, standing: Standing) => MoneyRisk | undefined;

const NO_MONEY: MoneyReader = () => undefined;

/** How likelihoods of one register become probabilities. */
export interface ProbabilityScale {
  readonly preset: RiskPreset;
  /** Probabilities, 0 to 1, that likelihoods state themselves: .7 of "60-80 %". */
  readonly stated: ReadonlyMap<Rating, number>;
}

/**
 * 0 to 1: as stated beside the likelihood or by the likelihood itself, else the middle of its level, where the owner of the workbook
 * agreed to that.
 */
function probabilityOf(
  item: RiskItem,
  { likelihood, residual }: Standing,
  { preset, stated }: ProbabilityScale,
  takesMiddles: boolean,
): number | undefined {
  const percent = valueOf(item.row, "probabilityPct");
  if (percent !== undefined) return percent / 100;
  const own = likelihood === undefined ? undefined : stated.get(likelihood);
  if (own !== undefined || !takesMiddles || residual === undefined) return own;
  return preset.likelihood[residual.likelihood - 1]?.probability;
}

/** Reads the money of the rows of one register; one without costs or probabilities is not looked at row by row. */
export function moneyReader(
  register: Register<ColumnsOf<"risks">>,
  scale: ProbabilityScale,
  policy: Policy,
  exchange: Exchange,
): MoneyReader {
  const hasCost = keeps(register, "costLikely") || (keeps(register, "costMin") && keeps(register, "costMax"));
  const hasProbability = policy.riskMidpoints || scale.stated.size > 0 || keeps(register, "probabilityPct");
  if (!hasCost || !hasProbability) return NO_MONEY;
  return (item, standing) => {
    const costMin = moneyOf(item.row, "costMin", exchange);
    const costLikely = moneyOf(item.row, "costLikely", exchange);
    const costMax = moneyOf(item.row, "costMax", exchange);
    if (costMin === undefined && costLikely === undefined && costMax === undefined) return undefined;
    const opportunity = valueOf(item.row, "threatOrOpportunity") === "opportunity";
    const probability = probabilityOf(item, standing, scale, policy.riskMidpoints);
    const found = readMoneyRisk({ probability, costMin, costLikely, costMax, opportunity });
    return found.kind === "known" ? found.risk : undefined;
  };
}

/** Probability times the mean of what it costs if it occurs, whole currency units. */
export const expectedCost = (money: MoneyRisk | undefined, { riskMoney }: Policy): number | undefined =>
  money === undefined ? undefined : money.probability * impactMean(money.impact, riskMoney.shape);
