import type { Answer } from "../core/index.ts";
import type { Budget } from "./budget.ts";
import { newBudget } from "./budget.ts";
import type { Computed } from "./compute.ts";
import { compute } from "./compute.ts";
import { BUSY, whileLocked } from "./lock.ts";
import type { Memory, RunState } from "./memory.ts";
import { documentMemory, lastState, rememberState } from "./memory.ts";
import { adoptUnnamed } from "./sheets.ts";
import type { Written } from "./write.ts";
import { writeBook } from "./write.ts";

/** What became of a refresh. */
export type Refreshed =
  | { readonly kind: "busy" }
  /** People edited these sheets of Muster's; nothing was written. */
  | { readonly kind: "edited"; readonly sheets: readonly string[] }
  | {
      readonly kind: "done" | "stopped";
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
}

const editedSheets = ({ outcome }: Computed): readonly string[] =>
  outcome.findings.flatMap(({ code, place }) => (code === "RDG-19" && place ? [place.sheet] : []));

/** Writes what was computed, and remembers how far it came. */
function write(computed: Computed, memory: Memory, budget: Budget): Written {
  const { spreadsheet } = computed.book;
  const active = SpreadsheetApp.getActiveSheet();
  rememberState(memory, "running");
  const written = writeBook(computed.book, computed.workbook, computed.outcome.book, { memory, budget });
  if (written.added.length > 0) spreadsheet.setActiveSheet(active);
  SpreadsheetApp.flush();
  rememberState(memory, written.waiting.length === 0 ? "done" : "stopped");
  return written;
}

/**
 * Reads, computes and writes the dashboards, alone on the document. The state is remembered before the first cell is written, so
 * that the next refresh knows of one that was killed; every step may be repeated.
 */
export function refreshDashboards({ answers = [], overEdits = false }: RefreshOptions = {}): Refreshed {
  const done = whileLocked((): Refreshed => {
    const memory = documentMemory();
    const before = lastState(memory);
    const budget = newBudget(() => Date.now());
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (before === "running") adoptUnnamed(spreadsheet, memory);
    const computed = compute(spreadsheet, answers);
    const edited = overEdits ? [] : editedSheets(computed);
    if (edited.length > 0) return { kind: "edited", sheets: edited };
    const written = write(computed, memory, budget);
    return { kind: written.waiting.length === 0 ? "done" : "stopped", computed, written, before };
  });
  return done === BUSY ? { kind: "busy" } : done;
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

/** A sentence or two for the user. */
export function describeRefresh(refreshed: Refreshed): string {
  if (refreshed.kind === "busy") return BUSY;
  if (refreshed.kind === "edited")
    return `Your edits on ${refreshed.sheets.join(", ")} would be lost. Copy them elsewhere, then refresh from the menu.`;
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
