import { type Day, isoDay } from "../day.ts";
import type { Finding } from "../finding.ts";
import { grouped } from "../grouped.ts";
import type { ActualItem, Project } from "../model/model.ts";
import { anyCellOf, cellOf, moneyOf, valueOf } from "../model/row.ts";
import { startOf } from "../model/projects.ts";
import { compareRounded } from "../score/number.ts";
import { cumulativeOf, type Entry, SERIES } from "./period-values.ts";

type Register = ActualItem["row"]["register"];

/** The first periods of a register, whatever they are of: its first day told, and how long a period is. */
interface Opening {
  readonly first: Day;
  /** Days. */
  readonly length: number;
}

const SHORTEST_PERIOD = 31;

/** Where each register of values by period begins; none for one without periods. */
export function openings(actuals: readonly ActualItem[]): ReadonlyMap<Register, Opening> {
  const found = new Map<Register, Opening>();
  for (const [register, items] of grouped(actuals, ({ row }) => row.register)) {
    const periods = [...new Set(items.flatMap(({ row }) => valueOf(row, "period") ?? []))].sort((a, b) => a - b);
    const [first, second = first] = periods;
    if (first !== undefined && second !== undefined)
      found.set(register, { first, length: Math.max(SHORTEST_PERIOD, second - first) });
  }
  return found;
}

/** Values by period of one work package, in the order of the periods, with its budget. */
interface Package {
  readonly entries: readonly Entry[];
  readonly bac: number | undefined;
}

/** Whether amounts stand by period and have to be added up: what was before them is in none of them. */
const areByPeriod = ({ entries, bac }: Package): boolean =>
  SERIES.some(
    (series) =>
      entries.some(({ item }) => valueOf(item.row, series) !== undefined) &&
      cumulativeOf(entries, series, bac) === undefined,
  );

/** The whole budget is planned in the periods, so that nothing is left for others. */
function plansAll(entries: readonly Entry[], bac: number): boolean {
  const planned = entries.reduce((sum, { item, exchange }) => sum + (moneyOf(item.row, "pv", exchange) ?? 0), 0);
  return compareRounded(planned, bac) >= 0;
}

/** Values by period of one project, with its whole budget. */
export interface Covered {
  readonly project: Project | undefined;
  readonly packages: readonly Package[];
  readonly bac: number | undefined;
}

/**
 * CST-08: the periods of a register do not reach back to the start of a project, so that they do not add up to what it has come to: a sheet
 * of this year's months tells nothing of the years before. Cumulative values do, and so do periods in which the whole budget is planned.
 */
export function lateStart(
  { project, packages, bac }: Covered,
  starts: ReadonlyMap<Register, Opening>,
): Finding | undefined {
  const start = project === undefined ? undefined : startOf(project);
  const entries = packages.flatMap((one) => one.entries);
  const [first] = entries;
  if (project === undefined || first === undefined || start === undefined || bac === undefined) return undefined;
  if (!packages.some(areByPeriod) || plansAll(entries, bac)) return undefined;
  const begins = entries.map(({ item }) => starts.get(item.row.register));
  if (begins.some((opening) => opening === undefined || opening.first - start <= opening.length)) return undefined;
  const earliest = entries.reduce((one, other) => (other.period < one.period ? other : one), first);
  return {
    code: "CST-08",
    place: cellOf(earliest.item.row, "period") ?? anyCellOf(earliest.item.row),
    data: { name: project.name, period: isoDay(earliest.period) },
  };
}
