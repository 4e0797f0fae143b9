import type { Program } from "../model/model.ts";
import { anyCellOf, keeps, valueOf } from "../model/row.ts";
import type { Check, ProjectAssessment } from "./assessment.ts";
import type { AssessmentContext } from "./project.ts";

type Test = (assessment: ProjectAssessment) => boolean | undefined;

/** Counts the projects that pass; those of which the workbook keeps nothing to tell are not in the count. */
function check(name: Check["name"], projects: readonly ProjectAssessment[], test: Test): Check {
  const failing: ProjectAssessment[] = [];
  let of = 0;
  for (const assessment of projects) {
    const result = test(assessment);
    if (result === undefined) continue;
    of += 1;
    if (!result) failing.push(assessment);
  }
  return {
    name,
    passed: of - failing.length,
    of,
    failing: failing.map(({ project }) => project.name),
    cells: failing.map(({ project }) => anyCellOf(project.row)),
  };
}

/** Sponsor and manager of every project, as far as the register keeps them. */
const isOrganized: Test = ({ project: { row } }) => {
  const kept = (["manager", "sponsor"] as const).filter((field) => keeps(row.register, field));
  if (kept.length === 0) return undefined;
  return kept.every((field) => (valueOf(row, field) ?? "").trim() !== "");
};

/** Gate 1 of every project is dated. */
const isInitiated: Test = ({ lifeCycle }) =>
  lifeCycle.phases.length === 0 ? undefined : lifeCycle.phases[0]?.gateDay !== undefined;

/** Status within the limit and no exception open for too long, as far as the registers tell either. */
const isControlled =
  ({ freshnessDays, exceptions }: AssessmentContext): Test =>
  ({ project, statusAgeDays }) => {
    const dated = keeps(project.row.register, "statusDate");
    if (!dated && !exceptions.kept) return undefined;
    const isFresh = !dated || (statusAgeDays !== undefined && statusAgeDays <= freshnessDays);
    return isFresh && !exceptions.overdue.has(project.index);
  };

/** The checks of program management that the registers of this workbook can tell; one without any row is left out. */
export function programChecks(
  program: Program,
  projects: readonly ProjectAssessment[],
  context: AssessmentContext,
): readonly Check[] {
  const active = projects.filter(({ project }) => project.active && project.program === program.index);
  return [
    check("organized", active, isOrganized),
    check("initiated", active, isInitiated),
    check("controlled", active, isControlled(context)),
  ].filter(({ of }) => of > 0);
}
