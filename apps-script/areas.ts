import type { Area } from "../core/index.ts";
import { parsePlace } from "../core/index.ts";

/** Reads "B3" or "B3:D9"; undefined for anything else, such as whole columns. */
export function readA1(text: string): Area | undefined {
  const [first = "", last = first] = text.split(":");
  const from = parsePlace(first);
  const to = parsePlace(last);
  return from && to && { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** The range of an area. */
export const rangeOf = (
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { top, left, bottom, right }: Area,
): GoogleAppsScript.Spreadsheet.Range => sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);

/** Runs of equal neighbors: where each begins, how long it is, and what it holds. */
export function runsOf<T>(
  items: readonly T[],
): readonly { readonly start: number; readonly length: number; readonly item: T }[] {
  const runs: { start: number; length: number; item: T }[] = [];
  items.forEach((item, at) => {
    const last = runs[runs.length - 1];
    if (last?.item === item) last.length += 1;
    else runs.push({ start: at, length: 1, item });
  });
  return runs;
}

/** What was counted most often, the first of equals; undefined where nothing was counted. */
export function mostFrequent<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let most = 0;
  counts.forEach((count, item) => {
    if (count <= most) return;
    best = item;
    most = count;
  });
  return best;
}
