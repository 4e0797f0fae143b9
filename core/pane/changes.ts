import type { ProjectAssessment } from "../assess/assessment.ts";
import { amountText } from "../dashboard/amount-text.ts";
import { differenceOf } from "../dashboard/changes-tables.ts";
import type { DashboardContext } from "../dashboard/context.ts";
import type { ColorMove, ListedMove, ProjectMove } from "../dashboard/moved.ts";
import { colorMoves, listedMoves, projectMoves, worseBy } from "../dashboard/moved.ts";
import { continued, dataSays } from "../dashboard/reason-text.ts";
import { baseHead } from "../history/past.ts";
import { anyCellOf, cellOf } from "../model/row.ts";
import { isForwardState } from "../model/work-state.ts";
import { dashboardContext } from "../run/dashboard-context.ts";
import type { Outcome } from "../run/outcome.ts";
import { listText } from "../run/page-text.ts";
import { numberText } from "../value/number-text.ts";
import { nearDayText } from "../words/day-text.ts";
import { isOne, say } from "../words/say.ts";
import type { Place } from "../workbook.ts";
import type { PaneChange, PaneChanges } from "./report.ts";

const MOST = 3;

/** What of a project is not as it was. */
interface Moved {
  readonly assessment: ProjectAssessment;
  readonly color: ColorMove | undefined;
  readonly days: number;
  readonly cost: number;
}

/** Differences of a metric by project, for work that goes on; those that are not known are none. */
function differences(moves: readonly ProjectMove[]): ReadonlyMap<ProjectAssessment, number> {
  const found = new Map<ProjectAssessment, number>();
  for (const move of moves) {
    const by = differenceOf(move) ?? 0;
    if (by !== 0 && isForwardState(move.assessment.project.state)) found.set(move.assessment, by);
  }
  return found;
}

const stepsOf = ({ color }: Moved): number => (color === undefined ? 0 : (worseBy(color) ?? 0));

/** Changed colors first, by the steps that they got worse; then by days, then by money. */
function movedProjects(context: DashboardContext): readonly Moved[] {
  const colors = new Map(colorMoves(context).map((move) => [move.assessment, move]));
  const days = differences(projectMoves(context, "expectedFinish"));
  const costs = differences(projectMoves(context, "forecastCost"));
  const all = [...new Set([...colors.keys(), ...days.keys(), ...costs.keys()])].map((assessment): Moved => ({
    assessment,
    color: colors.get(assessment),
    days: days.get(assessment) ?? 0,
    cost: costs.get(assessment) ?? 0,
  }));
  const others = all
    .filter(({ color }) => color === undefined)
    .sort((a, b) => Math.abs(b.days) - Math.abs(a.days) || Math.abs(b.cost) - Math.abs(a.cost));
  const recolored = all.filter(({ color }) => color !== undefined).sort((a, b) => stepsOf(b) - stepsOf(a));
  return [...recolored, ...others];
}

function finishText(days: number): string {
  const count = numberText(Math.abs(days), 0);
  if (days > 0) return isOne(days) ? say`Finish ${count} day later` : say`Finish ${count} days later`;
  return isOne(-days) ? say`Finish ${count} day earlier` : say`Finish ${count} days earlier`;
}

function costText(cost: number, context: DashboardContext): string {
  const amount = amountText(cost, context);
  return cost > 0 ? say`Expected cost up by ${amount}` : say`Expected cost down by ${amount}`;
}

/** What moved besides the color; where nothing else did, what the color rests on. */
function movedText({ assessment, color, days, cost }: Moved, context: DashboardContext): string {
  const parts = [...(days === 0 ? [] : [finishText(days)]), ...(cost === 0 ? [] : [costText(cost, context)])];
  const told = parts.length > 0 ? parts : [dataSays(assessment)].filter((text) => text !== "");
  return told.map((text, at) => (at === 0 && color === undefined ? text : continued(text))).join(", ");
}

function changeOf(moved: Moved, context: DashboardContext): PaneChange {
  const { assessment, color } = moved;
  const { name, row } = assessment.project;
  return {
    link: { text: name, place: cellOf(row, "name") ?? anyCellOf(row) },
    from: color?.from,
    to: color?.to,
    text: movedText(moved, context),
  };
}

function titleOf(count: number, since: string): string {
  if (count === 0) return say`No project changed since ${since}`;
  return isOne(count)
    ? say`${numberText(count, 0)} project changed since ${since}`
    : say`${numberText(count, 0)} projects changed since ${since}`;
}

/** Projects that are new in the registers, and ids of those that are in them no more; "" where all were there before. */
function listedText(context: DashboardContext): string {
  const moves = listedMoves(context);
  const named = (kind: ListedMove["kind"]): readonly string[] =>
    moves.filter((one) => one.kind === kind).map(({ name }) => name);
  const [came, went] = [named("appeared"), named("vanished")];
  return [
    ...(came.length === 0 ? [] : [say`New: ${listText(came, MOST)}.`]),
    ...(went.length === 0 ? [] : [say`No longer in the registers: ${listText(went, MOST)}.`]),
  ].join(" ");
}

/** How many projects differ from the last snapshot of an earlier day, and the three that moved most; `all` leads to Changes. */
export function paneChanges(outcome: Outcome, all: Place | undefined): PaneChanges {
  const context = dashboardContext(outcome, "");
  const base = baseHead(outcome.chronicle.past);
  if (base === undefined) return { title: say`No earlier day to compare with`, line: "", top: [], all: undefined };
  const moved = movedProjects(context);
  return {
    title: titleOf(moved.length, nearDayText(base.asOf, outcome.asOf.day)),
    line: listedText(context),
    top: moved.slice(0, MOST).map((one) => changeOf(one, context)),
    all,
  };
}
