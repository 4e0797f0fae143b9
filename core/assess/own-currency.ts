import type { Model, Project } from "../model/model.ts";
import { apart } from "../model/money.ts";
import { firstMoney, foreignAt } from "../model/row.ts";

/** The currency of a project whose amounts are not in that of the workbook. */
function foreignCurrency({ row }: Project, { exchange }: Model): string | undefined {
  const first = firstMoney(row);
  return first === undefined ? undefined : foreignAt(row, first, exchange);
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
export const withoutMoney = <M extends object>(measures: M): M & typeof NO_MONEY => ({ ...measures, ...NO_MONEY });
