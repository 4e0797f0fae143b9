import type { Cell, OutputBook, OutputSheet, RawWorkbook, SheetKey } from "../core/index.ts";
import { digestCells, parseStamp } from "../core/index.ts";
import type { Budget } from "./budget.ts";
import { SHEET_MS } from "./budget.ts";
import type { Memory } from "./memory.ts";
import { findMoment, writeMoment } from "./moment.ts";
import { makeSheet, removeGone } from "./sheets.ts";
import type { OpenBook } from "./workbook.ts";
import { writeBorders } from "./write-borders.ts";
import { writeCharts } from "./write-chart.ts";
import { closeFrame, openFrame } from "./write-frame.ts";
import { writeLook } from "./write-look.ts";
import { writeConditionalFormats, writeValidations } from "./write-rules.ts";
import type { Size } from "./write-values.ts";
import { ensureSize, sizeOf, writeValues } from "./write-values.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a refresh did, by title. */
export interface Written {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Sheets that the next refresh has to write: the time of this one was over. */
  readonly waiting: readonly string[];
}

/** How much of a sheet has to be written: nothing, its values, or its look too. */
export type Extent = "nothing" | "values" | "all";

const cellsOf = (workbook: RawWorkbook, sheetKey: string): readonly (readonly Cell[])[] =>
  workbook.ranges.find(({ sheet, area }) => sheet === sheetKey && area.top === 0 && area.left === 0)?.cells ?? [];

/** Compares what stands with what is to stand: by the stamp for the look, by the cells themselves for the values. */
export function extentOf(output: OutputSheet, standing: readonly (readonly Cell[])[]): Extent {
  const now = parseStamp(standing[0]?.[0]);
  const then = parseStamp(output.rows[0]?.cells[0]?.value ?? null);
  if (now === undefined || then?.look !== now.look) return "all";
  return now.digest === then.digest && digestCells(standing) === then.digest ? "nothing" : "values";
}

interface Place {
  readonly output: OutputSheet;
  readonly sheet: Sheet;
  readonly isNew: boolean;
  readonly extent: Extent;
  /** Cells that stood before or are to stand. */
  readonly size: Size;
}

export interface WriteOptions {
  readonly memory: Memory;
  readonly budget: Budget;
}

function standingSize({ outline }: OpenBook, sheetKey: string): Size {
  const used = outline.sheets.find(({ key }) => key === sheetKey)?.used;
  return used ? { rows: used.bottom + 1, columns: used.right + 1 } : { rows: 1, columns: 1 };
}

function placeOf(output: OutputSheet, book: OpenBook, workbook: RawWorkbook, memory: Memory): Place {
  const wanted = sizeOf(output);
  const sheetKey = book.own.get(output.key);
  const standing = sheetKey === undefined ? undefined : book.sheets.get(sheetKey);
  if (sheetKey === undefined || !standing)
    return { output, sheet: makeSheet(book.spreadsheet, output, memory), isNew: true, extent: "all", size: wanted };
  const before = standingSize(book, sheetKey);
  return {
    output,
    sheet: standing,
    isNew: false,
    extent: extentOf(output, cellsOf(workbook, sheetKey)),
    size: { rows: Math.max(before.rows, wanted.rows), columns: Math.max(before.columns, wanted.columns) },
  };
}

interface Context {
  readonly styles: OutputBook["styles"];
  readonly numberOf: (title: string) => string | undefined;
  readonly sheetOf: (key: SheetKey) => Sheet | undefined;
  readonly memory: Memory;
}

/** Writes one sheet. Its stamp goes first and comes last: without it the sheet counts as unfinished. */
function writeSheet({ output, sheet, extent, size }: Place, context: Context): void {
  const { styles, numberOf, memory } = context;
  ensureSize(sheet, size);
  sheet.getRange("A1").setValue("");
  if (extent === "all") openFrame(sheet, size);
  writeValues(sheet, output, size, { styles, numberOf, waiting: findMoment(output) });
  if (extent === "all") {
    writeLook(sheet, output, size, styles);
    writeBorders(sheet, output, size, styles);
    writeConditionalFormats(sheet, output, styles);
    writeValidations(sheet, output, size, context.sheetOf);
    closeFrame(sheet, output, size);
    writeCharts(sheet, output, memory);
  }
  sheet.getRange("A1").setValue(output.rows[0]?.cells[0]?.value ?? "");
}

function contextOf(places: readonly Place[], book: OpenBook, output: OutputBook, memory: Memory): Context {
  const numbers = new Map(book.outline.sheets.map(({ title, key }) => [title, key]));
  for (const place of places) numbers.set(place.output.title, String(place.sheet.getSheetId()));
  return {
    styles: output.styles,
    numberOf: (title) => numbers.get(title),
    sheetOf: (key) => places.find((place) => place.output.key === key)?.sheet,
    memory,
  };
}

/** Puts the dashboards into the spreadsheet, each in place; only what differs is written, and only as long as there is time. */
export function writeBook(book: OpenBook, workbook: RawWorkbook, output: OutputBook, options: WriteOptions): Written {
  const { memory, budget } = options;
  const places = output.sheets.map((sheet) => placeOf(sheet, book, workbook, memory));
  const context = contextOf(places, book, output, memory);
  const changed = places.filter(({ extent }) => extent !== "nothing");
  const done = new Set<Place>();
  for (const place of changed) {
    if (!budget.hasRoom(SHEET_MS)) break;
    writeSheet(place, context);
    done.add(place);
  }
  const titles = (some: readonly Place[]): readonly string[] => some.map((place) => place.output.title);
  const waiting = changed.filter((place) => !done.has(place));
  const removed = waiting.length > 0 ? [] : removeGone(book, output);
  if (waiting.length === 0) for (const { output: sheet, sheet: target } of places) writeMoment(target, sheet);
  return {
    added: titles([...done].filter(({ isNew }) => isNew)),
    replaced: titles([...done].filter(({ isNew }) => !isNew)),
    unchanged: titles(places.filter(({ extent }) => extent === "nothing")),
    removed,
    waiting: titles(waiting),
  };
}
