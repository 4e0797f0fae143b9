import type { Area, Cell } from "../core/index.ts";
import { REFRESH_MARKER } from "../core/index.ts";
import type { ZoneClock } from "./dates.ts";
import { TICKED } from "./ticked.ts";

/** Cells that are asked for in one call. */
export const CHUNK_CELLS = 200_000;

const FAULT = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** A cell as the core knows it: dates are serials, error values are faults, an empty text is a blank. */
export function toCell(value: unknown, clock: ZoneClock): Cell {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") {
    if (value === "") return null;
    if (FAULT.test(value)) return { fault: value };
    return value === TICKED ? REFRESH_MARKER.said() : value;
  }
  return isDate(value) ? clock.serialOf(value.getTime()) : null;
}

/** Cells of a range, in one call. */
export function cellsOf(range: GoogleAppsScript.Spreadsheet.Range, clock: ZoneClock): Cell[][] {
  // The service gives a rectangle of values of whatever type.
  const values: readonly (readonly unknown[])[] = range.getValues();
  return values.map((row) => row.map((value) => toCell(value, clock)));
}

/** Cells of an area, `cells[row][column]`, in as few calls as their number allows. */
export function readCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  area: Area,
  clock: ZoneClock,
): readonly (readonly Cell[])[] {
  const width = area.right - area.left + 1;
  const rowsAtOnce = Math.max(1, Math.floor(CHUNK_CELLS / width));
  const rows: (readonly Cell[])[] = [];
  for (let top = area.top; top <= area.bottom; top += rowsAtOnce) {
    const height = Math.min(rowsAtOnce, area.bottom - top + 1);
    for (const row of cellsOf(sheet.getRange(top + 1, area.left + 1, height, width), clock)) rows.push(row);
  }
  return rows;
}
