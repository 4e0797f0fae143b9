import type { PhaseItem } from "../lifecycle/phase-items.ts";
import type { Model, Portfolio, Program } from "../model/model.ts";
import { keeps, type Row, valueOf } from "../model/row.ts";
import { once } from "../once.ts";
import type { Columns } from "../register/register.ts";
import { say } from "../words/say.ts";
import type { ProjectAssessment } from "./assessment.ts";
import { isForwardState } from "../model/work-state.ts";

/** What must hold before the phase after Initiation is entered. Undefined: the workbook keeps nothing that tells. */
type Condition = readonly [name: string, met: boolean | undefined];

const unmet = (conditions: readonly Condition[]): readonly PhaseItem[] =>
  conditions
    .filter(([, met]) => met === false)
    .map(([name]) => ({
      name,
      phase: "Initiation",
      percent: undefined,
      done: false,
      rejected: false,
      required: true,
      weight: undefined,
      entry: true,
    }));

const isNamed = (row: Row<Columns>, field: string): boolean | undefined => {
  if (!keeps(row.register, field)) return undefined;
  const value = valueOf(row, field);
  return typeof value === "string" ? value.trim() !== "" : value === true;
};

/** Projects at either end of a dependency; gathered once for all programs. */
const linkedProjects = once(
  (dependencies: Model["dependencies"]) =>
    new Set(dependencies.flatMap(({ from, to }) => [from?.project, to?.project])),
);

/** Each has a planned start, a priority, or a place in a dependency; undefined where none of them is kept. */
function areOrdered(members: readonly ProjectAssessment[], model: Model): boolean | undefined {
  const fields = ["baselineStart", "priority"] as const;
  const isKept = ({ project: { row } }: ProjectAssessment): boolean =>
    model.dependencies.length > 0 || fields.some((field) => keeps(row.register, field));
  const open = members.filter(({ project }) => isForwardState(project.state));
  if (open.length === 0 || !open.every(isKept)) return undefined;
  const linked = linkedProjects(model.dependencies);
  return open.every(
    ({ project: { index, row } }) => linked.has(index) || fields.some((field) => valueOf(row, field) !== undefined),
  );
}

/** A program begins with charter, sponsor and manager; planning with its projects listed and in order. */
export function programEntries(
  { row }: Program,
  members: readonly ProjectAssessment[],
  model: Model,
): readonly PhaseItem[] {
  if (row === undefined) return [];
  const listsPrograms = model.registers.projects.some((register) => keeps(register, "programId"));
  return unmet([
    [say`Charter`, isNamed(row, "charter")],
    [say`Sponsor`, isNamed(row, "sponsor")],
    [say`Manager`, isNamed(row, "manager")],
    [say`Component projects`, listsPrograms ? members.length > 0 : undefined],
    [say`Order of the component projects`, areOrdered(members, model)],
  ]);
}

/** Goals that lack an owner or a weight, where the register keeps them, or no goal at all. */
function haveGoals({ goals, registers }: Model): boolean | undefined {
  if (registers.goals.length === 0) return undefined;
  const fields = ["owner", "weight"] as const;
  const isWhole = ({ row }: Model["goals"][number]): boolean =>
    fields.every((field) => !keeps(row.register, field) || valueOf(row, field) !== undefined);
  return goals.length > 0 && goals.every(isWhole);
}

/** A portfolio begins with goals, their owners and weights; planning with its programs and projects, and capacity known. */
export function portfolioEntries({ row, programs, projects }: Portfolio, model: Model): readonly PhaseItem[] {
  if (row === undefined) return [];
  const { resources, capacity } = model.registers;
  return unmet([
    [say`Goals with owner and weight`, haveGoals(model)],
    [say`Programs and projects`, programs.length + projects.length > 0],
    [say`Capacity`, resources.length + capacity.length === 0 ? undefined : model.capacity.length > 0],
  ]);
}
