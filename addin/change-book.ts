import type { OutputBook } from "../core/index.ts";
import { ownSheetKeys, spokenWords } from "../core/index.ts";
import { refusal } from "./faults.ts";
import { fetchPart } from "./fetch-part.ts";
import { readOutline } from "./outline.ts";
import { readRanges } from "./read.ts";
import { alone, ended, newWire, noteSheets } from "./session-state.ts";
import type { SessionState } from "./session-state.ts";
import type { Canceled, Done, Failed, RunOptions } from "./session-types.ts";
import { standingSheets } from "./standing.ts";
import { addTemplate } from "./template.ts";
import { writeWithUndo } from "./undo.ts";
import type { WriteCount } from "./workbook.ts";
import { planWrite, removeSheets, writeBook } from "./workbook.ts";

type Changed = Promise<Done | Failed | Canceled>;

/** A request of the pane that ends in titles of sheets, or in a fault. */
async function doneOr(
  state: SessionState,
  options: RunOptions,
  work: (count: WriteCount) => Promise<readonly string[]>,
): Promise<Done | Failed | Canceled> {
  return alone(state, async (): Promise<Done | Failed | Canceled> => {
    const count: WriteCount = { written: 0, ofSheets: 0 };
    try {
      return { kind: "done", sheets: await work(count) };
    } catch (error) {
      return ended(error, options, count);
    }
  });
}

/** Reads what stands of Muster's, and no register. */
async function readOwn(state: SessionState, options: RunOptions) {
  const wire = newWire(options);
  const outlined = await readOutline(wire);
  const keys = ownSheetKeys(outlined.outline.names);
  const own = outlined.sheets.filter(({ frame }) => keys.has(frame.id));
  const ranges = own.flatMap(({ frame, used }) => (used === undefined ? [] : [{ sheet: frame.id, area: used }]));
  const { book, ranges: read } = await readRanges(wire, outlined, { ranges });
  const standing = noteSheets(state, { book, workbook: { outline: book.outline, ranges: read } });
  return { book, standing };
}

/** How a book is written, and how far that has come. */
interface Writing {
  readonly options: RunOptions;
  readonly count: WriteCount;
}

async function writeAgain(
  state: SessionState,
  old: OutputBook,
  { options, count }: Writing,
): Promise<readonly string[]> {
  const { book, standing } = await readOwn(state, options);
  let plan = await planWrite(old, standing, book);
  await writeWithUndo(async (context, isAgain) => {
    if (isAgain) {
      // What was written before the refusal stands: the plan begins with that.
      const again = await readOwn(state, options);
      count.written = 0;
      plan = { ...(await planWrite(old, again.standing, again.book)), changes: plan.changes };
    }
    await writeBook(newWire(options, context), plan, count);
  });
  return [...plan.changes.added, ...plan.changes.changed];
}

/** Brings the dashboards back that stood before the last refresh; afterwards those that it wrote can be brought back. */
async function restoreBefore(state: SessionState, writing: Writing): Promise<readonly string[]> {
  const { before, written } = state;
  if (before === undefined) throw refusal({ kind: "gone" });
  const titles = await writeAgain(state, before.book, writing);
  state.before = written;
  state.written = before;
  return titles;
}

async function removeAll(state: SessionState, options: RunOptions): Promise<readonly string[]> {
  const wire = newWire(options);
  const outline = await readOutline(wire);
  const titles = await removeSheets(wire, standingSheets(outline, []), outline);
  state.before = undefined;
  state.written = undefined;
  state.home = undefined;
  state.own = new Set();
  return titles;
}

async function addEmpty(options: RunOptions): Promise<readonly string[]> {
  const wire = newWire(options);
  const { templateBook } = await fetchPart(() => import(/* webpackChunkName: "template-book" */ "./template-book.ts"));
  return addTemplate(wire, templateBook({ words: spokenWords() }), await readOutline(wire));
}

/** Brings back the dashboards that stood before the last refresh of this session. */
export const restore = (state: SessionState, options: RunOptions): Changed =>
  doneOr(state, options, (count) => restoreBefore(state, { options, count }));

/** Deletes all sheets of Muster's with their names. */
export const remove = (state: SessionState, options: RunOptions): Changed =>
  doneOr(state, options, () => removeAll(state, options));

/** Adds empty registers after the last sheet. */
export const addRegisters = (state: SessionState, options: RunOptions): Changed =>
  doneOr(state, options, () => addEmpty(options));
