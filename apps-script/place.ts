import type { Cell, OutputSheet, RawWorkbook } from "../core/index.ts";
import { digestCells, parseStamp } from "../core/index.ts";
import type { Sizes } from "./memory.ts";
import type { OpenBook } from "./workbook.ts";
import type { Size } from "./write-values.ts";
import { sizeOf } from "./write-values.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How much of a sheet has to be written: nothing, its values, or its look too. */
export type Extent = "nothing" | "values" | "all";

/** A sheet that is to stand, and what stands in its place. */
export interface Place {
  readonly output: OutputSheet;
  /** The sheet that stands for it; undefined for one that is to be made. */
  readonly standing: Sheet | undefined;
  readonly extent: Extent;
  /** Cells that stood before or are to stand. */
  readonly size: Size;
}

const cellsOf = (workbook: RawWorkbook, sheetKey: string): readonly (readonly Cell[])[] =>
  workbook.ranges.find(({ sheet, area }) => sheet === sheetKey && area.top === 0 && area.left === 0)?.cells ?? [];

/** Compares what stands with what is to stand: by the stamp for the look, by the cells themselves for the values. */
export function extentOf(output: OutputSheet, standing: readonly (readonly Cell[])[]): Extent {
  const now = parseStamp(standing[0]?.[0]);
  const then = parseStamp(output.rows[0]?.cells[0]?.value ?? null);
  if (now === undefined || then?.look !== now.look) return "all";
  return now.digest === then.digest && digestCells(standing) === then.digest ? "nothing" : "values";
}

function standingSize({ outline }: OpenBook, sheetKey: string): Size {
  const used = outline.sheets.find(({ key }) => key === sheetKey)?.used;
  return used ? { rows: used.bottom + 1, columns: used.right + 1 } : { rows: 1, columns: 1 };
}

/** A size that holds all of some. */
const around = (...sizes: readonly Size[]): Size => ({
  rows: sizes.reduce((most, { rows }) => Math.max(most, rows), 1),
  columns: sizes.reduce((most, { columns }) => Math.max(most, columns), 1),
});

/**
 * Where a sheet is to stand. `unfinished` holds what a refresh that did not come to its end was to write: cells that it had emptied
 * may still have their formats.
 */
export function placeOf(
  output: OutputSheet,
  book: OpenBook,
  workbook: RawWorkbook,
  unfinished: Sizes | undefined,
): Place {
  const wanted = sizeOf(output);
  const sheetKey = book.own.get(output.key);
  const standing = sheetKey === undefined ? undefined : book.sheets.get(sheetKey);
  if (sheetKey === undefined || !standing) return { output, standing: undefined, extent: "all", size: wanted };
  const left = unfinished?.get(output.key) ?? wanted;
  return {
    output,
    standing,
    extent: extentOf(output, cellsOf(workbook, sheetKey)),
    size: around(standingSize(book, sheetKey), wanted, left),
  };
}
