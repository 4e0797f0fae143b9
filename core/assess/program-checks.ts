import type { Model, Program } from "../model/model.ts";
import { anyCellOf, keeps, valueOf } from "../model/row.ts";
import type { Place } from "../workbook.ts";
import type { Check, ProjectAssessment } from "./assessment.ts";
import type { AssessedDependency } from "./dependencies.ts";
import type { AssessmentContext } from "./project.ts";

/** One project or dependency under a check; `passes` is undefined where the workbook keeps nothing to tell. */
interface Tested {
  readonly name: string;
  readonly cell: Place;
  readonly passes: boolean | undefined;
}

/** Counts what passes; what nothing tells of is not in the count. */
function check(name: Check["name"], tested: readonly Tested[]): Check {
  const told = tested.filter(({ passes }) => passes !== undefined);
  const failing = told.filter(({ passes }) => passes === false);
  return {
    name,
    passed: told.length - failing.length,
    of: told.length,
    failing: failing.map((one) => one.name),
    cells: failing.map(({ cell }) => cell),
  };
}

type Test = (assessment: ProjectAssessment) => boolean | undefined;

const testedBy = (projects: readonly ProjectAssessment[], test: Test): readonly Tested[] =>
  projects.map((one) => ({ name: one.project.name, cell: anyCellOf(one.project.row), passes: test(one) }));

/** Sponsor, manager and charter of every project, as far as the registers keep them. */
const isOrganized =
  ({ charters }: AssessmentContext): Test =>
  ({ project: { index, row } }) => {
    const kept = (["manager", "sponsor"] as const).filter((field) => keeps(row.register, field));
    const tellsCharter = charters.told.has(index);
    if (kept.length === 0 && !tellsCharter) return undefined;
    const isChartered = !tellsCharter || charters.agreed.has(index);
    return isChartered && kept.every((field) => (valueOf(row, field) ?? "").trim() !== "");
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

const AGREED_FIELDS = ["ownerFrom", "ownerTo", "agreedDate", "needDate"] as const;

/** Owned on both sides and dated, as far as the register keeps owners and dates. */
function testedLink(
  { item: { row, from, to }, fromName, toName, facts }: AssessedDependency,
  { projects }: Model,
): Tested {
  const [giver, taker] = [projects[from?.project ?? -1]?.name, projects[to?.project ?? -1]?.name];
  const isKept = AGREED_FIELDS.some((field) => keeps(row.register, field));
  return {
    name: `${giver ?? fromName} → ${taker ?? toName}`,
    cell: anyCellOf(row),
    passes: isKept ? !facts.some(({ code }) => code === "DEP-03") : undefined,
  };
}

/** The checks of program management that the registers of this workbook can tell; one without any row is left out. */
export function programChecks(
  program: Program,
  projects: readonly ProjectAssessment[],
  context: AssessmentContext,
): readonly Check[] {
  const active = projects.filter(({ project }) => project.active && project.program === program.index);
  return [
    check("organized", testedBy(active, isOrganized(context))),
    check("initiated", testedBy(active, isInitiated)),
    check(
      "coordinated",
      (context.crossing.get(program.index) ?? []).map((link) => testedLink(link, context.model)),
    ),
    check("controlled", testedBy(active, isControlled(context))),
  ].filter(({ of }) => of > 0);
}
