import type { CellStyle, LinkTarget, OutputCell } from "../core/index.ts";
import { cellText, cutText, quotedText } from "../core/index.ts";

/** What is put into a cell, and the number format that it needs so that nothing else becomes of it. */
export interface Entry {
  readonly value: string | number | boolean;
  readonly format: string;
}

/** Number of a sheet, as links name it, by the title that the book gives it; undefined for a sheet that is not there. */
export type SheetNumberOf = (title: string) => string | undefined;

/** How cells lead to others. */
export interface Links {
  readonly numberOf: SheetNumberOf;
  /** A link shows a number as a number; else numbers stand without one, as a text would lose its format. */
  readonly ofNumbers: boolean;
}

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

/** Digits of which every number is held exactly. */
const EXACT_DIGITS = 15;

/**
 * A number as a formula of every locale reads it: a decimal point means something else in half of them, a quotient the same in all, and
 * 125/10 is 12.5 to the last bit. Undefined for what has no such spelling.
 */
function numberLiteral(value: number): string | undefined {
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  const digits = `${whole}${decimals}`.replace(/^0+(?=\d)/, "");
  if (whole === "" || digits.length > EXACT_DIGITS) return undefined;
  return decimals === "" ? `${sign}${whole}` : `${sign}${digits}/1${"0".repeat(decimals.length)}`;
}

function literal(value: OutputCell["value"]): string | undefined {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && Number.isFinite(value)) return numberLiteral(value);
  return quotedText(cut(typeof value === "string" ? value : ""));
}

/** A link to a cell, as a formula that shows the value. */
function linkEntry(cell: OutputCell, { sheet, row, column }: LinkTarget, links: Links): Entry | undefined {
  if (typeof cell.value === "number" && !links.ofNumbers) return undefined;
  const number = links.numberOf(sheet);
  const shown = literal(cell.value);
  if (number === undefined || shown === undefined) return undefined;
  const target = quotedText(`#gid=${number}&range=${cellText({ row, column })}`);
  // A semicolon parts arguments in every locale.
  return { value: `=HYPERLINK(${target};${shown})`, format: PLAIN };
}

const formatOf = (style: CellStyle | undefined): string => style?.format ?? PLAIN;

/** Numbers that are none leave the cell empty. */
const plainValue = (value: number | boolean | null): number | boolean | "" =>
  value === null || (typeof value === "number" && !Number.isFinite(value)) ? "" : value;

/** What to put into a cell so that it shows exactly the value of the dashboard. */
export function entryOf(cell: OutputCell | null | undefined, styles: readonly CellStyle[], links: Links): Entry {
  if (!cell) return EMPTY;
  const style = styles[cell.style];
  const linked = cell.link && linkEntry(cell, cell.link, links);
  if (linked) return { ...linked, format: typeof cell.value === "number" ? formatOf(style) : PLAIN };
  const { value } = cell;
  return typeof value === "string" ? textEntry(value, style) : { value: plainValue(value), format: formatOf(style) };
}
