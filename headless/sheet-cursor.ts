import { corrupt } from "./refusal.ts";

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;

/** Goes from tag to tag and from attribute to attribute through the bytes of a part in UTF-8, and makes no strings. */
export class Cursor {
  /** The bytes from which no tag reaches beyond the end. */
  bytes: Buffer;
  /** Place of the next byte to look at. */
  at: number;
  /** Place of the `<` of the tag that `nextTag` found. */
  tagStart = 0;
  /** Its local name. */
  nameStart = 0;
  nameEnd = 0;
  isClose = false;
  /** Known once the tag's attributes are read: whether it closes itself. */
  isEmpty = false;
  /** The attribute that `nextAttribute` found: its qualified name and its value. */
  attributeStart = 0;
  attributeEnd = 0;
  valueStart = 0;
  valueEnd = 0;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Whether there is no tag any more; else the place is that of the next one. */
  isAtEnd(): boolean {
    const { bytes } = this;
    let at = this.at;
    while (at < bytes.length && bytes[at] !== LESS) at++;
    this.at = at;
    return at >= bytes.length;
  }

  /** Goes to the next tag and behind its name. The end of the bytes is a Refusal: a sheet does not end within its cells. */
  nextTag(): void {
    const { bytes } = this;
    let at = this.at;
    for (;;) {
      while (at < bytes.length && bytes[at] !== LESS) at++;
      const next = bytes[at + 1];
      if (next !== BANG && next !== QUESTION) break;
      at = this.#skipMarkup(at);
    }
    this.tagStart = at;
    this.isClose = bytes[at + 1] === SLASH;
    this.#readName(this.isClose ? at + 2 : at + 1);
  }

  #readName(start: number): void {
    const { bytes } = this;
    this.nameStart = start;
    let at = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= 0x20 || byte === GREATER || byte === SLASH) break;
      if (byte === COLON) this.nameStart = at + 1;
    }
    if (at >= bytes.length) throw corrupt("a sheet ends too early");
    this.nameEnd = at;
    this.at = at;
  }

  #skipMarkup(start: number): number {
    const { bytes } = this;
    const close = bytes[start + 1] === QUESTION ? "?>" : bytes[start + 2] === 0x5b ? "]]>" : "-->";
    const end = bytes.indexOf(close, start + 2);
    if (end < 0) throw corrupt("a sheet ends too early");
    return end + close.length;
  }

  /** Whether the tag's local name is a single letter, given by its code. */
  isNamed(letter: number): boolean {
    return this.nameEnd - this.nameStart === 1 && this.bytes[this.nameStart] === letter;
  }

  /** Whether the tag has this local name. */
  isCalled(name: string): boolean {
    if (this.nameEnd - this.nameStart !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (this.bytes[this.nameStart + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** Goes to the tag's next attribute; at the end of the tag goes behind it and gives false. */
  nextAttribute(): boolean {
    const { bytes } = this;
    const at = this.#skipSpace(this.at);
    const byte = bytes[at];
    if (byte === GREATER || byte === SLASH || byte === undefined) return this.#endTag(at);
    const equals = this.#readAttributeName(at);
    const quoted = this.#skipSpace(equals + 1);
    const quote = bytes[quoted];
    if (quote !== 0x22 && quote !== 0x27) throw corrupt("an attribute of a cell has no value");
    let end = quoted + 1;
    while (end < bytes.length && bytes[end] !== quote) end++;
    this.valueStart = quoted + 1;
    this.valueEnd = end;
    this.at = end + 1;
    return true;
  }

  #skipSpace(from: number): number {
    let at = from;
    while ((this.bytes[at] ?? GREATER) <= 0x20) at++;
    return at;
  }

  /** Place of the equals sign after the name. */
  #readAttributeName(start: number): number {
    const { bytes } = this;
    let at = start;
    while (at < bytes.length && bytes[at] !== 0x3d) at++;
    this.attributeStart = start;
    this.attributeEnd = at;
    while ((bytes[this.attributeEnd - 1] ?? 0) <= 0x20) this.attributeEnd--;
    return at;
  }

  #endTag(at: number): boolean {
    this.isEmpty = this.bytes[at] === SLASH;
    const end = this.isEmpty ? at + 1 : at;
    if (this.bytes[end] !== GREATER) throw corrupt("a tag of a sheet has no end");
    this.at = end + 1;
    return false;
  }

  /** Goes behind the tag, whatever its attributes. */
  skipAttributes(): void {
    while (this.nextAttribute());
  }

  /** Name of the attribute when it is a single letter, as its code; else 0. */
  attributeLetter(): number {
    return this.attributeEnd - this.attributeStart === 1 ? (this.bytes[this.attributeStart] ?? 0) : 0;
  }

  attributeIs(name: string): boolean {
    if (this.attributeEnd - this.attributeStart !== name.length) return false;
    return this.bytes.toString("latin1", this.attributeStart, this.attributeEnd) === name;
  }

  attributeValue(): string {
    return this.bytes.toString("utf8", this.valueStart, this.valueEnd);
  }

  /** Goes behind the closing tag of the element whose opening tag was just read; gives the place where its content ends. */
  skipContent(name: string): number {
    for (;;) {
      this.nextTag();
      const end = this.tagStart;
      const isEnd = this.isClose && this.isCalled(name);
      this.skipAttributes();
      if (isEnd) return end;
    }
  }
}
