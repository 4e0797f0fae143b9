import { cellAt, headerAt, isBlank, mergeAt, type Grid } from "./grid.ts";
import type { HeaderRow } from "./tables.ts";

const LONGEST_PART = 40;
const LEAST_PARTS = 2;

/** What stands in the row below a header row. */
interface Below {
  readonly columns: readonly number[];
  /** Filled cells. */
  readonly filled: number;
  /** Those below a merged header. */
  readonly under: number;
  /** Those below a merged header, but not at its beginning. */
  readonly parts: number;
}

/** First column of the header cell that is merged over several columns, and no further down. */
function mergedOver(grid: Grid, row: number, column: number): number | undefined {
  const merge = mergeAt(grid, row, column);
  return merge === undefined || merge.right === merge.left || merge.bottom > row ? undefined : merge.left;
}

/** Undefined where a value stands that is no header. */
function rowBelow(grid: Grid, { row: above }: HeaderRow): Below | undefined {
  const row = above + 1;
  const columns: number[] = [];
  let [filled, under, parts] = [0, 0, 0];
  for (let column = 0; column < grid.columns && row < grid.rows; column += 1) {
    const text = headerAt(grid, row, column);
    if (text !== "") columns.push(column);
    if (isBlank(cellAt(grid, row, column))) continue;
    if (text === "" || text.length > LONGEST_PART) return undefined;
    const left = mergedOver(grid, above, column);
    filled += 1;
    if (left === undefined) continue;
    under += 1;
    if (column > left) parts += 1;
  }
  return { columns, filled, under, parts };
}

/** A header row whose merged cells are divided by the row below is the row of its groups: the row below is the header row. */
export function divided(grid: Grid, header: HeaderRow): HeaderRow {
  const below = rowBelow(grid, header);
  if (below === undefined || below.parts < LEAST_PARTS || below.under < 0.6 * below.filled) return header;
  const columns = [...new Set([...header.columns, ...below.columns])].sort((a, b) => a - b);
  return { ...header, row: header.row + 1, columns };
}
