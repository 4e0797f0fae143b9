import type { Area } from "../core/index.ts";
import { columnLetters } from "../core/index.ts";

/** Size of a sheet. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** Most characters of an address; Excel takes 8,192. */
const ADDRESS_LIMIT = 8_000;

/** `3:9`. */
export const rowsAddress = (first: number, last: number): string => `${first + 1}:${last + 1}`;

/** `B:D`. */
export const columnsAddress = (first: number, last: number): string => `${columnLetters(first)}:${columnLetters(last)}`;

/** Joins addresses with commas to as few texts as the host takes. */
export function joinAddresses(addresses: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let current = "";
  for (const address of addresses) {
    if (current !== "" && current.length + 1 + address.length > ADDRESS_LIMIT) {
      joined.push(current);
      current = "";
    }
    current = current === "" ? address : `${current},${address}`;
  }
  return current === "" ? joined : [...joined, current];
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function readCorner(text: string): Corner | undefined {
  const found = /^\$?([A-Za-z]{0,3})\$?([0-9]{0,7})$/.exec(text);
  if (found === null || text === "") return undefined;
  const [, letters = "", digits = ""] = found;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column > MOST_COLUMNS || Number(digits) > MOST_ROWS) return undefined;
  return { row: digits === "" ? undefined : Number(digits) - 1, column: letters === "" ? undefined : column - 1 };
}

const isHalf = (start: number | undefined, end: number | undefined): boolean =>
  (start === undefined) !== (end === undefined);

/** Area of `A1`, `$B$2:$F$40`, `A:C` or `3:9`, without sheet; undefined for anything else. */
export function readAddress(address: string): Area | undefined {
  const corners = address.split(":").map(readCorner);
  const [start, end = start] = corners;
  if (start === undefined || end === undefined || corners.length > 2) return undefined;
  const isCell = start.row !== undefined && start.column !== undefined;
  if (corners.length === 1 && !isCell) return undefined;
  return isHalf(start.row, end.row) || isHalf(start.column, end.column) ? undefined : spanned(start, end);
}

function spanned(start: Corner, end: Corner): Area {
  const rows = [start.row ?? 0, end.row ?? MOST_ROWS - 1] as const;
  const columns = [start.column ?? 0, end.column ?? MOST_COLUMNS - 1] as const;
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

/** Sheet title and area of `=Sheet1!$A$1:$H$40` or `'Risk log'!A1`; undefined for formulas and references to other workbooks. */
export function readReference(text: string): { readonly sheet: string; readonly area: Area } | undefined {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!()[\],"]+))!([$A-Za-z0-9:]+)$/.exec(text.trim());
  if (found === null) return undefined;
  const [, quoted, plain = "", reference = ""] = found;
  const sheet = quoted === undefined ? plain : quoted.split("''").join("'");
  const area = readAddress(reference);
  return area === undefined || sheet.includes("[") ? undefined : { sheet, area };
}

/** Area of an address as the host gives it, with or without a sheet. */
export function readHostAddress(address: string): Area | undefined {
  return readAddress(address.slice(address.lastIndexOf("!") + 1));
}

/** Areas of a list of addresses as the host gives it: `Sheet1!A1:B2,Sheet1!D4`. Commas in titles do no harm. */
export function readHostAddresses(addresses: string): readonly Area[] {
  const areas: Area[] = [];
  for (const part of addresses.split(",")) {
    const area = readHostAddress(part);
    if (area !== undefined) areas.push(area);
  }
  return areas;
}
