import type { Finding } from "../finding.ts";
import type { Cell } from "../workbook.ts";
import { normalizeText } from "../words/normalize.ts";
import type { Entries } from "./entries.ts";
import type { FoundColumn } from "./found.ts";
import { isBlank } from "./reading.ts";

export interface MergedCells {
  readonly cells: (Cell | undefined)[];
  /** Sheet column of entries that do not come from the first column. */
  readonly columnOf: ReadonlyMap<number, number>;
  readonly findings: readonly Finding[];
}

const same = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a === b || (typeof a === "string" && typeof b === "string" && normalizeText(a) === normalizeText(b));

/** The cells of a field; of several columns the first that is filled counts, and rows where they differ are RDG-18. */
export function mergedCells(sheet: string, entries: Entries, columns: readonly FoundColumn[]): MergedCells {
  const [first, ...others] = columns;
  const base = entries.cells.get(first?.column ?? -1) ?? [];
  if (first === undefined || others.length === 0) return { cells: base, columnOf: new Map(), findings: [] };
  const cells = base.slice();
  const columnOf = new Map<number, number>();
  const findings: Finding[] = [];
  for (const other of others)
    (entries.cells.get(other.column) ?? []).forEach((cell, entry) => {
      if (isBlank(cell)) return;
      if (isBlank(cells[entry])) {
        cells[entry] = cell;
        columnOf.set(entry, other.column);
      } else if (!same(cells[entry], cell)) {
        const row = entries.rows[entry] ?? 0;
        findings.push({
          code: "RDG-18",
          place: { sheet, row, column: first.column },
          others: [{ sheet, row, column: other.column }],
          data: { a: first.header, b: other.header },
          group: `${first.header} ${other.header}`,
        });
      }
    });
  return { cells, columnOf, findings };
}
