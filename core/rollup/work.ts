import type { Assessments } from "../assess/assessments.ts";
import { addWork, type WorkFigures } from "../assess/work-figures.ts";
import type { Scope } from "./scopes.ts";

/** What the registers of execution add up to in a scope: rows of its projects, of what lies between, and its own. Each row once. A slice has no rows but those of its projects. */
export function workOf({ level, index, members }: Scope, { model, work }: Assessments): WorkFigures {
  const parts = members.map(({ project }) => work.projects.get(project.index));
  if (level === "organization")
    return addWork([...work.projects.values(), ...work.programs.values(), ...work.portfolios.values(), work.elsewhere]);
  if (level === "slice") return addWork(parts);
  if (level === "program") return addWork([...parts, work.programs.get(index)]);
  const programs = (model.portfolios[index]?.programs ?? []).map((program) => work.programs.get(program));
  return addWork([...parts, ...programs, work.portfolios.get(index)]);
}
