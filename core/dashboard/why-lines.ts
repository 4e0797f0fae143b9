import type { Assessments } from "../assess/assessments.ts";
import type { MoneyUnit } from "../model/money.ts";
import type { Rollups } from "../rollup/rollup.ts";
import { goalsLines } from "./why-goals.ts";
import { linkLines } from "./why-links.ts";
import type { WhyLine } from "./why-line.ts";
import { pmoLines } from "./why-oversight.ts";
import { pushProgramLines } from "./why-program.ts";
import { sharedLines } from "./why-shared.ts";
import { type ProjectDetail, pushProjectLines } from "./why-project.ts";
import { pushTotalLines } from "./why-total.ts";

/** More projects than these have only their status and the lines of their figures on the sheet: some 10,000 lines hold all of fewer. */
const MOST_IN_FULL = 1_500;
/** More projects than these have one line each: the sheet would take more memory than all registers. */
const MOST_WITH_FIGURES = 4_000;

/** How much of each project the sheet tells; what it leaves out is told by `explain` and in the pane. */
export function detailOf({ projects: { length } }: Pick<Assessments, "projects">): ProjectDetail {
  if (length > MOST_WITH_FIGURES) return "status";
  return length > MOST_IN_FULL ? "figures" : "all";
}

/**
 * One line per total, then per status and dimension of each program and project; only what is kept or has figures.
 * `unit` is that in which sheets show money.
 */
export function whyLines(
  assessments: Assessments,
  rollups: Rollups,
  unit: MoneyUnit,
  detail: ProjectDetail = detailOf(assessments),
): readonly WhyLine[] {
  const lines: WhyLine[] = [];
  const shown = { assessments, unit };
  pushTotalLines(rollups.organization, shown, lines);
  for (const rollup of rollups.portfolios) pushTotalLines(rollup, shown, lines);
  for (const rollup of rollups.programs) pushTotalLines(rollup, shown, lines);
  for (const program of assessments.programs) pushProgramLines(program, assessments, lines);
  for (const line of sharedLines(assessments)) lines.push(line);
  for (const line of linkLines(assessments)) lines.push(line);
  for (const line of goalsLines(assessments, unit)) lines.push(line);
  for (const line of pmoLines(assessments)) lines.push(line);
  for (const project of assessments.projects) pushProjectLines(project, { unit, detail }, lines);
  return lines;
}
