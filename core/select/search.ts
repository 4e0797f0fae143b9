import { boundOf, type Relaxation, relaxationOf } from "./bound.ts";
import { undominated } from "./dominance.ts";
import { canBeHalved, searchHalves } from "./halves.ts";
import type { Compiled } from "./problem.ts";
import { type Stage, stagesOf } from "./stages.ts";
import {
  compareStates,
  emptyState,
  fits,
  hasItem,
  type State,
  type Tolerance,
  toleranceOf,
  withItem,
} from "./state.ts";

/** More open states than these at one decision are cut back to those with the best bounds, and the gap is told. */
const MOST_STATES = 60000;
/** More than these, and trying all halves is quicker. */
const MANY_STATES = 10000;
const HALVES_EFFORT = 2000000;

export interface Found {
  /** Undefined: no selection keeps all the rules. */
  readonly best: State | undefined;
  /** How much more than the best a selection might be worth; 0 is proven. */
  readonly gap: number;
  /** States that were looked at: how hard it was. */
  readonly effort: number;
  /** All final states that no other beats for its cost, cheapest first, where all were asked for. */
  readonly frontier: readonly State[];
}

interface Search {
  readonly compiled: Compiled;
  readonly stages: readonly Stage[];
  readonly relaxation: Relaxation;
  readonly tolerance: Tolerance;
  /** Keep every state that could be best for some smaller budget. */
  readonly all: boolean;
}

function mayTake(state: State, stage: Stage, { compiled, tolerance }: Search): boolean {
  const { forced } = compiled.items[stage.item] ?? {};
  if (forced === "out" || stage.blocked || state.count >= compiled.maxCount) return false;
  if (stage.requires.some((item) => !hasItem(state, item))) return false;
  if (stage.rivals.some((item) => hasItem(state, item))) return false;
  return fits(state, compiled, stage.item, tolerance);
}

function maySkip(state: State, stage: Stage, { compiled }: Search): boolean {
  if (compiled.items[stage.item]?.forced === "in") return false;
  if (stage.requiredBy.some((item) => hasItem(state, item))) return false;
  return !stage.closesGroup || stage.rivals.some((item) => hasItem(state, item));
}

/** States with different keys answer later decisions differently. */
function keyOf(state: State, stage: Stage, { minCount, maxCount }: Compiled): string {
  let key = minCount > 0 || maxCount < Infinity ? `${state.count}` : "";
  for (const items of stage.live) key += items.some((item) => hasItem(state, item)) ? "+" : "-";
  return key;
}

/** Both answers to one decision for every state, thinned out key by key. */
function decide(states: readonly State[], stage: Stage, search: Search): readonly State[] {
  const byKey = new Map<string, State[]>();
  const add = (state: State): void => {
    const key = keyOf(state, stage, search.compiled);
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [state]);
    else others.push(state);
  };
  for (const state of states) {
    if (maySkip(state, stage, search)) add(state);
    if (mayTake(state, stage, search)) add(withItem(state, search.compiled, stage.item));
  }
  const next: State[] = [];
  for (const group of byKey.values())
    for (const state of undominated(group, search.compiled.budgets.length, search.tolerance)) next.push(state);
  return next;
}

/** The state after a decision that is taken where it may be and is worth something; undefined in a dead end. */
function greedily(state: State, stage: Stage, task: Search): State | undefined {
  const skip = maySkip(state, stage, task);
  const gains = (task.compiled.items[stage.item]?.value ?? 0) > 0;
  if (mayTake(state, stage, task) && (gains || !skip)) return withItem(state, task.compiled, stage.item);
  return skip ? state : undefined;
}

/** One whole selection from a state on, decision by decision. */
function completed(state: State, from: number, task: Search): State | undefined {
  let result: State | undefined = state;
  for (const stage of task.stages.slice(from)) {
    if (result === undefined) return undefined;
    result = greedily(result, stage, task);
  }
  return result !== undefined && result.count >= task.compiled.minCount ? result : undefined;
}

interface Bounded {
  readonly state: State;
  readonly bound: number;
}

/** The open states after a decision, the best selection found so far, and the best bound of what was cut. */
interface Pruned {
  readonly states: readonly State[];
  readonly best: State | undefined;
  readonly lost: number;
}

/** The better of the best selection so far and what the most promising state leads to. */
function leadOf(states: readonly Bounded[], from: number, best: State | undefined, task: Search): State | undefined {
  let most = states[0];
  for (const each of states) if (most === undefined || each.bound > most.bound) most = each;
  const found = most === undefined ? undefined : completed(most.state, from, task);
  return found === undefined ? best : bestOf([found], best, task.tolerance);
}

/** The states whose bound reaches the best selection found so far, at most as many as the limit allows. */
function prune(states: readonly State[], from: number, before: State | undefined, task: Search): Pruned {
  const { compiled, relaxation, tolerance } = task;
  const bounded = states.map((state): Bounded => ({ state, bound: boundOf(state, compiled, relaxation, from) }));
  const best = leadOf(bounded, from, before, task);
  const floor = task.all || best === undefined ? -Infinity : best.value - tolerance.value;
  const open = bounded.filter(({ bound }) => bound >= floor);
  if (open.length > MOST_STATES) open.sort((a, b) => b.bound - a.bound);
  const lost = open[MOST_STATES]?.bound ?? -Infinity;
  return { states: open.slice(0, MOST_STATES).map(({ state }) => state), best, lost };
}

const bestOf = (states: readonly State[], best: State | undefined, tolerance: Tolerance): State | undefined => {
  let lead = best;
  for (const state of states) if (lead === undefined || compareStates(state, lead, tolerance) > 0) lead = state;
  return lead;
};

/** All decisions taken, or as many as it took to see that halves are quicker. */
interface Reached extends Pruned {
  readonly effort: number;
  readonly isWide: boolean;
}

function decideAll(task: Search): Reached {
  const start = emptyState(task.compiled);
  const halves = !task.all && canBeHalved(task.compiled);
  let reached: Pruned = { states: [start], best: completed(start, 0, task), lost: -Infinity };
  let effort = 0;
  for (const [at, stage] of task.stages.entries()) {
    const pruned = prune(decide(reached.states, stage, task), at + 1, reached.best, task);
    effort += pruned.states.length;
    if (halves && pruned.states.length > MANY_STATES) return { ...pruned, effort, isWide: true };
    reached = { ...pruned, lost: Math.max(reached.lost, pruned.lost) };
  }
  return { ...reached, effort, isWide: false };
}

/** A group of which exactly one must be chosen has nobody to choose. */
const hasEmptyGroup = ({ groups, items }: Compiled): boolean =>
  groups.some(
    ({ exactlyOne }, at) => exactlyOne && !items.some(({ group, forced }) => group === at && forced !== "out"),
  );

/**
 * The best selection: decision by decision all states are kept that no other beats and whose bound reaches the best selection known
 * (dynamic programming over dominating states, after Nemhauser and Ullmann, with the bound of Dantzig). Exact while the states stay
 * below a limit; beyond it up to 40 items without rules between them are tried in halves, else the gap says what might have been missed.
 */
export function search(compiled: Compiled, options: { readonly all: boolean } = { all: false }): Found {
  if (compiled.contradictions.length > 0 || hasEmptyGroup(compiled))
    return { best: undefined, gap: 0, effort: 0, frontier: [] };
  const stages = stagesOf(compiled);
  const relaxation = relaxationOf(compiled, stages);
  const task: Search = { compiled, stages, relaxation, tolerance: toleranceOf(compiled), all: options.all };
  const reached = decideAll(task);
  if (reached.isWide)
    return { best: searchHalves(compiled), gap: 0, effort: reached.effort + HALVES_EFFORT, frontier: [] };
  const whole = reached.states.filter(({ count }) => count >= compiled.minCount);
  const best = bestOf(whole, reached.best, task.tolerance);
  const gap = best === undefined ? 0 : Math.max(0, reached.lost - best.value);
  return {
    best,
    gap,
    effort: reached.effort,
    frontier: options.all ? undominated([...whole], compiled.budgets.length, task.tolerance) : [],
  };
}
