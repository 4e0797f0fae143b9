import type { MoneyUnit } from "../model/money.ts";
import { numberText } from "../value/number-text.ts";
import { scaleText } from "../words/money-unit.ts";

/** An amount of whole units as reasons write it: "EUR 124.7 m". */
export function amountText(amount: number, unit: MoneyUnit): string {
  return `${unit.currency} ${numberText(amount / unit.scale, 1)} ${scaleText(unit)}`.trim();
}
