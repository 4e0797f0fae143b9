import type { Child, Handler, Props, VNode } from "./vnode.ts";

interface Held {
  key: string | undefined;
  props: Props;
  readonly listening: Set<string>;
}

/** What each element of the page was last made from. */
const held = new WeakMap<Element, Held>();

const heldOf = (element: Element): Held => {
  const found = held.get(element);
  if (found !== undefined) return found;
  const made: Held = { key: element.getAttribute("data-key") ?? undefined, props: {}, listening: new Set() };
  held.set(element, made);
  return made;
};

const isHandler = (value: unknown): value is Handler => typeof value === "function";

function listen(element: Element, name: string): void {
  const { listening } = heldOf(element);
  if (listening.has(name)) return;
  listening.add(name);
  element.addEventListener(name.slice(2), (event) => {
    const handler = heldOf(element).props[name];
    if (isHandler(handler)) handler(event);
  });
}

/** What a person has typed or chosen is left alone until the value that should stand there changes. */
function setProperty(element: Element, name: "value" | "checked", now: unknown, before: unknown): void {
  const input = element as HTMLInputElement; // only fields are given a value or a mark
  if (name === "checked") input.checked = now === true;
  else if (now !== before && input.value !== String(now)) input.value = String(now);
}

function setAttribute(element: Element, name: string, now: Exclude<Props[string], Handler>): void {
  if (now === undefined || now === false) element.removeAttribute(name);
  else {
    const text = now === true ? "" : String(now);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/** Options and progress bars keep their value in an attribute, fields in a property. */
const isProperty = (element: Element, name: string): name is "value" | "checked" =>
  name === "checked" || (name === "value" && element.tagName !== "OPTION" && element.tagName !== "PROGRESS");

function setProp(element: Element, name: string, now: Props[string], before: Props[string]): void {
  if (name === "key") return;
  if (isHandler(now)) listen(element, name);
  else if (!isProperty(element, name)) setAttribute(element, name, now);
  else if (now !== undefined) setProperty(element, name, now, before);
}

/** A field that was changed by hand holds that value now, whatever it was given before. */
export function noteValue(element: HTMLInputElement | HTMLSelectElement): void {
  const one = heldOf(element);
  one.props = { ...one.props, value: element.value };
}

function create(parent: Node, vnode: VNode): Element {
  const document = parent.ownerDocument ?? (parent as Document); // only a document has no owner
  return document.createElement(vnode.tag);
}

const identityOf = (tag: string, key: unknown, seen: Map<string, number>): string => {
  if (typeof key === "string") return `${tag}/${key}`;
  const count = seen.get(tag) ?? 0;
  seen.set(tag, count + 1);
  return `${tag}#${count}`;
};

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The nodes that stand, by what tells them apart. */
function standing(parent: Element): Map<string, ChildNode> {
  const found = new Map<string, ChildNode>();
  const seen = new Map<string, number>();
  for (const node of Array.from(parent.childNodes)) {
    const tag = isElement(node) ? node.tagName.toLowerCase() : "text";
    found.set(identityOf(tag, isElement(node) ? heldOf(node).key : undefined, seen), node);
  }
  return found;
}

/** The node for a child: the one that stands, else a new one. */
function nodeFor(parent: Element, child: Child, node: ChildNode | undefined): ChildNode {
  if (typeof child === "string") {
    if (node === undefined) return parent.ownerDocument.createTextNode(child);
    if (node.nodeValue !== child) node.nodeValue = child;
    return node;
  }
  const element = node === undefined ? create(parent, child) : (node as Element); // told apart by its tag
  patch(element, child);
  return element;
}

function patchChildren(parent: Element, children: readonly Child[]): void {
  const found = standing(parent);
  const seen = new Map<string, number>();
  const wanted = children.map((child) => ({
    child,
    id:
      typeof child === "string" ? identityOf("text", undefined, seen) : identityOf(child.tag, child.props["key"], seen),
  }));
  const ids = new Set(wanted.map(({ id }) => id));
  // Nodes that go, go first: what stays need not be moved, and keeps its focus.
  for (const [id, node] of found) if (!ids.has(id)) node.remove();
  wanted.forEach(({ child, id }, at) => {
    const node = nodeFor(parent, child, found.get(id));
    const there = parent.childNodes[at] ?? null;
    if (there !== node) parent.insertBefore(node, there);
  });
}

/** Makes an element what it has to be. Elements that stay are kept, with their focus, their scroll and what was typed. */
export function patch(element: Element, vnode: VNode): void {
  const one = heldOf(element);
  const before = one.props;
  one.props = vnode.props;
  one.key = typeof vnode.props["key"] === "string" ? vnode.props["key"] : undefined;
  for (const name of Object.keys(before)) if (!(name in vnode.props)) setProp(element, name, undefined, before[name]);
  const late = ["value", "checked"];
  for (const name of Object.keys(vnode.props))
    if (!late.includes(name)) setProp(element, name, vnode.props[name], before[name]);
  patchChildren(element, vnode.children);
  // A list has its value only once it has its options.
  for (const name of late) if (name in vnode.props) setProp(element, name, vnode.props[name], before[name]);
}
