import type { PaneAction, PaneApp, PaneEvent, PaneExplanation, PaneMemory, PaneReport } from "../../../core/index.ts";
import { afterAction, afterEvent, newMemory } from "../../../core/index.ts";
import { REFRESHED, REPORT, RESULT } from "./report.ts";

export const EXCEL: PaneApp = { name: "Excel", protection: "Review", selections: "reported", earlier: "restored" };
export const SHEETS: PaneApp = {
  name: "Google Sheets",
  protection: "Data",
  selections: "unreported",
  earlier: "versions",
};

/** What a pane remembers after events and actions, in order. */
export function after(memory: PaneMemory, ...steps: readonly (PaneEvent | { readonly act: PaneAction })[]): PaneMemory {
  return steps.reduce<PaneMemory>(
    (held, step) => ("act" in step ? afterAction(held, step.act) : afterEvent(held, step)),
    memory,
  );
}

/** 22 Nov 2026, 14:05. */
export const NOON = 46348 + 14 / 24 + 5 / 1440;

const opened = (report: PaneReport, refreshedAt?: number): PaneEvent => ({ kind: "opened", report, refreshedAt });
const refreshed: PaneEvent = {
  kind: "refreshed",
  report: REFRESHED,
  refreshedAt: NOON,
  tookMs: 1240,
  changed: "something",
  applied: [],
};
const show = (view: "overview" | "why" | "settings"): { readonly act: PaneAction } => ({ act: { kind: "show", view } });
const failed = (fault: (PaneEvent & { kind: "failed" })["fault"], written = 0): PaneEvent => ({
  kind: "failed",
  fault,
  written,
  ofSheets: 12,
});

export const WHY: PaneExplanation = {
  kind: "explained",
  at: { text: "Portfolio!F14", place: { sheet: "Portfolio", row: 13, column: 5 } },
  title: "Depot renewal, cost",
  computed: "red",
  reported: "green",
  says: ["Overrun is 12.4 %. Red begins above 10 %."],
  measures: [
    { color: "red", name: "Overrun, %", value: "12.4", amber: "> 5", red: "> 10" },
    { color: "amber", name: "CPI", value: "0.912", amber: "< 0.95", red: "< 0.9" },
  ],
  remarks: [],
  rule: { words: "(forecast cost − current budget) ÷ current budget", source: "Rule cost/overrun, Muster default" },
  inputs: ["Forecast", "Budget", "Actual", "Earned"].map((label, at) => ({
    label,
    value: ["4,496,000", "4,000,000", "3,180,000", "2,900,000"][at] ?? "",
    cell: `${"MKLN".charAt(at)}22`,
    place: { sheet: "Project list", row: 21, column: [12, 10, 11, 13][at] ?? 0 },
  })),
  inputsNote: "All in Project list. Nothing left out.",
  comment: "Final account under negotiation, no impact expected.",
  line: { text: "Line 118 on Why", place: { sheet: "Why", row: 117, column: 1 } },
};

const EMPTY: PaneReport = {
  ...REPORT,
  result: undefined,
  day: { ...REPORT.day, question: undefined },
  found: {
    ...REPORT.found,
    title: "No registers found",
    registers: [],
    questions: [],
    skipped: ["Cover", "Notes", "Sheet3"].map((sheet, at) => ({
      link: { text: sheet, place: { sheet, row: 0, column: 0 } },
      reason:
        ["No row that looks like headers", "It looks like a lookup list, a matrix or a report", "Empty"][at] ?? "",
    })),
  },
};

const HIDDEN: PaneReport = {
  ...REFRESHED,
  result: {
    ...RESULT,
    title: "As reported, 28 projects are red, 103 amber.",
    hidden: "Muster could check 4 of 235 colors. A forecast finish column would unlock most.",
    better: undefined,
    changes: { title: "No earlier day to compare with", line: "", top: [], all: undefined },
  },
};

const start = newMemory(EXCEL, "1.0.0");
const first = after(start, opened(REPORT));
const done = after(first, { kind: "began" }, refreshed);
const limits = { act: { kind: "limit", key: "sr", text: "3" } } as const;
const word = { act: { kind: "limit", key: "ca", text: "five" } } as const;

/** Every state that the pane can be in, by name. */
export const STATES: Readonly<Record<string, PaneMemory>> = {
  looking: start,
  "first-open": first,
  answered: after(
    first,
    { act: { kind: "answer", question: "map.end", option: 0 } },
    { act: { kind: "useDay", iso: "2026-10-31" } },
  ),
  reading: after(
    first,
    { kind: "began" },
    { kind: "progress", step: { step: "read", sheets: 3, rows: 12480, ofRows: 31000 } },
  ),
  writing: after(done, { kind: "began" }, { kind: "progress", step: { step: "write", sheets: 3, ofSheets: 12 } }),
  result: done,
  "result-open": after(first, { ...refreshed, report: { ...REFRESHED, found: REPORT.found } }),
  "result-hidden": after(start, opened(HIDDEN, NOON - 22)),
  held: after(done, { kind: "began" }, { kind: "held", fault: { kind: "cellEdit" } }),
  protected: after(done, failed({ kind: "protected", sheets: ["Portfolio"] })),
  edited: after(done, failed({ kind: "edited", sheets: ["Risks"] })),
  lost: after(done, failed({ kind: "lostSession" }, 5)),
  bug: after(done, failed({ kind: "bug", code: "M-17" })),
  "no-headers": after(done, failed({ kind: "noHeaders" })),
  "no-register": after(
    start,
    opened(EMPTY),
    failed({ kind: "noRegister", sheet: "Notes", row: 4, reason: "Too few headers are known" }),
  ),
  empty: after(start, opened(EMPTY)),
  why: after(done, { kind: "explained", why: WHY }, show("why")),
  "why-none": after(done, show("why")),
  "why-blank": after(done, { kind: "explained", why: { kind: "blank", at: WHY.at } }, show("why")),
  settings: after(done, { kind: "restorable", from: NOON }, show("settings"), {
    act: { kind: "choose", key: "risk.preset", value: "3x3" },
  }),
  "settings-wrong": after(done, show("settings"), limits, word),
  "settings-preset": after(done, show("settings"), { act: { kind: "choose", key: "threshold.preset", value: "wide" } }),
  remove: after(done, show("settings"), { act: { kind: "ask", dialog: "remove" } }),
  template: after(first, { act: { kind: "ask", dialog: "template" } }),
  sidebar: after(newMemory(SHEETS, "1.0.0"), opened(REPORT)),
  "sidebar-why": after(
    newMemory(SHEETS, "1.0.0"),
    opened(REPORT),
    refreshed,
    { kind: "explained", why: WHY },
    show("why"),
  ),
  "sidebar-settings": after(newMemory(SHEETS, "1.0.0"), opened(REPORT), refreshed, show("settings")),
};
