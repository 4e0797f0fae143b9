import { filledIn, headerAt, isBlank, type Grid } from "./grid.ts";
import type { Header } from "./headers.ts";
import { headerReadings } from "./headers-readings.ts";
import { isFoot } from "./tables-foot.ts";
import { groupsAbove } from "./tables-groups.ts";
import type { TableSpan } from "./tables-span.ts";
import { totalsRowOf } from "./totals.ts";

/** Columns of a header row that carry a header, from left to right. */
export interface HeaderRow {
  readonly row: number;
  readonly columns: readonly number[];
  /** Cells that are a header of some register, word for word. */
  readonly known: number;
  /** Few of them are enough: a person chose the row. */
  readonly isEnough?: true;
  /** The row above holds its groups. */
  readonly grouped?: true;
}

/** A name of a column is not longer; what follows a bracket, colon or line break explains it. */
const LONGEST_NAME = 70;

/** How many cells of a row are filled, are texts, are different texts, and are names of columns. */
interface Counts {
  readonly filled: number;
  readonly texts: number;
  readonly distinct: number;
  readonly known: number;
}

/** A row with nothing above it is a header sooner: a list without a title begins with one. */
function isHeaderRow({ filled, texts, distinct, known }: Counts, isFirst: boolean): boolean {
  if (known < 2 || texts < filled * 0.6) return false;
  return known >= 3 ? isFirst || known >= distinct * 0.25 : known >= texts * 0.5;
}

/** Between two names of a column. */
const PARTS = /(?<=\p{L}{3})\s*\/\s*(?=\p{L}{4})/u;

/** Whether a text is one of the headers; what ends in a digit is rather an id or a value. */
export function isName(text: string, headers: ReadonlySet<string>): boolean {
  if (/\d\s*$/.test(text)) return false;
  const start = text.length <= LONGEST_NAME ? text : (/^[^([{:\r\n]*/.exec(text)?.[0] ?? "");
  if (start.length > LONGEST_NAME) return false;
  const isRead = (part: string): boolean => headerReadings(part).some((r) => headers.has(r.tokens.join(" ")));
  return isRead(start) || (PARTS.test(start) && start.split(PARTS).some(isRead));
}

/** A value stands again in one of the rows below; a header does not. */
export function comesAgain(grid: Grid, row: number, column: number, text: string): boolean {
  for (let below = row + 1; below <= row + ROWS_BELOW; below += 1) {
    if (grid.sheet.head[below]?.[column] === text && !isRepeated(grid, row, below)) return true;
  }
  return false;
}

/** Whether a row says the same as another in most cells: the header of a table, printed again. */
function isRepeated(grid: Grid, row: number, other: number): boolean {
  const cells = grid.sheet.head[row] ?? [];
  let filled = 0;
  let same = 0;
  cells.forEach((cell, column) => {
    if (isBlank(cell)) return;
    filled += 1;
    if (grid.sheet.head[other]?.[column] === cell) same += 1;
  });
  return same >= 0.7 * filled;
}

const ROWS_BELOW = 8;

/** Days of two weeks at least, under so many letters or more, head a chart of bars: "M T W T F S S". */
const LEAST_DAYS = 14;
const LEAST_LETTERS = 4;

/** Letters of weekdays above a chart of bars; none where the row has no such chart. */
function dayLetters(grid: Grid, row: number): ReadonlySet<string> {
  const letters: string[] = [];
  for (const cell of grid.sheet.head[row] ?? [])
    if (typeof cell === "string" && /^\s*\p{L}\s*$/u.test(cell)) letters.push(cell.trim());
  const distinct = new Set(letters);
  return letters.length >= LEAST_DAYS && distinct.size >= LEAST_LETTERS ? distinct : new Set();
}

/** The row as a header row; undefined when it does not look like one. `isHeader` tells whether some register knows a text. */
export function headerRowAt(grid: Grid, row: number, isHeader: (text: string) => boolean): HeaderRow | undefined {
  const columns: number[] = [];
  const seen = new Set<string>();
  let known = 0;
  let filled = filledIn(grid, row, 0, grid.columns - 1);
  if (filled === 0) return undefined;
  const letters = dayLetters(grid, row);
  for (let column = 0; column < grid.columns; column += 1) {
    const text = headerAt(grid, row, column);
    if (text === "") continue;
    if (letters.has(text)) {
      filled -= 1;
      continue;
    }
    columns.push(column);
    if (seen.has(text)) continue;
    seen.add(text);
    if (isHeader(text) && !comesAgain(grid, row, column, text)) known += 1;
  }
  const counts = { filled, texts: columns.length, distinct: seen.size, known };
  return isHeaderRow(counts, isFirst(grid, row)) ? { row, columns, known } : undefined;
}

function isFirst(grid: Grid, row: number): boolean {
  for (let above = 0; above < row; above += 1) if (filledIn(grid, above, 0, grid.columns - 1) > 0) return false;
  return true;
}

/** Runs of columns without a gap. */
export function segmentsOf(columns: readonly number[]): { left: number; right: number }[] {
  const segments: { left: number; right: number }[] = [];
  for (const column of columns) {
    const last = segments[segments.length - 1];
    if (last?.right === column - 1) last.right = column;
    else segments.push({ left: column, right: column });
  }
  return segments;
}

/** The headers of a table, with their groups and the rows they stand in. */
export interface TableHeaders {
  readonly rows: readonly number[];
  readonly headers: readonly { readonly column: number; readonly header: Header }[];
}

/** Reads the header row and the row of group headers above it, merged or filled forward. */
export function headersOf(grid: Grid, span: TableSpan): TableHeaders {
  const above = groupsAbove(grid, span);
  const headers: { column: number; header: Header }[] = [];
  const letters = dayLetters(grid, span.headerRow);
  for (let column = span.left; column <= span.right; column += 1) {
    const name = headerAt(grid, span.headerRow, column);
    if (letters.has(name)) continue;
    const group = above?.groups[column - span.left] ?? "";
    if (name !== "") headers.push({ column, header: { group, name } });
    else if (group !== "") headers.push({ column, header: { group: "", name: group } });
  }
  const grouped = headers.some((h) => h.header.group !== "");
  return { rows: above !== undefined && grouped ? [above.row, span.headerRow] : [span.headerRow], headers };
}

/** Where the body of a table ends, and the row of its totals. */
export interface Body {
  readonly top: number;
  /** `top - 1` when there is no body. */
  readonly bottom: number;
  readonly totalsRow?: number;
}

/** Last row of the head that belongs to the body; `stops` are header rows of other tables. */
function lastRow(grid: Grid, span: TableSpan, stops: ReadonlySet<number>): { bottom: number; open: boolean } {
  let bottom = span.headerRow;
  let gap = 0;
  let fullest = 0;
  for (let row = span.headerRow + 1; row < grid.rows; row += 1) {
    if (stops.has(row)) return { bottom: trimCaption(grid, span, bottom), open: false };
    const filled = filledIn(grid, row, span.left, span.right);
    if (filled === 0) {
      gap += 1;
      continue;
    }
    if (isFoot(grid, span, { row, gap, bottom, fullest })) return { bottom, open: false };
    fullest = Math.max(fullest, filled);
    bottom = row;
    gap = 0;
  }
  return { bottom, open: true };
}

/** The caption of a table below, standing right above its header, is no row of this one. */
function trimCaption(grid: Grid, span: TableSpan, bottom: number): number {
  let last = bottom;
  while (last > span.headerRow && isNoteAlone(grid, last, span)) last -= 1;
  return last;
}

const isNoteAlone = (grid: Grid, row: number, span: TableSpan): boolean =>
  span.right - span.left >= 2 && filledIn(grid, row, span.left, span.right) <= 1;

/** Finds where the body ends: the last row with content, without notes, captions and totals. */
export function bodyOf(grid: Grid, span: TableSpan, stops: ReadonlySet<number>): Body {
  const top = span.headerRow + 1;
  if (span.bottom !== undefined) {
    const totals = span.totalsRow === undefined ? {} : { totalsRow: span.totalsRow };
    return { top, bottom: span.bottom, ...totals };
  }
  const { bottom, open } = lastRow(grid, span, stops);
  const used = grid.sheet.used?.bottom ?? bottom;
  if (open && used >= grid.rows) return { top, bottom: used };
  const totalsRow = totalsRowOf(grid, { top, left: span.left, bottom, right: span.right });
  if (totalsRow === undefined) return { top, bottom };
  let last = totalsRow - 1;
  while (last >= top && filledIn(grid, last, span.left, span.right) === 0) last -= 1;
  return { top, bottom: last, totalsRow };
}
