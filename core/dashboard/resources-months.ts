import { type MonthIndex } from "../day.ts";
import type { Resources } from "../assess/resources.ts";
import { numberOf } from "../score/measured.ts";
import { type ResourceLoad, type Utilization } from "../value/resources.ts";
import { monthText } from "../words/day-text.ts";
import type { TableBlock, TableColumn, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import { figureWhy } from "./why-id.ts";
import { say, word } from "../words/say.ts";

/** Months that fit beside the names on a page. */
const MOST_MONTHS = 12;
const MOST_ROWS = 60;

/** The months shown: from the status date on, or the last ones where all demand has passed. */
export function shownMonths({ months }: Resources, today: MonthIndex): readonly MonthIndex[] {
  const ahead = months.filter((month) => month >= today);
  const [first, last] = [ahead[0], ahead[ahead.length - 1]];
  if (first === undefined || last === undefined) return months.slice(-MOST_MONTHS);
  const end = Math.min(last, first + MOST_MONTHS - 1);
  return Array.from({ length: end - first + 1 }, (_, at) => first + at);
}

/** The month of the status date, or the first that a plan speaks of where it begins later. */
export function currentMonth({ months }: Resources, today: MonthIndex): MonthIndex {
  return months.includes(today) ? today : (months.find((month) => month > today) ?? today);
}

/** "Jul 26". */
export const monthHeader = (month: MonthIndex): string =>
  `${monthText((month % 12) + 1)} ${String(Math.floor(month / 12) % 100).padStart(2, "0")}`;

const monthColumns = (months: readonly MonthIndex[], kind: TableColumn["kind"]): readonly TableColumn[] =>
  months.map((month) => ({ header: monthHeader(month), kind, align: "center" }));

/** The cells of a load by name, in the order they first appear. */
export function byName(load: ResourceLoad): ReadonlyMap<string, ReadonlyMap<MonthIndex, Utilization>> {
  const names = new Map<string, Map<MonthIndex, Utilization>>();
  const spelled = new Map<string, string>();
  for (const cell of load.cells) {
    const key = cell.who.trim().toLowerCase();
    const name = spelled.get(key) ?? cell.who;
    spelled.set(key, name);
    const held = names.get(name) ?? new Map<MonthIndex, Utilization>();
    held.set(cell.month, cell);
    names.set(name, held);
  }
  return names;
}

/** Percent of capacity in a month: blank without demand, "n/a" without capacity or a known amount. */
function heatCell(cell: Utilization | undefined): TableCell {
  if (cell === undefined) return null;
  const percent = numberOf(cell.percent);
  return percent === undefined ? UNKNOWN : { kind: "heat", value: percent };
}

const fteCell = (fte: number | undefined): TableCell =>
  fte === undefined || fte === 0 ? null : { kind: "number", value: fte, as: "money" };

const wordOf = ({ hasCapacity }: Resources): string =>
  hasCapacity
    ? say`demand, soft bookings included, in % of capacity; dark is over 100 %; n/a where no capacity is kept`
    : say`demand in full-time people; keep a register of capacity to see it in %`;

/** Role by month: utilization as a heat table, or the demand itself where no capacity is kept. */
export function roleBlock(resources: Resources, months: readonly MonthIndex[]): TableBlock {
  const roles = [...byName(resources.roles)];
  const rows = roles.slice(0, MOST_ROWS).map(([role, cells]): TableRow => ({
    cells: [
      role,
      ...months.map((month) => {
        const cell = cells.get(month);
        return resources.hasCapacity
          ? heatCell(cell)
          : fteCell(cell === undefined ? undefined : cell.hardFte + cell.softFte);
      }),
    ],
  }));
  return {
    kind: "table",
    why: figureWhy("resources/utilization"),
    heading: resources.hasCapacity ? say`Utilization by role and month, %` : say`Demand by role and month, FTE`,
    note:
      roles.length > rows.length
        ? say`first ${rows.length} of ${roles.length} roles; ${wordOf(resources)}`
        : wordOf(resources),
    columns: [{ header: "Role", kind: "lead" }, ...monthColumns(months, "count")],
    rows,
    empty: "No demand names a role.",
  };
}

interface Line {
  readonly name: string;
  readonly kind?: "total";
  readonly fteOf: (month: MonthIndex) => number | undefined;
}

const sumOf = (load: ResourceLoad, of: (cell: Utilization) => number): ((month: MonthIndex) => number) => {
  const sums = new Map<MonthIndex, number>();
  for (const cell of load.cells) sums.set(cell.month, (sums.get(cell.month) ?? 0) + of(cell));
  return (month) => sums.get(month) ?? 0;
};

/** Hard against soft by month, what has no person yet, and the total: every row once. */
export function bookingBlock(resources: Resources, months: readonly MonthIndex[]): TableBlock {
  const { people } = resources;
  const hard = sumOf(people, ({ hardFte }) => hardFte);
  const soft = sumOf(people, ({ softFte }) => softFte);
  const open = (month: MonthIndex): number => people.unassigned.get(month) ?? 0;
  const lines: readonly Line[] = [
    { name: "People, hard bookings", fteOf: hard },
    { name: "People, soft bookings", fteOf: soft },
    { name: "No person yet", fteOf: open },
    { name: "Total demand", kind: "total", fteOf: (month) => hard(month) + soft(month) + open(month) },
  ];
  return {
    kind: "table",
    why: figureWhy("resources/demand"),
    heading: "Soft against hard, FTE",
    note: say`what is not marked soft is hard; assigned and unassigned add up to the total`,
    columns: [{ header: "Booking", kind: "lead" }, ...monthColumns(months, "money")],
    rows: lines.map(({ name, kind, fteOf }) => ({
      cells: [word(name), ...months.map((month) => fteCell(fteOf(month)))],
      ...(kind === undefined ? {} : { kind }),
    })),
  };
}
