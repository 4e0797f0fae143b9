import { roundHalfAway } from "../score/number.ts";

/**
 * A number as sheets and messages write it: fixed decimals, thousands separated by commas, a real minus sign.
 * @example numberText(-1234.56, 1) // "−1,234.6"
 */
export function numberText(value: number, digits: number): string {
  const rounded = roundHalfAway(value, digits);
  const [whole = "0", fraction = ""] = Math.abs(rounded).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "−" : ""}${grouped}${fraction === "" ? "" : `.${fraction}`}`;
}

/** One decimal and a percent sign: "14.2 %". */
export const percentText = (value: number): string => `${numberText(value, 1)} %`;

/** Three decimals, as indices are written: "0.846". */
export const indexText = (value: number): string => numberText(value, 3);

/** "1 day", "94 days". */
export const daysText = (days: number): string => `${numberText(days, 0)} ${Math.abs(days) === 1 ? "day" : "days"}`;

/** A limit without needless decimals: "10", "7.5". */
export const limitText = (limit: number): string => String(roundHalfAway(limit, 3));
