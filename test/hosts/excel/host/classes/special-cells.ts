import type { Node } from "../book.ts";
import { areaOf } from "../area.ts";
import type { Area } from "../area.ts";
import { eachCell, formulaKey, looked, valueAt } from "../cells.ts";
import { notSimulated } from "../error.ts";
import { areasNode } from "../host.ts";
import { rangedOf } from "./subject.ts";

type Run = readonly [number, number];

function runs(from: number, to: number, isIn: (index: number) => boolean): readonly Run[] {
  const found: [number, number][] = [];
  for (let index = from; index <= to; index++) {
    const last = found[found.length - 1];
    if (!isIn(index)) continue;
    if (last?.[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}

/** Cells of a kind within a range: those that are visible, or that hold formulas, constants or nothing. */
export function specialCells(node: Node, kind: unknown): Node | null {
  const { sheet, area } = rangedOf(node);
  const seen = looked(sheet, area);
  if (!seen) return null;
  const found: Area[] = [];
  if (kind === "Visible") {
    const rows = runs(seen.top, seen.bottom, (row) => !sheet.hiddenRows.has(row));
    const columns = runs(seen.left, seen.right, (column) => !sheet.hiddenColumns.has(column));
    for (const [top, bottom] of rows) for (const [left, right] of columns) found.push({ top, left, bottom, right });
    return found.length > 0 ? areasNode(sheet, found) : null;
  }
  const hasFormula = (row: number, column: number): boolean => sheet.formulas.has(formulaKey(row, column));
  const tests: Readonly<Record<string, (row: number, column: number) => boolean>> = {
    Formulas: hasFormula,
    Constants: (row, column) => !hasFormula(row, column) && valueAt(sheet, row, column) !== "",
    Blanks: (row, column) => !hasFormula(row, column) && valueAt(sheet, row, column) === "",
  };
  const test = tests[String(kind)];
  if (!test) throw notSimulated(`special cells ${String(kind)}`);
  eachCell([seen], (row, column) => {
    if (test(row, column)) found.push(areaOf(row, column));
  });
  return found.length > 0 ? areasNode(sheet, found) : null;
}
