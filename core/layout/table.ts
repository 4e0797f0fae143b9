import type { TableBlock, TableRow } from "../dashboard/block.ts";
import type { TableCell } from "../dashboard/cell.ts";
import type { Frame } from "./block-frame.ts";
import { addAnchor, claimRow, paint, put } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import { drawHeading } from "./heading.ts";
import { HEIGHTS, wrappedHeight } from "./heights.ts";
import { cutText, linesOf, oneLine, textPx } from "./measure.ts";
import { quoted } from "../words/quoted.ts";
import { readerOf } from "./rows.ts";
import type { StyleCode } from "./style.ts";
import { styleCode, typeOf } from "./style.ts";
import type { PlacedColumn } from "./table-column.ts";
import { placeColumns } from "./table-column.ts";
import { markDifferences } from "./table-inputs.ts";
import { drawRow, MOST_LINES } from "./table-row.ts";
import { drawClauseLine, partClauses } from "./clause-lines.ts";
import type { Canvas, MadeRow } from "./canvas.ts";

const RULE = styleCode({ line: "rule" });
const KEY = styleCode({ format: "hidden" });
const HAIR = styleCode({ line: "hair" });
const SMALL = { size: 9 } as const;
const DATA = { size: 10 } as const;
const LEAD = { size: 10, bold: true } as const;
/** Letters are no wider: a text of few enough stands on one line. */
const WIDEST_PX = 14;

interface Table {
  readonly block: TableBlock;
  readonly columns: readonly PlacedColumn[];
  readonly frame: Frame;
}

function headerHeight({ columns, headless }: TableBlock): number {
  if (headless === true) return HEIGHTS.headless;
  return columns.some(({ header }) => header.includes("\n")) ? HEIGHTS.headerOfTwoLines : HEIGHTS.header;
}

/** The text of a cell that may wrap. */
function wrappingText(cell: TableCell | undefined): string {
  if (typeof cell === "string") return cell;
  return typeof cell === "object" && (cell?.kind === "text" || cell?.kind === "link") ? cell.text : "";
}

function rowHeight(row: TableRow, wrapping: readonly (readonly [number, PlacedColumn])[]): number {
  if (row.kind === "group") return HEIGHTS.group;
  let lines = 1;
  for (const [index, { space, kind }] of wrapping) {
    const text = wrappingText(row.cells[index]);
    if (text.length * WIDEST_PX > space.px)
      lines = Math.max(lines, Math.min(MOST_LINES, linesOf(oneLine(text), space, kind === "lead" ? LEAD : DATA)));
  }
  return wrappedHeight(lines);
}

function headerText(header: string, place: PlacedColumn, code: StyleCode): string {
  const lines = header.split("\n").slice(0, 2);
  return lines.map((line) => cutText(oneLine(line), place.space, typeOf(code))).join("\n");
}

function drawHeader({ block, columns, frame }: Table, row: number): void {
  const { canvas } = frame;
  claimRow(canvas, row, headerHeight(block));
  paint(canvas, row, frame, RULE);
  canvas.headerRow ??= row;
  if (block.headless === true) return;
  columns.forEach((place) => {
    if (place.column.header === "") return;
    const { horizontal, indent } = place;
    const wrap = place.column.header.includes("\n");
    const code = styleCode({
      font: place.kind === "phase" ? "dataBold" : "small",
      horizontal,
      vertical: "bottom",
      line: "rule",
      indent,
      wrap,
    });
    put(canvas, { row, column: place.at }, headerText(place.column.header, place, code), code);
  });
}

function drawBelow({ frame }: Table, row: number, below: NonNullable<TableRow["below"]>): void {
  const { canvas, left, right, indent } = frame;
  claimRow(canvas, row, HEIGHTS.below);
  paint(canvas, row, frame, HAIR);
  const space = spaceOf(canvas.grid, left, right, indent);
  const isQuoted = below.quoted === true;
  const text = oneLine(below.text);
  const inside = { px: space.px - textPx(quoted(""), SMALL) };
  const shown = isQuoted ? quoted(cutText(text, inside, SMALL)) : cutText(text, space, SMALL);
  const code = styleCode({
    font: isQuoted ? "quote" : "small",
    line: "hair",
    horizontal: "left",
    vertical: "top",
    indent,
  });
  put(canvas, { row, column: left }, shown, code);
}

/** Rows that belong to a group can be folded away, where no other block stands beside them. */
function foldRows({ frame }: Table, from: number, to: number): void {
  const { canvas, left, right } = frame;
  if (left > 1 || right < canvas.grid.last) return;
  for (let row = from; row < to; row += 1) {
    const made = canvas.rows[row];
    if (made !== undefined) made.level = 1;
  }
}

/** Claims the row of an item, with its anchor and its key. */
function beginRow(canvas: Canvas, { anchor, key }: TableRow, at: number, height: number): MadeRow["cells"] {
  const cells = claimRow(canvas, at, height);
  if (anchor !== undefined) addAnchor(canvas, anchor, at);
  if (key !== undefined) put(canvas, { row: at, column: 0 }, key, KEY);
  return cells;
}

/** Draws the rows of a table; gives the row after the last. */
function drawRows(table: Table, top: number): number {
  const { frame, block, columns } = table;
  const { canvas } = frame;
  const { why } = block;
  const rows = readerOf(block.rows);
  const wrapping = [...columns.entries()].filter(([, { column }]) => column.wrap === true);
  const upright = wrapping.length > 0;
  let at = top;
  let grouped = false;
  const rowAt = (index: number): TableRow | undefined => (index < rows.count ? rows.row(index) : undefined);
  let next = rowAt(0);
  for (let index = 0; next !== undefined; index += 1) {
    const { row, lines } = partClauses(next, columns, frame);
    next = rowAt(index + 1);
    if (row.kind === "group") grouped = true;
    const nested = grouped && row.kind === undefined;
    const cells = beginRow(canvas, row, at, rowHeight(row, wrapping));
    const goesOn = lines.length > 0 || row.below !== undefined;
    drawRow({ frame, columns, row, why, at, cells, opensTotal: next?.kind === "total", nested, upright, goesOn });
    const first = at;
    at += 1;
    lines.forEach((line, below) => {
      drawClauseLine(frame, at++, line, row.below === undefined && below === lines.length - 1);
    });
    if (row.below !== undefined) drawBelow(table, at++, row.below);
    if (nested) foldRows(table, first, at);
  }
  return at;
}

/** Fewer rows are seen at a glance. */
const LEAST_FILTERED = 10;

/** A total stays in sight, whatever is filtered. */
function totalsOf({ rows }: TableBlock): number {
  const { count, row } = readerOf(rows);
  return count > 0 && row(count - 1).kind === "total" ? 1 : 0;
}

/** The first table of a sheet that is a list to look things up in. */
function addFilter({ block, columns, frame: { canvas } }: Table, header: number, end: number): void {
  const { document, grid, headerRow } = canvas;
  if (document.filter !== true || headerRow !== header || end - header <= LEAST_FILTERED) return;
  if (block.headless === true) return;
  const [left, right] = [columns[0]?.first ?? 1, columns[columns.length - 1]?.last ?? grid.last];
  canvas.filter = { top: header, left, bottom: end - 1 - totalsOf(block), right };
}

function drawEmpty({ canvas, left, right, indent }: Frame, row: number, sentence: string): void {
  claimRow(canvas, row, HEIGHTS.data);
  paint(canvas, row, { left, right }, HAIR);
  const space = spaceOf(canvas.grid, left, right, indent);
  const code = styleCode({ font: "secondary", horizontal: "left", line: "hair", indent });
  put(canvas, { row, column: left }, cutText(oneLine(sentence), space, DATA), code);
}

/** A table with its heading, header row and rows. */
export function drawTable(block: TableBlock, frame: Frame): void {
  const columns = placeColumns(block, frame);
  const table: Table = { block, columns, frame };
  const header = drawHeading(frame, block);
  drawHeader(table, header);
  const end = drawRows(table, header + 1);
  if (end === header + 1 && block.empty !== undefined) drawEmpty(frame, end, block.empty);
  addFilter(table, header, end);
  markDifferences(block, columns, frame, header + 1);
  for (const { column, first } of columns) if (column.hidden === true) frame.canvas.hidden.push(first);
}
