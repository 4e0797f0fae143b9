import type { MoneyUnit } from "../model/money.ts";
import { numberText } from "../value/number-text.ts";
import { scaleText } from "../words/money-unit.ts";

/** Whole units from here on have no decimals. */
const LARGE = 100;

/** An amount of whole units as reasons write it: "EUR 124.7 m", "EUR 50,000". */
export function amountText(amount: number, unit: MoneyUnit): string {
  const digits = unit.scale === 1 && Math.abs(amount) >= LARGE ? 0 : 1;
  return `${unit.currency} ${numberText(amount / unit.scale, digits)} ${scaleText(unit)}`.trim();
}
