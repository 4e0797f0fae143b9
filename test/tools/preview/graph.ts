/**
 * A workbook in memory as JSON, and back: the file is read where Node runs, the workbook lives in the page. Objects that stand in several
 * places stay one object; sheets and charts refer to each other in circles.
 */
import { Node } from "../../hosts/excel/host/book.ts";

type Primitive = string | number | boolean | null;

/** A value as written: itself, or `[index of the object]`, or `[]` for undefined. */
type Written = Primitive | readonly [] | readonly [number];

/** One object: a list, a map, a set, an object of the wire, or a plain record. */
type Entry =
  | { readonly kind: "list" | "set"; readonly items: readonly Written[] }
  | { readonly kind: "map"; readonly items: readonly (readonly [Written, Written])[] }
  | { readonly kind: "node" | "record"; readonly items: readonly (readonly [string, Written])[] };

/** What `writeGraph` made; the first object is the root. */
export type Graph = readonly Entry[];

function describe(value: object, write: (value: unknown) => Written): Entry {
  if (Array.isArray(value)) return { kind: "list", items: Array.from(value as readonly unknown[], write) };
  if (value instanceof Map)
    return { kind: "map", items: [...(value as Map<unknown, unknown>)].map(([key, one]) => [write(key), write(one)]) };
  if (value instanceof Set) return { kind: "set", items: [...(value as Set<unknown>)].map(write) };
  const items = Object.entries(value).map(([key, one]) => [key, write(one)] as const);
  return { kind: value instanceof Node ? "node" : "record", items };
}

/** Everything that can be reached from an object; functions are no data and are refused. */
export function writeGraph(root: object): Graph {
  const entries: Entry[] = [];
  const objects: object[] = [];
  const known = new Map<object, number>();
  const write = (value: unknown): Written => {
    if (value === undefined) return [];
    if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return value;
    if (typeof value !== "object") throw new Error(`A ${typeof value} is no data.`);
    const index = known.get(value) ?? objects.push(value) - 1;
    known.set(value, index);
    return [index];
  };
  write(root);
  // Objects are described in the order in which they were met; describing one meets others.
  for (const object of objects) entries.push(describe(object, write));
  return entries;
}

function blank({ kind }: Entry): object {
  if (kind === "list") return [];
  if (kind === "map") return new Map();
  if (kind === "set") return new Set();
  return kind === "node" ? new Node("") : {};
}

/** What is undefined stays a hole, as it was. */
function fillList(list: unknown[], values: readonly unknown[]): void {
  list.length = values.length;
  values.forEach((value, at) => {
    if (value !== undefined) list[at] = value;
  });
}

type Read = (written: Written) => unknown;

function fillMap(map: Map<unknown, unknown>, items: readonly (readonly [Written, Written])[], read: Read): void {
  for (const [key, value] of items) map.set(read(key), read(value));
}

function fill(object: object, entry: Entry, read: Read): void {
  if (object instanceof Map && entry.kind === "map") fillMap(object, entry.items, read);
  else if (object instanceof Set && entry.kind === "set") entry.items.forEach((value) => object.add(read(value)));
  else if (Array.isArray(object) && entry.kind === "list") fillList(object, entry.items.map(read));
  else if (entry.kind === "node" || entry.kind === "record")
    Object.assign(object, Object.fromEntries(entry.items.map(([key, value]) => [key, read(value)])));
}

/** The root object of a graph with all that belongs to it. */
export function readGraph(graph: Graph): unknown {
  const objects = graph.map(blank);
  const read = (written: Written): unknown => {
    if (!Array.isArray(written)) return written;
    const [index] = written as readonly [] | readonly [number]; // the only lists there are
    return index === undefined ? undefined : objects[index];
  };
  graph.forEach((entry, at) => {
    const object = objects[at];
    if (object !== undefined) fill(object, entry, read);
  });
  return objects[0];
}
