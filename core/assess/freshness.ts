import type { Day } from "../day.ts";
import type { Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import type { Policy } from "./policy.ts";

/**
 * Longest age of a status that counts as fresh, days: by the cadence that Settings names, else monthly. A cadence can be told from
 * successive status dates only, which one reading of the registers does not hold.
 */
export const freshnessLimit = (policy: Policy): number => policy.thresholds.freshnessDays[policy.cadence ?? "monthly"];

/** The newest status date that is not in the future; undefined where no register keeps one. */
export function latestStatus(model: Model): Day | undefined {
  let latest: Day | undefined;
  for (const { row } of model.projects) {
    const date = valueOf(row, "statusDate");
    if (date !== undefined && date <= model.day && date > (latest ?? 0)) latest = date;
  }
  return latest;
}
