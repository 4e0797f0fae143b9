import type { OutputSheet } from "../core/index.ts";
import { columnPx, pxOf } from "../core/index.ts";
import { rangeOf, runsOf } from "./areas.ts";
import type { Size } from "./write-values.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Stretches of equal rows that get their height one by one; the rows after them fit themselves to their text. */
const MOST_STRETCHES = 150;

function writeHeights(sheet: Sheet, { rows }: OutputSheet): void {
  const runs = runsOf(rows.map(({ height }) => Math.round(pxOf(height))));
  for (const { start, length, item } of runs.slice(0, MOST_STRETCHES))
    sheet.setRowHeightsForced(start + 1, length, Math.max(item, 1));
  const rest = runs[MOST_STRETCHES];
  if (rest) sheet.autoResizeRows(rest.start + 1, rows.length - rest.start);
}

function writeWidths(sheet: Sheet, { columns, hiddenColumns }: OutputSheet, size: Size): void {
  for (const { start, length, item } of runsOf(columns.map(columnPx)))
    sheet.setColumnWidths(start + 1, length, Math.max(item, 1));
  sheet.showColumns(1, size.columns);
  const hidden = new Set(hiddenColumns ?? []);
  const flags = Array.from({ length: size.columns }, (_, column) => hidden.has(column));
  for (const { start, length, item } of runsOf(flags)) if (item) sheet.hideColumns(start + 1, length);
}

/** Takes away what would stand in the way of writing: a filter, merges, frozen rows and columns. */
export function openFrame(sheet: Sheet, size: Size): void {
  const filter = sheet.getFilter();
  if (filter) filter.remove();
  sheet.setFrozenRows(0);
  sheet.setFrozenColumns(0);
  sheet.getRange(1, 1, size.rows, size.columns).breakApart();
}

/** Merges, sizes, frozen rows and columns, gridlines. Print setup has no call in this host. */
export function closeFrame(sheet: Sheet, output: OutputSheet, size: Size): void {
  const { freeze } = output;
  for (const area of output.merges) if (area.bottom > area.top || area.right > area.left) rangeOf(sheet, area).merge();
  writeHeights(sheet, output);
  writeWidths(sheet, output, size);
  if (freeze.rows > 0) sheet.setFrozenRows(freeze.rows);
  if (freeze.columns > 0) sheet.setFrozenColumns(freeze.columns);
  if (output.filter) rangeOf(sheet, output.filter).createFilter();
  sheet.setHiddenGridlines(true);
}
