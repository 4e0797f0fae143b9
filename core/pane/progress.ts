import { countOf } from "../run/page-text.ts";
import { numberText } from "../value/number-text.ts";
import { toDay } from "../day.ts";
import type { Day } from "../day.ts";
import type { PaneDialogKind } from "./dialogs.ts";
import { clockText, dayText } from "../words/day-text.ts";
import { labels, say, word } from "../words/say.ts";

/** Where a run stands, in counts that are real. */
export type PaneStep =
  | { readonly step: "outline" }
  | {
      readonly step: "read";
      readonly sheets: number;
      readonly ofSheets?: number;
      readonly rows: number;
      readonly ofRows: number;
    }
  | { readonly step: "compute"; readonly projects: number | undefined }
  | { readonly step: "write"; readonly sheets: number; readonly ofSheets: number }
  | { readonly step: "change"; readonly what: PaneDialogKind }
  | { readonly step: "explain" };

const CHANGING: Readonly<Record<PaneDialogKind, string>> = labels({
  template: "Adding sheets",
  restore: "Restoring the dashboards",
  remove: "Removing sheets",
});

export interface PaneProgress {
  readonly text: string;
  /** Share of the step that is done, 0 to 1; undefined while nothing can be counted. */
  readonly fraction: number | undefined;
}

const share = (done: number, of: number): number | undefined =>
  of > 0 ? Math.min(1, Math.max(0, done / of)) : undefined;

/** The step in words, with how much of it is done. */
export function progressOf(step: PaneStep): PaneProgress {
  if (step.step === "outline") return { text: say`Looking for registers`, fraction: undefined };
  if (step.step === "explain") return { text: say`Explaining the cell`, fraction: undefined };
  if (step.step === "change") return { text: word(CHANGING[step.what]), fraction: undefined };
  if (step.step === "compute") {
    const { projects } = step;
    const text = projects === undefined ? say`Computing` : say`Computing ${countOf(projects, "project")}`;
    return { text, fraction: undefined };
  }
  if (step.step === "write")
    return {
      text: say`Writing ${step.sheets} of ${countOf(step.ofSheets, "sheet")}`,
      fraction: share(step.sheets, step.ofSheets),
    };
  if (step.ofRows > 0) {
    const rows = say`${numberText(step.rows, 0)} of ${countOf(step.ofRows, "row")}`;
    return { text: say`Reading ${rows}`, fraction: share(step.rows, step.ofRows) };
  }
  const of = step.ofSheets ?? step.sheets;
  return { text: say`Reading ${step.sheets} of ${countOf(of, "sheet")}`, fraction: share(step.sheets, of) };
}

/** "today, 14:05", "31 Oct 2026, 09:12". */
export function momentText(moment: number, today: Day): string {
  const day = toDay(Math.floor(moment));
  if (day === undefined) return clockText(moment);
  return `${day === today ? say`today` : dayText(day)}, ${clockText(moment)}`;
}

/** "Refreshed today, 14:05, in 1.2 s". */
export function refreshedText(moment: number, today: Day, tookMs?: number): string {
  const took = tookMs === undefined ? "" : say`, in ${numberText(Math.max(0.1, tookMs / 1000), 1)}\u00a0s`;
  return say`Refreshed ${momentText(moment, today)}${took}`;
}

/** What a canceled refresh left behind. */
export function canceledText(written: number, ofSheets: number): string {
  if (written === 0) return say`Canceled. Nothing was written.`;
  return say`Stopped. ${written} of ${countOf(ofSheets, "sheet")} are new; the others are marked as old. Refresh to complete them.`;
}
