import { addressOf, quoted, readReference, referenceOf, splitAddress } from "../area.ts";
import type { Area } from "../area.ts";
import type { SimName, SimSheet, SimWorkbook } from "../book.ts";
import { findSheet, Node, sheetOf } from "../book.ts";
import { HostError, invalidArgument, itemNotFound, notSimulated } from "../error.ts";
import { nodeFor, rangeNode, sheetNode } from "../host.ts";
import type { Behavior, Host } from "../host.ts";
import { booleanArgument, ownName, rangedOf, textArgument } from "./subject.ts";

export interface NamedCells {
  readonly sheet: SimSheet;
  readonly area: Area;
}

/** Cells that a formula such as `='Risk log'!$A$1:$B$4` points at; undefined for any other formula. */
export function cellsOfFormula(book: SimWorkbook, formula: string): NamedCells | undefined {
  const { title, reference } = splitAddress(formula);
  const sheet = title === undefined ? undefined : findSheet(book, title);
  const area = readReference(reference);
  return sheet && area && { sheet, area };
}

/** Cells of a name as a formula on the sheet would find it: the sheet's own names come first, tables last. */
export function areaOfName(book: SimWorkbook, sheet: SimSheet, name: string): NamedCells | undefined {
  const isIt = (one: { readonly name: string }): boolean => one.name.toLowerCase() === name.toLowerCase();
  const named = sheet.names.find(isIt) ?? book.names.find(isIt);
  if (named) return cellsOfFormula(book, named.formula);
  for (const owner of book.sheets) {
    const table = owner.tables.find(isIt);
    if (table) return { sheet: owner, area: table.area };
  }
  return undefined;
}

const namesIn = (host: Host, scope: SimSheet | undefined): SimName[] => scope?.names ?? host.book.names;

/** Formula of an absolute reference to an area. */
export const formulaOf = (sheet: SimSheet, area: Area): string => `=${quoted(sheet.name)}!${referenceOf(area, "$")}`;

const NAME = /^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/;

function checkName(name: unknown): string {
  const text = textArgument(name);
  if (!NAME.test(text) || readReference(text) || /^[RrCc]$/.test(text)) throw invalidArgument("The name is not valid.");
  return text;
}

function checkFormula(value: unknown): string {
  if (value instanceof Node) {
    const { sheet, area } = rangedOf(value);
    return formulaOf(sheet, area);
  }
  const text = textArgument(value);
  if (!text.startsWith("=")) throw invalidArgument("A formula begins with =.");
  return text;
}

const nameNode = (host: Host, parent: Node, named: SimName, scope: SimSheet | undefined): Node =>
  nodeFor(host, named, () => {
    const node = new Node("NamedItem", parent, { kind: "name", scope, named });
    node.id = named.name;
    return node;
  });

function addName(host: Host, node: Node, args: readonly unknown[]): Node {
  const [name, reference, comment] = args;
  const scope = sheetOf(node);
  const names = namesIn(host, scope);
  const text = checkName(name);
  if (names.some((one) => one.name.toLowerCase() === text.toLowerCase()))
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  const named: SimName = {
    name: text,
    formula: checkFormula(reference),
    visible: true,
    comment: typeof comment === "string" ? comment : "",
  };
  names.push(named);
  return nameNode(host, node, named, scope);
}

const typeOf = (book: SimWorkbook, formula: string): string => {
  if (cellsOfFormula(book, formula)) return "Range";
  if (formula.includes("#REF!")) return "Error";
  return formula.startsWith('="') ? "String" : /^=-?[\d.]+$/.test(formula) ? "Double" : "Formula";
};

function cellsOf(node: Node, { book }: Host): NamedCells | undefined {
  return cellsOfFormula(book, ownName(node).named.formula);
}

function valueOf(node: Node, host: Host): string {
  const cells = cellsOf(node, host);
  return cells
    ? addressOf(cells.sheet.name, cells.area).replace(/![^!]*$/, `!${referenceOf(cells.area, "$")}`)
    : ownName(node).named.formula.slice(1);
}

function scopeSheet(node: Node, host: Host): Node | null {
  const { scope } = ownName(node);
  return scope ? sheetNode(host, scope) : null;
}

export const NAMED_ITEMS: Behavior = {
  items: (node, host) => {
    const scope = sheetOf(node);
    return namesIn(host, scope).map((named) => nameNode(host, node, named, scope));
  },
  call: {
    Add: (node, args, host) => addName(host, node, args),
    AddFormulaLocal: (node, args, host) => addName(host, node, args),
  },
};

export const NAMED_ITEM: Behavior = {
  get: {
    Name: (node) => ownName(node).named.name,
    _Id: (node) => ownName(node).named.name,
    Type: (node, { book }) => typeOf(book, ownName(node).named.formula),
    Value: valueOf,
    Formula: (node) => ownName(node).named.formula,
    Visible: (node) => ownName(node).named.visible,
    Comment: (node) => ownName(node).named.comment,
    Scope: (node) => (ownName(node).scope ? "Worksheet" : "Workbook"),
  },
  set: {
    Formula: (node, value) => {
      ownName(node).named.formula = checkFormula(value);
    },
    Visible: (node, value) => {
      ownName(node).named.visible = booleanArgument(value);
    },
    Comment: (node, value) => {
      ownName(node).named.comment = textArgument(value);
    },
  },
  child: {
    Worksheet: (node, host) => {
      const sheet = scopeSheet(node, host);
      if (!sheet) throw itemNotFound();
      return sheet;
    },
    WorksheetOrNullObject: scopeSheet,
    ArrayValues: () => {
      throw notSimulated("array values of a name");
    },
  },
  call: {
    Delete: (node, _, host) => {
      const { scope, named } = ownName(node);
      const names = namesIn(host, scope);
      names.splice(names.indexOf(named), 1);
    },
    GetRange: (node, _, host) => {
      const cells = cellsOf(node, host);
      if (!cells) throw itemNotFound();
      return rangeNode(cells.sheet, cells.area);
    },
    GetRangeOrNullObject: (node, _, host) => {
      const cells = cellsOf(node, host);
      return cells ? rangeNode(cells.sheet, cells.area) : null;
    },
  },
};
