import { areaOf, columnsOf, intersect, rowsOf, subtract } from "../area.ts";
import type { Area } from "../area.ts";
import { eachCell, formulaAt, looked, putCell, restyle, styleAt, valueAt } from "../cells.ts";
import { noteChange, selectArea } from "../changes.ts";
import { HostError, invalidArgument, notSimulated } from "../error.ts";
import { rangeNode } from "../host.ts";
import type { Behavior, Host } from "../host.ts";
import type { Node } from "../node.ts";
import { clearRules } from "./conditional-format.ts";
import { guardLocked, matrixReader } from "./range-write.ts";
import { shiftCells } from "./shift.ts";
import { isTrue, rangeArgument, rangedOf } from "./subject.ts";

const APPLY_TO = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"];

function clear(node: Node, applyTo: unknown, host: Host): void {
  const { sheet, areas } = rangedOf(node);
  const what = applyTo === null || applyTo === undefined ? "All" : applyTo;
  if (typeof what !== "string" || !APPLY_TO.includes(what)) throw invalidArgument();
  for (const area of areas) {
    const seen = looked(sheet, area);
    if (seen) guardLocked(host, sheet, [seen]);
    if (seen && (what === "All" || what === "Contents"))
      eachCell([seen], (row, column) => {
        putCell(sheet, row, column, { value: "" });
      });
    if (what === "All" || what === "Formats") {
      restyle(host.book, sheet, area, () => host.book.styles.at(0));
      clearRules(sheet, area);
      sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
    }
    if (what === "All")
      sheet.validations = sheet.validations.flatMap((one) =>
        subtract(one.area, area).map((part) => ({ ...one, area: part })),
      );
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

/** Copies cells from a range of the same or a multiple size; other shapes are not simulated. */
function copyFrom(node: Node, args: readonly unknown[], host: Host): void {
  const { sheet, area } = rangedOf(node);
  const source = rangeArgument(args[0]);
  const kind = args[1] ?? "All";
  if (kind !== "All" && kind !== "Formats" && kind !== "Values" && kind !== "Formulas")
    throw notSimulated(`copying ${String(kind)}`);
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
  Delete: (node, [shift], host) => {
    const { sheet, area } = rangedOf(node);
    shiftCells(host, sheet, area, shift === "Left" ? "Left" : "Up");
  },
  Insert: (node, [shift], host) => {
    const { sheet, area } = rangedOf(node);
    shiftCells(host, sheet, area, shift === "Right" ? "Right" : "Down");
    return rangeNode(sheet, area);
  },
  _ValidateArraySize: (node, [rows, columns]) => {
    const { area } = rangedOf(node);
    if (rows !== rowsOf(area) || columns !== columnsOf(area)) matrixReader([], area);
  },
};
