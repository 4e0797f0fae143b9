import { normalizeText } from "../words/normalize.ts";

/** A project that may be chosen. */
export interface Candidate {
  readonly id: string;
  /** What it takes of each budget, in the order of the budgets: one for all, or one per year. */
  readonly uses: readonly (number | undefined)[];
  readonly value: number | undefined;
  readonly mustDo: boolean;
  readonly excluded: boolean;
  /** Ids of candidates without which it makes no sense; ids that are no candidates are taken as given. */
  readonly requires: readonly string[];
  readonly group: string | undefined;
}

export interface SelectionProblem {
  /** In register order. */
  readonly candidates: readonly Candidate[];
  readonly budgets: readonly number[];
  /** Groups of which exactly one is chosen; of every other group at most one is. */
  readonly exactlyOne?: readonly string[];
  readonly minCount?: number;
  readonly maxCount?: number;
}

export interface Item {
  readonly value: number;
  readonly uses: readonly number[];
  /** Sum of what it uses. */
  readonly cost: number;
  /** Positions of the items it requires. */
  readonly requires: readonly number[];
  /** Position of its group; -1 without. */
  readonly group: number;
  readonly forced: "in" | "out" | undefined;
}

/** A problem by positions: items in register order. */
export interface Compiled {
  readonly items: readonly Item[];
  readonly budgets: readonly number[];
  readonly groups: readonly { readonly name: string; readonly exactlyOne: boolean }[];
  readonly minCount: number;
  readonly maxCount: number;
  /** A must-do that is excluded, or lacks what it needs: no selection can hold it. */
  readonly contradictions: readonly number[];
}

/** What stands for an id or the name of a group where two are compared. */
export const keyOf = normalizeText;

const isAmount = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value >= 0;

/** What a candidate lacks to be weighed: its value, or a use of a budget (0 and more). */
export function missingInputs({ uses, value }: Candidate, budgets: number): readonly ("value" | "cost")[] {
  const missing: ("value" | "cost")[] = [];
  if (value === undefined || !Number.isFinite(value)) missing.push("value");
  for (let at = 0; at < budgets; at += 1)
    if (!isAmount(uses[at])) {
      missing.push("cost");
      break;
    }
  return missing;
}

/** Groups by name, in the order they appear. */
function groupsOf({ candidates, exactlyOne = [] }: SelectionProblem): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  for (const { group } of candidates)
    if (group !== undefined && keyOf(group) !== "" && !groups.has(keyOf(group))) groups.set(keyOf(group), groups.size);
  for (const name of exactlyOne) if (!groups.has(keyOf(name))) groups.set(keyOf(name), groups.size);
  return groups;
}

/** Position by id; of equal ids the first. */
function positionsOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  candidates.forEach(({ id }, at) => {
    if (!positions.has(keyOf(id))) positions.set(keyOf(id), at);
  });
  return positions;
}

function requirementsOf(
  { requires }: Candidate,
  own: number,
  positions: ReadonlyMap<string, number>,
): readonly number[] {
  const found = new Set<number>();
  for (const id of requires) {
    const at = positions.get(keyOf(id));
    if (at !== undefined && at !== own) found.add(at);
  }
  return [...found];
}

const forcedBy = (candidate: Candidate, lacks: boolean): Item["forced"] => {
  if (candidate.excluded || lacks) return "out";
  return candidate.mustDo ? "in" : undefined;
};

/** The problem by positions; total for any input. */
export function compile(problem: SelectionProblem): Compiled {
  const { candidates, budgets, exactlyOne = [] } = problem;
  const groups = groupsOf(problem);
  const positions = positionsOf(candidates);
  const required = new Set(exactlyOne.map(keyOf));
  const contradictions: number[] = [];
  const items = candidates.map((candidate, at): Item => {
    const lacks = missingInputs(candidate, budgets.length).length > 0;
    const uses = budgets.map((_, budget) => (lacks ? 0 : (candidate.uses[budget] ?? 0)));
    if (candidate.mustDo && (candidate.excluded || lacks)) contradictions.push(at);
    return {
      value: lacks ? 0 : (candidate.value ?? 0),
      uses,
      cost: uses.reduce((sum, use) => sum + use, 0),
      requires: requirementsOf(candidate, at, positions),
      group: candidate.group === undefined ? -1 : (groups.get(keyOf(candidate.group)) ?? -1),
      forced: forcedBy(candidate, lacks),
    };
  });
  return {
    items,
    budgets,
    groups: [...groups.keys()].map((name) => ({ name, exactlyOne: required.has(name) })),
    minCount: problem.minCount ?? 0,
    maxCount: problem.maxCount ?? Infinity,
    contradictions,
  };
}
