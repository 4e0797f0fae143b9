import type { Day } from "../day.ts";
import { parseIsoDay } from "../day.ts";
import type { Answer } from "../register/settings.ts";
import type { PaneDialogKind } from "./dialogs.ts";
import type { PaneMemory } from "./memory.ts";
import type { PaneFault } from "./fault.ts";
import { noticeOf } from "./notices.ts";
import type { PaneStep } from "./progress.ts";
import { canceledText, momentText, refreshedText } from "./progress.ts";
import type { PaneReport } from "./report.ts";
import { countOf } from "../run/page-text.ts";
import type { PaneWhy } from "./why.ts";
import { say } from "../words/say.ts";

/** What the host reports. Moments are local serials with their time of day. */
export type PaneEvent =
  | { readonly kind: "opened"; readonly report: PaneReport; readonly refreshedAt: number | undefined }
  | { readonly kind: "began" }
  /** The selected row is a header row, by which a register was found. */
  | { readonly kind: "headed"; readonly answer: Answer }
  | { readonly kind: "progress"; readonly step: PaneStep }
  | { readonly kind: "held"; readonly fault: PaneFault }
  | {
      readonly kind: "refreshed";
      readonly report: PaneReport;
      readonly refreshedAt: number;
      readonly tookMs: number;
      readonly changed: "something" | "nothing";
      /** Answers that it took along; others wait on. */
      readonly applied: readonly Answer[];
    }
  | { readonly kind: "canceled"; readonly written: number; readonly ofSheets: number }
  | { readonly kind: "failed"; readonly fault: PaneFault; readonly written: number; readonly ofSheets: number }
  /** An explanation was asked for; the answer may take a while where no selections are reported. */
  | { readonly kind: "explaining" }
  | { readonly kind: "explained"; readonly why: PaneWhy }
  | { readonly kind: "computes"; readonly where: PaneMemory["computes"] }
  | { readonly kind: "restorable"; readonly from: number | undefined | null }
  | { readonly kind: "done"; readonly what: PaneDialogKind; readonly sheets: number };

const ENDED = { running: undefined, canceling: false, ended: undefined, notice: undefined } as const;

const todayOf = ({ settings }: PaneReport): Day | undefined => parseIsoDay(settings.day.today);

function momentOf(report: PaneReport, moment: number, tookMs?: number): string {
  const today = todayOf(report);
  return today === undefined ? say`Refreshed` : refreshedText(moment, today, tookMs);
}

function afterRefresh(memory: PaneMemory, event: PaneEvent & { readonly kind: "refreshed" }): PaneMemory {
  const { report, refreshedAt, tookMs, changed, applied } = event;
  const says = momentOf(report, refreshedAt, tookMs);
  return {
    ...memory,
    ...ENDED,
    report,
    refreshed: says,
    ended: changed === "nothing" ? say`Nothing changed` : undefined,
    pending: memory.pending.filter((answer) => !applied.includes(answer)),
    dayKept: false,
  };
}

const DONE: Readonly<Record<PaneDialogKind, (sheets: string) => string>> = {
  template: (sheets) => say`${sheets} added`,
  restore: (sheets) => say`${sheets} restored`,
  remove: (sheets) => say`${sheets} removed`,
};

function afterDone(memory: PaneMemory, what: PaneDialogKind, sheets: number): PaneMemory {
  const ended = DONE[what](countOf(sheets, "sheet"));
  const removed = what === "remove" ? { refreshed: undefined, why: { kind: "none" } as const } : {};
  return { ...memory, ...ENDED, ended, ...removed };
}

function restorableText({ report }: PaneMemory, from: number | undefined | null): string | undefined {
  if (from === null) return undefined;
  const today = report === undefined ? undefined : todayOf(report);
  return from === undefined || today === undefined ? "" : momentText(from, today);
}

/** Where selections are reported, an explanation comes at once: nothing is shown of the way to it. */
function afterExplaining(
  memory: PaneMemory,
  event: PaneEvent & { readonly kind: "explaining" | "explained" },
): PaneMemory {
  const { app, running } = memory;
  if (event.kind === "explained")
    return { ...memory, why: event.why, running: running?.step === "explain" ? undefined : running };
  return app.selections === "reported" ? memory : { ...memory, running: { step: "explain" } };
}

/** Events that end a run. */
function afterEnd(memory: PaneMemory, event: PaneEvent): PaneMemory {
  switch (event.kind) {
    case "canceled":
      return { ...memory, ...ENDED, ended: canceledText(event.written, event.ofSheets) };
    case "failed": {
      const { fault, written, ofSheets } = event;
      const ended = written > 0 && written < ofSheets ? say`Refresh not finished` : undefined;
      return { ...memory, ...ENDED, ended, notice: noticeOf(fault, { app: memory.app, written, ofSheets }) };
    }
    case "done":
      return afterDone(memory, event.what, event.sheets);
    case "explaining":
    case "explained":
      return afterExplaining(memory, event);
    case "computes":
      return { ...memory, computes: event.where };
    case "restorable":
      return { ...memory, restorable: restorableText(memory, event.from) };
    default:
      return memory;
  }
}

/** What the pane remembers after something happened in the host. */
export function afterEvent(memory: PaneMemory, event: PaneEvent): PaneMemory {
  switch (event.kind) {
    case "opened": {
      const { report, refreshedAt } = event;
      const refreshed = refreshedAt === undefined ? undefined : momentOf(report, refreshedAt);
      return { ...memory, ...ENDED, ended: memory.ended, report, refreshed };
    }
    case "headed": {
      const others = memory.pending.filter(({ key }) => key !== event.answer.key);
      return { ...memory, pending: [...others, event.answer] };
    }
    case "began":
      return { ...memory, ...ENDED, running: { step: "outline" }, dialog: undefined };
    case "progress":
      return memory.running === undefined ? memory : { ...memory, running: event.step, notice: undefined };
    case "held": {
      const { app } = memory;
      return { ...memory, notice: noticeOf(event.fault, { app, written: 0, ofSheets: 0 }) };
    }
    case "refreshed":
      return afterRefresh(memory, event);
    default:
      return afterEnd(memory, event);
  }
}
