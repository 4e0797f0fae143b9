import { corrupt } from "./refusal.ts";
import type { CellTarget } from "./sheet-cell.ts";
import { sheetPrefix } from "./sheet-frame.ts";
import { CellScanner } from "./sheet-scan.ts";

const NO_BYTES = Buffer.alloc(0);
const GREATER = 0x3e;
const SLASH = 0x2f;

/** Bytes that wait until more of them are there. The room is used again and again. */
class Waiting {
  #room = Buffer.alloc(0);
  #length = 0;

  get bytes(): Buffer {
    return this.#room.subarray(0, this.#length);
  }

  append(piece: Buffer): void {
    const length = this.#length + piece.length;
    if (length > this.#room.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(length, this.#room.length * 2));
      this.#room.copy(larger, 0, 0, this.#length);
      this.#room = larger;
    }
    piece.copy(this.#room, this.#length);
    this.#length = length;
  }

  /** Forgets the bytes before a place. */
  drop(count: number): void {
    this.#room.copyWithin(0, count, this.#length);
    this.#length -= count;
  }
}

/** Takes the pieces of a sheet part in UTF-8 and reads the cells as far as they are there. */
export class SheetStream {
  readonly #waiting = new Waiting();
  readonly #scanner: CellScanner;
  #prefix = "";
  /** Bytes of `#waiting` in which the end of a row was looked for in vain. */
  #searched = 0;
  #state: "head" | "cells" | "tail" = "head";
  #head: Buffer = NO_BYTES;

  constructor(target: CellTarget) {
    this.#scanner = new CellScanner(target);
  }

  push(piece: Buffer): void {
    this.#waiting.append(piece);
    if (this.#state === "head") this.#findCells();
    if (this.#state === "cells") this.#readRows();
  }

  #findCells(): void {
    const { bytes } = this.#waiting;
    this.#prefix = sheetPrefix(bytes);
    const tag = bytes.indexOf(`<${this.#prefix}sheetData`);
    const end = tag < 0 ? -1 : bytes.indexOf(GREATER, tag);
    if (end < 0) return;
    this.#head = Buffer.from(bytes.subarray(0, tag));
    this.#state = bytes[end - 1] === SLASH ? "tail" : "cells";
    this.#waiting.drop(end + 1);
  }

  /** Reads up to the last end of a row, so that no cell is cut in two. */
  #readRows(): void {
    const mark = `</${this.#prefix}row>`;
    const { bytes } = this.#waiting;
    const from = Math.max(0, this.#searched - mark.length);
    const last = bytes.subarray(from).lastIndexOf(mark);
    this.#searched = bytes.length;
    if (last >= 0) this.#scan(from + last + mark.length);
  }

  #scan(end: number): void {
    const { bytes } = this.#waiting;
    const place = this.#scanner.scan(bytes.subarray(0, end));
    if (place >= 0) this.#state = "tail";
    this.#waiting.drop(place >= 0 ? place : end);
    this.#searched = 0;
  }

  /** What stands around the cells, once all pieces are there. */
  finish(): { readonly head: string; readonly tail: string; readonly hiddenRows: readonly number[] } {
    if (this.#state === "cells") this.#scan(this.#waiting.bytes.length);
    if (this.#state === "cells") throw corrupt("a sheet ends too early");
    const rest = this.#waiting.bytes.toString("utf8");
    const isHeadOnly = this.#state === "head";
    return {
      head: isHeadOnly ? rest : this.#head.toString("utf8"),
      tail: rest,
      hiddenRows: this.#scanner.hiddenRows,
    };
  }
}
