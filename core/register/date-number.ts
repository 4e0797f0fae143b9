import { civil, dayOf, monthLength, toDay, type Day } from "../day.ts";
import type { DateSystem } from "../workbook.ts";
import type { DateText } from "./date-text.ts";

/** Years that a date of project work can lie in. */
export const FIRST_YEAR = 1980;
export const LAST_YEAR = 2079;

export const isCredible = (day: Day): boolean => {
  const { year } = civil(day);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};

const isYear = (value: number): boolean => value >= FIRST_YEAR && value <= LAST_YEAR;

/** A number that is no serial: 20260630, 202606 (vague) or the year 2026 (vague). */
export function readWrittenNumber(value: number): DateText | undefined {
  if (!Number.isInteger(value)) return undefined;
  if (isYear(value)) return vague(value, 12);
  const month = value % 100;
  if (isYear(Math.floor(value / 100)) && month >= 1 && month <= 12) return vague(Math.floor(value / 100), month);
  if (!isYear(Math.floor(value / 10000))) return undefined;
  const day = dayOf(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100);
  return day === undefined ? undefined : { kind: "day", day };
}

function vague(year: number, month: number): DateText | undefined {
  const last = monthLength(year, month);
  const day = dayOf(year, month, last);
  const proposal = `${year}-${String(month).padStart(2, "0")}-${last}`;
  return day === undefined ? undefined : { kind: "vague", proposal, day };
}

/** 1 January 1980 and 31 December 2079 as serials of the 1900 system. */
const FIRST_SERIAL = 29221;
const LAST_SERIAL = 65745;
const SHIFT_1904 = 1462;

/** The day of a serial within credible years; undefined outside. Quick: most cells of most date columns come this way. */
export function credibleDay(serial: number, system: DateSystem): Day | undefined {
  const shifted = system === 1904 ? serial + SHIFT_1904 : serial;
  return shifted >= FIRST_SERIAL && shifted < LAST_SERIAL + 1 ? toDay(serial, system) : undefined;
}
