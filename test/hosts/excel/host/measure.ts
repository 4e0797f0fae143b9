import type { Area } from "./area.ts";
import type { SimSheet } from "./book.ts";

export const widthOf = (sheet: SimSheet, column: number): number =>
  sheet.columnWidths.get(column) ?? sheet.standardWidth;
export const heightOf = (sheet: SimSheet, row: number): number => sheet.rowHeights.get(row) ?? sheet.standardHeight;

function sum(from: number, to: number, measure: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < to; index++) total += measure(index);
  return total;
}

export interface Points {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area stands on its sheet, in points; what is hidden has no size. */
export function pointsOf(sheet: SimSheet, area: Area): Points {
  const width = (column: number): number => (sheet.hiddenColumns.has(column) ? 0 : widthOf(sheet, column));
  const height = (row: number): number => (sheet.hiddenRows.has(row) ? 0 : heightOf(sheet, row));
  return {
    top: sum(0, area.top, height),
    left: sum(0, area.left, width),
    width: sum(area.left, area.right + 1, width),
    height: sum(area.top, area.bottom + 1, height),
  };
}
