import type { Finding } from "../../finding.ts";
import type { Portfolio, Program } from "../../model/model.ts";
import type { Row } from "../../model/row.ts";
import { anyCellOf, cellOf, cellsOf, keeps, moneyOf, valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import { isBelow } from "../../score/number.ts";
import type { Place } from "../../workbook.ts";
import type { ProjectAssessment } from "../assessment.ts";
import type { Assessments } from "../assessments.ts";
import { isEndedState } from "../../model/work-state.ts";
import { type Check, checksOn, marksOf, placesOf, shownMoney, someOf, type Subject } from "./check.ts";
import { COUNTED_PROJECTS } from "./subjects.ts";

/** A program that stands on a row of its own, with its member projects. */
export interface RegisteredProgram {
  readonly program: Program;
  readonly row: Row<ColumnsOf<"programs">>;
  readonly members: readonly ProjectAssessment[];
}

/** The programs that have a row. */
export function registeredPrograms({ model, projects }: Assessments): readonly RegisteredProgram[] {
  const found: RegisteredProgram[] = [];
  for (const program of model.programs)
    if (program.row !== undefined)
      found.push({ program, row: program.row, members: membersOf(program.projects, projects) });
  return found;
}

function membersOf(indices: readonly number[], projects: readonly ProjectAssessment[]): readonly ProjectAssessment[] {
  const members: ProjectAssessment[] = [];
  for (const index of indices) {
    const project = projects[index];
    if (project !== undefined) members.push(project);
  }
  return members;
}

/** Neither ended nor closed by its phase. */
const isOpen = ({ project, lifeCycle }: ProjectAssessment): boolean =>
  !isEndedState(project.state) && (lifeCycle.earned ?? lifeCycle.stated) !== "Closed";

const nameOfProject = ({ project }: ProjectAssessment): string => project.name;

const isProgramClosed = (row: Row<ColumnsOf<"programs">>): boolean =>
  valueOf(row, "state") === "Completed" || valueOf(row, "phase") === "Closed";

/** Active or on hold, or of unknown state and not closed. A program that is known from its projects alone is active. */
export function isProgramActive({ row }: Program): boolean {
  if (row === undefined) return true;
  const state = valueOf(row, "state");
  return state === undefined ? valueOf(row, "phase") !== "Closed" : state === "Active" || state === "On hold";
}

/** Sum of the known budgets that still count. */
function budgetOf(members: readonly ProjectAssessment[]): number {
  let sum = 0;
  for (const member of members) if (COUNTED_PROJECTS.inScope(member)) sum += member.measures.budget ?? 0;
  return sum;
}

const phaseCells = (members: readonly ProjectAssessment[]): readonly Place[] =>
  members.map(({ project: { row } }) => cellOf(row, "phase") ?? cellOf(row, "state") ?? anyCellOf(row));

/** The life cycle found no member past Initiation; a member of unknown phase leaves it open. */
const isNoneBegun = ({ program }: RegisteredProgram, all: Assessments): boolean =>
  all.programs[program.index]?.lifeCycle.facts.some(({ code }) => code === "PGM-01") === true;

export const PROGRAMS: Subject<RegisteredProgram, ColumnsOf<"programs">> = {
  rowOf: ({ row }) => row,
  inScope: () => true,
  moneyOf: ({ row, members }) => valueOf(row, "budget") ?? (members.length === 0 ? undefined : budgetOf(members)),
};

const check = checksOn(PROGRAMS);
const nameOf = ({ program }: RegisteredProgram): { readonly name: string } => ({ name: program.name });

export const PROGRAM_CHECKS: readonly Check<RegisteredProgram>[] = [
  check("PGM-01", {
    needs: ["phase"],
    applies: isNoneBegun,
    data: nameOf,
    cells: ["phase"],
    others: ({ members }) => phaseCells(members),
  }),
  check("PGM-02", {
    needsOne: ["phase", "state"],
    applies: ({ row, members }) => isProgramClosed(row) && members.some(isOpen),
    data: ({ program, members }) => ({
      name: program.name,
      members: someOf(members.filter(isOpen).map(nameOfProject)),
    }),
    cells: ["phase", "state"],
    others: ({ members }) => phaseCells(members.filter(isOpen)),
  }),
  check("PGM-03", {
    applies: ({ program, members }, { model }) =>
      members.length === 0 &&
      isProgramActive(program) &&
      model.registers.projects.some((register) => keeps(register, "programId")),
    data: nameOf,
    cells: ["name", "id"],
  }),
  check("PGM-04", {
    needs: ["budget"],
    applies: ({ row, members }, { model }) => {
      const budget = moneyOf(row, "budget", model.exchange);
      return budget !== undefined && isBelow(budget, budgetOf(members));
    },
    data: ({ program, row, members }, { model }) => ({
      name: program.name,
      budget: shownMoney(moneyOf(row, "budget", model.exchange) ?? 0, model),
      sum: shownMoney(budgetOf(members), model),
    }),
    cells: ["budget"],
    others: ({ members }) => members.flatMap(({ project }) => cellsOf(project.row, ["budget"])),
  }),
];

/** Active programs in no portfolio, in a workbook that knows portfolios. */
export function checkOrphanPrograms({ model, projects }: Assessments, findings: Finding[]): void {
  if (model.portfolios.length === 0) return;
  for (const program of model.programs) {
    const { row, portfolio, name } = program;
    const dangling = row !== undefined && valueOf(row, "portfolioId") !== undefined;
    if (portfolio !== undefined || dangling || !isProgramActive(program)) continue;
    const members = membersOf(program.projects, projects);
    const places =
      row === undefined
        ? members.flatMap(({ project }) => cellsOf(project.row, ["programId"]))
        : placesOf(row, ["portfolioId", "name"]);
    findings.push({ code: "PRJ-03", data: { name }, ...marksOf(places, budgetOf(members)) });
  }
}

interface OpenMember {
  readonly name: string;
  readonly place: Place | undefined;
}

/** The active programs and open stand-alone projects of a portfolio. */
function openMembers({ programs, projects }: Portfolio, all: Assessments): readonly OpenMember[] {
  const open: OpenMember[] = [];
  for (const index of programs) {
    const program = all.model.programs[index];
    if (program === undefined || !isProgramActive(program)) continue;
    const { name, row } = program;
    open.push({ name, place: row === undefined ? undefined : placesOf(row, ["phase", "state", "name"])[0] });
  }
  for (const member of membersOf(projects, all.projects)) {
    const { program, name } = member.project;
    const inProgram = program !== undefined && programs.includes(program);
    if (!inProgram && isOpen(member)) open.push({ name, place: phaseCells([member])[0] });
  }
  return open;
}

/** Closed portfolios with open programs or projects. */
export function checkClosedPortfolios(all: Assessments, findings: Finding[]): void {
  for (const portfolio of all.model.portfolios) {
    const { row, name } = portfolio;
    if (row === undefined || valueOf(row, "phase") !== "Closed") continue;
    const open = openMembers(portfolio, all);
    if (open.length === 0) continue;
    const places = placesOf(row, ["phase"]).concat(open.flatMap(({ place }) => (place === undefined ? [] : [place])));
    const data = { name, members: someOf(open.map((member) => member.name)) };
    findings.push({ code: "PGM-02", data, ...marksOf(places, valueOf(row, "budget")) });
  }
}
