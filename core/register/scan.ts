import type { Area } from "../workbook.ts";
import { cellAt, headerAt, type Grid } from "./grid.ts";
import type { Lexicon } from "./headers.ts";
import { readTable, type Kinds, type TableReading } from "./table-reading.ts";
import { headerRowAt, segmentsOf, type HeaderRow } from "./tables.ts";
import type { TableSpan } from "./tables-span.ts";
import { isHeaderDay } from "./months.ts";
import { normalizeHeader } from "./normalize.ts";

const FIRST_ROWS = 30;
const MORE_ROWS = 60;
const MOST_HEADER_ROWS = 24;

const KNOWN = new WeakMap<readonly Lexicon[], ReadonlySet<string>>();

/** Every header that some register knows, word for word. */
function knownHeaders(lexicons: readonly Lexicon[]): ReadonlySet<string> {
  const held = KNOWN.get(lexicons);
  if (held !== undefined) return held;
  const known = new Set<string>();
  for (const lexicon of lexicons) {
    for (const { column } of lexicon.fields) {
      const headers = [column.header, ...column.aliases, ...(column.weak ?? []), ...(column.faint ?? [])];
      for (const header of headers) known.add(normalizeHeader(header));
    }
  }
  KNOWN.set(lexicons, known);
  return known;
}

function headerRows(grid: Grid, known: ReadonlySet<string>, hasMonths: boolean): HeaderRow[] {
  const memo = new Map<string, boolean>();
  const isKnown = (key: string): boolean => {
    const held = memo.get(key);
    if (held !== undefined) return held;
    const found = known.has(key);
    memo.set(key, found);
    return found;
  };
  const rows: HeaderRow[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    const whole = mayBeHeader(grid, row, hasMonths) ? headerRowAt(grid, row, isKnown) : undefined;
    const found = whole ?? (hasMonths ? monthRow(grid, row, isKnown) : undefined);
    if (found !== undefined) rows.push(found);
  }
  return rows.length <= MOST_HEADER_ROWS
    ? rows
    : [...rows]
        .sort((a, b) => b.known - a.known || a.row - b.row)
        .slice(0, MOST_HEADER_ROWS)
        .sort((a, b) => a.row - b.row);
}

/** A row of a known header or more, and months as dates: "Role", then one date for each month. */
function monthRow(grid: Grid, row: number, isKnown: (key: string) => boolean): HeaderRow | undefined {
  const days = (grid.sheet.head[row] ?? []).filter(isHeaderDay).length;
  const columns = days < 2 ? [] : shortTexts(grid, row);
  const known = columns.filter((column) => isKnown(normalizeHeader(headerAt(grid, row, column)))).length;
  return known > 0 && known * 2 >= columns.length ? { row, columns, known } : undefined;
}

/** Cheap look before the words are compared: mostly text. */
function mayBeHeader(grid: Grid, row: number, hasMonths: boolean): boolean {
  let texts = 0;
  let others = 0;
  for (const cell of grid.sheet.head[row] ?? []) {
    if (typeof cell === "string" && cell.trim() !== "") texts += 1;
    else if (cell !== null && cell !== "" && !(hasMonths && isHeaderDay(cell))) others += 1;
  }
  return texts >= 1 && others <= texts * 0.7 + 1;
}

/** Rows at which the table above ends: nearly all cells are known headers, or a blank row stands before them. */
function stopsOf(grid: Grid, rows: readonly HeaderRow[]): Set<number> {
  const stops = new Set<number>();
  for (const { row, columns, known } of rows) {
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
function densestRow(grid: Grid): HeaderRow | undefined {
  let best: HeaderRow | undefined;
  for (let row = 0; row < Math.min(MORE_ROWS, grid.rows); row += 1) {
    if (row === FIRST_ROWS && best !== undefined) break;
    const columns = shortTexts(grid, row);
    if (columns.length >= 3 && columns.length > (best?.columns.length ?? 0)) best = { row, columns, known: 0 };
  }
  return best;
}

const spanOf = (row: number, columns: readonly number[]): TableSpan => ({
  headerRow: row,
  left: columns[0] ?? 0,
  right: columns[columns.length - 1] ?? 0,
});

const qualityOf = (table: TableReading): number => table.reading?.quality ?? -1;

/** What the columns beyond a blank one must add to belong to the same table: more than a faint match. */
const LEAST_GAIN = 0.7;

/** The whole row as one table, or its segments as several, whichever says more. */
function tablesAt(grid: Grid, header: HeaderRow, stops: ReadonlySet<number>, kinds: Kinds): TableReading[] {
  const whole = readTable(grid, spanOf(header.row, header.columns), stops, kinds);
  const segments = segmentsOf(header.columns).filter((s) => s.right > s.left);
  if (segments.length < 2 && segmentsOf(header.columns).length < 2) return [whole];
  const parts = segments.map((s) => readTable(grid, { headerRow: header.row, ...s }, stops, kinds));
  const good = parts.filter((p) => p.refusal === undefined);
  if (good.length >= 2) return parts;
  const best = good[0];
  if (best === undefined) return [whole];
  return whole.refusal === undefined && qualityOf(whole) > qualityOf(best) + LEAST_GAIN ? [whole] : [best];
}

export const areaOf = (table: TableReading): Area => ({
  top: table.headers.rows[0] ?? table.span.headerRow,
  left: table.span.left,
  bottom: Math.max(table.body.bottom, table.span.headerRow),
  right: table.span.right,
});

export const meet = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Tables that the workbook itself declares on a sheet. */
function declaredTables(grid: Grid, kinds: Kinds): TableReading[] {
  const found: TableReading[] = [];
  for (const table of grid.sheet.tables) {
    const { area, headerRows: heads, totalsRows } = table;
    const headerRow = area.top + heads - 1;
    if (heads < 1 || headerRow < 0 || headerRow >= grid.rows) continue;
    const bottom = area.bottom - totalsRows;
    const span: TableSpan = {
      headerRow,
      left: Math.max(0, area.left),
      right: Math.min(area.right, grid.columns - 1),
      name: table.name,
      bottom: Math.max(bottom, headerRow),
      ...(totalsRows > 0 ? { totalsRow: area.bottom } : {}),
    };
    if (span.right > span.left) found.push(readTable(grid, span, new Set(), kinds));
  }
  return found;
}

/** What stands on a sheet: the registers, and the tables that are none. */
export interface Scan {
  readonly registers: readonly TableReading[];
  readonly refused: readonly TableReading[];
}

/** Finds the tables of a sheet: those that the workbook declares, then by their header rows. */
export function scanSheet(grid: Grid, kinds: Kinds): Scan {
  const declared = declaredTables(grid, kinds);
  const hasMonths = kinds.lexicons.some(({ family }) => family.months === true);
  const rows = headerRows(grid, knownHeaders(kinds.lexicons), hasMonths);
  const heads = rows.length > 0 ? rows : [densestRow(grid)].flatMap((r) => (r === undefined ? [] : [r]));
  const stops = stopsOf(grid, rows);
  const tables = [...declared];
  for (const header of heads) {
    const others = new Set([...stops].filter((s) => s > header.row));
    for (const table of tablesAt(grid, header, others, kinds)) {
      if (!declared.some((d) => d.refusal === undefined && meet(areaOf(d), areaOf(table)))) tables.push(table);
    }
  }
  return choose(tables);
}

/** Of tables that overlap the best stands. */
function choose(tables: readonly TableReading[]): Scan {
  const registers: TableReading[] = [];
  const refused: TableReading[] = [];
  const byQuality = [...tables].sort((a, b) => qualityOf(b) - qualityOf(a) || a.span.headerRow - b.span.headerRow);
  for (const table of byQuality) {
    if (table.refusal !== undefined) refused.push(table);
    else if (!registers.some((r) => meet(areaOf(r), areaOf(table)))) registers.push(table);
  }
  registers.sort((a, b) => a.span.headerRow - b.span.headerRow || a.span.left - b.span.left);
  return { registers, refused };
}
