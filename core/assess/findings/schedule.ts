import type { Day } from "../../day.ts";
import { isoDay } from "../../day.ts";
import type { Row } from "../../model/row.ts";
import { keeps, unreadableAt, valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import { percentText } from "../../value/number-text.ts";
import { isKnownComplete } from "../../value/schedule.ts";
import type { ProjectAssessment } from "../assessment.ts";
import { type Check, checksOn } from "./check.ts";
import { type RegisteredProgram, PROGRAMS } from "./programs.ts";
import { ACTIVE_PROJECTS, COUNTED_PROJECTS } from "./subjects.ts";

type ProjectRow = Row<ColumnsOf<"projects">>;

const onActive = checksOn(ACTIVE_PROJECTS);
const onCounted = checksOn(COUNTED_PROJECTS);
const onPrograms = checksOn(PROGRAMS);

interface Span {
  readonly start: Day;
  readonly finish: Day;
}

/** The first pair of dates that runs backward. A plan is held against the plan, what happened against what happened. */
function backward(pairs: readonly (readonly [Day | undefined, Day | undefined])[]): Span | undefined {
  for (const [start, finish] of pairs)
    if (start !== undefined && finish !== undefined && finish < start) return { start, finish };
  return undefined;
}

const projectBackward = (row: ProjectRow): Span | undefined =>
  backward([
    [valueOf(row, "baselineStart"), valueOf(row, "baselineFinish")],
    [valueOf(row, "actualStart"), valueOf(row, "actualFinish")],
    [valueOf(row, "actualStart") ?? valueOf(row, "baselineStart"), valueOf(row, "forecastFinish")],
  ]);

const programBackward = ({ row }: RegisteredProgram): Span | undefined =>
  backward([
    [valueOf(row, "baselineStart"), valueOf(row, "baselineFinish")],
    [valueOf(row, "forecastStart"), valueOf(row, "forecastFinish")],
  ]);

const spanData = (name: string, span: Span | undefined): { name: string; start: string; finish: string } => ({
  name,
  start: span === undefined ? "" : isoDay(span.start),
  finish: span === undefined ? "" : isoDay(span.finish),
});

const isComplete = ({ project: { state, row } }: ProjectAssessment, day: Day): boolean =>
  isKnownComplete(
    {
      completed: state === "Completed",
      percentComplete: valueOf(row, "percentComplete"),
      actualFinish: valueOf(row, "actualFinish"),
    },
    day,
  );

/** The finish of work that is not known complete, once it has passed: the forecast, else the baseline. */
function passedFinish(item: ProjectAssessment, day: Day): Day | undefined {
  const { row } = item.project;
  const finish = valueOf(row, "forecastFinish") ?? valueOf(row, "baselineFinish");
  return finish !== undefined && finish < day && !isComplete(item, day) ? finish : undefined;
}

const tellsCompletion = ({ project: { row } }: ProjectAssessment): boolean =>
  keeps(row.register, "state") || keeps(row.register, "percentComplete") || keeps(row.register, "actualFinish");

/** Days since a finish; 0 where there is none. */
const daysSince = (finish: Day | undefined, day: Day): number => (finish === undefined ? 0 : day - finish);

/** What the slip is at least, days: since the baseline finish, where that has passed. */
function leastSlip(item: ProjectAssessment, day: Day): number | null {
  const baseline = valueOf(item.project.row, "baselineFinish");
  return baseline !== undefined && baseline < day ? daysSince(baseline, day) : null;
}

const futureDay = (row: ProjectRow, day: Day): Day | undefined =>
  [valueOf(row, "actualFinish"), valueOf(row, "actualStart")].find((actual) => actual !== undefined && actual > day);

/** 100 % without an actual finish, or an actual finish below 100 %. */
function disagrees(row: ProjectRow, day: Day): boolean {
  const percent = valueOf(row, "percentComplete");
  const finish = valueOf(row, "actualFinish");
  if (percent === undefined) return false;
  if (finish === undefined) return percent >= 100 && unreadableAt(row, "actualFinish") === undefined;
  return percent < 100 && finish <= day;
}

const lacksBaseline = (row: ProjectRow): boolean =>
  valueOf(row, "baselineFinish") === undefined && unreadableAt(row, "baselineFinish") === undefined;

/** The day on which a baseline both starts and finishes: it has no duration to take percents of. */
function onlyDay(row: ProjectRow): Day | undefined {
  const finish = valueOf(row, "baselineFinish");
  return finish === valueOf(row, "baselineStart") ? finish : undefined;
}

export const ACTIVE_SCHEDULE_CHECKS: readonly Check<ProjectAssessment>[] = [
  onActive("SCH-02", {
    needs: ["baselineFinish"],
    applies: ({ project: { row } }) => lacksBaseline(row) || onlyDay(row) !== undefined,
    data: ({ project: { name, row } }) => {
      const day = onlyDay(row);
      return { name, day: day === undefined ? null : isoDay(day) };
    },
    cells: ["baselineFinish", "baselineStart", "name"],
  }),
  onActive("SCH-03", {
    needsOne: ["state", "percentComplete", "actualFinish"],
    applies: (item, { model }) => passedFinish(item, model.day) !== undefined,
    data: (item, { model }) => ({
      name: item.project.name,
      finish: isoDay(passedFinish(item, model.day) ?? model.day),
      days: leastSlip(item, model.day),
    }),
    cells: ["forecastFinish", "baselineFinish", "percentComplete"],
  }),
  onActive("SCH-08", {
    needsOne: ["baselineFinish", "forecastFinish"],
    applies: (item, { model }) => !tellsCompletion(item) && passedFinish(item, model.day) !== undefined,
    data: (item, { model }) => ({
      name: item.project.name,
      days: daysSince(passedFinish(item, model.day), model.day),
    }),
    cells: ["forecastFinish", "baselineFinish"],
  }),
];

export const SCHEDULE_CHECKS: readonly Check<ProjectAssessment>[] = [
  onCounted("SCH-01", {
    applies: ({ project }) => projectBackward(project.row) !== undefined,
    data: ({ project }) => spanData(project.name, projectBackward(project.row)),
    cells: ["baselineFinish", "baselineStart", "actualFinish", "actualStart", "forecastFinish"],
  }),
  onCounted("SCH-04", {
    needs: ["percentComplete", "actualFinish"],
    applies: ({ project }, { model }) => disagrees(project.row, model.day),
    data: ({ project: { name, row } }) => {
      const finish = valueOf(row, "actualFinish");
      const percent = percentText(valueOf(row, "percentComplete") ?? 0);
      return { name, percent, finish: finish === undefined ? "missing" : isoDay(finish) };
    },
    cells: ["actualFinish", "percentComplete"],
  }),
  onCounted("SCH-05", {
    needsOne: ["actualStart", "actualFinish"],
    applies: ({ project }, { model }) => futureDay(project.row, model.day) !== undefined,
    data: ({ project }, { model }) => ({
      name: project.name,
      day: isoDay(futureDay(project.row, model.day) ?? model.day),
      asOf: isoDay(model.day),
    }),
    cells: ["actualFinish", "actualStart"],
  }),
];

export const PROGRAM_SCHEDULE_CHECKS: readonly Check<RegisteredProgram>[] = [
  onPrograms("SCH-01", {
    applies: (item) => programBackward(item) !== undefined,
    data: (item) => spanData(item.program.name, programBackward(item)),
    cells: ["baselineFinish", "baselineStart", "forecastFinish", "forecastStart"],
  }),
];
