import type { Area, Cell } from "../workbook.ts";
import { normalizeWord } from "../words/normalize.ts";
import { cellAt, filledIn, isBlank, type Grid } from "./grid.ts";

const TOTAL =
  /^(grand total|sub ?totals?|overall total|totals?|sum|summe|gesamt|gesamtsumme|total general|total general[e]?|suma|somme)\b[^a-z]*$/;

/** Whether a text labels a row of totals ("Total", "Grand total", "Sum:"). */
export const isTotalLabel = (cell: Cell | undefined): boolean =>
  typeof cell === "string" && cell.length < 40 && TOTAL.test(normalizeWord(cell));

const SECTION_TOTAL = /^(?:sub ?totals?|zwischensumme|teilsumme|sous total|subtotal|totals?|summe|somme|suma)\b/;

/** What every such label holds, to pass over others cheaply. */
const SECTION_HINT = /tot|sum|som/i;

/** Whether a text labels the total of a part of a table: "Subtotal Plant A", "Total North". */
export const isSectionTotal = (cell: Cell | undefined): boolean =>
  typeof cell === "string" && cell.length < 60 && SECTION_HINT.test(cell) && SECTION_TOTAL.test(normalizeWord(cell));

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** Whether each number of the row, and at least one, is the sum of three numbers or more above it. */
function isSum(grid: Grid, area: Area): boolean {
  let sums = 0;
  for (let column = area.left; column <= area.right; column += 1) {
    const stated = cellAt(grid, area.bottom, column);
    if (isBlank(stated)) continue;
    if (typeof stated !== "number") return false;
    let sum = 0;
    let count = 0;
    for (let row = area.top; row < area.bottom; row += 1) {
      const cell = cellAt(grid, row, column);
      if (typeof cell !== "number") continue;
      sum += cell;
      count += 1;
    }
    if (count < 3 || stated === 0 || !near(sum, stated)) return false;
    sums += 1;
  }
  return sums > 0;
}

/** The totals row at the end of an area: labeled so, or equal to the sums of its columns. */
export function totalsRowOf(grid: Grid, area: Area): number | undefined {
  if (area.bottom <= area.top) return undefined;
  let labels = 0;
  for (let column = area.left; column <= area.right; column += 1)
    if (isTotalLabel(cellAt(grid, area.bottom, column))) labels += 1;
  if (labels > 0 && filledIn(grid, area.bottom, area.left, area.right) >= 1) return area.bottom;
  return isSum(grid, area) ? area.bottom : undefined;
}
