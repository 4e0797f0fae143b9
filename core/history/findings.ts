import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Assessments } from "../assess/assessments.ts";
import { isoDay, toDay } from "../day.ts";
import type { Finding } from "../finding.ts";
import { cellOf, cellsOf } from "../model/row.ts";
import { originOf, type Point, unchangedSnapshots } from "./changes.ts";
import type { MetricName } from "./metrics.ts";
import { baseHead, metricPoints, type Past } from "./past.ts";

/** Rows from which on Snapshots should be archived. */
const LONG_ROWS = 500_000;
/** Snapshots in which a forecast has to move, or progress. */
const STILL_SNAPSHOTS = 3;
/** New baselines that need no word. */
const FEW_BASELINES = 2;
const DONE_PERCENT = 100;

type Marks = Pick<Finding, "place" | "others" | "money">;

function marksOf(
  { project, measures }: ProjectAssessment,
  ...fields: readonly ("manager" | "forecastFinish" | "baselineFinish" | "percentComplete")[]
): Marks {
  const [place, ...others] = cellsOf(project.row, fields);
  const money = measures.currentBudget;
  return {
    ...(place === undefined ? {} : { place }),
    ...(others.length === 0 ? {} : { others }),
    ...(money === undefined ? {} : { money }),
  };
}

const pointsOf = (past: Past, { project }: ProjectAssessment, metric: MetricName): readonly Point[] =>
  metricPoints(past, "project", metric, project.key);

/** PRJ-06: the manager is another than in the snapshot that the status date is compared with. */
function managerChanged(past: Past, one: ProjectAssessment): Finding | undefined {
  const base = baseHead(past);
  if (base === undefined) return undefined;
  const points = pointsOf(past, one, "manager");
  const from = [...points].reverse().find(({ snapshot }) => snapshot === base.id)?.value;
  const to = points[points.length - 1]?.value;
  if (typeof from !== "string" || typeof to !== "string" || from === to) return undefined;
  const data = { name: one.project.name, from, to, since: isoDay(base.asOf) };
  return { code: "PRJ-06", data, ...marksOf(one, "manager") };
}

/** SCH-06: work goes on, and neither forecast nor progress has moved for three snapshots, the status date among them. */
function standsStill(past: Past, one: ProjectAssessment): Finding | undefined {
  const { percentComplete = DONE_PERCENT } = one.measures;
  const keepsForecast = cellOf(one.project.row, "forecastFinish") !== undefined;
  if (!one.project.active || percentComplete >= DONE_PERCENT || !keepsForecast) return undefined;
  const finishes = pointsOf(past, one, "expectedFinish");
  const snapshots = Math.min(unchangedSnapshots(finishes), unchangedSnapshots(pointsOf(past, one, "percentComplete")));
  const since = finishes[finishes.length - snapshots]?.asOf;
  if (snapshots < STILL_SNAPSHOTS || since === undefined) return undefined;
  const data = { name: one.project.name, snapshots, since: isoDay(since) };
  return { code: "SCH-06", data, ...marksOf(one, "forecastFinish", "percentComplete") };
}

/** SCH-07: the baseline moved more than twice since the first snapshot that shows one. */
function rebaselined(past: Past, one: ProjectAssessment): Finding | undefined {
  const { first, moves } = originOf(pointsOf(past, one, "baselineFinish"));
  if (moves <= FEW_BASELINES) return undefined;
  const origin = typeof first === "number" ? toDay(first) : undefined;
  const finish = one.measures.expectedFinish;
  const days = origin === undefined || finish === undefined ? null : finish - origin;
  return { code: "SCH-07", data: { name: one.project.name, moves, days }, ...marksOf(one, "baselineFinish") };
}

const CHECKS = [managerChanged, standsStill, rebaselined] as const;

/** What only the past can tell: managers that changed, forecasts that stand still, baselines that moved often, a history too long. */
export function checkHistory(past: Past, { projects }: Assessments): readonly Finding[] {
  const { heads, written } = past.index;
  let rows = heads.length;
  for (const held of written.values()) rows += held.length;
  const found: Finding[] = rows >= LONG_ROWS ? [{ code: "RDG-22", data: { rows } }] : [];
  if (past.timeline.length === 0) return found;
  for (const one of projects)
    for (const check of CHECKS) {
      const finding = check(past, one);
      if (finding !== undefined) found.push(finding);
    }
  return found;
}
