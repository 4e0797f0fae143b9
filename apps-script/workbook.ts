import type { Cell, NamedArea, Outline, RawRange, RawWorkbook, ReadPlan, ReadRange, SheetKey } from "../core/index.ts";
import { ownSheets } from "../core/index.ts";
import { readA1 } from "./areas.ts";
import { readCells } from "./cells.ts";
import type { ZoneClock } from "./dates.ts";
import { clockOf } from "./dates.ts";
import { outlineSheet } from "./outline-sheet.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A spreadsheet that has been looked at: what it holds, and a way to the cells that a plan asks for. */
export interface OpenBook {
  readonly spreadsheet: Spreadsheet;
  readonly outline: Outline;
  readonly clock: ZoneClock;
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** Keys of the sheets that Muster made. */
  readonly own: ReadonlyMap<SheetKey, string>;
  readonly read: (plan: ReadPlan) => RawWorkbook;
}

/** A named range whose sheet is gone throws or is not listed at all: both count as missing. */
function namedArea(named: GoogleAppsScript.Spreadsheet.NamedRange): NamedArea | undefined {
  try {
    const range = named.getRange();
    const area = readA1(range.getA1Notation());
    return area && { name: named.getName(), sheet: String(range.getGridId()), area };
  } catch {
    return undefined;
  }
}

/** Where the named ranges of a spreadsheet are; those that lead nowhere are left out. */
export const namesOf = (spreadsheet: Spreadsheet): readonly NamedArea[] =>
  spreadsheet
    .getNamedRanges()
    .map(namedArea)
    .filter((one) => one !== undefined);

/** Cells of a planned range; rows that the outline holds already are not asked for again. */
function readRange(range: ReadRange, sheet: Sheet, outline: Outline, clock: ZoneClock): RawRange {
  const { area } = range;
  const head = outline.sheets.find(({ key }) => key === range.sheet)?.head ?? [];
  const cells: (readonly Cell[])[] = head
    .slice(area.top, area.bottom + 1)
    .map((row) => row.slice(area.left, area.right + 1));
  const top = area.top + cells.length;
  if (top <= area.bottom) for (const row of readCells(sheet, { ...area, top }, clock)) cells.push(row);
  return { ...range, cells };
}

/** Looks at a spreadsheet. Sheets that are no grid, such as a chart's, are passed over. */
export function openBook(spreadsheet: Spreadsheet): OpenBook {
  const clock = clockOf(spreadsheet.getSpreadsheetTimeZone());
  const grids = spreadsheet.getSheets().filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID);
  const sheets = new Map(grids.map((sheet) => [String(sheet.getSheetId()), sheet]));
  const names = namesOf(spreadsheet).filter(({ sheet }) => sheets.has(sheet));
  const own = ownSheets(names);
  const ownKeys = new Set(own.values());
  const outline: Outline = {
    source: "workbook",
    name: spreadsheet.getName(),
    dateSystem: 1900,
    locale: spreadsheet.getSpreadsheetLocale().replace("_", "-"),
    sheets: [...sheets].map(([key, sheet]) => outlineSheet(sheet, { key, isOwn: ownKeys.has(key), clock })),
    names,
  };
  const read = (plan: ReadPlan): RawWorkbook => {
    const ranges: RawRange[] = [];
    for (const range of plan.ranges) {
      const sheet = sheets.get(range.sheet);
      if (sheet) ranges.push(readRange(range, sheet, outline, clock));
    }
    return { outline, ranges };
  };
  return { spreadsheet, outline, clock, sheets, own, read };
}
