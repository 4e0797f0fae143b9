import type { DateSystem } from "./workbook.ts";

/** A whole serial day of the 1900 system: 1 January 1900 is 1, 1 March 1900 is 61. */
export type Day = number & { readonly brand: "Day" };

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const SHIFT_1904 = 1462;
const UNIX_EPOCH_SERIAL = 25569;
const FEBRUARY_29_1900 = 60;
/** 31 December 9999. */
const LAST_SERIAL = 2958465;

/**
 * The day of a raw serial number; its time of day is dropped. The serial 60 of the 1900 system stands for 29 February 1900,
 * a day that never was, and is undefined, as is everything before 1 or after the year 9999.
 * @example toDay(46000, 1904) // 2029-12-10
 */
export function toDay(serial: number, system: DateSystem = 1900): Day | undefined {
  const whole = Math.floor(serial) + (system === 1904 ? SHIFT_1904 : 0);
  if (!(whole >= 1 && whole <= LAST_SERIAL) || whole === FEBRUARY_29_1900) return undefined;
  // Checked above: a whole serial that names a real day.
  return whole as Day;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month; month is 1 to 12. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** Days from 1970-01-01 to a civil date of the Gregorian calendar (Hinnant, days_from_civil). */
function daysFromEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day of a civil date; undefined for a date that does not exist or lies outside 1900 to 9999. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  const serial = daysFromEpoch(year, month, day) + UNIX_EPOCH_SERIAL;
  return toDay(serial <= FEBRUARY_29_1900 ? serial - 1 : serial);
}

/** A month as a whole number: 12 x year + month - 1. */
export type MonthIndex = number;

/** The month that a day lies in. */
export function monthOf(day: Day): MonthIndex {
  const { year, month } = civil(day);
  return year * 12 + month - 1;
}

/** First and last day of a month; undefined outside 1900 to 9999. */
export function monthBounds(index: MonthIndex): readonly [Day, Day] | undefined {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const first = dayOf(year, month, 1);
  const last = dayOf(year, month, monthLength(year, month));
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** The civil date of a day (Hinnant, civil_from_days). */
export function civil(of: Day): CivilDate {
  const z = of + (of < FEBRUARY_29_1900 ? 1 : 0) - UNIX_EPOCH_SERIAL + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** "2026-06-30". */
export function isoDay(of: Day): string {
  const { year, month, day } = civil(of);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Reads "2026-06-30"; anything else is undefined. */
export function parseIsoDay(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found === null ? undefined : dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** 0 Monday to 6 Sunday, of the real calendar. */
export const weekday = (of: Day): number => (of + (of < FEBRUARY_29_1900 ? 1 : 0) + 5) % 7;

export interface WorkCalendar {
  /** Working days of the week, by weekday() index. */
  readonly week: readonly boolean[];
  readonly holidays: ReadonlySet<number>;
}

export const MONDAY_TO_FRIDAY: WorkCalendar = {
  week: [true, true, true, true, true, false, false],
  holidays: new Set(),
};

const isWorkday = (of: number, calendar: WorkCalendar): boolean =>
  // A serial between two days is a day.
  calendar.week[weekday(of as Day)] === true && !calendar.holidays.has(of);

/**
 * Working days after the earlier day up to and including the later one; negative when `to` is the earlier.
 * @example workdaysBetween(2026-09-30, 2026-10-15) // 11
 */
export function workdaysBetween(from: Day, to: Day, calendar: WorkCalendar = MONDAY_TO_FRIDAY): number {
  const first = Math.min(from, to);
  const last = Math.max(from, to);
  const weeks = Math.floor((last - first) / 7);
  const perWeek = calendar.week.filter((works) => works).length;
  let count = weeks * perWeek;
  for (let d = first + weeks * 7 + 1; d <= last; d += 1) if (calendar.week[weekday(d as Day)] === true) count += 1;
  for (const holiday of calendar.holidays)
    if (holiday > first && holiday <= last && isWorkday(holiday, { ...calendar, holidays: new Set() })) count -= 1;
  return from <= to ? count : -count;
}

/** The same day of a later month, or that month's last day. */
export function addMonths(to: Day, months: number): Day {
  const { year, month, day } = civil(to);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return dayOf(y, m, Math.min(day, monthLength(y, m))) ?? to;
}
