import { roundHalfAway } from "../score/number.ts";
import { grouped } from "../words/digits.ts";
import { counted, locale } from "../words/say.ts";

/**
 * A number as sheets and messages write it: fixed decimals, thousands and decimals parted as the spoken language does, a real minus sign.
 * @example numberText(-1234.56, 1) // "−1,234.6"
 */
export function numberText(value: number, digits: number): string {
  const rounded = roundHalfAway(value, digits);
  const [whole = "0", fraction = ""] = Math.abs(rounded).toFixed(digits).split(".");
  return `${rounded < 0 ? "−" : ""}${grouped(whole)}${fraction === "" ? "" : `${locale().decimal}${fraction}`}`;
}

/** A difference: a plus before what is above 0. */
export const signedText = (value: number, digits: number): string =>
  `${value > 0 ? "+" : ""}${numberText(value, digits)}`;

/** One decimal and a percent sign: "14.2 %". */
export const percentText = (value: number): string => `${numberText(value, 1)} %`;

/** Three decimals, as indices are written: "0.846". */
export const indexText = (value: number): string => numberText(value, 3);

/** "1 day", "94 days". */
export const daysText = (days: number): string => counted(Math.abs(days), numberText(days, 0), "day", "days");

/** A limit without needless decimals: "10", "7.5". */
export const limitText = (limit: number): string => String(roundHalfAway(limit, 3)).replace(".", locale().decimal);
