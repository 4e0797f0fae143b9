import { invalidArgument } from "./error.ts";

/** A rectangle of cells; all four edges are 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MOST_ROWS - 1, right: MOST_COLUMNS - 1 };

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === MOST_ROWS - 1;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === MOST_COLUMNS - 1;

export const areaOf = (top: number, left: number, rows = 1, columns = 1): Area => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
});

export const isInside = (inner: Area, outer: Area): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;

export const sameArea = (a: Area, b: Area): boolean => isInside(a, b) && isInside(b, a);

/** An area that lies on a sheet; one that does not is the caller's fault. */
export function checked(area: Area): Area {
  if (!isInside(area, WHOLE_SHEET) || area.top > area.bottom || area.left > area.right) throw invalidArgument();
  return area;
}

export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? undefined : area;
}

export const bound = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What of `from` lies outside `hole`, as at most four areas. */
export function subtract(from: Area, hole: Area): readonly Area[] {
  const cut = intersect(from, hole);
  if (!cut) return [from];
  const parts: Area[] = [];
  if (cut.top > from.top) parts.push({ ...from, bottom: cut.top - 1 });
  if (cut.bottom < from.bottom) parts.push({ ...from, top: cut.bottom + 1 });
  if (cut.left > from.left) parts.push({ ...from, top: cut.top, bottom: cut.bottom, right: cut.left - 1 });
  if (cut.right < from.right) parts.push({ ...from, top: cut.top, bottom: cut.bottom, left: cut.right + 1 });
  return parts;
}

export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Reference of an area as Excel writes it: `A1`, `A1:C4`, `A:C`, `1:3`. */
export function referenceOf(area: Area, mark = ""): string {
  const column = (index: number): string => mark + columnLetters(index);
  const row = (index: number): string => `${mark}${index + 1}`;
  if (isWholeColumns(area) && !isWholeRows(area)) return `${column(area.left)}:${column(area.right)}`;
  if (isWholeRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  const first = column(area.left) + row(area.top);
  return cellsOf(area) === 1 ? first : `${first}:${column(area.right)}${row(area.bottom)}`;
}

/** Sheet title as a formula quotes it. */
export const quoted = (title: string): string =>
  /^[A-Za-z_][\w.]*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title) ? title : `'${title.replace(/'/g, "''")}'`;

export const addressOf = (title: string, area: Area): string => `${quoted(title)}!${referenceOf(area)}`;

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/;

/** A corner of a reference; undefined stands for a whole row or column. */
interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function readCorner(text: string): Corner | undefined {
  const match = CORNER.exec(text.trim());
  if (!match?.[0]) return undefined;
  const [, letters, digits] = match;
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnIndex(letters),
  };
}

function span(a: number | undefined, b: number | undefined, most: number): readonly [number, number] | undefined {
  if (a === undefined && b === undefined) return [0, most - 1];
  return a === undefined || b === undefined ? undefined : [Math.min(a, b), Math.max(a, b)];
}

const isWhole = ({ row, column }: Corner): boolean => row === undefined || column === undefined;

function spanArea(first: Corner, last: Corner): Area | undefined {
  const rows = span(first.row, last.row, MOST_ROWS);
  const columns = span(first.column, last.column, MOST_COLUMNS);
  const area = rows && columns && { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
  return area && isInside(area, WHOLE_SHEET) ? area : undefined;
}

/** Area of a reference without sheet; undefined for anything else. */
export function readReference(reference: string): Area | undefined {
  const corners = reference.split(":").map(readCorner);
  const [first, last = first] = corners;
  if (!first || !last || corners.includes(undefined) || corners.length > 2) return undefined;
  return corners.length === 1 && isWhole(first) ? undefined : spanArea(first, last);
}

/** Sheet title (if any) and the rest of an address such as `'Risk log'!A1:B2`. */
export function splitAddress(address: string): { readonly title: string | undefined; readonly reference: string } {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address);
  if (!match) return { title: undefined, reference: address.replace(/^=/, "") };
  return { title: match[2] ?? match[1]?.replace(/''/g, "'"), reference: match[3] ?? "" };
}
