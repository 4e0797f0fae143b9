import type { CellStyle, LinkTarget, OutputCell } from "../core/index.ts";
import { cellText, cutText, quotedText } from "../core/index.ts";

/** What is put into a cell, and the number format that it needs so that nothing else becomes of it. */
export interface Entry {
  readonly value: string | number | boolean;
  readonly format: string;
}

/** Number of a sheet, as links name it, by the title that the book gives it; undefined for a sheet that is not there. */
export type SheetNumberOf = (title: string) => string | undefined;

/** Most characters of a cell are 50,000; a formula needs some of them for itself. */
const MOST_CHARACTERS = 49_000;
const PLAIN = "General";
const TEXT = "@";
const INDENTED = '"  "@';
const HIDDEN = ";;;";
const EMPTY: Entry = { value: "", format: PLAIN };

const cut = (text: string): string => cutText(text, MOST_CHARACTERS);

/** Beginnings that are not text even where a cell's format says so: a formula, or a mark that is dropped. */
const needsFormula = (text: string): boolean => /^[=+']/.test(text);

/** Whether a text might be taken for a number, date or truth value when it is entered into a cell that is not of text. */
function mayBeTaken(text: string): boolean {
  if (/^\s*[-@#$€£(]/.test(text) || /^[A-Za-z.\s]{1,6}$/.test(text)) return true;
  return /\d/.test(text) && text.trim().split(/\s+/).length <= 5;
}

function textEntry(text: string, style: CellStyle | undefined): Entry {
  if (text === "") return EMPTY;
  if (style?.format === HIDDEN) return { value: cut(text), format: HIDDEN };
  if (needsFormula(text)) return { value: `=${quotedText(cut(text))}`, format: PLAIN };
  return { value: cut(text), format: (style?.indent ?? 0) > 0 && !mayBeTaken(text) ? INDENTED : TEXT };
}

const literal = (value: OutputCell["value"]): string => {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" && Number.isFinite(value)
    ? String(value)
    : quotedText(cut(typeof value === "string" ? value : ""));
};

/** A link to a cell, as a formula that shows the value. */
function linkEntry(cell: OutputCell, { sheet, row, column }: LinkTarget, numberOf: SheetNumberOf): Entry | undefined {
  const number = numberOf(sheet);
  // A decimal point in a formula means something else in half of the locales, a semicolon the same in all.
  if (number === undefined || (typeof cell.value === "number" && !Number.isInteger(cell.value))) return undefined;
  const target = quotedText(`#gid=${number}&range=${cellText({ row, column })}`);
  return { value: `=HYPERLINK(${target};${literal(cell.value)})`, format: PLAIN };
}

const formatOf = (style: CellStyle | undefined): string => style?.format ?? PLAIN;

/** Numbers that are none leave the cell empty. */
const plainValue = (value: number | boolean | null): number | boolean | "" =>
  value === null || (typeof value === "number" && !Number.isFinite(value)) ? "" : value;

/** What to put into a cell so that it shows exactly the value of the dashboard. */
export function entryOf(
  cell: OutputCell | null | undefined,
  styles: readonly CellStyle[],
  numberOf: SheetNumberOf,
): Entry {
  if (!cell) return EMPTY;
  const style = styles[cell.style];
  const linked = cell.link && linkEntry(cell, cell.link, numberOf);
  if (linked) return { ...linked, format: typeof cell.value === "number" ? formatOf(style) : PLAIN };
  const { value } = cell;
  return typeof value === "string" ? textEntry(value, style) : { value: plainValue(value), format: formatOf(style) };
}
