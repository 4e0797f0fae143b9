import type { TableRow } from "../dashboard/block.ts";
import type { TableCell } from "../dashboard/cell.ts";
import type { Frame } from "./block-frame.ts";
import { amend, paint, put, putLink } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import type { Space } from "./measure.ts";
import { cutText, oneLine, roomFor } from "./measure.ts";
import type { Shown } from "./shown.ts";
import type { LineName, StyleCode } from "./style.ts";
import { indentCode, isFilled, styleCode, typeOf } from "./style.ts";
import { addValidation } from "./table-inputs.ts";
import { showCell } from "./table-cell.ts";
import type { PlacedColumn, RowKind } from "./table-column.ts";

export interface RowTask {
  readonly frame: Frame;
  readonly columns: readonly PlacedColumn[];
  readonly row: TableRow;
  readonly at: number;
  /** The next row is a total: a rule instead of a hair. */
  readonly opensTotal: boolean;
  /** The row belongs to a group: its name is indented. */
  readonly nested: boolean;
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
const NESTED = indentCode(1);

function lineOf({ row, opensTotal }: RowTask): LineName {
  if (opensTotal) return "rule";
  if (row.below !== undefined || row.kind === "total" || row.kind === "second") return "none";
  return "hair";
}

/** Room of a text: its own columns, and the empty ones to its right if it is left-aligned. */
function roomOf(task: RowTask, index: number): Space {
  const { columns, row, frame } = task;
  const place = columns[index];
  if (place === undefined) return { px: 0, characters: 0 };
  if (place.horizontal !== "left") return place.space;
  let last = index;
  while (last + 1 < columns.length && (row.cells[last + 1] ?? null) === null) last += 1;
  // After the last column the block's own empty units follow.
  const right = last === columns.length - 1 ? frame.right : (columns[last]?.last ?? place.last);
  return spaceOf(frame.canvas.grid, place.first, right, indentOf(task, index));
}

const indentOf = ({ frame, nested }: RowTask, index: number): number =>
  index === 0 ? frame.indent + (nested ? 1 : 0) : 0;

const nestedCode = (task: RowTask, index: number): StyleCode =>
  index === 0 && task.nested && task.columns[0]?.horizontal === "left" ? NESTED : 0;

function fitted(task: RowTask, index: number, text: string, code: StyleCode): string {
  const place = task.columns[index];
  const clean = oneLine(text);
  if (place === undefined) return clean;
  const type = typeOf(code);
  if (place.column.wrap === true) {
    // Words rarely end where lines do: a tenth of the room stays empty.
    const { px, characters } = place.space;
    const part = clean.length > roomFor(place.space, type) ? MOST_LINES * 0.9 : 1;
    return cutText(clean, { px: px * part, characters: Math.floor(characters * part) }, type);
  }
  return clean.length * 3 < place.space.characters ? clean : cutText(clean, roomOf(task, index), type);
}

/** Writes a shown cell that has a value: text cut to its room, or number; with its fill over all units, its link and its why. */
function drawShown(task: RowTask, index: number, shown: Shown, extra: StyleCode): void {
  const { canvas } = task.frame;
  const place = task.columns[index];
  if (place === undefined || shown.value === null) return;
  const at = { row: task.at, column: shown.atRight === true ? place.last : place.at };
  const code = shown.code + extra + (task.row.kind === "group" && !isFilled(shown.code) ? PANEL : 0);
  if (isFilled(shown.code)) paint(canvas, task.at, { left: place.first, right: place.last }, code);
  const value = typeof shown.value === "string" ? fitted(task, index, shown.value, shown.code) : shown.value;
  if (shown.link === undefined) put(canvas, at, value, code);
  else {
    const otherwise = place.codes.data.text + extra;
    putLink(canvas, at, { text: String(value), to: shown.link }, { linked: code, otherwise });
  }
  if (shown.why !== undefined) amend(canvas, at.row, at.column, { why: shown.why });
}

function drawBeside(task: RowTask, place: PlacedColumn, shown: Shown, line: StyleCode): void {
  const { beside } = shown;
  if (beside === undefined || place.last === place.first) return;
  const { canvas } = task.frame;
  if (beside.value === null) paint(canvas, task.at, { left: place.last, right: place.last }, beside.code + line);
  else put(canvas, { row: task.at, column: place.last }, beside.value, beside.code + line);
}

function drawRich(task: RowTask, index: number, cell: TableCell, line: StyleCode): void {
  const place = task.columns[index];
  if (place === undefined) return;
  const row: RowKind = task.row.kind ?? "data";
  const indent = index === 0 ? task.frame.indent : 0;
  const shown = showCell(cell, { place, row, indent, context: task.frame.canvas.context });
  drawShown(task, index, shown, line + nestedCode(task, index));
  drawBeside(task, place, shown, line);
  if (typeof cell === "object" && cell?.kind === "input") {
    if (shown.value === null) paint(task.frame.canvas, task.at, { left: place.at, right: place.at }, shown.code + line);
    addValidation(task.frame.canvas, task.at, place.at, cell);
  }
}

/** One row of a table, its line drawn over exactly the block's columns. */
export function drawRow(task: RowTask): void {
  const { frame, columns, row, at } = task;
  const { canvas } = frame;
  const isGroup = row.kind === "group";
  const line = LINE_CODES[lineOf(task)];
  const upright = columns.some(({ column }) => column.wrap === true) ? TOP : 0;
  const base = line + upright + (isGroup ? PANEL : 0);
  if (base !== 0) paint(canvas, at, frame, base);
  columns.forEach((place, index) => {
    const cell = row.cells[index] ?? null;
    if (cell === null) return;
    const wrap = place.column.wrap === true ? WRAP : 0;
    if (typeof cell === "string") {
      const code = place.codes[row.kind ?? "data"].text;
      const text = fitted(task, index, cell, code);
      put(canvas, { row: at, column: place.at }, text, code + base + wrap + nestedCode(task, index));
    } else drawRich(task, index, cell, line + upright + wrap);
  });
}
