import { type Day, monthOf } from "../../day.ts";
import { grouped } from "../../grouped.ts";
import type { BesideItem } from "../../model/beside-model.ts";
import type { Model } from "../../model/model.ts";
import { startOf } from "../../model/projects.ts";
import { keeps, valueOf } from "../../model/row.ts";
import type { Cadence } from "../../value/cadence.ts";
import {
  dueReports,
  eachOnce,
  isReportingPoor,
  reporting,
  type Reporting,
  type StatusReport,
  withMissingReports,
} from "../../value/reporting.ts";
import type { ProjectAssessment } from "../assessment.ts";
import { reportCadence, reportDay } from "../freshness.ts";
import type { Policy } from "../policy.ts";

/** How one project reports. */
export interface ProjectReporting extends Reporting {
  readonly project: number;
  /** Timeliness or accuracy below the limit. */
  readonly poor: boolean;
}

/** Timeliness and accuracy of status reports. */
export interface StatusReporting {
  readonly all: Reporting;
  readonly cadence: Cadence;
  /** In the order of the model; only projects with reports that are due. */
  readonly projects: readonly ProjectReporting[];
  /** The service of updating plans is recommended. */
  readonly recommended: boolean;
  /** Reports that projects owe and no row tells of. */
  readonly untold: number;
}

const DAYS_PER_WEEK = 7;
const MONTHS = { monthly: 1, quarterly: 3 } as const;

/** A number for the period that a due day falls in; a week begins on Monday. */
function periodNumber(day: Day, cadence: Cadence): number {
  // Serial day 2 is a Monday.
  if (cadence === "weekly") return Math.floor((day - 2) / DAYS_PER_WEEK);
  return Math.floor(monthOf(day) / MONTHS[cadence]);
}

const toReport = (item: BesideItem<"statusReports">): StatusReport => ({
  project: String(item.project ?? valueOf(item.row, "projectId") ?? ""),
  due: reportDay(item),
  received: valueOf(item.row, "received"),
  corrected: valueOf(item.row, "corrected") === true || valueOf(item.row, "correctedOn") !== undefined,
});

/** How active projects report, all that are named where no list of projects is kept; undefined where the workbook does not keep when status reports of projects came. */
export function assessReporting(
  model: Model,
  projects: readonly ProjectAssessment[],
  policy: Policy,
): StatusReporting | undefined {
  const active = projects.filter(({ project }) => project.active);
  const indices = new Set(active.map(({ project }) => project.index));
  const items = model.statusReports.filter(
    ({ project, row }) =>
      (model.registers.projects.length === 0 || (project !== undefined && indices.has(project))) &&
      keeps(row.register, "received"),
  );
  if (items.length === 0) return undefined;
  const cadence = reportCadence(items, policy, "project") ?? "weekly";
  const told = eachOnce(dueReports(items.map(toReport), model.day));
  const owing = active.map((one) => ({ key: String(one.project.index), since: startOf(one.project) }));
  const reports = withMissingReports(told, owing, (due) => periodNumber(due, cadence));
  const limit = policy.limits["limit.reportingPercent"];
  const own = grouped(reports, ({ project }) => project);
  const all = reporting(reports, model.day);
  return {
    all,
    cadence,
    projects: active.flatMap(({ project: { index } }) => {
      const found = own.get(String(index));
      if (found === undefined) return [];
      const figures = reporting(found, model.day);
      return [{ ...figures, project: index, poor: isReportingPoor(figures, limit) }];
    }),
    recommended: isReportingPoor(all, limit),
    untold: reports.length - told.length,
  };
}
