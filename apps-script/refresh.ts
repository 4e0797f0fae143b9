import type { Answer, Outcome } from "../core/index.ts";
import { newBudget } from "./budget.ts";
import { compute } from "./compute.ts";
import { BUSY, whileLocked } from "./lock.ts";
import type { RunState } from "./memory.ts";
import { documentMemory, lastState, rememberState } from "./memory.ts";
import { adoptUnnamed } from "./sheets.ts";
import type { Written } from "./write.ts";
import { writeBook } from "./write.ts";

/** What became of a refresh. */
export type Refreshed =
  | { readonly kind: "busy" }
  | {
      readonly kind: "done" | "stopped";
      readonly outcome: Outcome;
      readonly written: Written;
      /** How the refresh before ended. */
      readonly before: RunState;
    };

/**
 * Reads, computes and writes the dashboards, alone on the document. The state is remembered before the first cell is written, so
 * that the next refresh knows of one that was killed; every step may be repeated.
 */
export function refreshDashboards(answers: readonly Answer[] = []): Refreshed {
  const done = whileLocked((): Refreshed => {
    const memory = documentMemory();
    const before = lastState(memory);
    const budget = newBudget(() => Date.now());
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (before === "running") adoptUnnamed(spreadsheet, memory);
    const { book, workbook, outcome } = compute(spreadsheet, answers);
    const active = SpreadsheetApp.getActiveSheet();
    rememberState(memory, "running");
    const written = writeBook(book, workbook, outcome.book, { memory, budget });
    if (written.added.length > 0) spreadsheet.setActiveSheet(active);
    SpreadsheetApp.flush();
    const isDone = written.waiting.length === 0;
    rememberState(memory, isDone ? "done" : "stopped");
    return { kind: isDone ? "done" : "stopped", outcome, written, before };
  });
  return done === BUSY ? { kind: "busy" } : done;
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

/** A sentence or two for the user. */
export function describeRefresh(refreshed: Refreshed): string {
  if (refreshed.kind === "busy") return BUSY;
  const { added, replaced, removed, waiting } = refreshed.written;
  const repaired =
    refreshed.before === "running" ? " The last refresh was cut off; its sheets were written again." : "";
  if (refreshed.kind === "stopped") {
    const written = added.length + replaced.length;
    return `Google's time limit was near: ${count(written, "sheet")} written, ${waiting.length} left. Refresh again: it goes on with those.`;
  }
  const parts = [
    added.length > 0 ? `${count(added.length, "sheet")} added` : "",
    replaced.length > 0 ? `${count(replaced.length, "sheet")} renewed` : "",
    removed.length > 0 ? `${count(removed.length, "sheet")} removed` : "",
  ].filter((part) => part !== "");
  return `${parts.length === 0 ? "Nothing changed." : `${parts.join(", ")}.`}${repaired}`;
}
