import { numberText } from "../value/number-text.ts";
import type { DashboardContext } from "./context.ts";
import { shown } from "./parts.ts";

/**
 * An amount of whole units as sentences write it, without its sign.
 * @example amountText(-12_900_000, context) // "EUR 12.9 m"
 */
export function amountText(amount: number, { unit }: Pick<DashboardContext, "unit">): string {
  const value = Math.abs(shown(amount, { unit }));
  const digits = unit.scale === 1 || value >= 1000 ? 0 : 1;
  const scale = unit.name.slice(unit.currency.length).trim();
  return [unit.currency, numberText(value, digits), scale].filter((part) => part !== "").join(" ");
}
