import type { Area, Cell } from "../core/index.ts";
import { readHostAddress, readHostAddresses, rowsAddress } from "./address.ts";
import { toCells } from "./cell-in.ts";
import type { SheetFrame } from "./outline-frame.ts";

/** Rows that an outline shows of a sheet, and the size up to which it shows all of it. */
export const HEAD_ROWS = 300;
const WHOLE_CELLS = 20_000;

/** Which rows or columns are hidden; "some" takes another look, which gives their numbers. */
export type Hidden = "all" | "none" | "some" | readonly number[];

/** What the second round trip tells of one sheet. */
export interface SheetReading {
  readonly frame: SheetFrame;
  /** From A1; undefined for an empty sheet. */
  readonly used: Area | undefined;
  readonly head: readonly (readonly Cell[])[];
  /** Rows that were asked for; `head` may hold fewer. */
  readonly asked: number;
  /** Number formats of the rows of `head`. */
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: Hidden;
  readonly hiddenColumns: Hidden;
  /** Names that are local to the sheet. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Charts of an own sheet; empty for others. */
  readonly charts: readonly string[];
}

/** How much is asked of each sheet. */
export interface SheetDepth {
  readonly rows: number;
  /** Whether the host can tell merged areas (ExcelApi 1.13) and may be asked: it fails on a sheet with more than 512. */
  readonly merges: boolean;
}

/** Formats tell how columns of registers are read; nobody reads Muster's own sheets for that. */
const CONTENT = "address,values,numberFormat";
const OWN_CONTENT = "address,values";

/** The questions about one sheet, on their way. */
export interface QueuedSheet {
  readonly frame: SheetFrame;
  readonly asked: number;
  readonly used: Excel.Range;
  readonly head: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
  readonly names: Excel.NamedItemCollection;
  readonly charts: Excel.ChartCollection | undefined;
}

/** Puts the questions about one sheet into the request. */
export function queueSheet(context: Excel.RequestContext, frame: SheetFrame, depth: SheetDepth): QueuedSheet {
  const sheet = context.workbook.worksheets.getItem(frame.id);
  return {
    frame,
    asked: depth.rows,
    used: sheet.getUsedRangeOrNullObject(true).load("address,rowHidden,columnHidden"),
    head: sheet
      .getRange(rowsAddress(0, depth.rows - 1))
      .getUsedRangeOrNullObject(true)
      .load(frame.isOwn ? OWN_CONTENT : CONTENT),
    merged: depth.merges ? sheet.getRange().getMergedAreasOrNullObject().load("address") : undefined,
    names: sheet.names.load("items/name,items/formula"),
    charts: frame.isOwn ? sheet.charts.load("items/name") : undefined,
  };
}

/** Rows of a block as rows of the sheet, from A1. */
function fromCorner<T>(rows: readonly (readonly T[])[], area: Area, blank: T): readonly (readonly T[])[] {
  const before = Array.from({ length: area.left }, () => blank);
  const padded = area.left === 0 ? rows : rows.map((row) => [...before, ...row]);
  return [...Array.from({ length: area.top }, (): readonly T[] => []), ...padded];
}

/** Cells and number formats of a range, as rows of the sheet. */
function contentOf(range: Excel.Range, isOwn: boolean): Pick<SheetReading, "head" | "formats"> {
  const area = range.isNullObject ? undefined : readHostAddress(range.address);
  if (area === undefined) return { head: [], formats: [] };
  const cells = toCells(range.values) ?? [];
  if (isOwn) return { head: fromCorner(cells, area, null), formats: [] };
  // Typed as any by the library: text for every cell.
  const formats = range.numberFormat as readonly (readonly string[])[];
  return { head: fromCorner(cells, area, null), formats: fromCorner(formats, area, "General") };
}

const hiddenWord = (hidden: boolean | null): Hidden => (hidden === null ? "some" : hidden ? "all" : "none");

function usedOf(range: Excel.Range): Area | undefined {
  const area = range.isNullObject ? undefined : readHostAddress(range.address);
  return area === undefined ? undefined : { top: 0, left: 0, bottom: area.bottom, right: area.right };
}

/** What the host answered of one sheet. */
export function readSheet({ frame, asked, used, head, merged, names, charts }: QueuedSheet): SheetReading {
  const isEmpty = used.isNullObject;
  // Mixed rows or columns give null, which the library's types leave out.
  const hidden = isEmpty ? { rows: false, columns: false } : { rows: used.rowHidden, columns: used.columnHidden };
  return {
    frame,
    asked,
    used: usedOf(used),
    ...contentOf(head, frame.isOwn),
    merges: merged === undefined || merged.isNullObject ? [] : readHostAddresses(merged.address),
    hiddenRows: hiddenWord(hidden.rows),
    hiddenColumns: hiddenWord(hidden.columns),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    charts: charts?.items.map(({ name }) => name) ?? [],
  };
}

/** Rows that an outline shows: all of a small sheet. */
export function headRowsOf(used: Area | undefined): number {
  if (used === undefined) return 0;
  const rows = used.bottom + 1;
  return rows * (used.right + 1) <= WHOLE_CELLS ? rows : Math.min(rows, HEAD_ROWS);
}
