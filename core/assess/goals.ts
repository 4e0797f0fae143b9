import type { GoalLinkItem } from "../model/beside-model.ts";
import type { Model } from "../model/model.ts";
import { moneyOf, valueOf } from "../model/row.ts";
import { isForwardState } from "../model/work-state.ts";
import { alignment, type Alignment, contributionOf, type GoalLink, type GoalWork } from "../value/goals.ts";
import type { ProjectAssessment } from "./assessment.ts";

/** Goals against the projects and programs that serve them. */
export interface Goals {
  readonly alignment: Alignment;
  /** What each project, program or portfolio contributes to which goal; goals and work by key. */
  readonly links: readonly GoalLink[];
  /** Link rows whose contribution cannot be read, or whose goal or work is not known. */
  readonly unread: number;
  /** The register of links has rows. */
  readonly hasLinks: boolean;
}

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(none|no|nil|keiner?|aucune?|ninguna?)$/i, 0],
  [/^(l|low|weak|minor|indirect|gering|niedrig|faible|baja?)$/i, 1],
  [/^(m|med|medium|moderate|partial|mittel|moyenne?|media)$/i, 2],
  [/^(h|high|strong|major|direct|full|hoch|stark|forte?|alta?)$/i, 3],
];

const wordPoints = (text: string): number | undefined => WORDS.find(([pattern]) => pattern.test(text.trim()))?.[1];

const PERCENT = /^\s*(\d+(?:[.,]\d+)?)\s*%\s*$/;
const MOST_POINTS = 3;

interface ContributionScale {
  readonly scale: "points" | "percent";
  readonly factor: number;
}

/** How the numbers of a column are meant: points of 0 to 3, fractions, or whole percents. */
function scaleOf(values: readonly (string | number | undefined)[]): ContributionScale {
  const numbers = values.filter((value): value is number => typeof value === "number");
  const most = numbers.reduce((top, value) => Math.max(top, value), 0);
  if (most > MOST_POINTS) return { scale: "percent", factor: 1 };
  const hasParts = numbers.some((value) => value % 1 !== 0);
  return most <= 1 && hasParts ? { scale: "percent", factor: 100 } : { scale: "points", factor: 1 };
}

/** The contribution of a link, 0 to 1; undefined where it cannot be read. `scaleAt` tells how its register means numbers. */
function contributionAt(
  { row }: GoalLinkItem,
  scaleAt: ReadonlyMap<GoalLinkItem["row"]["register"], ContributionScale>,
): number | undefined {
  const value = valueOf(row, "contribution");
  if (typeof value === "string") {
    const percent = PERCENT.exec(value)?.[1];
    if (percent !== undefined) return contributionOf(Number(percent.replace(",", ".")), "percent");
    return contributionOf(wordPoints(value), "points");
  }
  const { scale, factor } = scaleAt.get(row.register) ?? scaleOf([]);
  return contributionOf(value === undefined ? undefined : value * factor, scale);
}

const projectKey = (index: number): string => `project ${index}`;
const programKey = (index: number): string => `program ${index}`;
const portfolioKey = (index: number): string => `portfolio ${index}`;

/** What a link is about: its project, or the projects of its program or portfolio; the group itself where it has none. */
function worksOf(item: GoalLinkItem, model: Model): readonly string[] {
  // Cancelled and transferred work implements nothing.
  const keysOf = (projects: readonly number[]): readonly string[] =>
    projects.filter((index) => isForwardState(model.projects[index]?.state)).map(projectKey);
  if (item.project !== undefined) return keysOf([item.project]);
  const group = item.program === undefined ? model.portfolios[item.portfolio ?? -1] : model.programs[item.program];
  if (group === undefined) return [];
  if (group.projects.length > 0) return keysOf(group.projects);
  return [item.program === undefined ? portfolioKey(group.index) : programKey(group.index)];
}

function linksOf(item: GoalLinkItem, contribution: number | undefined, model: Model): readonly GoalLink[] {
  const goal = model.goals[item.goal ?? -1];
  if (goal === undefined) return [];
  const communicatedOn = valueOf(item.row, "communicatedOn");
  const acknowledgedBy = valueOf(item.row, "acknowledgedBy");
  return worksOf(item, model).map((work) => ({
    goal: String(goal.index),
    work,
    contribution,
    communicatedOn,
    acknowledgedBy,
  }));
}

const isWhole = ({ goal, project, program, portfolio }: GoalLinkItem, contribution: number | undefined): boolean =>
  goal !== undefined && contribution !== undefined && (project ?? program ?? portfolio) !== undefined;

function allWorks(model: Model, projects: readonly ProjectAssessment[]): readonly GoalWork[] {
  const works: GoalWork[] = projects.map(({ project, measures }) => ({
    key: projectKey(project.index),
    budget: measures.budget,
    active: project.active,
  }));
  for (const { index, row } of model.programs) {
    const budget = row === undefined ? undefined : moneyOf(row, "budget", model.exchange);
    works.push({ key: programKey(index), budget, active: false });
  }
  for (const { index, row } of model.portfolios) {
    const budget = row === undefined ? undefined : moneyOf(row, "budget", model.exchange);
    works.push({ key: portfolioKey(index), budget, active: false });
  }
  return works;
}

/** Alignment of goals and work in both directions; undefined where no goals are kept. Goals are named by position. */
export function assessGoals(model: Model, projects: readonly ProjectAssessment[]): Goals | undefined {
  if (model.goals.length === 0) return undefined;
  const goals = model.goals.map(({ index, row }) => ({
    id: String(index),
    weight: valueOf(row, "weight"),
    baseline: valueOf(row, "baseline"),
    target: valueOf(row, "target"),
    actual: valueOf(row, "actual"),
  }));
  const scaleAt = new Map(
    model.registers.goalLinks.map((register) => [register, scaleOf(register.columns.contribution?.values ?? [])]),
  );
  const contributions = model.goalLinks.map((item) => contributionAt(item, scaleAt));
  const links = model.goalLinks.flatMap((item, at) => linksOf(item, contributions[at], model));
  const keepsCommunicated = model.registers.goalLinks.some(({ columns }) => columns.communicatedOn !== undefined);
  return {
    links,
    alignment: alignment(goals, allWorks(model, projects), links, { keepsCommunicated }),
    unread: model.goalLinks.filter((item, at) => !isWhole(item, contributions[at])).length,
    hasLinks: model.goalLinks.length > 0,
  };
}

/** The project, program or portfolio that a key of a goal's work stands for. */
export function workAt(key: string, model: Model): { readonly name: string; readonly project: number | undefined } {
  const [kind, index] = key.split(" ");
  const at = Number(index);
  if (kind === "project") return { name: model.projects[at]?.name ?? "", project: at };
  const group = kind === "program" ? model.programs[at] : model.portfolios[at];
  return { name: group?.name ?? "", project: undefined };
}
