import type { Area, Cell, SheetOutline } from "../core/index.ts";
import { mostFrequent, readA1 } from "./areas.ts";
import { cellsOf } from "./cells.ts";
import type { ZoneClock } from "./dates.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that an outline shows of a sheet, and the size up to which it shows all of it. */
const HEAD_ROWS = 300;
const WHOLE_CELLS = 20_000;
/** Rows and columns that are asked whether they are hidden, one call each; rows of a longer sheet are not asked at all. */
const MOST_ASKED = 200;

/** How Google Sheets calls the format of a cell that has none. */
const NO_FORMAT = /^(?:General|0\.#+|)$/i;

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** The code of most cells of a column; numbers decide where there are any, as a format says nothing of a text. */
function columnFormat(
  column: number,
  head: readonly (readonly Cell[])[],
  codes: readonly (readonly string[])[],
): string {
  const numbers = new Map<string, number>();
  const others = new Map<string, number>();
  head.forEach((row, at) => {
    const found = codes[at]?.[column] ?? "";
    const code = NO_FORMAT.test(found) ? "General" : found;
    const cell = row[column] ?? null;
    const counts = typeof cell === "number" ? numbers : others;
    if (cell !== null || code !== "General") counts.set(code, (counts.get(code) ?? 0) + 1);
  });
  return mostFrequent(numbers) ?? mostFrequent(others) ?? "General";
}

function columnFormats(range: Range, head: readonly (readonly Cell[])[], columns: number): readonly string[] {
  const codes: readonly (readonly string[])[] = range.getNumberFormats();
  return Array.from({ length: columns }, (_, column) => columnFormat(column, head, codes));
}

/** Merged areas. Cells that a merge covers are blank: where none is, there is nothing to ask for. */
function mergesOf({ range, used, head }: Part): readonly Area[] {
  const isWhole = head.length > used.bottom;
  if (isWhole && head.every((row) => row.every((cell) => cell !== null))) return [];
  return range
    .getMergedRanges()
    .map((merged) => readA1(merged.getA1Notation()))
    .filter((area) => area !== undefined);
}

function hiddenColumns(sheet: Sheet, columns: number): readonly number[] {
  const hidden: number[] = [];
  for (let column = 0; column < Math.min(columns, MOST_ASKED); column += 1)
    if (sheet.isColumnHiddenByUser(column + 1)) hidden.push(column);
  return hidden;
}

/** The head: the whole of a small sheet. */
function headOf(range: Range, used: Area): Range {
  const [rows, columns] = [used.bottom + 1, used.right + 1];
  return rows * columns <= WHOLE_CELLS ? range : range.offset(0, 0, Math.min(rows, HEAD_ROWS), columns);
}

const NOTHING = { merges: [], hiddenRows: [], hiddenColumns: [], tables: [], formats: [] } as const;

/** Hidden rows of a short sheet; a filter is asked only where there is one. */
function hiddenRows(sheet: Sheet, rows: number): readonly number[] {
  if (rows > MOST_ASKED) return [];
  const hasFilter = sheet.getFilter() !== null;
  const hidden: number[] = [];
  for (let row = 1; row <= rows; row += 1)
    if ((hasFilter && sheet.isRowHiddenByFilter(row)) || sheet.isRowHiddenByUser(row)) hidden.push(row - 1);
  return hidden;
}

export interface SheetReading {
  readonly key: string;
  /** An own sheet is read for its values only. */
  readonly isOwn: boolean;
  readonly clock: ZoneClock;
}

/** A sheet as far as it has been read. */
interface Part {
  /** All cells in use. */
  readonly range: Range;
  readonly used: Area;
  readonly head: readonly (readonly Cell[])[];
}

/**
 * What can be told of a sheet in a number of calls that is bounded, however many rows it has. Hidden rows are told of short sheets
 * only: the service answers for one row at a time.
 */
export function outlineSheet(sheet: Sheet, { key, isOwn, clock }: SheetReading): SheetOutline {
  const range = sheet.getDataRange();
  const used = readA1(range.getA1Notation()) ?? FIRST_CELL;
  const columns = used.right + 1;
  const headRange = headOf(range, used);
  const head = cellsOf(headRange, clock);
  const isEmpty = used.bottom === 0 && used.right === 0 && (head[0]?.[0] ?? null) === null;
  if (isEmpty) return { ...NOTHING, key, title: sheet.getName(), used: undefined, head: [] };
  const plain = { ...NOTHING, key, title: sheet.getName(), used, head };
  if (isOwn) return plain;
  return {
    ...plain,
    merges: mergesOf({ range, used, head }),
    hiddenRows: hiddenRows(sheet, used.bottom + 1),
    hiddenColumns: hiddenColumns(sheet, columns),
    formats: columnFormats(headRange, head, columns),
  };
}
