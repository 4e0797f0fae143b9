import type { Model } from "../model/model.ts";
import { type Row, valueOf } from "../model/row.ts";
import type { ColumnsOf } from "../registers/set.ts";
import { type Capacity, type MonthIndex, monthOf, resourceLoad, type ResourceLoad } from "../value/resources.ts";
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

const monthOfRow = (row: CapacityRow): MonthIndex | undefined => {
  const month = valueOf(row, "month");
  return month === undefined ? undefined : monthOf(month);
};

const peopleCapacity = (rows: readonly CapacityRow[]): readonly Capacity[] =>
  rows.flatMap((row) => {
    const who = valueOf(row, "person");
    return who === undefined ? [] : [{ who, month: monthOfRow(row), fte: valueOf(row, "fte") }];
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
    if (isPerson && spoken.has(who.trim().toLowerCase())) return [];
    return [{ who, month: monthOfRow(row), fte: valueOf(row, "fte") }];
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
