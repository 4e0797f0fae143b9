import type { Compiled } from "./problem.ts";

/** The decisions made so far, and what they add up to. */
export interface State {
  readonly value: number;
  readonly cost: number;
  readonly uses: readonly number[];
  readonly count: number;
  /** Chosen items as bits, 30 to a word, the first item highest: of two sets the one with the larger first word has the earlier items. */
  readonly words: readonly number[];
}

const WORD = 30;

const bitOf = (item: number): number => 1 << (WORD - 1 - (item % WORD));

export const hasItem = ({ words }: State, item: number): boolean =>
  ((words[Math.floor(item / WORD)] ?? 0) & bitOf(item)) !== 0;

export const emptyState = ({ items, budgets }: Compiled): State => ({
  value: 0,
  cost: 0,
  uses: budgets.map(() => 0),
  count: 0,
  words: Array.from({ length: Math.ceil(items.length / WORD) }, () => 0),
});

/** The state with one more item. */
export function withItem(state: State, compiled: Compiled, item: number): State {
  const taken = compiled.items[item];
  const word = Math.floor(item / WORD);
  return {
    value: state.value + (taken?.value ?? 0),
    cost: state.cost + (taken?.cost ?? 0),
    uses: state.uses.map((use, at) => use + (taken?.uses[at] ?? 0)),
    count: state.count + 1,
    words: state.words.map((bits, at) => (at === word ? bits | bitOf(item) : bits)),
  };
}

/** Chosen items in register order. */
export const chosenItems = (state: State, { items }: Compiled): readonly number[] =>
  items.map((_, at) => at).filter((at) => hasItem(state, at));

/** Differences below these are rounding. */
export interface Tolerance {
  readonly value: number;
  readonly cost: number;
}

const ROUNDING = 1e-12;

export function toleranceOf({ items, budgets }: Compiled): Tolerance {
  let value = 0;
  let cost = 0;
  for (const item of items) {
    value += Math.abs(item.value);
    cost += item.cost;
  }
  for (const budget of budgets) if (Number.isFinite(budget)) cost += Math.abs(budget);
  return { value: value * ROUNDING, cost: cost * ROUNDING };
}

/** Above 0 when a is better: more value, then lower cost, then the earlier items of the register. */
export function compareStates(a: State, b: State, tolerance: Tolerance): number {
  if (Math.abs(a.value - b.value) > tolerance.value) return a.value - b.value;
  if (Math.abs(a.cost - b.cost) > tolerance.cost) return b.cost - a.cost;
  for (let word = 0; word < a.words.length; word += 1) {
    const more = (a.words[word] ?? 0) - (b.words[word] ?? 0);
    if (more !== 0) return more;
  }
  return 0;
}

/** Whether an item fits into what is left of every budget. */
export function fits(state: State, { items, budgets }: Compiled, item: number, tolerance: Tolerance): boolean {
  const uses = items[item]?.uses ?? [];
  return budgets.every((budget, at) => (state.uses[at] ?? 0) + (uses[at] ?? 0) <= budget + tolerance.cost);
}
