import type { GridColumn, SheetDocument, Span, TableBlock, TableRow } from "../dashboard/block.ts";
import type { TableCell } from "../dashboard/cell.ts";
import type { Space } from "./measure.ts";
import { textPx } from "./measure.ts";
import { sampleOf } from "./rows.ts";
import { statusText } from "./status-look.ts";

export const MARGIN = 1.7;
const NAME_WIDTH = 30;
const UNIT_WIDTH = 10;
const PAGE_UNITS = 13;
const CONTENT_WIDTHS = [6, 8, 10, 12, 15, 30, 60];
/** Rows of a list that decide its widths. */
const SAMPLED_ROWS = 400;
/** Part of the texts that a column shows whole. */
const SHOWN_PART = 0.95;

/** Pixels of a column at 100 %: 7 a character and 5 for its edges. */
export const columnPx = (characters: number): number => Math.round(characters * 7 + 5);

/** The columns of a sheet, from A. */
export interface GridTrack {
  readonly widths: readonly number[];
  readonly px: readonly number[];
  /** 0-based index of the last column; the first one after the margin is 1. */
  readonly last: number;
}

/** Text of a cell as far as it decides a width. */
function textOf(cell: TableCell | undefined): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return String(cell);
  if (cell === null || cell === undefined) return "";
  if (cell.kind === "status") return statusText(cell, false);
  if (cell.kind === "day") return "30 Sep 2026";
  return "text" in cell ? cell.text : "";
}

/** The narrowest allowed width that shows the texts whole; the widest where none does. */
const widthFor = (px: number): number =>
  CONTENT_WIDTHS.find((width) => columnPx(width) >= px) ?? CONTENT_WIDTHS[CONTENT_WIDTHS.length - 1] ?? UNIT_WIDTH;

function contentPx(rows: readonly TableRow[], column: number): number {
  const found: number[] = [];
  for (const row of rows) {
    const text = textOf(row.cells[column]);
    if (text !== "") found.push(textPx(text.slice(0, 100), { size: 10 }));
  }
  found.sort((a, b) => a - b);
  return (found[Math.floor(found.length * SHOWN_PART)] ?? found[found.length - 1] ?? 0) + 8;
}

function contentWidths(table: TableBlock | undefined): readonly number[] {
  if (table === undefined) return Array.from({ length: PAGE_UNITS }, () => UNIT_WIDTH);
  const rows = sampleOf(table.rows).slice(0, SAMPLED_ROWS);
  return table.columns.slice(1).map((column, index) => {
    const header = column.header.split("\n").reduce((most, line) => Math.max(most, textPx(line, { size: 9 }) + 8), 0);
    return widthFor(Math.max(header, contentPx(rows, index + 1)));
  });
}

const firstTable = ({ bands }: SheetDocument): TableBlock | undefined => {
  for (const band of bands) for (const { block } of band) if (block.kind === "table") return block;
  return undefined;
};

function widthsOf(document: SheetDocument): readonly number[] {
  if (document.grid.kind === "list") return document.grid.widths;
  if (document.grid.kind === "byContent") return [NAME_WIDTH, ...contentWidths(firstTable(document))];
  return [NAME_WIDTH, ...Array.from({ length: PAGE_UNITS }, () => UNIT_WIDTH)];
}

/** The columns that a document asks for. */
export function gridOf(document: SheetDocument): GridTrack {
  const widths = [MARGIN, ...widthsOf(document)];
  const px = widths.map(columnPx);
  return { widths, px, last: widths.length - 1 };
}

/** 0-based column of a letter, A is 0. */
export const columnIndex = (letter: GridColumn): number => letter.charCodeAt(0) - 65;

export interface ColumnRange {
  readonly left: number;
  readonly right: number;
}

/** The columns of a span, cut to the grid; the whole width without one. */
export function rangeOf(grid: GridTrack, span: Span | undefined): ColumnRange {
  if (span === undefined) return { left: 1, right: grid.last };
  const left = Math.min(columnIndex(span.from), grid.last);
  return { left, right: Math.max(left, Math.min(columnIndex(span.to), grid.last)) };
}

/** Width of an indent step, pixels. */
const INDENT_PX = 9;

/** Room of a text that stands at the left of some columns. */
export function spaceOf(grid: GridTrack, left: number, right: number, indent = 0): Space {
  let px = -indent * INDENT_PX;
  for (let column = left; column <= right; column += 1) px += grid.px[column] ?? 0;
  return { px };
}
