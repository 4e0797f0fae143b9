import { boundOf, type Relaxation, relaxationOf } from "./bound.ts";
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
/** Better states that a state is compared with where several budgets leave no single order. */
const MOST_COMPARED = 64;

export interface Found {
  /** Undefined: no selection keeps all the rules. */
  readonly best: State | undefined;
  /** How much more than the best a selection might be worth; 0 is proven. */
  readonly gap: number;
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

const isCovered = (state: State, by: State, { cost }: Tolerance): boolean =>
  by.uses.every((use, at) => use <= (state.uses[at] ?? 0) + cost);

/** The states of one key without those that another beats at no more use of any budget. */
function undominated(states: State[], search: Search): readonly State[] {
  const { tolerance, compiled } = search;
  if (compiled.budgets.length > 1) return undominatedByMany(states, tolerance);
  const kept: State[] = [];
  states.sort((a, b) => a.cost - b.cost || b.value - a.value);
  for (const state of states) {
    const last = kept[kept.length - 1];
    if (last !== undefined && compareStates(state, last, tolerance) <= 0) continue;
    if (last !== undefined && Math.abs(state.value - last.value) <= tolerance.value) kept.pop();
    kept.push(state);
  }
  return kept;
}

/** With several budgets each state is held against some of the better ones only; what stays is never wrong, only more. */
function undominatedByMany(states: State[], tolerance: Tolerance): readonly State[] {
  const kept: State[] = [];
  states.sort((a, b) => compareStates(b, a, tolerance));
  for (const state of states) {
    let beaten = false;
    for (let at = 0; at < kept.length && at < MOST_COMPARED && !beaten; at += 1) {
      const better = kept[at];
      beaten = better !== undefined && isCovered(state, better, tolerance);
    }
    if (!beaten) kept.push(state);
  }
  return kept;
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
  for (const group of byKey.values()) for (const state of undominated(group, search)) next.push(state);
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

/** A group of which exactly one must be chosen has nobody to choose. */
const hasEmptyGroup = ({ groups, items }: Compiled): boolean =>
  groups.some(
    ({ exactlyOne }, at) => exactlyOne && !items.some(({ group, forced }) => group === at && forced !== "out"),
  );

/**
 * The best selection: decision by decision all states are kept that no other beats and whose bound reaches the best selection known
 * (dynamic programming over dominating states, after Nemhauser and Ullmann, with the bound of Dantzig). Exact while the states stay
 * below a limit; beyond it the gap says what might have been missed.
 */
export function search(compiled: Compiled, options: { readonly all: boolean } = { all: false }): Found {
  const none: Found = { best: undefined, gap: 0, frontier: [] };
  if (compiled.contradictions.length > 0 || hasEmptyGroup(compiled)) return none;
  const stages = stagesOf(compiled);
  const tolerance = toleranceOf(compiled);
  const task: Search = { compiled, stages, relaxation: relaxationOf(compiled, stages), tolerance, all: options.all };
  const start = emptyState(compiled);
  let states: readonly State[] = [start];
  let lead = completed(start, 0, task);
  let lost = -Infinity;
  stages.forEach((stage, at) => {
    const pruned = prune(decide(states, stage, task), at + 1, lead, task);
    ({ states } = pruned);
    lead = pruned.best;
    lost = Math.max(lost, pruned.lost);
  });
  const whole = states.filter(({ count }) => count >= compiled.minCount);
  const best = bestOf(whole, lead, tolerance);
  const gap = best === undefined ? 0 : Math.max(0, lost - best.value);
  return { best, gap, frontier: options.all ? undominated([...whole], task) : [] };
}
