import { refreshedAtOf } from "../core/index.ts";
import { aborted } from "./abort.ts";
import { localNow } from "./clock.ts";
import { speakLanguage } from "./languages.ts";
import type { Computed } from "./engine.ts";
import { refusal } from "./faults.ts";
import type { ReadBook } from "./read-book.ts";
import { readBook } from "./read-book.ts";
import { refreshCellOf } from "./refresh-cell.ts";
import type { SessionState, Snapshot } from "./session-state.ts";
import { alone, ended, newWire, noteSheets } from "./session-state.ts";
import type { Canceled, Failed, Opened, Refreshed, RefreshOptions, RunOptions } from "./session-types.ts";
import { snapshotOf } from "./snapshot.ts";
import type { StandingSheet } from "./standing.ts";
import type { Undo } from "./undo.ts";
import { writeWithUndo } from "./undo.ts";
import type { Wire } from "./wire.ts";
import type { WriteCount, WritePlan } from "./workbook.ts";
import { planWrite, writeBook } from "./workbook.ts";

/** A workbook that was read and computed. */
interface Examined {
  readonly read: ReadBook;
  readonly standing: readonly StandingSheet[];
  readonly computed: Computed;
  readonly refreshedAt: number;
}

function readAll(state: SessionState, wire: Wire, options: RunOptions): Promise<ReadBook> {
  const { onProgress } = options;
  onProgress?.({ step: "outline" });
  let sheets = 0;
  return readBook(wire, state.engine, {
    answers: options.answers ?? [],
    onOutline: (count) => {
      sheets = count;
      onProgress?.({ step: "read", sheets, rows: 0, ofRows: 0 });
    },
    onRows: (rows, ofRows) => onProgress?.({ step: "read", sheets, rows, ofRows }),
  });
}

async function examine(state: SessionState, wire: Wire, options: RunOptions): Promise<Examined> {
  const read = await readAll(state, wire, options);
  const standing = noteSheets(state, read);
  options.onProgress?.({ step: "compute", projects: state.projects });
  const now = localNow();
  const words = await speakLanguage(read.language);
  const run = state.engine.run(read.workbook, { ...now, answers: options.answers ?? [], words });
  const computed = await aborted(options.signal, run);
  state.projects = computed.report.result?.total;
  return { read, standing, computed, refreshedAt: now.refreshedAt };
}

/** Cancel ends what is computed: a worker that goes on would hold up the next run. */
function onAbort(state: SessionState, { signal }: RunOptions): () => void {
  const cancel = (): void => {
    state.engine.cancel();
  };
  signal?.addEventListener("abort", cancel, { once: true });
  return () => signal?.removeEventListener("abort", cancel);
}

/** Reads and computes, and writes nothing. */
export function openBook(state: SessionState, options: RunOptions): Promise<Opened | Failed | Canceled> {
  return alone(state, async () => {
    const release = onAbort(state, options);
    try {
      const { computed, standing } = await examine(state, newWire(options), options);
      const result: Opened = {
        kind: "opened",
        report: computed.report,
        refreshedAt: refreshedAtOf(standing.map(({ cells }) => cells)),
      };
      return result;
    } catch (error) {
      return ended(error, options);
    } finally {
      release();
    }
  });
}

const isNothing = ({ changes }: WritePlan): boolean =>
  changes.added.length + changes.changed.length + changes.removed.length === 0;

/** The dashboards that stand now, if the refresh changes them: those that this session wrote, else as they can be read. */
async function keepBefore(
  state: SessionState,
  wire: Wire,
  examined: Examined,
  plan: WritePlan,
): Promise<Snapshot | undefined> {
  const { standing, computed } = examined;
  if (standing.length === 0) return undefined;
  if (isNothing(plan)) return state.before;
  return snapshotOf(wire, state.written, { standing, book: computed.book });
}

async function write(
  state: SessionState,
  examined: Examined,
  options: RunOptions,
  count: WriteCount,
): Promise<{ readonly undo: Undo; readonly plan: WritePlan }> {
  const { book } = examined.computed;
  let plan = await planWrite(book, examined.standing, examined.read.book);
  const before = await keepBefore(state, newWire(options), examined, plan);
  const tell = (): void => options.onProgress?.({ step: "write", sheets: count.written, ofSheets: count.ofSheets });
  const undo = await writeWithUndo(async (context, isAgain) => {
    if (isAgain) {
      // What was written before the refusal stands: the plan begins with that.
      const again = await readAll(state, newWire(options), options);
      plan = { ...(await planWrite(book, noteSheets(state, again), again.book)), changes: plan.changes };
      count.written = 0;
    }
    await writeBook(newWire(options, context), plan, count, tell);
  });
  state.before = before;
  state.written = { book, refreshedAt: examined.refreshedAt };
  return { undo, plan };
}

async function refreshed(state: SessionState, options: RefreshOptions, count: WriteCount): Promise<Refreshed> {
  const began = performance.now();
  const examined = await examine(state, newWire(options), options);
  const { computed, refreshedAt } = examined;
  if (computed.edited.length > 0 && options.overEdits !== true)
    throw refusal({ kind: "edited", sheets: computed.edited });
  const { undo, plan } = await write(state, examined, options, count);
  noteWritten(state, plan, computed);
  const report = (await state.engine.written()) ?? computed.report;
  return { kind: "refreshed", report, refreshedAt, tookMs: performance.now() - began, ...plan.changes, undo };
}

/** Notes the sheets that were made and deleted. */
function noteWritten(state: SessionState, plan: WritePlan, { book }: Computed): void {
  const titles = new Map(state.titles);
  const own = new Set(state.own);
  for (const { id } of plan.gone) {
    titles.delete(id);
    own.delete(id);
  }
  for (const { id, title } of plan.made()) {
    titles.set(id, title);
    own.add(id);
  }
  state.titles = titles;
  state.own = own;
  const home = plan.sheets.find(({ isHome }) => isHome);
  const id = [...titles].find(([, title]) => title === home?.title)?.[0];
  const cell = book.sheets.map(refreshCellOf).find((one) => one !== undefined);
  state.home = cell === undefined || id === undefined ? undefined : { id, cell };
}

/** Reads, computes and writes. */
export function refreshBook(state: SessionState, options: RefreshOptions): Promise<Refreshed | Failed | Canceled> {
  return alone(state, async () => {
    const count: WriteCount = { written: 0, ofSheets: 0 };
    const release = onAbort(state, options);
    try {
      return await refreshed(state, options, count);
    } catch (error) {
      return ended(error, options, count);
    } finally {
      release();
    }
  });
}
