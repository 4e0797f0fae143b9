import { type MonthIndex } from "../day.ts";
import type { RowDemand } from "../assess/demand.ts";
import type { Resources } from "../assess/resources.ts";
import type { Model } from "../model/model.ts";
import { anyCellOf, cellOf, valueOf } from "../model/row.ts";
import { numberOf } from "../score/measured.ts";
import type { Utilization } from "../value/resources.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { homeName } from "./project-items.ts";
import { plural } from "./parts.ts";
import { monthHeader } from "./resources-months.ts";
import { figureWhy } from "./why-id.ts";
import { label, say } from "../words/say.ts";

const MOST_ROWS = 30;
const PAGE_UNITS = 14;

const percentOf = ({ percent }: Utilization): number => numberOf(percent) ?? 0;

/** What is over capacity from the month of the status date on, the highest first. */
export const overAllocated = (cells: readonly Utilization[], today: MonthIndex): readonly Utilization[] =>
  cells
    .filter(({ over, month }) => over !== undefined && month >= today)
    .sort((a, b) => percentOf(b) - percentOf(a) || a.month - b.month);

/** Some people have demand from the month of the status date on, and no capacity that is known. */
export const hasUnknownCapacity = ({ people }: Resources, today: MonthIndex): boolean =>
  people.cells.some(({ month, capacityFte }) => month >= today && capacityFte === undefined);

const keyOf = (who: string, month: MonthIndex): string => `${who.trim().toLowerCase()}|${month}`;

/** The rows of each person by month. */
function rowsByPerson({ demands }: Resources): ReadonlyMap<string, readonly RowDemand[]> {
  const rows = new Map<string, RowDemand[]>();
  for (const demand of demands) {
    const who = valueOf(demand.item.row, "person");
    if (who === undefined) continue;
    const held = rows.get(keyOf(who, demand.month));
    if (held === undefined) rows.set(keyOf(who, demand.month), [demand]);
    else held.push(demand);
  }
  return rows;
}

/** One decimal, however small the numbers of its column are. */
const fteCell = (value: number): TableCell => ({ kind: "number", value, as: "money" });

function overColumns(resources: Resources, model: Model): readonly Listed<Utilization>[] {
  const rows = rowsByPerson(resources);
  const rowsOf = ({ who, month }: Utilization): readonly RowDemand[] => rows.get(keyOf(who, month)) ?? [];
  const personCell = (cell: Utilization): TableCell => {
    const row = rowsOf(cell)[0]?.item.row;
    if (row === undefined) return cell.who;
    return { kind: "link", text: cell.who, to: { kind: "cell", place: cellOf(row, "person") ?? anyCellOf(row) } };
  };
  const projectsOf = (cell: Utilization): string =>
    [...new Set(rowsOf(cell).map(({ item }) => homeName<"resources">(item, model)))]
      .filter((name) => name !== "")
      .join(", ");
  return [
    { column: { header: "Person", kind: "link" }, always: true, cell: personCell },
    { column: { header: "Month", kind: "text" }, always: true, cell: ({ month }) => monthHeader(month) },
    {
      column: { header: "Utilization\n%", kind: "count" },
      always: true,
      cell: (cell) => ({ kind: "number", value: percentOf(cell), stress: "pastLimit" }),
    },
    { column: { header: "Hard\nFTE", kind: "money" }, cell: ({ hardFte }) => fteCell(hardFte) },
    { column: { header: "Soft\nFTE", kind: "money" }, cell: ({ softFte }) => fteCell(softFte) },
    {
      column: { header: "Capacity\nFTE", kind: "money" },
      cell: ({ capacityFte }) => (capacityFte === undefined ? { kind: "unknown" } : fteCell(capacityFte)),
    },
    {
      column: { header: "Over by", kind: "text", units: 2 },
      cell: ({ over }) => (over === "RES-01" ? say`hard bookings` : say`soft bookings`),
    },
    { column: { header: "Projects", kind: "secondary", units: 5 }, widens: true, cell: projectsOf },
  ];
}

/** People over capacity in a month. */
export function overBlock(resources: Resources, model: Model, today: MonthIndex): TableBlock {
  const over = overAllocated(resources.people.cells, today);
  const items = over.slice(0, MOST_ROWS);
  const kept = fitted(overColumns(resources, model), items, PAGE_UNITS);
  return {
    kind: "table",
    why: figureWhy("resources/utilization"),
    heading: "People over capacity",
    note:
      over.length > items.length
        ? say`first ${items.length} of ${over.length}, the highest first`
        : say`the highest first`,
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item) })),
    empty: hasUnknownCapacity(resources, today)
      ? label("Nobody whose capacity is kept is over it from this month on.")
      : label("Nobody is over capacity from this month on."),
  };
}

/** Demand of a month that people have, hard and soft, and that nobody has, FTE. */
export function demandIn(
  { people }: Resources,
  month: MonthIndex,
): { readonly assigned: number; readonly open: number } {
  const now = people.cells.filter((cell) => cell.month === month);
  const assigned = now.reduce((sum, { hardFte, softFte }) => sum + hardFte + softFte, 0);
  return { assigned, open: people.unassigned.get(month) ?? 0 };
}

/** Demand without a person, from the month of the status date on. */
export const openDemand = ({ demands }: Resources, today: MonthIndex): readonly RowDemand[] =>
  demands.filter(({ item, month }) => month >= today && valueOf(item.row, "person") === undefined);

/** Demand of one role and project that nobody has yet. */
interface Open {
  readonly first: RowDemand;
  readonly role: string | undefined;
  readonly project: string;
  fte: number;
  missing: number;
  from: MonthIndex;
  to: MonthIndex;
}

function openLines(demands: readonly RowDemand[], model: Model): readonly Open[] {
  const lines = new Map<string, Open>();
  for (const demand of demands) {
    const { item, month, fte } = demand;
    const [role, project] = [valueOf(item.row, "role"), homeName<"resources">(item, model)];
    const key = `${(role ?? "").trim().toLowerCase()}|${project}`;
    const line = lines.get(key) ?? { first: demand, role, project, fte: 0, missing: 0, from: month, to: month };
    if (fte === undefined) line.missing += 1;
    else line.fte += fte;
    line.from = Math.min(line.from, month);
    line.to = Math.max(line.to, month);
    lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => a.from - b.from || b.fte - a.fte);
}

const OPEN_COLUMNS: readonly Listed<Open>[] = [
  {
    column: { header: "Role", kind: "link", units: 3 },
    always: true,
    cell: ({ role, first: { item } }) => ({
      kind: "link",
      text: role ?? say`no role`,
      to: { kind: "cell", place: cellOf(item.row, "role") ?? anyCellOf(item.row) },
    }),
  },
  { column: { header: "Project", kind: "secondary", units: 5 }, widens: true, cell: ({ project }) => project },
  { column: { header: "From", kind: "text", units: 2 }, always: true, cell: ({ from }) => monthHeader(from) },
  { column: { header: "To", kind: "text", units: 2 }, always: true, cell: ({ to }) => monthHeader(to) },
  { column: { header: "FTE months", kind: "money", units: 2 }, always: true, cell: ({ fte }) => fte },
];

/** Demand that nobody has yet, by role and project. */
export function openBlock(resources: Resources, model: Model, today: MonthIndex): TableBlock {
  const lines = openLines(openDemand(resources, today), model);
  const items = lines.slice(0, MOST_ROWS);
  const kept = fitted(OPEN_COLUMNS, items, PAGE_UNITS);
  return {
    kind: "table",
    why: figureWhy("resources/open"),
    heading: "Demand without a person",
    note: lines.length > items.length ? say`first ${items.length} of ${lines.length}` : plural(lines.length, "line"),
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item) })),
    empty: "All demand has a person.",
  };
}
