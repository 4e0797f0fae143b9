import type { Day } from "../day.ts";
import { civil, isoDay, toDay } from "../day.ts";
import { locale } from "./say.ts";

/** Short name of a month, 1 to 12. */
export const monthText = (month: number): string => locale().months[month - 1] ?? "";

/** "Sep 2026"; months from 1 to 12. */
export const monthOfYear = (year: number, month: number): string => `${monthText(month)} ${year}`;

/** "Sep 2026" of "2026-09". */
export const monthOfYearText = (iso: string): string => monthOfYear(Number(iso.slice(0, 4)), Number(iso.slice(5)));

function written(pattern: string, day: Day): string {
  const date = civil(day);
  return pattern
    .replace("{d}", String(date.day))
    .replace("{m}", monthText(date.month))
    .replace("{y}", String(date.year));
}

const YEAR_DAYS = 365;

/** "14 Sep 2026". */
export const dayText = (day: Day): string => written(locale().day, day);

/** A day is near when it lies within 12 months of another: its year goes without saying. */
export const isNear = (day: number, to: number): boolean => Math.abs(day - to) <= YEAR_DAYS;

/** "14 Sep" within 12 months of the status date, else with its year. */
export const nearDayText = (day: Day, asOf: Day): string =>
  isNear(day, asOf) ? written(locale().nearDay, day) : dayText(day);

const twoDigits = (count: number): string => (count < 10 ? `0${count}` : String(count));

/** "14:05" of a serial with its time of day. */
export function clockText(moment: number): string {
  const minutes = Math.round((moment - Math.floor(moment)) * 1440) % 1440;
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** "2026-09-14 08:30": a serial of the 1900 system with its time of day; "" for no real day. */
export function isoMoment(serial: number): string {
  const day = toDay(serial);
  return day === undefined ? "" : `${isoDay(day)} ${clockText(serial)}`;
}
