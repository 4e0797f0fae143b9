import { corrupt } from "./refusal.ts";

/** A tag as it stands in the text; `text.slice(start, end)` is the whole tag. */
export interface XmlTag {
  readonly kind: "open" | "close" | "empty";
  /** Qualified name, for example `x:sheet`. */
  readonly name: string;
  /** Name without prefix. */
  readonly local: string;
  /** Prefix with its colon, or "". */
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

/** An element with its place in the text, so that a part can be edited without being written anew. */
export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  /** By qualified name, entities decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element is `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Its content is `text.slice(innerStart, innerEnd)`; both equal `end` when the tag closes itself. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** Text of a part in UTF-8 or UTF-16, without byte order mark. Bytes that are no text of that encoding are a Refusal. */
export function decodeXml(bytes: Buffer): string {
  const [first, second] = bytes;
  const littleEndian = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const bigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const encoding = littleEndian ? "utf-16le" : bigEndian ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw corrupt(`a part is not valid ${encoding.toUpperCase()}`);
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decodeReference(whole: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES.get(name) ?? whole;
  const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/** Text with its entities and character references decoded; an unknown entity stays as it is. */
export function decodeEntities(raw: string): string {
  return raw.includes("&") ? raw.replace(/&(#[xX]?[0-9a-fA-F]{1,8}|[a-z]{2,4});/g, decodeReference) : raw;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text made safe for element content and for a double-quoted attribute; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids
  const allowed = text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "");
  return allowed.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

function tagEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3e) return i;
    if (code !== 0x22 && code !== 0x27) continue;
    i = text.indexOf(code === 0x22 ? '"' : "'", i + 1);
    if (i < 0) break;
  }
  throw corrupt("a tag has no end");
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw corrupt(`"${mark}" is missing`);
  return at + mark.length;
}

/** Index after a comment, CDATA section or processing instruction that starts at `start`; `start` itself for a tag. */
function skipMarkup(text: string, start: number): number {
  if (text.startsWith("<!--", start)) return after(text, "-->", start + 4);
  if (text.startsWith("<![CDATA[", start)) return after(text, "]]>", start + 9);
  if (text.startsWith("<?", start)) return after(text, "?>", start + 2);
  if (text.startsWith("<!", start)) throw corrupt("a part has a document type, which workbooks must not have");
  return start;
}

const NAME = /[^\s/>]+/y;

function tagAt(text: string, start: number): XmlTag {
  const close = text.charCodeAt(start + 1) === 0x2f;
  NAME.lastIndex = start + (close ? 2 : 1);
  const name = NAME.exec(text)?.[0];
  if (name === undefined || name.includes("<")) throw corrupt("a tag has no name");
  const end = tagEnd(text, start + 1 + name.length) + 1;
  const colon = name.indexOf(":") + 1;
  const kind = close ? "close" : text.charCodeAt(end - 2) === 0x2f ? "empty" : "open";
  return { kind, name, local: name.slice(colon), prefix: name.slice(0, colon), start, end };
}

/** All tags of the text in order; comments, CDATA sections and instructions are passed over. Broken markup is a Refusal. */
export function* scanTags(text: string): Generator<XmlTag> {
  let at = text.indexOf("<");
  while (at >= 0) {
    let end = skipMarkup(text, at);
    if (end === at) {
      const tag = tagAt(text, at);
      yield tag;
      end = tag.end;
    }
    at = text.indexOf("<", end);
  }
}

/** Place of the value of an attribute whose equals sign stands at `equals`: between `from` and `to`. */
function valueAfter(text: string, equals: number, stop: number): { readonly from: number; readonly to: number } {
  let open = equals + 1;
  while (open < stop && text.charCodeAt(open) <= 0x20) open++;
  const quote = text.charAt(open);
  const to = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
  if (to < 0 || to >= stop) throw corrupt("an attribute has no value");
  return { from: open + 1, to };
}

/** Attributes of a tag by qualified name, entities decoded; the first of two equal names counts. */
export function readAttributes(text: string, tag: XmlTag): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const stop = tag.end - (tag.kind === "empty" ? 2 : 1);
  let at = tag.start + 1 + tag.name.length;
  for (;;) {
    const equals = text.indexOf("=", at);
    if (equals < 0 || equals >= stop) return found;
    const { from, to } = valueAfter(text, equals, stop);
    const name = text.slice(at, equals).trim();
    if (!found.has(name)) found.set(name, decodeEntities(text.slice(from, to)));
    at = to + 1;
  }
}

interface Growing extends XmlElement {
  readonly children: XmlElement[];
  end: number;
  innerEnd: number;
}

function begin(text: string, tag: XmlTag): Growing {
  const { name, local, prefix, start, end } = tag;
  const attributes = readAttributes(text, tag);
  return { name, local, prefix, attributes, children: [], start, end, innerStart: end, innerEnd: end };
}

/** What is open while a part is read: the names of all elements, and those of the elements that are kept. */
interface Reading {
  readonly names: string[];
  readonly kept: Growing[];
  root: Growing | undefined;
}

function close({ names, kept }: Reading, tag: XmlTag): void {
  if (names.pop() !== tag.name) throw corrupt(`a part closes <${tag.name}>, which is not open`);
  if (names.length >= kept.length) return;
  const element = kept.pop();
  if (!element) return;
  element.innerEnd = tag.start;
  element.end = tag.end;
}

function keep(reading: Reading, text: string, tag: XmlTag): void {
  const element = begin(text, tag);
  const parent = reading.kept.at(-1);
  if (parent) parent.children.push(element);
  else if (reading.root) throw corrupt("a part has two root elements");
  else reading.root = element;
  if (tag.kind === "open") reading.kept.push(element);
}

/**
 * Root element of a part. Of elements further down than `depth` below it only their names are checked: they are kept neither
 * as children nor with attributes. Text that is not well formed is a Refusal.
 */
export function parseXml(text: string, depth = Number.POSITIVE_INFINITY): XmlElement {
  const reading: Reading = { names: [], kept: [], root: undefined };
  for (const tag of scanTags(text)) {
    if (tag.kind === "close") {
      close(reading, tag);
      continue;
    }
    if (reading.names.length <= depth) keep(reading, text, tag);
    if (tag.kind === "open") reading.names.push(tag.name);
  }
  if (!reading.root || reading.names.length > 0) throw corrupt("a part ends before its last element is closed");
  return reading.root;
}

/** First child with that name, whatever its prefix. */
export const childOf = (element: XmlElement | undefined, local: string): XmlElement | undefined =>
  element?.children.find((child) => child.local === local);

/** Children with that name, whatever their prefix. */
export const childrenOf = (element: XmlElement | undefined, local: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.local === local) ?? [];

/** Value of the attribute `r:id`, whatever prefix stands for the namespace of relationships. */
export function relationshipId(element: XmlElement): string | undefined {
  for (const [name, value] of element.attributes) if (/^[^:]+:id$/.test(name)) return value;
  return undefined;
}

/** Whether an attribute of type boolean is set; `false` when it is absent. */
export const isSet = (element: XmlElement | undefined, name: string): boolean =>
  ["1", "true", "on"].includes(element?.attributes.get(name) ?? "");
