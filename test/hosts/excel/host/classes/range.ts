import { addressOf, cellsOf, columnsOf, isWholeColumns, isWholeRows, rowsOf } from "../area.ts";
import type { Area } from "../area.ts";
import type { Node, SimSheet, SimWorkbook, Value } from "../book.ts";
import { formulaAt, grid, styleAt, valueAt } from "../cells.ts";
import { rangeNode, sheetNode } from "../host.ts";
import type { Behavior, Host } from "../host.ts";
import { pointsOf } from "../measure.ts";
import { shown } from "../show.ts";
import { RANGE_CHANGES } from "./range-change.ts";
import { readHyperlink, writeHyperlink } from "./hyperlink.ts";
import { RANGE_PROPERTIES } from "./range-properties.ts";
import { RANGE_SHAPES } from "./range-shape.ts";
import { writeCells, writeNumberFormats } from "./range-write.ts";
import { booleanArgument, rangedOf } from "./subject.ts";

/** Above this the cells of a range are not given, and no error tells so. */
const MOST_CELLS_READ = 5_000_000;

type Read = (book: SimWorkbook, sheet: SimSheet, row: number, column: number) => unknown;

const cellwise =
  (read: Read) =>
  (node: Node, { book }: Host): unknown => {
    const { sheet, area } = rangedOf(node);
    if (cellsOf(area) > MOST_CELLS_READ) return null;
    return grid(area, (row, column) => read(book, sheet, row, column));
  };

function typeOf(value: Value): string {
  if (value === "") return "Empty";
  if (typeof value === "string") return /^#[A-Z0-9/]+[!?]?$/.test(value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

const ofArea =
  <T>(read: (area: Area, sheet: SimSheet) => T) =>
  (node: Node): T => {
    const { sheet, area } = rangedOf(node);
    return read(area, sheet);
  };

function hiddenOf(node: Node, dimension: "row" | "column"): boolean | null {
  const { sheet, area } = rangedOf(node);
  const set = dimension === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
  const [from, to] = dimension === "row" ? [area.top, area.bottom] : [area.left, area.right];
  const count = [...set].filter((index) => index >= from && index <= to).length;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

function hide(node: Node, value: unknown, dimension: "row" | "column"): void {
  const isHidden = booleanArgument(value);
  const { sheet, area } = rangedOf(node);
  const set = dimension === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
  const [from, to] = dimension === "row" ? [area.top, area.bottom] : [area.left, area.right];
  if (isHidden) for (let index = from; index <= to; index++) set.add(index);
  else for (const index of set) if (index >= from && index <= to) set.delete(index);
}

const formulas = cellwise((_, sheet, row, column) => formulaAt(sheet, row, column));
const numberFormats = cellwise((book, sheet, row, column) => styleAt(book, sheet, row, column).numberFormat);

export const RANGE: Behavior = {
  get: {
    Values: cellwise((_, sheet, row, column) => valueAt(sheet, row, column)),
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: numberFormats,
    NumberFormatLocal: numberFormats,
    Text: cellwise((book, sheet, row, column) =>
      shown(valueAt(sheet, row, column), styleAt(book, sheet, row, column).numberFormat, book.dateSystem),
    ),
    ValueTypes: cellwise((_, sheet, row, column) => typeOf(valueAt(sheet, row, column))),
    RowIndex: ofArea((area) => area.top),
    ColumnIndex: ofArea((area) => area.left),
    RowCount: ofArea(rowsOf),
    ColumnCount: ofArea(columnsOf),
    CellCount: ofArea((area) => (cellsOf(area) > 2 ** 31 - 1 ? -1 : cellsOf(area))),
    Address: ofArea((area, sheet) => addressOf(sheet.name, area)),
    AddressLocal: ofArea((area, sheet) => addressOf(sheet.name, area)),
    IsEntireColumn: ofArea(isWholeColumns),
    IsEntireRow: ofArea(isWholeRows),
    RowHidden: (node) => hiddenOf(node, "row"),
    ColumnHidden: (node) => hiddenOf(node, "column"),
    Hidden: (node) => {
      const [rows, columns] = [hiddenOf(node, "row"), hiddenOf(node, "column")];
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
    Hyperlink: readHyperlink,
    Top: ofArea((area, sheet) => pointsOf(sheet, area).top),
    Left: ofArea((area, sheet) => pointsOf(sheet, area).left),
    Height: ofArea((area, sheet) => pointsOf(sheet, area).height),
    Width: ofArea((area, sheet) => pointsOf(sheet, area).width),
    _ReferenceId: (node) => node.referenceId,
  },
  set: {
    Values: writeCells,
    Formulas: writeCells,
    FormulasLocal: writeCells,
    NumberFormat: writeNumberFormats,
    NumberFormatLocal: writeNumberFormats,
    RowHidden: (node, value) => {
      hide(node, value, "row");
    },
    ColumnHidden: (node, value) => {
      hide(node, value, "column");
    },
    Hyperlink: writeHyperlink,
  },
  child: { Worksheet: (node, host) => sheetNode(host, rangedOf(node).sheet) },
  call: { ...RANGE_SHAPES, ...RANGE_CHANGES, ...RANGE_PROPERTIES },
};

const everyArea = (node: Node, isWhole: (area: Area) => boolean): boolean => rangedOf(node).areas.every(isWhole);

export const RANGE_AREAS: Behavior = {
  get: {
    Address: (node) => {
      const { sheet, areas } = rangedOf(node);
      return areas.map((area) => addressOf(sheet.name, area)).join(",");
    },
    AreaCount: (node) => rangedOf(node).areas.length,
    CellCount: (node) => rangedOf(node).areas.reduce((sum, area) => sum + cellsOf(area), 0),
    IsEntireColumn: (node) => everyArea(node, isWholeColumns),
    IsEntireRow: (node) => everyArea(node, isWholeRows),
    _ReferenceId: (node) => node.referenceId,
  },
  child: { Worksheet: (node, host) => sheetNode(host, rangedOf(node).sheet) },
  call: { Clear: RANGE_CHANGES?.["Clear"] ?? (() => null) },
};

export const RANGE_COLLECTION: Behavior = {
  items: (node) => {
    const { sheet, areas } = rangedOf(node);
    return areas.map((area) => rangeNode(sheet, area));
  },
};
