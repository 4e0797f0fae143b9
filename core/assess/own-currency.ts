import type { Model, Project } from "../model/model.ts";
import { apart } from "../model/money.ts";
import { unratedAt, valueOf } from "../model/row.ts";
import type { Measures } from "./assessment.ts";

/** The model with the money of a project whose currency has no rate: its ratios need none. */
export function inOwnCurrency({ row }: Project, model: Model): Model {
  const fields = ["budget", "forecastCost", "actualCost", "plannedValue", "earnedValue", "yearBaseline"] as const;
  const first = fields.find((field) => valueOf(row, field) !== undefined);
  const currency = first === undefined ? undefined : unratedAt(row, first, model.exchange);
  return currency === undefined ? model : { ...model, exchange: apart(currency, model.exchange) };
}

const NO_MONEY = {
  ...{ budget: undefined, currentBudget: undefined, actualCost: undefined, forecastCost: undefined },
  ...{ plannedValue: undefined, earnedValue: undefined, eac: undefined, vac: undefined, overrun: undefined },
  ...{ yearBaseline: undefined, yearForecast: undefined },
} as const;

/** Amounts that no rate converts enter no total. */
export const withoutMoney = (measures: Measures): Measures => ({ ...measures, ...NO_MONEY });
