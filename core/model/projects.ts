import type { Day } from "../day.ts";
import type { Finding } from "../finding.ts";
import type { ColumnsOf, RegisterSet } from "../registers/set.ts";
import { normalizeText } from "../words/normalize.ts";
import { colorOf } from "../words/vocabularies.ts";
import type { Groups } from "./groups.ts";
import { groupOf } from "./groups.ts";
import type { Identity } from "./identity.ts";
import { claim, foldId, newIdentity } from "./identity.ts";
import { joinRows, rowConflicts } from "./joined.ts";
import type { Project, WorkState } from "./model.ts";
import type { Row } from "./row.ts";
import { cellOf, keeps, valueOf } from "./row.ts";

type ProjectRow = Row<ColumnsOf<"projects">>;

const hasId = (row: ProjectRow): boolean => valueOf(row, "projectId") !== undefined;

/** Whether two rows name one program and portfolio, as far as both name any. */
const sharesParents = (row: ProjectRow, other: ProjectRow): boolean =>
  (["programId", "portfolioId"] as const).every((field) => {
    const [ours, theirs] = [valueOf(row, field), valueOf(other, field)];
    return ours === undefined || theirs === undefined || normalizeText(ours) === normalizeText(theirs);
  });

/** Whether a name tells that two rows are of one project: on two sheets, where no ids tell them apart. On one sheet each row is its own. */
const isNamesake = (row: ProjectRow, other: ProjectRow): boolean =>
  other.register !== row.register && !(hasId(row) && hasId(other)) && sharesParents(row, other);

/** The project that a row tells of: that of its id, else of its name. */
function knownAs(
  row: ProjectRow,
  { byId, byName }: Identity,
  groups: readonly (readonly ProjectRow[])[],
): number | undefined {
  const id = valueOf(row, "projectId");
  const at = id === undefined ? undefined : byId.get(foldId(id));
  if (at !== undefined) return at;
  const named = byName.get(normalizeText(valueOf(row, "name") ?? ""));
  return groups[named ?? -1]?.every((other) => isNamesake(row, other)) === true ? named : undefined;
}

/** The rows of each project, one of each register: of equal ids the first (RDG-09). */
function groupedRows(set: RegisterSet): readonly [ProjectRow, ...ProjectRow[]][] {
  const groups: [ProjectRow, ...ProjectRow[]][] = [];
  const identity = newIdentity();
  for (const register of set.projects)
    for (let index = 0; index < register.size; index += 1) {
      const row = { register, index };
      const at = knownAs(row, identity, groups);
      const group = groups[at ?? -1];
      if (group === undefined) groups.push([row]);
      else if (group.every((other) => other.register !== register)) group.push(row);
      claim(identity, at ?? groups.length - 1, valueOf(row, "projectId"), valueOf(row, "name"));
    }
  return groups;
}

/** One row per project: of several registers the one with the newest status date, and what it does not keep from the others. */
function distinctRows(set: RegisterSet, findings: Finding[]): readonly ProjectRow[] {
  return groupedRows(set).map((group) => {
    if (group.length === 1) return group[0];
    group.sort((a, b) => statusOf(b) - statusOf(a));
    for (const finding of rowConflicts(group)) findings.push(finding);
    return joinRows(group);
  });
}

const statusOf = (row: ProjectRow): number => valueOf(row, "statusDate") ?? 0;

/** The day on which a project began, else is planned to. */
export const startOf = ({ row }: Pick<Project, "row">): Day | undefined =>
  valueOf(row, "actualStart") ?? valueOf(row, "baselineStart");

/** "Completed" in the one column that a list keeps for status. */
function isReportedDone(row: ProjectRow): boolean {
  const reported = valueOf(row, "reportedRag");
  return reported !== undefined && colorOf(reported) === "blue" && !keeps(row.register, "state");
}

/** The state of a row; a blue color, or an actual finish that is not in the future, completes a row whose register keeps no state word. */
function stateOf(row: ProjectRow, day: Day): WorkState {
  const stated = valueOf(row, "state");
  if (stated !== undefined) return stated;
  const finish = valueOf(row, "actualFinish");
  return (finish !== undefined && finish <= day) || isReportedDone(row) ? "Completed" : "Unknown";
}

const isActive = (state: WorkState, row: ProjectRow): boolean =>
  state === "Active" || state === "On hold" || (state === "Unknown" && valueOf(row, "phase") !== "Closed");

export interface ProjectParents {
  readonly programs: Groups<"programs">;
  readonly portfolios: Groups<"portfolios">;
  readonly day: Day;
}

export interface ProjectList {
  readonly projects: readonly Project[];
  readonly identity: Identity;
}

/** The projects with their program and portfolio. A portfolio of its own that contradicts its program's is PRJ-04. */
export function toProjects(set: RegisterSet, parents: ProjectParents, findings: Finding[]): ProjectList {
  const identity = newIdentity();
  const projects: Project[] = [];
  for (const row of distinctRows(set, findings)) {
    const id = valueOf(row, "projectId");
    const name = valueOf(row, "name") ?? id;
    if (name === undefined) continue;
    const program = linkOf(row, "programId", parents.programs, findings);
    const own = linkOf(row, "portfolioId", parents.portfolios, findings);
    const state = stateOf(row, parents.day);
    claim(identity, projects.length, id ?? name, name);
    projects.push({
      index: projects.length,
      key: id ?? name,
      name,
      row,
      program,
      portfolio: own,
      slice: undefined,
      state,
      active: isActive(state, row),
    });
  }
  return { projects, identity };
}

function linkOf<K extends "programs" | "portfolios">(
  row: ProjectRow,
  field: "programId" | "portfolioId",
  groups: Groups<K>,
  findings: Finding[],
): number | undefined {
  const text = valueOf(row, field);
  if (text === undefined) return undefined;
  return groupOf(
    groups,
    { text, at: cellOf(row, field), field: field === "programId" ? "Program" : "Portfolio" },
    findings,
  );
}

/** Projects inherit their program's portfolio; a contradiction is PRJ-04 and the project's own portfolio stands. */
export function inheritPortfolios(
  projects: readonly Project[],
  programPortfolio: readonly (number | undefined)[],
  names: readonly string[],
  findings: Finding[],
): readonly Project[] {
  return projects.map((project) => {
    const inherited = project.program === undefined ? undefined : programPortfolio[project.program];
    if (inherited === undefined || inherited === project.portfolio) return project;
    if (project.portfolio === undefined) return { ...project, portfolio: inherited };
    const place = cellOf(project.row, "portfolioId");
    findings.push({
      code: "PRJ-04",
      ...(place === undefined ? {} : { place }),
      data: { name: project.name, first: names[project.portfolio] ?? "", other: names[inherited] ?? "" },
    });
    return project;
  });
}
