import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Assessments } from "../assess/assessments.ts";
import { slipReaching } from "../assess/dependencies.ts";
import { daysText } from "../value/number-text.ts";
import { say } from "../words/say.ts";

/** "14 days of slip reach it through Signals"; "" where no work before it slips that far. */
export function slipReachingText(
  { project }: Pick<ProjectAssessment, "project">,
  { dependencies }: Pick<Assessments, "dependencies">,
): string {
  const reaching = project.active ? slipReaching(project.index, dependencies) : undefined;
  return reaching === undefined ? "" : say`${daysText(reaching.days)} of slip reach it through ${reaching.through}`;
}
