import type { Place } from "../core/index.ts";
import { headerAnswer } from "../core/index.ts";
import { addRegisters, remove, restore } from "./change-book.ts";
import type { Engine } from "./engine.ts";
import { openEngine } from "./engine.ts";
import type { WorkerLike } from "./engine-line.ts";
import { openClicks } from "./clicks.ts";
import { readOutline } from "./outline.ts";
import { selectedPlace, selectPlace, topLeftOf } from "./places.ts";
import { faultOf } from "./faults.ts";
import { openBook, refreshBook } from "./refresh.ts";
import { failed, newState, newWire } from "./session-state.ts";
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

/** What a session is opened with. */
export interface SessionOptions {
  /** Makes a worker; absent where there are none. */
  readonly startWorker?: (() => WorkerLike) | undefined;
}

/** The selected row as the header row of its sheet, as the workbook is now. */
async function selectedHeaders(options: RunOptions = {}): Promise<ChosenHeaders | Failed | undefined> {
  try {
    const wire = newWire(options);
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
    restore: (options = {}) => restore(state, options),
    remove: (options = {}) => remove(state, options),
    template: (options = {}) => addRegisters(state, options),
    onSelection: selections.add,
    onEvent: events.add,
    onShow: shows.add,
    show: shows.tell,
    tell: events.tell,
    close: () => closeAll(engine, listening),
  };
}
