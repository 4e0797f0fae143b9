import type { Cell } from "../core/index.ts";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Goes through separated text field by field. LF, CRLF and CR end a row, in any mixture. */
class FieldReader {
  readonly #text: string;
  readonly #separator: number;
  #at: number;
  /** Off once a quote never closes: from there on quotes are characters like others. */
  #quotesCount = true;
  field = "";

  constructor(text: string, separator: string, start: number) {
    this.#text = text;
    this.#separator = separator.charCodeAt(0);
    this.#at = start;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Reads a field and what ends it; true when it was the last of its row. */
  next(): boolean {
    const quoted = this.#quotesCount && this.#text.charCodeAt(this.#at) === QUOTE ? this.#readQuoted() : undefined;
    const start = this.#at;
    let at = start;
    const text = this.#text;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#separator || code === LF || code === CR) break;
    }
    const plain = text.slice(start, at);
    this.field = quoted === undefined ? plain : quoted + plain;
    return this.#passEnd(at);
  }

  #passEnd(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    const isPair = code === CR && this.#text.charCodeAt(at + 1) === LF;
    this.#at = at + (isPair ? 2 : 1);
    return at >= this.#text.length || code !== this.#separator;
  }

  /** Content of a quoted field, line ends as LF; undefined when the quote never closes. */
  #readQuoted(): string | undefined {
    const text = this.#text;
    let end = text.indexOf('"', this.#at + 1);
    while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2);
    if (end < 0) {
      this.#quotesCount = false;
      return undefined;
    }
    const content = text.slice(this.#at + 1, end);
    this.#at = end + 1;
    const plain = content.includes('"') ? content.replaceAll('""', '"') : content;
    return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
  }
}

/** Rows of separated text from a place on, at most so many; an empty field is blank, and blank ends of rows are cut off. */
export function parseRows(text: string, separator: string, start = 0, most = Infinity): readonly (readonly Cell[])[] {
  const reader = new FieldReader(text, separator, start);
  const rows: Cell[][] = [];
  while (!reader.isAtEnd && rows.length < most) {
    const row: Cell[] = [];
    let blanks = 0;
    for (let isLast = false; !isLast;) {
      isLast = reader.next();
      if (reader.field === "") {
        blanks++;
        continue;
      }
      for (; blanks > 0; blanks--) row.push(null);
      row.push(reader.field);
    }
    rows.push(row);
  }
  return rows;
}

/** Numbers of fields of the first rows, blank ones at their ends included. */
function countFields(text: string, separator: string, most: number): readonly number[] {
  const reader = new FieldReader(text, separator, 0);
  const counts: number[] = [];
  while (!reader.isAtEnd && counts.length < most) {
    let count = 1;
    let isBlank = true;
    for (;;) {
      const isLast = reader.next();
      if (reader.field !== "") isBlank = false;
      if (isLast) break;
      count++;
    }
    if (!isBlank) counts.push(count);
  }
  return counts;
}

const SEPARATORS = [",", ";", "\t"] as const;
const LOOK_ROWS = 100;

/** How well a separator explains the rows: the fields of the most frequent width above one, over all rows. */
function consistency(counts: readonly number[]): number {
  const byWidth = new Map<number, number>();
  for (const count of counts) if (count > 1) byWidth.set(count, (byWidth.get(count) ?? 0) + 1);
  let best = 0;
  for (const [width, rows] of byWidth) best = Math.max(best, (rows / counts.length) ** 2 * Math.log2(width + 1));
  return best;
}

export interface Separation {
  readonly separator: string;
  /** Place of the first row: behind the line `sep=;` with which some programs name the separator. */
  readonly start: number;
}

/** The separator under which the first hundred rows have the most alike and the widest rows; a comma when none does. */
export function findSeparator(text: string): Separation {
  const stated = /^"?sep=([,;\t])"?(?:\r\n|\r|\n|$)/i.exec(text);
  if (stated?.[1] !== undefined) return { separator: stated[1], start: stated[0].length };
  let best: string = SEPARATORS[0];
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const score = consistency(countFields(text, separator, LOOK_ROWS));
    if (score <= bestScore) continue;
    best = separator;
    bestScore = score;
  }
  return { separator: best, start: 0 };
}
