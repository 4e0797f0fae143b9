import type { ChartBlock, SheetDocument } from "../dashboard/block.ts";
import type { LinkTo } from "../dashboard/cell.ts";
import type { Day } from "../day.ts";
import type {
  Area,
  ConditionalFormat,
  DateSystem,
  OutputCell,
  OutputChart,
  SheetKey,
  Validation,
} from "../workbook.ts";
import type { GridTrack } from "./grid.ts";
import type { StyleCode, StyleTable } from "./style.ts";
import { styleIndex } from "./style.ts";

export interface LayoutContext {
  /** Titles that the sheets have or are to get; a document's own title where none is given. */
  readonly titles: Readonly<Partial<Record<SheetKey, string>>>;
  /** The status date: days within 12 months of it show without a year. */
  readonly day: Day;
  /** Moment of the refresh as a serial of the 1900 system with its time of day. */
  readonly refreshedAt: number;
  /** Of the workbook that is written to; 1900 when absent. */
  readonly dateSystem?: DateSystem;
}

export interface MadeRow {
  height: number;
  level?: 1;
  readonly cells: (OutputCell | null)[];
}

/** A link to an own sheet whose place is known only when every sheet is laid out. */
interface PendingLink {
  readonly row: number;
  readonly column: number;
  readonly to: Exclude<LinkTo, { kind: "cell" }>;
  /** Style where there is no such place. */
  readonly otherwise: StyleCode;
}

/** A chart whose place is known and whose data are not yet written. */
export interface WaitingChart {
  readonly block: ChartBlock;
  readonly area: Area;
  /** It stands on the panel of the figures. */
  readonly onPanel: boolean;
}

/** A list rule whose options no rule can hold: they are written once all rows stand. */
export interface LongList {
  readonly area: Area;
  readonly options: readonly string[];
  readonly prompt: string | undefined;
}

/** A sheet while it is laid out. */
export interface Canvas {
  readonly document: SheetDocument;
  readonly context: LayoutContext;
  readonly grid: GridTrack;
  readonly styles: StyleTable;
  readonly rows: MadeRow[];
  readonly merges: Area[];
  readonly charts: OutputChart[];
  readonly waitingCharts: WaitingChart[];
  readonly validations: Validation[];
  readonly longLists: LongList[];
  readonly conditionalFormats: ConditionalFormat[];
  readonly links: PendingLink[];
  /** Rows and columns of the cells that a line of Why explains. */
  readonly explained: { readonly rows: number[]; readonly columns: number[] };
  /** Names of anchors, and the row of each. */
  readonly anchors: { readonly names: string[]; readonly rows: number[] };
  /** Empty cells, one for each style. */
  readonly blanks: Map<StyleCode, OutputCell>;
  readonly hidden: number[];
  readonly emptyRow: readonly (OutputCell | null)[];
  /** 0-based row of the first table's header. */
  headerRow: number | undefined;
  /** The one list of the sheet, from its header to its last row. */
  filter: Area | undefined;
  /** Next free row for chart data. */
  chartDataRow: number;
}

export function newCanvas(
  document: SheetDocument,
  grid: GridTrack,
  styles: StyleTable,
  context: LayoutContext,
): Canvas {
  return {
    document,
    context,
    grid,
    styles,
    rows: [],
    merges: [],
    charts: [],
    waitingCharts: [],
    validations: [],
    longLists: [],
    conditionalFormats: [],
    links: [],
    explained: { rows: [], columns: [] },
    anchors: { names: [], rows: [] },
    blanks: new Map(),
    hidden: [],
    emptyRow: grid.widths.map(() => null),
    headerRow: undefined,
    filter: undefined,
    chartDataRow: 0,
  };
}

/** The cells of a row, which is at least this high; a row that is not there yet is appended. Blocks claim their rows from the top. */
export function claimRow(canvas: Canvas, row: number, height: number): (OutputCell | null)[] {
  const made = canvas.rows[row];
  if (made !== undefined) {
    if (made.height < height) made.height = height;
    return made.cells;
  }
  const cells = canvas.emptyRow.slice();
  canvas.rows.push({ height, cells });
  return cells;
}

/** Appends a row; gives its index. */
export function addRow(canvas: Canvas, height: number): number {
  claimRow(canvas, canvas.rows.length, height);
  return canvas.rows.length - 1;
}

export function addAnchor({ anchors }: Canvas, name: string, row: number): void {
  anchors.names.push(name);
  anchors.rows.push(row);
}

export function addExplained({ explained }: Canvas, row: number, column: number): void {
  explained.rows.push(row);
  explained.columns.push(column);
}

/** Rows of the anchors of a sheet; of two with one name the first. */
export function anchorRows({ anchors }: Canvas): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  anchors.names.forEach((name, index) => {
    const row = anchors.rows[index];
    if (row !== undefined && !rows.has(name)) rows.set(name, row);
  });
  return rows;
}

/** A serial day as the workbook counts. */
const SHIFT_1904 = 1462;
export const serialOf = ({ dateSystem }: LayoutContext, serial: number): number =>
  serial - (dateSystem === 1904 ? SHIFT_1904 : 0);

/** Numbers are written with the 15 digits that every host keeps, so that what is read back is what was written. */
export function storable(value: number): number | null {
  if (Number.isInteger(value)) return value;
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : null;
}

export function put(
  canvas: Canvas,
  { row, column }: { readonly row: number; readonly column: number },
  value: string | number,
  code: StyleCode,
): void {
  const cells = canvas.rows[row]?.cells;
  if (cells === undefined) return;
  while (cells.length < column) cells.push(null);
  cells[column] = {
    value: typeof value === "number" ? storable(value) : value,
    style: styleIndex(canvas.styles, code),
  };
}

/** The one empty cell of a style. */
export function blankCell(canvas: Canvas, code: StyleCode): OutputCell {
  const known = canvas.blanks.get(code);
  if (known !== undefined) return known;
  const blank: OutputCell = { value: null, style: styleIndex(canvas.styles, code) };
  canvas.blanks.set(code, blank);
  return blank;
}

/** Gives empty cells of a row a format: fill and lines, from one column to another. */
export function paint(
  canvas: Canvas,
  row: number,
  { left, right }: { left: number; right: number },
  code: StyleCode,
): void {
  const cells = canvas.rows[row]?.cells;
  if (cells === undefined) return;
  const blank = blankCell(canvas, code);
  for (let column = left; column <= right; column += 1) cells[column] = blank;
}

/** Adds to a cell that stands; nothing happens where none does. */
export function amend(canvas: Canvas, row: number, column: number, change: Partial<OutputCell>): void {
  const cells = canvas.rows[row]?.cells;
  const cell = cells?.[column];
  if (cells !== undefined && cell !== null && cell !== undefined) cells[column] = { ...cell, ...change };
}

/** Says of a cell that stands which line of Why explains it. */
export function explain(canvas: Canvas, row: number, column: number, why: string | undefined): void {
  if (why === undefined) return;
  amend(canvas, row, column, { why });
  addExplained(canvas, row, column);
}

/** Puts a linked text; where the link's sheet is not made, the text stands in the style `otherwise`. */
export function putLink(
  canvas: Canvas,
  at: { readonly row: number; readonly column: number },
  { text, to }: { readonly text: string; readonly to: LinkTo },
  { linked, otherwise }: { readonly linked: StyleCode; readonly otherwise: StyleCode },
): void {
  put(canvas, at, text, linked);
  if (to.kind === "cell") amend(canvas, at.row, at.column, { link: to.place });
  else canvas.links.push({ ...at, to, otherwise });
}
