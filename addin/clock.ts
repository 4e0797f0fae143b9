import type { Day } from "../core/index.ts";
import { dayOf } from "../core/index.ts";

const SECONDS_A_DAY = 86_400;

/** Serial of the Unix epoch in the 1900 system. */
const EPOCH_SERIAL = 25_569;

/** The local day, and the local moment as a serial with its time of day, to the second. */
export function localNow(): { readonly today: Day; readonly refreshedAt: number } {
  const now = new Date();
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (today === undefined) throw new Error("the clock of this computer stands outside the years 1900 to 9999");
  const localMs = now.getTime() - now.getTimezoneOffset() * 60_000;
  return { today, refreshedAt: Math.floor(localMs / 1000) / SECONDS_A_DAY + EPOCH_SERIAL };
}
