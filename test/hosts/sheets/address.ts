import type { Area } from "../../../core/index.ts";

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads "B3", "B3:D9", "$A$1", "A:C" or "2:5" within a grid; undefined for anything else. */
export function parseA1(text: string, rows: number, columns: number): Area | undefined {
  const found = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(text);
  if (!found || (found[1] === undefined && found[2] === undefined)) return undefined;
  const [, c1, r1, c2, r2] = found;
  const isPair = text.includes(":");
  const left = c1 === undefined ? 0 : columnOf(c1);
  const top = r1 === undefined ? 0 : Number(r1) - 1;
  const right =
    c2 === undefined ? (isPair && c1 === undefined ? columns - 1 : isPair ? columns - 1 : left) : columnOf(c2);
  const bottom = r2 === undefined ? (isPair ? rows - 1 : top) : Number(r2) - 1;
  return top < 0 || bottom < top || right < left ? undefined : { top, left, bottom, right };
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
