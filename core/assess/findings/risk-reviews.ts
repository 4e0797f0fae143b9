import type { Day } from "../../day.ts";
import { isoDay } from "../../day.ts";
import { valueOf } from "../../model/row.ts";
import type { AssessedRisk } from "../assessed-risk.ts";
import type { Assessments } from "../assessments.ts";
import { say } from "../../words/say.ts";

const later = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/**
 * The day on which a risk that nobody looks after was last touched, or "on no recorded day"; undefined when it is looked after:
 * touched within the limit, or with a review ahead. A review day that has passed counts as a touch.
 */
export function reviewGap({ item: { row } }: AssessedRisk, { model, policy }: Assessments): string | undefined {
  const review = valueOf(row, "reviewDate");
  if (review !== undefined && review >= model.day) return undefined;
  const touched = later(later(valueOf(row, "lastUpdated"), review), valueOf(row, "dateRaised"));
  if (touched === undefined) return say`on no recorded day`;
  return model.day - touched > policy.limits["limit.riskReviewDays"] ? isoDay(touched) : undefined;
}
