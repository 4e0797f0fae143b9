import type { ProjectAssessment } from "../assess/assessment.ts";
import { withScale } from "./amount-text.ts";
import type { TableBlock } from "./block.ts";
import { NOT_SET } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { moneyCell } from "./parts.ts";
import { projectWhy } from "./why-id.ts";
import { say } from "../words/say.ts";

const MOST = 5;
const WIDTH = 5;

const listed = (context: DashboardContext): readonly Listed<ProjectAssessment>[] => [
  {
    column: { header: "Proposed", kind: "text", units: 3 },
    always: true,
    widens: true,
    cell: ({ project }) => project.name,
  },
  {
    column: { header: withScale("Ask", context), kind: "money" },
    cell: (one) => moneyCell(one.measures.budget, context, projectWhy(one, "cost")),
  },
  {
    column: { header: "Next gate", kind: "date" },
    cell: (one) => {
      const { nextGate, evidence } = one.lifeCycle;
      if (nextGate?.day !== undefined) return { kind: "day", day: nextGate.day, why: projectWhy(one, "lifeCycle") };
      return evidence ? NOT_SET : null;
    },
  },
];

/** What is proposed, the dearest five; undefined when nothing is. */
export function pipelineBlock(context: DashboardContext): TableBlock | undefined {
  const proposed = context.assessments.projects.filter(({ project }) => project.state === "Proposed");
  if (proposed.length === 0) return undefined;
  const items = firstFew(proposed, MOST, (a, b) => compareLargest(a.measures.budget, b.measures.budget));
  const kept = fitted(listed(context), items, WIDTH);
  return {
    kind: "table",
    heading: "Pipeline",
    ...(proposed.length > items.length ? { note: say`${items.length} of ${proposed.length}` } : {}),
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item), why: projectWhy(item, "lifeCycle") })),
  };
}
