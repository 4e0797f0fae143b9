import type { Day } from "../day.ts";
import type { BesideItem } from "../model/beside-model.ts";
import type { Model } from "../model/model.ts";
import { valueOf } from "../model/row.ts";
import { type Cadence, cadenceOf } from "../value/cadence.ts";
import type { Policy } from "./policy.ts";

/** The day that a status report is for. */
export const reportDay = ({ row }: BesideItem<"statusReports">): Day | undefined =>
  valueOf(row, "due") ?? valueOf(row, "period");

type Reports = readonly BesideItem<"statusReports">[];

function reportDays(reports: Reports, level: "project" | "program"): readonly (readonly Day[])[] {
  const byEntity = new Map<number, Day[]>();
  for (const report of reports) {
    const [day, entity] = [reportDay(report), report[level]];
    if (day === undefined || entity === undefined) continue;
    const days = byEntity.get(entity);
    if (days === undefined) byEntity.set(entity, [day]);
    else days.push(day);
  }
  return [...byEntity.values()];
}

/**
 * How often status is reported: as set, else by the days of each entity's own reports, else by the status dates that snapshots keep;
 * undefined where none of them tells.
 */
export const reportCadence = (reports: Reports, policy: Policy, level: "project" | "program"): Cadence | undefined =>
  policy.cadence ?? cadenceOf(reportDays(reports, level)) ?? policy.snapshotCadence;

/** Longest age of a status that counts as fresh, days: by the cadence of reports, monthly where it cannot be told. */
export const freshnessLimit = (policy: Policy, { statusReports }: Model, level: "project" | "program"): number =>
  policy.thresholds.freshnessDays[reportCadence(statusReports, policy, level) ?? "monthly"];

/** Longest time that a register of risks may rest, days: reports of status say nothing about its rhythm. */
export const riskFreshnessLimit = (policy: Policy): number =>
  policy.thresholds.freshnessDays[policy.cadence ?? "monthly"];

/** The newest status date that is not in the future; undefined where no register keeps one. */
export function latestStatus(model: Model): Day | undefined {
  let latest: Day | undefined;
  for (const { row } of model.projects) {
    const date = valueOf(row, "statusDate");
    if (date !== undefined && date <= model.day && date > (latest ?? 0)) latest = date;
  }
  return latest;
}
