import { Node, sheetOf } from "./book.ts";
import { accessDenied, apiNotFound, invalidArgument, itemNotFound, notSimulated } from "./error.ts";
import { WORKBOOK_TARGET } from "./events.ts";
import type { Behavior, Host } from "./host.ts";
import type { ClassMetadata, MethodMember } from "./metadata.ts";

const behaviorOf = (host: Host, node: Node): Behavior => host.behaviors[node.type] ?? {};

export function classOf(host: Host, type: string): ClassMetadata {
  const found = host.metadata[type];
  if (!found) throw notSimulated(`class ${type}`);
  return found;
}

function need(host: Host, what: string, set: string): void {
  if (set !== "" && !host.supports(set)) throw apiNotFound(what, set);
}

/** Value of a scalar; undefined when the host has none for it. */
export function peekScalar(host: Host, node: Node, wire: string): unknown {
  const get = behaviorOf(host, node).get?.[wire];
  return get ? get(node, host) : node.bag.get(wire);
}

export function getScalar(host: Host, node: Node, wire: string): unknown {
  const member = classOf(host, node.type).scalars[wire];
  if (!member) throw notSimulated(`${node.type} has no property ${wire}`);
  need(host, `${node.type}.${member.name}`, member.set);
  const value = peekScalar(host, node, wire);
  if (value === undefined) throw notSimulated(`reading ${node.type}.${member.name}`);
  return value;
}

/** Members that stay allowed on a protected sheet. */
const FREE_ON_PROTECTED =
  /^(Worksheet\.(Name|Visibility|Position|Activate|Delete|Calculate)|WorksheetProtection\..*|NamedItem.*)$/;

/** Members whose behavior looks at the protection of single cells itself. */
const GUARDS_ITSELF = /^Range\.(Values|Formulas|Clear)$/;

function guard(node: Node, wire: string): void {
  const name = `${node.type}.${wire}`;
  if (sheetOf(node)?.protection && !FREE_ON_PROTECTED.test(name) && !GUARDS_ITSELF.test(name)) throw accessDenied();
}

export function setScalar(host: Host, node: Node, wire: string, value: unknown): void {
  const behavior = behaviorOf(host, node);
  const member = classOf(host, node.type).scalars[wire];
  const set = behavior.set?.[wire];
  if (!member && !set) throw notSimulated(`${node.type} has no property ${wire}`);
  if (member) need(host, `${node.type}.${member.name}`, member.set);
  if (value === undefined) throw invalidArgument();
  guard(node, wire);
  if (set) set(node, value, host);
  else if (member?.isUpdateable !== true) throw invalidArgument(`${node.type}.${wire} is read-only.`);
  else if (behavior.isRecord) node.bag.set(wire, value);
  else throw notSimulated(`setting ${node.type}.${wire}`);
}

export function navigate(host: Host, node: Node, wire: string): Node | null {
  const member = classOf(host, node.type).navigations[wire];
  if (!member) throw notSimulated(`${node.type} has no object ${wire}`);
  need(host, `${node.type}.${member.name}`, member.set);
  const behavior = behaviorOf(host, node);
  const child = behavior.child?.[wire];
  if (child) return child(node, host);
  if (node.subject.kind === "range") return new Node(member.type, node, node.subject);
  const lasting = node.children.get(wire) ?? new Node(member.type, node);
  node.children.set(wire, lasting);
  return lasting;
}

export function itemsOf(host: Host, node: Node): readonly Node[] {
  return behaviorOf(host, node).items?.(node, host) ?? node.items;
}

export function findItem(host: Host, node: Node, key: unknown): Node | undefined {
  const find = behaviorOf(host, node).find;
  if (find) return find(node, key, host);
  const name = typeof key === "string" ? key.toLowerCase() : undefined;
  return itemsOf(host, node).find((item) => {
    const title = peekScalar(host, item, "Name");
    return item.id === key || (name !== undefined && typeof title === "string" && title.toLowerCase() === name);
  });
}

export function itemByKey(host: Host, node: Node, key: unknown): Node {
  const found = findItem(host, node, key);
  if (!found) throw itemNotFound();
  return found;
}

function registerEvent(host: Host, node: Node, wire: string): boolean {
  const { events } = classOf(host, node.type);
  const target = node.id ?? sheetOf(node)?.id ?? WORKBOOK_TARGET;
  const begun = events.find((one) => one.register === wire);
  if (begun) host.events.register(begun.eventType, target);
  const ended = events.find((one) => one.unregister === wire);
  if (ended) host.events.unregister(ended.eventType, target);
  return begun !== undefined || ended !== undefined;
}

function callCollection(host: Host, node: Node, wire: string, key: unknown): unknown {
  const items = itemsOf(host, node);
  if (wire === "GetCount") return items.length;
  if (wire === "GetItemOrNullObject") return findItem(host, node, key) ?? null;
  if (wire === "GetItem") return itemByKey(host, node, key);
  if (wire !== "GetItemAt") return undefined;
  const item = items[Number(key)];
  if (!item) throw invalidArgument();
  return item;
}

const isWrite = (member: MethodMember, wire: string): boolean =>
  member.writes && !/^(_|Get|Find|Select|Show)/.test(wire);

/** Methods that the metadata lacks, as the library makes them in another way: functions of the sheet, lines by their side. */
function callOwn(host: Host, node: Node, wire: string, args: readonly unknown[]): unknown {
  const own = behaviorOf(host, node).call?.[wire];
  if (!own) throw notSimulated(`${node.type} has no method ${wire}`);
  return own(node, args, host) ?? null;
}

function callMember(host: Host, node: Node, wire: string, args: readonly unknown[]): unknown {
  const own = behaviorOf(host, node).call?.[wire];
  if (own) return own(node, args, host) ?? null;
  const { isCollection } = classOf(host, node.type);
  const found = isCollection ? callCollection(host, node, wire, args[0]) : undefined;
  if (found === undefined) throw notSimulated(`calling ${node.type}.${wire}`);
  return found;
}

/** Runs a method; gives a Node or null where the library expects an object. */
export function call(host: Host, node: Node, wire: string, args: readonly unknown[]): unknown {
  const member = classOf(host, node.type).methods[wire];
  if (!member) return callOwn(host, node, wire, args);
  need(host, `${node.type}.${member.name}`, member.set);
  if (registerEvent(host, node, wire)) return null;
  if (isWrite(member, wire)) guard(node, wire);
  return callMember(host, node, wire, args);
}
