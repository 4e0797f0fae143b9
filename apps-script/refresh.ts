import type { Answer, Outcome } from "../core/index.ts";
import type { Budget } from "./budget.ts";
import { newBudget } from "./budget.ts";
import type { Computed } from "./compute.ts";
import { compute } from "./compute.ts";
import { caught, describeFailure, failed, refusal } from "./faults.ts";
import { forgetFailure, rememberFailure } from "./failure-note.ts";
import { whileLocked } from "./lock.ts";
import type { Memory, RunState } from "./memory.ts";
import { documentMemory, lastState, rememberState } from "./memory.ts";
import type { Canceled, Failed } from "./pane-answers.ts";
import { LIMIT_MINUTES } from "./pane-app.ts";
import type { RunWatch } from "./run-watch.ts";
import { watchOf } from "./run-watch.ts";
import { finishMaking } from "./sheets.ts";
import type { WriteCount, Written } from "./write.ts";
import { writeBook } from "./write.ts";
import { canceledText, countOf, say } from "../core/index.ts";

/** What became of a refresh. */
export type Refreshed =
  | Failed
  | Canceled
  | {
      readonly kind: "refreshed";
      readonly computed: Computed;
      readonly written: Written;
      /** How the refresh before ended. */
      readonly before: RunState;
    };

export interface RefreshOptions {
  /** Answers and changed settings that this refresh obeys and writes to Settings. */
  readonly answers?: readonly Answer[];
  /** Writes even where people edited sheets of Muster's. */
  readonly overEdits?: boolean;
  /** Name of the run, by which the sidebar follows it. */
  readonly run?: string | undefined;
}

/** What one refresh works with. */
interface Run {
  readonly memory: Memory;
  readonly budget: Budget;
  readonly watch: RunWatch;
  readonly count: WriteCount;
}

const editedSheets = ({ findings }: Outcome): readonly string[] =>
  findings.flatMap((finding) =>
    finding.code === "RDG-19" && finding.data.kept === undefined ? [finding.data.sheet] : [],
  );

/** Writes what was computed, and remembers how far it came. */
function write(computed: Computed, run: Run, before: RunState): Written {
  const { spreadsheet } = computed.book;
  const active = SpreadsheetApp.getActiveSheet();
  const written = writeBook(computed.book, computed.workbook, computed.outcome.book, {
    ...run,
    before,
    begin: () => {
      rememberState(run.memory, "running");
    },
  });
  if (written.added.length > 0) spreadsheet.setActiveSheet(active);
  SpreadsheetApp.flush();
  rememberState(run.memory, written.waiting.length === 0 ? "done" : "stopped");
  return written;
}

function ended(run: Run, { waiting, isCanceled }: Written): Failed | Canceled {
  const { written, ofSheets } = run.count;
  if (isCanceled) return { kind: "canceled", written, ofSheets };
  return failed({ kind: "timeLimit", minutes: LIMIT_MINUTES, left: waiting }, written, ofSheets);
}

/** Every step may be repeated: a refresh that was killed is put right by the next one. */
function refreshAlone({ answers = [], overEdits = false }: RefreshOptions, run: Run): Refreshed {
  const { memory, watch, count } = run;
  const before = lastState(memory);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (before === "running") finishMaking(spreadsheet, memory);
  watch.tell({ step: "compute", projects: undefined });
  const computed = compute(spreadsheet, answers);
  const edited = overEdits ? [] : editedSheets(computed.outcome);
  if (edited.length > 0) throw refusal({ kind: "edited", sheets: edited });
  if (watch.isCanceled()) return { kind: "canceled", written: count.written, ofSheets: count.ofSheets };
  const written = write(computed, run, before);
  if (written.waiting.length > 0) return ended(run, written);
  forgetFailure(spreadsheet, memory);
  return { kind: "refreshed", computed, written, before };
}

/**
 * Reads, computes and writes the dashboards, alone on the document. The state is remembered before the first cell is written, so
 * that the next refresh knows of one that was killed.
 */
export function refreshDashboards(options: RefreshOptions = {}): Refreshed {
  const memory = documentMemory();
  const watch = watchOf(memory, options.run);
  const run: Run = { memory, watch, budget: newBudget(() => Date.now()), count: { written: 0, ofSheets: 0 } };
  try {
    return whileLocked(() => refreshAlone(options, run));
  } catch (error) {
    const failure = failed(caught(error), run.count.written, run.count.ofSheets);
    if (run.count.written > 0) rememberFailure(memory, failure);
    return failure;
  } finally {
    watch.end();
  }
}

/** A sentence or two for the user. */
export function describeRefresh(refreshed: Refreshed): string {
  if (refreshed.kind === "canceled") return canceledText(refreshed.written, refreshed.ofSheets);
  if (refreshed.kind === "failed") return describeFailure(refreshed);
  const { added, replaced, removed } = refreshed.written;
  const repaired =
    refreshed.before === "running" ? say` The last refresh was cut off; its sheets were written again.` : "";
  const parts = [
    added.length > 0 ? say`${countOf(added.length, "sheet")} added` : "",
    replaced.length > 0 ? say`${countOf(replaced.length, "sheet")} renewed` : "",
    removed.length > 0 ? say`${countOf(removed.length, "sheet")} removed` : "",
  ].filter((part) => part !== "");
  return `${parts.length === 0 ? say`Nothing changed.` : `${parts.join(", ")}.`}${repaired}`;
}
