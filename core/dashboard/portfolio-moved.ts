import type { HistoryLevel } from "../history/history.ts";
import { baseHead, metricPoints } from "../history/past.ts";
import type { Rollup } from "../rollup/rollup.ts";
import { nearDayText } from "../words/day-text.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { ColorMove } from "./moved.ts";
import { colorMoves, trendValues } from "./moved.ts";
import { projectWhy } from "./why-id.ts";
import { say, sense } from "../words/say.ts";

const MOST = 5;

const row = ({ assessment, from, to }: ColorMove): readonly TableCell[] => [
  assessment.project.name,
  { kind: "status", color: from },
  { kind: "status", color: to, why: projectWhy(assessment, "computed") },
];

/** Five projects whose color changed since the last snapshot, the worst first; undefined without an earlier one. */
export function movedBlock(context: DashboardContext, units: number): TableBlock | undefined {
  const base = baseHead(context.chronicle.past);
  if (base === undefined) return undefined;
  const moves = colorMoves(context);
  const listed = moves.slice(0, MOST);
  const since = nearDayText(base.asOf, context.asOf.day);
  const notes = [
    ...(moves.length > listed.length ? [say`${listed.length} of ${moves.length}`] : []),
    ...(moves.length > 0 && context.chronicle.settingsChanged ? [say`settings changed too`] : []),
  ];
  return {
    kind: "table",
    heading: say`Changed since ${since}`,
    ...(notes.length === 0 ? {} : { note: notes.join("; ") }),
    columns: [
      { header: "Project", kind: "text", units: units - 2 },
      { header: sense("From", "color"), kind: "mark" },
      { header: sense("To", "color"), kind: "mark" },
    ],
    rows: listed.map((move) => ({ cells: row(move), why: projectWhy(move.assessment, "computed") })),
    empty: "No color changed.",
  };
}

const NOT_GREEN = ["red", "amber", "gray"] as const;

type Trend = readonly (number | undefined)[];

/** How many projects of a total were not green, as snapshots keep it. */
function keptTrend(level: HistoryLevel, key: string, { chronicle: { past } }: DashboardContext): Trend {
  const trends = NOT_GREEN.map((color) => trendValues(metricPoints(past, level, color, key)));
  const [first = []] = trends;
  return first.map((_, at) => {
    const counts = trends.map((trend) => trend[at]);
    return counts.reduce<number | undefined>(
      (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
      0,
    );
  });
}

/** The same of a slice, which no snapshot keeps: of its projects of today, as they were; nothing for a day that knows none of them. */
function membersTrend(members: readonly number[], { assessments, chronicle: { past } }: DashboardContext): Trend {
  const counts: (number | undefined)[] = [];
  for (const member of members) {
    const key = assessments.model.projects[member]?.key ?? "";
    const known = trendValues(metricPoints(past, "project", "computed", key), (value) =>
      value === undefined ? undefined : NOT_GREEN.some((color) => color === value) ? 1 : 0,
    );
    known.forEach((count, at) => {
      const sum = counts[at];
      counts[at] = count === undefined ? sum : (sum ?? 0) + count;
    });
  }
  return counts;
}

/** How many projects of a total were not green over the last snapshots and now; nothing where computed colors are not shown. */
export function notGreenTrend({ level, key, index, members }: Rollup, context: DashboardContext): TableCell {
  if (index < 0 || context.assessments.coverage.hidden) return null;
  const values = level === "slice" ? membersTrend(members, context) : keptTrend(level, key, context);
  return values.some((value) => value !== undefined) ? { kind: "trend", values } : null;
}
