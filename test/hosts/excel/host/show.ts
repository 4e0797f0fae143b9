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

function showNumber(value: number, format: string): string {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  const digits = /0\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  const percent = bare.includes("%");
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(digits);
  const [whole = "0", fraction] = fixed.split(".");
  const grouped = bare.includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const isNegative = value < 0 && Number(fixed) !== 0;
  const plus = /^\+/.test(format) && value > 0 ? "+" : "";
  return `${isNegative ? "-" : plus}${grouped}${fraction === undefined ? "" : `.${fraction}`}${percent ? "%" : ""}`;
}

/** Which section of a format is for a value: positive, negative, zero. */
function sectionFor(value: number, format: string): string {
  const sections = format.split(";");
  if (value < 0 && sections[1] !== undefined) return sections[1];
  return (value === 0 ? sections[2] : undefined) ?? sections[0] ?? "General";
}

/** Text that a cell shows, for the common formats; rare codes are shown as numbers. */
export function shown(value: Value, format: string, dateSystem: 1900 | 1904): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "General" || format === "@") return String(Number(value.toPrecision(11)));
  const section = sectionFor(value, format);
  if (section === "") return "";
  return isDateFormat(section) ? showDate(value, section, dateSystem) : showNumber(value, section);
}
