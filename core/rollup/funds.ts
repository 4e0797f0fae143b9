import type { ProjectAssessment } from "../assess/assessment.ts";
import { awaitsApproval, isApproved } from "../assess/change-standing.ts";
import { addReserves, holdsReserve, type Reserve, type ScopeReserve } from "../assess/reserve.ts";
import type { ChangeItem } from "../model/model.ts";
import type { Exchange } from "../model/money.ts";
import { moneyOf } from "../model/row.ts";
import { total, type Total } from "./total.ts";

/** What a scope holds and owes beside its budgets. */
export interface Funds {
  /** Budgets with their approved changes. */
  readonly currentBudget: Total;
  /** Contingency of the projects and of the programs themselves; undefined where none is known. */
  readonly reserve: ScopeReserve | undefined;
  /** Cost of the changes that are approved, and of those that await it. */
  readonly approvedChanges: Total;
  readonly pendingChanges: Total;
}

export interface FundedScope {
  /** Members whose money still counts. */
  readonly forward: readonly ProjectAssessment[];
  /** Reserves that the programs of the scope hold themselves. */
  readonly ofPrograms: readonly (Reserve | undefined)[];
  readonly changes: readonly ChangeItem[];
}

/** Adds up the reserves and changes of one scope. */
export function fundsOf({ forward, ofPrograms, changes }: FundedScope, exchange: Exchange): Funds {
  const costOf = ({ row }: ChangeItem): number | undefined => moneyOf(row, "costImpact", exchange);
  const ofProjects = forward.filter(({ project }) => holdsReserve(project)).map(({ reserve }) => reserve);
  return {
    currentBudget: total(forward, ({ measures }) => measures.currentBudget),
    reserve: addReserves([...ofProjects, ...ofPrograms.filter((one) => one !== undefined)]),
    approvedChanges: total(changes.filter(isApproved), costOf),
    pendingChanges: total(changes.filter(awaitsApproval), costOf),
  };
}
