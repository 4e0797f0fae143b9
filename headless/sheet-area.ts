import type { Area } from "../core/index.ts";

/** Largest sheet of the file format: rows and columns. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

const CORNER = /^\$?([A-Za-z]{0,3})\$?([0-9]{0,7})$/;

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A corner of a reference; `undefined` stands for the whole row or column. */
interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

const isWithin = (index: number | undefined, most: number): boolean =>
  index === undefined || (index >= 0 && index < most);

function readCorner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match) return undefined;
  const [, letters = "", digits = ""] = match;
  const row = digits === "" ? undefined : Number(digits) - 1;
  const column = letters === "" ? undefined : columnIndex(letters);
  return isWithin(row, MOST_ROWS) && isWithin(column, MOST_COLUMNS) ? { row, column } : undefined;
}

function span(a: number | undefined, b: number | undefined, most: number): readonly [number, number] | undefined {
  if (a === undefined && b === undefined) return [0, most - 1];
  return a === undefined || b === undefined ? undefined : [Math.min(a, b), Math.max(a, b)];
}

function spanArea(start: Corner, end: Corner): Area | undefined {
  const rows = span(start.row, end.row, MOST_ROWS);
  const columns = span(start.column, end.column, MOST_COLUMNS);
  return rows && columns && { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
}

/** Area of a reference such as `A1`, `$B$2:$F$40`, `A:C` or `3:9`; undefined for anything else. */
export function readArea(reference: string): Area | undefined {
  const corners = reference.split(":").map(readCorner);
  const [start, end = start] = corners;
  if (!start || !end || corners.length > 2 || corners.includes(undefined)) return undefined;
  const isOneCell = corners.length === 1;
  if (isOneCell ? start.row === undefined || start.column === undefined : reference.startsWith(":")) return undefined;
  return spanArea(start, end);
}

/** Sheet title and reference of `'Risk log'!$A$1:$H$40`; undefined for formulas, other workbooks and several areas. */
export function splitReference(formula: string): { readonly sheet: string; readonly reference: string } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!()[\],"]+))!([$A-Za-z0-9:]+)$/.exec(formula.trim());
  if (!match?.[3]) return undefined;
  const sheet = match[2] ?? match[1]?.replaceAll("''", "'") ?? "";
  return sheet.includes("[") ? undefined : { sheet, reference: match[3] };
}
