import type { ProgramAssessment } from "../assess/assessment.ts";
import type { Rollup } from "../rollup/rollup.ts";
import type { DashboardContext } from "./context.ts";

/** A program beside what its projects add up to; the two are never merged. */
export interface ProgramPair {
  readonly own: ProgramAssessment;
  readonly name: string;
  readonly projects: Rollup;
}

/** Whether anything is known of the program itself: a row of its own, a color computed or reported. */
export const isTold = ({ own }: ProgramPair, { model }: DashboardContext["assessments"]): boolean =>
  model.programs[own.program]?.row !== undefined || own.computed.color !== "gray" || own.reported.given !== undefined;

/** Programs with their projects, in the order of the model. */
export function programPairs({ assessments, rollups }: DashboardContext): readonly ProgramPair[] {
  return assessments.programs.flatMap((own) => {
    const projects = rollups.programs[own.program];
    const name = assessments.model.programs[own.program]?.name ?? "";
    return projects === undefined ? [] : [{ own, name, projects }];
  });
}
