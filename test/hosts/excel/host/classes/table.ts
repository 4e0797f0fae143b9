import { columnsOf, intersect, isInside, readReference, splitAddress } from "../area.ts";
import type { Area } from "../area.ts";
import type { SimSheet, SimTable } from "../book.ts";
import { findSheet, guid, nextId, Node, sheetOf } from "../book.ts";
import { putCell, valueAt } from "../cells.ts";
import { HostError, invalidArgument, itemNotFound } from "../error.ts";
import { nodeFor, rangeNode, sheetNode } from "../host.ts";
import type { Behavior, Host } from "../host.ts";
import { booleanArgument, isTrue, ownTable, rangedOf, textArgument } from "./subject.ts";

const tableNode = (host: Host, sheet: SimSheet, table: SimTable): Node =>
  nodeFor(host, table, () => {
    const node = new Node("Table", sheetNode(host, sheet), { kind: "table", sheet, table });
    node.id = table.id;
    return node;
  });

/** Tables that an area touches, or holds whole. */
export const tablesWithin = (host: Host, sheet: SimSheet, area: Area, isWhole: boolean): readonly Node[] =>
  sheet.tables
    .filter((table) => (isWhole ? isInside(table.area, area) : intersect(table.area, area)))
    .map((table) => tableNode(host, sheet, table));

export function makeTable(host: Pick<Host, "book">, sheet: SimSheet, area: Area, hasHeaders: boolean): SimTable {
  if (host.book.sheets.some((one) => one === sheet && one.tables.some((table) => intersect(table.area, area))))
    throw new HostError("InvalidOperation", "Tables can't overlap.");
  const number = nextId(host.book, "table");
  const table: SimTable = {
    id: guid(number),
    name: `Table${number}`,
    area: hasHeaders ? area : { ...area, bottom: area.bottom + 1 },
    hasHeaders: true,
    hasTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
  };
  sheet.tables.push(table);
  return table;
}

function placeOf(host: Host, node: Node, address: unknown): { readonly sheet: SimSheet; readonly area: Area } {
  if (address instanceof Node) return rangedOf(address);
  const { title, reference } = splitAddress(textArgument(address));
  const sheet = title === undefined ? (sheetOf(node) ?? host.book.active) : findSheet(host.book, title);
  const area = readReference(reference);
  if (!sheet || !area) throw invalidArgument();
  return { sheet, area };
}

function addTable(host: Host, node: Node, args: readonly unknown[]): Node {
  const { sheet, area } = placeOf(host, node, args[0]);
  const table = makeTable(host, sheet, area, isTrue(args[1]));
  const seen = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const text = String(valueAt(sheet, area.top, column)) || `Column${column - area.left + 1}`;
    let title = text;
    for (let number = 2; seen.has(title.toLowerCase()); number++) title = `${text}${number}`;
    seen.add(title.toLowerCase());
    putCell(sheet, area.top, column, { value: title });
  }
  return tableNode(host, sheet, table);
}

const bodyOf = ({ area, hasHeaders, hasTotals }: SimTable): Area => ({
  ...area,
  top: area.top + (hasHeaders ? 1 : 0),
  bottom: area.bottom - (hasTotals ? 1 : 0),
});

export const TABLES: Behavior = {
  get: { Count: (node, host) => TABLES.items?.(node, host).length },
  items: (node, host) => {
    const own = sheetOf(node);
    const sheets = own ? [own] : host.book.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => tableNode(host, sheet, table)));
  },
  call: { Add: (node, args, host) => addTable(host, node, args) },
};

/** Tables that a range touches; only its items are given. */
export const TABLES_IN_RANGE: Behavior = {};

const flag = (key: "showBandedRows" | "showBandedColumns" | "showFilterButton" | "hasHeaders"): Flag => ({
  get: (node) => ownTable(node).table[key],
  set: (node, value) => {
    ownTable(node).table[key] = booleanArgument(value);
  },
});

interface Flag {
  readonly get: (node: Node) => boolean;
  readonly set: (node: Node, value: unknown) => void;
}

const FLAGS: readonly (readonly [string, Flag])[] = [
  ["ShowHeaders", flag("hasHeaders")],
  ["ShowBandedRows", flag("showBandedRows")],
  ["ShowBandedColumns", flag("showBandedColumns")],
  ["ShowFilterButton", flag("showFilterButton")],
];

export const TABLE: Behavior = {
  get: {
    Id: (node) => ownTable(node).table.id,
    Name: (node) => ownTable(node).table.name,
    Style: (node) => ownTable(node).table.style,
    ShowTotals: (node) => ownTable(node).table.hasTotals,
    ...Object.fromEntries(FLAGS.map(([wire, one]) => [wire, one.get])),
  },
  set: {
    Name: (node, value, { book }) => {
      const { table } = ownTable(node);
      const name = textArgument(value);
      const taken = book.sheets.some((one) => one.tables.some((other) => other !== table && other.name === name));
      if (taken || !/^[A-Za-z_\\][\w.\\]*$/.test(name)) throw invalidArgument();
      table.name = name;
    },
    Style: (node, value) => {
      ownTable(node).table.style = textArgument(value);
    },
    ...Object.fromEntries(FLAGS.map(([wire, one]) => [wire, one.set])),
  },
  child: {
    Worksheet: (node, host) => sheetNode(host, ownTable(node).sheet),
    Columns: (node) => new Node("TableColumnCollection", node, node.subject),
  },
  call: {
    GetRange: (node) => rangeNode(ownTable(node).sheet, ownTable(node).table.area),
    GetDataBodyRange: (node) => rangeNode(ownTable(node).sheet, bodyOf(ownTable(node).table)),
    GetHeaderRowRange: (node) => {
      const { sheet, table } = ownTable(node);
      if (!table.hasHeaders) throw itemNotFound();
      return rangeNode(sheet, { ...table.area, bottom: table.area.top });
    },
    GetTotalRowRange: (node) => {
      const { sheet, table } = ownTable(node);
      if (!table.hasTotals) throw itemNotFound();
      return rangeNode(sheet, { ...table.area, top: table.area.bottom });
    },
    Resize: (node, [address], host) => {
      const { table } = ownTable(node);
      table.area = placeOf(host, node, address).area;
    },
    ClearFilters: () => null,
    ConvertToRange: (node) => {
      const { sheet, table } = ownTable(node);
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      return rangeNode(sheet, table.area);
    },
    Delete: (node) => {
      const { sheet, table } = ownTable(node);
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      for (let row = table.area.top; row <= table.area.bottom; row++)
        for (let column = table.area.left; column <= table.area.right; column++)
          putCell(sheet, row, column, { value: "" });
    },
  },
};

export const TABLE_COLUMNS: Behavior = {
  get: { Count: (node) => columnsOf(ownTable(node).table.area) },
  items: (node) => {
    const { table } = ownTable(node);
    return Array.from({ length: columnsOf(table.area) }, (_, index) => {
      const column = new Node("TableColumn", node, node.subject);
      column.id = String(index + 1);
      return column;
    });
  },
};

function columnArea(node: Node): Area {
  const { area } = ownTable(node).table;
  const left = area.left + Number(node.id) - 1;
  return { ...area, left, right: left };
}

export const TABLE_COLUMN: Behavior = {
  get: {
    Id: (node) => Number(node.id),
    Index: (node) => Number(node.id) - 1,
    Name: (node) => String(valueAt(ownTable(node).sheet, columnArea(node).top, columnArea(node).left)),
  },
  call: {
    GetRange: (node) => rangeNode(ownTable(node).sheet, columnArea(node)),
    GetDataBodyRange: (node) => {
      const { sheet, table } = ownTable(node);
      const { left, right } = columnArea(node);
      return rangeNode(sheet, { ...bodyOf(table), left, right });
    },
  },
};
