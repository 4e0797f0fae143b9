import { disagreementOf } from "../dashboard/moved.ts";
import { isoDay, toDay } from "../day.ts";
import { DAY_UNIT } from "../history/cells.ts";
import type { Change } from "../history/changes.ts";
import type { HistoryValue } from "../history/history.ts";
import { baseHead } from "../history/past.ts";
import type { Outcome } from "./outcome.ts";
import { cleanNumber, dayOrNull } from "./report-number.ts";

/** One value that moved; days are ISO, money stands in whole units of the currency that `unit` names. */
export interface ReportChange {
  readonly level: string;
  readonly entity: string;
  readonly metric: string;
  readonly before: number | string | null;
  readonly after: number | string | null;
  readonly unit: string;
  readonly rule: string;
  readonly cells: string;
}

/** For how long a project has been reported better than the data. */
export interface ReportDisagreement {
  readonly project: string;
  readonly snapshots: number;
  readonly since: string | null;
  readonly days: number;
}

export interface ReportHistory {
  /** Snapshots that stood before this refresh. */
  readonly snapshots: number;
  /** Whether this refresh adds one. */
  readonly adds: boolean;
  /** Status date of the snapshot that the changes are told since. */
  readonly since: string | null;
  /** Whether other settings held then. */
  readonly settingsChanged: boolean;
  readonly changes: readonly ReportChange[];
  readonly disagreements: readonly ReportDisagreement[];
}

function valueOf(value: HistoryValue, unit: string): number | string | null {
  if (typeof value !== "number") return value ?? null;
  const day = unit === DAY_UNIT ? toDay(value) : undefined;
  return day === undefined ? cleanNumber(value) : isoDay(day);
}

const reportChange = ({ level, entity, metric, unit, before, after, ruleId, sourceRefs }: Change): ReportChange => ({
  level,
  entity,
  metric,
  before: valueOf(before, unit),
  after: valueOf(after, unit),
  unit: unit === DAY_UNIT ? "" : unit,
  rule: ruleId,
  cells: sourceRefs,
});

/** What the history tells: what moved since the last snapshot of an earlier day, and how long reports and data have disagreed. */
export function reportHistory(outcome: Outcome): ReportHistory {
  const { chronicle, assessments } = outcome;
  const { past, moved, appended, settingsChanged } = chronicle;
  return {
    snapshots: past.index.heads.length,
    adds: appended !== undefined,
    since: dayOrNull(baseHead(past)?.asOf),
    settingsChanged,
    changes: moved.map(reportChange),
    disagreements: assessments.projects.flatMap((assessment) => {
      const streak = disagreementOf(outcome, assessment);
      if (streak === undefined) return [];
      const { snapshots, since, days } = streak;
      return [{ project: assessment.project.key, snapshots, since: dayOrNull(since), days }];
    }),
  };
}
