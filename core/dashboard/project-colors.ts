import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Day } from "../day.ts";
import type { Point } from "../history/changes.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { colorIn, projectPoints } from "./moved.ts";
import type { ProjectTopic } from "./why-id.ts";

/** Snapshots shown before the status date. */
const MOST_DAYS = 5;

function colorCell({ value }: Point, topic: ProjectTopic): TableCell {
  const color = colorIn(value);
  if (color === undefined) return { kind: "status", color: "notKept" };
  return { kind: "status", color, role: topic === "computed" ? "leading" : "dimension" };
}

/** The colors of a project on the last snapshots before the status date, oldest first. */
export interface EarlierColors {
  readonly days: readonly Day[];
  readonly cellsOf: (topic: ProjectTopic) => readonly TableCell[];
}

export function earlierColors(assessment: ProjectAssessment, context: DashboardContext): EarlierColors {
  const pointsOf = (topic: Exclude<ProjectTopic, "override">): readonly Point[] =>
    projectPoints(context, assessment, topic).slice(0, -1).slice(-MOST_DAYS);
  const days = pointsOf("computed").map(({ asOf }) => asOf);
  return {
    days,
    cellsOf: (topic) =>
      topic === "override" ? days.map(() => null) : pointsOf(topic).map((point) => colorCell(point, topic)),
  };
}
