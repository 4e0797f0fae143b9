import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Day } from "../day.ts";
import type { MilestoneItem } from "../model/model.ts";
import { valueOf, anyCellOf } from "../model/row.ts";
import type { Place } from "../workbook.ts";
import type { TableBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { homeName, isGate, milestoneDue } from "./project-items.ts";
import { gateName } from "./gate-name.ts";
import { projectWhy } from "./why-id.ts";

const MOST = 5;

interface Dated {
  readonly project: string;
  readonly what: string;
  readonly day: Day;
  readonly why?: string;
  readonly from?: Place;
}

function gateOf(assessment: ProjectAssessment): Dated | undefined {
  const { lifeCycle, project } = assessment;
  const { nextGate } = lifeCycle;
  if (nextGate?.day === undefined || !project.active) return undefined;
  const why = projectWhy(assessment, "lifeCycle");
  return { project: project.name, what: gateName(nextGate.gate), day: nextGate.day, why };
}

/** A milestone that is the next gate of its project is told as the gate. */
function milestoneOf(item: MilestoneItem, { projects, model }: DashboardContext["assessments"]): Dated | undefined {
  const day = milestoneDue(item, model);
  if (day === undefined) return undefined;
  const gate = item.project === undefined ? undefined : projects[item.project]?.lifeCycle.nextGate;
  if (isGate(item) && gate?.day === day) return undefined;
  const what = valueOf(item.row, "name") ?? "";
  return { project: homeName(item, model), what, day, from: anyCellOf(item.row) };
}

/** Gates and milestones that are still to come. */
function upcoming({ assessments, asOf }: DashboardContext): readonly Dated[] {
  const found: Dated[] = [];
  const add = (dated: Dated | undefined): void => {
    if (dated !== undefined && dated.day >= asOf.day) found.push(dated);
  };
  for (const assessment of assessments.projects) add(gateOf(assessment));
  for (const item of assessments.model.milestones) add(milestoneOf(item, assessments));
  return found;
}

const listed = (units: number): readonly Listed<Dated>[] => [
  { column: { header: "Project", kind: "text", units: units > 5 ? 3 : 2 }, cell: ({ project }) => project },
  { column: { header: "What", kind: "text", units: 2 }, always: true, widens: true, cell: ({ what }) => what },
  {
    column: { header: "Date", kind: "date" },
    always: true,
    cell: ({ day, why }) => ({ kind: "day", day, ...(why === undefined ? {} : { why }) }),
  },
];

/** The next five gates and milestones; undefined when neither is kept. */
export function datesBlock(context: DashboardContext, units: number): TableBlock | undefined {
  const { model, projects } = context.assessments;
  const keepsGates = projects.some(({ lifeCycle }) => lifeCycle.nextGate?.day !== undefined);
  if (model.milestones.length === 0 && !keepsGates) return undefined;
  const items = firstFew(upcoming(context), MOST, (a, b) => a.day - b.day);
  const kept = fitted(listed(units), items, units);
  return {
    kind: "table",
    heading: "Next gates and milestones",
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item), from: item.from })),
    empty: "Nothing dated is still to come.",
  };
}
