import type { Area } from "../../../core/index.ts";

function columnOf(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Reads "B3", "B3:D9", "$A$1", "A:C" or "2:5" within a grid; undefined for anything else. */
export function parseA1(text: string, rows: number, columns: number): Area | undefined {
  const [first = "", last = first] = text.split(":");
  const from = parseCorner(first, { row: 0, column: 0 });
  const to = parseCorner(last, { row: rows - 1, column: columns - 1 });
  if (!from || !to || (!text.includes(":") && !/[A-Z].*\d/i.test(text))) return undefined;
  if (to.row < from.row || to.column < from.column) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** A corner of a range; what it leaves open is the edge of the grid. */
function parseCorner(text: string, edge: Corner): Corner | undefined {
  const found = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,6})?$/i.exec(text);
  if (!found || text === "") return undefined;
  const [, name, row] = found;
  return {
    row: row === undefined ? edge.row : Number(row) - 1,
    column: name === undefined ? edge.column : columnOf(name),
  };
}

export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** "B3:D9" */
export function toA1({ top, left, bottom, right }: Area): string {
  const first = `${letters(left)}${top + 1}`;
  const last = `${letters(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);
