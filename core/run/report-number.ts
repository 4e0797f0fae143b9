import type { Day } from "../day.ts";
import { isoDay } from "../day.ts";
import type { MoneyUnit } from "../model/money.ts";

/** A number without binary noise: 12 significant digits. Undefined and what is no number is null. */
export const cleanNumber = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(12));

/** An amount in whole currency units, in the scale of the unit. */
export const moneyNumber = (value: number | undefined, unit: MoneyUnit): number | null =>
  cleanNumber(value === undefined ? undefined : value / unit.scale);

/** "2026-06-30"; null for no day. */
export const dayOrNull = (day: Day | undefined): string | null => (day === undefined ? null : isoDay(day));
