import type { Day } from "../day.ts";
import type { Finding } from "../finding.ts";
import { grouped } from "../grouped.ts";
import type { ActualItem, Model, Project } from "../model/model.ts";
import type { Exchange } from "../model/money.ts";
import { moneyOf, valueOf } from "../model/row.ts";
import type { Place } from "../workbook.ts";
import { inOwnCurrency } from "./own-currency.ts";
import { lateStart, openings } from "./period-cover.ts";
import { checkPackage } from "./period-checks.ts";
import { cumulate, CUMULATIVE, type Entry, SERIES, type Series, toldAt, type Values } from "./period-values.ts";

/** Cumulative values at the end of each period of one project; work packages are summed. */
export interface PeriodSeries {
  readonly periods: readonly Day[];
  /** A series that the register does not keep is undefined; so is a value that stands nowhere up to its period. */
  readonly pv: readonly (number | undefined)[] | undefined;
  readonly ev: readonly (number | undefined)[] | undefined;
  readonly ac: readonly (number | undefined)[] | undefined;
  readonly bac: number | undefined;
  readonly cells: readonly Place[];
}

/** The part of a project's series that has passed: values at the last period up to the day. */
export interface SeriesToDate {
  readonly periods: number;
  readonly pv: number | undefined;
  readonly ev: number | undefined;
  readonly ac: number | undefined;
}

/** Values of a series at its last period that is not after the day and holds an earned or actual value. */
export function seriesToDate(series: PeriodSeries | undefined, day: Day): SeriesToDate {
  if (series === undefined) return { periods: 0, pv: undefined, ev: undefined, ac: undefined };
  const { periods, pv, ev, ac } = series;
  let at = -1;
  periods.forEach((period, index) => {
    if (period <= day && (ev?.[index] ?? ac?.[index]) !== undefined) at = index;
  });
  return { periods: at + 1, pv: pv?.[at], ev: ev?.[at], ac: ac?.[at] };
}

/** The cells of the last period to date, where the project row does not tell the field itself. */
export const periodCells = (
  row: Project["row"],
  field: "actualCost" | "earnedValue",
  series: PeriodSeries | undefined,
): readonly Place[] => (valueOf(row, field) === undefined ? (series?.cells ?? []) : []);

function entryOf(item: ActualItem, exchange: Exchange): readonly Entry[] {
  const period = valueOf(item.row, "period");
  return period === undefined ? [] : [{ item, period, workPackage: valueOf(item.row, "workPackage") ?? "", exchange }];
}

/** The entries of each project that tell their period, in the currency of the project. */
function entriesByProject(model: Model): ReadonlyMap<number, readonly Entry[]> {
  const entries = new Map<number, readonly Entry[]>();
  for (const [index, items] of grouped(model.actuals, ({ project }) => project)) {
    const project = model.projects[index];
    const { exchange } = project === undefined ? model : inOwnCurrency(project, model);
    const own = items.flatMap((item) => entryOf(item, exchange));
    if (own.length > 0) entries.set(index, own);
  }
  return entries;
}

/** The entries of each work package, by period. */
const byPackage = (entries: readonly Entry[]): readonly (readonly Entry[])[] =>
  [...grouped(entries, ({ workPackage }) => workPackage).values()].map((list) =>
    [...list].sort((a, b) => a.period - b.period),
  );

/**
 * Sum over packages at each period, each carried forward from its last known value, up to the last period of which any package tells
 * one: what was earned by then is not held against the plan of later periods.
 */
function sumAt(
  packages: readonly (readonly Entry[])[],
  periods: readonly Day[],
  valuesOf: (entries: readonly Entry[]) => Values,
): Values {
  const sums: (number | undefined)[] = periods.map(() => undefined);
  let told = -1;
  for (const entries of packages) {
    const values = valuesOf(entries);
    let next = 0;
    let last: number | undefined;
    periods.forEach((period, at) => {
      for (let entry = entries[next]; entry !== undefined && entry.period <= period; entry = entries[next]) {
        if (values[next] !== undefined) told = Math.max(told, at);
        last = values[next] ?? last;
        next += 1;
      }
      if (last !== undefined) sums[at] = (sums[at] ?? 0) + last;
    });
  }
  return sums.map((sum, at) => (at > told ? undefined : sum));
}

function packageBac(entries: readonly Entry[]): number | undefined {
  for (const { item, exchange } of entries) {
    const bac = moneyOf(item.row, "bac", exchange);
    if (bac !== undefined) return bac;
  }
  return undefined;
}

/** The budget of a package: its own, else that of a project which is one package. */
const bacOf = (list: readonly Entry[], packages: number, projectBudget: number | undefined): number | undefined =>
  packageBac(list) ?? (packages === 1 ? projectBudget : undefined);

/** The budgets of packages that tell one, together. */
function budgetOf(packages: readonly (readonly Entry[])[]): number | undefined {
  const budgets = packages.map(packageBac).filter((bac): bac is number => bac !== undefined);
  return budgets.length === 0 ? undefined : budgets.reduce((sum, bac) => sum + bac, 0);
}

/** What the packages of a project tell of its budget together, and what its own row tells. */
interface Budgets {
  readonly own: number | undefined;
  readonly projectBudget: number | undefined;
}

function toSeries(
  entries: readonly Entry[],
  packages: readonly (readonly Entry[])[],
  { own, projectBudget, day }: Budgets & { readonly day: Day },
): PeriodSeries {
  const periods = [...new Set(entries.map(({ period }) => period))].sort((a, b) => a - b);
  const first = entries[0]?.item.row;
  const keptSeries = (series: Series): Values | undefined => {
    const columns = first?.register.columns;
    if (columns?.[series] === undefined && columns?.[CUMULATIVE[series]] === undefined) return undefined;
    return sumAt(packages, periods, (list) => cumulate(list, series, bacOf(list, packages.length, projectBudget)));
  };
  return {
    periods,
    pv: keptSeries("pv"),
    ev: keptSeries("ev"),
    ac: keptSeries("ac"),
    bac: own,
    cells: seriesCells(entries, day),
  };
}

/** The cells of the last period up to the day that tells what was earned or spent. */
function seriesCells(entries: readonly Entry[], day: Day): readonly Place[] {
  const told = entries.filter((entry) => entry.period <= day && (isTold(entry, "ev") || isTold(entry, "ac")));
  const last = told.reduce((latest, { period }) => Math.max(latest, period), 0);
  return told
    .filter(({ period }) => period === last)
    .flatMap((entry) => SERIES.flatMap((series) => (isTold(entry, series) ? [toldAt(entry, series)] : [])))
    .filter((place): place is Place => place !== undefined);
}

const isTold = ({ item }: Entry, series: Series): boolean =>
  (valueOf(item.row, CUMULATIVE[series]) ?? valueOf(item.row, series)) !== undefined;

/**
 * The period series of every project that has one, by its position in the model; none where its periods begin after the project.
 * Falls and contradictions are CST-03, a late begin is CST-08.
 */
export function periodSeries(model: Model, findings: Finding[]): ReadonlyMap<number, PeriodSeries> {
  const result = new Map<number, PeriodSeries>();
  const starts = openings(model.actuals);
  for (const [index, entries] of entriesByProject(model)) {
    const project = model.projects[index];
    const exchange = entries[0]?.exchange ?? model.exchange;
    const projectBudget = project === undefined ? undefined : moneyOf(project.row, "budget", exchange);
    const lists = byPackage(entries);
    const own = budgetOf(lists);
    const packages = lists.map((list) => ({ entries: list, bac: bacOf(list, lists.length, projectBudget) }));
    const late = lateStart({ project, packages, bac: own ?? projectBudget }, starts);
    if (late === undefined) result.set(index, toSeries(entries, lists, { own, projectBudget, day: model.day }));
    else findings.push(late);
    for (const { entries: list, bac } of packages) checkPackage(list, { name: project?.name ?? "", bac }, findings);
  }
  return result;
}
