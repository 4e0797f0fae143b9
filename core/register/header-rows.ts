import { once, remembered } from "../once.ts";
import type { Cell } from "../workbook.ts";
import { cellAt, filledIn, headerAt, type Grid } from "./grid.ts";
import type { Lexicon } from "./headers.ts";
import { type Measures, measuresOf, unheadedMeasures } from "./month-measures.ts";
import { isHeaderDay, monthIndex, namedMonth } from "./months.ts";
import { normalizeHeader } from "./normalize.ts";
import { headerRowAt, isName, type HeaderRow } from "./tables.ts";

const FIRST_ROWS = 30;
const MORE_ROWS = 60;
const MOST_HEADER_ROWS = 24;

/** Every header that some register knows, word for word. */
const knownHeaders = once((lexicons: readonly Lexicon[]): ReadonlySet<string> => {
  const known = new Set<string>();
  for (const lexicon of lexicons) {
    for (const { column } of lexicon.fields) {
      const headers = [column.header, ...column.aliases, ...(column.weak ?? []), ...(column.faint ?? [])];
      for (const header of headers) known.add(normalizeHeader(header));
    }
  }
  return known;
});

/** Tells whether a text is a header of some register. */
export const nameTest = once((lexicons: readonly Lexicon[]) => {
  const known = knownHeaders(lexicons);
  return remembered((text) => isName(text, known));
});

/** The rows of a sheet that look like headers of some kind. */
export function headerRows(grid: Grid, lexicons: readonly Lexicon[]): HeaderRow[] {
  const isHeader = nameTest(lexicons);
  const heads = { known: knownHeaders(lexicons), measures: measuresOf(lexicons) };
  const hasMonths = lexicons.some(({ family }) => family.months === true);
  const rows: HeaderRow[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    const whole = mayBeHeader(grid, row, hasMonths) ? headerRowAt(grid, row, isHeader) : undefined;
    const found = whole ?? (hasMonths ? monthRow(grid, row, heads) : undefined) ?? barsRow(grid, row, heads);
    if (found !== undefined) rows.push(found);
  }
  return rows.length <= MOST_HEADER_ROWS
    ? rows
    : [...rows]
        .sort((a, b) => b.known - a.known || a.row - b.row)
        .slice(0, MOST_HEADER_ROWS)
        .sort((a, b) => a.row - b.row);
}

const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;

/** Whether days are one in each month, as headers of months are: the dates of an entry are not. */
const runsByMonth = (days: readonly number[]): boolean =>
  days.length >= 2 &&
  days.every((day, at) => {
    const step = day - (days[at - 1] ?? day - SHORTEST_MONTH);
    return step >= SHORTEST_MONTH && step <= LONGEST_MONTH;
  });

/** Dates that head the days or weeks of a chart of bars: so many at least, beside so many known headers. */
const LEAST_BARS = 7;
const LEAST_BESIDE_BARS = 3;

/** Whether months follow one another, over and over where they stand below several groups: those of the dates of an entry do not. */
const runsOn = (months: readonly number[]): boolean => {
  const distinct = [...new Set(months)];
  return distinct.length >= LEAST_NAMED && distinct.every((month, at) => month === (distinct[0] ?? 0) + at);
};

/** Fewer texts that name months are no heads of a plan. */
const LEAST_NAMED = 2;

/** Columns of a row headed by months, in words or as one date in each month. */
function monthsIn(grid: Grid, row: number, texts: readonly number[]): readonly number[] {
  const named = texts.flatMap((column) => {
    const month = namedMonth(headerAt(grid, row, column));
    return month === undefined ? [] : [{ column, month }];
  });
  const isPlan =
    named.every(({ month }) => month.isDay !== true) || runsOn(named.map(({ month }) => monthIndex(month)));
  if (named.length >= LEAST_NAMED && isPlan) return named.map(({ column }) => column);
  const days = (grid.sheet.head[row] ?? []).flatMap((cell, column) => (isHeaderDay(cell) ? [{ cell, column }] : []));
  return runsByMonth([...new Set(days.map(({ cell }) => cell))]) ? days.map(({ column }) => column) : [];
}

/** A row of a known header or more, and months: "Role", then one for each month; measures below one another will do as well. */
function monthRow(grid: Grid, row: number, heads: Heads): HeaderRow | undefined {
  const texts = shortTexts(grid, row);
  const months = monthsIn(grid, row, texts);
  const [month] = months;
  if (month === undefined) return undefined;
  const columns = texts.filter((column) => !months.includes(column));
  const known = knownIn(grid, row, columns, heads);
  if (known >= 1 && known * 2 >= columns.length) return { row, columns, known };
  const measures = heads.measures && unheadedMeasures(grid, { row, month }, heads.measures);
  return measures === undefined ? undefined : { row, columns: [measures, ...columns], known };
}

/** The known headers beside the days or weeks of a chart of bars. */
function barsRow(grid: Grid, row: number, heads: Heads): HeaderRow | undefined {
  const days = (grid.sheet.head[row] ?? []).filter(isHeaderDay);
  if (days.length < LEAST_BARS) return undefined;
  const columns = shortTexts(grid, row);
  const known = knownIn(grid, row, columns, heads);
  return known >= LEAST_BESIDE_BARS && known * 2 >= columns.length ? { row, columns, known } : undefined;
}

/** What header rows are known by. */
interface Heads {
  readonly known: ReadonlySet<string>;
  readonly measures: Measures | undefined;
}

const knownIn = (grid: Grid, row: number, columns: readonly number[], { known }: Heads): number =>
  columns.filter((column) => known.has(normalizeHeader(headerAt(grid, row, column)))).length;

/** So few texts that all end with a colon are labels to be filled in beside: "Project Name:", "Date:". */
const MOST_LABELS = 2;

const areLabels = (texts: readonly string[]): boolean =>
  texts.length <= MOST_LABELS && texts.every((text) => text.trimEnd().endsWith(":"));

const isText = (cell: Cell): cell is string => typeof cell === "string" && cell.trim() !== "";

/** Cheap look before the words are compared: mostly text, and more than labels. */
function mayBeHeader(grid: Grid, row: number, hasMonths: boolean): boolean {
  const cells = grid.sheet.head[row] ?? [];
  const texts = cells.filter(isText);
  const others = cells.filter((cell) => typeof cell !== "string" && cell !== null && !(hasMonths && isHeaderDay(cell)));
  return !areLabels(texts) && others.length <= texts.length * 0.7 + 1;
}

const LEAST_ECHOES = 2;
const ROWS_ABOVE = 8;

/** Whether a row goes on with the table above it: numbers below numbers, or texts that stand above among the values. */
function goesOn(grid: Grid, { row, columns }: HeaderRow, heads: ReadonlySet<number>): boolean {
  const cells = grid.sheet.head[row] ?? [];
  const above = grid.sheet.head[row - 1] ?? [];
  if (cells.some((cell, column) => typeof cell === "number" && typeof above[column] === "number")) return true;
  const isEcho = (column: number): boolean => {
    for (let other = row - 1; other >= Math.max(0, row - ROWS_ABOVE) && !heads.has(other); other -= 1)
      if (cellAt(grid, other, column) === cells[column]) return true;
    return false;
  };
  return columns.filter(isEcho).length >= LEAST_ECHOES;
}

/** Rows at which the table above ends: nearly all cells are known headers, or a blank row stands before them. */
export function stopsOf(grid: Grid, rows: readonly HeaderRow[]): Set<number> {
  const stops = new Set<number>();
  const heads = new Set(rows.map(({ row }) => row));
  for (const head of rows) {
    const { row, columns, known } = head;
    if (goesOn(grid, head, heads)) continue;
    const share = known / columns.length;
    const above = row === 0 ? 0 : columns.filter((c) => headerAt(grid, row - 1, c) !== "").length;
    if ((known >= 3 && share >= 0.6) || (above <= 1 && known >= 2 && share >= 0.4)) stops.add(row);
  }
  return stops;
}

/** Columns with a short text in a row. */
function shortTexts(grid: Grid, row: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const cell = cellAt(grid, row, column);
    if (typeof cell === "string" && cell.trim() !== "" && cell.length <= 80) columns.push(column);
  }
  return columns;
}

/** The row with most short texts, where no header is known word for word. */
export function densestRow(grid: Grid): HeaderRow | undefined {
  let best: HeaderRow | undefined;
  for (let row = 0; row < Math.min(MORE_ROWS, grid.rows); row += 1) {
    if (row === FIRST_ROWS && best !== undefined) break;
    const columns = shortTexts(grid, row);
    if (columns.length >= 3 && columns.length > (best?.columns.length ?? 0)) best = { row, columns, known: 0 };
  }
  return best;
}

/** A row that a person chose, with all its texts. */
export function chosenHeader(grid: Grid, row: number): HeaderRow {
  const columns: number[] = [];
  for (let column = 0; column < grid.columns; column += 1) if (headerAt(grid, row, column) !== "") columns.push(column);
  return { row, columns, known: 0 };
}

/** Of the rows at which a table may end those below a chosen row that stand apart from what is above them. */
export const stopsBelow = (grid: Grid, stops: ReadonlySet<number>, row: number): ReadonlySet<number> =>
  new Set([...stops].filter((stop) => stop > row + 1 && filledIn(grid, stop - 1, 0, grid.columns - 1) <= 1));
