import { isoText } from "./day.ts";
import type { PaneDialog } from "./dialogs.ts";
import { dialogOf } from "./dialogs.ts";
import type { PaneSettingsForm } from "./form.ts";
import { changesOf, dayNow, formOf, waitingText } from "./form.ts";
import { pendingOf } from "./limits-form.ts";
import type { PaneMemory, PaneView } from "./memory.ts";
import type { PaneNotice } from "./notices.ts";
import type { PaneProgress } from "./progress.ts";
import { progressOf } from "./progress.ts";
import type { PaneDayQuestion, PaneFound, PaneQuestion, PaneResult } from "./report.ts";
import type { PaneWhy } from "./why.ts";
import { say } from "../words/say.ts";

export interface PaneBar {
  /** "31 Oct 2026"; "" while looking. */
  readonly day: string;
  readonly status: string;
  readonly button: { readonly does: "refresh" | "cancel" | "check"; readonly word: string };
  readonly progress: PaneProgress | undefined;
}

/** A question with the option that waits, if any. */
export interface AskedQuestion extends PaneQuestion {
  readonly chosen: number | undefined;
}

export type PaneOverview =
  | { readonly kind: "looking" }
  | { readonly kind: "empty"; readonly found: PaneFound }
  | {
      readonly kind: "open";
      readonly found: PaneFound;
      /** Shown once the workbook holds dashboards. */
      readonly result: PaneResult | undefined;
      readonly dayQuestion: PaneDayQuestion | undefined;
      readonly questions: readonly AskedQuestion[];
    };

/** Everything that the pane shows, and nothing else. */
export interface PaneState {
  readonly view: PaneView;
  readonly bar: PaneBar;
  readonly notice: PaneNotice | undefined;
  readonly overview: PaneOverview;
  readonly why: { readonly shown: PaneWhy; readonly asks: boolean };
  readonly settings: PaneSettingsForm | undefined;
  readonly dialog: PaneDialog | undefined;
}

function idleStatus(memory: PaneMemory): string {
  const changes = changesOf(memory);
  if (changes > 0) return waitingText(changes);
  if (memory.ended !== undefined) return memory.ended;
  if (memory.refreshed !== undefined) return memory.refreshed;
  const source = memory.report?.day.source;
  if (source === undefined) return "";
  return `${source}. ${memory.report?.found.registers.length === 0 ? say`Nothing to refresh` : say`Not refreshed yet`}`;
}

function runningStatus({ notice, canceling }: PaneMemory, progress: PaneProgress): string {
  if (canceling) return say`Canceling`;
  if (notice?.tone === "hold")
    return notice.title === say`A cell is being edited` ? say`Waiting for the cell edit to end` : say`Waiting`;
  return progress.text;
}

function barOf(memory: PaneMemory): PaneBar {
  const { report, running } = memory;
  const day = report === undefined ? "" : isoText(dayNow(memory, report).iso);
  if (running !== undefined) {
    const progress = progressOf(running);
    const status = runningStatus(memory, progress);
    return { day, status, button: { does: "cancel", word: say`Cancel` }, progress };
  }
  const isEmpty = report === undefined || report.found.registers.length === 0;
  const button = isEmpty
    ? ({ does: "check", word: say`Check again` } as const)
    : ({ does: "refresh", word: say`Refresh` } as const);
  return { day, status: idleStatus(memory), button, progress: undefined };
}

function chosenOption(question: PaneQuestion, { pending }: PaneMemory): number | undefined {
  const at = question.options.findIndex(({ answers }) =>
    answers.every(({ key, value }) => pendingOf(pending, key)?.value === value),
  );
  return at < 0 ? undefined : at;
}

function overviewOf(memory: PaneMemory): PaneOverview {
  const { report, refreshed, dayKept } = memory;
  if (report === undefined) return { kind: "looking" };
  if (report.found.registers.length === 0) return { kind: "empty", found: report.found };
  return {
    kind: "open",
    found: report.found,
    result: refreshed === undefined ? undefined : report.result,
    dayQuestion: dayKept ? undefined : report.day.question,
    questions: report.found.questions.map((one) => ({ ...one, chosen: chosenOption(one, memory) })),
  };
}

/** What the pane shows of what it remembers. */
export function stateOf(memory: PaneMemory): PaneState {
  const { view, notice, why, app, dialog, report, restorable = "" } = memory;
  const { templateSheets = 0, ownSheets = 0, history = false } = report ?? {};
  const counts = { templateSheets, ownSheets, history, restoreFrom: restorable };
  return {
    view,
    bar: barOf(memory),
    notice,
    overview: overviewOf(memory),
    why: { shown: why, asks: app.selections === "unreported" },
    settings: formOf(memory),
    dialog: dialog === undefined ? undefined : dialogOf(dialog, counts),
  };
}
