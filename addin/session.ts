import type { OutputBook, Place } from "../core/index.ts";
import { headerAnswer, ownSheetKeys } from "../core/index.ts";
import type { Engine } from "./engine.ts";
import { openEngine } from "./engine.ts";
import type { WorkerLike } from "./engine-line.ts";
import { openClicks } from "./clicks.ts";
import { readOutline } from "./outline.ts";
import { selectedPlace, selectPlace, topLeftOf } from "./places.ts";
import { readRanges } from "./read.ts";
import { faultOf, refusal } from "./faults.ts";
import { openBook, refreshBook } from "./refresh.ts";
import { alone, failed, newState, newWire, noteSheets } from "./session-state.ts";
import type { SessionState } from "./session-state.ts";
import type {
  ChosenHeaders,
  Done,
  Failed,
  RefreshOptions,
  RunOptions,
  SelectionListener,
  Session,
  SessionEvent,
  ShowListener,
} from "./session-types.ts";
import { listenToSheets } from "./sheet-events.ts";
import { standingSheets } from "./standing.ts";
import { addTemplate } from "./template.ts";
import { writeWithUndo } from "./undo.ts";
import { planWrite, removeSheets, writeBook } from "./workbook.ts";

/** What a session is opened with. */
export interface SessionOptions {
  /** Makes a worker; absent where there are none. */
  readonly startWorker?: (() => WorkerLike) | undefined;
}

/** A request of the pane that ends in titles of sheets, or in a fault. */
async function doneOr(state: SessionState, work: () => Promise<readonly string[]>): Promise<Done | Failed> {
  return alone(state, async (): Promise<Done | Failed> => {
    try {
      return { kind: "done", sheets: await work() };
    } catch (error) {
      return failed(faultOf(error));
    }
  });
}

/** Reads what stands of Muster's, and no register. */
async function readOwn(state: SessionState) {
  const wire = newWire({});
  const outlined = await readOutline(wire);
  const keys = ownSheetKeys(outlined.outline.names);
  const own = outlined.sheets.filter(({ frame }) => keys.has(frame.id));
  const ranges = own.flatMap(({ frame, used }) => (used === undefined ? [] : [{ sheet: frame.id, area: used }]));
  const { book, ranges: read } = await readRanges(wire, outlined, { ranges });
  const standing = noteSheets(state, { book, workbook: { outline: book.outline, ranges: read } });
  return { book, standing };
}

async function writeAgain(state: SessionState, old: OutputBook): Promise<readonly string[]> {
  const { book, standing } = await readOwn(state);
  let plan = planWrite(old, standing, book);
  await writeWithUndo(async (context, isAgain) => {
    if (isAgain) {
      // What was written before the refusal stands: the plan begins with that.
      const again = await readOwn(state);
      plan = { ...planWrite(old, again.standing, again.book), changes: plan.changes };
    }
    await writeBook(newWire({}, context), plan, { written: 0, ofSheets: 0 });
  });
  return [...plan.changes.added, ...plan.changes.changed];
}

/** Brings the dashboards back that stood before the last refresh; afterwards those that it wrote can be brought back. */
async function restoreBefore(state: SessionState): Promise<readonly string[]> {
  const { before, written } = state;
  if (before === undefined) throw refusal({ kind: "gone" });
  const titles = await writeAgain(state, before.book);
  state.before = written;
  state.written = before;
  return titles;
}

async function removeAll(state: SessionState): Promise<readonly string[]> {
  const wire = newWire({});
  const outline = await readOutline(wire);
  const titles = await removeSheets(wire, standingSheets(outline, []), outline);
  state.before = undefined;
  state.written = undefined;
  state.home = undefined;
  state.own = new Set();
  return titles;
}

async function addEmpty(): Promise<readonly string[]> {
  const wire = newWire({});
  const { spokenWords, templateBook } = await import("../core/index.ts");
  return addTemplate(wire, templateBook({ words: spokenWords() }), await readOutline(wire));
}

/** The selected row as the header row of its sheet, as the workbook is now. */
async function selectedHeaders(): Promise<ChosenHeaders | Failed | undefined> {
  try {
    const wire = newWire({});
    const place = await selectedPlace(wire);
    const answer = place && headerAnswer((await readOutline(wire)).outline, place);
    return place && answer && { kind: "headers", answer, place };
  } catch (error) {
    return failed(faultOf(error));
  }
}

/** A set of listeners: `tell` reaches all of them. */
function listeners<A extends readonly unknown[]>() {
  const all = new Set<(...values: A) => void>();
  return {
    add: (listener: (...values: A) => void) => {
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
    tell: (...values: A) => {
      for (const listener of all) listener(...values);
    },
  };
}

/** The selection as places, told only where a sheet is known. */
function placeOf(state: SessionState, sheet: string, address: string): Place | undefined {
  const title = state.titles.get(sheet);
  const at = topLeftOf(address);
  return title === undefined || at === undefined ? undefined : { sheet: title, ...at };
}

/** Shows a cell, also while a refresh is under way: nothing is written. */
async function goTo(place: Place): Promise<Done | Failed> {
  try {
    await selectPlace(newWire({}), place);
    return { kind: "done", sheets: [place.sheet] };
  } catch (error) {
    return failed(faultOf(error));
  }
}

async function closeAll(engine: Engine, listening: Promise<() => Promise<void>>): Promise<void> {
  engine.cancel();
  const stop = await listening;
  await stop().catch(() => undefined);
}

/** A session with the ways in which commands reach the pane. */
export interface OpenSession extends Session {
  readonly show: ShowListener;
  readonly tell: (event: SessionEvent) => void;
}

/** Opens a session in the workbook that the add-in was started in. */
export function openSession(options: SessionOptions = {}): OpenSession {
  const engine: Engine = openEngine(options.startWorker);
  const state = newState(engine);
  const selections = listeners<Parameters<SelectionListener>>();
  const events = listeners<[SessionEvent]>();
  const shows = listeners<Parameters<ShowListener>>();
  const refresh = (wanted: RefreshOptions = {}) => refreshBook(state, wanted);
  const clicks = openClicks(state, {
    tell: events.tell,
    refresh,
    select: (sheet, address) => {
      const place = placeOf(state, sheet, address);
      if (place !== undefined) selections.tell(place, state.own.has(sheet) ? "dashboard" : "other");
    },
  });
  const listening = listenToSheets(newWire({}), clicks).catch(() => () => Promise.resolve());
  return {
    get computes() {
      return engine.where();
    },
    isBusy: () => state.isRunning,
    open: (wanted: RunOptions = {}) => openBook(state, wanted),
    refresh,
    goTo,
    explain: (place) => engine.explain(place).catch(() => undefined),
    selected: () => selectedPlace(newWire({})).catch(() => undefined),
    headers: selectedHeaders,
    restorable: () => state.before && { refreshedAt: state.before.refreshedAt },
    restore: () => doneOr(state, () => restoreBefore(state)),
    remove: () => doneOr(state, () => removeAll(state)),
    template: () => doneOr(state, addEmpty),
    onSelection: selections.add,
    onEvent: events.add,
    onShow: shows.add,
    show: shows.tell,
    tell: events.tell,
    close: () => closeAll(engine, listening),
  };
}
