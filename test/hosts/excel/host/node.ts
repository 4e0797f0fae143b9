import type { Area } from "./area.ts";
import type { SimName, SimSheet, SimTable } from "./book.ts";

/** What an object of the wire stands for in the workbook. */
export type Subject =
  | { readonly kind: "plain" }
  | { readonly kind: "sheet"; readonly sheet: SimSheet }
  | { readonly kind: "range"; readonly sheet: SimSheet; readonly areas: readonly Area[] }
  | { readonly kind: "table"; readonly sheet: SimSheet; readonly table: SimTable }
  | { readonly kind: "name"; readonly scope: SimSheet | undefined; readonly named: SimName };

const PLAIN: Subject = { kind: "plain" };

/** One object as the client sees it: a class of the library, what it stands for, and what was set on it. */
export class Node {
  readonly type: string;
  readonly subject: Subject;
  readonly parent: Node | undefined;
  /** Identity within its collection. */
  id: string | undefined;
  /** Scalars that were set, by name on the wire. */
  readonly bag = new Map<string, unknown>();
  /** Objects below it that last, by name on the wire. */
  readonly children = new Map<string, Node>();
  /** Items of a collection that last. */
  readonly items: Node[] = [];
  /** Calls that are only recorded, for example `SetTitle`. */
  readonly calls: { readonly method: string; readonly args: readonly unknown[] }[] = [];
  referenceId: string | undefined;

  constructor(type: string, parent?: Node, subject: Subject = PLAIN) {
    this.type = type;
    this.parent = parent;
    this.subject = subject;
  }
}

/** The sheet that an object belongs to; undefined for those of the whole workbook. */
export function sheetOf(node: Node | undefined): SimSheet | undefined {
  if (!node) return undefined;
  const { subject } = node;
  if (subject.kind === "sheet" || subject.kind === "range" || subject.kind === "table") return subject.sheet;
  if (subject.kind === "name") return undefined;
  return sheetOf(node.parent);
}
