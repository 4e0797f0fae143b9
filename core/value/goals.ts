import type { Day } from "../day.ts";
import { type Measured, unknown } from "../score/measured.ts";
import { ratio } from "./number.ts";
import { percentOf } from "./percent.ts";

export interface Goal {
  readonly id: string;
  readonly weight: number | undefined;
  /** Value before; undefined where none is kept. */
  readonly baseline?: number | undefined;
  readonly target: number | undefined;
  readonly actual: number | undefined;
}

/** A project's or program's contribution to a goal. */
export interface GoalLink {
  readonly goal: string;
  /** Key of the project or program. */
  readonly work: string;
  /** 0 to 1; undefined is unreadable. */
  readonly contribution: number | undefined;
  readonly communicatedOn: Day | undefined;
  readonly acknowledgedBy: string | undefined;
}

/** A project or program that goals may be served by. */
export interface GoalWork {
  readonly key: string;
  readonly budget: number | undefined;
  readonly active: boolean;
}

const MOST_POINTS = 3;

/** A contribution as 0 to 1: points of 0 to 3, or whole percents. What lies outside is undefined. */
export function contributionOf(value: number | undefined, scale: "points" | "percent"): number | undefined {
  const most = scale === "points" ? MOST_POINTS : 100;
  return value === undefined || !(value >= 0 && value <= most) ? undefined : value / most;
}

export type GoalFact =
  | { readonly code: "GOL-01"; readonly goal: string }
  | { readonly code: "GOL-02"; readonly work: string }
  | { readonly code: "GOL-03" }
  | { readonly code: "GOL-04"; readonly goal: string; readonly work: string };

export interface GoalView {
  readonly goal: string;
  /** Weight of the goal over all weights, percent. */
  readonly weightPercent: Measured;
  /** How far it came from its baseline to its target, else actual over target, percent. */
  readonly attainmentPercent: Measured;
  /** What contributes to it, each once, in the order of the links. */
  readonly works: readonly string[];
  /** Budget of what contributes, split over its goals by contribution. */
  readonly money: number;
  /** What contributes without a known budget. */
  readonly withoutBudget: number;
  /** Links that are communicated, and acknowledged. */
  readonly communicated: number;
  readonly acknowledged: number;
  readonly links: number;
}

export interface Alignment {
  /** In the order of the goals. */
  readonly goals: readonly GoalView[];
  /** Budget of active work with a goal / budget of all active work, percent. */
  readonly linkedBudgetPercent: Measured;
  readonly facts: readonly GoalFact[];
}

export interface AlignmentOptions {
  /** The register of links keeps a communicatedOn column. */
  readonly keepsCommunicated: boolean;
}

const keyOf = (id: string): string => id.trim().toLowerCase();

const weightOf = ({ weight }: Goal): number => (weight !== undefined && weight > 0 ? weight : 0);

/** Links that contribute, to a goal that exists. */
function contributing(goals: readonly Goal[], links: readonly GoalLink[]): readonly GoalLink[] {
  const known = new Set(goals.map(({ id }) => keyOf(id)));
  return links.filter(({ goal, contribution }) => known.has(keyOf(goal)) && (contribution ?? 0) > 0);
}

/** The largest contribution of each work to each goal: it may be linked by itself and by its program. */
function largest(links: readonly GoalLink[]): readonly GoalLink[] {
  const found = new Map<string, GoalLink>();
  for (const link of links) {
    const key = `${keyOf(link.goal)}|${keyOf(link.work)}`;
    const held = found.get(key);
    if (held === undefined || (link.contribution ?? 0) > (held.contribution ?? 0)) found.set(key, link);
  }
  return [...found.values()];
}

/** Sum of the contributions of each work, over all goals: its shares are normalized to 1, so that money is split, not doubled. */
function sumsByWork(links: readonly GoalLink[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { work, contribution } of links) sums.set(keyOf(work), (sums.get(keyOf(work)) ?? 0) + (contribution ?? 0));
  return sums;
}

interface Context {
  readonly works: ReadonlyMap<string, GoalWork>;
  readonly sums: ReadonlyMap<string, number>;
  readonly weights: number;
}

/**
 * The way done from the baseline to the target, which may lie below it, percent; without a baseline actual ÷ target, as for a goal that
 * rises from nothing.
 */
function attainmentOf({ baseline, target, actual }: Goal): Measured {
  const hasWay = baseline !== undefined && baseline !== target;
  const from = hasWay ? baseline : 0;
  const direction = hasWay && (target ?? from) < from ? -1 : 1;
  const wayTo = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : direction * (value - from);
  const attained = ratio(wayTo(actual), wayTo(target), { numerator: "actual", denominator: "target" });
  return attained.kind === "known" ? { kind: "known", value: attained.value * 100 } : attained;
}

function viewOf(goal: Goal, links: readonly GoalLink[], { works, sums, weights }: Context): GoalView {
  const budgetOf = (work: string): number | undefined => works.get(keyOf(work))?.budget;
  const serving = largest(links);
  let money = 0;
  for (const { work, contribution } of serving)
    money += ((budgetOf(work) ?? 0) * (contribution ?? 0)) / (sums.get(keyOf(work)) ?? 1);
  return {
    goal: goal.id,
    weightPercent: goal.weight === undefined ? unknown(["weight"]) : percentOf(weightOf(goal), weights, "weight"),
    attainmentPercent: attainmentOf(goal),
    works: serving.map(({ work }) => work),
    money,
    withoutBudget: serving.filter(({ work }) => budgetOf(work) === undefined).length,
    communicated: links.filter(({ communicatedOn }) => communicatedOn !== undefined).length,
    acknowledged: links.filter(({ acknowledgedBy }) => (acknowledgedBy ?? "").trim() !== "").length,
    links: links.length,
  };
}

function linkedShare(works: readonly GoalWork[], linked: ReadonlyMap<string, number>): Measured {
  let all = 0;
  let part = 0;
  for (const { key, budget, active } of works) {
    if (!active || budget === undefined) continue;
    all += budget;
    if (linked.has(keyOf(key))) part += budget;
  }
  return percentOf(part, all, "budget");
}

/** Goals of which one or all lack a weight, goals without work, and active work without a goal. */
function missingLinks(
  goals: readonly Goal[],
  works: readonly GoalWork[],
  serving: readonly GoalLink[],
): readonly GoalFact[] {
  const served = new Set(serving.map(({ goal }) => keyOf(goal)));
  const linked = new Set(serving.map(({ work }) => keyOf(work)));
  const isUnweighted = goals.some(({ weight }) => weight === undefined) || goals.every((goal) => weightOf(goal) === 0);
  const facts: GoalFact[] = goals.length > 0 && isUnweighted ? [{ code: "GOL-03" }] : [];
  for (const { id } of goals) if (!served.has(keyOf(id))) facts.push({ code: "GOL-01", goal: id });
  for (const { key, active } of works) if (active && !linked.has(keyOf(key))) facts.push({ code: "GOL-02", work: key });
  return facts;
}

const silentLinks = (serving: readonly GoalLink[]): readonly GoalFact[] =>
  serving
    .filter(({ communicatedOn }) => communicatedOn === undefined)
    .map(({ goal, work }) => ({ code: "GOL-04", goal, work }));

/** Goals against the work that serves them, in both directions, with the money behind each goal. */
export function alignment(
  goals: readonly Goal[],
  works: readonly GoalWork[],
  links: readonly GoalLink[],
  { keepsCommunicated }: AlignmentOptions,
): Alignment {
  const serving = contributing(goals, links);
  const sums = sumsByWork(largest(serving));
  const weights = goals.reduce((sum, goal) => sum + weightOf(goal), 0);
  const context = { works: new Map(works.map((work) => [keyOf(work.key), work])), sums, weights };
  const byGoal = new Map<string, GoalLink[]>(goals.map(({ id }) => [keyOf(id), []]));
  for (const link of serving) byGoal.get(keyOf(link.goal))?.push(link);
  return {
    goals: goals.map((goal) => viewOf(goal, byGoal.get(keyOf(goal.id)) ?? [], context)),
    linkedBudgetPercent: linkedShare(works, sums),
    facts: [...missingLinks(goals, works, serving), ...(keepsCommunicated ? silentLinks(serving) : [])],
  };
}
