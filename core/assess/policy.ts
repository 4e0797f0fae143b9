import type { Day } from "../day.ts";
import { MONDAY_TO_FRIDAY, parseIsoDay, toDay } from "../day.ts";
import type { WorkCalendar } from "../day.ts";
import { type GroupBy, groupingOf } from "../register/grouping.ts";
import type { Settings } from "../register/settings.ts";
import { SETTINGS_VALUE_COLUMN, settingOf } from "../register/settings.ts";
import { QUANTIFY_DEFAULTS, type QuantifyOptions } from "../quantify/options.ts";
import { thresholdsFrom } from "../value/threshold-settings.ts";
import type { Cadence } from "../value/cadence.ts";
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
  "limit.programsPerProgramOffice": 1,
  "limit.reportingPercent": 80,
  "limit.deliveryTolerancePercent": 0,
  "limit.trendProjects": 5,
  "limit.maturityAnswerPercent": 80,
  "limit.maturityMonths": 12,
  "limit.pmoAssessmentMonths": 12,
  "limit.timeUnapprovedDays": 14,
  "limit.spendDifferencePercent": 5,
  "limit.benefitRealizedPercent": 80,
} as const;

export type LimitKey = keyof typeof LIMITS;

/** What the owner of the workbook has decided, with defaults for the rest. */
export interface Policy {
  readonly thresholds: Thresholds;
  readonly limits: Readonly<Record<LimitKey, number>>;
  /** Preset id for all risk registers; undefined: detected from the register. */
  readonly riskPreset: string | undefined;
  /** How the money at risk is computed. */
  readonly riskMoney: QuantifyOptions;
  /** A risk without a probability takes that of the middle of its level of likelihood: the owner agreed. */
  readonly riskMidpoints: boolean;
  /** Whose color leads where both are given. */
  readonly reportedBy: "assurance" | "owner";
  /** The default checklist of deliverables is required of every project. */
  readonly defaultChecklist: boolean;
  readonly cadence: Cadence | undefined;
  /** What the status dates of earlier snapshots tell, where no register of status reports does. */
  readonly snapshotCadence: Cadence | undefined;
  /** What the list of projects is grouped by; undefined takes programs, else portfolios, where the workbook has them. */
  readonly groupBy: GroupBy | undefined;
  /** Percent a year by which benefits are discounted; undefined: no net present value. */
  readonly discountPercent: number | undefined;
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

type Setting = ReturnType<typeof settingOf>;

const isYes = (value: Setting): boolean =>
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

const textOf = (value: Setting): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

const withinOr = (value: Setting, [least, most]: readonly [number, number], standard: number): number =>
  typeof value === "number" && value >= least && value <= most ? value : standard;

export const MOST_SEED = 4294967295;
export const MOST_ITERATIONS = 1000000;

/** Seed, iterations, correlation and shape of the simulation; what makes no sense is the default. */
function riskMoneyFrom(settings: Settings): QuantifyOptions {
  const { seed, iterations, rho, shape } = QUANTIFY_DEFAULTS;
  const stated = textOf(settingOf(settings, "risk.shape"))?.toLowerCase();
  return {
    ...QUANTIFY_DEFAULTS,
    seed: Math.floor(withinOr(settingOf(settings, "risk.seed"), [0, MOST_SEED], seed)),
    iterations: Math.floor(withinOr(settingOf(settings, "risk.iterations"), [1, MOST_ITERATIONS], iterations)),
    rho: withinOr(settingOf(settings, "risk.correlation"), [0, 1], rho),
    shape: stated === "pert" || stated === "triangular" ? stated : shape,
  };
}

/** Settings row of the discount rate. */
export const DISCOUNT_KEY = "money.discountRate";

export const CADENCES = ["weekly", "monthly", "quarterly"] as const;

/** Reads the policy; a setting that makes no sense leaves the default. */
export function policyFrom(settings: Settings, snapshotCadence?: Cadence): Policy {
  const preset = textOf(settingOf(settings, "risk.preset"));
  const discount = settingOf(settings, DISCOUNT_KEY);
  const cadence = textOf(settingOf(settings, "status.cadence"))?.toLowerCase();
  return {
    thresholds: thresholdsFrom((key) => settingOf(settings, key)),
    limits: limitsFrom(settings),
    riskPreset: preset === "auto" ? undefined : preset,
    riskMoney: riskMoneyFrom(settings),
    riskMidpoints: isYes(settingOf(settings, "risk.midpoints")),
    reportedBy: textOf(settingOf(settings, "reported.by")) === "owner" ? "owner" : "assurance",
    defaultChecklist: isYes(settingOf(settings, "lifecycle.defaultChecklist")),
    cadence: CADENCES.find((known) => known === cadence),
    snapshotCadence,
    groupBy: groupingOf(settings).level,
    discountPercent: typeof discount === "number" && discount > -100 ? discount : undefined,
  };
}
