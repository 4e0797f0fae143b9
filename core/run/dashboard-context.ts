import type { DashboardContext } from "../dashboard/context.ts";
import { displayUnit } from "./display-unit.ts";
import type { Outcome } from "./outcome.ts";

/** What dashboards may show of an outcome; `organization` is the name of the workbook, "" where none is to stand. */
export function dashboardContext(
  found: Omit<Outcome, "book" | "why" | "words">,
  organization: string,
  chosenProject?: number,
): DashboardContext {
  const { assessments, rollups, asOf, model, findings, findingGroups, notKept, questions, chronicle } = found;
  return {
    assessments,
    rollups,
    asOf,
    unit: displayUnit(model.unit, rollups),
    organization,
    found: found.found,
    findings,
    groups: findingGroups,
    notKept,
    questions,
    chosenProject,
    chronicle,
  };
}
