import type { Day, WorkCalendar } from "../day.ts";
import type { Finding } from "../finding.ts";
import { groupingOf } from "../register/grouping.ts";
import type { Settings } from "../register/settings.ts";
import { PROJECTS } from "../registers/projects.ts";
import { RISKS } from "../registers/risks.ts";
import type { RegisterSet } from "../registers/set.ts";
import type { Columns } from "../register/register.ts";
import type { BesideModel } from "./beside-model.ts";
import { besideModel } from "./beside.ts";
import { byPeriod } from "./by-period.ts";
import type { Groups } from "./groups.ts";
import { groupOf, portfolioGroups, programGroups } from "./groups.ts";
import type { Entities } from "./items.ts";
import { pushHomeless, pushHomelessAmong, toItems } from "./items.ts";
import type { BaselinesBefore, Item, Model, Portfolio, Program, Project } from "./model.ts";
import { latestRows } from "./latest-rows.ts";
import { moneyUnit, ratesFrom } from "./money.ts";
import type { ProjectList } from "./projects.ts";
import { inheritPortfolios, toProjects } from "./projects.ts";
import { withAcceptance } from "./registered-acceptance.ts";
import { cellOf, valueOf } from "./row.ts";
import { inSlices, toSlices } from "./slices.ts";
import { withUntoldCurrencies } from "./untold-currencies.ts";

export interface ModelOptions {
  readonly day: Day;
  readonly calendar: WorkCalendar;
  readonly settings: Settings;
  readonly baselinesBefore?: BaselinesBefore | undefined;
}

/** The registers as they tell of a day, values by period a row for each. */
function readOn(kept: RegisterSet, day: Day, findings: Finding[]): RegisterSet {
  const projects = kept.projects.map((register) => latestRows(register, PROJECTS, day, findings));
  const risks = kept.risks.map((register) => latestRows(register, RISKS, day, findings));
  return { ...kept, projects, risks, actuals: kept.actuals.map(byPeriod) };
}

/** Joins the registers by key, as of a day; what does not join is a finding. */
export function toModel(kept: RegisterSet, options: ModelOptions, findings: Finding[]): Model {
  const read = readOn(kept, options.day, findings);
  const unit = moneyUnit(read);
  const programs = programGroups(read);
  const portfolios = portfolioGroups(read);
  const programPortfolio = programs.list.map((program) => portfolioOfProgram(program.row, portfolios, findings));
  const list = toProjects(read, { programs, portfolios, day: options.day }, findings);
  const names = portfolios.list.map(({ name }) => name);
  const inherited = inheritPortfolios(list.projects, programPortfolio, names, findings);
  const slices = toSlices(inherited, read, groupingOf(options.settings).header, findings);
  const projects = inSlices(inherited, slices);
  const programList = toPrograms(programs, programPortfolio, projects);
  const entities = toEntities({ ...list, projects }, programs, portfolios, read);
  const registers = withUntoldCurrencies(read, projects, entities);
  const items = itemsOf(registers, entities, findings);
  const beside = besideModel(registers, entities, items.milestones, findings);
  pushHomeless(items.gates, { entities, findings });
  for (const list of requiredHomes({ ...items, ...beside })) pushHomelessAmong(list, { entities, findings });
  return {
    ...options,
    registers: { ...registers, actuals: kept.actuals },
    unit,
    exchange: { currency: unit.currency, rates: ratesFrom(options.settings) },
    projects,
    programs: programList,
    portfolios: toPortfolios(portfolios, programList, projects),
    slices,
    ...items,
    ...beside,
    milestones: withAcceptance(items.milestones, beside.acceptance),
  };
}

/** Rows that must name the project, program or portfolio that they belong to. */
const requiredHomes = (model: ReturnType<typeof itemsOf> & BesideModel): readonly (readonly Item<Columns>[])[] => [
  model.risks,
  model.issues,
  model.changes,
  model.milestones,
  model.actuals,
  model.timesheets,
  model.expenses,
  model.qualityProcesses,
  model.qualityDeliverables,
  model.procurement,
  model.acceptance,
  model.communications,
  model.resources,
  model.benefits,
  model.adoption,
  model.statusReports,
  model.goalLinks,
  model.adherence,
];

function portfolioOfProgram(
  row: Groups<"programs">["list"][number]["row"],
  portfolios: Groups<"portfolios">,
  findings: Finding[],
): number | undefined {
  if (row === undefined) return undefined;
  const link = { text: valueOf(row, "portfolioId"), at: cellOf(row, "portfolioId"), field: "Portfolio" };
  return groupOf(portfolios, link, findings);
}

function toPrograms(
  groups: Groups<"programs">,
  portfolioOf: readonly (number | undefined)[],
  projects: readonly Project[],
): readonly Program[] {
  const members: number[][] = groups.list.map(() => []);
  for (const project of projects) if (project.program !== undefined) members[project.program]?.push(project.index);
  return groups.list.map(({ key, name, row }, index) => ({
    index,
    key,
    name,
    row,
    portfolio: portfolioOf[index] ?? sharedPortfolio(members[index] ?? [], projects),
    projects: members[index] ?? [],
  }));
}

/** The portfolio that all projects of a program name, for programs whose own row names none. */
function sharedPortfolio(members: readonly number[], projects: readonly Project[]): number | undefined {
  const first = projects[members[0] ?? -1]?.portfolio;
  return members.every((index) => projects[index]?.portfolio === first) ? first : undefined;
}

function toPortfolios(
  groups: Groups<"portfolios">,
  programs: readonly Program[],
  projects: readonly Project[],
): readonly Portfolio[] {
  const memberPrograms: number[][] = groups.list.map(() => []);
  const memberProjects: number[][] = groups.list.map(() => []);
  for (const program of programs)
    if (program.portfolio !== undefined) memberPrograms[program.portfolio]?.push(program.index);
  for (const project of projects)
    if (project.portfolio !== undefined) memberProjects[project.portfolio]?.push(project.index);
  return groups.list.map(({ key, name, row }, index) => ({
    index,
    key,
    name,
    row,
    programs: memberPrograms[index] ?? [],
    projects: memberProjects[index] ?? [],
  }));
}

const toEntities = (
  list: ProjectList,
  programs: Groups<"programs">,
  portfolios: Groups<"portfolios">,
  registers: RegisterSet,
): Entities => ({
  projects: list.identity,
  programs: programs.identity,
  portfolios: portfolios.identity,
  only: list.projects.length === 1 ? 0 : undefined,
  registered: registers.projects.length > 0,
});

const itemsOf = (
  registers: RegisterSet,
  entities: Entities,
  findings: Finding[],
): Pick<Model, "risks" | "issues" | "changes" | "actions" | "decisions" | "milestones" | "gates" | "actuals"> => ({
  risks: toItems(registers.risks, entities, findings),
  issues: toItems(registers.issues, entities, findings),
  changes: toItems(registers.changes, entities, findings),
  actions: toItems(registers.actions, entities, findings),
  decisions: toItems(registers.decisions, entities, findings),
  milestones: toItems(registers.milestones, entities, findings),
  gates: toItems(registers.gates, entities, findings),
  actuals: toItems(registers.actuals, entities, findings),
});
