import { fittingUnit, type MoneyUnit } from "../model/money.ts";
import type { RiskMoney } from "../quantify/quantify.ts";
import { isAbove } from "../score/number.ts";
import { numberText } from "../value/number-text.ts";
import type { Place } from "../workbook.ts";
import type { Reason } from "./assessment.ts";
import type { Exposure } from "./exposure.ts";
import { amountText } from "./money-text.ts";
import { say } from "../words/say.ts";

/** The share of cases that a reserve should cover. */
export const NEEDED_LEVEL = 0.8;

/** The money that covers a share of cases (0 to 1); undefined where that share was not asked for. */
export const neededAt = ({ percentiles }: RiskMoney, level: number): number | undefined =>
  percentiles.find((one) => one.level === level)?.value;

/** A share as cases: "68 of 100 cases". */
export const casesText = (shareFraction: number): string =>
  say`${numberText(Math.floor(shareFraction * 100), 0)} of 100 cases`;

/** The reserve left of one entity against what its risks need at 80 %; undefined unless both are known. */
export function reserveReason(
  exposure: Exposure | undefined,
  cells: readonly Place[],
  given: MoneyUnit,
): Reason | undefined {
  const reserve = exposure?.reserve;
  if (exposure === undefined || reserve === undefined) return undefined;
  const { correlated } = exposure.money;
  const needed = neededAt(correlated, NEEDED_LEVEL);
  if (needed === undefined) return undefined;
  const unit = fittingUnit(given, Math.max(Math.abs(needed), Math.abs(reserve.left)));
  const amount = amountText(reserve.left, unit);
  const left = reserve.atMost ? say`${amount} held at most` : say`${amount} left`;
  const covered = say`the reserve covers ${casesText(correlated.shareAtHeld ?? 0)}`;
  return {
    rule: "risk/reserve",
    value: needed - reserve.left,
    threshold: say`red when the risks need more at 80 % than is left`,
    says: say`Risks need ${amountText(needed, unit)} at 80 %, ${left}; ${covered}`,
    color: isAbove(needed, reserve.left) ? "red" : undefined,
    cells,
  };
}
