import type { OutputBook } from "../core/index.ts";
import type { Engine } from "./engine.ts";
import type { HostFault } from "./fault.ts";
import { faultOf } from "./faults.ts";
import type { ReadBook } from "./read-book.ts";
import type { RefreshCell } from "./refresh-cell.ts";
import { standingRefreshCell } from "./refresh-cell.ts";
import type { Canceled, Failed, Restorable, RunOptions } from "./session-types.ts";
import type { StandingSheet } from "./standing.ts";
import { standingSheets } from "./standing.ts";
import type { Wire } from "./wire.ts";
import type { WriteCount } from "./workbook.ts";

/** Dashboards that can be brought back. */
export interface Snapshot extends Restorable {
  readonly book: OutputBook;
}

/** What a session remembers between two runs. */
export interface SessionState {
  readonly engine: Engine;
  isRunning: boolean;
  /** Titles of all sheets by the host's id, and which of them are Muster's. */
  titles: ReadonlyMap<string, string>;
  own: ReadonlySet<string>;
  home: { readonly id: string; readonly cell: RefreshCell } | undefined;
  /** The dashboards that this session wrote last. */
  written: Snapshot | undefined;
  /** Those that stood before. */
  before: Snapshot | undefined;
  /** Projects of the last run, to say how many are computed. */
  projects: number | undefined;
}

export const newState = (engine: Engine): SessionState => ({
  engine,
  isRunning: false,
  titles: new Map(),
  own: new Set(),
  home: undefined,
  written: undefined,
  before: undefined,
  projects: undefined,
});

/** Notes which sheets there are. */
export function noteSheets(
  state: SessionState,
  { book, workbook }: Pick<ReadBook, "book" | "workbook">,
): readonly StandingSheet[] {
  const standing = standingSheets(book, workbook.ranges);
  state.titles = new Map(book.sheets.map(({ frame }) => [frame.id, frame.title]));
  state.own = new Set(standing.map(({ id }) => id));
  state.home = undefined;
  for (const { id, cells } of standing) {
    const cell = standingRefreshCell(cells);
    if (cell !== undefined) state.home = { id, cell };
  }
  return standing;
}

/** A line to the host for one run. */
export function newWire(options: RunOptions, context: Excel.RequestContext = new Excel.RequestContext()): Wire {
  return {
    context,
    signal: options.signal,
    onHeld: () => options.onProgress?.({ step: "held", fault: { kind: "cellEdit" } }),
  };
}

const NOTHING: WriteCount = { written: 0, ofSheets: 0 };

export const failed = (fault: HostFault, count = NOTHING): Failed => ({ kind: "failed", fault, ...count });

/** What became of a run that ended early. */
export function ended(error: unknown, options: RunOptions, count = NOTHING): Failed | Canceled {
  if (options.signal?.aborted === true) return { kind: "canceled", ...count };
  return failed(faultOf(error), count);
}

/** One run at a time: a second one fails at once. */
export async function alone<T>(state: SessionState, work: () => Promise<T>): Promise<T | Failed> {
  if (state.isRunning) return failed({ kind: "running" });
  state.isRunning = true;
  try {
    return await work();
  } finally {
    state.isRunning = false;
  }
}
