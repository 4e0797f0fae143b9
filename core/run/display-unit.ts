import { fittingUnit, type MoneyUnit } from "../model/money.ts";
import type { Rollups } from "../rollup/rollup.ts";

/** The unit in which sheets show money: that of the registers, or a larger scale where the largest total would not fit. */
export function displayUnit(unit: MoneyUnit, { organization }: Rollups): MoneyUnit {
  let largest = 0;
  let mean = 0;
  for (const { sum, counted } of Object.values(organization.totals)) {
    if (Math.abs(sum) <= largest) continue;
    largest = Math.abs(sum);
    mean = largest / counted;
  }
  return fittingUnit(unit, largest, mean);
}
