import { type MonthIndex, monthOf } from "../day.ts";
import type { Model } from "../model/model.ts";
import { type Row, valueOf } from "../model/row.ts";
import type { ColumnsOf } from "../registers/set.ts";
import { type Capacity, resourceLoad, type ResourceLoad } from "../value/resources.ts";
import { type ResourceItem, type RowDemand, rowDemands } from "./demand.ts";

/** Demand against capacity, of people and of roles: each row once in each. */
export interface Resources {
  readonly demands: readonly RowDemand[];
  /** Months with demand, in order. */
  readonly months: readonly MonthIndex[];
  readonly people: ResourceLoad;
  readonly roles: ResourceLoad;
  /** Rows with neither a month nor both ends of a span, or without an amount that can be read. */
  readonly unread: number;
  /** The capacity register has rows. */
  readonly hasCapacity: boolean;
}

type CapacityRow = Row<ColumnsOf<"capacity">>;

/** What a row of capacity gives whom: by its columns headed by months, else by its month, or for every month. */
function capacityOf(who: string, row: CapacityRow): readonly Capacity[] {
  const { months } = row.register;
  if (months !== undefined) return [...months].map(([month, { values }]) => ({ who, month, fte: values[row.index] }));
  const date = valueOf(row, "month");
  return [{ who, month: date === undefined ? undefined : monthOf(date), fte: valueOf(row, "fte") }];
}

const peopleCapacity = (rows: readonly CapacityRow[]): readonly Capacity[] =>
  rows.flatMap((row) => {
    const who = valueOf(row, "person");
    return who === undefined ? [] : capacityOf(who, row);
  });

/** Rows that speak for a role; people of a role are summed where no row speaks for it. */
function roleCapacity(rows: readonly CapacityRow[]): readonly Capacity[] {
  const spoken = new Set<string>();
  for (const row of rows)
    if (valueOf(row, "person") === undefined) spoken.add((valueOf(row, "role") ?? "").trim().toLowerCase());
  return rows.flatMap((row) => {
    const who = valueOf(row, "role");
    if (who === undefined) return [];
    const isPerson = valueOf(row, "person") !== undefined;
    return isPerson && spoken.has(who.trim().toLowerCase()) ? [] : capacityOf(who, row);
  });
}

/** The role of a row: its own, else that of its person in the capacity register. */
export function roleFinder(rows: readonly CapacityRow[]): (item: ResourceItem) => string | undefined {
  const roles = new Map<string, string>();
  for (const row of rows) {
    const [person, role] = [valueOf(row, "person"), valueOf(row, "role")];
    if (person !== undefined && role !== undefined) roles.set(person.trim().toLowerCase(), role);
  }
  return ({ row }) => valueOf(row, "role") ?? roles.get((valueOf(row, "person") ?? "").trim().toLowerCase());
}

/** Everything that the registers of demand and capacity say; undefined where no demand is kept. */
export function assessResources(model: Model): Resources | undefined {
  if (model.resources.length === 0) return undefined;
  const demands = rowDemands(model.resources, model.calendar);
  const roleOf = roleFinder(model.capacity);
  const demandOf = (who: (item: ResourceItem) => string | undefined) =>
    demands.map(({ item, month, fte }) => ({
      who: who(item),
      month,
      fte,
      soft: valueOf(item.row, "booking") === "soft",
    }));
  const people = demandOf(({ row }) => valueOf(row, "person"));
  const dated = new Set(demands.filter(({ fte }) => fte !== undefined).map(({ item }) => item));
  return {
    demands,
    months: [...new Set(demands.map(({ month }) => month))].sort((a, b) => a - b),
    people: resourceLoad(people, peopleCapacity(model.capacity)),
    roles: resourceLoad(demandOf(roleOf), roleCapacity(model.capacity)),
    unread: model.resources.length - dated.size,
    hasCapacity: model.capacity.length > 0,
  };
}

/** "2026-03" of a month. */
export const monthText = (month: MonthIndex): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
