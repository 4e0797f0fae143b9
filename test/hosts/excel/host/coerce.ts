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

function readNumberText(text: string): Typed | undefined {
  const inBrackets = /^\((.*)\)$/.exec(text);
  const match = NUMBER.exec(inBrackets?.[1] ?? text);
  if (!match || !/\d/.test(match[3] ?? "")) return undefined;
  const [, sign, dollar, digits = "", exponent = "0", percent] = match;
  const size = Number(`${digits.replace(/,/g, "")}e${exponent}`);
  if (!Number.isFinite(size)) return undefined;
  const value = (sign === "-" || inBrackets ? -1 : 1) * size * (percent ? 0.01 : 1);
  if (percent) return { value, numberFormat: digits.includes(".") ? "0.00%" : "0%" };
  if (dollar) return { value, numberFormat: "$#,##0_);[Red]($#,##0)" };
  return digits.includes(",") ? { value, numberFormat: "#,##0" } : { value };
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

/**
 * What Excel makes of an input: "=" begins a formula, an apostrophe or the format "@" keeps text, dates and numbers
 * in text are read as US English writes them.
 */
export function typed(book: SimWorkbook, sheet: SimSheet, input: unknown, numberFormat: string): Typed {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (typeof input !== "string") throw invalidArgument("A cell takes text, numbers, true and false.");
  if (input.length > MOST_TEXT + 1) throw invalidArgument("The text is longer than a cell can hold.");
  if (input === "" || numberFormat === "@") return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  const isFormula = input.startsWith("=") && input.length > 1;
  if (isFormula) return { value: calculate(book, sheet, input), formula: input };
  const read = readText(input, book.dateSystem);
  if (typeof read.value === "string" && /^[+-]./.test(input)) {
    const formula = `=${input}`;
    return { value: calculate(book, sheet, formula), formula };
  }
  if (typeof read.value === "string" && input.startsWith("@")) throw invalidArgument("This function isn't valid.");
  return read;
}
