import { escapeCellText } from "./write-text.ts";

/** Bytes of a piece; the longest text of a cell, escaped, is smaller than that. */
const PIECE = 1 << 20;

/** Most bytes that one UTF-16 unit becomes. */
const MOST_BYTES = 3;

/** Most bytes that a plain character becomes when it is escaped. */
const MOST_ESCAPED = 5;

/** What becomes of an ASCII character in cell text: 1 stays as it is, 2 has an entity, 0 needs a closer look. */
const FATE = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return "&<>".includes(character) ? 2 : code < 32 || character === "_" ? 0 : 1;
});

const ENTITY: Readonly<Record<number, string>> = { 0x26: "&amp;", 0x3c: "&lt;", 0x3e: "&gt;" };

/** Collects UTF-8 text in pieces, byte by byte: sheets are mostly short ASCII texts, and joining them as strings is slower. */
export class ByteWriter {
  readonly #full: Buffer[] = [];
  #piece = Buffer.allocUnsafe(PIECE);
  #at = 0;

  #reserve(length: number): void {
    if (this.#at + length <= this.#piece.length) return;
    this.#full.push(this.#piece.subarray(0, this.#at));
    this.#piece = Buffer.allocUnsafe(Math.max(PIECE, length));
    this.#at = 0;
  }

  /** Adds text as it is. */
  put(text: string): void {
    this.#reserve(text.length * MOST_BYTES);
    const piece = this.#piece;
    let at = this.#at;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) {
        this.#at += piece.write(text, this.#at, "utf8");
        return;
      }
      piece[at++] = code;
    }
    this.#at = at;
  }

  /** Adds the text of a cell, escaped. */
  putText(text: string): void {
    this.#reserve(text.length * MOST_ESCAPED);
    const piece = this.#piece;
    let at = this.#at;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const fate = FATE[code];
      if (fate === 1) piece[at++] = code;
      else if (fate === 2) at += piece.write(ENTITY[code] ?? "", at, "latin1");
      else {
        this.put(escapeCellText(text));
        return;
      }
    }
    this.#at = at;
  }

  /** Everything added, in order. */
  pieces(): readonly Buffer[] {
    return [...this.#full, this.#piece.subarray(0, this.#at)];
  }
}
