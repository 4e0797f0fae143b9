import type { Day } from "../day.ts";
import { MONDAY_TO_FRIDAY, parseIsoDay, toDay } from "../day.ts";
import type { WorkCalendar } from "../day.ts";
import type { Settings } from "../register/settings.ts";
import { SETTINGS_VALUE_COLUMN, settingOf } from "../register/settings.ts";
import { thresholdsFrom } from "../value/threshold-settings.ts";
import type { Thresholds } from "../value/thresholds.ts";

/** Limits that are not thresholds of color; all can be set. */
export const LIMITS = {
  "limit.projectsPerManager": 5,
  "limit.changeUndecidedDays": 30,
  "limit.exceptionDays": 30,
  "limit.statedVariancePoints": 1,
  "limit.forecastUnderTrendPercent": 10,
  "limit.reviewMonthsAfterClosure": 3,
  "limit.sameCauseProjects": 3,
  "limit.riskReviewDays": 35,
  "limit.registerAliveDays": 90,
  "limit.assessedSharePercent": 10,
  "limit.openPastFinishPercent": 25,
} as const;

export type LimitKey = keyof typeof LIMITS;

/** What the owner of the workbook has decided, with defaults for the rest. */
export interface Policy {
  readonly thresholds: Thresholds;
  readonly limits: Readonly<Record<LimitKey, number>>;
  /** Preset id for all risk registers; undefined: detected from the register. */
  readonly riskPreset: string | undefined;
  /** Whose color leads where both are given. */
  readonly reportedBy: "assurance" | "owner";
  /** The default checklist of deliverables is required of every project. */
  readonly defaultChecklist: boolean;
  readonly cadence: "weekly" | "monthly" | "quarterly" | undefined;
  readonly groupBy: string | undefined;
}

/** A day as Settings may hold it: a date cell, or text such as 2026-06-30. */
export function settingDay(settings: Settings, key: string, system: 1900 | 1904 = 1900): Day | undefined {
  const found = settingOf(settings, key);
  if (typeof found === "number") return toDay(found, system);
  return typeof found === "string" ? parseIsoDay(found.trim()) : undefined;
}

/** Working week and holidays: "calendar.week" names the days off ("Sat, Sun"), each "calendar.holiday" row one date. */
export function calendarFrom(settings: Settings, system: 1900 | 1904 = 1900): WorkCalendar {
  const holidays = new Set<number>();
  for (const row of settings.rows.get("calendar.holiday") ?? []) {
    const cell = row[SETTINGS_VALUE_COLUMN];
    const found =
      typeof cell === "number" ? toDay(cell, system) : typeof cell === "string" ? parseIsoDay(cell.trim()) : undefined;
    if (found !== undefined) holidays.add(found);
  }
  const off = settingOf(settings, "calendar.daysOff");
  if (typeof off !== "string") return { week: MONDAY_TO_FRIDAY.week, holidays };
  const names = off.toLowerCase();
  const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((name) => !names.includes(name));
  return { week: week.includes(true) ? week : MONDAY_TO_FRIDAY.week, holidays };
}

const isYes = (value: string | number | boolean | undefined): boolean =>
  value === true || value === 1 || (typeof value === "string" && /^(y|yes|on|true)$/i.test(value.trim()));

function limitsFrom(settings: Settings): Readonly<Record<LimitKey, number>> {
  const limits: Record<string, number> = { ...LIMITS };
  for (const key of Object.keys(LIMITS)) {
    const value = settingOf(settings, key);
    if (typeof value === "number" && Number.isFinite(value) && value >= 0) limits[key] = value;
  }
  // Every key of LIMITS was copied above and none is ever removed.
  return limits as Record<LimitKey, number>;
}

const textOf = (value: string | number | boolean | undefined): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

const CADENCES = ["weekly", "monthly", "quarterly"] as const;

/** Reads the policy; a setting that makes no sense leaves the default. */
export function policyFrom(settings: Settings): Policy {
  const preset = textOf(settingOf(settings, "risk.preset"));
  const cadence = textOf(settingOf(settings, "status.cadence"))?.toLowerCase();
  return {
    thresholds: thresholdsFrom((key) => settingOf(settings, key)),
    limits: limitsFrom(settings),
    riskPreset: preset === "auto" ? undefined : preset,
    reportedBy: textOf(settingOf(settings, "reported.by")) === "owner" ? "owner" : "assurance",
    defaultChecklist: isYes(settingOf(settings, "lifecycle.defaultChecklist")),
    cadence: CADENCES.find((known) => known === cadence),
    groupBy: textOf(settingOf(settings, "groupBy")),
  };
}
