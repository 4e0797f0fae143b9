import { normalizeWord } from "../words/normalize.ts";
import { YES_NO } from "../words/vocabularies.ts";
import { spellingsOf } from "../words/vocabulary.ts";
import {
  columnAt,
  currencyAt,
  type Columns,
  type ReadColumn,
  type Register,
  type ValueOf,
} from "../register/register.ts";
import type { Place } from "../workbook.ts";
import type { ColumnsOf } from "../registers/set.ts";
import type { Exchange } from "./money.ts";

type ProjectRow = Row<ColumnsOf<"projects">>;

/** One entry of a register: a view, not a copy. */
export interface Row<C extends Columns> {
  readonly register: Register<C>;
  readonly index: number;
}

/** The value of a field; undefined when the column is not kept, the cell is blank or cannot be read. */
export function valueOf<C extends Columns, K extends keyof C>(row: Row<C>, field: K): ValueOf<C[K]> | undefined {
  return row.register.columns[field]?.values[row.index];
}

/**
 * Money of a row in whole units of the workbook's currency. An amount of another currency is converted at its rate; without a rate
 * it is unknown, so that currencies are never added.
 */
export function moneyOf<C extends Columns>(row: Row<C>, field: keyof C, exchange: Exchange): number | undefined {
  const value: unknown = row.register.columns[field]?.values[row.index];
  if (typeof value !== "number") return undefined;
  const currency = foreignAt(row, field, exchange);
  if (currency === undefined) return value;
  const rate = exchange.rates.get(currency);
  return rate === undefined ? undefined : value / rate;
}

/** The currency of an amount that is not the workbook's; of a workbook that tells none, not its column's. */
export function foreignAt<C extends Columns>(row: Row<C>, field: keyof C, exchange: Exchange): string | undefined {
  const column: ReadColumn<unknown> | undefined = row.register.columns[field];
  const stated = (column === undefined ? undefined : currencyAt(column, row.index)) ?? exchange.untold;
  const own = exchange.currency === "" ? column?.currency : exchange.currency;
  return stated === own ? undefined : stated;
}

const PROJECT_MONEY = ["budget", "forecastCost", "actualCost", "plannedValue", "earnedValue", "yearBaseline"] as const;

/** The first amount that a project tells; its currency is that of the project. */
export const firstMoney = (row: ProjectRow): (typeof PROJECT_MONEY)[number] | undefined =>
  PROJECT_MONEY.find((field) => valueOf(row, field) !== undefined);

/** The currency of a project, where its row or the header tells it. */
export function statedCurrency(row: ProjectRow): string | undefined {
  const field = firstMoney(row);
  const column = field === undefined ? undefined : row.register.columns[field];
  return column === undefined ? undefined : currencyAt(column, row.index);
}

/** The currency of an amount that no rate of Settings converts; undefined where it counts in the workbook's. */
export function unratedAt<C extends Columns>(row: Row<C>, field: keyof C, exchange: Exchange): string | undefined {
  if (typeof row.register.columns[field]?.values[row.index] !== "number") return undefined;
  const currency = foreignAt(row, field, exchange);
  return currency === undefined || exchange.rates.has(currency) ? undefined : currency;
}

/** The text of a cell that stands where a value of the field should, and could not be read. */
export const unreadableAt = <C extends Columns>(row: Row<C>, field: keyof C): string | undefined =>
  row.register.columns[field]?.unreadable.get(row.index);

/** Whether the source says in words that a value is not known or not given ("TBC", "Exempt ..."). */
export const isSaidUnknown = <C extends Columns>(row: Row<C>, field: keyof C): boolean =>
  unreadableAt(row, field) !== undefined && row.register.columns[field]?.spoiled?.has(row.index) !== true;

const ANSWERS = spellingsOf(YES_NO);

/** Whether a text says that a question does not apply. */
export const saysNotApplicable = (text: string): boolean => ANSWERS.get(normalizeWord(text)) === "notApplicable";

/** Whether a cell of yes or no says that the question does not apply. */
export const isNotApplicable = <C extends Columns>(row: Row<C>, field: keyof C): boolean =>
  saysNotApplicable(unreadableAt(row, field) ?? "");

/** Whether the workbook has the column. */
export const keeps = <C extends Columns>(register: Register<C>, field: keyof C): boolean =>
  register.columns[field] !== undefined;

/** The cell of a field; undefined when the column is not kept. */
export function cellOf<C extends Columns>(row: Row<C>, field: keyof C & string): Place | undefined {
  const found: ReadColumn<unknown> | undefined = row.register.columns[field];
  if (found === undefined) return undefined;
  if (found.place !== undefined) return found.place;
  const at = row.register.cellRows?.[field] ?? row.register.rows[row.index] ?? 0;
  const column = row.register.entryColumns?.[row.index] ?? columnAt(found, row.index);
  return { sheet: row.register.sheet, row: at, column };
}

/** The cells of the fields that the workbook keeps, in the order given. */
export function cellsOf<C extends Columns>(row: Row<C>, fields: readonly (keyof C & string)[]): readonly Place[] {
  const places: Place[] = [];
  for (const field of fields) {
    const place = cellOf(row, field);
    if (place !== undefined) places.push(place);
  }
  return places;
}

/** The first column of the register, for rows that have no better cell to name. */
export function anyCellOf<C extends Columns>(row: Row<C>): Place {
  let column = Number.POSITIVE_INFINITY;
  for (const field of Object.keys(row.register.columns))
    column = Math.min(column, row.register.columns[field]?.column ?? column);
  return {
    sheet: row.register.sheet,
    row: row.register.rows[row.index] ?? 0,
    column: row.register.entryColumns?.[row.index] ?? (Number.isFinite(column) ? column : 0),
  };
}
