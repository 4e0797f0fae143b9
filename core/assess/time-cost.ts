import type { Model } from "../model/model.ts";
import { moneyOf, valueOf } from "../model/row.ts";
import { HOURS_PER_DAY } from "../value/resources.ts";
import { hoursOf, isRefused } from "./work.ts";

/** Cost of one hour by person, from the capacity register; a rate per day is that of eight hours. */
function hourlyRates({ capacity, exchange }: Model): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  for (const row of capacity) {
    const person = valueOf(row, "person");
    const rate = moneyOf(row, "costRate", exchange);
    if (person === undefined || rate === undefined) continue;
    const isPerDay = /day|daily|tag/i.test(row.register.columns.costRate?.header ?? "");
    rates.set(person.trim().toLowerCase(), isPerDay ? rate / HOURS_PER_DAY : rate);
  }
  return rates;
}

/** Cost of the time of a project, whole currency units, of the entries that are known, and how many are not. */
export interface TimeCost {
  readonly cost: number;
  /** Entries without hours, or of someone who has no rate. */
  readonly missing: number;
}

/** Cost of one entry; undefined without hours or a rate. */
function costOf({ row }: Model["timesheets"][number], rates: ReadonlyMap<string, number>): number | undefined {
  const rate = rates.get((valueOf(row, "teamMember") ?? "").trim().toLowerCase());
  const hours = hoursOf(row);
  return rate === undefined || hours === undefined ? undefined : rate * hours;
}

/** Cost of the time of each project that has any; time that was refused costs none. */
export function timeCosts(model: Model): ReadonlyMap<number, TimeCost> {
  const rates = hourlyRates(model);
  const costs = new Map<number, TimeCost>();
  for (const item of model.timesheets) {
    const { row, project } = item;
    if (project === undefined || isRefused(valueOf(row, "approvalStatus"))) continue;
    const { cost, missing } = costs.get(project) ?? { cost: 0, missing: 0 };
    const own = costOf(item, rates);
    costs.set(project, { cost: cost + (own ?? 0), missing: missing + (own === undefined ? 1 : 0) });
  }
  return costs;
}
