import { corrupt } from "./refusal.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./sheet-area.ts";
import { putCell } from "./sheet-cell.ts";
import type { CellTarget, CellType, FoundCell } from "./sheet-cell.ts";
import { Cursor } from "./sheet-cursor.ts";
import { readIndex } from "./sheet-number.ts";
import { joinRuns } from "./sheet-text.ts";

const LESS = 0x3c;
const VALUE_OPEN = Buffer.from("<v>");
const VALUE_CLOSE = Buffer.from("</v></c>");
const LETTER_B = 0x62;
const LETTER_C = 0x63;
const LETTER_D = 0x64;
const LETTER_E = 0x65;
const LETTER_F = 0x66;
const LETTER_I = 0x69;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/** Type of a cell by the first letter of its `t`; those that begin with "s" are told apart by their length. */
function cellType(first: number | undefined, length: number): CellType {
  switch (first) {
    case LETTER_S:
      return length === 1 ? "shared" : "text";
    case LETTER_I:
      return "inline";
    case LETTER_B:
      return "boolean";
    case LETTER_E:
      return "fault";
    case LETTER_D:
      return "date";
    default:
      return "number";
  }
}

function startsWith(bytes: Buffer, at: number, mark: Buffer): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false;
  return true;
}

const isZero = (text: string): boolean => text !== "" && Number(text) === 0;

/** Reads the content of `<sheetData>`, stretch by stretch. Cells and rows without an address follow the one before. */
export class CellScanner {
  readonly #cursor = new Cursor(Buffer.alloc(0), 0);
  readonly #target: CellTarget;
  readonly hiddenRows: number[] = [];
  readonly #cell: FoundCell = {
    column: 0,
    style: 0,
    type: "number",
    hasFormula: false,
    formulaFrom: -1,
    formulaTo: -1,
    from: -1,
    to: -1,
    inline: undefined,
  };
  #row = -1;
  #column = -1;
  #isRowStated = false;

  constructor(target: CellTarget) {
    this.#target = target;
  }

  /** Reads a stretch that cuts no cell in two. Gives the place after `</sheetData>`, or -1 when it does not end there. */
  scan(bytes: Buffer): number {
    const cursor = this.#cursor;
    this.#target.bytes = bytes;
    cursor.bytes = bytes;
    cursor.at = 0;
    while (!cursor.isAtEnd()) {
      cursor.nextTag();
      if (cursor.isClose) {
        const isEnd = cursor.isCalled("sheetData");
        cursor.skipAttributes();
        if (isEnd) return cursor.at;
      } else if (cursor.isNamed(LETTER_C)) this.#readCell();
      else if (cursor.isCalled("row")) this.#readRow();
      else cursor.skipAttributes();
    }
    return -1;
  }

  #readRow(): void {
    const cursor = this.#cursor;
    let row = this.#row + 1;
    let isHidden = false;
    this.#isRowStated = false;
    while (cursor.nextAttribute()) {
      if (cursor.attributeLetter() === LETTER_R) {
        row = readIndex(cursor.bytes, cursor.valueStart, cursor.valueEnd) - 1;
        this.#isRowStated = true;
      } else if (cursor.attributeIs("hidden")) isHidden ||= ["1", "true"].includes(cursor.attributeValue());
      else if (cursor.attributeIs("ht")) isHidden ||= isZero(cursor.attributeValue());
    }
    this.#beginRow(row);
    if (isHidden) this.hiddenRows.push(row);
  }

  #beginRow(row: number): void {
    if (row < 0 || row >= MOST_ROWS) throw corrupt("a sheet has a row that cannot be");
    this.#row = row;
    this.#column = -1;
    this.#target.store.beginRow(row);
  }

  #readCell(): void {
    const cursor = this.#cursor;
    const cell = this.#cell;
    cell.column = this.#column + 1;
    cell.style = 0;
    cell.type = "number";
    cell.hasFormula = false;
    cell.formulaFrom = -1;
    cell.formulaTo = -1;
    cell.from = -1;
    cell.to = -1;
    cell.inline = undefined;
    while (cursor.nextAttribute()) this.#readAttribute(cell);
    if (this.#row < 0 || cell.column >= MOST_COLUMNS) throw corrupt("a sheet has a cell that cannot be");
    this.#column = cell.column;
    if (!cursor.isEmpty && !this.#readPlainValue(cell)) this.#readContent(cell);
    putCell(this.#target, cell);
  }

  #readAttribute(cell: FoundCell): void {
    const { bytes, valueStart, valueEnd } = this.#cursor;
    const letter = this.#cursor.attributeLetter();
    if (letter === LETTER_R) cell.column = this.#readReference(valueStart, valueEnd);
    else if (letter === LETTER_S) cell.style = Math.max(0, readIndex(bytes, valueStart, valueEnd));
    else if (letter === LETTER_T) cell.type = cellType(bytes[valueStart], valueEnd - valueStart);
  }

  #readReference(from: number, to: number): number {
    const { bytes } = this.#cursor;
    let column = 0;
    let at = from;
    for (; at < to && at < from + 4; at++) {
      const letter = (bytes[at] ?? 0) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    if (column === 0) throw corrupt("a cell has no column");
    if (!this.#isRowStated) this.#stateRow(readIndex(bytes, at, to) - 1);
    return column - 1;
  }

  /** The row says nothing of its number: its first cell with an address does. */
  #stateRow(row: number): void {
    this.#isRowStated = true;
    if (row >= 0 && row !== this.#row) this.#beginRow(row);
  }

  /** Reads `<v>value</v></c>`, what most cells hold, without going from tag to tag; false when something else stands there. */
  #readPlainValue(cell: FoundCell): boolean {
    const { bytes, at } = this.#cursor;
    if (!startsWith(bytes, at, VALUE_OPEN)) return false;
    let end = at + VALUE_OPEN.length;
    while (end < bytes.length && bytes[end] !== LESS) end++;
    if (!startsWith(bytes, end, VALUE_CLOSE)) return false;
    cell.from = at + VALUE_OPEN.length;
    cell.to = end;
    this.#cursor.at = end + VALUE_CLOSE.length;
    return true;
  }

  #readContent(cell: FoundCell): void {
    const cursor = this.#cursor;
    for (;;) {
      cursor.nextTag();
      const isClose = cursor.isClose;
      if (isClose && cursor.isNamed(LETTER_C)) break;
      if (isClose) cursor.skipAttributes();
      else this.#readChild(cell);
    }
    cursor.skipAttributes();
  }

  #readChild(cell: FoundCell): void {
    const cursor = this.#cursor;
    const isValue = cursor.isNamed(LETTER_V);
    const isFormula = !isValue && cursor.isNamed(LETTER_F);
    const isInline = !isValue && !isFormula && cursor.isCalled("is");
    cursor.skipAttributes();
    const from = cursor.at;
    if (isValue) {
      cell.from = from;
      cell.to = cursor.isEmpty ? from : cursor.skipContent("v");
    } else if (isFormula) {
      cell.hasFormula = true;
      cell.formulaFrom = from;
      cell.formulaTo = cursor.isEmpty ? from : cursor.skipContent("f");
    } else if (isInline && !cursor.isEmpty) {
      cell.inline = joinRuns(cursor.bytes.toString("utf8", from, cursor.skipContent("is")));
    }
  }
}
