import { combine, known, measure, type Measured, unknown } from "../score/measured.ts";
import { compareRounded } from "../score/number.ts";
import { ratio } from "./number.ts";

export interface EarnedScheduleInput {
  /** Cumulative planned value at the end of period 1, 2, ...; a gap is undefined. */
  readonly plannedValues: readonly (number | undefined)[];
  readonly earnedValue: number | undefined;
  /** Periods that have passed. */
  readonly actualTime: number | undefined;
  /** CPI x SPI, where the forecast by it is wanted. */
  readonly performance?: Measured;
}

/** "flatStep": earned value stands on a flat step of the plan, the first period of it counts. "fallingPlan": planned value falls. */
export type ScheduleNote = "flatStep" | "fallingPlan";

/** Earned schedule, in periods. */
export interface EarnedSchedule {
  /** First period in which planned value reaches its final value. */
  readonly plannedDuration: Measured;
  readonly earnedSchedule: Measured;
  /** ES - AT. */
  readonly scheduleVariance: Measured;
  /** SPI(t) = ES / AT. */
  readonly spi: Measured;
  /** IEAC(t) = PD / SPI(t). */
  readonly forecast: Measured;
  /** AT + (PD - ES) / PF with PF = 1. */
  readonly forecastAsPlanned: Measured;
  /** The same with PF = SPI(t). */
  readonly forecastAtSpi: Measured;
  /** The same with PF = CPI x SPI. */
  readonly forecastAtPerformance: Measured;
  /** (PD - ES) / (PD - AT). */
  readonly tspi: Measured;
  readonly notes: readonly ScheduleNote[];
}

interface Position {
  readonly plannedDuration: Measured;
  readonly earnedSchedule: Measured;
  readonly notes: readonly ScheduleNote[];
}

const nowhere = (reason: string, notes: readonly ScheduleNote[] = []): Position => ({
  plannedDuration: unknown([reason]),
  earnedSchedule: unknown([reason]),
  notes,
});

/** The plan without gaps; undefined when there is none, a gap, or a final value that is not above 0. */
function wholePlan(values: readonly (number | undefined)[]): readonly number[] | undefined {
  const plan: number[] = [];
  for (const value of values) {
    if (value === undefined || !Number.isFinite(value)) return undefined;
    plan.push(value);
  }
  return (plan[plan.length - 1] ?? 0) > 0 ? plan : undefined;
}

const falls = (plan: readonly number[]): boolean =>
  plan.some((value, index) => compareRounded(value, plan[index - 1] ?? 0) < 0);

/** Number of leading periods whose planned value lies below `value`. */
const periodsBelow = (plan: readonly number[], value: number): number => {
  const first = plan.findIndex((planned) => compareRounded(planned, value) >= 0);
  return first < 0 ? plan.length : first;
};

/** Earned schedule strictly inside a rising plan. */
function positionWithin(plan: readonly number[], ev: number, plannedDuration: Measured): Position {
  const whole = periodsBelow(plan, ev);
  const before = plan[whole - 1] ?? 0;
  const next = plan[whole] ?? before;
  const after = plan[whole + 1] ?? Number.POSITIVE_INFINITY;
  const isFlat = compareRounded(ev, next) === 0 && compareRounded(after, next) === 0;
  const earnedSchedule = known(whole + (ev - before) / (next - before));
  return { plannedDuration, earnedSchedule, notes: isFlat ? ["flatStep"] : [] };
}

function positionOn(plan: readonly number[], earned: Measured): Position {
  if (falls(plan)) return nowhere("fallingPlan", ["fallingPlan"]);
  const final = plan[plan.length - 1] ?? 0;
  const plannedDuration = known(periodsBelow(plan, final) + 1);
  if (earned.kind === "unknown") return { plannedDuration, earnedSchedule: earned, notes: [] };
  if (earned.value <= 0) return { plannedDuration, earnedSchedule: known(0), notes: [] };
  if (compareRounded(earned.value, final) >= 0) return { plannedDuration, earnedSchedule: plannedDuration, notes: [] };
  return positionWithin(plan, earned.value, plannedDuration);
}

const minus = (a: Measured, b: Measured): Measured => combine(a, b, (x, y) => x - y);
const plus = (a: Measured, b: Measured): Measured => combine(a, b, (x, y) => x + y);
const over = (a: Measured, b: Measured, denominator: string): Measured =>
  ratio(a, b, { numerator: denominator, denominator });

/** TSPI is n/a once the planned duration has passed. */
function toComplete(left: Measured, timeLeft: Measured): Measured {
  if (timeLeft.kind === "known" && compareRounded(timeLeft.value, 0) <= 0) return unknown(["pastPlannedDuration"]);
  return over(left, timeLeft, "plannedDuration");
}

/**
 * Earned schedule after Lipke: the time at which the plan had the value that is earned now, linear within a period.
 * On a flat step the first period that reached the value counts, with a note. A falling plan, or a gap in it, is unknown.
 * @example PV 100, 250, 450, 700, 900, 1000; EV 520; AT 5 // ES 3.28, SPI(t) .656
 */
export function earnedSchedule(input: EarnedScheduleInput): EarnedSchedule {
  const plan = wholePlan(input.plannedValues);
  const position =
    plan === undefined ? nowhere("plannedValue") : positionOn(plan, measure(input.earnedValue, "earnedValue"));
  const { plannedDuration, earnedSchedule: es } = position;
  const time = measure(input.actualTime, "actualTime");
  const spi = over(es, time, "actualTime");
  const left = minus(plannedDuration, es);
  const forecastBy = (factor: Measured, name: string): Measured => plus(time, over(left, factor, name));
  return {
    plannedDuration,
    earnedSchedule: es,
    scheduleVariance: minus(es, time),
    spi,
    forecast: over(plannedDuration, spi, "spi(t)"),
    forecastAsPlanned: plus(time, left),
    forecastAtSpi: forecastBy(spi, "spi(t)"),
    forecastAtPerformance: forecastBy(input.performance ?? unknown(["cpi x spi"]), "cpi x spi"),
    tspi: toComplete(left, minus(plannedDuration, time)),
    notes: position.notes,
  };
}
