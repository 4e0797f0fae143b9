import type { Area, Cell } from "../core/index.ts";
import type { SharedStrings } from "./sheet-strings.ts";

/** What the number kept of a cell means; it stands in the two highest bits of sixteen, below it the column. */
const INTEGER = 0;
const SHARED = 0x4000;
const DECIMAL = 0x8000;
const SPECIAL = 0xc000;
const COLUMN = 0x3fff;

const EMPTY_ROW: readonly Cell[] = [];

/** A typed array that doubles when it is full. */
function grown<T extends Uint16Array | Int32Array | Float64Array>(array: T, make: (length: number) => T): T {
  const larger = make(array.length * 2);
  larger.set(array);
  return larger;
}

/**
 * The cells of a sheet that hold something, six bytes each and eight more for a decimal number, in the order of the
 * file. A sheet is scanned once, before anyone knows which of its cells are wanted; this is what is kept until then.
 */
export class SheetStore {
  readonly #strings: SharedStrings;
  /** Kind and column of each cell. */
  #kinds: Uint16Array;
  /** The integer itself, or where to find the value: in the shared strings, the decimals or the specials. */
  #values: Int32Array;
  #count = 0;
  #decimals = new Float64Array(256);
  #decimalCount = 0;
  readonly #specials: Cell[] = [];
  readonly #faultIndex = new Map<string, number>();
  #rowNumbers = new Int32Array(256);
  #rowStarts = new Int32Array(256);
  #rowCount = 0;
  #row = -1;
  #lastRow = -1;
  #lastColumn = -1;

  /** `expected` is the number of cells to make room for. */
  constructor(strings: SharedStrings, expected: number) {
    const room = Math.max(64, Math.ceil(expected));
    this.#strings = strings;
    this.#kinds = new Uint16Array(room);
    this.#values = new Int32Array(room);
  }

  beginRow(row: number): void {
    if (this.#rowCount === this.#rowNumbers.length) {
      this.#rowNumbers = grown(this.#rowNumbers, (length) => new Int32Array(length));
      this.#rowStarts = grown(this.#rowStarts, (length) => new Int32Array(length));
    }
    this.#rowNumbers[this.#rowCount] = row;
    this.#rowStarts[this.#rowCount] = this.#count;
    this.#rowCount++;
    this.#row = row;
  }

  #add(column: number, kind: number, value: number): void {
    if (this.#count === this.#values.length) {
      this.#kinds = grown(this.#kinds, (length) => new Uint16Array(length));
      this.#values = grown(this.#values, (length) => new Int32Array(length));
    }
    const at = this.#count++;
    this.#kinds[at] = kind | column;
    this.#values[at] = value;
    if (column > this.#lastColumn) this.#lastColumn = column;
    if (this.#row > this.#lastRow) this.#lastRow = this.#row;
  }

  addNumber(column: number, value: number): void {
    if ((value | 0) === value) {
      this.#add(column, INTEGER, value | 0);
      return;
    }
    if (this.#decimalCount === this.#decimals.length)
      this.#decimals = grown(this.#decimals, (length) => new Float64Array(length));
    this.#decimals[this.#decimalCount] = value;
    this.#add(column, DECIMAL, this.#decimalCount++);
  }

  /** A blank text is no content and is passed over. */
  addShared(column: number, index: number): void {
    if (!this.#strings.isBlank(index)) this.#add(column, SHARED, index);
  }

  /** A blank text is no content and is passed over. */
  addText(column: number, text: string): void {
    if (text !== "") this.#add(column, SPECIAL, this.#specials.push(text) - 1);
  }

  addBoolean(column: number, value: boolean): void {
    this.#add(column, SPECIAL, this.#specials.push(value) - 1);
  }

  addFault(column: number, fault: string): void {
    let index = this.#faultIndex.get(fault);
    if (index === undefined) {
      index = this.#specials.push({ fault }) - 1;
      this.#faultIndex.set(fault, index);
    }
    this.#add(column, SPECIAL, index);
  }

  /** Smallest rectangle from A1 that holds every cell with content. */
  used(): Area | undefined {
    return this.#count === 0 ? undefined : { top: 0, left: 0, bottom: this.#lastRow, right: this.#lastColumn };
  }

  #cell(at: number): Cell {
    const value = this.#values[at] ?? 0;
    switch ((this.#kinds[at] ?? 0) & ~COLUMN) {
      case INTEGER:
        return value;
      case SHARED:
        return this.#strings.text(value);
      case DECIMAL:
        return this.#decimals[value] ?? 0;
      default:
        return this.#specials[value] ?? null;
    }
  }

  #fill(line: Cell[], position: number, area: Area): void {
    const end = position + 1 < this.#rowCount ? (this.#rowStarts[position + 1] ?? 0) : this.#count;
    for (let at = this.#rowStarts[position] ?? 0; at < end; at++) {
      const column = ((this.#kinds[at] ?? 0) & COLUMN) - area.left;
      if (column < 0 || column > area.right - area.left) continue;
      while (line.length < column) line.push(null);
      line[column] = this.#cell(at);
    }
  }

  /** Cells of an area, `cells[row][column]` from its top left corner; ragged, and no rows after the last with content. */
  cells(area: Area): readonly (readonly Cell[])[] {
    const rows: (readonly Cell[])[] = [];
    const height = Math.min(area.bottom, this.#lastRow) - area.top + 1;
    for (let row = 0; row < height; row++) rows.push(EMPTY_ROW);
    for (let position = 0; position < this.#rowCount; position++) {
      const row = (this.#rowNumbers[position] ?? 0) - area.top;
      if (row < 0 || row >= height) continue;
      const earlier = rows[row] ?? EMPTY_ROW;
      const line = earlier === EMPTY_ROW ? [] : [...earlier];
      this.#fill(line, position, area);
      if (line.length > 0) rows[row] = line;
    }
    return rows;
  }
}
