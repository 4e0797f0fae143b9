import { corrupt } from "./refusal.ts";
import { decodeText, joinRuns, toUtf8 } from "./sheet-text.ts";
import { scanTags } from "./xml.ts";

/** The texts that cells of all sheets share, each decoded when it is first asked for. */
export interface SharedStrings {
  readonly count: number;
  /** Text by index; the same string object each time. */
  readonly text: (index: number) => string;
  /** Whether the text is "". */
  readonly isBlank: (index: number) => boolean;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;

/** Whether the text between two places, one character for each byte, is not yet what it says. */
function isCoded(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x26 || code >= 0x80 || code === 0x5f || code === 0x0d) return true;
  }
  return false;
}

const decodeBytes = (raw: string): string => Buffer.from(raw, "latin1").toString("utf8");

/** Text of an item that stands between two places: `<t>text</t>` and nothing else is by far the most frequent form. */
function decodeItem(text: string, from: number, to: number): string {
  const start = from + 3;
  const end = to - 4;
  const isPlain = text.startsWith("<t>", from) && text.indexOf("<", start) === end && text.startsWith("</t>", end);
  if (!isPlain) return joinRuns(decodeBytes(text.slice(from, to)));
  const raw = text.slice(start, end);
  return isCoded(text, start, end) ? decodeText(decodeBytes(raw)) : raw;
}

function prefixOf(bytes: Buffer): string {
  for (const tag of scanTags(bytes.toString("latin1", 0, 4096)))
    if (tag.local === "sst") return tag.prefix;
    else break;
  throw corrupt("its shared texts cannot be read");
}

/** Goes from item to item (`<si>`) of the part; each is met once, in order. */
class ItemScanner {
  readonly #bytes: Buffer;
  readonly #prefix: string;
  #at = 0;
  start = 0;
  end = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#prefix = prefixOf(bytes);
  }

  /** Whether `<`, a slash if any, the prefix and `si` stand at a place, and no longer name. */
  #isItem(at: number, first: number): boolean {
    const bytes = this.#bytes;
    const name = first + this.#prefix.length;
    if (bytes[at] !== LESS || bytes[name] !== 0x73 || bytes[name + 1] !== 0x69) return false;
    const next = bytes[name + 2] ?? 0;
    return next === GREATER || next === SLASH || next <= 0x20;
  }

  /** Goes to the next item; false after the last. */
  next(): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    while (at < bytes.length && !this.#isItem(at, at + 1)) at++;
    if (at >= bytes.length) return false;
    while (at < bytes.length && bytes[at] !== GREATER) at++;
    this.start = at + 1;
    this.end = bytes[at - 1] === SLASH ? at + 1 : this.#findClose(at);
    if (this.end > bytes.length) throw corrupt("its shared texts end too early");
    this.#at = this.end;
    return true;
  }

  #findClose(from: number): number {
    const bytes = this.#bytes;
    for (let at = from; at < bytes.length; at++) if (bytes[at + 1] === SLASH && this.#isItem(at, at + 2)) return at;
    return bytes.length + 1;
  }
}

/** Where each item's content begins and ends: two places for each item. */
function findItems(bytes: Buffer): Int32Array {
  const scanner = new ItemScanner(bytes);
  let places = new Int32Array(Math.max(64, bytes.length >> 3));
  let count = 0;
  while (scanner.next()) {
    if (count + 2 > places.length) {
      const larger = new Int32Array(places.length * 2);
      larger.set(places);
      places = larger;
    }
    places[count++] = scanner.start;
    places[count++] = scanner.end;
  }
  return places.subarray(0, count);
}

/** 1 for each item that does not plainly begin with text, so that only its content tells whether it is blank. */
function findDoubtful(bytes: Buffer, places: Int32Array): Uint8Array {
  const doubtful = new Uint8Array(places.length / 2);
  for (let index = 0; index < doubtful.length; index++) {
    const start = places[index * 2] ?? 0;
    const isPlain = bytes[start + 1] === 0x74 && bytes[start + 2] === 0x3e && bytes[start + 3] !== 0x3c;
    if (!isPlain) doubtful[index] = 1;
  }
  return doubtful;
}

/** The shared strings of a part; none for a workbook without them. */
export function readSharedStrings(part: Buffer | undefined): SharedStrings {
  const bytes = part ? toUtf8(part) : undefined;
  const places = bytes ? findItems(bytes) : new Int32Array(0);
  const items = bytes?.toString("latin1") ?? "";
  const decoded = new Array<string | undefined>(places.length / 2);
  const text = (index: number): string => {
    const known = decoded[index];
    if (known !== undefined) return known;
    if (index >= decoded.length) throw corrupt("a cell refers to a text that is not there");
    const fresh = decodeItem(items, places[index * 2] ?? 0, places[index * 2 + 1] ?? 0);
    decoded[index] = fresh;
    return fresh;
  };
  const mayBeBlank = bytes ? findDoubtful(bytes, places) : new Uint8Array(0);
  const isBlank = (index: number): boolean => mayBeBlank[index] !== 0 && text(index) === "";
  return { count: decoded.length, text, isBlank };
}
