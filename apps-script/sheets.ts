import type { OutputBook, OutputSheet, SheetKey } from "../core/index.ts";
import { SHEET_KEYS, ownName, ownSheets, say } from "../core/index.ts";
import type { Memory } from "./memory.ts";
import { refusal } from "./faults.ts";
import { forgetAll, rememberMaking, sheetInMaking } from "./memory.ts";
import type { OpenBook } from "./workbook.ts";
import { namesOf } from "./workbook.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A warning before an edit by hand. Where it may not be set, the sheet does without. */
function warn(sheet: Sheet): void {
  try {
    sheet
      .protect()
      .setWarningOnly(true)
      .setDescription(say`Muster writes this sheet anew at each refresh. Your edits would be lost.`);
  } catch {
    // A user who may write may still not protect.
  }
}

function giveName(spreadsheet: Spreadsheet, sheet: Sheet, key: SheetKey): void {
  spreadsheet.setNamedRange(ownName(key), sheet.getRange("A1"));
  if (key !== "Settings") warn(sheet);
}

/** Makes sheets after the last one and gives each the name by which it is found again. */
export function makeSheets(
  spreadsheet: Spreadsheet,
  outputs: readonly OutputSheet[],
  memory: Memory,
): ReadonlyMap<SheetKey, Sheet> {
  const made = new Map<SheetKey, Sheet>();
  if (outputs.length === 0) return made;
  const standing = spreadsheet.getNumSheets();
  for (const { key, title } of outputs) {
    rememberMaking(memory, { key, title });
    const sheet = spreadsheet.insertSheet(title, standing + made.size);
    giveName(spreadsheet, sheet, key);
    made.set(key, sheet);
  }
  rememberMaking(memory, undefined);
  return made;
}

/**
 * Finishes the sheet that a killed refresh was making: the one that has its name already, else an empty one that bears the remembered
 * title. Name and warning may be given twice.
 */
export function finishMaking(spreadsheet: Spreadsheet, memory: Memory): void {
  const making = sheetInMaking(memory);
  const key = SHEET_KEYS.find((one) => one === making?.key);
  if (making === undefined || key === undefined) return;
  const titled = spreadsheet.getSheetByName(making.title);
  const empty = titled?.getLastRow() === 0 ? titled : undefined;
  const sheet = spreadsheet.getRangeByName(ownName(key))?.getSheet() ?? empty;
  if (sheet) giveName(spreadsheet, sheet, key);
  rememberMaking(memory, undefined);
}

function deleteWithName(spreadsheet: Spreadsheet, sheet: Sheet, key: SheetKey): void {
  spreadsheet.deleteSheet(sheet);
  try {
    spreadsheet.removeNamedRange(ownName(key));
  } catch {
    // Some spreadsheets lose the name together with its sheet.
  }
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
    deleteWithName(spreadsheet, sheet, key);
  });
  return removed;
}

/** The sheets that Muster made and that its names still lead to, by key. */
export function madeSheets(spreadsheet: Spreadsheet): ReadonlyMap<SheetKey, Sheet> {
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [String(sheet.getSheetId()), sheet]));
  const made = new Map<SheetKey, Sheet>();
  ownSheets(namesOf(spreadsheet)).forEach((id, key) => {
    const sheet = sheets.get(id);
    if (sheet) made.set(key, sheet);
  });
  return made;
}

/**
 * Deletes the sheets of Muster's, its names and what it remembers of the document. Gives the titles.
 *
 * @throws a refusal where no visible sheet would be left.
 */
export function removeAll(spreadsheet: Spreadsheet, memory: Memory): readonly string[] {
  const made = madeSheets(spreadsheet);
  const ids = new Set([...made.values()].map((sheet) => sheet.getSheetId()));
  const stays = spreadsheet.getSheets().some((sheet) => !ids.has(sheet.getSheetId()) && !sheet.isSheetHidden());
  if (made.size > 0 && !stays) throw refusal({ kind: "onlyOwn" });
  const titles = [...made.values()].map((sheet) => sheet.getName());
  made.forEach((sheet, key) => {
    deleteWithName(spreadsheet, sheet, key);
  });
  forgetAll(memory);
  return titles;
}
