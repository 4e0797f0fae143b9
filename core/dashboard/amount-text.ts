import { numberText } from "../value/number-text.ts";
import type { DashboardContext } from "./context.ts";
import { moneyText, shown } from "./parts.ts";
import { scaleText } from "../words/money-unit.ts";
import { word } from "../words/say.ts";

/** A header with as much of the unit as a narrow column holds: "Over, m", "Over, EUR" where whole units are shown. */
export function withScale(header: string, { unit }: Pick<DashboardContext, "unit">): string {
  const scale = scaleText(unit) || unit.currency;
  return scale === "" ? word(header) : `${word(header)}, ${scale}`;
}

/** Below this, whole units are likely those of a register that counts in thousands or millions without saying so. */
const SMALL = 100;

/**
 * An amount of whole units as sentences write it, without its sign.
 * @example amountText(-12_900_000, context) // "EUR 12.9 m"
 */
export function amountText(amount: number, { unit }: Pick<DashboardContext, "unit">): string {
  const value = Math.abs(shown(amount, { unit }));
  const isWhole = Number.isInteger(value) && (unit.scale === 1 || value >= SMALL);
  const digits = isWhole || value >= (unit.scale === 1 ? SMALL : 1000) ? 0 : 1;
  return [unit.currency, numberText(value, digits), scaleText(unit)].filter((part) => part !== "").join(" ");
}

/** The same with its sign and the decimal of `moneyText`, as columns of money show it: "EUR 1,133.1 m". */
export const exactAmountText = (amount: number, context: Pick<DashboardContext, "unit">): string =>
  [context.unit.currency, moneyText(amount, context), scaleText(context.unit)].filter((part) => part !== "").join(" ");
