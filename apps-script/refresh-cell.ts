import type { Cell } from "../core/index.ts";
import { REFRESH_MARKER, SHEET_KEYS, ownName, say } from "../core/index.ts";
import type { Memory } from "./memory.ts";
import { TICKED } from "./ticked.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const BOX = "box";

/** The first cell of a row of an own sheet that holds a text asked for, or the cell `right` columns after it. */
export function findOnOwn(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  isAsked: (value: Cell) => boolean,
  { row, right }: { readonly row: number; readonly right: number },
): Range | undefined {
  for (const key of SHEET_KEYS) {
    const sheet = spreadsheet.getRangeByName(ownName(key))?.getSheet();
    const column = sheet ? columnOf(sheet, isAsked, row) : -1;
    if (sheet && column >= 0) return sheet.getRange(row + 1, column + 1 + right);
  }
  return undefined;
}

function columnOf(sheet: Sheet, isAsked: (value: Cell) => boolean, row: number): number {
  const width = Math.max(sheet.getLastColumn(), 1);
  const [cells = []] = sheet.getRange(row + 1, 1, 1, width).getValues() as readonly (readonly unknown[])[];
  return cells.findIndex((value) => typeof value === "string" && isAsked(value));
}

/** The cell that says Refresh, in the first row of the first own sheet; undefined before the first refresh. */
export function refreshCell(): Range | undefined {
  const isAsked = (value: Cell): boolean => value === TICKED || REFRESH_MARKER.is(value);
  return findOnOwn(SpreadsheetApp.getActiveSpreadsheet(), isAsked, { row: 0, right: 0 });
}

/** What the Refresh cell says, in the language of the dashboard; while it is ticked, what the spoken language says there. */
export function captionOf(cell: Range): string {
  const value: unknown = cell.getValue();
  return typeof value === "string" && REFRESH_MARKER.is(value) ? value : REFRESH_MARKER.said();
}

/** Turns the Refresh cell into a box. Its two values are words, so that the cell keeps the value that the dashboard has there. */
export function addBox(cell: Range, caption = REFRESH_MARKER.said()): void {
  const rule = SpreadsheetApp.newDataValidation().requireCheckbox(TICKED, caption).setAllowInvalid(false);
  cell.setDataValidation(rule.setHelpText(say`Tick to refresh the dashboards.`).build());
}

/** Whether the Refresh cell of the document is to be a box, also after its sheet was written anew. */
export const hasBox = (memory: Memory): boolean => memory.get(BOX) !== undefined;

export function rememberBox(memory: Memory, box: "on" | "off"): void {
  if (box === "on") memory.set(BOX, box);
  else memory.forget(BOX);
}
