import { civil, type Day } from "../day.ts";
import type { Measured } from "../score/measured.ts";
import { isAbove } from "./number.ts";
import { percentOf } from "./percent.ts";

/** What is known of a closed project; undefined is unknown. */
export interface Delivered {
  readonly onTime: boolean | undefined;
  readonly onBudget: boolean | undefined;
  /** All required deliverables accepted. */
  readonly quality: boolean | undefined;
  /** Its deliverables accepted at their first test (`yes`), of those tested. */
  readonly firstTime?: { readonly yes: number; readonly judged: number } | undefined;
}

export interface ClosedProject {
  readonly actualFinish: Day | undefined;
  readonly baselineStart: Day | undefined;
  readonly baselineFinish: Day | undefined;
  readonly actualCost: number | undefined;
  readonly budget: number | undefined;
  readonly quality: boolean | undefined;
}

/** Finished by baseline finish + tolerance x baseline duration; without a tolerance the duration is not needed. */
function isOnTime(
  { actualFinish, baselineStart, baselineFinish }: ClosedProject,
  tolerance: number,
): boolean | undefined {
  if (actualFinish === undefined || baselineFinish === undefined) return undefined;
  if (tolerance === 0) return actualFinish <= baselineFinish;
  if (baselineStart === undefined || baselineStart >= baselineFinish) return undefined;
  return !isAbove(actualFinish, baselineFinish + tolerance * (baselineFinish - baselineStart));
}

/** On time, within budget (spend <= budget x (1 + tolerance)) and to quality. Tolerance in percent. */
export function deliveredOf(project: ClosedProject, tolerancePercent = 0): Delivered {
  const tolerance = tolerancePercent / 100;
  const { actualCost, budget, quality } = project;
  const isMoneyKnown = actualCost !== undefined && budget !== undefined && budget > 0;
  return {
    onTime: isOnTime(project, tolerance),
    onBudget: isMoneyKnown ? !isAbove(actualCost, budget * (1 + tolerance)) : undefined,
    quality,
  };
}

/** Count behind a percent. */
export interface Rate {
  readonly yes: number;
  readonly known: number;
  readonly percent: Measured;
}

export interface DeliveryRates {
  readonly projects: number;
  readonly onTime: Rate;
  readonly onBudget: Rate;
  readonly quality: Rate;
  /** Deliverables accepted at their first test, of those tested. */
  readonly firstTime: Rate;
  /** Over the projects where all three are known. */
  readonly allThree: Rate;
}

function rateOf(answers: readonly (boolean | undefined)[], name: string): Rate {
  let yes = 0;
  let answered = 0;
  for (const answer of answers) {
    if (answer === undefined) continue;
    answered += 1;
    if (answer) yes += 1;
  }
  return { yes, known: answered, percent: percentOf(yes, answered, name) };
}

function firstTimeOf(delivered: readonly Delivered[]): Rate {
  let yes = 0;
  let known = 0;
  for (const { firstTime } of delivered) {
    yes += firstTime?.yes ?? 0;
    known += firstTime?.judged ?? 0;
  }
  return { yes, known, percent: percentOf(yes, known, "firstTime") };
}

const allThreeOf = ({ onTime, onBudget, quality }: Delivered): boolean | undefined =>
  onTime === undefined || onBudget === undefined || quality === undefined ? undefined : onTime && onBudget && quality;

/** The rates over closed projects, each with its counts. */
export const deliveryRates = (delivered: readonly Delivered[]): DeliveryRates => ({
  projects: delivered.length,
  onTime: rateOf(
    delivered.map(({ onTime }) => onTime),
    "onTime",
  ),
  onBudget: rateOf(
    delivered.map(({ onBudget }) => onBudget),
    "onBudget",
  ),
  quality: rateOf(
    delivered.map(({ quality }) => quality),
    "quality",
  ),
  firstTime: firstTimeOf(delivered),
  allThree: rateOf(delivered.map(allThreeOf), "allThree"),
});

export type PeriodLength = "month" | "quarter" | "year";

/** A period by the day it begins; periods of one length sort by it. */
export interface Period {
  readonly year: number;
  /** Month, quarter (from 1), or 1 for a year. */
  readonly part: number;
  readonly length: PeriodLength;
}

const MONTHS: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, year: 12 };

export function periodOf(day: Day, length: PeriodLength): Period {
  const { year, month } = civil(day);
  return { year, part: Math.floor((month - 1) / MONTHS[length]) + 1, length };
}

export interface PeriodRates extends DeliveryRates {
  readonly period: Period;
  /** Enough projects closed for the period to stand in a trend. */
  readonly inTrend: boolean;
}

const TREND_PROJECTS = 5;

/** Rates by period of the actual finish, earliest first; projects without one are left out. */
export function ratesByPeriod(
  projects: readonly (Delivered & { readonly actualFinish: Day | undefined })[],
  length: PeriodLength,
  trendProjects = TREND_PROJECTS,
): readonly PeriodRates[] {
  const byPeriod = new Map<number, { readonly period: Period; readonly closed: Delivered[] }>();
  for (const project of projects) {
    if (project.actualFinish === undefined) continue;
    const period = periodOf(project.actualFinish, length);
    const key = period.year * 12 + period.part;
    const found = byPeriod.get(key) ?? { period, closed: [] };
    found.closed.push(project);
    byPeriod.set(key, found);
  }
  return [...byPeriod]
    .sort(([a], [b]) => a - b)
    .map(([, { period, closed }]) => ({ period, inTrend: closed.length >= trendProjects, ...deliveryRates(closed) }));
}
