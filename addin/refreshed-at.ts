import { REFRESHED_LABEL, SUBTITLE_ROW } from "../core/index.ts";
import type { StandingSheet } from "./standing.ts";

/** The moment of the last refresh as the sheets say it; a serial with its time of day. Undefined where none says so. */
export function refreshedAtOf(standing: readonly StandingSheet[]): number | undefined {
  for (const { cells } of standing) {
    const row = cells[SUBTITLE_ROW] ?? [];
    const moment = row[row.indexOf(REFRESHED_LABEL) + 1];
    if (row.includes(REFRESHED_LABEL) && typeof moment === "number") return moment;
  }
  return undefined;
}
