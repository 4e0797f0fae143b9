import type { Rollup } from "../rollup/rollup.ts";
import type { Band, TableBlock, TableRow } from "./block.ts";
import { halves, wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted, holdsValue, keptOf } from "./listing.ts";
import { changeColumns, costColumns, riskColumns, yearColumns } from "./money-columns.ts";
import { leadsByTrend } from "./money-sentence.ts";
import { label, say } from "../words/say.ts";

const PAGE_UNITS = 14;
/** B to H, and I to O. */
const HALF_UNITS = 7;
/** Units of a name: B is as wide as three others. */
const LEFT_LEAD = 1;
const LEAD = 2;

/** The portfolios or programs that money is shown by. */
export interface MoneyLevel {
  readonly name: string;
  readonly rollups: readonly Rollup[];
  /** How many there are in all. */
  readonly of: number;
}

interface Section {
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly Listed<Rollup>[];
}

const VARIANCE_NOTE = label("variance over the projects with both");

const costSection = (context: DashboardContext): Section => ({
  heading: "Budget, actual, forecast",
  note: leadsByTrend(context)
    ? say`variance: expected, the worse of forecast and trend, over the projects with both`
    : VARIANCE_NOTE,
  columns: costColumns(context),
});

const yearSection = (context: DashboardContext): Section => ({
  heading: "This financial year",
  note: VARIANCE_NOTE,
  columns: yearColumns(context),
});

const riskSection = (context: DashboardContext): Section => ({
  heading: "Contingency and risks",
  note: say`money needed in parts cannot be added up`,
  columns: riskColumns(context),
});

const changeSection = (context: DashboardContext): Section => ({
  heading: "Changes",
  note: say`approved ones make the current budget`,
  columns: changeColumns(context),
});

interface Room {
  readonly units: number;
  readonly lead: number;
}

/** One row for each scope and the total; undefined where no column says anything. */
function sectionTable(
  { heading, note, columns }: Section,
  level: MoneyLevel,
  context: DashboardContext,
  room: Room,
): TableBlock | undefined {
  const { organization } = context.rollups;
  if (!columns.some(({ cell }) => holdsValue(cell(organization)))) return undefined;
  const lead: Listed<Rollup> = {
    column: { header: level.name, kind: "lead", units: room.lead },
    always: true,
    widens: true,
    cell: ({ name }) => name,
  };
  const scopes = [...level.rollups, organization];
  const units = Math.min(room.units, WIDEST_LEAD + unitsOf(columns, scopes));
  const kept = fitted([lead, ...columns], scopes, units);
  const total = cellsOf(kept, organization).map((cell, at): TableCell => (at === 0 ? say`All projects` : cell));
  const rows = level.rollups.map((rollup): TableRow => ({ cells: cellsOf(kept, rollup) }));
  const cut = level.of > level.rollups.length ? say`first ${level.rollups.length} of ${level.of}, by budget; ` : "";
  return {
    kind: "table",
    heading,
    note: cut + note,
    columns: columnsOf(kept),
    rows: [...rows, { kind: "total", cells: total }],
  };
}

const unitsOf = (columns: readonly Listed<Rollup>[], scopes: readonly Rollup[]): number =>
  keptOf(columns, scopes).reduce((sum, { column }) => sum + (column.units ?? 1), 0);

const FIRST_HALF: Room = { units: HALF_UNITS, lead: LEFT_LEAD };
const SECOND_HALF: Room = { units: HALF_UNITS, lead: LEAD };
const PAGE: Room = { units: PAGE_UNITS, lead: LEAD };
/** Farther from its numbers a name loses them. */
const WIDEST_LEAD = 5;

/** Two sections side by side where both say something and fit into half a page, else one below the other. */
function pairOf(left: Section, right: Section, level: MoneyLevel, context: DashboardContext): readonly Band[] {
  const scopes = [...level.rollups, context.rollups.organization];
  const fits = ({ columns }: Section, { units, lead }: Room): boolean => unitsOf(columns, scopes) + lead <= units;
  const first = sectionTable(left, level, context, FIRST_HALF);
  const second = sectionTable(right, level, context, SECOND_HALF);
  if (first !== undefined && second !== undefined && fits(left, FIRST_HALF) && fits(right, SECOND_HALF))
    return [halves(first, second, "H")];
  return wideTables([left, right], level, context);
}

/** Each section that says something, over the whole width. */
const wideTables = (sections: readonly Section[], level: MoneyLevel, context: DashboardContext): readonly Band[] =>
  sections.flatMap((section) => {
    const table = sectionTable(section, level, context, PAGE);
    return table === undefined ? [] : [wide(table)];
  });

/** The sections of Money by portfolio or program: costs, the year, contingency against risks, changes. */
export function moneySections(level: MoneyLevel, context: DashboardContext): readonly Band[] {
  const whole = wideTables([costSection(context), yearSection(context)], level, context);
  return [...whole, ...pairOf(riskSection(context), changeSection(context), level, context)];
}
