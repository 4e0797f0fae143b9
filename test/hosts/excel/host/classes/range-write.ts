import { columnsOf, intersect, rowsOf } from "../area.ts";
import type { Area } from "../area.ts";
import type { Node, SimSheet } from "../book.ts";
import { eachCell, looked, putCell, restyle, shapeOf, styleAt } from "../cells.ts";
import { noteChange } from "../changes.ts";
import { typed } from "../coerce.ts";
import { accessDenied, invalidArgument } from "../error.ts";
import type { Host } from "../host.ts";
import { areaOf } from "../area.ts";
import { rangedOf } from "./subject.ts";

/** Reads a written property: one plain value for all cells, or rows and columns of exactly the range's size. */
export function matrixReader(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const fits =
    rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!fits)
    throw invalidArgument(
      `The number of rows or columns in the input array doesn't match the range: ${shapeOf(area)}.`,
    );
  return (row, column) => {
    const cells = rows[row - area.top];
    return Array.isArray(cells) ? (cells[column - area.left] as unknown) : undefined;
  };
}

/** Refuses when one of the cells is locked on a protected sheet. */
export function guardLocked(host: Host, sheet: SimSheet, areas: readonly Area[]): void {
  if (!sheet.protection) return;
  eachCell(areas, (row, column) => {
    if (styleAt(host.book, sheet, row, column).locked) throw accessDenied();
  });
}

const isCovered = (merges: readonly Area[], row: number, column: number): boolean =>
  merges.some(
    (one) =>
      row >= one.top &&
      row <= one.bottom &&
      column >= one.left &&
      column <= one.right &&
      (row !== one.top || column !== one.left),
  );

/** Puts one input into a cell as if it were typed. */
export function typeInto(
  host: Host,
  sheet: SimSheet,
  at: { readonly row: number; readonly column: number },
  input: unknown,
): void {
  const { row, column } = at;
  const { numberFormat } = styleAt(host.book, sheet, row, column);
  const content = typed(host.book, sheet, input, numberFormat);
  putCell(sheet, row, column, content);
  const brought = content.numberFormat;
  if (brought !== undefined && numberFormat === "General")
    restyle(host.book, sheet, areaOf(row, column), (style) => ({ ...style, numberFormat: brought }));
}

/** Sets values or formulas; null leaves a cell as it is. Cells that a merge covers take nothing. */
export function writeCells(node: Node, value: unknown, host: Host): void {
  const { sheet, area } = rangedOf(node);
  const read = matrixReader(value, area);
  const seen = Array.isArray(value) || value !== "" ? area : looked(sheet, area);
  if (!seen) return;
  guardLocked(host, sheet, [seen]);
  const merges = sheet.merges.filter((merge) => intersect(merge, seen));
  eachCell([seen], (row, column) => {
    const input = read(row, column);
    if (input === null || isCovered(merges, row, column)) return;
    typeInto(host, sheet, { row, column }, input);
  });
  noteChange(host, sheet, area, { by: "add-in" });
}

/** Sets number formats; null leaves a cell as it is. */
export function writeNumberFormats(node: Node, value: unknown, { book }: Host): void {
  const { sheet, area } = rangedOf(node);
  const check = (code: unknown): string => {
    if (typeof code !== "string" || code.length > 255) throw invalidArgument("A number format is text.");
    return code === "" ? "General" : code;
  };
  if (!Array.isArray(value)) {
    const numberFormat = check(value);
    restyle(book, sheet, area, (style) => ({ ...style, numberFormat }));
    return;
  }
  const read = matrixReader(value, area);
  eachCell([area], (row, column) => {
    const code = read(row, column);
    if (code === null) return;
    const numberFormat = check(code);
    restyle(book, sheet, areaOf(row, column), (style) => ({ ...style, numberFormat }));
  });
}
