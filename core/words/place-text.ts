import type { Place } from "../workbook.ts";

/** Letters of a 0-based column: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "C7". */
export const cellText = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${columnLetters(column)}${row + 1}`;

/** A sheet title as references spell it, in quotes only where needed: `Projects`, `'Risk log'`. */
const titleText = (title: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(title) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(title)
    ? title
    : `'${title.split("'").join("''")}'`;

/** "Projects!C7", "'Risk log'!C7". */
export const placeText = (place: Place): string => `${titleText(place.sheet)}!${cellText(place)}`;

/** Reads "C7", "$C$7", "Projects!C7" or "'Risk log'!C7"; the sheet is "" when none is named. Anything else is undefined. */
export function parsePlace(text: string): Place | undefined {
  const found = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  if (found === null) return undefined;
  const [, quoted, plain = "", letters = "", row = ""] = found;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const sheet = quoted === undefined ? plain.trim() : quoted.split("''").join("'");
  return { sheet, row: Number(row) - 1, column: column - 1 };
}
