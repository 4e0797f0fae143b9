import type { Answer, Language, RawWorkbook } from "../core/index.ts";
import { isOverBooks } from "../core/index.ts";
import type { Engine } from "./engine.ts";
import { aborted } from "./abort.ts";
import { refusal } from "./faults.ts";
import type { BookOutline } from "./outline.ts";
import { isCut, readOutline } from "./outline.ts";
import type { Readings, ReadProgress } from "./read.ts";
import { missingRanges, readRanges } from "./read.ts";
import { withoutClick } from "./refresh-cell.ts";
import type { Wire } from "./wire.ts";

/** A workbook as it was read: what the core needs, and what the writer needs besides. */
export interface ReadBook {
  readonly book: BookOutline;
  readonly workbook: RawWorkbook;
  /** Of the sheets and of the pane. */
  readonly language: Language;
}

export interface ReadOptions {
  readonly answers: readonly Answer[];
  readonly onOutline: (sheets: number) => void;
  readonly onRows: ReadProgress;
}

const isComplete = ({ sheets }: BookOutline): boolean =>
  !sheets.some((sheet) => isCut(sheet) || sheet.hiddenRows === "some" || sheet.hiddenColumns === "some");

/** Reads what a first plan asks for together with what the outline lacks; then what the plan of the whole outline asks for besides. */
async function readPlanned(
  wire: Wire,
  engine: Engine,
  book: BookOutline,
  options: ReadOptions,
): Promise<Readings & { readonly language: Language }> {
  const planOf = (outline: BookOutline) => aborted(wire.signal, engine.plan(outline.outline, options.answers));
  const planned = await planOf(book);
  const { language } = planned;
  const first = await readRanges(wire, book, planned, options.onRows);
  // The same outline: the engine knows it already, and what it found in it.
  if (isComplete(book)) return { ...first, book, language };
  const plan = await planOf(first.book);
  const rest = missingRanges(plan, first);
  const more = rest.ranges.length === 0 ? [] : (await readRanges(wire, first.book, rest, options.onRows)).ranges;
  return { book: first.book, ranges: [...first.ranges, ...more], language: plan.language };
}

/** Reads the workbook: the outline in two round trips, the planned ranges in one and one more for each full answer. */
export async function readBook(wire: Wire, engine: Engine, options: ReadOptions): Promise<ReadBook> {
  engine.prepare();
  const outlined = await readOutline(wire);
  if (isOverBooks(outlined.outline.names)) throw refusal({ kind: "overBooks" });
  options.onOutline(outlined.sheets.length);
  const { book, ranges, language } = await readPlanned(wire, engine, outlined, options);
  return { book, workbook: { outline: book.outline, ranges: withoutClick(ranges) }, language };
}
