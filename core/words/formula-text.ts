import type { Area } from "../workbook.ts";
import { cellText, columnLetters } from "./place-text.ts";

/** Most characters (UTF-16 units) that a cell of Excel holds. */
export const CELL_LIMIT = 32_767;

/** Most characters of one text literal of a formula. */
const LITERAL_LIMIT = 255;

/** Most characters of a link's text: its formula stays well under the limit of 8,192 characters. */
const LINK_LIMIT = 2_000;

/** First `limit` UTF-16 units; a pair of surrogates is not split. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/** Text that a link can show: at most 2,000 characters, without control characters, which a formula cannot hold. */
export function linkText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is dropped
  return cutText(text, LINK_LIMIT).replace(/[\x00-\x09\x0b-\x1f\ufffe\uffff]/g, " ");
}

/** Text as one literal of a formula. */
export const quotedText = (text: string): string => `"${text.split('"').join('""')}"`;

/** Text as an expression of a formula: one literal, or several joined with "&" where it is longer than 255 characters. */
export function formulaText(text: string): string {
  const pieces: string[] = [];
  let rest = text;
  do {
    const piece = cutText(rest, LITERAL_LIMIT);
    pieces.push(quotedText(piece));
    rest = rest.slice(piece.length);
  } while (rest !== "");
  return pieces.join("&");
}

/** `B3:D9`, or `B3` for one cell. */
export function areaText({ top, left, bottom, right }: Area): string {
  const first = cellText({ row: top, column: left });
  const last = cellText({ row: bottom, column: right });
  return first === last ? first : `${first}:${last}`;
}

/** A sheet title as formulas spell it, always in quotes. */
export const quoteTitle = (title: string): string => `'${title.split("'").join("''")}'`;

/** `'Risk log'!$B$3:$D$9` with absolute rows and columns. */
export function absoluteArea(title: string, { top, left, bottom, right }: Area): string {
  const first = `$${columnLetters(left)}$${top + 1}`;
  const last = `$${columnLetters(right)}$${bottom + 1}`;
  return `${quoteTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}

/** Title of a sheet of another workbook, "[north.xlsx]Project list"; undefined for a sheet of this one. */
function otherBook(title: string): { readonly book: string; readonly sheet: string } | undefined {
  const end = title.lastIndexOf("]");
  return title.startsWith("[") && end > 0 ? { book: title.slice(1, end), sheet: title.slice(end + 1) } : undefined;
}

/** Where a link to a sheet leads, as HYPERLINK takes it, but for its cell: "#'Risk log'!", or "[north.xlsx]'Project list'!" beside this workbook. */
export function sheetLocation(title: string): string {
  const other = otherBook(title);
  return other === undefined ? `#${quoteTitle(title)}!` : `[${other.book}]${quoteTitle(other.sheet)}!`;
}
