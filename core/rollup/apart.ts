import type { ProjectAssessment } from "../assess/assessment.ts";
import { apart, type Exchange } from "../model/money.ts";
import { moneyOf, unratedAt } from "../model/row.ts";
import { isForwardState } from "../model/work-state.ts";
import { total, type Total } from "./total.ts";

const FIELDS = ["budget", "actualCost", "forecastCost"] as const;

/** What projects have in one currency that no rate converts, whole units of it. */
export interface ApartTotals extends Readonly<Record<(typeof FIELDS)[number], Total>> {
  readonly currency: string;
  readonly projects: number;
}

function totalsIn(currency: string, members: readonly ProjectAssessment[], workbook: Exchange): ApartTotals {
  const exchange = apart(currency, workbook);
  const forward = members.filter(({ project }) => isForwardState(project.state));
  const of = (items: readonly ProjectAssessment[], field: (typeof FIELDS)[number]): Total =>
    total(items, ({ project: { row } }) => moneyOf(row, field, exchange));
  return {
    currency,
    projects: members.length,
    budget: of(forward, "budget"),
    actualCost: of(members, "actualCost"),
    forecastCost: of(forward, "forecastCost"),
  };
}

/** The totals of each currency without a rate, in the order of their codes: different currencies are never added. */
export function apartTotals(members: readonly ProjectAssessment[], exchange: Exchange): readonly ApartTotals[] {
  const byCurrency = new Map<string, Set<ProjectAssessment>>();
  for (const member of members)
    for (const field of FIELDS) {
      const currency = unratedAt(member.project.row, field, exchange);
      if (currency !== undefined) byCurrency.set(currency, (byCurrency.get(currency) ?? new Set()).add(member));
    }
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, held]) => totalsIn(currency, [...held], exchange));
}
