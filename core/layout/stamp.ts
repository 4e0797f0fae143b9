import type { Cell, OutputRow } from "../workbook.ts";
import { isFault } from "../workbook.ts";

/** Text before the one cell of the workbook that holds the time of the refresh. */
export const REFRESHED_LABEL = "refreshed";
/** Row of the subtitle, where that cell stands; 0-based. */
export const SUBTITLE_ROW = 1;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const OTHER_OFFSET = 0x9747b28c;
const OTHER_PRIME = 0x5bd1e995;
const TAG = { text: 1, number: 2, true: 3, false: 4, fault: 5 } as const;

/** Two 32-bit lanes: a walk with the constants of FNV-1a, and one with those of MurmurHash2. */
interface Digest {
  a: number;
  b: number;
  /** One number and the same eight bytes as two words. */
  readonly number: Float64Array;
  readonly words: Uint32Array;
}

function newDigest(): Digest {
  const number = new Float64Array(1);
  return { a: FNV_OFFSET, b: OTHER_OFFSET, number, words: new Uint32Array(number.buffer) };
}

function mix(digest: Digest, word: number): void {
  digest.a = Math.imul(digest.a ^ word, FNV_PRIME);
  const b = Math.imul(digest.b ^ word, OTHER_PRIME);
  digest.b = b ^ (b >>> 15);
}

/** Two characters make one word; carriage returns, which some hosts drop, do not count. */
function mixText(digest: Digest, text: string): void {
  if (text.includes("\r")) {
    mixText(digest, text.split("\r").join(""));
    return;
  }
  const { length } = text;
  let { a, b } = digest;
  for (let i = 0; i < length; i += 2) {
    const word = text.charCodeAt(i) | (i + 1 < length ? text.charCodeAt(i + 1) << 16 : 0);
    a = Math.imul(a ^ word, FNV_PRIME);
    a ^= a >>> 17;
    b = Math.imul(b ^ word, OTHER_PRIME);
    b ^= b >>> 15;
  }
  digest.a = a;
  digest.b = b;
  mix(digest, length);
}

function mixNumber(digest: Digest, value: number): void {
  // 0 and -0 are one value.
  digest.number[0] = value === 0 ? 0 : value;
  mix(digest, digest.words[0] ?? 0);
  mix(digest, digest.words[1] ?? 0);
}

function mixCell(digest: Digest, at: number, value: Cell): void {
  if (value === null || value === "") return;
  mix(digest, at);
  if (typeof value === "string") {
    mix(digest, TAG.text);
    mixText(digest, value);
  } else if (typeof value === "number") {
    mix(digest, TAG.number);
    mixNumber(digest, value);
  } else if (isFault(value)) {
    mix(digest, TAG.fault);
    mixText(digest, value.fault);
  } else mix(digest, value ? TAG.true : TAG.false);
}

/** Final scramble of MurmurHash3: neighbors in the input end far apart. */
function scramble(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const hex = (word: number): string => `0000000${word.toString(16)}`.slice(-8);

const COLUMNS = 16384;

/** A1, and the cell after the label of the refresh time, do not count. */
const isPassedOver = (row: number, column: number, before: Cell | undefined): boolean =>
  (row === 0 && column === 0) || (row === SUBTITLE_ROW && before === REFRESHED_LABEL);

const finished = (digest: Digest): string => hex(scramble(digest.a)) + hex(scramble(digest.b ^ digest.a));

/**
 * Digest of the values of a sheet as a host reads them back, `rows[row][column]` from A1: 16 hexadecimal digits. A1 and the time of the
 * refresh do not count; null and "" are equal, so blanks at the end of a row or of the sheet do not count either.
 */
export function digestCells(rows: readonly (readonly Cell[])[]): string {
  const digest = newDigest();
  rows.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column += 1)
      if (row > SUBTITLE_ROW || !isPassedOver(row, column, cells[column - 1]))
        mixCell(digest, row * COLUMNS + column, cells[column] ?? null);
  });
  return finished(digest);
}

/** The same digest of rows that are about to be written. */
export function digestOf(rows: readonly OutputRow[]): string {
  const digest = newDigest();
  rows.forEach(({ cells }, row) => {
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell?.value === null || cell?.value === undefined) continue;
      if (row > SUBTITLE_ROW || !isPassedOver(row, column, cells[column - 1]?.value))
        mixCell(digest, row * COLUMNS + column, cell.value);
    }
  });
  return finished(digest);
}
