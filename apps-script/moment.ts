import type { OutputSheet } from "../core/index.ts";
import { REFRESHED_MARKER, SUBTITLE_ROW } from "../core/index.ts";

/** The one cell that says when the dashboards were refreshed; undefined on all sheets but one. */
export function findMoment({ rows }: OutputSheet): { readonly row: number; readonly column: number } | undefined {
  const cells = rows[SUBTITLE_ROW]?.cells ?? [];
  const label = cells.findIndex((cell) => REFRESHED_MARKER.is(cell?.value));
  return label < 0 ? undefined : { row: SUBTITLE_ROW, column: label + 1 };
}

/** Says when the refresh was, once everything stands. */
export function writeMoment(sheet: GoogleAppsScript.Spreadsheet.Sheet, output: OutputSheet): void {
  const place = findMoment(output);
  if (!place) return;
  const value = output.rows[place.row]?.cells[place.column]?.value ?? "";
  sheet.getRange(place.row + 1, place.column + 1).setValue(value);
}
