import { isFault, type Area, type Cell, type SheetOutline } from "../workbook.ts";

/** The head of a sheet with its merged cells spread: every cell of a merge shows what the merge holds. */
export interface Grid {
  readonly sheet: SheetOutline;
  /** Rows that are known; the sheet may go on below. */
  readonly rows: number;
  readonly columns: number;
  /** The merge that covers a cell, by row * columns + column. */
  readonly merged: ReadonlyMap<number, Area>;
}

const MERGES_LOOKED_AT = 5000;
const WIDEST = 2000;

/** Prepares the head of a sheet. Merges beyond the head, and more than 5,000 cells of them, are passed over. */
export function gridOf(sheet: SheetOutline): Grid {
  const rows = sheet.head.length;
  const columns = Math.min(
    WIDEST,
    sheet.head.reduce((most, row) => Math.max(most, row.length), 0),
  );
  const merged = new Map<number, Area>();
  for (const area of sheet.merges) {
    if (area.top >= rows || merged.size > MERGES_LOOKED_AT) continue;
    const bottom = Math.min(area.bottom, rows - 1, area.top + 50);
    const right = Math.min(area.right, columns - 1);
    for (let row = Math.max(0, area.top); row <= bottom; row += 1) {
      for (let column = Math.max(0, area.left); column <= right; column += 1) merged.set(row * columns + column, area);
    }
  }
  return { sheet, rows, columns, merged };
}

export const cellAt = (grid: Grid, row: number, column: number): Cell => grid.sheet.head[row]?.[column] ?? null;

export const mergeAt = (grid: Grid, row: number, column: number): Area | undefined =>
  grid.merged.get(row * grid.columns + column);

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** Text of a cell as a header: its words, or "" for blank cells, numbers, faults. Merged down, the cell above speaks. */
export function headerAt(grid: Grid, row: number, column: number): string {
  const own = cellAt(grid, row, column);
  const area = isBlank(own) ? mergeAt(grid, row, column) : undefined;
  const cell = area?.left === column ? cellAt(grid, area.top, area.left) : own;
  if (typeof cell === "string") return cell.trim();
  return "";
}

/** Filled cells of a row between two columns. */
export function filledIn(grid: Grid, row: number, left: number, right: number): number {
  const cells = grid.sheet.head[row];
  if (cells === undefined) return 0;
  let filled = 0;
  for (let column = left; column <= Math.min(right, cells.length - 1); column += 1) {
    const cell = cells[column];
    if (!isBlank(cell) && !isFault(cell)) filled += 1;
  }
  return filled;
}
