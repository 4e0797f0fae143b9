import type { RowSource, TableRow } from "../dashboard/block.ts";

const isSource = (rows: readonly TableRow[] | RowSource): rows is RowSource => "row" in rows;
const NO_ROW: TableRow = { cells: [] };

/** The rows of a table one by one; those of a source are made when they are asked for and are not kept. */
export const readerOf = (rows: readonly TableRow[] | RowSource): RowSource =>
  isSource(rows) ? rows : { count: rows.length, row: (index) => rows[index] ?? NO_ROW };

/** Rows of a source that stand for all of them. */
const SAMPLED_ROWS = 400;

/** The rows that decide widths and decimals: all that stand ready, the first of a source. */
export function sampleOf(rows: readonly TableRow[] | RowSource): readonly TableRow[] {
  if (!isSource(rows)) return rows;
  const made: TableRow[] = [];
  for (let index = 0; index < Math.min(rows.count, SAMPLED_ROWS); index += 1) made.push(rows.row(index));
  return made;
}
