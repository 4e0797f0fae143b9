import type { Cell, OutputBook, OutputSheet, RawWorkbook, SheetKey } from "../core/index.ts";
import { OLD_TAB, digestCells, parseStamp } from "../core/index.ts";
import type { Budget } from "./budget.ts";
import { SHEET_MS } from "./budget.ts";
import { refusal } from "./faults.ts";
import type { Memory, RunState } from "./memory.ts";
import { findMoment, writeMoment } from "./moment.ts";
import { hasBox } from "./refresh-cell.ts";
import type { RunWatch } from "./run-watch.ts";
import { makeSheet, removeGone } from "./sheets.ts";
import type { OpenBook } from "./workbook.ts";
import { writeBorders } from "./write-borders.ts";
import { writeCharts } from "./write-chart.ts";
import { closeFrame, openFrame } from "./write-frame.ts";
import { hex, writeLook } from "./write-look.ts";
import { keepBox, writeConditionalFormats, writeValidations } from "./write-rules.ts";
import type { Size } from "./write-values.ts";
import { ensureSize, sizeOf, writeValues } from "./write-values.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How far writing has come, in sheets whose content or look changes. */
export interface WriteCount {
  written: number;
  ofSheets: number;
}

/** What a refresh did, by title. */
export interface Written {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
  /** Sheets that the next refresh has to write: the time of this one was over, or somebody ended it. */
  readonly waiting: readonly string[];
  readonly isCanceled: boolean;
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
  /** The sheet that stands for it; undefined for one that is to be made. */
  readonly standing: Sheet | undefined;
  readonly extent: Extent;
  /** Cells that stood before or are to stand. */
  readonly size: Size;
}

export interface WriteOptions {
  readonly memory: Memory;
  readonly budget: Budget;
  readonly watch: RunWatch;
  readonly count: WriteCount;
  /** How the refresh before ended. */
  readonly before: RunState;
  /** Told right before the first change. */
  readonly begin: () => void;
}

function standingSize({ outline }: OpenBook, sheetKey: string): Size {
  const used = outline.sheets.find(({ key }) => key === sheetKey)?.used;
  return used ? { rows: used.bottom + 1, columns: used.right + 1 } : { rows: 1, columns: 1 };
}

function placeOf(output: OutputSheet, book: OpenBook, workbook: RawWorkbook): Place {
  const wanted = sizeOf(output);
  const sheetKey = book.own.get(output.key);
  const standing = sheetKey === undefined ? undefined : book.sheets.get(sheetKey);
  if (sheetKey === undefined || !standing) return { output, standing: undefined, extent: "all", size: wanted };
  const before = standingSize(book, sheetKey);
  return {
    output,
    standing,
    extent: extentOf(output, cellsOf(workbook, sheetKey)),
    size: { rows: Math.max(before.rows, wanted.rows), columns: Math.max(before.columns, wanted.columns) },
  };
}

/** Whether a person, or a script in his name, may not change a sheet or parts of it. */
const isLocked = (sheet: Sheet): boolean =>
  [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE].some((type) =>
    sheet.getProtections(type).some((one) => !one.isWarningOnly() && !one.canEdit()),
  );

/** Refuses before anything is written where a sheet may not be changed. */
function checkLocks(places: readonly Place[]): void {
  const isTouched = ({ extent, output }: Place): boolean => extent !== "nothing" || findMoment(output) !== undefined;
  const locked = places.filter((place) => place.standing && isTouched(place) && isLocked(place.standing));
  if (locked.length > 0) throw refusal({ kind: "protected", sheets: locked.map(({ output }) => output.title) });
}

interface Context {
  readonly styles: OutputBook["styles"];
  readonly numberOf: (title: string) => string | undefined;
  readonly sheetOf: (key: SheetKey) => Sheet | undefined;
  readonly memory: Memory;
}

/** A place whose sheet stands now. */
interface Ready extends Place {
  readonly sheet: Sheet;
}

function writeFrame({ output, sheet, standing, size }: Ready, context: Context): void {
  const { styles, memory } = context;
  const age = standing ? "standing" : "new";
  writeLook(sheet, output, size, styles);
  writeBorders(sheet, output, size, styles);
  writeConditionalFormats(sheet, output, styles, age);
  writeValidations(sheet, output, size, context.sheetOf);
  if (hasBox(memory)) keepBox(sheet, output);
  closeFrame(sheet, output, size);
  writeCharts(sheet, output, memory, age);
}

/** Writes one sheet. Its stamp goes first and comes last: without it the sheet counts as unfinished. */
function writeSheet(place: Ready, context: Context): void {
  const { output, sheet, extent, size } = place;
  ensureSize(sheet, size);
  sheet.getRange("A1").setValue("");
  if (extent === "all") openFrame(sheet, size);
  writeValues(sheet, output, size, { ...context, waiting: findMoment(output) });
  if (extent === "all") writeFrame(place, context);
  sheet.setTabColor(hex(output.tab));
  sheet.getRange("A1").setValue(output.rows[0]?.cells[0]?.value ?? "");
}

function contextOf(places: readonly Ready[], book: OpenBook, output: OutputBook, memory: Memory): Context {
  const numbers = new Map(book.outline.sheets.map(({ title, key }) => [title, key]));
  for (const place of places) numbers.set(place.output.title, String(place.sheet.getSheetId()));
  return {
    styles: output.styles,
    numberOf: (title) => numbers.get(title),
    sheetOf: (key) => places.find((place) => place.output.key === key)?.sheet,
    memory,
  };
}

/** Makes the sheets that lack, and gives those that are to change the tab of an old one. */
function prepare(places: readonly Place[], { spreadsheet }: OpenBook, { memory, before }: WriteOptions): Ready[] {
  return places.map((place) => {
    const sheet = place.standing ?? makeSheet(spreadsheet, place.output, memory);
    if (place.extent !== "nothing") sheet.setTabColor(hex(OLD_TAB));
    else if (before !== "done") sheet.setTabColor(hex(place.output.tab));
    return { ...place, sheet };
  });
}

/** Writes what differs, as long as there is time and nobody asks to stop; gives what was written. */
function writeChanged(changed: readonly Ready[], context: Context, options: WriteOptions): ReadonlySet<Place> {
  const { budget, watch, count } = options;
  const done = new Set<Place>();
  count.ofSheets = changed.length;
  for (const place of changed) {
    if (!budget.hasRoom(SHEET_MS) || watch.isCanceled()) break;
    watch.tell({ step: "write", sheets: done.size + 1, ofSheets: changed.length });
    writeSheet(place, context);
    done.add(place);
    count.written = done.size;
  }
  return done;
}

/**
 * Puts the dashboards into the spreadsheet, each in place.
 *
 * @throws a refusal before anything is written where a sheet is protected, and what the services throw.
 */
export function writeBook(book: OpenBook, workbook: RawWorkbook, output: OutputBook, options: WriteOptions): Written {
  const found = output.sheets.map((sheet) => placeOf(sheet, book, workbook));
  checkLocks(found);
  options.begin();
  const places = prepare(found, book, options);
  const changed = places.filter(({ extent }) => extent !== "nothing");
  const done = writeChanged(changed, contextOf(places, book, output, options.memory), options);
  const titles = (some: readonly Place[]): readonly string[] => some.map((place) => place.output.title);
  const waiting = changed.filter((place) => !done.has(place));
  const removed = waiting.length > 0 ? [] : removeGone(book, output);
  if (waiting.length === 0) for (const { output: sheet, sheet: target } of places) writeMoment(target, sheet);
  return {
    added: titles([...done].filter(({ standing }) => !standing)),
    replaced: titles([...done].filter(({ standing }) => standing)),
    removed,
    waiting: titles(waiting),
    isCanceled: waiting.length > 0 && options.watch.isCanceled(),
  };
}
