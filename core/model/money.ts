import type { ReadColumn } from "../register/register.ts";
import type { RegisterSet } from "../registers/set.ts";

/** How money is shown: amounts in whole units are divided by `scale`. */
export interface MoneyUnit {
  readonly scale: number;
  /** ISO 4217 code, or "" when nothing tells it. */
  readonly currency: string;
  /** "GBP m", "USD", "k"; "" for whole units of an untold currency. */
  readonly name: string;
}

const SCALE_WORDS: readonly (readonly [number, string])[] = [
  [1e9, "bn"],
  [1e6, "m"],
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
 * A unit in which an amount still fits a narrow column: the given one, or the next larger scale.
 * @example fittingUnit({ scale: 1, currency: "USD", name: "USD" }, 45_000_000).name // "USD m"
 */
export function fittingUnit(unit: MoneyUnit, largest: number): MoneyUnit {
  let scale = unit.scale;
  while (Math.abs(largest) / scale >= 1e7 && scale < 1e9) scale *= 1000;
  if (scale === 1 && Math.abs(largest) >= 1e6) scale = 1e6;
  return scale === unit.scale ? unit : toMoneyUnit(scale, unit.currency);
}
