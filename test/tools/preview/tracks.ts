import { MOST_COLUMNS, MOST_ROWS, isInside } from "../../hosts/excel/host/area.ts";
import type { Area } from "../../hosts/excel/host/area.ts";
import type { SimSheet } from "../../hosts/excel/host/book.ts";
import { usedArea } from "../../hosts/excel/host/cells.ts";
import { heightOf, widthOf } from "../../hosts/excel/host/measure.ts";

/** Pixels of a point on a screen of 96 dots per inch. */
export const PIXELS = 96 / 72;

/** Where rows or columns begin, in pixels; one entry more than there are of them. */
export type Track = readonly number[];

/** Rows and columns of a sheet as far as it is drawn. */
export interface Tracks {
  readonly rows: Track;
  readonly columns: Track;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

const MARGIN = { rows: 40, columns: 8 };
const LEAST = { rows: 60, columns: 26 };

function track(count: number, points: (index: number) => number): Track {
  const starts = [0];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    at += Math.round(points(index) * PIXELS);
    starts.push(at);
  }
  return starts;
}

/** Measures a sheet: everything that is used, and some blank rows and columns around it. */
export function tracksOf(sheet: SimSheet): Tracks {
  const used = usedArea(sheet, { valuesOnly: false });
  const rows = Math.min(MOST_ROWS, Math.max(LEAST.rows, (used?.bottom ?? 0) + MARGIN.rows));
  const columns = Math.min(MOST_COLUMNS, Math.max(LEAST.columns, (used?.right ?? 0) + MARGIN.columns));
  const { freeze } = sheet;
  return {
    rows: track(rows, (row) => (sheet.hiddenRows.has(row) ? 0 : heightOf(sheet, row))),
    columns: track(columns, (column) => (sheet.hiddenColumns.has(column) ? 0 : widthOf(sheet, column))),
    frozenRows: freeze === undefined || freeze.bottom >= rows ? 0 : freeze.bottom + 1,
    frozenColumns: freeze === undefined || freeze.right >= columns ? 0 : freeze.right + 1,
  };
}

/** Where a row or column begins; the end for those that are not drawn. */
export const startOf = (starts: Track, index: number): number => starts[Math.min(index, starts.length - 1)] ?? 0;

/** Which row or column lies at a place, by halving. */
export function indexAt(starts: Track, pixels: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(starts, middle) <= pixels) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An area in pixels of its sheet. */
export function boxOf({ rows, columns }: Tracks, { top, left, bottom, right }: Area): Box {
  const [x, y] = [startOf(columns, left), startOf(rows, top)];
  return { left: x, top: y, width: startOf(columns, right + 1) - x, height: startOf(rows, bottom + 1) - y };
}

/** The merged area that a cell lies in, else the cell. */
export function mergedAt({ merges }: SimSheet, row: number, column: number): Area {
  const cell = { top: row, left: column, bottom: row, right: column };
  return merges.find((area) => isInside(cell, area)) ?? cell;
}
