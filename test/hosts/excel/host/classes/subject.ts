import { Node, sheetOf } from "../book.ts";
import type { Area } from "../area.ts";
import type { SimName, SimSheet, SimTable } from "../book.ts";
import { invalidArgument } from "../error.ts";

export interface Ranged {
  readonly sheet: SimSheet;
  readonly areas: readonly Area[];
  /** The first area; the only one of a Range. */
  readonly area: Area;
}

/** The cells that an object stands for, also the format or a rule of them. */
export function rangedOf(node: Node): Ranged {
  const { subject } = node;
  const area = subject.kind === "range" ? subject.areas[0] : undefined;
  if (subject.kind !== "range" || !area) throw new Error(`${node.type} stands for no cells`);
  return { sheet: subject.sheet, areas: subject.areas, area };
}

/** The cells of an argument that must be a range. */
export function rangeArgument(value: unknown): Ranged {
  if (!(value instanceof Node) || value.subject.kind !== "range") throw invalidArgument("A range is expected.");
  return rangedOf(value);
}

export function ownSheet(node: Node): SimSheet {
  const sheet = sheetOf(node);
  if (!sheet) throw new Error(`${node.type} belongs to no sheet`);
  return sheet;
}

export function ownTable(node: Node): { readonly sheet: SimSheet; readonly table: SimTable } {
  if (node.subject.kind === "table") return node.subject;
  if (node.parent) return ownTable(node.parent);
  throw new Error(`${node.type} belongs to no table`);
}

export function ownName(node: Node): { readonly scope: SimSheet | undefined; readonly named: SimName } {
  if (node.subject.kind !== "name") throw new Error(`${node.type} is no name`);
  return node.subject;
}

export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("Text is expected.");
  return value;
}

/** A whole number that an argument must be. */
export function integerArgument(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument("A whole number is expected.");
  return value;
}

export const isTrue = (value: unknown): boolean => value === true;

export function booleanArgument(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false is expected.");
  return value;
}
