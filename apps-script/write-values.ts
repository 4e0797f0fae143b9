import type { CellStyle, OutputSheet } from "../core/index.ts";
import type { Entry, Links } from "./cell-entry.ts";
import { entryOf } from "./cell-entry.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows and columns, counted from A1. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Cells that are written in one call. */
const CHUNK_CELLS = 50_000;

/** Size of a sheet of the book. */
export function sizeOf({ rows, columns }: OutputSheet): Size {
  let width = columns.length;
  for (const { cells } of rows) if (cells.length > width) width = cells.length;
  return { rows: Math.max(rows.length, 1), columns: Math.max(width, 1) };
}

/** Makes the grid large enough; it never becomes smaller, as somebody's formulas may point there. */
export function ensureSize(sheet: Sheet, { rows, columns }: Size): void {
  const [standingRows, standingColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (standingRows < rows) sheet.insertRowsAfter(standingRows, rows - standingRows);
  if (standingColumns < columns) sheet.insertColumnsAfter(standingColumns, columns - standingColumns);
}

/** Whether a sheet was made by this refresh: nothing is on it that would have to go. */
export type Age = "new" | "standing";

/** The cells of a sheet that are written: those that stood before and those that are to stand. */
export interface Target {
  readonly range: Range;
  readonly size: Size;
}

/** Calls `put` for stretches of rows, each of a size that one call may have. */
export function inChunks({ range, size }: Target, put: (part: Range, top: number, height: number) => void): void {
  const rowsAtOnce = Math.max(1, Math.floor(CHUNK_CELLS / size.columns));
  if (size.rows <= rowsAtOnce) put(range, 0, size.rows);
  else
    for (let top = 0; top < size.rows; top += rowsAtOnce) {
      const height = Math.min(rowsAtOnce, size.rows - top);
      put(range.offset(top, 0, height), top, height);
    }
}

export interface ValueContext {
  readonly styles: readonly CellStyle[];
  readonly links: Links;
  /** Place of a cell that stays empty for now, besides A1. */
  readonly waiting: { readonly row: number; readonly column: number } | undefined;
}

/**
 * Writes number formats, then values, of a whole rectangle; what stood beyond the sheet's own cells is emptied. A1 stays empty: its
 * stamp is written last and says that all else is there.
 */
export function writeValues(target: Target, output: OutputSheet, context: ValueContext): void {
  const { styles, links, waiting } = context;
  const entry = (row: number, column: number): Entry => {
    const found = entryOf(output.rows[row]?.cells[column], styles, links);
    const isWaiting = (row === 0 && column === 0) || (row === waiting?.row && column === waiting.column);
    return isWaiting ? { ...found, value: "" } : found;
  };
  inChunks(target, (range, top, height) => {
    const block = Array.from({ length: height }, (_, row) =>
      Array.from({ length: target.size.columns }, (__, column) => entry(top + row, column)),
    );
    range.setNumberFormats(block.map((row) => row.map(({ format }) => format)));
    range.setValues(block.map((row) => row.map(({ value }) => value)));
  });
}
