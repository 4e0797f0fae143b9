import { addMonths, type Day } from "../day.ts";
import { known, type Measured, unknown } from "./measured.ts";
import { compareRounded } from "./number.ts";

/** What maturity is asked of: two assessments, never merged. */
export const MATURITY_OBJECTS = ["PMO department", "organization capability"] as const;

export type MaturityObject = (typeof MATURITY_OBJECTS)[number];

/** One question of an assessment. */
export interface MaturityItem {
  readonly object: MaturityObject;
  readonly dimension: string;
  /** Whole number from 1. */
  readonly level: number;
  readonly weight: number | undefined;
  /** 0 to 1; undefined is not answered. */
  readonly answer: number | undefined;
  readonly date: Day | undefined;
  readonly targetLevel: number | undefined;
  readonly targetDate: Day | undefined;
}

export interface DimensionMaturity {
  readonly dimension: string;
  /** The highest level whose items, and those of every level below, are all answered at least the threshold; 0 below the first. */
  readonly level: number;
  /** Weighted mean answer of the next level, percent; unknown when none is answered (`answer`) or there is no next (`topLevel`). */
  readonly insidePercent: Measured;
  readonly target: number | undefined;
  /** Target less level; undefined without a target. */
  readonly gap: number | undefined;
  readonly items: number;
  readonly unanswered: number;
  /** Items answered more than 12 months ago. */
  readonly stale: number;
  readonly targetDate: Day | undefined;
  /** Its target date has passed with the target not reached. */
  readonly targetMissed: boolean;
}

export interface Maturity {
  readonly object: MaturityObject;
  /** In the order the dimensions appear. */
  readonly profile: readonly DimensionMaturity[];
  /** The lowest level. */
  readonly minimum: number;
  /** Mean of the levels: a reference only. */
  readonly mean: number;
  /** The dimension that limits: the lowest level, then the least inside the next. */
  readonly limiting: string;
  /** Answered items, percent. */
  readonly coveragePercent: number;
  /** The latest answer. */
  readonly assessed: Day | undefined;
}

export interface MaturityOptions {
  readonly day: Day;
  /** Answer that counts as reached, 0 to 1. */
  readonly threshold?: number;
  readonly staleMonths?: number;
}

const THRESHOLD = 0.8;
const STALE_MONTHS = 12;

export const isAnswer = (answer: number | undefined): answer is number =>
  answer !== undefined && answer >= 0 && answer <= 1;

/** Answered, and high enough to count as reached. */
export const isReached = (answer: number | undefined, threshold = THRESHOLD): boolean =>
  isAnswer(answer) && compareRounded(answer, threshold) >= 0;

/** Items of one level; levels are asked from 1 on without gaps, so that none is skipped. */
const atLevel = (items: readonly MaturityItem[], level: number): readonly MaturityItem[] =>
  items.filter((item) => item.level === level);

function reachedLevel(items: readonly MaturityItem[], threshold: number): number {
  let level = 0;
  for (;;) {
    const next = atLevel(items, level + 1);
    if (next.length === 0 || !next.every(({ answer }) => isReached(answer, threshold))) return level;
    level += 1;
  }
}

/** The weighted mean of what is answered; without a weight above 0 an item weighs 1. */
function meanAnswer(items: readonly MaturityItem[]): Measured {
  if (items.length === 0) return unknown(["topLevel"]);
  let sum = 0;
  let weights = 0;
  for (const { answer, weight } of items) {
    if (!isAnswer(answer)) continue;
    const weighs = weight !== undefined && weight > 0 ? weight : 1;
    sum += weighs * answer;
    weights += weighs;
  }
  return weights === 0 ? unknown(["answer"]) : known((sum / weights) * 100);
}

const highest = <T extends number>(values: readonly (T | undefined)[]): T | undefined => {
  let most: T | undefined;
  for (const value of values) if (value !== undefined && (most === undefined || value > most)) most = value;
  return most;
};

function dimensionOf(dimension: string, items: readonly MaturityItem[], options: MaturityOptions): DimensionMaturity {
  const { day, threshold = THRESHOLD, staleMonths = STALE_MONTHS } = options;
  const level = reachedLevel(items, threshold);
  const target = highest(items.map(({ targetLevel }) => targetLevel));
  const gap = target === undefined ? undefined : target - level;
  const due = highest(items.map(({ targetDate }) => targetDate));
  const oldest = addMonths(day, -staleMonths);
  return {
    dimension,
    level,
    insidePercent: meanAnswer(atLevel(items, level + 1)),
    target,
    gap,
    items: items.length,
    unanswered: items.filter(({ answer }) => !isAnswer(answer)).length,
    stale: items.filter(({ answer, date }) => isAnswer(answer) && date !== undefined && date < oldest).length,
    targetDate: due,
    targetMissed: gap !== undefined && gap > 0 && due !== undefined && due < day,
  };
}

/** The lowest level, then the least inside the next; an unknown inside counts as least; of equal ones the first. */
function limitingOf(profile: readonly DimensionMaturity[]): DimensionMaturity | undefined {
  const inside = ({ insidePercent }: DimensionMaturity): number =>
    insidePercent.kind === "known" ? insidePercent.value : -1;
  let found: DimensionMaturity | undefined;
  for (const each of profile) {
    const lower = found === undefined || each.level < found.level;
    if (lower || (each.level === found?.level && inside(each) < inside(found))) found = each;
  }
  return found;
}

/** The maturity of one object from its items; undefined without items. Items of another object are left aside. */
export function maturityOf(
  object: MaturityObject,
  items: readonly MaturityItem[],
  options: MaturityOptions,
): Maturity | undefined {
  const own = items.filter((item) => item.object === object);
  const byDimension = new Map<string, MaturityItem[]>();
  for (const item of own) {
    const found = byDimension.get(item.dimension);
    if (found === undefined) byDimension.set(item.dimension, [item]);
    else found.push(item);
  }
  const profile = [...byDimension].map(([dimension, its]) => dimensionOf(dimension, its, options));
  const limiting = limitingOf(profile);
  if (limiting === undefined) return undefined;
  const sum = profile.reduce((total, { level }) => total + level, 0);
  const answered = own.filter(({ answer }) => isAnswer(answer));
  const assessed = own.reduce<Day | undefined>(
    (last, { answer, date }) =>
      isAnswer(answer) && date !== undefined && (last === undefined || date > last) ? date : last,
    undefined,
  );
  return {
    object,
    profile,
    minimum: limiting.level,
    mean: sum / profile.length,
    limiting: limiting.dimension,
    coveragePercent: (answered.length / own.length) * 100,
    assessed,
  };
}

/** A sheet of items of 0 to `most` each: its sum in percent of the highest; a sum score, not a level. Blank items do not count. */
export function sumScorePercent(answers: readonly (number | undefined)[], most = 5): Measured {
  let sum = 0;
  let answered = 0;
  for (const answer of answers) {
    if (answer === undefined || !(answer >= 0 && answer <= most)) continue;
    sum += answer;
    answered += 1;
  }
  return answered === 0 ? unknown(["answer"]) : known((sum / (answered * most)) * 100);
}

/** How far the improvement actions have come. */
export interface ImprovementProgress {
  readonly done: number;
  readonly open: number;
  readonly overdue: number;
  readonly donePercent: Measured;
}

export function improvementProgress(
  actions: readonly { readonly due: Day | undefined; readonly done: boolean }[],
  day: Day,
): ImprovementProgress {
  const done = actions.filter((action) => action.done).length;
  const overdue = actions.filter((action) => !action.done && action.due !== undefined && action.due < day).length;
  const donePercent = actions.length > 0 ? known((done / actions.length) * 100) : unknown(["actions"]);
  return { done, open: actions.length - done, overdue, donePercent };
}
