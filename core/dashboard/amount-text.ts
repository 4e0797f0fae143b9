import { numberText } from "../value/number-text.ts";
import type { DashboardContext } from "./context.ts";
import { moneyText, shown } from "./parts.ts";
import { word } from "../words/say.ts";

/** "m" of "EUR m"; "" for whole units. */
const scaleWord = ({ unit }: Pick<DashboardContext, "unit">): string => unit.name.slice(unit.currency.length).trim();

/** A header with as much of the unit as a narrow column holds: "Over, m", "Over, EUR" where whole units are shown. */
export function withScale(header: string, { unit }: Pick<DashboardContext, "unit">): string {
  const scale = scaleWord({ unit }) === "" ? unit.currency : scaleWord({ unit });
  return scale === "" ? word(header) : `${word(header)}, ${scale}`;
}

/**
 * An amount of whole units as sentences write it, without its sign.
 * @example amountText(-12_900_000, context) // "EUR 12.9 m"
 */
export function amountText(amount: number, { unit }: Pick<DashboardContext, "unit">): string {
  const value = Math.abs(shown(amount, { unit }));
  const digits = unit.scale === 1 || value >= 1000 ? 0 : 1;
  return [unit.currency, numberText(value, digits), scaleWord({ unit })].filter((part) => part !== "").join(" ");
}

/** The same with its sign and always one decimal, as columns of money show it: "EUR 1,133.1 m". */
export const exactAmountText = (amount: number, context: Pick<DashboardContext, "unit">): string =>
  [context.unit.currency, moneyText(amount, context), scaleWord(context)].filter((part) => part !== "").join(" ");
