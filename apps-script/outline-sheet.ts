import type { Area, Cell, SheetOutline } from "../core/index.ts";
import { readA1 } from "./areas.ts";
import { readCells } from "./cells.ts";
import type { ZoneClock } from "./dates.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that an outline shows of a sheet, and the size up to which it shows all of it. */
const HEAD_ROWS = 300;
const WHOLE_CELLS = 20_000;
/** Rows and columns that are asked whether they are hidden, one call each; a longer sheet's rows are not asked at all. */
const MOST_ASKED = 200;

/** How Google Sheets calls the format of a cell that has none. */
const NO_FORMAT = /^(?:General|0\.#+|)$/i;

function usedArea(sheet: Sheet): Area {
  const range = sheet.getDataRange();
  return { top: 0, left: 0, bottom: range.getNumRows() - 1, right: range.getNumColumns() - 1 };
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  counts.forEach((count, code) => {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = code;
  });
  return best;
}

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

function columnFormats(sheet: Sheet, head: readonly (readonly Cell[])[], columns: number): readonly string[] {
  const codes: readonly (readonly string[])[] = sheet.getRange(1, 1, head.length, columns).getNumberFormats();
  return Array.from({ length: columns }, (_, column) => columnFormat(column, head, codes));
}

function mergesOf(sheet: Sheet, used: Area): readonly Area[] {
  const merged = sheet.getRange(1, 1, used.bottom + 1, used.right + 1).getMergedRanges();
  return merged.map((range) => readA1(range.getA1Notation())).filter((area) => area !== undefined);
}

function hiddenColumns(sheet: Sheet, columns: number): readonly number[] {
  const hidden: number[] = [];
  for (let column = 0; column < Math.min(columns, MOST_ASKED); column += 1)
    if (sheet.isColumnHiddenByUser(column + 1)) hidden.push(column);
  return hidden;
}

/** The head: the whole of a small sheet. */
function headArea(used: Area): Area {
  const isSmall = (used.bottom + 1) * (used.right + 1) <= WHOLE_CELLS;
  return isSmall ? used : { ...used, bottom: Math.min(used.bottom, HEAD_ROWS - 1) };
}

const NOTHING = { merges: [], hiddenRows: [], hiddenColumns: [], tables: [], formats: [] } as const;

/** Hidden rows of a short sheet. */
function hiddenRows(sheet: Sheet, rows: number): readonly number[] {
  if (rows > MOST_ASKED) return [];
  const isFiltered = sheet.getFilter() !== null;
  const hidden: number[] = [];
  for (let row = 0; row < rows; row += 1)
    if (sheet.isRowHiddenByUser(row + 1) || (isFiltered && sheet.isRowHiddenByFilter(row + 1))) hidden.push(row);
  return hidden;
}

export interface SheetReading {
  readonly key: string;
  /** An own sheet is read for its values only. */
  readonly isOwn: boolean;
  readonly clock: ZoneClock;
}

/**
 * What can be told of a sheet in a number of calls that is bounded, however many rows it has. Hidden rows are told of short sheets
 * only: the service answers for one row at a time.
 */
export function outlineSheet(sheet: Sheet, { key, isOwn, clock }: SheetReading): SheetOutline {
  const used = usedArea(sheet);
  const columns = used.right + 1;
  const head = readCells(sheet, headArea(used), clock);
  const isEmpty = used.bottom === 0 && used.right === 0 && (head[0]?.[0] ?? null) === null;
  if (isEmpty) return { ...NOTHING, key, title: sheet.getName(), used: undefined, head: [] };
  const plain = { ...NOTHING, key, title: sheet.getName(), used, head };
  if (isOwn) return plain;
  return {
    ...plain,
    merges: mergesOf(sheet, used),
    hiddenRows: hiddenRows(sheet, used.bottom + 1),
    hiddenColumns: hiddenColumns(sheet, columns),
    formats: columnFormats(sheet, head, columns),
  };
}
