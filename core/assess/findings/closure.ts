import type { Day } from "../../day.ts";
import { addMonths, isoDay } from "../../day.ts";
import type { Finding } from "../../finding.ts";
import { isClosureReport, isPostImplementationReview } from "../../lifecycle/phases.ts";
import type { MilestoneItem, Model } from "../../model/model.ts";
import { valueOf } from "../../model/row.ts";
import type { PhaseCell, ProjectAssessment } from "../assessment.ts";
import type { Assessments } from "../assessments.ts";
import { isAccepted } from "../quality.ts";
import { marksOf, placesOf } from "./check.ts";
import { isClosed } from "../closed.ts";

/** Rows that name a closing document, whether it is accepted or not. */
interface Documents {
  /** Some project of the workbook has one: it is kept. */
  readonly kept: boolean;
  /** Projects that have it accepted. */
  readonly accepted: ReadonlySet<number>;
}

function documentsOf({ milestones, day }: Model, isDocument: (name: string) => boolean): Documents {
  const accepted = new Set<number>();
  let kept = false;
  for (const item of milestones) {
    if (!isNamed(item, isDocument)) continue;
    kept = true;
    if (item.project !== undefined && isAccepted(item, day)) accepted.add(item.project);
  }
  return { kept, accepted };
}

const isNamed = ({ row }: MilestoneItem, isDocument: (name: string) => boolean): boolean => {
  const name = valueOf(row, "name");
  return name !== undefined && isDocument(name);
};

const closureOf = ({ lifeCycle }: ProjectAssessment): PhaseCell | undefined =>
  lifeCycle.phases.find(({ phase }) => phase === "Closure");

const hasClosureGate = (item: ProjectAssessment): boolean => {
  const decision = closureOf(item)?.decision;
  return decision === "Approved" || decision === "Conditional";
};

/** The day on which a project closed: its actual finish, else the decision at its last gate. */
const closedOn = (item: ProjectAssessment): Day | undefined =>
  valueOf(item.project.row, "actualFinish") ?? closureOf(item)?.gateDay;

interface Kept {
  readonly reports: Documents;
  readonly reviews: Documents;
  /** Some closure is reported, or decided at a gate. */
  readonly closures: boolean;
}

function keptOf(model: Model): Kept {
  const reports = documentsOf(model, isClosureReport);
  const reviews = documentsOf(model, isPostImplementationReview);
  const closures = reports.kept || model.gates.some(({ row }) => valueOf(row, "phase") === "Closure");
  return { reports, reviews, closures };
}

const lacksReport = (item: ProjectAssessment, { closures, reports }: Kept): boolean =>
  closures && !reports.accepted.has(item.project.index) && !hasClosureGate(item);

/** The day of a closure whose review is overdue. */
function unreviewed(item: ProjectAssessment, { reviews }: Kept, { model, policy }: Assessments): Day | undefined {
  const closed = closedOn(item);
  if (!reviews.kept || closed === undefined || reviews.accepted.has(item.project.index)) return undefined;
  return addMonths(closed, policy.limits["limit.reviewMonthsAfterClosure"]) < model.day ? closed : undefined;
}

/** Closed projects without an approved closure report or a review after it; each only where the workbook keeps any. */
export function checkClosures(all: Assessments, findings: Finding[]): void {
  const kept = keptOf(all.model);
  if (!kept.closures && !kept.reviews.kept) return;
  for (const item of all.projects) {
    if (!isClosed(item)) continue;
    const { name, row } = item.project;
    const marks = marksOf(placesOf(row, ["state", "phase", "actualFinish"]), item.measures.budget);
    if (lacksReport(item, kept)) findings.push({ code: "LIF-09", data: { name }, ...marks });
    const closed = unreviewed(item, kept, all);
    if (closed !== undefined) findings.push({ code: "LIF-10", data: { name, closed: isoDay(closed) }, ...marks });
  }
}
