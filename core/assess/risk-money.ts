import type { RiskItem } from "../model/model.ts";
import type { Exchange } from "../model/money.ts";
import { keeps, moneyOf, valueOf } from "../model/row.ts";
import { impactMean, type MoneyRisk, readMoneyRisk } from "../quantify/impact.ts";
import type { Register } from "../register/register.ts";
import type { ColumnsOf } from "../registers/set.ts";
import type { RatedRisk } from "../score/risk.ts";
import type { RiskPreset } from "../score/risk-scales.ts";
import type { Policy } from "./policy.ts";

/** What a row may cost; `residual` is the pair by which the likelihood counts. */
export type MoneyReader = (item: RiskItem, residual: RatedRisk | undefined) => MoneyRisk | undefined;

const NO_MONEY: MoneyReader = () => undefined;

/** 0 to 1: as stated, else the middle of its level of likelihood, where the owner of the workbook agreed to that. */
function probabilityOf(
  item: RiskItem,
  residual: RatedRisk | undefined,
  middles: RiskPreset | undefined,
): number | undefined {
  const stated = valueOf(item.row, "probabilityPct");
  if (stated !== undefined) return stated / 100;
  return residual === undefined ? undefined : middles?.likelihood[residual.likelihood - 1]?.probability;
}

/** Reads the money of the rows of one register; one without costs or probabilities is not looked at row by row. */
export function moneyReader(
  register: Register<ColumnsOf<"risks">>,
  preset: RiskPreset,
  policy: Policy,
  exchange: Exchange,
): MoneyReader {
  const hasCost = keeps(register, "costLikely") || (keeps(register, "costMin") && keeps(register, "costMax"));
  const middles = policy.riskMidpoints ? preset : undefined;
  if (!hasCost || (middles === undefined && !keeps(register, "probabilityPct"))) return NO_MONEY;
  return (item, residual) => {
    const costMin = moneyOf(item.row, "costMin", exchange);
    const costLikely = moneyOf(item.row, "costLikely", exchange);
    const costMax = moneyOf(item.row, "costMax", exchange);
    if (costMin === undefined && costLikely === undefined && costMax === undefined) return undefined;
    const opportunity = valueOf(item.row, "threatOrOpportunity") === "opportunity";
    const probability = probabilityOf(item, residual, middles);
    const found = readMoneyRisk({ probability, costMin, costLikely, costMax, opportunity });
    return found.kind === "known" ? found.risk : undefined;
  };
}

/** Probability times the mean of what it costs if it occurs, whole currency units. */
export const expectedCost = (money: MoneyRisk | undefined, { riskMoney }: Policy): number | undefined =>
  money === undefined ? undefined : money.probability * impactMean(money.impact, riskMoney.shape);
