import type { Finding } from "../../finding.ts";
import type { Identity } from "../../model/identity.ts";
import { foldId, identify, identityOf } from "../../model/identity.ts";
import type { Row } from "../../model/row.ts";
import { cellOf, cellsOf, unreadableAt, valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import { normalizeText } from "../../words/normalize.ts";
import type { Place } from "../../workbook.ts";
import type { ProjectAssessment } from "../assessment.ts";
import type { Assessments } from "../assessments.ts";
import type { Check } from "./check.ts";
import { checksOn, marksOf, placesOf } from "./check.ts";
import { ACTIVE_PROJECTS } from "./subjects.ts";

type ProjectRow = Row<ColumnsOf<"projects">>;

const check = checksOn(ACTIVE_PROJECTS);
const named = ({ project }: ProjectAssessment): { readonly name: string } => ({ name: project.name });
const always = (): boolean => true;

/** Blank, not unreadable: a text that stands for a value is told where it was read. */
const isBlank = (row: ProjectRow, field: keyof ColumnsOf<"projects">): boolean =>
  valueOf(row, field) === undefined && unreadableAt(row, field) === undefined;

/** Rules on one active project. */
export const PROJECT_CHECKS: readonly Check<ProjectAssessment>[] = [
  check("PRJ-01", {
    needs: ["manager"],
    half: always,
    applies: ({ project }) => isBlank(project.row, "manager"),
    data: named,
    cells: ["manager", "name"],
  }),
  check("PRJ-02", {
    needs: ["sponsor"],
    half: always,
    applies: ({ project }) => isBlank(project.row, "sponsor"),
    data: named,
    cells: ["sponsor", "name"],
  }),
  check("PRJ-03", {
    // A link that leads nowhere is told as such; a project of a program is the program's matter.
    applies: ({ project }, { model }) =>
      model.portfolios.length > 0 &&
      project.portfolio === undefined &&
      valueOf(project.row, "portfolioId") === undefined &&
      valueOf(project.row, "programId") === undefined,
    data: named,
    cells: ["portfolioId", "name"],
  }),
  check("PRJ-07", {
    needs: ["budget"],
    half: always,
    applies: ({ project }) => isBlank(project.row, "budget") || valueOf(project.row, "budget") === 0,
    data: named,
    cells: ["budget", "name"],
  }),
];

interface Load {
  readonly name: string;
  readonly places: Place[];
  money: number;
}

/** Managers with more active projects than the limit. */
export function checkManagers(all: Assessments, findings: Finding[]): void {
  const loads = new Map<string, Load>();
  for (const { project, measures } of all.projects) {
    const name = project.active ? valueOf(project.row, "manager") : undefined;
    const place = cellOf(project.row, "manager");
    if (name === undefined || place === undefined) continue;
    const key = normalizeText(name);
    const load = loads.get(key) ?? { name, places: [], money: 0 };
    loads.set(key, load);
    load.places.push(place);
    load.money += measures.budget ?? 0;
  }
  const limit = all.policy.limits["limit.projectsPerManager"];
  for (const { name, places, money } of loads.values())
    if (places.length > limit)
      findings.push({ code: "PRJ-05", data: { name, count: places.length, limit }, ...marksOf(places, money) });
}

interface Parents {
  readonly field: "programId" | "portfolioId";
  readonly list: readonly { readonly key: string; readonly name: string }[];
  readonly identity: Identity;
}

/** One text for each parent, whether a row names it by id or by name. */
function parentName(row: ProjectRow, { field, list, identity }: Parents): string | undefined {
  const text = valueOf(row, field);
  if (text === undefined) return undefined;
  const index = identify(identity, text);
  return index === undefined ? text : (list[index]?.name ?? text);
}

/** Rows of one project id that name two programs or two portfolios. */
export function checkTwoParents(all: Assessments, findings: Finding[]): void {
  const { registers, programs, portfolios } = all.model;
  if (programs.length + portfolios.length < 2) return;
  const kinds: readonly Parents[] = [
    { field: "programId", list: programs, identity: identityOf(programs) },
    { field: "portfolioId", list: portfolios, identity: identityOf(portfolios) },
  ];
  const first = new Map<string, ProjectRow>();
  for (const register of registers.projects)
    for (let index = 0; index < register.size; index += 1) {
      const row = { register, index };
      const id = valueOf(row, "projectId");
      if (id === undefined) continue;
      const held = first.get(foldId(id));
      if (held === undefined) first.set(foldId(id), row);
      else for (const kind of kinds) pushTwoParents(held, row, kind, findings);
    }
}

function pushTwoParents(held: ProjectRow, row: ProjectRow, kind: Parents, findings: Finding[]): void {
  const first = parentName(held, kind);
  const other = parentName(row, kind);
  if (first === undefined || other === undefined || normalizeText(first) === normalizeText(other)) return;
  const name = valueOf(row, "name") ?? valueOf(row, "projectId") ?? "";
  const places = [...placesOf(row, [kind.field]), ...cellsOf(held, [kind.field])];
  findings.push({ code: "PRJ-04", data: { name, first, other }, ...marksOf(places, valueOf(held, "budget")) });
}
