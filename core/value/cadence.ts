import type { Day } from "../day.ts";

/** How often an entity reports. */
export type Cadence = "weekly" | "monthly" | "quarterly";

const WEEKLY_GAP = 10;
const MONTHLY_GAP = 45;

function gapsOf(days: readonly Day[]): readonly number[] {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  return sorted.slice(1).map((day, at) => day - (sorted[at] ?? day));
}

/** The median gap between successive different days of each entity; undefined where no entity has two. */
export function medianGap(entities: readonly (readonly Day[])[]): number | undefined {
  const gaps = entities.flatMap(gapsOf).sort((a, b) => a - b);
  const [low, high] = [gaps[(gaps.length - 1) >> 1], gaps[gaps.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/**
 * The cadence of successive status dates, by entity: up to 10 days weekly, up to 45 monthly, more quarterly; undefined where it cannot
 * be told.
 */
export function cadenceOf(entities: readonly (readonly Day[])[]): Cadence | undefined {
  const gap = medianGap(entities);
  if (gap === undefined) return undefined;
  if (gap <= WEEKLY_GAP) return "weekly";
  return gap <= MONTHLY_GAP ? "monthly" : "quarterly";
}
