import type { Finding } from "../finding.ts";
import type { Cell } from "../workbook.ts";
import { cellAt, type CellSource } from "./cells.ts";
import type { ColumnKind } from "./column.ts";
import type { FoundRegister } from "./found.ts";
import type { Family, ReadColumn, Register } from "./register.ts";

const SUMMED: ReadonlySet<ColumnKind> = new Set(["money", "amount"]);

/** Totals are often typed or shown in whole units. */
const RELATIVE_TOLERANCE = 1e-6;
const TOLERANCE = 0.005;

/** Whether a stated total means a sum: within half a hundredth, or a millionth of it. */
export const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(TOLERANCE, RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b)));

interface Sum {
  readonly sum: number;
  readonly count: number;
}

/** In units of the sheet. */
function sumOf({ values, scale }: ReadColumn<unknown>): Sum {
  let sum = 0;
  let count = 0;
  for (const value of values)
    if (typeof value === "number") {
      sum += value / scale;
      count += 1;
    }
  return { sum, count };
}

/** The sum; a number column may carry its count or its mean there as well. */
const agrees = (stated: number, { sum, count }: Sum, kind: ColumnKind): boolean =>
  count === 0 || isNear(stated, sum) || (kind === "amount" && (isNear(stated, count) || isNear(stated, sum / count)));

/** RDG-13: the totals row of a money or number column differs from the sum of its rows, in units of the sheet. */
function checkTotal(
  column: ReadColumn<unknown>,
  kind: ColumnKind,
  stated: Cell | undefined,
  at: { readonly sheet: string; readonly row: number },
): Finding | undefined {
  if (typeof stated !== "number" || !SUMMED.has(kind)) return undefined;
  const total = sumOf(column);
  if (agrees(stated, total, kind)) return undefined;
  return {
    code: "RDG-13",
    place: { sheet: at.sheet, row: at.row, column: column.column },
    data: { header: column.header, stated, sum: Number(total.sum.toPrecision(12)) },
    money: kind === "money" ? Math.abs(stated - total.sum) * column.scale : 0,
  };
}

type ReadColumns = Readonly<Record<string, ReadColumn<unknown>>>;
type Totals = NonNullable<Register["totals"]>;

/** What the totals row says; a RAID sheet's totals are those of all its kinds, and belong to none. */
export function statedTotals(
  { totalsRow: row, filter }: FoundRegister,
  sources: readonly CellSource[],
  columns: ReadColumns,
): Totals | undefined {
  if (row === undefined || filter !== undefined) return undefined;
  const stated = new Map<string, number>();
  for (const field of Object.keys(columns)) {
    const column = columns[field];
    const cell = column === undefined ? undefined : cellAt(sources, row, column.column);
    if (typeof cell === "number") stated.set(field, cell);
  }
  return { row, stated };
}

/** RDG-13, by column. */
export function checkTotals(
  found: FoundRegister,
  family: Family,
  columns: ReadColumns,
  totals: Totals | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [field, stated] of totals?.stated ?? []) {
    const column = columns[field];
    const kind = family.columns[field]?.kind;
    if (column === undefined || kind === undefined) continue;
    const finding = checkTotal(column, kind, stated, { sheet: found.title, row: totals?.row ?? 0 });
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}
