import type { OutputBook, OutputSheet } from "../core/index.ts";
import type { Memory } from "./memory.ts";
import { rememberMaking, titleInMaking } from "./memory.ts";
import { ownName } from "./own-sheets.ts";
import type { OpenBook } from "./workbook.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const WARNING = "Muster writes this sheet anew at each refresh. Your edits would be lost.";

/** A sheet of that title that a killed refresh had just made: empty, and without its name. */
function unnamedSheet(spreadsheet: Spreadsheet, title: string, memory: Memory): Sheet | undefined {
  if (titleInMaking(memory) !== title) return undefined;
  const sheet = spreadsheet.getSheetByName(title);
  return sheet?.getLastRow() === 0 ? sheet : undefined;
}

/** A warning before an edit by hand. Where it may not be set, the sheet does without. */
function warn(sheet: Sheet): void {
  try {
    sheet.protect().setWarningOnly(true).setDescription(WARNING);
  } catch {
    // A user who may write may still not protect.
  }
}

/** Makes a sheet after the last one and gives it the name by which it is found again. */
export function makeSheet(spreadsheet: Spreadsheet, { key, title }: OutputSheet, memory: Memory): Sheet {
  const standing = unnamedSheet(spreadsheet, title, memory);
  rememberMaking(memory, title);
  const sheet = standing ?? spreadsheet.insertSheet(title, spreadsheet.getNumSheets());
  spreadsheet.setNamedRange(ownName(key), sheet.getRange("A1"));
  rememberMaking(memory, undefined);
  if (key !== "Settings") warn(sheet);
  return sheet;
}

/** Deletes own sheets that the book does not have any more, and their names; gives their titles. */
export function removeGone(
  { spreadsheet, outline, own, sheets }: OpenBook,
  { sheets: wanted }: OutputBook,
): readonly string[] {
  const removed: string[] = [];
  own.forEach((sheetKey, key) => {
    const sheet = sheets.get(sheetKey);
    if (!sheet || wanted.some((one) => one.key === key)) return;
    removed.push(outline.sheets.find((one) => one.key === sheetKey)?.title ?? "");
    spreadsheet.deleteSheet(sheet);
    spreadsheet.removeNamedRange(ownName(key));
  });
  return removed;
}
