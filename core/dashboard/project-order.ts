import type { ProjectAssessment } from "../assess/assessment.ts";
import type { Rollup } from "../rollup/rollup.ts";
import type { Color } from "../value/color.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest } from "./first-few.ts";
import { COLOR_ORDER, leadingColor } from "./parts.ts";

/** Position in the order of colors: what needs action first. */
export const needRank = (color: Color): number => COLOR_ORDER.indexOf(color);

/** By the color that leads, then by budget, then as in the register. */
export const compareByNeed =
  (context: DashboardContext) =>
  (a: ProjectAssessment, b: ProjectAssessment): number =>
    needRank(leadingColor(a, context)) - needRank(leadingColor(b, context)) ||
    compareLargest(a.measures.budget, b.measures.budget) ||
    a.project.index - b.project.index;

export interface ProjectGroups {
  /** Undefined: the list is not grouped. */
  readonly level: "program" | "portfolio" | "slice" | undefined;
  readonly groups: readonly { readonly rollup: Rollup; readonly members: readonly ProjectAssessment[] }[];
}

/** Groups that hold one project each tell nothing, unless the workbook keeps a register of them. */
const isTelling = (rollups: readonly Rollup[], projects: number, registered: boolean): boolean =>
  rollups.some(({ index }) => index >= 0) && (registered || rollups.length * 2 <= projects);

/** What the projects are grouped by: what Settings say, where the workbook has such groups or slices, else programs or portfolios that tell something. */
function levelOf({ assessments, rollups }: DashboardContext): ProjectGroups["level"] {
  const { projects, policy, model } = assessments;
  const { programs, portfolios } = model.registers;
  const isKept = (list: readonly Rollup[]): boolean => list.some(({ index }) => index >= 0);
  if (rollups.slices.length > 0) return "slice";
  if (policy.groupBy === "none") return undefined;
  if (policy.groupBy === "program" && isKept(rollups.programs)) return "program";
  if (policy.groupBy === "portfolio" && isKept(rollups.portfolios)) return "portfolio";
  if (isTelling(rollups.programs, projects.length, programs.length > 0)) return "program";
  return isTelling(rollups.portfolios, projects.length, portfolios.length > 0) ? "portfolio" : undefined;
}

/** Projects by program, by portfolio, by slice or in one group; within a group by need. Groups without a project are left out. */
export function groupProjects(context: DashboardContext): ProjectGroups {
  const { assessments, rollups } = context;
  const { projects } = assessments;
  const compare = compareByNeed(context);
  const membersOf = ({ members }: Rollup): readonly ProjectAssessment[] =>
    members
      .map((index) => projects[index])
      .filter((one): one is ProjectAssessment => one !== undefined)
      .sort(compare);
  const grouped = (level: ProjectGroups["level"], list: readonly Rollup[]): ProjectGroups => ({
    level,
    groups: list.filter(({ members }) => members.length > 0).map((rollup) => ({ rollup, members: membersOf(rollup) })),
  });
  const level = levelOf(context);
  if (level === "slice") return grouped(level, rollups.slices);
  if (level === "program") return grouped(level, rollups.programs);
  return level === "portfolio" ? grouped(level, rollups.portfolios) : grouped(undefined, [rollups.organization]);
}
