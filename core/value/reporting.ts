import type { Day } from "../day.ts";
import { type Measured, numberOf } from "../score/measured.ts";
import { isBelow } from "./number.ts";
import { percentOf } from "./percent.ts";

/** One status report that is due: one row per active project and period, whether it came or not. */
export interface StatusReport {
  readonly project: string;
  readonly due: Day | undefined;
  readonly received: Day | undefined;
  /** Corrected after it was received. */
  readonly corrected: boolean;
}

export interface Reporting {
  readonly due: number;
  readonly received: number;
  readonly onTime: number;
  readonly corrected: number;
  /** Received on or before due / due, percent. */
  readonly timelinessPercent: Measured;
  /** Received and not corrected later / received, percent. */
  readonly accuracyPercent: Measured;
}

/** The reports that are due by a day; those without a due date are not. */
export const dueReports = (reports: readonly StatusReport[], day: Day): readonly StatusReport[] =>
  reports.filter(({ due }) => due !== undefined && due <= day);

/** Earlier of two days on which one report came; undefined where it came on neither. */
const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** Reports of one project for one due day as the one report they are: it came when the first came, and is corrected where one is. */
export function eachOnce(reports: readonly StatusReport[]): readonly StatusReport[] {
  const found = new Map<string, StatusReport>();
  for (const report of reports) {
    const key = `${report.project}|${report.due ?? ""}`;
    const held = found.get(key);
    const corrected = report.corrected || held?.corrected === true;
    found.set(
      key,
      held === undefined ? report : { ...held, received: earlier(held.received, report.received), corrected },
    );
  }
  return [...found.values()];
}

/**
 * Adds the reports that projects owe: one per project and period in which any report was due, from the day that the project begins to
 * report. `periodOf` gives due days of one period the same number.
 */
export function withMissingReports(
  reports: readonly StatusReport[],
  projects: readonly { readonly key: string; readonly since: Day | undefined }[],
  periodOf: (due: Day) => number,
): readonly StatusReport[] {
  const told = new Set<string>();
  const lastDue = new Map<number, Day>();
  for (const { project, due } of reports) {
    if (due === undefined) continue;
    const period = periodOf(due);
    told.add(`${project}|${period}`);
    const last = lastDue.get(period);
    if (last === undefined || due > last) lastDue.set(period, due);
  }
  const missing: StatusReport[] = [];
  for (const { key, since } of projects)
    for (const [period, due] of lastDue)
      if (!told.has(`${key}|${period}`) && (since === undefined || since <= due))
        missing.push({ project: key, due, received: undefined, corrected: false });
  return [...reports, ...missing];
}

/** Timeliness and accuracy of the reports that are due by a day. A report received after that day has not come yet. */
export function reporting(reports: readonly StatusReport[], day: Day): Reporting {
  const rows = dueReports(reports, day);
  let received = 0;
  let onTime = 0;
  let corrected = 0;
  for (const report of rows) {
    if (report.received === undefined || report.received > day) continue;
    received += 1;
    if (report.due !== undefined && report.received <= report.due) onTime += 1;
    if (report.corrected) corrected += 1;
  }
  return {
    due: rows.length,
    received,
    onTime,
    corrected,
    timelinessPercent: percentOf(onTime, rows.length, "due"),
    accuracyPercent: percentOf(received - corrected, received, "received"),
  };
}

/** Whether timeliness or accuracy is below the limit. */
export const isReportingPoor = ({ timelinessPercent, accuracyPercent }: Reporting, limitPercent: number): boolean =>
  [timelinessPercent, accuracyPercent].some((measured) => isBelow(numberOf(measured) ?? limitPercent, limitPercent));
