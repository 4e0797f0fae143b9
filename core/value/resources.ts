import {
  type Day,
  MONDAY_TO_FRIDAY,
  monthBounds,
  type MonthIndex,
  type WorkCalendar,
  workdaysBetween,
} from "../day.ts";
import { known, type Measured, unknown } from "../score/measured.ts";

/** Working days from a day to another, both included; 0 when the second is the earlier. */
function workdaysWithin(from: number, to: number, calendar: WorkCalendar): number {
  if (to < from) return 0;
  // The day before a day of the calendar is only counted from.
  return workdaysBetween((from - 1) as Day, to as Day, calendar);
}

/** Working days of a month; 0 for no month. */
export function workdaysOfMonth(month: MonthIndex, calendar: WorkCalendar = MONDAY_TO_FRIDAY): number {
  const bounds = monthBounds(month);
  return bounds === undefined ? 0 : workdaysWithin(bounds[0], bounds[1], calendar);
}

/** An allocation over a span of days; an open end goes on. */
export interface Allocation {
  readonly percent: number;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/**
 * FTE of an allocation in one month: percent x working days overlapped / working days of the month.
 * @example 50 % from 2026-03-16, in March 2026 (22 working days, 12 overlapped) // .2727
 */
export function allocatedFte(
  { percent, from, to }: Allocation,
  month: MonthIndex,
  calendar: WorkCalendar = MONDAY_TO_FRIDAY,
): Measured {
  const bounds = monthBounds(month);
  const whole = workdaysOfMonth(month, calendar);
  if (bounds === undefined || whole === 0) return unknown(["month"]);
  const overlap = workdaysWithin(
    Math.max(bounds[0], from ?? bounds[0]),
    Math.min(bounds[1], to ?? bounds[1]),
    calendar,
  );
  return known(((percent / 100) * overlap) / whole);
}

/** How a demand is counted. */
export type DemandUnit = "FTE" | "percent" | "hours" | "days";

export interface WorkTime {
  readonly calendar?: WorkCalendar;
  readonly hoursPerDay?: number;
}

/** Of a working day, where nothing else is said. */
export const HOURS_PER_DAY = 8;

/** FTE of an amount given for one month; hours are taken over working days x hours per day. */
export function demandFte(
  amount: number | undefined,
  unit: DemandUnit,
  month: MonthIndex,
  time: WorkTime = {},
): Measured {
  if (amount === undefined || !Number.isFinite(amount)) return unknown(["amount"]);
  if (unit === "FTE") return known(amount);
  if (unit === "percent") return known(amount / 100);
  const days = workdaysOfMonth(month, time.calendar);
  const full = unit === "days" ? days : days * (time.hoursPerDay ?? HOURS_PER_DAY);
  return full > 0 ? known(amount / full) : unknown(["month"]);
}

/** Demand of one row in one month. */
export interface Demand {
  /** The person or the role it falls on; undefined is unassigned. */
  readonly who: string | undefined;
  readonly month: MonthIndex;
  readonly fte: number | undefined;
  /** What is not marked soft is hard. */
  readonly soft: boolean;
}

/** Capacity of a person or role; without a month it holds for all. */
export interface Capacity {
  readonly who: string;
  readonly month: MonthIndex | undefined;
  readonly fte: number | undefined;
}

/** One person or role in one month. */
export interface Utilization {
  readonly who: string;
  readonly month: MonthIndex;
  readonly hardFte: number;
  readonly softFte: number;
  /** Undefined: unknown. */
  readonly capacityFte: number | undefined;
  /** Hard and soft demand / capacity, percent; unknown where no amount of the demand is known. */
  readonly percent: Measured;
  readonly hardPercent: Measured;
  /** Over-allocated by hard bookings, or only with the soft ones. */
  readonly over: "RES-01" | "RES-02" | undefined;
}

export interface ResourceLoad {
  /** In the order people or roles and months first appear. */
  readonly cells: readonly Utilization[];
  readonly assignedFte: number;
  readonly unassignedFte: number;
  /** Assigned and unassigned: every row once. */
  readonly totalFte: number;
  /** Unassigned demand by month. */
  readonly unassigned: ReadonlyMap<MonthIndex, number>;
  /** Rows without an amount. */
  readonly missing: number;
}

const keyOf = (who: string): string => who.trim().toLowerCase();

interface Capacities {
  readonly always: ReadonlyMap<string, number>;
  readonly byMonth: ReadonlyMap<string, number>;
}

function capacitiesOf(rows: readonly Capacity[]): Capacities {
  const always = new Map<string, number>();
  const byMonth = new Map<string, number>();
  for (const { who, month, fte } of rows) {
    if (fte === undefined) continue;
    const [map, key] = month === undefined ? [always, keyOf(who)] : [byMonth, `${keyOf(who)}|${month}`];
    map.set(key, (map.get(key) ?? 0) + fte);
  }
  return { always, byMonth };
}

/** What stands for the month, else for all months. */
const capacityOf = ({ always, byMonth }: Capacities, who: string, month: MonthIndex): number | undefined =>
  byMonth.get(`${keyOf(who)}|${month}`) ?? always.get(keyOf(who));

const FULL = 1 + 1e-9;

function utilizationOf(cell: Loaded, capacityFte: number | undefined): Utilization {
  const { who, month, hardFte, softFte, missing } = cell;
  const isUntold = missing > 0 && hardFte + softFte === 0;
  const percentOf = (fte: number): Measured => {
    if (isUntold) return unknown(["amount"]);
    if (capacityFte === undefined) return unknown(["capacity"]);
    return capacityFte > 0 ? known((fte / capacityFte) * 100) : unknown(["capacity = 0"]);
  };
  const isOver = (fte: number): boolean => capacityFte !== undefined && fte > capacityFte * FULL && fte > 0;
  const over = isOver(hardFte) ? "RES-01" : isOver(hardFte + softFte) ? "RES-02" : undefined;
  const [percent, hardPercent] = [percentOf(hardFte + softFte), percentOf(hardFte)];
  return { who, month, hardFte, softFte, capacityFte, percent, hardPercent, over };
}

interface Loaded {
  readonly who: string;
  readonly month: MonthIndex;
  hardFte: number;
  softFte: number;
  /** Rows without an amount. */
  missing: number;
}

/** Adds demand to the month of a person or role. */
function load(cells: Map<string, Loaded>, who: string, { month, fte, soft }: Omit<Demand, "who">): void {
  const key = `${keyOf(who)}|${month}`;
  const cell = cells.get(key) ?? { who, month, hardFte: 0, softFte: 0, missing: 0 };
  if (fte === undefined) cell.missing += 1;
  else cell[soft ? "softFte" : "hardFte"] += fte;
  cells.set(key, cell);
}

/** Demand against capacity by person or role and month; run it once for people and once for roles. */
export function resourceLoad(demands: readonly Demand[], capacities: readonly Capacity[]): ResourceLoad {
  const cells = new Map<string, Loaded>();
  const unassigned = new Map<MonthIndex, number>();
  let [assignedFte, unassignedFte, missing] = [0, 0, 0];
  for (const { who, month, fte, soft } of demands) {
    const name = (who ?? "").trim();
    if (fte === undefined) missing += 1;
    if (name === "") {
      unassigned.set(month, (unassigned.get(month) ?? 0) + (fte ?? 0));
      unassignedFte += fte ?? 0;
    } else {
      load(cells, name, { month, fte, soft });
      assignedFte += fte ?? 0;
    }
  }
  const known = capacitiesOf(capacities);
  const utilized = [...cells.values()].map((cell) => utilizationOf(cell, capacityOf(known, cell.who, cell.month)));
  return { cells: utilized, assignedFte, unassignedFte, totalFte: assignedFte + unassignedFte, unassigned, missing };
}
