import type { Model, Project } from "../model/model.ts";
import { apart, type Exchange } from "../model/money.ts";
import { foreignAt, valueOf } from "../model/row.ts";
import type { Measures } from "./assessment.ts";

const FIELDS = ["budget", "forecastCost", "actualCost", "plannedValue", "earnedValue", "yearBaseline"] as const;

/** The currency of a project whose amounts are not in that of the workbook. */
function foreignCurrency({ row }: Project, { exchange }: Model): string | undefined {
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

/** The model with the money of a project whose currency has no rate: its ratios need none. */
export function inOwnCurrency(project: Project, model: Model): Model {
  const { exchange } = model;
  const currency = foreignCurrency(project, model);
  if (currency === undefined || exchange.rates.has(currency)) return model;
  return { ...model, exchange: apart(currency, exchange) };
}

const NO_MONEY = {
  ...{ budget: undefined, currentBudget: undefined, actualCost: undefined, forecastCost: undefined },
  ...{ plannedValue: undefined, earnedValue: undefined, eac: undefined, vac: undefined, overrun: undefined },
  ...{ yearBaseline: undefined, yearForecast: undefined },
} as const;

/** Amounts that no rate converts enter no total. */
export const withoutMoney = (measures: Measures): Measures => ({ ...measures, ...NO_MONEY });
