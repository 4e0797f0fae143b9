import { filledIn, type Grid } from "./grid.ts";
import type { TableSpan } from "./tables-span.ts";

/** A row below a gap, and the table above it. */
export interface Below {
  readonly row: number;
  /** Blank rows right above it. */
  readonly gap: number;
  /** Last row of the table so far. */
  readonly bottom: number;
  /** Cells of its fullest row. */
  readonly fullest: number;
}

/** Whether the sheet goes on below the rows that are known. */
const isLonger = ({ sheet, rows }: Grid): boolean => (sheet.used?.bottom ?? 0) >= rows;

/** Blank rows after which a row of a single cell is a note below the table. */
const NOTE_GAP = 1;

function isNote(grid: Grid, row: number, span: TableSpan): boolean {
  const wide = span.right - span.left + 1;
  if (wide < 3 || filledIn(grid, row, span.left, span.right) > 1) return false;
  for (let next = row + 1; next <= Math.min(row + 2, grid.rows - 1); next += 1) {
    if (filledIn(grid, next, span.left, span.right) > Math.max(1, wide * 0.3)) return false;
  }
  return true;
}

/** Blank rows after which rows of one or two cells are a legend or a footer, and so many cells at most. */
const TAIL_GAP = 3;
const TAIL_CELLS = 2;

/** Whether nothing but a few cells stands from a row on down to the end of the sheet, below a wide table that is filled. */
function isTail(grid: Grid, row: number, span: TableSpan, fullest: number): boolean {
  if (fullest <= 2 * TAIL_CELLS || isLonger(grid)) return false;
  for (let next = row; next < grid.rows; next += 1)
    if (filledIn(grid, next, span.left, span.right) > TAIL_CELLS) return false;
  return true;
}

/** A row this much filled, against the fullest one, is short. */
const SHORT = 0.6;

/** Rows that must lead with a value before one that does not stands apart, and the share of them. */
const LEAST_LED = 3;
const MOSTLY_LED = 0.9;

/** Whether the first column of a table is filled in almost every row. */
function isLed(grid: Grid, span: TableSpan, bottom: number): boolean {
  let rows = 0;
  let led = 0;
  for (let row = span.headerRow + 1; row <= bottom; row += 1) {
    if (filledIn(grid, row, span.left, span.right) < 2) continue;
    rows += 1;
    if (filledIn(grid, row, span.left, span.left) > 0) led += 1;
  }
  return led >= LEAST_LED && led >= MOSTLY_LED * rows;
}

/**
 * Whether what stands from a row on down to the end of the sheet is a matrix or a legend: its rows are short, and none leads
 * with what leads every row of the table.
 */
function isLegend(grid: Grid, span: TableSpan, { row, bottom, fullest }: Below): boolean {
  if (isLonger(grid) || !isLed(grid, span, bottom)) return false;
  for (let next = row; next < grid.rows; next += 1) {
    const filled = filledIn(grid, next, span.left, span.right);
    if (filled > SHORT * fullest || filledIn(grid, next, span.left, span.left) > 0) return false;
  }
  return true;
}

/** Whether the table ends above a row: a note, a few cells far below, or a legend. */
export function isFoot(grid: Grid, span: TableSpan, below: Below): boolean {
  const { row, gap, fullest } = below;
  if (gap < NOTE_GAP) return false;
  return (
    isNote(grid, row, span) || (gap >= TAIL_GAP && isTail(grid, row, span, fullest)) || isLegend(grid, span, below)
  );
}
