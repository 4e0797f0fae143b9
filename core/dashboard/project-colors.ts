import type { ProjectAssessment } from "../assess/assessment.ts";
import { DIMENSIONS } from "../assess/assessment.ts";
import { DIMENSION_NAMES } from "../assess/overall.ts";
import type { Point } from "../history/changes.ts";
import type { MetricName } from "../history/metrics.ts";
import { nearDayText } from "../words/day-text.ts";
import { say, word } from "../words/say.ts";
import type { Band, TableBlock, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { colorIn, disagreementText, projectPoints } from "./moved.ts";
import { projectWhy, type ProjectTopic } from "./why-id.ts";

/** Snapshots shown, the status date among them. */
const MOST_POINTS = 6;

function colorCell({ value }: Point): TableCell {
  const color = colorIn(value);
  return color === undefined ? { kind: "status", color: "notKept" } : { kind: "status", color, role: "dimension" };
}

interface Line {
  readonly name: string;
  readonly topic: ProjectTopic;
  readonly points: readonly Point[];
}

/** The computed color, the reported one and the dimensions, each on the last snapshots; only what was ever known. */
function linesOf(assessment: ProjectAssessment, context: DashboardContext): readonly Line[] {
  const pointsOf = (metric: MetricName): readonly Point[] =>
    projectPoints(context, assessment, metric).slice(-MOST_POINTS);
  const lines: readonly Line[] = [
    { name: say`Overall`, topic: "computed", points: pointsOf("computed") },
    { name: say`Reported`, topic: "reported", points: pointsOf("reported") },
    ...DIMENSIONS.map((dimension) => ({
      name: word(DIMENSION_NAMES[dimension]),
      topic: dimension,
      points: pointsOf(dimension),
    })),
  ];
  return lines.filter(({ points }) => points.some(({ value }) => colorIn(value) !== undefined));
}

/** Colors on the last snapshots and now, oldest first; nothing without an earlier one. */
export function colorBands(assessment: ProjectAssessment, context: DashboardContext): readonly Band[] {
  const lines = linesOf(assessment, context);
  const days = lines[0]?.points ?? [];
  if (days.length < 2) return [];
  const { day } = context.asOf;
  const note = disagreementText(assessment, context);
  const block: TableBlock = {
    kind: "table",
    heading: "Colors over the last snapshots",
    ...(note === "" ? {} : { note }),
    columns: [
      { header: "Dimension", kind: "text" },
      ...days.map(({ asOf }) => ({ header: nearDayText(asOf, day), kind: "letter" }) as const),
    ],
    rows: lines.map(({ name, topic, points }): TableRow => ({
      cells: [name, ...points.map(colorCell)],
      why: projectWhy(assessment, topic),
    })),
  };
  return [wide(block)];
}
