import type { Node } from "./book.ts";
import { classOf, getScalar, itemsOf, navigate, peekScalar } from "./access.ts";
import { notSimulated } from "./error.ts";
import type { Host } from "./host.ts";
import type { ClassMetadata } from "./metadata.ts";

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

type Result = Record<string, unknown>;

function allScalars(host: Host, node: Node, into: Result): void {
  const { scalars } = classOf(host, node.type);
  for (const [wire, member] of Object.entries(scalars)) {
    const value = member.set === "" || host.supports(member.set) ? peekScalar(host, node, wire) : undefined;
    if (value !== undefined) into[wire] = value;
  }
}

const wireOf = (members: Readonly<Record<string, { readonly name: string }>>, name: string): string | undefined =>
  Object.keys(members).find((wire) => members[wire]?.name.toLowerCase() === name.toLowerCase());

/** Groups "tables/name" under "tables"; scalars stand under "". */
function grouped(select: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of select) {
    const [head = "", ...rest] = path.split("/").filter((part) => part.toLowerCase() !== "items");
    const group = groups.get(head) ?? [];
    if (rest.length > 0) group.push(rest.join("/"));
    groups.set(head, group);
  }
  return groups;
}

function loadPath(host: Host, node: Node, meta: ClassMetadata, entry: readonly [string, readonly string[]]): Result {
  const [name, rest] = entry;
  const scalar = rest.length === 0 ? wireOf(meta.scalars, name) : undefined;
  if (scalar !== undefined) return { [scalar]: getScalar(host, node, scalar) };
  const wire = wireOf(meta.navigations, name);
  if (wire === undefined) throw notSimulated(`${node.type} has no property ${name}`);
  return { [wire]: query(host, navigate(host, node, wire), { Select: rest }) };
}

function loadOne(host: Host, node: Node, select: readonly string[]): Result {
  const into: Result = {};
  const meta = classOf(host, node.type);
  const paths = [...grouped(select)].filter(([name]) => name !== "" && name !== "$none");
  for (const entry of paths) Object.assign(into, loadPath(host, node, meta, entry));
  if (paths.length === 0 && !select.includes("$none")) allScalars(host, node, into);
  return identified(host, node, into);
}

/** Adds what identifies the object: its id, and its reference while the client keeps it. */
export function identified(host: Host, node: Node, into: Result = {}): Result {
  const idKey = host.metadata[node.type]?.idKey;
  if (idKey !== undefined && node.id !== undefined) into[idKey] = node.id;
  if (node.referenceId !== undefined) into["_ReferenceId"] = node.referenceId;
  return into;
}

/** Answer to a load: the properties that were named, or all plain ones; a collection gives its items. */
export function query(host: Host, node: Node | null, info: QueryInfo): Result | null {
  if (!node) return null;
  const select = [...(info.Select ?? []), ...(info.Expand ?? [])];
  if (!classOf(host, node.type).isCollection) return loadOne(host, node, select);
  const skip = info.Skip ?? 0;
  const items = itemsOf(host, node).slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  return { _Items: items.map((item) => loadOne(host, item, select)) };
}
