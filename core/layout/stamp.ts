import type { Cell, OutputRow } from "../workbook.ts";
import { isFault } from "../workbook.ts";
import type { Digest } from "./digest.ts";
import { finished, mix, mixNumber, mixText, newDigest } from "./digest.ts";
import { CHOICE_MARKER, REFRESH_MARKER, REFRESHED_MARKER } from "../words/markers.ts";

/** Row of the subtitle, where that cell stands; 0-based. */
export const SUBTITLE_ROW = 1;

const TAG = { text: 1, number: 2, true: 3, false: 4, fault: 5 } as const;

function mixCell(digest: Digest, at: number, value: Cell): void {
  if (value === null || value === "") return;
  mix(digest, at);
  if (typeof value === "string") {
    mix(digest, TAG.text);
    mixText(digest, value);
  } else if (typeof value === "number") {
    mix(digest, TAG.number);
    mixNumber(digest, value);
  } else if (isFault(value)) {
    mix(digest, TAG.fault);
    mixText(digest, value.fault);
  } else mix(digest, value ? TAG.true : TAG.false);
}

const COLUMNS = 16384;

/** A1, the cell in which people choose, the Refresh cell, and the cell after the label of the refresh time do not count. */
export const isPassedOver = (row: number, column: number, cells: readonly (Cell | undefined)[]): boolean =>
  (row === 0 && (column === 0 || CHOICE_MARKER.is(cells[column - 1]) || REFRESH_MARKER.is(cells[column]))) ||
  (row === SUBTITLE_ROW && REFRESHED_MARKER.is(cells[column - 1]));

/**
 * Digest of the values of a sheet as a host reads them back, `rows[row][column]` from A1: 16 hexadecimal digits. A1, a choice, the
 * Refresh cell and the time of the refresh do not count; null and "" are equal, so blanks at the end of a row or of the sheet do not count either.
 */
export function digestCells(rows: readonly (readonly Cell[])[]): string {
  const digest = newDigest();
  rows.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column += 1)
      if (row > SUBTITLE_ROW || !isPassedOver(row, column, cells))
        mixCell(digest, row * COLUMNS + column, cells[column] ?? null);
  });
  return finished(digest);
}

/** The moment of the last refresh as the sheets say it, a serial with its time of day; undefined where none says so. */
export function refreshedAtOf(sheets: readonly (readonly (readonly Cell[])[])[]): number | undefined {
  for (const rows of sheets) {
    const row = rows[SUBTITLE_ROW] ?? [];
    const label = row.findIndex(REFRESHED_MARKER.is);
    const moment = row[label + 1];
    if (label >= 0 && typeof moment === "number") return moment;
  }
  return undefined;
}

/** The same digest of rows that are about to be written. */
export function digestOf(rows: readonly OutputRow[]): string {
  const digest = newDigest();
  rows.forEach(({ cells }, row) => {
    const head = row > SUBTITLE_ROW ? [] : cells.map((cell) => cell?.value);
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell?.value === null || cell?.value === undefined) continue;
      if (row > SUBTITLE_ROW || !isPassedOver(row, column, head)) mixCell(digest, row * COLUMNS + column, cell.value);
    }
  });
  return finished(digest);
}
