import { dayOf, monthLength, type Day } from "../day.ts";
import { monthOf } from "../words/months.ts";
import { vagueDay } from "./date-vague.ts";
import { withoutClock, withoutWeekday } from "./date-weekday.ts";
import { fullYear } from "./date-year.ts";

/** Order of two numbers of which either may be the day. */
export type DateOrder = "dmy" | "mdy";

/** What a written date says by itself. */
export type DateText =
  | { readonly kind: "day"; readonly day: Day }
  /** "25/02/2026": only one order gives a day; it speaks for the order of its column. */
  | { readonly kind: "ordered"; readonly day: Day; readonly order: DateOrder }
  /** "05/02/2026": the column decides. */
  | { readonly kind: "open"; readonly dmy: Day; readonly mdy: Day }
  /** "Q3 2026"; the proposal is an ISO day, or "MM-DD" where the text has no year. */
  | { readonly kind: "vague"; readonly proposal: string; readonly day: Day | undefined };

const LONGEST = 40;
const TIME =
  /(?:t|[ ,]+)\d{1,2}[:h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?)?\s?(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/;
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const PARTS = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?: of| de| del)?[-/. ]*([a-z]{3,10})\.?,?(?: de| del)?[-/., ]*['’]?(\d{4}|\d{2})$/;
const MONTH_FIRST = /^([a-z]{3,10})\.?[-/. ]*(\d{1,2})(?:st|nd|rd|th)?(?:, ?|[-/ ]+)['’]?(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[-/. ]+([a-z]{3,10})\.?[-/. ]+(\d{1,2})$/;

const certain = (day: Day | undefined): DateText | undefined => (day === undefined ? undefined : { kind: "day", day });

/** "05/02/2026", "25-02-26", "5.2.2026": with points the day comes first, else what is possible. */
function readParts(first: string, sign: string, second: string, year: number): DateText | undefined {
  const dmy = dayOf(year, Number(second), Number(first));
  const mdy = dayOf(year, Number(first), Number(second));
  if (dmy === undefined) return mdy === undefined ? undefined : { kind: "ordered", day: mdy, order: "mdy" };
  if (sign === "." || dmy === mdy) return certain(dmy);
  return mdy === undefined ? { kind: "ordered", day: dmy, order: "dmy" } : { kind: "open", dmy, mdy };
}

function readNamed(text: string): DateText | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = YEAR_FIRST.exec(text);
  return yearFirst === null ? undefined : named(yearFirst[1], yearFirst[2], yearFirst[3]);
}

function named(year = "", month = "", day = ""): DateText | undefined {
  const number = monthOf(month);
  return number === undefined ? undefined : certain(dayOf(fullYear(year), number, Number(day)));
}

const isIso = (text: string): boolean =>
  text.length === 10 && text.charAt(4) === "-" && text.charAt(7) === "-" && /^\d{4}-\d\d-\d\d$/.test(text);

/** Lower case, without accents, weekday and time of day. */
function plainDate(text: string): string {
  const plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .toLowerCase()
    .trim();
  return withoutWeekday(plain).replace(TIME, "").trim();
}

const numbered = (year: string, month: string, day: string): DateText | undefined =>
  certain(dayOf(Number(year), Number(month), Number(day)));

/** "2026-02-05", "2026/2/5", "20260205". */
function readYearFirst(plain: string): DateText | undefined {
  const iso = ISO.exec(plain);
  if (iso !== null) return numbered(iso[1] ?? "", iso[3] ?? "", iso[4] ?? "");
  const compact = COMPACT.exec(plain);
  return compact === null ? undefined : numbered(compact[1] ?? "", compact[2] ?? "", compact[3] ?? "");
}

/** Reads a written date: numbers, ISO, month names in English, German, French and Spanish, vague spans. */
export function readDateText(text: string): DateText | undefined {
  if (isIso(text)) return numbered(text.slice(0, 4), text.slice(5, 7), text.slice(8));
  const date = withoutClock(text);
  if (date.length > LONGEST) return undefined;
  const plain = plainDate(date);
  const parts = PARTS.exec(plain);
  if (parts !== null) return readParts(parts[1] ?? "", parts[2] ?? "", parts[3] ?? "", fullYear(parts[4] ?? ""));
  return readYearFirst(plain) ?? readNamed(plain) ?? vagueText(plain);
}

function vagueText(plain: string): DateText | undefined {
  const vague = vagueDay(plain);
  if (vague === undefined) return undefined;
  const { year, month } = vague;
  if (year !== undefined) {
    const day = dayOf(year, month, vague.day ?? monthLength(year, month));
    return day === undefined ? undefined : { kind: "vague", proposal: isoOf(year, month, vague.day), day };
  }
  return { kind: "vague", proposal: isoOf(undefined, month, vague.day), day: undefined };
}

const two = (n: number): string => String(n).padStart(2, "0");

/** "2026-06-30", or "06-30" without a year; without a day the last of the month (28 February without a year). */
function isoOf(year: number | undefined, month: number, day: number | undefined): string {
  const monthDay = `${two(month)}-${two(day ?? monthLength(year ?? 1, month))}`;
  return year === undefined ? monthDay : `${year}-${monthDay}`;
}
