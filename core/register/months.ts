import { civil, toDay } from "../day.ts";
import { monthOf } from "../words/months.ts";
import { normalizeText } from "../words/normalize.ts";
import type { DateSystem } from "../workbook.ts";
import { fullYear } from "./date-year.ts";
import { cellAt, headerAt, type Grid } from "./grid.ts";

/** A column headed by a month: 12 x year + month - 1. */
export interface MonthColumn {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly month: number;
  /** The field that the headers name beside the month: "pv" for "PV" above or below it. */
  readonly measure?: string;
}

const FIELD = "month:";

/** Field of a column that is headed by a month: "month:2026-07", "month:2026-07:pv". */
export const monthField = ({ month, measure }: Omit<MonthColumn, "column">): string =>
  `${FIELD}${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}${measure === undefined ? "" : `:${measure}`}`;

/** The month, and the measure, of such a field; undefined for any other. */
export function monthOfField(field: string): Omit<MonthColumn, "column"> | undefined {
  const found = field.startsWith(FIELD) ? /^(\d{4})-(\d{2})(?::(\w+))?$/.exec(field.slice(FIELD.length)) : null;
  if (found === null) return undefined;
  const month = Number(found[1]) * 12 + Number(found[2]) - 1;
  return found[3] === undefined ? { month } : { month, measure: found[3] };
}

/** Dates in header rows: 2000 to 2079. */
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 65744;

/** Whether a number in a header row may be a day: months of a plan are often headed by dates. */
export const isHeaderDay = (cell: unknown): cell is number =>
  typeof cell === "number" && Number.isInteger(cell) && cell >= FIRST_SERIAL && cell <= LAST_SERIAL;

/** A month as a header names it. */
export interface NamedMonth {
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number;
  /** The header is a day of it. */
  readonly isDay?: true;
}

const ofDay = (month: NamedMonth | undefined): NamedMonth | undefined => month && { ...month, isDay: true };

const named = (name: string, year: string): NamedMonth | undefined => {
  const month = monthOf(name);
  return month === undefined ? undefined : { year: year === "" ? undefined : fullYear(year), month };
};

const numbered = (year: string, month: string): NamedMonth | undefined =>
  Number(month) >= 1 && Number(month) <= 12 ? { year: Number(year), month: Number(month) } : undefined;

const PATTERNS: readonly (readonly [RegExp, (first: string, second: string) => NamedMonth | undefined])[] = [
  [/^([a-z]{3,10})\.?(?:[-/., ']*(\d{4}|\d{2}))?$/, (name, year) => named(name, year)],
  [/^(\d{4})[-/. ]([a-z]{3,10})\.?$/, (year, name) => named(name, year)],
  [/^(\d{4})[-/. ](\d{1,2})$/, numbered],
  [/^(\d{1,2})[-/.](\d{4})$/, (month, year) => numbered(year, month)],
  [/^(\d{4})[-/.](\d{1,2})[-/.]\d{1,2}(?: 00:00(?::00)?)?$/, (year, month) => ofDay(numbered(year, month))],
  [/^\d{1,2}[-/. ]+([a-z]{3,10})\.?[-/., ']+(\d{4}|\d{2})$/, (name, year) => ofDay(named(name, year))],
  [/^([a-z]{3,10})\.? \d{1,2}, ?(\d{4})$/, (name, year) => ofDay(named(name, year))],
];

const bareText = (text: string): string =>
  normalizeText(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f’]/g, "");

/** Whether a word of a text is the name of a month, or a digit stands in it: only then may it name one. */
export const mayNameMonth = (text: string): boolean =>
  /\d/.test(text) ||
  bareText(text)
    .split(/[^a-z]+/)
    .some((name) => monthOf(name) !== undefined);

/** "Jul 26", "2026-07", "07/2026", "July", "2026-07-31", "31 Jul 2026"; undefined for what is no month. */
export function namedMonth(text: string): NamedMonth | undefined {
  const bare = bareText(text);
  for (const [pattern, read] of PATTERNS) {
    const found = pattern.exec(bare);
    const month = found === null ? undefined : read(found[1] ?? "", found[2] ?? "");
    if (month !== undefined) return month;
  }
  return undefined;
}

/** A year that stands in one of the texts. */
function yearIn(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const found = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(text);
    if (found !== null) return Number(found[1]);
  }
  return undefined;
}

/** The month that a header names, in words or as a date. */
export function monthAt(grid: Grid, row: number, column: number, system: DateSystem): NamedMonth | undefined {
  const text = headerAt(grid, row, column);
  if (text !== "") return namedMonth(text);
  const cell = cellAt(grid, row, column);
  if (typeof cell !== "number" || !isHeaderDay(cell)) return undefined;
  const day = toDay(cell, system);
  return day === undefined ? undefined : ofDay(civil(day));
}

/** Months counted from year 0. */
export const monthIndex = ({ year = 0, month }: NamedMonth): number => year * 12 + month - 1;

/** Fewer are no plan by months. */
const LEAST_MONTHS = 2;

/** Whether two days among headers lie in one month: they head days or weeks, as above a chart of bars. */
export function headDays(columns: readonly NamedColumn[]): boolean {
  const days = columns.filter(({ named: { isDay } }) => isDay === true);
  return new Set(days.map(({ named }) => monthIndex(named))).size < days.length;
}

/** A column and the month that heads it, with or without its year. */
export interface NamedColumn {
  readonly column: number;
  readonly named: NamedMonth;
}

/**
 * Columns with the year of each month, left to right. Months without a year take that of the texts (title, caption), the next one where
 * they start again; without any they are left out.
 */
export function withYears(columns: readonly NamedColumn[], texts: readonly string[]): readonly MonthColumn[] {
  const found: MonthColumn[] = [];
  let year = yearIn(texts);
  let before = 0;
  for (const { column, named } of columns) {
    if (named.year !== undefined) year = named.year;
    else if (year !== undefined && named.month < before) year += 1;
    before = named.month;
    if (year !== undefined) found.push({ column, month: year * 12 + named.month - 1 });
  }
  return found;
}

/** The columns of a header row, from one column on, that are headed by a month; none where dates head days or weeks. */
export function monthColumns(
  grid: Grid,
  at: { readonly row: number; readonly left: number },
  texts: readonly string[],
  system: DateSystem,
): readonly MonthColumn[] {
  const columns: NamedColumn[] = [];
  for (let column = at.left; column < grid.columns; column += 1) {
    const named = monthAt(grid, at.row, column, system);
    if (named !== undefined) columns.push({ column, named });
  }
  const found = headDays(columns) ? [] : withYears(columns, texts);
  return found.length >= LEAST_MONTHS ? found : [];
}
