import type { SimSheet, SimWorkbook } from "./book.ts";
import { calculate } from "./calculate.ts";
import type { Content } from "./cells.ts";
import { readDateText } from "./date-text.ts";
import { invalidArgument } from "./error.ts";

/** What a typed or written input becomes: a content, and the number format that it brings to a General cell. */
export interface Typed extends Content {
  readonly numberFormat?: string;
}

const NUMBER = /^([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d*)?)(?:[eE]([+-]?\d+))?(%?)$/;
const MOST_TEXT = 32_767;

function numberFormatOf(digits: string, hasDollar: boolean, isPercent: boolean): string | undefined {
  if (isPercent) return digits.includes(".") ? "0.00%" : "0%";
  if (hasDollar) return "$#,##0_);[Red]($#,##0)";
  return digits.includes(",") ? "#,##0" : undefined;
}

function readNumberText(text: string): Typed | undefined {
  const bare = text.replace(/^\((.*)\)$/, "-$1");
  const [, sign, dollar, digits = "", exponent = "0", percent] = NUMBER.exec(bare) ?? [];
  const size = /\d/.test(digits) ? Number(`${digits.replace(/,/g, "")}e${exponent}`) : NaN;
  if (!Number.isFinite(size)) return undefined;
  const isPercent = percent === "%";
  const value = (sign === "-" ? -size : size) * (isPercent ? 0.01 : 1);
  const numberFormat = numberFormatOf(digits, dollar === "$", isPercent);
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

function readTimeText(text: string): Typed | undefined {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?( [AaPp][Mm])?$/.exec(text);
  if (!match) return undefined;
  const isPm = match[4]?.trim().toLowerCase() === "pm";
  const hours = (Number(match[1]) % (match[4] ? 12 : 24)) + (isPm ? 12 : 0);
  return { value: (hours * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400, numberFormat: "h:mm" };
}

const ERRORS = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"];

function readText(text: string, dateSystem: 1900 | 1904): Typed {
  const bare = text.trim();
  if (/^(true|false)$/i.test(bare)) return { value: bare.toLowerCase() === "true" };
  if (ERRORS.includes(bare.toUpperCase())) return { value: bare.toUpperCase() };
  const date = readDateText(bare, dateSystem);
  if (date !== undefined) return { value: date, numberFormat: "m/d/yyyy" };
  return readNumberText(bare) ?? readTimeText(bare) ?? { value: text };
}

const formulaOf = (book: SimWorkbook, sheet: SimSheet, formula: string): Typed => ({
  value: calculate(book, sheet, formula),
  formula,
});

/** Text that begins like a formula and is no number is taken for one. */
function typedText(book: SimWorkbook, sheet: SimSheet, input: string): Typed {
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (/^=./s.test(input)) return formulaOf(book, sheet, input);
  const read = readText(input, book.dateSystem);
  if (typeof read.value !== "string") return read;
  if (input.startsWith("@")) throw invalidArgument("This function isn't valid.");
  return /^[+-]./s.test(input) ? formulaOf(book, sheet, `=${input}`) : read;
}

/**
 * What Excel makes of an input: "=" begins a formula, an apostrophe or the format "@" keeps text, dates and numbers
 * in text are read as US English writes them.
 */
export function typed(book: SimWorkbook, sheet: SimSheet, input: unknown, numberFormat: string): Typed {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (typeof input !== "string") throw invalidArgument("A cell takes text, numbers, true and false.");
  if (input.length > MOST_TEXT + 1) throw invalidArgument("The text is longer than a cell can hold.");
  return input === "" || numberFormat === "@" ? { value: input } : typedText(book, sheet, input);
}
