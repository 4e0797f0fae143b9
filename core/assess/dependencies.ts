import type { DependencyEnd, DependencyItem } from "../model/beside-model.ts";
import type { Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import {
  type Dependency,
  type DependencyFact,
  dependencyFacts,
  type LinkedWork,
  type Propagation,
  propagateSlips,
} from "../value/dependencies.ts";
import { keyOf, workOf } from "./linked-work.ts";

export interface AssessedDependency {
  readonly item: DependencyItem;
  readonly dependency: Dependency;
  readonly fromName: string;
  readonly toName: string;
  readonly facts: readonly DependencyFact[];
}

export interface Dependencies {
  readonly list: readonly AssessedDependency[];
  readonly propagation: Propagation;
  /** Names by key of the work that is linked. */
  readonly names: ReadonlyMap<string, string>;
}

function nameOf({ project, milestone }: DependencyEnd, model: Model): string {
  const row = model.milestones[milestone ?? -1]?.row;
  if (row !== undefined) return valueOf(row, "name") ?? valueOf(row, "id") ?? "";
  return model.projects[project ?? -1]?.name ?? "";
}

const isLive = ({ row }: DependencyItem): boolean => {
  const status = valueOf(row, "status");
  return status !== "Met" && status !== "Cancelled";
};

function toDependency({ row }: DependencyItem, from: DependencyEnd, to: DependencyEnd): Dependency {
  return {
    from: keyOf(from),
    to: keyOf(to),
    type: valueOf(row, "type") ?? "FS",
    lagDays: valueOf(row, "lagDays") ?? 0,
    ownerFrom: valueOf(row, "ownerFrom"),
    ownerTo: valueOf(row, "ownerTo"),
    agreedDate: valueOf(row, "agreedDate"),
    needDate: valueOf(row, "needDate"),
  };
}

/** Missing owners and dates of columns that the register keeps. */
function keptFacts(facts: readonly DependencyFact[], { row }: DependencyItem): readonly DependencyFact[] {
  const { columns } = row.register;
  const keepsDate = columns.agreedDate !== undefined || columns.needDate !== undefined;
  return facts.flatMap((fact): readonly DependencyFact[] => {
    if (fact.code !== "DEP-03") return [fact];
    const missing = fact.missing.filter((field) => (field === "date" ? keepsDate : columns[field] !== undefined));
    return missing.length === 0 ? [] : [{ ...fact, missing }];
  });
}

/** Dependencies between projects and milestones, and how far slips reach along them; undefined where none is kept. */
export function assessDependencies(model: Model): Dependencies | undefined {
  if (model.dependencies.length === 0) return undefined;
  const works = new Map<string, LinkedWork>();
  const names = new Map<string, string>();
  const list: AssessedDependency[] = [];
  for (const item of model.dependencies) {
    const { from, to } = item;
    if (from === undefined || to === undefined || !isLive(item)) continue;
    for (const end of [from, to]) {
      if (!works.has(keyOf(end))) works.set(keyOf(end), workOf(end, model));
      names.set(keyOf(end), nameOf(end, model));
    }
    const dependency = toDependency(item, from, to);
    const facts = dependencyFacts(dependency, works.get(dependency.from), works.get(dependency.to));
    const [fromName, toName] = [nameOf(from, model), nameOf(to, model)];
    list.push({ item, dependency, fromName, toName, facts: keptFacts(facts, item) });
  }
  const links = list.map(({ dependency }) => dependency);
  const propagation = propagateSlips([...works.values()], links, impliedLinks(list, { works, names }, model));
  return { list: list.map((one) => withoutLoop(one, propagation)), propagation, names };
}

interface Linked {
  readonly works: Map<string, LinkedWork>;
  readonly names: Map<string, string>;
}

/** A milestone that waits for others bears on the finish of its project, which others may wait for in turn. */
function impliedLinks(
  list: readonly AssessedDependency[],
  { works, names }: Linked,
  model: Model,
): readonly Dependency[] {
  const implied = new Map<string, Dependency>();
  for (const { item, dependency } of list) {
    const project = item.to?.project;
    if (project === undefined || item.to?.milestone === undefined) continue;
    const end: DependencyEnd = { project, milestone: undefined };
    const to = keyOf(end);
    works.set(to, works.get(to) ?? workOf(end, model));
    names.set(to, nameOf(end, model));
    const none = { ownerFrom: undefined, ownerTo: undefined, agreedDate: undefined, needDate: undefined };
    implied.set(dependency.to, { from: dependency.to, to, type: "FF", lagDays: 0, ...none });
  }
  return [...implied.values()];
}

/** Slip that reaches a project along the dependencies, and the work that it comes through. */
export interface ReachingSlip {
  readonly days: number;
  readonly through: string;
}

/** What reaches a project from those before it, however long the chain; undefined where nothing does. */
export function slipReaching(project: number, dependencies: Dependencies | undefined): ReachingSlip | undefined {
  const key = keyOf({ project, milestone: undefined });
  const slip = dependencies?.propagation.slips.find((one) => one.key === key);
  if (slip === undefined || slip.reachedDays <= 0) return undefined;
  return { days: slip.reachedDays, through: dependencies?.names.get(slip.through ?? "") ?? "" };
}

/** Inside a loop only a stated need date tells that a predecessor is late: nothing is computed through it. */
function withoutLoop(one: AssessedDependency, { cycles }: Propagation): AssessedDependency {
  const { from, to, needDate } = one.dependency;
  const isInLoop = cycles.some((cycle) => cycle.includes(from) && cycle.includes(to));
  if (needDate !== undefined || !isInLoop) return one;
  return { ...one, facts: one.facts.filter(({ code }) => code !== "DEP-01") };
}

const programOf = (end: DependencyEnd | undefined, { projects }: Pick<Model, "projects">): number | undefined =>
  projects[end?.project ?? -1]?.program;

/** The open dependencies between different projects, by the programs of either side. */
export function crossingByProgram(
  dependencies: Dependencies | undefined,
  model: Pick<Model, "projects">,
): ReadonlyMap<number, readonly AssessedDependency[]> {
  const crossing = new Map<number, AssessedDependency[]>();
  for (const one of dependencies?.list ?? []) {
    const { from, to } = one.item;
    if (from?.project === to?.project) continue;
    for (const program of new Set([programOf(from, model), programOf(to, model)]))
      if (program !== undefined) {
        const held = crossing.get(program);
        if (held === undefined) crossing.set(program, [one]);
        else held.push(one);
      }
  }
  return crossing;
}
