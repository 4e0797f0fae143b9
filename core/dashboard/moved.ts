import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Change, Point, Streak } from "../history/changes.ts";
import { streakOf } from "../history/changes.ts";
import type { HistoryValue } from "../history/history.ts";
import type { ID_METRIC, MetricName } from "../history/metrics.ts";
import { metricPoints } from "../history/past.ts";
import type { Color } from "../value/color.ts";
import { rankOf } from "../value/color.ts";
import { COLOR_ORDER } from "../words/marks.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest } from "./first-few.ts";
import { capitalized, countWord, plural } from "./parts.ts";
import { isOne, say } from "../words/say.ts";

const KEPT_POINTS = 6;

/** The color that a snapshot holds; undefined for anything else. */
export const colorIn = (value: HistoryValue): Color | undefined => COLOR_ORDER.find((color) => color === value);

/** The metric that leads on dashboards. */
export const leadingMetric = ({ assessments: { coverage } }: DashboardContext): "computed" | "reported" =>
  coverage.hidden ? "reported" : "computed";

/** What is told of a project: what snapshots keep, and its id. */
export type ToldMetric = MetricName | typeof ID_METRIC;

/** A project and what of it differs from the last snapshot. */
export interface ProjectMove {
  readonly assessment: ProjectAssessment;
  readonly change: Change;
}

export const foldEntity = (entity: string): string => entity.trim().toLowerCase();

/** What a snapshot holds of every project. */
const LISTED: MetricName = "computed";

/** A project that is in the registers now and was not, or was and is not. */
export interface ListedMove {
  /** Its id where it is gone. */
  readonly name: string;
  readonly kind: "appeared" | "vanished";
}

type Moved = Pick<DashboardContext, "chronicle" | "assessments">;

/** Names by key, as of today; of projects that are gone, as the last snapshot tells. */
function namesOf({ chronicle, assessments }: Moved): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { level, metric, entity, before } of chronicle.moved)
    if (level === "project" && metric === "name" && typeof before === "string") names.set(foldEntity(entity), before);
  for (const { project } of assessments.projects) names.set(foldEntity(project.key), project.name);
  return names;
}

/** Projects that came and went since the last snapshot of an earlier day. */
export function listedMoves(context: Moved): readonly ListedMove[] {
  const names = namesOf(context);
  const moves: ListedMove[] = [];
  for (const { level, metric, kind, entity } of context.chronicle.moved)
    if (level === "project" && metric === LISTED && kind !== "changed")
      moves.push({ name: names.get(foldEntity(entity)) ?? entity, kind });
  return moves;
}

/** What moved of projects that stood before and still stand, by one metric, in the order of the register. */
export function projectMoves(context: DashboardContext, metric: ToldMetric): readonly ProjectMove[] {
  const changes = new Map<string, Change>();
  const isNew = new Set<string>();
  for (const change of context.chronicle.moved) {
    if (change.level !== "project") continue;
    if (change.metric === metric) changes.set(foldEntity(change.entity), change);
    if (change.metric === LISTED && change.kind === "appeared") isNew.add(foldEntity(change.entity));
  }
  for (const entity of isNew) changes.delete(entity);
  if (changes.size === 0) return [];
  const moves: ProjectMove[] = [];
  for (const assessment of context.assessments.projects) {
    const key = foldEntity(assessment.project.key);
    const change = changes.get(key);
    if (change !== undefined) moves.push({ assessment, change });
    changes.delete(key);
  }
  return moves;
}

/** A project whose leading color is another than before; a project that was not there before has none. */
export interface ColorMove {
  readonly assessment: ProjectAssessment;
  readonly from: Color;
  readonly to: Color;
}

/** Steps by which it is worse now; undefined where one of the two is no color that can be better or worse. */
export function worseBy({ from, to }: Pick<ColorMove, "from" | "to">): number | undefined {
  const [before, after] = [rankOf(from), rankOf(to)];
  return before === undefined || after === undefined ? undefined : after - before;
}

const BUDGETLESS = 0;
const moneyOf = ({ assessment: { measures } }: ColorMove): number => measures.currentBudget ?? BUDGETLESS;

/** What got worse, by the color that it has now; then what cannot be told, then what got better; each by budget. */
const compareMoves = (a: ColorMove, b: ColorMove): number =>
  Math.sign(worseBy(b) ?? 0) - Math.sign(worseBy(a) ?? 0) ||
  COLOR_ORDER.indexOf(a.to) - COLOR_ORDER.indexOf(b.to) ||
  compareLargest(moneyOf(a), moneyOf(b));

/** Projects whose leading color changed. */
export function colorMoves(context: DashboardContext): readonly ColorMove[] {
  const moves: ColorMove[] = [];
  for (const { assessment, change } of projectMoves(context, leadingMetric(context))) {
    const [from, to] = [colorIn(change.before), colorIn(change.after)];
    if (from !== undefined && to !== undefined) moves.push({ assessment, from, to });
  }
  return moves.sort(compareMoves);
}

/** A metric of a project over the last snapshots and now. */
export const projectPoints = (
  { chronicle }: Pick<DashboardContext, "chronicle">,
  { project }: Pick<ProjectAssessment, "project">,
  metric: MetricName,
): readonly Point[] => metricPoints(chronicle.past, "project", metric, project.key);

const numberIn = (value: HistoryValue): number | undefined => (typeof value === "number" ? value : undefined);

/** Numbers of a metric over the last snapshots and now; empty without an earlier one. */
export function trendValues(
  points: readonly Point[],
  of: (value: HistoryValue) => number | undefined = numberIn,
): readonly (number | undefined)[] {
  if (points.length < 2) return [];
  return points.slice(-KEPT_POINTS).map(({ value }) => of(value));
}

/** 0 green, 1 amber, 2 red over the last snapshots and now: higher is worse. */
export const colorTrend = (context: DashboardContext, assessment: ProjectAssessment): readonly (number | undefined)[] =>
  trendValues(projectPoints(context, assessment, leadingMetric(context)), (value) => {
    const color = colorIn(value);
    return color === undefined ? undefined : rankOf(color);
  });

/** For how long a project has been reported better than the data; undefined where it is not, or without earlier snapshots. */
export function disagreementOf(
  context: Pick<DashboardContext, "chronicle" | "asOf">,
  assessment: ProjectAssessment,
): Streak | undefined {
  const points = projectPoints(context, assessment, "gap");
  if (points.length < 2) return undefined;
  const streak = streakOf(points, context.asOf.day, (value) => (numberIn(value) ?? 0) > 0);
  return streak.snapshots === 0 ? undefined : streak;
}

/** "reported better than the data for 4 snapshots, 92 days"; "" where they agree or nothing is compared. */
export function disagreementText(
  assessment: ProjectAssessment,
  context: Pick<DashboardContext, "chronicle" | "asOf">,
): string {
  const streak = disagreementOf(context, assessment);
  if (streak === undefined) return "";
  const days = streak.days === 0 ? [] : [plural(streak.days, "day")];
  return say`reported better than the data for ${[plural(streak.snapshots, "snapshot"), ...days].join(", ")}`;
}

const betterText = (better: number, since: string): string =>
  isOne(better)
    ? say`one project got better since ${since}, none worse.`
    : say`${countWord(better)} projects got better since ${since}, none worse.`;

function worseText(worse: number, better: number, since: string): string {
  const count = countWord(worse);
  if (better === 0)
    return isOne(worse)
      ? say`one project got worse, none better since ${since}.`
      : say`${count} projects got worse, none better since ${since}.`;
  if (isOne(better))
    return isOne(worse)
      ? say`one project got worse and one better since ${since}.`
      : say`${count} projects got worse and one better since ${since}.`;
  return isOne(worse)
    ? say`one project got worse and ${countWord(better)} better since ${since}.`
    : say`${count} projects got worse and ${countWord(better)} better since ${since}.`;
}

/** "Three projects got worse and one better since 17 Aug 2026." */
export function movedSentence(colors: readonly ColorMove[], since: string): string {
  const worse = colors.filter((move) => (worseBy(move) ?? 0) > 0).length;
  const better = colors.filter((move) => (worseBy(move) ?? 0) < 0).length;
  if (worse + better === 0) return say`No project got worse or better since ${since}.`;
  return capitalized(worse === 0 ? betterText(better, since) : worseText(worse, better, since));
}
