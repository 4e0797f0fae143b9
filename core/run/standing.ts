import { ownName } from "../words/own-sheets.ts";
import type { Cell, Outline, RawWorkbook, SheetKey, SheetOutline } from "../workbook.ts";

/** The sheet of a key that stands in a workbook; undefined where none does. */
export function standingSheet(key: SheetKey, { names, sheets }: Outline): SheetOutline | undefined {
  const named = names.find(({ name }) => name === ownName(key));
  return named && sheets.find((sheet) => sheet.key === named.sheet);
}

/** The cells of an own sheet, `cells[row][column]` from A1: those that were read, else what the outline shows. */
export function standingCells(sheet: SheetOutline, workbook: RawWorkbook): readonly (readonly Cell[])[] {
  const range = workbook.ranges.find((read) => read.sheet === sheet.key && read.area.top === 0 && read.area.left === 0);
  return range?.cells ?? sheet.head;
}
