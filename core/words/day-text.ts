import type { Day } from "../day.ts";
import { civil, isoDay, toDay } from "../day.ts";

/** Short names, January first. */
export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const YEAR_DAYS = 365;

/** "14 Sep 2026". */
export function dayText(day: Day): string {
  const date = civil(day);
  return `${date.day} ${MONTHS[date.month - 1] ?? ""} ${date.year}`;
}

/** A day is near when it lies within 12 months of another: its year goes without saying. */
export const isNear = (day: number, to: number): boolean => Math.abs(day - to) <= YEAR_DAYS;

/** "14 Sep" within 12 months of the status date, else with its year. */
export function nearDayText(day: Day, asOf: Day): string {
  const date = civil(day);
  return isNear(day, asOf) ? `${date.day} ${MONTHS[date.month - 1] ?? ""}` : dayText(day);
}

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
