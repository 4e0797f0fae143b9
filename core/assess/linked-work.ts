import type { Day } from "../day.ts";
import type { DependencyEnd } from "../model/beside-model.ts";
import type { MilestoneItem, Model } from "../model/model.ts";
import { keeps, valueOf } from "../model/row.ts";
import { isEndedState } from "../model/work-state.ts";
import type { LinkedWork } from "../value/dependencies.ts";
import { isKnownComplete } from "../value/schedule.ts";
import { say } from "../words/say.ts";

/** Names a project or milestone among those that are linked. */
export const keyOf = ({ project, milestone }: DependencyEnd): string =>
  milestone === undefined ? say`project ${project ?? ""}` : say`milestone ${milestone}`;

/** What was expected before the day of work that is known to go on has not happened: it is that late at least. */
const stillAhead = (expected: Day | undefined, isOpen: boolean, { day }: Model): Day | undefined =>
  isOpen && expected !== undefined && expected < day ? day : expected;

function milestoneWork(key: string, row: MilestoneItem["row"], model: Model): LinkedWork {
  const [planned, actual] = [valueOf(row, "baselineDate"), valueOf(row, "actualDate")];
  const completed = valueOf(row, "status") === "Completed";
  const percentComplete = valueOf(row, "percent");
  const hasEnded = isKnownComplete({ completed, percentComplete, actualFinish: actual }, model.day);
  const isKept = (["actualDate", "status", "percent"] as const).some((field) => keeps(row.register, field));
  const expected = stillAhead(valueOf(row, "forecastDate") ?? planned, isKept && !hasEnded, model);
  const day = actual ?? expected;
  return { key, plannedStart: planned, plannedFinish: planned, expectedStart: day, expectedFinish: day, hasEnded };
}

/** Dates of a project or milestone as planned and as now expected. */
export function workOf(end: DependencyEnd, model: Model): LinkedWork {
  const key = keyOf(end);
  const milestone = model.milestones[end.milestone ?? -1];
  if (milestone !== undefined) return milestoneWork(key, milestone.row, model);
  const project = model.projects[end.project ?? -1];
  return project === undefined ? { key, ...NO_DAYS } : projectWork(key, project, model);
}

const NO_DAYS = {
  plannedStart: undefined,
  plannedFinish: undefined,
  expectedStart: undefined,
  expectedFinish: undefined,
};

function projectWork(key: string, { row, state }: Model["projects"][number], model: Model): LinkedWork {
  type Field = "baselineStart" | "baselineFinish" | "actualStart" | "actualFinish" | "forecastFinish";
  const day = (field: Field): Day | undefined => valueOf(row, field);
  const [start, finish, actualFinish] = [day("baselineStart"), day("baselineFinish"), day("actualFinish")];
  const percentComplete = valueOf(row, "percentComplete");
  const isComplete = isKnownComplete({ completed: state === "Completed", percentComplete, actualFinish }, model.day);
  const hasEnded = isComplete || isEndedState(state);
  const isKept = (["state", "actualFinish", "percentComplete"] as const).some((field) => keeps(row.register, field));
  return {
    key,
    plannedStart: start,
    plannedFinish: finish,
    expectedStart: day("actualStart") ?? start,
    expectedFinish: actualFinish ?? stillAhead(day("forecastFinish") ?? finish, isKept && !hasEnded, model),
    hasStarted: day("actualStart") !== undefined,
    hasEnded,
  };
}
