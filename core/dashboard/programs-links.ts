import type { AssessedDependency, Dependencies } from "../assess/dependencies.ts";
import type { DependencyEnd } from "../model/beside-model.ts";
import type { Model } from "../model/model.ts";
import { anyCellOf, valueOf } from "../model/row.ts";
import { say } from "../words/say.ts";
import type { TableBlock } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { NONE } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted } from "./listing.ts";
import { dependencyWhy } from "./why-id.ts";

const PAGE_UNITS = 14;
const MOST_ROWS = 20;

/** A dependency with what reaches its successor. */
interface Link {
  readonly one: AssessedDependency;
  /** Names of the projects of both sides. */
  readonly from: string;
  readonly to: string;
  /** The milestone that is handed over, or waited for. */
  readonly what: string | undefined;
  readonly lateDays: number | undefined;
  readonly reachedDays: number | undefined;
  readonly disagreeDays: number | undefined;
  readonly lacks: boolean;
}

const crosses = ({ item: { from, to } }: AssessedDependency): boolean => from?.project !== to?.project;

const daysOf = (one: AssessedDependency, code: "DEP-01" | "disagreeing"): number | undefined => {
  const fact = one.facts.find((each) => each.code === code);
  if (fact?.code === "DEP-01") return fact.lateDays;
  return fact?.code === "disagreeing" ? fact.days : undefined;
};

function sidesOf(
  { item: { from, to }, fromName, toName }: AssessedDependency,
  { projects }: Model,
): Pick<Link, "from" | "to" | "what"> {
  const nameOf = (end: DependencyEnd | undefined): string => projects[end?.project ?? -1]?.name ?? "";
  const waits = to?.milestone === undefined ? undefined : toName;
  return {
    from: nameOf(from) || fromName,
    to: nameOf(to) || toName,
    what: from?.milestone === undefined ? waits : fromName,
  };
}

/** Dependencies between projects, with the days by which they are late and the slip that passes through each. */
export function crossingLinks({ list, propagation }: Dependencies, model: Model): readonly Link[] {
  const slips = new Map(propagation.slips.map((slip) => [slip.key, slip]));
  return list.filter(crosses).map((one): Link => {
    const slip = slips.get(one.dependency.to);
    return {
      one,
      ...sidesOf(one, model),
      lateDays: daysOf(one, "DEP-01"),
      reachedDays: slip?.through === one.dependency.from ? slip.reachedDays : undefined,
      disagreeDays: daysOf(one, "disagreeing"),
      lacks: one.facts.some(({ code }) => code === "DEP-03"),
    };
  });
}

/** Late ones first, then those that lack an owner or a date. */
const byUrgency = (a: Link, b: Link): number =>
  compareLargest(a.lateDays, b.lateDays) || Number(b.lacks) - Number(a.lacks);

function ownersCell({ one: { dependency, item } }: Link): TableCell {
  const { columns } = item.row.register;
  if (columns.ownerFrom === undefined && columns.ownerTo === undefined) return null;
  const { ownerFrom, ownerTo } = dependency;
  if (ownerFrom === undefined && ownerTo === undefined) return NONE;
  const text = `${ownerFrom ?? say`none`} → ${ownerTo ?? say`none`}`;
  return { kind: "text", text, ...(ownerFrom === undefined || ownerTo === undefined ? { tone: "lead" } : {}) };
}

const dayCell = ({ one: { item } }: Link, field: "agreedDate" | "needDate"): TableCell => {
  const day = valueOf(item.row, field);
  return day === undefined ? null : { kind: "day", day };
};

function lateCell({ one, lateDays }: Link): TableCell {
  const why = dependencyWhy(one.item.row);
  return lateDays === undefined ? null : { kind: "number", value: lateDays, stress: "pastLimit", why };
}

const COLUMNS: readonly Listed<Link>[] = [
  {
    column: { header: "Needed from", kind: "link" },
    always: true,
    cell: ({ one: { item }, from }) => ({ kind: "link", text: from, to: { kind: "cell", place: anyCellOf(item.row) } }),
  },
  {
    column: { header: "What", kind: "secondary", units: 2 },
    widens: true,
    cell: ({ what }) => what ?? null,
  },
  { column: { header: "Needed by", kind: "text", units: 2 }, always: true, cell: ({ to }) => to },
  { column: { header: "Owners", kind: "text", units: 3 }, cell: ownersCell },
  { column: { header: "Type", kind: "text" }, cell: ({ one: { item } }) => valueOf(item.row, "type") ?? null },
  { column: { header: "Agreed", kind: "date" }, cell: (link) => dayCell(link, "agreedDate") },
  { column: { header: "Needed", kind: "date" }, cell: (link) => dayCell(link, "needDate") },
  {
    column: { header: "Agreed\nlater, days", kind: "varianceDays" },
    cell: ({ disagreeDays }) => disagreeDays ?? null,
  },
  { column: { header: "Late\ndays", kind: "varianceDays" }, cell: lateCell },
  {
    column: { header: "Slip passed\non, days", kind: "varianceDays" },
    cell: ({ one, reachedDays }) =>
      reachedDays === undefined || reachedDays === 0
        ? null
        : { kind: "number", value: reachedDays, why: dependencyWhy(one.item.row) },
  },
];

/** Open dependencies between projects: who owns them, when they are needed, how late they are; undefined where none is kept. */
export function linksBlock({ assessments }: DashboardContext): TableBlock | undefined {
  const { dependencies } = assessments;
  if (dependencies === undefined) return undefined;
  const links = crossingLinks(dependencies, assessments.model);
  if (links.length === 0) return undefined;
  const items = firstFew(links, MOST_ROWS, byUrgency);
  const late = links.filter(({ lateDays }) => lateDays !== undefined).length;
  const kept = fitted(COLUMNS, items, PAGE_UNITS);
  return {
    kind: "table",
    heading: "Dependencies between projects",
    note:
      links.length > items.length
        ? say`${late} of ${links.length} open ones late; first ${items.length}`
        : say`${late} of ${links.length} open ones late`,
    columns: columnsOf(kept),
    rows: items.map((item) => ({ cells: cellsOf(kept, item), from: anyCellOf(item.one.item.row) })),
  };
}
