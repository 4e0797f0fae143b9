import { locale } from "./say.ts";

/** Digits of a whole number, thousands parted as the spoken language does. @example grouped("159936") // "159,936" */
export const grouped = (digits: string): string =>
  digits.length > 3 ? digits.replace(/\B(?=(\d{3})+$)/g, locale().thousands) : digits;

/** A number with the digits that it has, as the spoken language writes it: "159,936,000", "−0.4". */
export function digitsText(value: number): string {
  const [whole = "0", fraction] = String(Math.abs(value)).split(".");
  const shown = fraction === undefined ? grouped(whole) : `${grouped(whole)}${locale().decimal}${fraction}`;
  return value < 0 ? `−${shown}` : shown;
}
