import type { DashboardContext } from "../../../core/dashboard/context.ts";
import type { Finding } from "../../../core/finding.ts";
import { appendTo, nextSnapshot } from "../../../core/history/append.ts";
import { EMPTY_HISTORY, type History } from "../../../core/history/history.ts";
import { findingValues, snapshotValues } from "../../../core/history/values.ts";
import { on, type Registers } from "../../build.ts";
import { chronicleAt } from "../history/written.ts";
import { contextOf } from "./context-of.ts";

/** The context of the last of several refreshes, each a day, how the project stood, and what was found. */
export function after(...states: readonly (readonly [string, Registers, readonly Finding[]])[]): DashboardContext {
  let history: History = EMPTY_HISTORY;
  let context: DashboardContext | undefined;
  for (const [iso, given, findings] of states) {
    const day = on(iso);
    const made = contextOf(given, { day: iso, findings });
    const values = [...snapshotValues(made.assessments, made.rollups), ...findingValues(findings)];
    context = { ...made, chronicle: chronicleAt(day, history, values) };
    const taken = { takenAt: iso, asOf: day, engineVersion: "1", settingsHash: "" };
    const appended = nextSnapshot(history, taken, values);
    if (appended !== undefined) history = appendTo(history, appended);
  }
  if (context === undefined) throw new Error("no refresh");
  return context;
}
