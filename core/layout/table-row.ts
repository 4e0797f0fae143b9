import type { TableRow } from "../dashboard/block.ts";
import type { InputCell, TableCell } from "../dashboard/cell.ts";
import type { OutputCell } from "../workbook.ts";
import type { Frame } from "./block-frame.ts";
import { addExplained, explain, paint, put, storable } from "./canvas.ts";
import { carriedBy, carrying } from "./carried.ts";
import { spaceOf } from "./grid.ts";
import type { Space } from "./measure.ts";
import { CELL_PADDING_PX, cutText, cutToLines, oneLine, textPx } from "./measure.ts";
import { findShared, share } from "./shared-cells.ts";
import type { Shown } from "./shown.ts";
import type { Horizontal, LineName, StyleCode } from "./style.ts";
import { horizontalOf, indentCode, isFilled, styleCode, styleIndex, typeOf } from "./style.ts";
import { addValidation } from "./table-inputs.ts";
import { showCell } from "./table-cell.ts";
import type { PlacedColumn, RowKind } from "./table-column.ts";

export interface RowTask {
  readonly frame: Frame;
  readonly columns: readonly PlacedColumn[];
  readonly row: TableRow;
  /** Line of Why that explains the whole block. */
  readonly why: string | undefined;
  readonly at: number;
  /** Cells of that row. */
  readonly cells: (OutputCell | null)[];
  /** The next row is a total: a rule instead of a hair. */
  readonly opensTotal: boolean;
  /** The row belongs to a group: its name is indented. */
  readonly nested: boolean;
  /** A column of the table wraps: all cells stand at the top of their rows. */
  readonly upright: boolean;
  /** More lines of the same item follow. */
  readonly goesOn: boolean;
}

const LINE_CODES: Readonly<Record<LineName, StyleCode>> = {
  none: styleCode({ line: "none" }),
  hair: styleCode({ line: "hair" }),
  rule: styleCode({ line: "rule" }),
  titleRule: styleCode({ line: "titleRule" }),
  whiteBox: 0,
  accentBox: 0,
};
const PANEL = styleCode({ fill: "panel" });
const WRAP = styleCode({ wrap: true });
const TOP = styleCode({ vertical: "top" });
/** Lines of a text in a wrapping column. */
export const MOST_LINES = 4;
/** No letter of a row is wider, padding included. */
const WIDEST_PX = 19;
const panelOf = ({ kind }: TableRow): StyleCode => (kind === "group" ? PANEL : 0);
/** Left and right of a text in its cell. */
const NESTED = indentCode(1);

function lineOf({ row, opensTotal, goesOn }: RowTask): LineName {
  if (opensTotal) return "rule";
  if (goesOn || row.kind === "total" || row.kind === "second") return "none";
  return "hair";
}

const isEmpty = ({ row }: RowTask, index: number): boolean => (row.cells[index] ?? null) === null;

/** An empty cell belongs to the right-aligned text that follows it: such a text runs over to the left. */
function isFree(task: RowTask, index: number): boolean {
  const next = task.row.cells[index + 1] ?? null;
  const isNumber = typeof next === "number" || (typeof next === "object" && next?.kind === "number");
  const taken = task.columns[index + 1]?.horizontal === "right" && next !== null && !isNumber;
  return isEmpty(task, index) && !taken;
}

/** Room of a left-aligned text: its own columns and the free ones to its right, to the end of the block. */
function roomToTheRight(task: RowTask, index: number, place: PlacedColumn): Space {
  const { columns, frame } = task;
  let end = index;
  while (end + 1 < columns.length && isFree(task, end + 1)) end += 1;
  const right = end === columns.length - 1 ? frame.right : (columns[end]?.last ?? place.last);
  return spaceOf(frame.canvas.grid, place.first, right, indentOf(task, index));
}

/** Room of a text: its own columns, and the empty ones that it may run over. Text in the middle has its own unit. */
function roomOf(task: RowTask, index: number, place: PlacedColumn, horizontal: Horizontal): Space {
  const { grid } = task.frame.canvas;
  if (horizontal === "center") return spaceOf(grid, place.first, place.first);
  if (horizontal !== "right") return roomToTheRight(task, index, place);
  const before = task.columns[index - 1];
  return spaceOf(grid, before !== undefined && isEmpty(task, index - 1) ? before.first : place.first, place.last);
}

/** Where a value stands: right-aligned in the last unit of its column, else in the first. */
const unitOf = ({ first, last }: PlacedColumn, code: StyleCode): number =>
  horizontalOf(code) === "right" ? last : first;

const indentOf = ({ columns, nested }: RowTask, index: number): number =>
  (columns[index]?.indent ?? 0) + (index === 0 && nested ? 1 : 0);

const nestedCode = (task: RowTask, index: number): StyleCode =>
  index === 0 && task.nested && task.columns[0]?.horizontal === "left" ? NESTED : 0;

/** The text on one line, cut to its room; in a wrapping column to four lines. */
function fitted(task: RowTask, index: number, text: string, code: StyleCode): string {
  const place = task.columns[index];
  if (place?.column.whole === true) return text;
  const clean = oneLine(text);
  if (place === undefined || clean.length * WIDEST_PX <= place.ownPx) return clean;
  const type = typeOf(code);
  if (place.column.wrap !== true) return cutText(clean, roomOf(task, index, place, horizontalOf(code)), type);
  return cutToLines(clean, place.space, type, MOST_LINES);
}

/** Puts a text, cut to its room; the same text in the same style is the same cell wherever its neighbors do not matter. */
function setText(
  task: RowTask,
  index: number,
  text: string,
  { look, code }: { look: StyleCode; code: StyleCode },
): void {
  const place = task.columns[index];
  if (place === undefined) return;
  const style = styleIndex(task.frame.canvas.styles, code);
  const known = findShared(place.shared, text, style);
  const cell = known ?? { value: fitted(task, index, text, look), style };
  task.cells[unitOf(place, look)] = cell;
  if (
    known === undefined &&
    (place.column.wrap === true || textPx(text, typeOf(look)) + CELL_PADDING_PX <= place.ownPx)
  )
    share(place.shared, text, cell);
}

/** A text cut to its room, a number as every host keeps it. */
function storedValue(task: RowTask, index: number, { value, link, code }: Shown): OutputCell["value"] {
  if (typeof value === "number") return storable(value);
  if (typeof value !== "string") return value;
  const text = fitted(task, index, value, code);
  const otherwise = task.columns[index]?.codes.data.text;
  // Where the linked place is not made, the text stands in the column's own type, which may be wider.
  const waits = link !== undefined && link.kind !== "cell";
  return waits && otherwise !== undefined ? fitted(task, index, text, otherwise) : text;
}

/** Puts a value with its link and its why. */
function setCarrying(task: RowTask, index: number, shown: Shown, code: StyleCode): void {
  const { canvas } = task.frame;
  const place = task.columns[index];
  if (place === undefined || shown.value === null) return;
  const { link } = shown;
  const column = unitOf(place, shown.code);
  task.cells[column] = carrying(shown, storedValue(task, index, shown), styleIndex(canvas.styles, code));
  if (shown.why !== undefined) addExplained(canvas, task.at, column);
  if (link === undefined || link.kind === "cell") return;
  const otherwise = code - shown.code + place.codes.data.text;
  canvas.links.push({ row: task.at, column, to: link, otherwise });
}

/** Whether the cell itself covers less than its column. */
const leavesUnits = ({ first, last }: PlacedColumn, { value }: Shown): boolean => last > first || value === null;

/** Writes a shown cell, its fill over all units of the column. */
function drawShown(task: RowTask, index: number, shown: Shown, extra: StyleCode): void {
  const place = task.columns[index];
  if (place === undefined) return;
  const filled = isFilled(shown.code);
  const code = shown.code + extra + (filled ? 0 : panelOf(task.row));
  if (filled && leavesUnits(place, shown))
    paint(task.frame.canvas, task.at, { left: place.first, right: place.last }, code);
  if (shown.value === null) return;
  const isPlain = shown.link === undefined && shown.why === undefined;
  if (isPlain && typeof shown.value === "string") setText(task, index, shown.value, { look: shown.code, code });
  else setCarrying(task, index, shown, code);
}

function drawBeside(task: RowTask, place: PlacedColumn, shown: Shown, line: StyleCode): void {
  const { beside, why } = shown;
  if (beside === undefined || place.last === place.first) return;
  const { canvas } = task.frame;
  if (beside.value === null) {
    paint(canvas, task.at, { left: place.last, right: place.last }, beside.code + line);
    return;
  }
  put(canvas, { row: task.at, column: place.last }, beside.value, beside.code + line);
  explain(canvas, task.at, place.last, why);
}

/** What people typed stands whole, whatever its room: it is read back. */
function drawInput(task: RowTask, place: PlacedColumn, cell: InputCell, { value, code }: Shown): void {
  const { canvas } = task.frame;
  paint(canvas, task.at, { left: place.first, right: place.last }, code);
  if (value !== null) {
    const kept = typeof value === "number" ? storable(value) : value;
    task.cells[place.at] = { value: kept, style: styleIndex(canvas.styles, code) };
  }
  addValidation(canvas, task.at, place.at, cell);
}

/** A word that shares its column with a day or a percent stands alone where the two have no room: the word says more. */
function besideValue(task: RowTask, index: number, place: PlacedColumn, shown: Shown): Shown {
  const { value, beside, code } = shown;
  const isAlone = (beside?.value ?? null) === null || place.last === place.first;
  if (typeof value !== "string" || isAlone) return shown;
  const space = spaceOf(task.frame.canvas.grid, place.first, place.last - 1, indentOf(task, index));
  if (beside === undefined || cutText(value, space, typeOf(code)) === value) return shown;
  return { ...shown, value: cutText(value, place.space, typeOf(code)), beside: { ...beside, value: null } };
}

function drawRich(task: RowTask, index: number, cell: TableCell, line: StyleCode): void {
  const place = task.columns[index];
  if (place === undefined) return;
  const row: RowKind = task.row.kind ?? "data";
  const made = showCell(cell, { place, row, context: task.frame.canvas.context });
  const shown = besideValue(task, index, place, carriedBy(task.row, task.why, cell, made));
  if (typeof cell === "object" && cell?.kind === "input") {
    drawInput(task, place, cell, { ...shown, code: shown.code + line });
    return;
  }
  drawShown(task, index, shown, line + nestedCode(task, index));
  drawBeside(task, place, shown, line);
}

function drawText(task: RowTask, index: number, text: string, base: StyleCode): void {
  const look = task.columns[index]?.codes[task.row.kind ?? "data"].text ?? 0;
  setText(task, index, text, { look, code: look + base + nestedCode(task, index) });
}

/** One row of a table, its line drawn over exactly the block's columns. */
export function drawRow(task: RowTask): void {
  const { frame, columns, row } = task;
  const line = LINE_CODES[lineOf(task)] + (task.upright ? TOP : 0);
  const base = line + panelOf(row);
  if (base !== 0) paint(frame.canvas, task.at, frame, base);
  for (let index = 0; index < columns.length; index += 1) {
    const cell = row.cells[index] ?? null;
    if (cell === null) continue;
    const wrap = columns[index]?.column.wrap === true ? WRAP : 0;
    if (typeof cell === "string") drawText(task, index, cell, base + wrap);
    else drawRich(task, index, cell, line + wrap);
  }
}
