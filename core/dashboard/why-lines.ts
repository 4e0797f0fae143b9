import type { Assessments } from "../assess/assessments.ts";
import type { MoneyUnit } from "../model/money.ts";
import type { Rollups } from "../rollup/rollup.ts";
import type { WhyLine } from "./why-line.ts";
import { pushProgramLines } from "./why-program.ts";
import { pushProjectLines } from "./why-project.ts";
import { pushTotalLines } from "./why-total.ts";

/** Lines that the sheet holds: some 2,000 projects in full. What comes later is told by `explain` and in the pane. */
export const MOST_LINES = 10_000;

/**
 * One line per total, then per status and dimension of each program and project; only what is kept or has figures.
 * `unit` is that in which sheets show money.
 */
export function whyLines(
  assessments: Assessments,
  rollups: Rollups,
  unit: MoneyUnit,
  most = MOST_LINES,
): readonly WhyLine[] {
  const lines: WhyLine[] = [];
  const shown = { assessments, unit };
  pushTotalLines(rollups.organization, shown, lines);
  for (const rollup of rollups.portfolios) pushTotalLines(rollup, shown, lines);
  for (const rollup of rollups.programs) pushTotalLines(rollup, shown, lines);
  for (const program of assessments.programs) pushProgramLines(program, assessments, lines);
  for (const project of assessments.projects) {
    if (lines.length >= most) break;
    pushProjectLines(project, unit, lines);
  }
  return lines;
}
