import type { RowSource, TableRow } from "../dashboard/block.ts";

const isSource = (rows: readonly TableRow[] | RowSource): rows is RowSource => "row" in rows;

/** The rows of a table, the first `most` of them; a source makes them now. */
export function rowsOf(rows: readonly TableRow[] | RowSource, most = Infinity): readonly TableRow[] {
  if (!isSource(rows)) return rows.length <= most ? rows : rows.slice(0, most);
  const made: TableRow[] = [];
  for (let index = 0; index < Math.min(rows.count, most); index += 1) made.push(rows.row(index));
  return made;
}
