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

/** Adds the reports that active projects owe for due dates without a row. */
export function withMissingReports(
  reports: readonly StatusReport[],
  projects: readonly string[],
  dueDays: readonly Day[],
): readonly StatusReport[] {
  const known = new Set(reports.map(({ project, due }) => `${project}|${due ?? ""}`));
  const missing: StatusReport[] = [];
  for (const project of projects)
    for (const due of dueDays)
      if (!known.has(`${project}|${due}`)) missing.push({ project, due, received: undefined, corrected: false });
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

/** Whether the Update Plans service is recommended, and the projects under the limit, in the order they appear. */
export interface UpdatePlans {
  readonly recommended: boolean;
  readonly projects: readonly string[];
}

const LIMIT_PERCENT = 80;

export function updatePlans(reports: readonly StatusReport[], day: Day, limitPercent = LIMIT_PERCENT): UpdatePlans {
  const byProject = new Map<string, StatusReport[]>();
  for (const report of reports) {
    const own = byProject.get(report.project);
    if (own === undefined) byProject.set(report.project, [report]);
    else own.push(report);
  }
  const projects: string[] = [];
  for (const [project, own] of byProject)
    if (isReportingPoor(reporting(own, day), limitPercent)) projects.push(project);
  return { recommended: isReportingPoor(reporting(reports, day), limitPercent), projects };
}
