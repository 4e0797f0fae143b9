import type { Model, Project } from "../model/model.ts";
import type { Exchange } from "../model/money.ts";
import { foreignAt, valueOf } from "../model/row.ts";

const FIELDS = ["budget", "forecastCost", "actualCost", "plannedValue", "earnedValue", "yearBaseline"] as const;

/** The currency of a project whose amounts are not in that of the workbook. */
export function foreignCurrency({ row }: Project, { exchange }: Model): string | undefined {
  const first = FIELDS.find((field) => valueOf(row, field) !== undefined);
  return first === undefined ? undefined : foreignAt(row, first, exchange);
}

/** The exchange of figures by period, which are in the currency of their project where they tell none. */
export function periodExchange(project: Project, model: Model): Exchange {
  const { exchange } = model;
  const untold = foreignCurrency(project, model);
  if (untold === undefined) return exchange;
  return exchange.rates.has(untold) ? { ...exchange, untold } : { currency: untold, rates: new Map(), untold };
}
