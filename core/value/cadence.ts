import type { Day } from "../day.ts";

/** How often an entity reports. */
export type Cadence = "weekly" | "monthly" | "quarterly";

const WEEKLY_GAP = 10;
const MONTHLY_GAP = 45;

/** The median gap between successive different days; undefined for fewer than two. */
export function medianGap(days: readonly Day[]): number | undefined {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const gaps: number[] = [];
  let before: Day | undefined;
  for (const day of sorted) {
    if (before !== undefined) gaps.push(day - before);
    before = day;
  }
  gaps.sort((a, b) => a - b);
  const [low, high] = [gaps[(gaps.length - 1) >> 1], gaps[gaps.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The cadence of successive status dates of one entity: up to 10 days weekly, up to 45 monthly, more quarterly; monthly when undetectable. */
export function cadenceOf(days: readonly Day[]): Cadence {
  const gap = medianGap(days);
  if (gap === undefined) return "monthly";
  if (gap <= WEEKLY_GAP) return "weekly";
  return gap <= MONTHLY_GAP ? "monthly" : "quarterly";
}
