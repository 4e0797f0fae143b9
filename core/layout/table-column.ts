import type { ColumnKind, TableBlock, TableColumn, TableRow } from "../dashboard/block.ts";
import type { NumberKind, TableCell } from "../dashboard/cell.ts";
import type { Frame } from "./block-frame.ts";
import type { FormatName } from "./formats.ts";
import type { GridTrack } from "./grid.ts";
import { spaceOf } from "./grid.ts";
import type { Space } from "./measure.ts";
import { columnFormat, type Extreme } from "./number-format.ts";
import { sampleOf } from "./rows.ts";
import type { SharedCells } from "./shared-cells.ts";
import { newSharedCells } from "./shared-cells.ts";
import type { FontName, Horizontal, StyleCode } from "./style.ts";
import { styleCode } from "./style.ts";

export type RowKind = "data" | "group" | "total" | "second";

const NUMBER_KINDS: Readonly<Partial<Record<ColumnKind, NumberKind>>> = {
  count: "count",
  money: "money",
  variance: "variance",
  varianceDays: "varianceDays",
  percent: "percent",
  index: "index",
  wholePercent: "wholePercent",
  plain: "plain",
};

const DATE_KINDS: readonly ColumnKind[] = ["date", "fullDate"];
const CENTERED: readonly ColumnKind[] = ["dimension", "letter"];

const habit = (kind: ColumnKind): "left" | "right" | "center" => {
  if (NUMBER_KINDS[kind] !== undefined || DATE_KINDS.includes(kind)) return "right";
  return CENTERED.includes(kind) ? "center" : "left";
};

const FONTS: Readonly<Partial<Record<ColumnKind, FontName>>> = {
  lead: "dataBold",
  secondary: "secondary",
  small: "small",
};

/** Styles of bare texts and numbers in one kind of row. */
export interface ColumnCodes {
  readonly text: StyleCode;
  readonly number: StyleCode;
}

/** A table's column on the grid, with all that its cells share. */
export interface PlacedColumn {
  readonly column: TableColumn;
  readonly kind: ColumnKind;
  readonly first: number;
  readonly last: number;
  /** Where values stand: the first unit, or the last of a right-aligned column. */
  readonly at: number;
  readonly horizontal: Horizontal;
  /** Steps of a left-aligned text. */
  readonly indent: number;
  /** Code of its alignment and indent. */
  readonly alignment: StyleCode;
  /** Room of a text in all units, and of a number in its own. */
  readonly space: Space;
  readonly px: number;
  /** Width of the last unit, where right-aligned values stand. */
  readonly lastPx: number;
  /** Room that every text of the column has, however it is aligned. */
  readonly ownPx: number;
  readonly codes: Readonly<Record<RowKind, ColumnCodes>>;
  readonly numbers: NumberKind;
  readonly shared: SharedCells;
  readonly format: FormatName;
  /** Above it a number needs a format of its own. */
  readonly limit: number;
}

function fontOf(kind: ColumnKind, row: RowKind, isFirst: boolean): FontName {
  if (row === "second") return "secondary";
  if (row === "data") return FONTS[kind] ?? "data";
  if (!isFirst) return kind === "phase" ? "dataBold" : "small";
  return row === "group" ? "group" : "dataBold";
}

function numberFont(kind: ColumnKind, row: RowKind): FontName {
  if (row === "second") return "secondary";
  if (row === "data") return FONTS[kind] ?? "data";
  return "dataBold";
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const numberIn = (cell: TableCell | undefined): number =>
  typeof cell === "number" ? cell : typeof cell === "object" && cell?.kind === "number" ? cell.value : 0;

function widen(extreme: Mutable<Extreme>, value: number): void {
  if (Math.abs(value) > Math.abs(extreme.value)) extreme.value = value;
  extreme.isWhole &&= Number.isInteger(value);
}

/** What decides the decimals of all numbers of a column. */
function extremesOf(rows: readonly TableRow[], columns: number): readonly Extreme[] {
  const extremes: Mutable<Extreme>[] = [];
  for (let i = 0; i < columns; i += 1) extremes.push({ value: 0, isWhole: true });
  for (const { cells } of rows)
    extremes.forEach((extreme, i) => {
      widen(extreme, numberIn(cells[i]));
    });
  return extremes;
}

const unitsOf = (column: TableColumn): number => Math.max(1, column.units ?? (column.kind === "phase" ? 2 : 1));

interface CodeBasis {
  readonly kind: ColumnKind;
  readonly horizontal: Horizontal;
  readonly format: FormatName;
  readonly isFirst: boolean;
  readonly indent: number;
}

function codesOf({ kind, horizontal, format, isFirst, indent }: CodeBasis): PlacedColumn["codes"] {
  const shared = { horizontal, indent: horizontal === "left" ? indent : 0 };
  const of = (row: RowKind): ColumnCodes => ({
    text: styleCode({ font: fontOf(kind, row, isFirst), ...shared }),
    number: styleCode({ font: numberFont(kind, row), format, ...shared }),
  });
  return { data: of("data"), group: of("group"), total: of("total"), second: of("second") };
}

const horizontalOf = (column: TableColumn): "left" | "right" | "center" => column.align ?? habit(column.kind);

/** Whether a column ends with what texts keep off by one step: right-aligned numbers, phases, the fill of a color. */
function isClose(before: PlacedColumn, { kind }: TableColumn): boolean {
  if (before.horizontal === "right" || CENTERED.includes(before.kind)) return true;
  return (before.kind === "phase" && kind !== "phase") || (before.kind === "leading" && kind === "text");
}

/** A trend, and a text that follows such a column, stand one step to the right. */
function indentOf(column: TableColumn, ofFrame: number, before: PlacedColumn | undefined): number {
  if (horizontalOf(column) !== "left") return 0;
  const keepsOff = column.kind === "trend" || (before !== undefined && isClose(before, column));
  return keepsOff ? Math.max(1, ofFrame) : ofFrame;
}

interface Place {
  readonly grid: GridTrack;
  readonly first: number;
  readonly last: number;
  readonly indent: number;
  readonly isFirst: boolean;
}

function placeColumn(
  column: TableColumn,
  extreme: Extreme | undefined,
  { grid, first, last, indent, isFirst }: Place,
): PlacedColumn {
  const { kind } = column;
  const horizontal = horizontalOf(column);
  const at = horizontal === "right" ? last : first;
  const px = grid.px[at] ?? 0;
  const numbers = NUMBER_KINDS[kind] ?? "plain";
  const { format, limit } = columnFormat(numbers, extreme ?? { value: 0, isWhole: true }, px);
  return {
    ...{ column, kind, first, last, at, horizontal, indent, px, numbers, format, limit },
    alignment: styleCode({ horizontal, indent }),
    // Text in the middle runs over neither side.
    space: spaceOf(grid, first, horizontal === "center" ? first : last, indent),
    lastPx: grid.px[last] ?? 0,
    ownPx: spaceOf(grid, first, first, indent + 1).px,
    codes: codesOf({ kind, horizontal, format, isFirst, indent }),
    shared: newSharedCells(),
  };
}

/** Columns of a table on the grid, from the frame's left edge; columns beyond its right edge are left out. */
export function placeColumns(block: TableBlock, frame: Frame): readonly PlacedColumn[] {
  const { grid } = frame.canvas;
  const extremes = extremesOf(sampleOf(block.rows), block.columns.length);
  const placed: PlacedColumn[] = [];
  let first = frame.left;
  block.columns.forEach((column, index) => {
    if (first > frame.right) return;
    const isFirst = index === 0;
    const last = Math.min(frame.right, first + unitsOf(column) - 1);
    const indent = indentOf(column, isFirst ? frame.indent : 0, placed[index - 1]);
    placed.push(placeColumn(column, extremes[index], { grid, first, last, indent, isFirst }));
    first = last + 1;
  });
  return placed;
}
