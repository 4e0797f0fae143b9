import type { Day } from "../../../../core/day.ts";
import { dayOf } from "../../../../core/day.ts";

/** A day that is known to exist. */
export function dayOn(year: number, month: number, day: number): Day {
  const found = dayOf(year, month, day);
  if (found === undefined) throw new Error("no such day");
  return found;
}
