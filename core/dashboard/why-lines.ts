import type { Assessments } from "../assess/assessments.ts";
import type { ProjectAssessment } from "../assess/assessment.ts";
import type { DashboardContext } from "./context.ts";
import { disagreementText } from "./moved.ts";
import { executionLines } from "./why-execution.ts";
import { figureLines } from "./why-figures.ts";
import { resourceLines } from "./why-resources.ts";
import { chainLines, presentValueLines } from "./why-value.ts";
import { goalsLines } from "./why-goals.ts";
import { linkLines } from "./why-links.ts";
import type { WhyLine } from "./why-line.ts";
import { pmoLines } from "./why-oversight.ts";
import { pushProgramLines } from "./why-program.ts";
import { slipReachingText } from "./slip-reaching.ts";
import { sharedLines } from "./why-shared.ts";
import { type ProjectDetail, pushProjectLines } from "./why-project.ts";
import { pushTotalLines } from "./why-total.ts";

/** What lines are made from: the status date's figures and, for how long they have held, the past. */
type WhyContext = Pick<
  DashboardContext,
  "assessments" | "rollups" | "unit" | "chronicle" | "asOf" | "findings" | "found" | "sources"
>;

/** More projects than these have only their status and the lines of their figures on the sheet: some 10,000 lines hold all of fewer. */
const MOST_IN_FULL = 1_500;
/** More projects than these have one line each: the sheet would take more memory than all registers. */
const MOST_WITH_FIGURES = 4_000;

/** How much of each project the sheet tells; what it leaves out is told by `explain` and in the pane. */
export function detailOf({ projects: { length } }: Pick<Assessments, "projects">): ProjectDetail {
  if (length > MOST_WITH_FIGURES) return "status";
  return length > MOST_IN_FULL ? "figures" : "all";
}

/** One line per total, then per status and dimension of each program and project; only what is kept or has figures. */
export function whyLines(context: WhyContext, detail = detailOf(context.assessments)): readonly WhyLine[] {
  const { assessments, rollups, unit } = context;
  const lines: WhyLine[] = [];
  const shown = { assessments, unit };
  pushTotalLines(rollups.organization, shown, lines);
  for (const rollup of rollups.portfolios) pushTotalLines(rollup, shown, lines);
  for (const rollup of rollups.programs) pushTotalLines(rollup, shown, lines);
  for (const rollup of rollups.slices) pushTotalLines(rollup, shown, lines);
  for (const program of assessments.programs) pushProgramLines(program, assessments, lines);
  const beside = [
    sharedLines(assessments),
    linkLines(assessments),
    figureLines(context),
    resourceLines(assessments),
    goalsLines(assessments, unit),
    presentValueLines(assessments, unit),
    chainLines(assessments),
    executionLines(assessments, rollups, unit),
    pmoLines(assessments),
  ];
  for (const one of beside) for (const line of one) lines.push(line);
  const telling = {
    unit,
    detail,
    lasting: (one: ProjectAssessment) => disagreementText(one, context),
    reaching: (one: ProjectAssessment) => slipReachingText(one, assessments),
  };
  for (const project of assessments.projects) pushProjectLines(project, telling, lines);
  return lines;
}
