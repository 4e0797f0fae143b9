import type { OutputSheet } from "../core/index.ts";
import { columnPx, pxOf } from "../core/index.ts";
import { mostFrequent, rangeOf, runsOf } from "./areas.ts";
import type { Age, Size } from "./write-values.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Sets sizes in few calls: first the one that most stretches have, all over, then each stretch that has another one.
 */
function setSizes(
  runs: ReturnType<typeof runsOf<number>>,
  set: (start: number, length: number, px: number) => void,
): void {
  const counts = new Map<number, number>();
  for (const { item } of runs) counts.set(item, (counts.get(item) ?? 0) + 1);
  const ground = mostFrequent(counts);
  if (ground === undefined) return;
  set(
    0,
    runs.reduce((sum, { length }) => sum + length, 0),
    Math.max(ground, 1),
  );
  for (const { start, length, item } of runs) if (item !== ground) set(start, length, Math.max(item, 1));
}

/** Stretches of equal rows that get their height one by one; the rows after them fit themselves to their text. */
const MOST_STRETCHES = 150;

function writeHeights(sheet: Sheet, { rows }: OutputSheet): void {
  const runs = runsOf(rows.map(({ height }) => Math.round(pxOf(height))));
  setSizes(runs.slice(0, MOST_STRETCHES), (start, length, px) => {
    sheet.setRowHeightsForced(start + 1, length, px);
  });
  const rest = runs[MOST_STRETCHES];
  if (rest) sheet.autoResizeRows(rest.start + 1, rows.length - rest.start);
}

function writeWidths(sheet: Sheet, { columns, hiddenColumns }: OutputSheet, size: Size, age: Age): void {
  setSizes(runsOf(columns.map(columnPx)), (start, length, px) => {
    sheet.setColumnWidths(start + 1, length, px);
  });
  if (age === "standing") sheet.showColumns(1, size.columns);
  const hidden = new Set(hiddenColumns ?? []);
  const flags = Array.from({ length: size.columns }, (_, column) => hidden.has(column));
  for (const { start, length, item } of runsOf(flags)) if (item) sheet.hideColumns(start + 1, length);
}

/** Takes away what would stand in the way of writing: a filter, merges, frozen rows and columns. */
export function openFrame(sheet: Sheet, range: Range): void {
  const filter = sheet.getFilter();
  if (filter) filter.remove();
  sheet.setFrozenRows(0);
  sheet.setFrozenColumns(0);
  range.breakApart();
}

/** Merges, sizes, frozen rows and columns, gridlines. Print setup has no call in this host. */
export function closeFrame(sheet: Sheet, output: OutputSheet, size: Size, age: Age): void {
  const { freeze } = output;
  for (const area of output.merges) if (area.bottom > area.top || area.right > area.left) rangeOf(sheet, area).merge();
  writeHeights(sheet, output);
  writeWidths(sheet, output, size, age);
  if (freeze.rows > 0) sheet.setFrozenRows(freeze.rows);
  if (freeze.columns > 0) sheet.setFrozenColumns(freeze.columns);
  if (output.filter) rangeOf(sheet, output.filter).createFilter();
  sheet.setHiddenGridlines(true);
}
