import { isoDay } from "../day.ts";
import type { Finding } from "../finding.ts";
import { grouped } from "../grouped.ts";
import { moneyOf, valueOf } from "../model/row.ts";
import { compareRounded } from "../score/number.ts";
import { say } from "../words/say.ts";
import { CUMULATIVE, cumulativeOf, type Entry, SERIES, type Series, toldAt } from "./period-values.ts";

const NAMES = { pv: "planned value", ev: "earned value", ac: "actual cost" } as const;

/** CST-03: cumulative values of a work package that fall, or that its periods do not sum to. */
export function checkPackage(
  entries: readonly Entry[],
  { name, bac }: { readonly name: string; readonly bac: number | undefined },
  findings: Finding[],
): void {
  for (const series of SERIES) {
    checkFalls(entries, { series, bac }, name, findings);
    checkPeriods(entries, series, name, findings);
  }
}

function pushSeries(entry: Entry, series: Series, what: string, found: { name: string; findings: Finding[] }): void {
  const place = toldAt(entry, series);
  const subject = entry.workPackage === "" ? found.name : `${found.name}, ${entry.workPackage}`;
  found.findings.push({
    code: "CST-03",
    ...(place === undefined ? {} : { place }),
    data: { name: subject, what, period: isoDay(entry.period) },
  });
}

function checkFalls(
  entries: readonly Entry[],
  { series, bac }: { readonly series: Series; readonly bac: number | undefined },
  name: string,
  findings: Finding[],
): void {
  const values = cumulativeOf(entries, series, bac);
  let before: number | undefined;
  for (const [at, entry] of entries.entries()) {
    const value = values?.[at];
    if (value === undefined) continue;
    if (before !== undefined && compareRounded(value, before) < 0)
      pushSeries(entry, series, say`cumulative ${NAMES[series]} is below the period before`, { name, findings });
    before = value;
  }
}

/** The values of one period, told in one row or in one for each measure. */
function toldIn(entries: readonly Entry[], field: Series | (typeof CUMULATIVE)[Series]): number | undefined {
  const told = entries.flatMap(({ item, exchange }) => moneyOf(item.row, field, exchange) ?? []);
  return told.length === 0 ? undefined : told.reduce((sum, value) => sum + value, 0);
}

/** The cumulative column rules; the periods beside it are only checked, to half a unit of the smallest coin per period. */
function checkPeriods(entries: readonly Entry[], series: Series, name: string, findings: Finding[]): void {
  let sum = 0;
  let count = 0;
  for (const list of grouped(entries, ({ period }) => period).values()) {
    const period = toldIn(list, series);
    const cumulative = toldIn(list, CUMULATIVE[series]);
    if (period === undefined || cumulative === undefined) return;
    sum += period;
    count += 1;
    if (Math.abs(sum - cumulative) <= 0.01 * count) continue;
    const entry = list.find((one) => valueOf(one.item.row, CUMULATIVE[series]) !== undefined);
    if (entry === undefined) return;
    pushSeries(entry, series, say`periods of ${NAMES[series]} do not sum to the cumulative column, which rules`, {
      name,
      findings,
    });
    return;
  }
}
