import type { Member } from "../lifecycle/members.ts";
import type { Model, Portfolio, Program } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import type { ProgramAssessment, ProjectAssessment } from "./assessment.ts";
import { isEndedProgram, membersOf } from "./program.ts";

const isCompleted = (row: Program["row"]): boolean => row !== undefined && valueOf(row, "state") === "Completed";

/** Members of a portfolio: its programs, and projects that are in none of these. */
export function portfolioMembers(
  portfolio: Portfolio,
  programs: readonly ProgramAssessment[],
  projects: readonly ProjectAssessment[],
  model: Model,
): readonly Member[] {
  const alone: ProjectAssessment[] = [];
  for (const index of portfolio.projects) {
    const found = projects[index];
    if (found !== undefined && !portfolio.programs.includes(found.project.program ?? -1)) alone.push(found);
  }
  const ofPrograms = portfolio.programs.map((index): Member => {
    const life = programs[index]?.lifeCycle;
    const program = model.programs[index];
    return {
      name: program?.name ?? "",
      phase: isCompleted(program?.row) ? "Closed" : (life?.earned ?? life?.stated),
      ended: isEndedProgram(program?.row),
    };
  });
  return [...ofPrograms, ...membersOf(alone)];
}
