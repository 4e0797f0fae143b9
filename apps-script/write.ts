import type { OutputBook, RawWorkbook, SheetKey } from "../core/index.ts";
import { OLD_TAB } from "../core/index.ts";
import type { Budget } from "./budget.ts";
import { SHEET_MS } from "./budget.ts";
import type { Links } from "./cell-entry.ts";
import { refusal } from "./faults.ts";
import type { Memory, RunState, Sizes } from "./memory.ts";
import { lastSizes, rememberSizes } from "./memory.ts";
import { findMoment, writeMoment } from "./moment.ts";
import type { Place } from "./place.ts";
import { placeOf } from "./place.ts";
import { hasBox } from "./refresh-cell.ts";
import type { RunWatch } from "./run-watch.ts";
import { makeSheets, removeGone } from "./sheets.ts";
import type { OpenBook } from "./workbook.ts";
import { clearBorders, writeBorders } from "./write-borders.ts";
import type { StandingCharts } from "./write-chart.ts";
import { findCharts, NO_CHARTS, rememberCharts, writeCharts } from "./write-chart.ts";
import { closeFrame, openFrame } from "./write-frame.ts";
import { hex, writeLook } from "./write-look.ts";
import type { Rule } from "./write-rules.ts";
import { keepBox, writeConditionalFormats, writeValidations } from "./write-rules.ts";
import type { Target } from "./write-values.ts";
import { ensureSize, writeValues } from "./write-values.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
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
  /** How links are written, found out on a cell that is empty for now. */
  readonly linksOf: (cell: Range) => Links;
  readonly sheetOf: (key: SheetKey) => Sheet | undefined;
  /** Whether the Refresh cell is to be a box. */
  readonly hasBox: boolean;
}

/** What stands on a sheet besides its cells. */
interface Held {
  readonly rules: readonly Rule[];
  readonly charts: StandingCharts;
}

/** Looks at what stands before anything is written: a read between writes would wait until those are committed. */
const heldBy = ({ standing, extent, output }: Place, memory: Memory): Held =>
  standing && extent === "all"
    ? { rules: standing.getConditionalFormatRules(), charts: findCharts(standing, output, memory) }
    : { rules: [], charts: NO_CHARTS };

/** A place whose sheet stands now. */
interface Ready extends Place {
  readonly sheet: Sheet;
  readonly held: Held;
}

function writeFrame({ output, sheet, standing, size, held }: Ready, target: Target, context: Context): void {
  const { styles } = context;
  writeLook(target, output, styles);
  if (standing) {
    clearBorders(target.range);
    target.range.clearDataValidations();
  }
  writeBorders(sheet, output, styles);
  writeConditionalFormats(sheet, output, styles, held.rules);
  writeValidations(sheet, output, context.sheetOf);
  if (context.hasBox) keepBox(sheet, output);
  closeFrame(sheet, output, size, standing ? "standing" : "new");
  writeCharts(sheet, output, held.charts);
}

/** Writes one sheet. Its stamp goes first and comes last: without it the sheet counts as unfinished. */
function writeSheet(place: Ready, context: Context): void {
  const { output, sheet, standing, extent, size } = place;
  ensureSize(sheet, size);
  const stamp = sheet.getRange("A1");
  if (standing) stamp.setValue("");
  const links = context.linksOf(stamp);
  const target: Target = { range: sheet.getRange(1, 1, size.rows, size.columns), size };
  if (standing && extent === "all") openFrame(sheet, target.range);
  writeValues(target, output, { styles: context.styles, links, waiting: findMoment(output) });
  if (extent === "all") writeFrame(place, target, context);
  sheet.setTabColor(hex(output.tab));
  stamp.setValue(output.rows[0]?.cells[0]?.value ?? "");
}

/** A link that shows a number; nothing that Google writes says whether it stays one. */
const NUMBER_LINK = '=HYPERLINK("#gid=0";1/2)';

/** How links are written: asked of the first cell that is given, known from then on. */
function linksBy(numberOf: Links["numberOf"]): (cell: Range) => Links {
  let links: Links | undefined;
  return (cell) => {
    links ??= { numberOf, ofNumbers: cell.setFormula(NUMBER_LINK).getValues()[0]?.[0] === 0.5 };
    return links;
  };
}

function contextOf(places: readonly Ready[], book: OpenBook, output: OutputBook, memory: Memory): Context {
  const numbers = new Map(book.outline.sheets.map(({ title, key }) => [title, key]));
  for (const { output: own, sheet, standing } of places) {
    const standingKey = standing && book.own.get(own.key);
    numbers.set(own.title, standingKey ?? String(sheet.getSheetId()));
  }
  return {
    styles: output.styles,
    linksOf: linksBy((title) => numbers.get(title)),
    sheetOf: (key) => places.find((place) => place.output.key === key)?.sheet,
    hasBox: hasBox(memory),
  };
}

/** Makes the sheets that lack, and gives those that are to change the tab of an old one. */
function prepare(places: readonly Place[], { spreadsheet }: OpenBook, { memory, before }: WriteOptions): Ready[] {
  const held = places.map((place) => heldBy(place, memory));
  const lacking = places.filter(({ standing }) => !standing).map(({ output }) => output);
  const made = makeSheets(spreadsheet, lacking, memory);
  return places.flatMap((place, at) => {
    const { output, extent } = place;
    const sheet = place.standing ?? made.get(output.key);
    if (!sheet) return [];
    if (extent !== "nothing") sheet.setTabColor(hex(OLD_TAB));
    else if (before !== "done") sheet.setTabColor(hex(output.tab));
    return [{ ...place, sheet, held: held[at] ?? heldBy(place, memory) }];
  });
}

/** What is to be written, should this refresh not come to its end. */
const sizesOf = (places: readonly Place[]): Sizes =>
  new Map(places.filter(({ extent }) => extent !== "nothing").map(({ output, size }) => [output.key, size]));

/** Writes what differs, as long as there is time and nobody asks to stop; gives what was written. */
function writeChanged(changed: readonly Ready[], context: Context, options: WriteOptions): ReadonlySet<Place> {
  const { budget, watch, count, memory } = options;
  const done = new Set<Ready>();
  count.ofSheets = changed.length;
  for (const place of changed) {
    if (!budget.hasRoom(SHEET_MS) || watch.isCanceled()) break;
    watch.tell({ step: "write", sheets: done.size + 1, ofSheets: changed.length });
    writeSheet(place, context);
    done.add(place);
    count.written = done.size;
  }
  for (const { extent, sheet, output, held } of done)
    if (extent === "all") rememberCharts(sheet, output, held.charts, memory);
  return done;
}

/**
 * Puts the dashboards into the spreadsheet, each in place.
 *
 * @throws a refusal before anything is written where a sheet is protected, and what the services throw.
 */
export function writeBook(book: OpenBook, workbook: RawWorkbook, output: OutputBook, options: WriteOptions): Written {
  const unfinished = options.before === "done" ? undefined : lastSizes(options.memory);
  const found = output.sheets.map((sheet) => placeOf(sheet, book, workbook, unfinished));
  checkLocks(found);
  const sizes = sizesOf(found);
  if (sizes.size > 0) rememberSizes(options.memory, sizes);
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
