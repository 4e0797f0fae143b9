import { RATING_WORDS_ABROAD } from "../words/rating-words.ts";
import { withoutClock, withoutWeekday } from "./date-weekday.ts";
import { CURRENCY_CODES } from "./normalize.ts";

/** Texts that stand for a missing value. */
const SENTINELS = new Set(
  "-,--,–,—,?,tbc,tbd,tba,n/a,na,nil,inf,unknown,not applicable,not available,not set,to be confirmed,to be determined,unspecified".split(
    ",",
  ),
);

const ISO_DAY = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([T ].*)?$/;
const PARTS_DAY = /^(\p{L}{2,10}[., ]{1,2})?\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})([ ,]+\d{1,2}:.*)?$/u;
const NAMED_DAY = /^(\p{L}{2,9}\.?,? )?\d{1,2}(st|nd|rd|th)?[-/. ]{1,2}\p{L}{3,9}\.?[-/., ]{1,2}\d{2,4}$/iu;
const MONTH_FIRST_DAY = /^(\p{L}{2,9},? )?\p{L}{3,9}\.? \d{1,2}(st|nd|rd|th)?,? \d{2,4}$/iu;
const VAGUE_DAY =
  /^((q|h|qtr|quarter|half)\.? ?[1-4][-/ ',]*(fy ?)?\d{2,4}([-/]\d{2,4})?|(fy)?\d{2,4}(\/\d{2,4})?[-/ ]*(q|h)[1-4]|\d{4}-\d{1,2}|\p{L}{3,9}\.?[-/ ']{1,2}\d{2,4}|(early|mid|late|end|end of|start of) .{3,14}|\d{1,2}\/\d{1,2}|\d{1,2}[/.-]\d{4})$/iu;
const SCALES = "k|m|mn|mm|mio|bn|b|million|billion|thousand|lakhs?|lacs?|crores?";
const SPANS = "days?|d|weeks?|wks?|w|months?|years?|hrs?|hours?|h";
const NUMBER = new RegExp(
  `^[-+(]?\\s*((${CURRENCY_CODES}|us|a|c)?\\s*[£$€¥₹]|rs\\.?|(${CURRENCY_CODES})\\b)?\\s*[-+]?\\d[\\d.,'’\\s]*(e[-+]?\\d+)?\\s*(%|${SCALES}|${SPANS})?\\s*([£$€¥]|${CURRENCY_CODES})?\\)?-?$`,
  "i",
);
const CURRENCY = new RegExp(`[£$€¥₹]|\\b(${CURRENCY_CODES})\\b|\\d\\s*(${SCALES})$`, "i");
const RATING_NUMBER = /^\(?\d{1,3}\)?[-–:=. ]+|[-–:(= ]+\d{1,3}\)?$/g;
const PERCENT_RANGE = /^[<>≤≥~]?\s*\d+(\.\d+)?\s*%?\s*(-|–|to)\s*\d+(\.\d+)?\s*%$/;
const CODE = /^[\p{L}\d]+([-_./#: ]{0,2}[\p{L}\d]+){0,5}$/u;

/** Words that rate likelihood, impact or priority in any of the usual scales. */
const RATING_WORDS = new Set(
  (
    "l,m,h,vl,vh,c,low,medium,high,very low,very high,extreme,extremely high,critical,major,minor,moderate,severe,rare,unlikely," +
    "possible,likely,very likely,almost certain,certain,near certain,near certainty,remote,improbable,occasional,probable," +
    "frequent,insignificant,negligible,catastrophic,significant,serious,trivial,marginal,tolerable,undesirable,intolerable," +
    "med,mod,low/medium,medium/high,med/high,low/med,high/medium,very unlikely,highly likely,highly unlikely,expected," +
    "substantial,disastrous,minimal,limited,normal,urgent,immediate,blocker,none,lowest,highest,green,amber,red,yellow," +
    "p1,p2,p3,p4,s1,s2,s3,s4,1st,2nd,3rd"
  )
    .split(",")
    .concat(RATING_WORDS_ABROAD),
);

/** Whether a number format code shows a date. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === "General" || format === "@") return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").toLowerCase();
  return /[dy]/.test(bare) || bare.includes("mmm");
}

/** Whether a normalized text says that the value is missing ("tbc", "n/a", "-"), or says nothing. */
export const isSentinel = (word: string): boolean => word === "" || SENTINELS.has(word);

const isWrittenDay = (text: string): boolean =>
  ISO_DAY.test(text) || PARTS_DAY.test(text) || NAMED_DAY.test(text) || MONTH_FIRST_DAY.test(text);

/** Whether a text is a whole day in one of the usual ways to write it. */
export const isDayText = (text: string): boolean =>
  isWrittenDay(text) ||
  (/^\d.*\d\D+$/.test(text) && isWrittenDay(withoutWeekday(text))) ||
  (text.includes(" GMT") && isWrittenDay(withoutClock(text)));

/** Whether a text is a period rather than a day: "Q3 2026", "Mar-26", "end June". */
export const isVagueDay = (text: string): boolean => VAGUE_DAY.test(text);

/** Whether a text is a number, with currency, percent sign, scale or unit. */
export const isNumberText = (text: string): boolean => NUMBER.test(text);

/** Whether a number carries a currency or a scale of money. */
export const isMoneyText = (text: string): boolean => CURRENCY.test(text);

/** "60-80 %", "< 5%". */
export const isPercentRange = (text: string): boolean => PERCENT_RANGE.test(text);

/** Whether a text looks like an id: short, with a digit, letters and digits joined by signs. */
export const isCode = (text: string): boolean => text.length <= 30 && /\d/.test(text) && CODE.test(text);

/** Whether a normalized text rates something: "high", "4 - likely", "low (1)". */
export const isRating = (word: string): boolean =>
  RATING_WORDS.has(word) || RATING_WORDS.has(word.replace(RATING_NUMBER, "").trim());
