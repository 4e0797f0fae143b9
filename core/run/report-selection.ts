import { choiceOf } from "../select/candidates.ts";
import { comparedWeights } from "../select/goal-scores.ts";
import type { SelectionReason } from "../select/selection.ts";
import type { Outcome } from "./outcome.ts";
import { cleanNumber, moneyNumber } from "./report-number.ts";

export interface ReportCandidate {
  readonly id: string;
  readonly name: string;
  readonly cost: number | null;
  readonly value: number | null;
  /** Null without a budget, or where no selection keeps the rules. */
  readonly chosen: boolean | null;
  /** Kind of the reason for it. */
  readonly reason: SelectionReason["kind"] | null;
}

export interface ReportSelection {
  /** One for all years, or one for each; empty: none is set. */
  readonly budgets: readonly (number | null)[];
  /** Null without a selection. */
  readonly value: number | null;
  readonly cost: number | null;
  /** How much better a selection could be at most; 0: proven the best. */
  readonly gap: number | null;
  readonly candidates: readonly ReportCandidate[];
  readonly prices: readonly {
    readonly rule: "mustDo" | "requires";
    readonly id: string;
    readonly required: string | null;
    readonly price: number | null;
  }[];
}

export interface ReportComparisons {
  readonly weights: readonly { readonly criterion: string; readonly percent: number | null }[];
  readonly consistencyRatio: number | null;
  readonly consistent: boolean | null;
  /** The pair to look at first: of inconsistent comparisons, or the first that is missing. */
  readonly look: readonly string[] | null;
}

/** The choice among candidates, else among proposed projects with cost and value; null where there is nothing to choose. */
export function reportSelection({ assessments, model }: Outcome): ReportSelection | null {
  const choice = choiceOf(assessments);
  if (choice === undefined) return null;
  const { unit } = model;
  const selected = choice.selection?.kind === "selected" ? choice.selection : undefined;
  return {
    budgets: choice.budgets.map((budget) => moneyNumber(budget, unit)),
    value: cleanNumber(selected?.value),
    cost: moneyNumber(selected?.cost, unit),
    gap: cleanNumber(selected?.gap),
    candidates: choice.proposals.map(({ candidate, name, cost, value }, at) => ({
      id: candidate.id,
      name,
      cost: moneyNumber(cost, unit),
      value: cleanNumber(value),
      chosen: selected?.decided[at]?.chosen ?? null,
      reason: selected?.decided[at]?.reason.kind ?? null,
    })),
    prices: (selected?.prices ?? []).map(({ rule, price }) => ({
      rule: rule.kind,
      id: rule.id,
      required: rule.kind === "requires" ? rule.required : null,
      price: cleanNumber(price),
    })),
  };
}

/** Weights from comparisons of pairs; null where none are kept. */
export function reportComparisons({ model }: Outcome): ReportComparisons | null {
  if (model.comparisons.length === 0) return null;
  const found = comparedWeights(model.comparisons);
  if (found.kind === "unknown")
    return { weights: [], consistencyRatio: null, consistent: null, look: found.pairs[0] ?? null };
  return {
    weights: found.criteria.map((criterion, at) => ({
      criterion,
      percent: cleanNumber((found.weights[at] ?? 0) * 100),
    })),
    consistencyRatio: cleanNumber(found.consistencyRatio),
    consistent: found.consistent,
    look: found.consistent ? null : (found.worstPair ?? null),
  };
}
