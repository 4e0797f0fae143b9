import { UNCALCULATED } from "../core/index.ts";
import type { DateSystem } from "../core/index.ts";
import { corrupt } from "./refusal.ts";
import type { ColumnFormats } from "./sheet-format.ts";
import { readIndex, readIsoDate, readNumber } from "./sheet-number.ts";
import type { SheetStore } from "./sheet-store.ts";
import { decodeText } from "./sheet-text.ts";

/** Types of cells: n, s, str, inlineStr, b, e, d. */
export const CELL_TYPES = ["number", "shared", "text", "inline", "boolean", "fault", "date"] as const;

export type CellType = (typeof CELL_TYPES)[number];

/** A cell as it was found; one object serves all cells of a sheet. */
export interface FoundCell {
  column: number;
  style: number;
  type: CellType;
  hasFormula: boolean;
  /** Where the formula stands: -1 without one. */
  formulaFrom: number;
  formulaTo: number;
  /** Where the value stands: -1 without a value element. */
  from: number;
  to: number;
  /** Text that stands in the cell itself instead of a value. */
  inline: string | undefined;
}

/** Where the cells of a sheet go. */
export interface CellTarget {
  /** The stretch of the part that is being read. */
  bytes: Buffer;
  readonly store: SheetStore;
  readonly formats: ColumnFormats;
  readonly dateSystem: DateSystem;
}

const textOf = ({ bytes }: CellTarget, cell: FoundCell): string =>
  decodeText(bytes.toString("utf8", cell.from, cell.to));

/** Number of a value that is written in an unusual way, for example with a comment in it. */
function readOddNumber(text: string): number | undefined {
  const bytes = Buffer.from(text, "utf8");
  return readNumber(bytes, 0, bytes.length);
}

function putNumber(target: CellTarget, cell: FoundCell): void {
  const { column } = cell;
  const value = readNumber(target.bytes, cell.from, cell.to) ?? readOddNumber(textOf(target, cell));
  if (value === undefined) {
    target.formats.addOther(column, cell.style);
    target.store.addText(column, textOf(target, cell));
    return;
  }
  target.formats.addNumber(column, cell.style);
  target.store.addNumber(column, value);
}

function putShared(target: CellTarget, cell: FoundCell): void {
  let index = readIndex(target.bytes, cell.from, cell.to);
  if (index < 0) index = Number(textOf(target, cell).trim() || NaN);
  if (!Number.isInteger(index) || index < 0) throw corrupt("a cell refers to a text that is not there");
  target.store.addShared(cell.column, index);
}

function putDate(target: CellTarget, cell: FoundCell): void {
  const text = textOf(target, cell);
  const value = readIsoDate(text, target.dateSystem);
  if (value === undefined) target.store.addText(cell.column, text);
  else target.store.addNumber(cell.column, value);
}

function putOther(target: CellTarget, cell: FoundCell): void {
  const { store } = target;
  const text = textOf(target, cell);
  if (cell.type === "boolean") store.addBoolean(cell.column, text.trim() === "1" || text.trim() === "true");
  else if (cell.type === "fault") store.addFault(cell.column, text);
  else store.addText(cell.column, text);
}

const LINK = /^\s*HYPERLINK\("(?:[^"]|"")*",\s*(?:"((?:[^"]|"")*)"|(-?\d[\d.e+-]*)|(TRUE|FALSE))\)\s*$/i;

/** What a link that says so itself shows: the one formula whose value stands in it. Programs that do not calculate drop the value. */
function shownByLink(
  { bytes }: CellTarget,
  { formulaFrom, formulaTo }: FoundCell,
): string | number | boolean | undefined {
  const found = LINK.exec(decodeText(bytes.toString("utf8", formulaFrom, Math.max(formulaFrom, formulaTo))));
  const [, text, number, truth] = found ?? [];
  if (text !== undefined) return text.split('""').join('"');
  if (truth !== undefined) return truth.toUpperCase() === "TRUE";
  return number === undefined ? undefined : readOddNumber(number);
}

function putValueless(target: CellTarget, cell: FoundCell): void {
  const { store, formats } = target;
  const isBlankText = cell.type === "text" && cell.from >= 0;
  const isUncalculated = cell.hasFormula && !isBlankText;
  const shown = cell.inline ?? (isUncalculated ? shownByLink(target, cell) : undefined);
  if (typeof shown === "number") formats.addNumber(cell.column, cell.style);
  else formats.addOther(cell.column, cell.style);
  if (typeof shown === "number") store.addNumber(cell.column, shown);
  else if (typeof shown === "boolean") store.addBoolean(cell.column, shown);
  else if (shown !== undefined) store.addText(cell.column, shown);
  else if (isUncalculated) store.addFault(cell.column, UNCALCULATED);
}

/** Adds a cell to its sheet. A formula whose value was never saved is a fault, except that "" is a value of text. */
export function putCell(target: CellTarget, cell: FoundCell): void {
  if (cell.from >= cell.to) {
    putValueless(target, cell);
    return;
  }
  if (cell.type === "number") {
    putNumber(target, cell);
    return;
  }
  if (cell.type === "date") target.formats.addNumber(cell.column, cell.style);
  else target.formats.addOther(cell.column, cell.style);
  if (cell.type === "shared") putShared(target, cell);
  else if (cell.type === "date") putDate(target, cell);
  else putOther(target, cell);
}
