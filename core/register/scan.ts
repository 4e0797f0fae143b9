import type { Area } from "../workbook.ts";
import type { Grid } from "./grid.ts";
import { chosenHeader, densestRow, headerRows, nameTest, stopsBelow, stopsOf } from "./header-rows.ts";
import { readTable, type Kinds, type TableReading } from "./table-reading.ts";
import { divided } from "./divided.ts";
import { segmentsOf, type HeaderRow } from "./tables.ts";
import type { TableSpan } from "./tables-span.ts";

const spanOf = ({ columns }: HeaderRow): Pick<TableSpan, "left" | "right"> => ({
  left: columns[0] ?? 0,
  right: columns[columns.length - 1] ?? 0,
});

const qualityOf = (table: TableReading): number => table.reading?.quality ?? -1;

/** What the columns beyond a blank one must add to belong to the same table: more than a faint match. */
const LEAST_GAIN = 0.7;

/** The whole row as one table, or its segments as several, whichever says more. */
function tablesAt(grid: Grid, header: HeaderRow, stops: ReadonlySet<number>, kinds: Kinds): TableReading[] {
  const row = {
    headerRow: header.row,
    ...(header.isEnough === true ? { isEnough: true as const } : {}),
    ...(header.grouped === true ? { grouped: true as const } : {}),
  };
  const whole = readTable(grid, { ...row, ...spanOf(header) }, stops, kinds);
  const segments = segmentsOf(header.columns).filter((s) => s.right > s.left);
  if (segments.length < 2 && segmentsOf(header.columns).length < 2) return [whole];
  const parts = segments.map((s) => readTable(grid, { ...row, ...s }, stops, kinds));
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

/** The row that a person chose for the headers of a sheet. */
export interface ChosenRow {
  readonly row: number;
  /** Few known headers are enough: nothing else was found below it. */
  readonly isEnough?: true;
}

/** The rows to try as headers: a file of text begins with its own, known or not. */
function headsOf(grid: Grid, rows: readonly HeaderRow[], { outline }: Kinds): readonly HeaderRow[] {
  if (rows.length === 0) return [densestRow(grid)].flatMap((row) => (row === undefined ? [] : [row]));
  if (outline.source !== "text" || rows[0]?.row === 0 || grid.rows < 2) return rows;
  const first = chosenHeader(grid, 0);
  return first.columns.length >= 3 && first.columns.length === grid.columns ? [first, ...rows] : rows;
}

/** The chosen row, as the lower one of two where it divides headers of the row above. */
function chosenHead(grid: Grid, { row }: ChosenRow, { lexicons }: Kinds): HeaderRow {
  const above = row > 0 ? chosenHeader(grid, row - 1) : undefined;
  const lower = above === undefined || above.columns.length < 2 ? undefined : divided(grid, above, nameTest(lexicons));
  return lower?.row === row ? lower : chosenHeader(grid, row);
}

/** Finds the tables of a sheet: those that the workbook declares, then by their header rows; a chosen row goes before all. */
export function scanSheet(grid: Grid, kinds: Kinds, chosen?: ChosenRow): Scan {
  const rows = headerRows(grid, kinds.lexicons);
  const stops = stopsOf(grid, rows);
  const first =
    chosen === undefined
      ? []
      : tablesAt(grid, { ...chosenHead(grid, chosen, kinds), ...chosen }, stopsBelow(grid, stops, chosen.row), kinds);
  const isFree = (table: TableReading): boolean => !first.some((one) => meet(areaOf(one), areaOf(table)));
  const declared = declaredTables(grid, kinds).filter(isFree);
  const heads = headsOf(grid, rows, kinds);
  const tables = [...first, ...declared];
  for (const header of heads.map((head) => divided(grid, head, nameTest(kinds.lexicons)))) {
    const others = new Set([...stops].filter((s) => s > header.row));
    for (const table of tablesAt(grid, header, others, kinds)) {
      const isDeclared = declared.some((d) => d.refusal === undefined && meet(areaOf(d), areaOf(table)));
      if (!isDeclared && isFree(table)) tables.push(table);
    }
  }
  return choose(tables);
}

const rowsIn = ({ body }: TableReading): number => body.bottom - body.top + 1;

/** A line of labels above a table ("Project name", "Project manager") is no list that has no rows yet. */
export function isLabels(table: TableReading, others: readonly TableReading[]): boolean {
  if (rowsIn(table) > 0) return false;
  return others.some((other) => other.span.headerRow > table.span.headerRow && rowsIn(other) > 0);
}

/** Of tables that overlap the best stands. */
function choose(all: readonly TableReading[]): Scan {
  const sound = all.filter((table) => table.refusal === undefined);
  const tables = all.filter((table) => table.refusal !== undefined || !isLabels(table, sound));
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
