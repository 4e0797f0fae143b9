import type { AssessedRisk } from "../assess/assessed-risk.ts";
import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Assessments } from "../assess/assessments.ts";
import type { Exposure } from "../assess/exposure.ts";
import type { Reserve } from "../assess/reserve.ts";
import { type Parent, parentsIn } from "../assess/lower-risks.ts";
import { byParent, risksBy } from "../assess/risk-scopes.ts";
import type { ChangeItem, Model } from "../model/model.ts";
import { isForwardState } from "../model/work-state.ts";
import type { RollupLevel } from "./rollup.ts";
import { shortName } from "../words/short-name.ts";
import { say } from "../words/say.ts";

/** What one rollup is made from. */
export interface Scope {
  readonly level: RollupLevel;
  readonly index: number;
  readonly key: string;
  readonly name: string;
  readonly members: readonly ProjectAssessment[];
  readonly risks: readonly AssessedRisk[];
  readonly exposure: Exposure | undefined;
  readonly changes: readonly ChangeItem[];
  /** Reserves that the programs of the scope hold themselves. */
  readonly ofPrograms: readonly (Reserve | undefined)[];
}

interface Group {
  readonly index: number;
  readonly key: string;
  readonly name: string;
}

/** Members of each group, and of none; one pass over the projects. */
function membersBy(assessments: Assessments, parent: Parent, count: number): readonly (readonly ProjectAssessment[])[] {
  const members: ProjectAssessment[][] = Array.from({ length: count + 1 }, () => []);
  for (const assessment of assessments.projects) members[assessment.project[parent] ?? count]?.push(assessment);
  return members;
}

/** Whether the work of a row still counts forward: that of cancelled and transferred projects does not. */
const isForwardChange = ({ project }: ChangeItem, { projects }: Model): boolean =>
  isForwardState(projects[project ?? -1]?.state);

/** What is in no program, in no portfolio, without a value of the column that makes slices. */
function noneName(parent: Parent, { slices }: Model): string {
  if (parent === "slice") return say`Without ${shortName(slices.header ?? "")}`;
  return parent === "program" ? say`No program` : say`No portfolio`;
}

function exposuresBy({ exposures }: Assessments, parent: Parent): readonly (Exposure | undefined)[] {
  if (parent === "slice") return exposures.slices;
  return parent === "program" ? exposures.programs : exposures.portfolios;
}

/** One scope for each program, portfolio or slice, then one for what is in none, where projects are. */
export function groupScopes(assessments: Assessments, parent: Parent): readonly Scope[] {
  const { model, programs } = assessments;
  const groups = parentsIn(model, parent);
  const exposures = exposuresBy(assessments, parent);
  const changes = model.changes.filter((item) => isForwardChange(item, model));
  const members = membersBy(assessments, parent, groups.length);
  const risks = risksBy(assessments.risks, parent, model);
  const changed = byParent(changes, (item) => item, parent, model);
  const funding = byParent(
    programs,
    ({ program }) => ({ project: undefined, program, portfolio: undefined }),
    parent,
    model,
  );
  const scopeAt = (at: number, group: Group): Scope => ({
    ...group,
    level: parent,
    members: members[at] ?? [],
    risks: risks[at] ?? [],
    exposure: exposures[at],
    changes: changed[at] ?? [],
    ofPrograms: (funding[at] ?? []).map(({ reserve }) => reserve),
  });
  const scopes = groups.map(({ index, key, name }) => scopeAt(index, { index, key, name }));
  if ((members[groups.length] ?? []).length === 0) return scopes;
  return [...scopes, scopeAt(groups.length, { index: -1, key: "", name: noneName(parent, model) })];
}

/** Everything. */
export function organizationScope({ model, projects, programs, risks, exposures }: Assessments): Scope {
  return {
    level: "organization",
    index: 0,
    key: "",
    name: say`All projects`,
    members: projects,
    risks,
    exposure: exposures.organization,
    changes: model.changes.filter((item) => isForwardChange(item, model)),
    ofPrograms: programs.map(({ reserve }) => reserve),
  };
}
