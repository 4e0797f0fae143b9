import { type Day, MONDAY_TO_FRIDAY, type WorkCalendar, workdaysBetween } from "../day.ts";
import { known, measure, type Measured, missingOf, unknown } from "../score/measured.ts";
import { isAbove } from "../score/number.ts";
import type { Planned } from "./earned-value.ts";
import { ratio } from "./number.ts";
import { standingOf, type Thresholds } from "./thresholds.ts";
import { amberAtMost, judge, type Verdict, type Weight } from "./verdict.ts";

export interface Completion {
  /** The state says that it is completed. */
  readonly completed: boolean;
  /** Whole percents. */
  readonly percentComplete: number | undefined;
  readonly actualFinish: Day | undefined;
}

/** Whether work is known complete on a day: by its state, by 100 %, or by an actual finish that is not in the future. */
export const isKnownComplete = ({ completed, percentComplete, actualFinish }: Completion, day: Day): boolean =>
  completed ||
  (percentComplete !== undefined && percentComplete >= 100) ||
  (actualFinish !== undefined && actualFinish <= day);

export interface ScheduleInput extends Completion {
  readonly baselineStart: Day | undefined;
  readonly baselineFinish: Day | undefined;
  readonly forecastFinish: Day | undefined;
  /** The as-of day. */
  readonly day: Day;
  /** The workbook keeps a state, percent or actual finish column. */
  readonly keepsCompletion: boolean;
  readonly calendar?: WorkCalendar;
}

/** A forecast that lies in the past on work not known complete: no forecast at all. */
export const isForecastStale = (input: ScheduleInput): boolean =>
  input.forecastFinish !== undefined && input.forecastFinish < input.day && !isKnownComplete(input, input.day);

/** The actual finish of complete work, else a forecast that is not stale, else none. */
export function effectiveFinish(input: ScheduleInput): Day | undefined {
  const actual = isKnownComplete(input, input.day) ? input.actualFinish : undefined;
  return actual ?? (isForecastStale(input) ? undefined : input.forecastFinish);
}

/** Days late against the baseline finish; negative when early. */
interface Lateness {
  readonly calendarDays: number;
  /** Working days after the earlier date up to and including the later one. */
  readonly workingDays: number;
  /** Calendar slip in percent of the baseline duration; unknown without a duration above 0. */
  readonly percent: Measured;
}

/** A finish slip, a lower bound of one (work that is late and has no forecast), or unknown; never 0 for unknown. */
export type Slip =
  | ({ readonly kind: "slip"; readonly finish: Day } & Lateness)
  | ({ readonly kind: "atLeast"; readonly amberAtMost: boolean } & Lateness)
  | { readonly kind: "unknown"; readonly missing: readonly string[] };

/** Calendar days from baseline start to baseline finish; 0 and less are unknown. */
export function baselineDuration(start: Day | undefined, finish: Day | undefined): Measured {
  const from = measure(start, "baselineStart");
  const to = measure(finish, "baselineFinish");
  if (from.kind === "unknown" || to.kind === "unknown") return unknown(missingOf(from, to));
  return to.value > from.value ? known(to.value - from.value) : unknown(["noDuration"]);
}

function latenessOf(input: ScheduleInput, baseline: Day, finish: Day): Lateness {
  const calendarDays = finish - baseline;
  const share = ratio(calendarDays, baselineDuration(input.baselineStart, baseline), {
    numerator: "slip",
    denominator: "duration",
  });
  return {
    calendarDays,
    workingDays: workdaysBetween(baseline, finish, input.calendar ?? MONDAY_TO_FRIDAY),
    percent: share.kind === "known" ? known(share.value * 100) : share,
  };
}

/**
 * Finish slip against the baseline given. Without a forecast it is unknown, or a lower bound once the baseline finish has passed.
 * @example baseline 2026-01-01..2026-09-30, forecast 2026-10-15 // 15 calendar days, 11 working days, 5.51 %
 */
export function slipOf(input: ScheduleInput): Slip {
  const { baselineFinish, day, keepsCompletion } = input;
  const finish = effectiveFinish(input);
  if (baselineFinish === undefined) return { kind: "unknown", missing: ["baselineFinish"] };
  if (finish !== undefined) return { kind: "slip", finish, ...latenessOf(input, baselineFinish, finish) };
  if (isKnownComplete(input, day)) return { kind: "unknown", missing: ["actualFinish"] };
  if (baselineFinish >= day) return { kind: "unknown", missing: ["forecastFinish"] };
  return { kind: "atLeast", amberAtMost: !keepsCompletion, ...latenessOf(input, baselineFinish, day) };
}

/** The slip in the unit of its scale; unknown where a percent has no duration. */
function slipMeasure(slip: Lateness, limits: Thresholds): number | undefined {
  if (limits.slipMeasure === "calendarDays") return slip.calendarDays;
  if (limits.slipMeasure === "workingDays") return slip.workingDays;
  return slip.percent.kind === "known" ? slip.percent.value : undefined;
}

/** "Longer than 180 calendar days is at least amber", where it is broken. */
function capVerdict(slip: Lateness, limits: Thresholds): Verdict | undefined {
  const limit = limits.slipAmberCalendarDays;
  if (limit === undefined || slip.calendarDays <= limit) return undefined;
  return { color: "amber", rule: "schedule/cap", measured: slip.calendarDays, limit };
}

function boundVerdict(slip: Lateness & { readonly amberAtMost: boolean }, limits: Thresholds): Verdict | undefined {
  const grace = limits.slipGreenWorkingDays;
  if (slip.workingDays <= grace) return undefined;
  const measured = slipMeasure(slip, limits);
  const standing = measured === undefined ? undefined : standingOf(measured, limits.slip);
  if (measured !== undefined && standing?.color === "red") {
    const red: Verdict = { ...standing, rule: "schedule/slip", measured, bound: true };
    return slip.amberAtMost ? amberAtMost(red) : red;
  }
  return { color: "amber", rule: "schedule/bound", measured: slip.workingDays, limit: grace, bound: true };
}

/**
 * The color of a slip. Up to 5 working days are green whatever the percent; more than 180 calendar days are at least amber.
 * A lower bound never gives green: over 5 working days it is at least amber, red by the percent, up to 5 it gives no color.
 * Undefined where nothing can be said.
 */
export function judgeSlip(slip: Slip, limits: Thresholds): Verdict | undefined {
  if (slip.kind === "unknown") return undefined;
  if (slip.kind === "atLeast") return boundVerdict(slip, limits);
  const grace = limits.slipGreenWorkingDays;
  if (slip.workingDays <= grace)
    return { color: "green", rule: "schedule/grace", measured: slip.workingDays, limit: grace };
  const measured = slipMeasure(slip, limits);
  const byScale = measured === undefined ? undefined : judge("schedule/slip", measured, limits.slip);
  const byCap = capVerdict(slip, limits);
  return byScale === undefined || (byScale.color === "green" && byCap !== undefined) ? byCap : byScale;
}

/** How far an SPI may color: one of an assumed linear baseline is a hint unless Settings says so. */
export const spiWeight = (planned: Planned, limits: Thresholds): Weight =>
  planned.basis === "linear" && !limits.assumedSpiColors ? "hint" : "colors";

/** Whether a slip exceeds the tolerance of a gate. */
export const isBeyondGateSlip = (slip: Slip, limits: Thresholds): boolean =>
  slip.kind !== "unknown" && slip.percent.kind === "known" && isAbove(slip.percent.value, limits.gateSlipPercent);
