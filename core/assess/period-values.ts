import type { Day } from "../day.ts";
import type { ActualItem } from "../model/model.ts";
import type { Exchange } from "../model/money.ts";
import { cellOf, moneyOf, valueOf } from "../model/row.ts";
import { compareRounded } from "../score/number.ts";
import type { Place } from "../workbook.ts";

export type Series = "pv" | "ev" | "ac";
export const SERIES: readonly Series[] = ["pv", "ev", "ac"];
export const CUMULATIVE = { pv: "cumulativePv", ev: "cumulativeEv", ac: "cumulativeAc" } as const;

/** One row of values by period. */
export interface Entry {
  readonly item: ActualItem;
  readonly period: Day;
  readonly workPackage: string;
  /** Of its project. */
  readonly exchange: Exchange;
}

/** Values of a package per entry; undefined where one is blank. */
export type Values = readonly (number | undefined)[];

const plainOf = (entries: readonly Entry[], series: Series): Values =>
  entries.map(({ item, exchange }) => moneyOf(item.row, series, exchange));

/** The values of one package where they are cumulative: those of its cumulative column, else of a plain one that reads so. */
export function cumulativeOf(entries: readonly Entry[], series: Series, bac: number | undefined): Values | undefined {
  const cumulative = entries.map(({ item, exchange }) => moneyOf(item.row, CUMULATIVE[series], exchange));
  if (cumulative.some((value) => value !== undefined)) return cumulative;
  const values = plainOf(entries, series);
  const plan = plainOf(entries, "pv");
  const tells = knownOf(plan).length > 1 ? plan : values;
  return isCumulative(tells, bac) ? values : undefined;
}

/** Cumulative values of one package per entry, as they stand or by adding up its periods. */
export function cumulate(entries: readonly Entry[], series: Series, bac: number | undefined): Values {
  const cumulative = cumulativeOf(entries, series, bac);
  if (cumulative !== undefined) return cumulative;
  let sum = 0;
  return plainOf(entries, series).map((value) => (value === undefined ? undefined : (sum += value)));
}

const knownOf = (values: Values): readonly number[] => values.filter((value): value is number => value !== undefined);

/**
 * A plain column is cumulative when it never falls and ends at the budget, or where its values add up to more than that: it ends at
 * the budget and falls before, or it rises and ends below. The plan tells for what is earned and spent beside it.
 */
function isCumulative(values: Values, bac: number | undefined): boolean {
  const known = knownOf(values);
  if (known.length < 2 || bac === undefined) return false;
  const rises = known.every((value, index) => index === 0 || value >= (known[index - 1] ?? 0));
  const end = compareRounded(known[known.length - 1] ?? 0, bac);
  const sum = known.reduce((all, value) => all + value, 0);
  const exceeds = compareRounded(sum, bac) > 0;
  return end === 0 ? rises || exceeds : rises && end < 0 && exceeds;
}

/** The cell that tells a value of an entry: that of the cumulative column first; undefined where neither is kept. */
export const toldAt = ({ item: { row } }: Entry, series: Series): Place | undefined =>
  cellOf(row, valueOf(row, CUMULATIVE[series]) === undefined ? series : CUMULATIVE[series]);
