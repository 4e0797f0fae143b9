import type { ReadColumn } from "../register/register.ts";
import { SETTINGS_VALUE_COLUMN, type Settings } from "../register/settings.ts";
import type { RegisterSet } from "../registers/set.ts";

/** How money is shown: amounts in whole units are divided by `scale`. */
export interface MoneyUnit {
  readonly scale: number;
  /** ISO 4217 code, or "" when nothing tells it. */
  readonly currency: string;
  /** "GBP m", "USD", "k"; "" for whole units of an untold currency. */
  readonly name: string;
}

/** Rates of the workbook's currency: units of the other per one unit of its own, by ISO 4217 code. */
export interface Exchange {
  readonly currency: string;
  readonly rates: ReadonlyMap<string, number>;
  /** The currency of amounts that tell none, where it is another one. */
  readonly untold?: string;
}

/** The exchange of amounts that stay apart: what is in that currency counts, nothing else. */
export const apart = (currency: string, { currency: untold }: Exchange): Exchange => ({
  currency,
  rates: new Map(),
  untold,
});

/** The rates that Settings holds in rows "rate.USD"; anything that is no number above 0 is no rate. */
export function ratesFrom(settings: Settings): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  for (const [key, rows] of settings.rows) {
    const code = /^rate\.([A-Z]{3})$/.exec(key)?.[1];
    const value = rows[0]?.[SETTINGS_VALUE_COLUMN];
    if (code !== undefined && typeof value === "number" && value > 0) rates.set(code, value);
  }
  return rates;
}

const SCALE_WORDS: readonly (readonly [number, string])[] = [
  [1e9, "bn"],
  [1e7, "crore"],
  [1e6, "m"],
  [1e5, "lakh"],
  [1e3, "k"],
];

const scaleWord = (scale: number): string => SCALE_WORDS.find(([size]) => size === scale)?.[1] ?? "";

/** Names a scale of a currency: 1,000,000 of GBP is "GBP m". */
export function toMoneyUnit(scale: number, currency: string): MoneyUnit {
  return { scale, currency, name: [currency, scaleWord(scale)].filter((part) => part !== "").join(" ") };
}

const PROJECT_MONEY = ["budget", "forecastCost", "actualCost", "yearForecast", "yearBaseline", "benefitValue"] as const;

/**
 * The unit of the workbook: that of the first money column of Projects, in the order budget, forecast, actual, year;
 * without one, of program budgets, risk costs or change costs. The currency comes from the first such column that tells one.
 */
export function moneyUnit(registers: RegisterSet): MoneyUnit {
  const columns: ReadColumn<number>[] = [];
  const add = (found: ReadColumn<number> | undefined): void => {
    if (found !== undefined) columns.push(found);
  };
  for (const field of PROJECT_MONEY) for (const { columns: its } of registers.projects) add(its[field]);
  registers.programs.forEach((register) => {
    add(register.columns.budget);
  });
  registers.risks.forEach((register) => {
    add(register.columns.costLikely);
  });
  registers.changes.forEach((register) => {
    add(register.columns.costImpact);
  });
  registers.actuals.forEach((register) => {
    add(register.columns.pv ?? register.columns.cumulativePv);
  });
  const currency = columns.find((found) => found.currency !== undefined)?.currency ?? "";
  return toMoneyUnit(columns[0]?.scale ?? 1, currency);
}

/**
 * A unit in which an amount still fits a narrow column: the given one up to a million of it; else millions, or billions from 10^12 on;
 * thousands below 10^9 where the `typical` amount is less than a million, which one decimal of millions would not tell from others.
 * @example fittingUnit({ scale: 1, currency: "USD", name: "USD" }, 45_000_000).name // "USD m"
 */
export function fittingUnit(unit: MoneyUnit, largest: number, typical = largest): MoneyUnit {
  const size = Math.abs(largest);
  if (size / unit.scale < 1e6) return unit;
  if (unit.scale === 1 && size < 1e9 && typical < 1e6) return toMoneyUnit(1e3, unit.currency);
  const scale = size >= 1e12 ? 1e9 : 1e6;
  return scale <= unit.scale ? unit : toMoneyUnit(scale, unit.currency);
}
