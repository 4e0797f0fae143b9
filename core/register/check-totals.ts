import type { Finding } from "../finding.ts";
import type { Cell } from "../workbook.ts";
import type { ColumnKind } from "./column.ts";
import type { ReadColumn } from "./register.ts";

const SUMMED: ReadonlySet<ColumnKind> = new Set(["money", "amount"]);

/** Totals are often typed or shown in whole units. */
const RELATIVE_TOLERANCE = 1e-6;
const TOLERANCE = 0.005;

const near = (a: number, b: number): boolean =>
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
  count === 0 || near(stated, sum) || (kind === "amount" && (near(stated, count) || near(stated, sum / count)));

/** RDG-13: the totals row of a money or number column differs from the sum of its rows, in units of the sheet. */
export function checkTotal(
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
