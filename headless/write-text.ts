import type { Area } from "../core/index.ts";

/** Most characters (UTF-16 units) that a cell holds, and that one text literal of a formula holds. */
const CELL_LIMIT = 32_767;
const LITERAL_LIMIT = 255;

/** Most characters of a link's text: its formula stays well under the limit of 8,192 characters. */
const LINK_LIMIT = 2_000;

// What makes text unfit to be written as it is: markup, control characters but tab and line feed, surrogates, U+FFFE,
// U+FFFF, and anything that reads like an escape.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const SPECIAL = /[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9a-fA-F]{4}_/;

// eslint-disable-next-line no-control-regex -- the same, one at a time
const EACH_SPECIAL = /[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|\p{Surrogate}|_(?=x[0-9a-fA-F]{4}_)/gu;

const hex4 = (code: number): string => code.toString(16).toUpperCase().padStart(4, "0");

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (character === "&") return "&amp;";
  if (character === "<") return "&lt;";
  if (character === ">") return "&gt;";
  return code >= 0xd800 && code <= 0xdfff ? "\ufffd" : `_x${hex4(code)}_`;
}

/** First `limit` UTF-16 units; a pair of surrogates is not split. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/**
 * Content of a text element of a cell (ST_Xstring of ECMA-376, 22.9.2.19): characters that XML forbids become `_x0001_`,
 * a carriage return `_x000D_`, half a surrogate pair U+FFFD; text over 32,767 characters is cut.
 */
export function escapeCellText(text: string): string {
  const cut = cutText(text, CELL_LIMIT);
  return SPECIAL.test(cut) ? cut.replace(EACH_SPECIAL, escapeCharacter) : cut;
}

/** Whether a reader might drop spaces or line breaks of the text unless told to keep them. */
export function needsSpace(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first <= 32 || last <= 32 || text.includes("\n") || text.includes("  ");
}

/** Text that a link can show: at most 2,000 characters, without control characters, which a formula cannot hold. */
export function linkText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is dropped
  return cutText(text, LINK_LIMIT).replace(/[\x00-\x09\x0b-\x1f\ufffe\uffff]/g, " ");
}

/** Text as an expression of a formula: one literal, or several joined with "&" where it is longer than 255 characters. */
export function formulaText(text: string): string {
  const pieces: string[] = [];
  let rest = text;
  do {
    const piece = cutText(rest, LITERAL_LIMIT);
    pieces.push(`"${piece.replaceAll('"', '""')}"`);
    rest = rest.slice(piece.length);
  } while (rest !== "");
  return pieces.join("&");
}

/** Letters of a 0-based column: 0 is A. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `B3` of a 0-based row and column. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `B3:D9`, or `B3` for one cell. */
export function areaName({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  const last = cellName(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet title as formulas spell it, always in quotes. */
export const quoteTitle = (title: string): string => `'${title.replaceAll("'", "''")}'`;

/** `'Risk log'!$B$3:$D$9` with absolute rows and columns. */
export function absoluteArea(title: string, { top, left, bottom, right }: Area): string {
  const first = `$${columnName(left)}$${top + 1}`;
  const last = `$${columnName(right)}$${bottom + 1}`;
  return `${quoteTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}
