import { Node } from "../book.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../area.ts";
import type { Area } from "../area.ts";
import type { SimSheet } from "../book.ts";
import { accessDenied, invalidArgument, itemNotFound } from "../error.ts";
import { areasNode, rangeNode } from "../host.ts";
import type { Behavior, Host } from "../host.ts";
import { integerArgument, ownSheet, rangeArgument, rangedOf } from "./subject.ts";
import { areaAt } from "./worksheet.ts";

/** Cells that an argument names, as a range or as an address. */
const areaArgument = (host: Host, sheet: SimSheet, value: unknown): Area =>
  value instanceof Node ? rangedOf(value).area : areaAt(host, sheet, value);

function frozen(node: Node): Node | null {
  const sheet = ownSheet(node);
  return sheet.freeze ? rangeNode(sheet, sheet.freeze) : null;
}

function must(node: Node | null): Node {
  if (!node) throw itemNotFound();
  return node;
}

export const FREEZE_PANES: Behavior = {
  call: {
    FreezeAt: (node, [range], host) => {
      const sheet = ownSheet(node);
      const area = areaArgument(host, sheet, range);
      sheet.freeze = { top: 0, left: 0, bottom: area.bottom, right: area.right };
    },
    FreezeRows: (node, [count]) => {
      ownSheet(node).freeze = { top: 0, left: 0, bottom: integerArgument(count) - 1, right: MOST_COLUMNS - 1 };
    },
    FreezeColumns: (node, [count]) => {
      ownSheet(node).freeze = { top: 0, left: 0, bottom: MOST_ROWS - 1, right: integerArgument(count) - 1 };
    },
    Unfreeze: (node) => {
      ownSheet(node).freeze = undefined;
    },
    GetLocation: (node) => must(frozen(node)),
    GetLocationOrNullObject: frozen,
  },
};

const PROTECTION_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export const SHEET_PROTECTION: Behavior = {
  get: {
    Protected: (node) => ownSheet(node).protection !== undefined,
    Options: (node) => ({ ...PROTECTION_OPTIONS, ...ownSheet(node).protection }),
  },
  call: {
    Protect: (node, [options]) => {
      const sheet = ownSheet(node);
      if (sheet.protection) throw accessDenied();
      sheet.protection = typeof options === "object" && options !== null ? { ...options } : {};
    },
    Unprotect: (node, [password]) => {
      const sheet = ownSheet(node);
      const wanted = sheet.protection?.["password"];
      if (!sheet.protection || (wanted !== undefined && wanted !== password)) throw accessDenied();
      sheet.protection = undefined;
    },
  },
};

function filtered(node: Node): Node | null {
  const sheet = ownSheet(node);
  return sheet.filter ? rangeNode(sheet, sheet.filter) : null;
}

export const AUTO_FILTER: Behavior = {
  get: {
    Enabled: (node) => ownSheet(node).filter !== undefined,
    IsDataFiltered: (node) => ownSheet(node).filter !== undefined && node.bag.has("criteria"),
    Criteria: () => [],
  },
  call: {
    Apply: (node, [range, , criteria], host) => {
      const sheet = ownSheet(node);
      sheet.filter = areaArgument(host, sheet, range);
      if (criteria !== null && criteria !== undefined) node.bag.set("criteria", criteria);
    },
    Remove: (node) => {
      ownSheet(node).filter = undefined;
      node.bag.delete("criteria");
    },
    ClearCriteria: (node) => {
      node.bag.delete("criteria");
    },
    Reapply: () => null,
    GetRange: (node) => must(filtered(node)),
    GetRangeOrNullObject: filtered,
  },
};

type Printed = "Print_Area" | "titleRows" | "titleColumns";

function printed(node: Node, key: Printed): Node | null {
  const areas = node.bag.get(key);
  const list = Array.isArray(areas) ? (areas as readonly Area[]) : []; // only `setPrinted` puts it there
  const [first] = list;
  if (!first) return null;
  return key === "Print_Area" ? areasNode(ownSheet(node), list) : rangeNode(ownSheet(node), first);
}

const setPrinted =
  (key: Printed) =>
  (node: Node, [range]: readonly unknown[], host: Host): void => {
    const areas = range instanceof Node ? rangeArgument(range).areas : [areaAt(host, ownSheet(node), range)];
    node.bag.set(key, areas);
  };

/** What every sheet begins with; sizes are points. */
const PAGE: Readonly<Record<string, unknown>> = {
  Orientation: "Portrait",
  PaperSize: null,
  BlackAndWhite: false,
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  PrintHeadings: false,
  PrintGridlines: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintOrder: "DownThenOver",
};

export const PAGE_LAYOUT: Behavior = {
  isRecord: true,
  get: Object.fromEntries(
    Object.entries(PAGE).map(([wire, value]) => [wire, (node: Node) => node.bag.get(wire) ?? value]),
  ),
  call: {
    SetPrintArea: setPrinted("Print_Area"),
    SetPrintTitleRows: setPrinted("titleRows"),
    SetPrintTitleColumns: setPrinted("titleColumns"),
    SetPrintMargins: (node, [unit, options]) => {
      if (typeof options !== "object" || options === null) throw invalidArgument();
      const factor = unit === "Inches" ? 72 : unit === "Centimeters" ? 72 / 2.54 : 1;
      for (const [side, size] of Object.entries(options))
        node.bag.set(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, Number(size) * factor);
    },
    GetPrintArea: (node) => must(printed(node, "Print_Area")),
    GetPrintAreaOrNullObject: (node) => printed(node, "Print_Area"),
    GetPrintTitleRows: (node) => must(printed(node, "titleRows")),
    GetPrintTitleRowsOrNullObject: (node) => printed(node, "titleRows"),
    GetPrintTitleColumns: (node) => must(printed(node, "titleColumns")),
    GetPrintTitleColumnsOrNullObject: (node) => printed(node, "titleColumns"),
  },
};

export const PAGE_BREAKS: Behavior = {
  call: {
    Add: (node, [range], host) => {
      const area = areaArgument(host, ownSheet(node), range);
      const made = new Node("PageBreak", node, { kind: "range", sheet: ownSheet(node), areas: [area] });
      made.id = String(node.items.length);
      node.items.push(made);
      return made;
    },
    RemovePageBreaks: (node) => {
      node.items.length = 0;
    },
  },
};

export const PAGE_BREAK: Behavior = {
  get: {
    ColumnIndex: (node) => rangedOf(node).area.left,
    RowIndex: (node) => rangedOf(node).area.top,
  },
  call: {
    Delete: (node) => {
      const items = node.parent?.items;
      items?.splice(items.indexOf(node), 1);
    },
    GetCellAfterBreak: (node) => rangeNode(rangedOf(node).sheet, rangedOf(node).area),
  },
};
