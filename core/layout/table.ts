import type { TableBlock, TableRow } from "../dashboard/block.ts";
import type { Frame, Prepared } from "./block-frame.ts";
import { paint, put } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import { drawHeading } from "./heading.ts";
import { HEIGHTS, wrappedHeight } from "./heights.ts";
import { cutText, linesOf, oneLine } from "./measure.ts";
import { rowsOf } from "./rows.ts";
import { styleCode } from "./style.ts";
import type { PlacedColumn } from "./table-column.ts";
import { placeColumns } from "./table-column.ts";
import { markDifferences } from "./table-inputs.ts";
import { drawRow, MOST_LINES } from "./table-row.ts";

const RULE = styleCode({ line: "rule" });
const HAIR = styleCode({ line: "hair" });
const SMALL = { size: 9 } as const;
const DATA = { size: 10 } as const;

interface Table {
  readonly block: TableBlock;
  readonly rows: readonly TableRow[];
  readonly columns: readonly PlacedColumn[];
  readonly frame: Frame;
}

function headerHeight({ columns, headless }: TableBlock): number {
  if (headless === true) return HEIGHTS.headless;
  return columns.some(({ header }) => header.includes("\n")) ? HEIGHTS.headerOfTwoLines : HEIGHTS.header;
}

function rowHeight(row: TableRow, wrapping: readonly (readonly [number, PlacedColumn])[]): number {
  if (row.kind === "group") return HEIGHTS.group;
  let lines = 1;
  for (const [index, { space }] of wrapping) {
    const cell = row.cells[index];
    const text = typeof cell === "string" ? cell : typeof cell === "object" && cell?.kind === "text" ? cell.text : "";
    if (text !== "") lines = Math.max(lines, Math.min(MOST_LINES, linesOf(oneLine(text), space, DATA)));
  }
  return wrappedHeight(lines);
}

function heightsOf({ block, rows, columns, frame }: Table): readonly number[] {
  const heights: number[] = frame.headed ? [HEIGHTS.heading] : [];
  heights.push(headerHeight(block));
  const wrapping = [...columns.entries()].filter(([, { column }]) => column.wrap === true);
  for (const row of rows) {
    heights.push(rowHeight(row, wrapping));
    if (row.below !== undefined) heights.push(HEIGHTS.below);
  }
  if (rows.length === 0 && block.empty !== undefined) heights.push(HEIGHTS.data);
  return heights;
}

function headerText(header: string, place: PlacedColumn): string {
  const lines = header.split("\n").slice(0, 2);
  return lines.map((line) => cutText(oneLine(line), place.space, SMALL)).join("\n");
}

function drawHeader({ block, columns, frame }: Table, row: number): void {
  const { canvas } = frame;
  paint(canvas, row, frame, RULE);
  canvas.headerRow ??= row;
  if (block.headless === true) return;
  columns.forEach((place, index) => {
    if (place.column.header === "") return;
    const { horizontal, kind } = place;
    const indent = horizontal !== "left" ? 0 : index === 0 ? frame.indent : kind === "trend" ? 1 : 0;
    const wrap = place.column.header.includes("\n");
    const code = styleCode({ font: "small", horizontal, vertical: "bottom", line: "rule", indent, wrap });
    put(canvas, { row, column: place.at }, headerText(place.column.header, place), code);
  });
}

function drawBelow({ frame }: Table, row: number, below: NonNullable<TableRow["below"]>): void {
  const { canvas, left, right, indent } = frame;
  paint(canvas, row, frame, HAIR);
  const space = spaceOf(canvas.grid, left, right, indent);
  const quoted = below.quoted === true;
  const text = oneLine(below.text);
  const shown = quoted ? `“${cutText(text, { px: space.px - 12, characters: space.characters - 2 }, SMALL)}”` : text;
  const code = styleCode({
    font: quoted ? "quote" : "small",
    line: "hair",
    horizontal: "left",
    vertical: "top",
    indent,
  });
  put(canvas, { row, column: left }, quoted ? shown : cutText(shown, space, SMALL), code);
}

function drawRows(table: Table, top: number): void {
  const { rows, frame, block, columns } = table;
  const { canvas, indent } = frame;
  let at = top;
  let grouped = false;
  rows.forEach((row, index) => {
    if (row.kind === "group") grouped = true;
    const nested = grouped && row.kind === undefined;
    const opensTotal = rows[index + 1]?.kind === "total";
    if (row.anchor !== undefined) canvas.anchors.set(row.anchor, at);
    drawRow({ frame, columns, row, at, opensTotal, nested });
    at += 1;
    if (row.below === undefined) return;
    drawBelow(table, at, row.below);
    at += 1;
  });
  if (rows.length > 0 || block.empty === undefined) return;
  paint(canvas, at, frame, HAIR);
  const space = spaceOf(canvas.grid, frame.left, frame.right, indent);
  const code = styleCode({ font: "secondary", horizontal: "left", line: "hair", indent });
  put(canvas, { row: at, column: frame.left }, cutText(oneLine(block.empty), space, DATA), code);
}

/** A table with its heading, header row and rows. */
export function prepareTable(block: TableBlock, frame: Frame): Prepared {
  const rows = rowsOf(block.rows);
  const columns = placeColumns(block, rows, frame);
  const table: Table = { block, rows, columns, frame };
  return {
    heights: heightsOf(table),
    draw: (top) => {
      if (frame.headed) drawHeading(frame, top, block);
      const header = frame.headed ? top + 1 : top;
      drawHeader(table, header);
      drawRows(table, header + 1);
      markDifferences(block, columns, frame, header + 1);
      for (const { column, first } of columns) if (column.hidden === true) frame.canvas.hidden.push(first);
    },
  };
}
