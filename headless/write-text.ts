import { CELL_LIMIT, cutText } from "../core/index.ts";

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
