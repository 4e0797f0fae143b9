import { type Day, type MonthIndex, monthOf } from "../day.ts";
import { dayOf } from "../day.ts";
import { monthText } from "../words/day-text.ts";

/** One column of a timeline: whole months, both ends included. */
export interface Period {
  readonly header: string;
  readonly from: Day;
  readonly to: Day;
}

/** Months that one column may cover. */
const STEPS = [1, 3, 6, 12, 24, 60, 120] as const;
/** Part of the bars that is seen whole; single ones that begin or end far away must not squeeze all others. */
const SEEN_PART = 0.95;

const firstDay = (month: MonthIndex): Day | undefined => dayOf(Math.floor(month / 12), (month % 12) + 1, 1);

const shortYear = (year: number): string => String(year % 100).padStart(2, "0");

function headerOf(month: MonthIndex, step: number): string {
  const year = Math.floor(month / 12);
  if (step === 1) return `${monthText((month % 12) + 1)} ${shortYear(year)}`;
  if (step === 3) return `Q${Math.floor((month % 12) / 3) + 1} ${shortYear(year)}`;
  if (step === 6) return `H${Math.floor((month % 12) / 6) + 1} ${shortYear(year)}`;
  return step === 12 ? String(year) : `${year}–${shortYear(year + step / 12 - 1)}`;
}

function toPeriod(month: MonthIndex, step: number): Period | undefined {
  const from = firstDay(month);
  const next = firstDay(month + step);
  return from === undefined || next === undefined
    ? undefined
    : { header: headerOf(month, step), from, to: (next - 1) as Day };
}

/** What a bar covers. */
export interface Bar {
  readonly start: Day;
  readonly end: Day;
}

const sorted = (days: readonly Day[]): readonly Day[] => [...days].sort((a, b) => a - b);

/** Calendar months, quarters, halves or years, at most `most`, that show nearly all bars whole and the status date. */
export function periodsOf(bars: readonly Bar[], day: Day, most: number): readonly Period[] {
  const starts = sorted(bars.map(({ start }) => start));
  const ends = sorted(bars.map(({ end }) => end));
  const first = starts[Math.floor(starts.length * (1 - SEEN_PART))] ?? day;
  const last = ends[Math.ceil(ends.length * SEEN_PART) - 1] ?? day;
  const begin = monthOf(Math.min(first, day) as Day);
  const end = monthOf(Math.max(last, day) as Day);
  const stepOf = (step: number): number => Math.floor(end / step) - Math.floor(begin / step) + 1;
  const step = STEPS.find((one) => stepOf(one) <= most) ?? STEPS[STEPS.length - 1] ?? 1;
  const from = Math.floor(begin / step) * step;
  const periods: Period[] = [];
  for (let at = 0; at < Math.min(most, stepOf(step)); at += 1) {
    const period = toPeriod(from + at * step, step);
    if (period !== undefined) periods.push(period);
  }
  return periods;
}
