import type { Model, Project } from "../model/model.ts";
import { apart } from "../model/money.ts";
import type { Measures } from "./assessment.ts";
import { foreignCurrency } from "./period-exchange.ts";

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
