import type { Value } from "./book.ts";
import { MONTHS } from "./date-text.ts";

const isDateFormat = (format: string): boolean => /[dy]|m(?!m:ss)/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));

function dateOf(serial: number, dateSystem: 1900 | 1904): Date {
  const days = dateSystem === 1904 ? serial + 1462 : serial;
  return new Date(Math.round((days - 25_569) * 86_400) * 1000);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function showDate(serial: number, format: string, dateSystem: 1900 | 1904): string {
  const date = dateOf(serial, dateSystem);
  const month = date.getUTCMonth();
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(date.getUTCFullYear()),
    yy: pad(date.getUTCFullYear() % 100, 2),
    mmm: capital(MONTHS[month] ?? ""),
    mm: pad(month + 1, 2),
    m: String(month + 1),
    dd: pad(date.getUTCDate(), 2),
    d: String(date.getUTCDate()),
    hh: pad(date.getUTCHours(), 2),
    h: String(date.getUTCHours()),
    ":mm": `:${pad(date.getUTCMinutes(), 2)}`,
    ss: pad(date.getUTCSeconds(), 2),
  };
  return format.replace(/"([^"]*)"|\\(.)|(:mm|yyyy|yy|mmm|mm|m|dd|d|hh|h|ss)/gi, (whole, quoted, escaped, part) => {
    if (typeof quoted === "string") return quoted;
    return typeof escaped === "string" ? escaped : (parts[String(part).toLowerCase()] ?? whole);
  });
}

/** How a run of placeholders such as `#,##0.0#` writes a number. */
interface Digits {
  readonly wholeZeros: number;
  readonly leastDecimals: number;
  readonly mostDecimals: number;
  readonly isGrouped: boolean;
  readonly thousands: number;
}

function readDigits(run: string): Digits {
  const thousands = /,*$/.exec(run)?.[0].length ?? 0;
  const [whole = "", decimals = ""] = run.replace(/,+$/, "").split(".");
  const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return {
    wholeZeros: count(whole, /0/g),
    leastDecimals: count(decimals, /0/g),
    mostDecimals: count(decimals, /[0#?]/g),
    isGrouped: whole.includes(","),
    thousands,
  };
}

function writeDigits(size: number, digits: Digits): string {
  const [whole = "0", decimals = ""] = (size / 1000 ** digits.thousands).toFixed(digits.mostDecimals).split(".");
  let kept = decimals.length;
  while (kept > digits.leastDecimals && decimals.charAt(kept - 1) === "0") kept--;
  const padded = (digits.wholeZeros === 0 && whole === "0" ? "" : whole).padStart(digits.wholeZeros, "0");
  const grouped = digits.isGrouped ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  return kept === 0 ? grouped : `${grouped}.${decimals.slice(0, kept)}`;
}

const TOKEN = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|([#0?][#0?,]*(?:\.[#0?,]*)?)|(.)/g;

/** A number in one section of a format; texts of the section stand around its digits. */
function showNumber(value: number, section: string): string {
  const isPercent = section.replace(/"[^"]*"|\\./g, "").includes("%");
  const size = Math.abs(isPercent ? value * 100 : value);
  let hasDigits = false;
  return section.replace(TOKEN, (...[, quoted, escaped, run, other]: (string | undefined)[]) => {
    if (run === undefined) return quoted ?? escaped ?? other ?? "";
    if (hasDigits) return "";
    hasDigits = true;
    return writeDigits(size, readDigits(run));
  });
}

/** Which section of a format is for a value: positive, negative, zero. A section of its own writes the sign itself. */
function sectionFor(value: number, format: string): { readonly section: string; readonly sign: string } {
  const [positive = "General", negative, zero] = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (value < 0) return negative === undefined ? { section: positive, sign: "-" } : { section: negative, sign: "" };
  return { section: (value === 0 ? zero : undefined) ?? positive, sign: "" };
}

const general = (value: number): string => String(Number(value.toPrecision(11)));

/** Text that a cell shows, for the common formats; fractions and powers are not written as such. */
export function shown(value: Value, format: string, dateSystem: 1900 | 1904): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "General" || format === "@") return general(value);
  const { section, sign } = sectionFor(value, format);
  if (section === "General") return general(value);
  return isDateFormat(section) ? showDate(value, section, dateSystem) : sign + showNumber(value, section);
}
