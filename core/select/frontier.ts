import { combine, known, measure, type Measured } from "../score/measured.ts";
import { isAbove } from "../score/number.ts";
import { ratio } from "../value/number.ts";
import { type Candidate, compile, missingInputs, type SelectionProblem } from "./problem.ts";
import { search } from "./search.ts";
import { chosenItems } from "./state.ts";

/** The best selection from one budget on, until the next step. */
export interface FrontierStep {
  readonly cost: number;
  readonly value: number;
  /** In register order. */
  readonly chosen: readonly string[];
}

/** The best value for every budget from 0 to the one given, cheapest first. */
export interface Frontier {
  readonly steps: readonly FrontierStep[];
  /** 0: every step is proven; else the most that one may lack. */
  readonly gap: number;
}

/** The efficient frontier under the rules of a problem with one budget; without steps where no selection keeps the rules. */
export function efficientFrontier(candidates: readonly Candidate[], budget: number, rules: Rules = {}): Frontier {
  const compiled = compile({ ...rules, candidates, budgets: [budget] });
  const found = search(compiled, { all: true });
  const steps = found.frontier.map((state) => ({
    cost: state.cost,
    value: state.value,
    chosen: chosenItems(state, compiled).map((at) => candidates[at]?.id ?? ""),
  }));
  return { steps, gap: found.gap };
}

/** What a selection must keep besides the rules of its candidates. */
export type Rules = Pick<SelectionProblem, "exactlyOne" | "minCount" | "maxCount">;

/** The last step that a budget pays for; undefined below the first. */
export function stepAt({ steps }: Frontier, budget: number): FrontierStep | undefined {
  let found: FrontierStep | undefined;
  for (const step of steps) {
    if (isAbove(step.cost, budget)) break;
    found = step;
  }
  return found;
}

/** What one step adds over the one before it. */
export interface FrontierMove {
  readonly from: FrontierStep;
  readonly to: FrontierStep;
  /** Value per unit of extra budget. */
  readonly marginalValue: Measured;
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
}

/** What enters and leaves between two steps, and what the extra budget earns. */
export const moveBetween = (from: FrontierStep, to: FrontierStep): FrontierMove => ({
  from,
  to,
  marginalValue: ratio(to.value - from.value, to.cost - from.cost, { numerator: "value", denominator: "budget" }),
  enters: to.chosen.filter((id) => !from.chosen.includes(id)),
  leaves: from.chosen.filter((id) => !to.chosen.includes(id)),
});

/** Where the current portfolio stands against the frontier. */
export interface FrontierPosition {
  readonly cost: number;
  readonly value: number;
  /** Its share of the value of all candidates, percent. */
  readonly sharePercent: Measured;
  /** The same of the best selection for its cost. */
  readonly frontierPercent: Measured;
  /** How much more the best selection for the same cost is worth. */
  readonly distance: Measured;
  /** Members without cost or value; they are not in the figures. */
  readonly missing: readonly string[];
}

/** The position of the candidates that are running now. */
export function frontierPosition(
  frontier: Frontier,
  candidates: readonly Candidate[],
  isCurrent: (candidate: Candidate) => boolean,
): FrontierPosition {
  const whole = candidates.filter((candidate) => missingInputs(candidate, 1).length === 0);
  const current = whole.filter(isCurrent);
  const sum = (of: readonly Candidate[], part: (one: Candidate) => number | undefined): number =>
    of.reduce((total, one) => total + (part(one) ?? 0), 0);
  const cost = sum(current, ({ uses }) => uses[0]);
  const value = sum(current, (one) => one.value);
  const all = sum(whole, (one) => one.value);
  const best = measure(stepAt(frontier, cost)?.value, "frontier");
  const percent = (of: Measured): Measured =>
    combine(
      ratio(of, all, { numerator: "value", denominator: "totalValue" }),
      known(100),
      (share, hundred) => share * hundred,
    );
  return {
    cost,
    value,
    sharePercent: percent(known(value)),
    frontierPercent: percent(best),
    distance: combine(best, known(value), (a, b) => a - b),
    missing: candidates.filter((one) => isCurrent(one) && missingInputs(one, 1).length > 0).map(({ id }) => id),
  };
}
