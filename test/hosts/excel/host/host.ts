import { Node } from "./book.ts";
import type { Area } from "./area.ts";
import type { SimSheet, SimWorkbook } from "./book.ts";
import type { Events } from "./events.ts";
import type { Metadata } from "./metadata.ts";

/** What the classes need while a request runs. */
export interface Host {
  readonly book: SimWorkbook;
  readonly metadata: Metadata;
  /** By class of the library. */
  readonly behaviors: Readonly<Record<string, Behavior>>;
  readonly events: Events;
  /** Whether the requirement set, for example "ExcelApi 1.9", is there. */
  readonly supports: (set: string) => boolean;
  /** What stands between the areas of an address. */
  readonly listSeparator: "," | ";";
  readonly root: Node;
  /** Ranges that the client keeps, by reference id. */
  readonly references: Map<string, Node>;
  /** Objects that stand for a thing of the workbook, so that the same thing is the same object. */
  readonly known: WeakMap<object, Node>;
}

/** How a class of the library behaves where it is more than a record of what was set. All by name on the wire. */
export interface Behavior {
  /** Accepts every updateable scalar and keeps it; what is not set has no value. */
  readonly isRecord?: true;
  readonly get?: Readonly<Record<string, (node: Node, host: Host) => unknown>>;
  readonly set?: Readonly<Record<string, (node: Node, value: unknown, host: Host) => void>>;
  readonly child?: Readonly<Record<string, (node: Node, host: Host) => Node | null>>;
  /** Gives a Node or null for methods that give an object, else a plain value or nothing. */
  readonly call?: Readonly<Record<string, (node: Node, args: readonly unknown[], host: Host) => unknown>>;
  readonly items?: (node: Node, host: Host) => readonly Node[];
  /** Item by key; items are found by id and by "Name" where this is absent. */
  readonly find?: (node: Node, key: unknown, host: Host) => Node | undefined;
}

export const rangeNode = (sheet: SimSheet, ...areas: readonly Area[]): Node =>
  new Node(areas.length === 1 ? "Range" : "RangeAreas", undefined, { kind: "range", sheet, areas });

export const areasNode = (sheet: SimSheet, areas: readonly Area[]): Node =>
  new Node("RangeAreas", undefined, { kind: "range", sheet, areas });

/** The one object for a thing of the workbook. */
export function nodeFor(host: Host, thing: object, make: () => Node): Node {
  const known = host.known.get(thing);
  if (known) return known;
  const made = make();
  host.known.set(thing, made);
  return made;
}

export const sheetNode = (host: Host, sheet: SimSheet): Node =>
  nodeFor(host, sheet, () => {
    const node = new Node("Worksheet", host.root, { kind: "sheet", sheet });
    node.id = sheet.id;
    return node;
  });
