import { instantToSerial } from "./zone.ts";

/** Content of a cell: what it shows, the formula behind it, and the format that entering it brings along. */
export type SimValue = string | number | boolean | null | { readonly fault: string };

export interface Entered {
  readonly value: SimValue;
  readonly formula?: string;
  readonly format?: string;
}

const FAULT = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;
const NUMBER = /^([-+]?)([$€£]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?(%?)$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const serial = (year: number, month: number, day: number): number | undefined => {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms / 86_400_000 + 25_569 : undefined;
};

function monthOf(text: string): number | undefined {
  const at = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return at < 0 || text.length < 3 ? undefined : at + 1;
}

const fullYear = (text: string | undefined, thisYear: number): number =>
  text === undefined ? thisYear : text.length === 2 ? 2000 + Number(text) : Number(text);

function numericDate(text: string, thisYear: number, dayFirst: boolean): number | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(text);
  if (!found) return undefined;
  const [first, second] = [Number(found[1]), Number(found[2])];
  const year = fullYear(found[3], thisYear);
  return dayFirst ? serial(year, second, first) : serial(year, first, second);
}

/** "3 May", "3-May-26", "May 2026" */
function namedDate(text: string, thisYear: number): number | undefined {
  const found = /^(?:(\d{1,2})[ -])?([A-Za-z]{3,9})(?:[ -,]+(\d{4}|\d{2}))?$/.exec(text);
  const [, day, name = "", year] = found ?? [];
  const month = monthOf(name);
  if (month === undefined || (day === undefined && year === undefined)) return undefined;
  return serial(fullYear(year, thisYear), month, Number(day ?? 1));
}

/** Dates as people type them; day before month where the locale says so. */
const enteredDate = (text: string, thisYear: number, dayFirst: boolean): number | undefined =>
  numericDate(text, thisYear, dayFirst) ?? namedDate(text, thisYear);

function enteredNumber(text: string): Entered | undefined {
  const found = NUMBER.exec(text);
  if (!found || !/\d/.test(text)) return undefined;
  const bare = text.replace(/[$€£,%]/g, "");
  const isPercent = text.endsWith("%");
  if (isPercent) return { value: Number(bare) / 100, format: "0%" };
  return { value: Number(bare), ...(/[$€£]/.test(text) ? { format: "$#,##0.00" } : {}) };
}

export interface EntryContext {
  /** Number format of the cell. */
  readonly format: string;
  readonly now: number;
  readonly zone: string;
  /** "en_GB" */
  readonly locale: string;
  readonly evaluate: (formula: string) => SimValue;
}

/**
 * A text as Google Sheets takes it when somebody types it. Where sources differ, the simulation takes what harms more:
 * a text with "=" is a formula and a leading apostrophe is dropped in every format.
 */
export function enterText(text: string, context: EntryContext): Entered {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=")) return { value: context.evaluate(text), formula: text };
  if (context.format === "@") return { value: text };
  if (/^\+[^\d.]/.test(text)) return { value: context.evaluate(`=${text}`), formula: `=${text}` };
  return typed(text.trim(), context) ?? { value: text };
}

/** What a text is taken for; undefined for plain text. */
function typed(bare: string, { now, zone, locale }: EntryContext): Entered | undefined {
  if (/^(true|false)$/i.test(bare)) return { value: bare.toLowerCase() === "true" };
  if (FAULT.test(bare)) return { value: { fault: bare } };
  const number = enteredNumber(bare);
  if (number) return number;
  const time = /^(\d{1,2}):(\d{2})$/.exec(bare);
  if (time) return { value: (Number(time[1]) * 60 + Number(time[2])) / 1440, format: "h:mm" };
  const thisYear = new Date((instantToSerial(now, zone) - 25_569) * 86_400_000).getUTCFullYear();
  const date = enteredDate(bare, thisYear, locale !== "en_US");
  return date === undefined ? undefined : { value: date, format: "yyyy-mm-dd" };
}

/** Whether a number format shows a date or a time, so that the script gets a Date. */
export function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[[^\]]*\]/g, (part) => (/^\[[hms]+\]$/i.test(part) ? part : ""));
  return !/^general$/i.test(bare) && /[dmyhs]/i.test(bare.replace(/[eE][+-]/g, ""));
}
