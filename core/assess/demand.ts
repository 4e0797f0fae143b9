import { type Day, type WorkCalendar, type MonthIndex, monthOf } from "../day.ts";
import { workdaysBetween } from "../day.ts";
import type { BesideItem } from "../model/beside-model.ts";
import { valueOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import { allocatedFte, demandFte, type DemandUnit, HOURS_PER_DAY } from "../value/resources.ts";

export type ResourceItem = BesideItem<"resources">;

/** Demand of one row in one month; without an amount or unit the FTE is unknown. */
export interface RowDemand {
  readonly item: ResourceItem;
  readonly month: MonthIndex;
  readonly fte: number | undefined;
}

/** A row longer than this many months is cut: its dates can hardly be meant. */
const MOST_MONTHS = 240;
/** Up to here all percents of a register are shares of 1, as cells formatted in percent hold them. */
const MOST_SHARE = 1.5;
/** Up to here a figure without a unit is people, not hours, days or percent. */
const MOST_PEOPLE = 5;

const UNIT_WORDS: readonly (readonly [RegExp, DemandUnit])[] = [
  [/\bfte'?s?\b|headcount|\bvzä|\betp\b/i, "FTE"],
  [/%|percent|prozent|pourcent|porcentaje/i, "percent"],
  [/hours?\b|\bhrs?\b|stunden|heures|horas/i, "hours"],
  [/\bdays?\b|\btage\b|\bjours\b|\bdías\b/i, "days"],
];

/** The unit of a column whose rows name none: its header, else people where no figure is too large for that. */
function unitOfColumn(header: string, values: readonly (number | undefined)[]): DemandUnit | undefined {
  const most = values.reduce<number>((top, value) => Math.max(top, Math.abs(value ?? 0)), 0);
  const named = UNIT_WORDS.find(([pattern]) => pattern.test(header))?.[1];
  if (named === "percent") return most <= MOST_SHARE ? "FTE" : "percent";
  if (named !== undefined) return named;
  return most <= MOST_PEOPLE ? "FTE" : undefined;
}

type Register = ResourceItem["row"]["register"];
type Units = Map<Register, DemandUnit | undefined>;

/** Registers whose rows in percent hold shares of 1: decided for the whole register, never for a cell. */
function sharesIn(items: readonly ResourceItem[]): ReadonlySet<Register> {
  const most = new Map<Register, number>();
  for (const { row } of items) {
    if (valueOf(row, "unit") !== "percent") continue;
    const months = [...(row.register.months?.values() ?? [])].map(({ values }) => values[row.index]);
    for (const amount of [valueOf(row, "amount"), ...months])
      if (amount !== undefined) most.set(row.register, Math.max(most.get(row.register) ?? 0, Math.abs(amount)));
  }
  return new Set([...most].filter(([, amount]) => amount > 0 && amount <= MOST_SHARE).map(([register]) => register));
}

/** The unit that a row states; percents that are shares of 1 are people. */
function statedUnit({ row }: ResourceItem, shares: ReadonlySet<Register>): DemandUnit | undefined {
  const unit = valueOf(row, "unit");
  return unit === "percent" && shares.has(row.register) ? "FTE" : unit;
}

/** The amounts of a register: its column, and those of its months. */
function amountsOf({ columns, months }: Register): readonly (number | undefined)[] {
  const all: (number | undefined)[] = [];
  for (const { values } of [...(columns.amount === undefined ? [] : [columns.amount]), ...(months?.values() ?? [])])
    for (const value of values) all.push(value);
  return all;
}

function columnUnit({ row }: ResourceItem, units: Units): DemandUnit | undefined {
  const { register } = row;
  // Months are headed by themselves: the title of the sheet may name their unit.
  const header = register.columns.amount?.header ?? register.sheet;
  if (!units.has(register)) units.set(register, unitOfColumn(header, amountsOf(register)));
  return units.get(register);
}

/** What a row asks for: a figure with its unit. */
interface Asked {
  readonly amount: number;
  readonly unit: DemandUnit;
}

function askedBy(item: ResourceItem, units: Units, shares: ReadonlySet<Register>): Asked | undefined {
  const percent = valueOf(item.row, "allocationPercent");
  if (percent !== undefined) return { amount: percent, unit: "percent" };
  const amount = valueOf(item.row, "amount");
  const unit = statedUnit(item, shares) ?? columnUnit(item, units);
  return amount === undefined || unit === undefined ? undefined : { amount, unit };
}

/** The percent of full time that an amount over a span of days comes to. */
function percentOver({ amount, unit }: Asked, from: Day, to: Day, calendar: WorkCalendar): number | undefined {
  if (unit === "FTE") return amount * 100;
  if (unit === "percent") return amount;
  // The day before a day of the calendar is only counted from.
  const workdays = workdaysBetween((from - 1) as Day, to, calendar);
  const full = unit === "days" ? workdays : workdays * HOURS_PER_DAY;
  return full > 0 ? (amount / full) * 100 : undefined;
}

function spanDemand(item: ResourceItem, asked: Asked | undefined, calendar: WorkCalendar): readonly RowDemand[] {
  const [from, to] = [valueOf(item.row, "start"), valueOf(item.row, "finish")];
  if (from === undefined || to === undefined || to < from) return [];
  const percent = asked === undefined ? undefined : percentOver(asked, from, to, calendar);
  const last = Math.min(monthOf(to), monthOf(from) + MOST_MONTHS - 1);
  const demands: RowDemand[] = [];
  for (let month = monthOf(from); month <= last; month += 1) {
    const fte = percent === undefined ? undefined : numberOf(allocatedFte({ percent, from, to }, month, calendar));
    demands.push({ item, month, fte });
  }
  return demands;
}

/** Demand of the columns headed by months; a blank one asks for nothing, what cannot be read for nobody knows how much. */
function monthDemand(item: ResourceItem, unit: DemandUnit | undefined, calendar: WorkCalendar): readonly RowDemand[] {
  const demands: RowDemand[] = [];
  for (const [month, { values, unreadable }] of item.row.register.months ?? []) {
    const amount = values[item.row.index];
    if (unreadable.has(item.row.index)) demands.push({ item, month, fte: undefined });
    if (amount === undefined || amount === 0) continue;
    const fte = unit === undefined ? undefined : numberOf(demandFte(amount, unit, month, { calendar }));
    demands.push({ item, month, fte });
  }
  return demands;
}

/** The demand of every row by month. Rows with neither a month nor both ends of a span have none. */
export function rowDemands(items: readonly ResourceItem[], calendar: WorkCalendar): readonly RowDemand[] {
  const units: Units = new Map();
  const shares = sharesIn(items);
  const demands: RowDemand[] = [];
  for (const item of items) {
    if (item.row.register.months !== undefined) {
      const unit = statedUnit(item, shares) ?? columnUnit(item, units);
      for (const demand of monthDemand(item, unit, calendar)) demands.push(demand);
      continue;
    }
    const asked = askedBy(item, units, shares);
    const date = valueOf(item.row, "month");
    if (date !== undefined) {
      const month = monthOf(date);
      const fte = asked === undefined ? undefined : numberOf(demandFte(asked.amount, asked.unit, month, { calendar }));
      demands.push({ item, month, fte });
    } else for (const demand of spanDemand(item, asked, calendar)) demands.push(demand);
  }
  return demands;
}
