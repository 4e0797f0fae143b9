import { areaOf, columnsOf, intersect, rowsOf } from "../area.ts";
import type { Area } from "../area.ts";
import type { Node, SimSheet } from "../book.ts";
import { eachCell, formulaAt, looked, putCell, restyle, styleAt, valueAt } from "../cells.ts";
import { noteChange, selectArea } from "../changes.ts";
import { HostError, invalidArgument, notSimulated } from "../error.ts";
import type { Behavior, Host } from "../host.ts";
import { clearValidations } from "./data-validation.ts";
import { clearRules } from "./conditional-format.ts";
import { guardLocked, matrixReader } from "./range-write.ts";
import { isTrue, rangeArgument, rangedOf, textArgument } from "./subject.ts";

const APPLY_TO = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"];

function clearContents(sheet: SimSheet, area: Area): void {
  eachCell([area], (row, column) => {
    putCell(sheet, row, column, { value: "" });
  });
}

function clearFormats({ book }: Host, sheet: SimSheet, area: Area): void {
  restyle(book, sheet, area, () => book.styles.at(0));
  clearRules(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
}

function clear(node: Node, applyTo: unknown, host: Host): void {
  const { sheet, areas } = rangedOf(node);
  const what = textArgument(applyTo ?? "All");
  if (!APPLY_TO.includes(what)) throw invalidArgument();
  const has = (kind: string): boolean => what === "All" || what === kind;
  const seen = areas.map((area) => looked(sheet, area)).filter((area) => area !== undefined);
  guardLocked(host, sheet, seen);
  if (has("Contents")) for (const area of seen) clearContents(sheet, area);
  for (const area of areas) {
    if (has("Formats")) clearFormats(host, sheet, area);
    if (has("Rules")) clearValidations(sheet, area);
    noteChange(host, sheet, area, { by: "add-in" });
  }
}

function merge(node: Node, across: unknown, host: Host): void {
  const { sheet, area } = rangedOf(node);
  if (sheet.tables.some((table) => intersect(table.area, area)))
    throw new HostError("InvalidOperation", "Cells of a table can't be merged.");
  const parts = isTrue(across)
    ? Array.from({ length: rowsOf(area) }, (_, row) => areaOf(area.top + row, area.left, 1, columnsOf(area)))
    : [area];
  sheet.merges = sheet.merges.filter((one) => !intersect(one, area));
  for (const part of parts) {
    if (rowsOf(part) * columnsOf(part) < 2) continue;
    sheet.merges.push(part);
    const anchor = styleAt(host.book, sheet, part.top, part.left);
    eachCell([part], (row, column) => {
      if (row !== part.top || column !== part.left) putCell(sheet, row, column, { value: "" });
    });
    restyle(host.book, sheet, part, (style) => ({
      ...anchor,
      EdgeBottom: style.EdgeBottom,
      EdgeRight: style.EdgeRight,
    }));
  }
}

function unmerge(node: Node): void {
  const { sheet, area } = rangedOf(node);
  sheet.merges = sheet.merges.filter((one) => !intersect(one, area));
}

const COPY_KINDS = ["All", "Formats", "Values", "Formulas"];

/** Copies cells from a range of the same or a multiple size; other shapes are not simulated. */
function copyFrom(node: Node, args: readonly unknown[], host: Host): void {
  const { sheet, area } = rangedOf(node);
  const source = rangeArgument(args[0]);
  const kind = textArgument(args[1] ?? "All");
  if (!COPY_KINDS.includes(kind)) throw notSimulated(`copying ${kind}`);
  const [height, width] = [rowsOf(source.area), columnsOf(source.area)];
  const target: Area = areaOf(area.top, area.left, Math.max(rowsOf(area), height), Math.max(columnsOf(area), width));
  const at = (row: number, column: number): readonly [number, number] => [
    source.area.top + ((row - target.top) % height),
    source.area.left + ((column - target.left) % width),
  ];
  eachCell([target], (row, column) => {
    const [fromRow, fromColumn] = at(row, column);
    const formula = formulaAt(source.sheet, fromRow, fromColumn);
    const value = valueAt(source.sheet, fromRow, fromColumn);
    const hasFormula = kind !== "Values" && typeof formula === "string" && formula.startsWith("=");
    if (kind !== "Formats") putCell(sheet, row, column, hasFormula ? { value, formula } : { value });
    const style = styleAt(host.book, source.sheet, fromRow, fromColumn);
    if (kind === "All" || kind === "Formats") restyle(host.book, sheet, areaOf(row, column), () => style);
  });
  noteChange(host, sheet, target, { by: "add-in" });
}

/** What changes a range as a whole. */
export const RANGE_CHANGES: Behavior["call"] = {
  Clear: (node, [applyTo], host) => {
    clear(node, applyTo, host);
  },
  Merge: (node, [across], host) => {
    merge(node, across, host);
  },
  Unmerge: unmerge,
  CopyFrom: copyFrom,
  Calculate: () => null,
  Select: (node, _, host) => {
    const { sheet, area } = rangedOf(node);
    if (sheet.visibility !== "Visible") throw new HostError("GeneralException", "A hidden sheet has no selection.");
    selectArea(host, sheet, area);
  },
  _ValidateArraySize: (node, [rows, columns]) => {
    const { area } = rangedOf(node);
    if (rows !== rowsOf(area) || columns !== columnsOf(area)) matrixReader([], area);
  },
};
