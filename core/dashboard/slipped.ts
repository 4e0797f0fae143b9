import { valueOf } from "../model/row.ts";
import { isForwardState } from "../model/work-state.ts";
import { isApproved } from "../assess/change-standing.ts";
import { daysText } from "../value/number-text.ts";
import { say } from "../words/say.ts";
import type { Day } from "../day.ts";
import type { DashboardContext } from "./context.ts";
import { differenceOf } from "./changes-tables.ts";
import { datedMilestones } from "./dated-milestones.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { ProjectMove } from "./moved.ts";
import { projectMoves } from "./moved.ts";
import { plural } from "./parts.ts";
import { crossingLinks } from "./programs-links.ts";

/** Calendar days from which on a slip is worth the headline, and from which on it is told in weeks. */
const WORTH_TELLING = 7;
const IN_WEEKS = 14;

const daysOf = (move: ProjectMove): number => differenceOf(move) ?? 0;

const spanText = (days: number): string => (days < IN_WEEKS ? daysText(days) : plural(Math.round(days / 7), "week"));

/** "6 weeks to 108 days late": how far it slipped, and where to. */
function lateText(move: ProjectMove): string {
  const { finishSlipDays = 0, slipIsBound } = move.assessment.measures;
  const span = spanText(daysOf(move));
  return finishSlipDays > daysOf(move) && !slipIsBound ? say`${span} to ${daysText(finishSlipDays)} late` : span;
}

/** The project that another hands its slip to, where one does. */
function waitsFor(project: number, { assessments: { dependencies, model } }: DashboardContext): string | undefined {
  if (dependencies === undefined) return undefined;
  const links = crossingLinks(dependencies, model).filter(
    ({ one: { item }, reachedDays = 0 }) => item.to?.project === project && reachedDays > 0,
  );
  const [largest] = firstFew(links, 1, (a, b) => compareLargest(a.reachedDays, b.reachedDays));
  if (largest === undefined) return undefined;
  return say`it waits for ${largest.from}`;
}

/** The approved change since a day that adds most days. */
function changeBehind(project: number, since: Day, { assessments: { model } }: DashboardContext): string | undefined {
  const added = model.changes.flatMap((change) => {
    const days = valueOf(change.row, "scheduleImpactDays") ?? 0;
    const on = valueOf(change.row, "approvalDate");
    const counts = change.project === project && isApproved(change) && days > 0 && on !== undefined && on >= since;
    const name = valueOf(change.row, "description") ?? valueOf(change.row, "id");
    return counts && name !== undefined ? [{ name, days }] : [];
  });
  const [largest] = firstFew(added, 1, (a, b) => b.days - a.days);
  return largest === undefined ? undefined : say`approved change "${largest.name}" adds ${daysText(largest.days)}`;
}

/** The first milestone to come that is at least half as late as the latest: what comes after it may only follow. */
function milestoneBehind(project: number, { assessments: { model } }: DashboardContext): string | undefined {
  const own = model.milestones.filter((item) => item.project === project);
  const late = datedMilestones(model, own).filter(({ done, movedDays = 0 }) => !done && movedDays > 0);
  const most = late.reduce((days, { movedDays = 0 }) => Math.max(days, movedDays), 0);
  const first = late.find(({ movedDays = 0 }) => movedDays >= most / 2);
  const name = first === undefined ? undefined : valueOf(first.item.row, "name");
  return name === undefined ? undefined : say`milestone "${name}" is late`;
}

/**
 * The open project whose expected finish moved most to later since the snapshot of a day, and the row that tells why: a predecessor, an
 * approved change or a milestone. "" where none moved by a week.
 */
export function slipSentence(context: DashboardContext, since: Day): string {
  const late = projectMoves(context, "expectedFinish").filter(
    (move) => isForwardState(move.assessment.project.state) && daysOf(move) >= WORTH_TELLING,
  );
  const [most] = firstFew(late, 1, (a, b) => daysOf(b) - daysOf(a));
  if (most === undefined) return "";
  const { index, name } = most.assessment.project;
  const span = lateText(most);
  const cause = waitsFor(index, context) ?? changeBehind(index, since, context) ?? milestoneBehind(index, context);
  const isAlone = late.length === 1;
  if (cause === undefined) return isAlone ? say`${name} slipped ${span}.` : say`${name} slipped most, by ${span}.`;
  return isAlone
    ? say`${name} slipped ${span}, because ${cause}.`
    : say`${name} slipped most, by ${span}, because ${cause}.`;
}
