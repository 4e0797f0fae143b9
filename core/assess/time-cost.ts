import type { Model } from "../model/model.ts";
import { moneyOf, valueOf } from "../model/row.ts";
import { HOURS_PER_DAY } from "../value/resources.ts";

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

/**
 * Cost of the time of each project, whole currency units; undefined where someone who worked has no rate, or hours are missing. A
 * project without time costs none only where no timesheet is kept.
 */
export function timeCosts(model: Model): { readonly get: (project: number) => number | undefined } {
  const rates = hourlyRates(model);
  const costs = new Map<number, number | undefined>();
  for (const { row, project } of model.timesheets) {
    if (project === undefined) continue;
    const rate = rates.get((valueOf(row, "teamMember") ?? "").trim().toLowerCase());
    const hours = valueOf(row, "time");
    const before = costs.has(project) ? costs.get(project) : 0;
    const isKnown = rate !== undefined && hours !== undefined && before !== undefined;
    costs.set(project, isKnown ? before + rate * (hours + (valueOf(row, "overtime") ?? 0)) : undefined);
  }
  return { get: (project) => (costs.has(project) ? costs.get(project) : 0) };
}
