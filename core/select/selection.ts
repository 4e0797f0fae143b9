import { type Candidate, compile, keyOf, missingInputs, type SelectionProblem } from "./problem.ts";
import { search } from "./search.ts";
import { chosenItems } from "./state.ts";

/** Why a candidate is in or out. */
export type SelectionReason =
  /** It must be done. */
  | { readonly kind: "mustDo" }
  /** It belongs to the best selection; without it the best is worth less by `worth` (unknown where nothing could do without it). */
  | { readonly kind: "chosen"; readonly worth: number | undefined; readonly neededBy: readonly string[] }
  | { readonly kind: "excluded" }
  /** It cannot be weighed: what it lacks. */
  | { readonly kind: "unknown"; readonly missing: readonly ("value" | "cost")[] }
  /** Alone it takes more than a budget holds. */
  | { readonly kind: "overBudget" }
  /** With it the best selection would be worth less by `loss`; 0 is a tie that the lower cost or the earlier row decided. */
  | { readonly kind: "outbid"; readonly loss: number }
  /** No selection that holds it keeps all the rules: budgets, must-do, requirements, groups, counts. */
  | { readonly kind: "impossible" }
  /** Not looked into: too many candidates, or too hard a choice, to search again for each of them. */
  | { readonly kind: "notWeighed" };

export interface Decided {
  readonly id: string;
  readonly chosen: boolean;
  readonly reason: SelectionReason;
}

/** What a rule costs: the best selection without it less the best with it. */
export interface RulePrice {
  readonly rule:
    | { readonly kind: "mustDo"; readonly id: string }
    | { readonly kind: "requires"; readonly id: string; readonly required: string };
  readonly price: number;
}

export type Selection =
  | {
      readonly kind: "selected";
      /** In register order. */
      readonly chosen: readonly string[];
      readonly value: number;
      readonly cost: number;
      /** What it takes of each budget. */
      readonly uses: readonly number[];
      /** 0 is proven to be the best; else how much more another selection might be worth. */
      readonly gap: number;
      /** All candidates in register order. */
      readonly decided: readonly Decided[];
      readonly prices: readonly RulePrice[];
    }
  | {
      readonly kind: "infeasible";
      /** Must-do candidates that are excluded or lack cost or value. */
      readonly contradictions: readonly string[];
      /** All must-do candidates together take more than a budget holds. */
      readonly mustDoOverBudget: boolean;
    };

/** Up to so many candidates, and so many states in all searches together, every one is weighed on its own. */
const MOST_WEIGHED = 40;
const MOST_EFFORT = 10000000;

const valueOf = (problem: SelectionProblem): number | undefined => search(compile(problem)).best?.value;

/** The problem with one candidate changed. */
const changed = (problem: SelectionProblem, at: number, change: Partial<Candidate>): SelectionProblem => ({
  ...problem,
  candidates: problem.candidates.map((candidate, index) => (index === at ? { ...candidate, ...change } : candidate)),
});

interface Best {
  readonly problem: SelectionProblem;
  readonly value: number;
  readonly chosen: ReadonlySet<number>;
  /** Each candidate is searched again. */
  readonly weighs: boolean;
}

const isSameId = (a: string, b: string): boolean => keyOf(a) === keyOf(b);

function reasonIn({ problem, value, chosen }: Best, at: number, candidate: Candidate): SelectionReason {
  if (candidate.mustDo) return { kind: "mustDo" };
  const without = valueOf(changed(problem, at, { excluded: true }));
  const neededBy = problem.candidates.filter(
    ({ requires }, other) => chosen.has(other) && requires.some((id) => isSameId(id, candidate.id)),
  );
  return {
    kind: "chosen",
    worth: without === undefined ? undefined : Math.max(0, value - without),
    neededBy: neededBy.map(({ id }) => id),
  };
}

function reasonOut({ problem, value, weighs }: Best, at: number, candidate: Candidate): SelectionReason {
  if (candidate.excluded) return { kind: "excluded" };
  const missing = missingInputs(candidate, problem.budgets.length);
  if (missing.length > 0) return { kind: "unknown", missing };
  if (problem.budgets.some((budget, b) => (candidate.uses[b] ?? 0) > budget)) return { kind: "overBudget" };
  if (!weighs) return { kind: "notWeighed" };
  const within = valueOf(changed(problem, at, { mustDo: true }));
  return within === undefined ? { kind: "impossible" } : { kind: "outbid", loss: Math.max(0, value - within) };
}

function decidedOf(best: Best): readonly Decided[] {
  return best.problem.candidates.map((candidate, at) => {
    const chosen = best.chosen.has(at);
    const plain = chosen && !best.weighs && !candidate.mustDo;
    const reason = chosen && !plain ? reasonIn(best, at, candidate) : reasonOut(best, at, candidate);
    return { id: candidate.id, chosen, reason: plain ? { kind: "notWeighed" } : reason };
  });
}

function pricesOf({ problem, value, weighs }: Best): readonly RulePrice[] {
  if (!weighs) return [];
  const prices: RulePrice[] = [];
  const add = (rule: RulePrice["rule"], without: SelectionProblem): void => {
    prices.push({ rule, price: Math.max(0, (valueOf(without) ?? value) - value) });
  };
  problem.candidates.forEach((candidate, at) => {
    const { id, mustDo, requires, excluded } = candidate;
    if (mustDo) add({ kind: "mustDo", id }, changed(problem, at, { mustDo: false }));
    if (excluded) return;
    for (const required of requires) {
      if (!problem.candidates.some((other) => isSameId(other.id, required))) continue;
      const others = requires.filter((each) => each !== required);
      add({ kind: "requires", id, required }, changed(problem, at, { requires: others }));
    }
  });
  return prices;
}

function infeasible(problem: SelectionProblem): Selection {
  const { candidates, budgets } = problem;
  const mustDo = candidates.filter(({ mustDo: must }) => must);
  const used = (budget: number): number => mustDo.reduce((sum, { uses }) => sum + (uses[budget] ?? 0), 0);
  return {
    kind: "infeasible",
    contradictions: compile(problem).contradictions.map((at) => candidates[at]?.id ?? ""),
    mustDoOverBudget: budgets.some((budget, at) => used(at) > budget),
  };
}

/**
 * The candidates worth most together under the budgets and rules: must-do, excluded, requirements, at most or exactly one of a group,
 * counts. Ties go to the lower cost, then to the earlier rows. Each candidate has its reason, each must-do and requirement its price.
 * A candidate without cost or value, or with a cost below 0, stays out.
 */
export function selectProjects(problem: SelectionProblem): Selection {
  const compiled = compile(problem);
  const { best, gap, effort } = search(compiled);
  if (best === undefined) return infeasible(problem);
  const positions = chosenItems(best, compiled);
  const size = problem.candidates.length;
  const weighs = size <= MOST_WEIGHED && size * effort <= MOST_EFFORT;
  const found: Best = { problem, value: best.value, chosen: new Set(positions), weighs };
  return {
    kind: "selected",
    chosen: positions.map((at) => problem.candidates[at]?.id ?? ""),
    value: best.value,
    cost: best.cost,
    uses: best.uses,
    gap,
    decided: decidedOf(found),
    prices: pricesOf(found),
  };
}
