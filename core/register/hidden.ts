import type { Finding } from "../finding.ts";
import type { SheetOutline } from "../workbook.ts";
import type { Entries } from "./entries.ts";
import type { FoundRegister } from "./found.ts";

function countIn(values: readonly number[], hidden: readonly number[]): number {
  if (hidden.length === 0) return 0;
  const set = new Set(hidden);
  let count = 0;
  for (const value of values) if (set.has(value)) count += 1;
  return count;
}

/** RDG-15: hidden rows and columns are read, placeholders and subtotals are not; undefined when there are none. */
export function hiddenIn(
  found: FoundRegister,
  outline: SheetOutline | undefined,
  entries: Entries,
): Finding | undefined {
  const columns = found.columns.filter((c) => c.field !== null).map((c) => c.column);
  const rows = countIn(entries.rows, outline?.hiddenRows ?? []);
  const hidden = rows + countIn(columns, outline?.hiddenColumns ?? []);
  const { placeholders, subtotals } = entries;
  if (hidden + placeholders + subtotals === 0) return undefined;
  const place = { sheet: found.title, row: found.headerRows[0] ?? found.body.top, column: found.body.left };
  return { code: "RDG-15", place, data: { hidden, skipped: placeholders, subtotals } };
}
