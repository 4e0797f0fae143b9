import type { Rollup } from "../rollup/rollup.ts";
import { numberOf } from "../value/measured.ts";
import { percentText } from "../value/number-text.ts";
import type { SheetDocument, TableBlock, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { Listed } from "./listing.ts";
import { cellsOf, columnsOf, fitted, holdsValue } from "./listing.ts";
import { reserveSentence } from "./money-at-risk.ts";
import { changeColumns, costColumns, riskColumns, yearColumns } from "./money-columns.ts";
import { fundsFigures } from "./money-figures.ts";
import { overrunsTable, shortTable } from "./money-projects.ts";
import { plural, subtitleOf } from "./parts.ts";
import { moneySentence } from "./portfolio-headline.ts";

const PAGE_UNITS = 14;
const MOST_ROWS = 30;

interface Level {
  readonly name: string;
  readonly rollups: readonly Rollup[];
  /** How many there are in all. */
  readonly of: number;
}

/** By portfolio where there are two, else by program; the total alone where there are neither. */
function levelOf({ rollups }: DashboardContext): Level {
  const levels = [
    { name: "Portfolio", rollups: rollups.portfolios },
    { name: "Program", rollups: rollups.programs },
  ];
  const found = levels.find((level) => level.rollups.length > 1) ?? { name: "", rollups: [] };
  const of = found.rollups.length;
  if (of <= MOST_ROWS) return { ...found, of };
  const budgetOf = ({ totals }: Rollup): number => totals.budget.sum;
  return {
    ...found,
    of,
    rollups: firstFew(found.rollups, MOST_ROWS, (a, b) => compareLargest(budgetOf(a), budgetOf(b))),
  };
}

interface Section {
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly Listed<Rollup>[];
}

const sectionsOf = (context: DashboardContext): readonly Section[] => [
  { heading: "Budget, actual, forecast", note: "variance over the projects with both", columns: costColumns(context) },
  { heading: "This financial year", note: "variance over the projects with both", columns: yearColumns(context) },
  {
    heading: "Contingency and risks",
    note: "money needed in parts cannot be added up",
    columns: riskColumns(context),
  },
  { heading: "Changes", note: "approved ones make the current budget", columns: changeColumns(context) },
];

/** One row for each scope and the total; undefined where no column says anything. */
function sectionTable(
  { heading, note, columns }: Section,
  level: Level,
  context: DashboardContext,
): TableBlock | undefined {
  const { organization } = context.rollups;
  if (!columns.some(({ cell }) => holdsValue(cell(organization)))) return undefined;
  const lead: Listed<Rollup> = {
    column: { header: level.name, kind: "lead", units: 2 },
    always: true,
    widens: true,
    cell: ({ name }) => name,
  };
  const kept = fitted([lead, ...columns], [...level.rollups, organization], PAGE_UNITS);
  const total = cellsOf(kept, organization).map((cell, at): TableCell => (at === 0 ? "All projects" : cell));
  const rows = level.rollups.map((rollup): TableRow => ({ cells: cellsOf(kept, rollup) }));
  const cut = level.of > level.rollups.length ? `first ${level.rollups.length} of ${level.of}, by budget; ` : "";
  return {
    kind: "table",
    heading,
    note: cut + note,
    columns: columnsOf(kept),
    rows: [...rows, { kind: "total", cells: total }],
  };
}

/** Kinds of money that the workbook keeps. */
function kindsKept({ rollups: { organization } }: DashboardContext): number {
  const { totals, funds } = organization;
  const kept = [
    totals.budget.counted > 0,
    totals.actualCost.counted > 0,
    totals.forecastCost.counted > 0,
    totals.yearBaseline.counted + totals.yearForecast.counted > 0,
    funds.reserve !== undefined,
    funds.approvedChanges.counted + funds.pendingChanges.counted > 0,
  ];
  return kept.filter((one) => one).length;
}

/** In-year variance in one sentence; "" where it is not known, or said already. */
function yearSentence({ rollups: { organization } }: DashboardContext): string {
  const fraction = numberOf(organization.yearVariance.ratio);
  if (fraction === undefined || organization.overrun.counted === 0) return "";
  const side = fraction < 0 ? "below" : "above";
  return `This year's forecast is ${percentText(Math.abs(fraction) * 100)} ${side} its baseline.`;
}

/** Fewer kinds of money than this make no sheet of their own. */
const FEWEST_KINDS = 2;

/** Money: budgets, costs, the year, contingency against risks, changes; undefined where the workbook keeps too little of it. */
export function moneyDocument(context: DashboardContext): SheetDocument | undefined {
  if (kindsKept(context) < FEWEST_KINDS) return undefined;
  const level = levelOf(context);
  const tables = [
    ...sectionsOf(context).map((section) => sectionTable(section, level, context)),
    overrunsTable(context),
    shortTable(context),
  ];
  const sentences = [moneySentence(context), yearSentence(context)].filter((text) => text !== "");
  const reserve = reserveSentence(context);
  const { members } = context.rollups.organization;
  return {
    key: "Money",
    title: "Money",
    subtitle: subtitleOf(context, [
      plural(members.length, "project"),
      "cancelled and transferred work left out of forward totals",
    ]),
    ...(sentences.length === 0 ? {} : { headline: sentences.join(" ") }),
    ...(reserve === "" ? {} : { second: reserve }),
    grid: { kind: "page" },
    bands: [
      wide({ kind: "figures", figures: fundsFigures(context) }),
      ...tables.filter((one): one is TableBlock => one !== undefined).map(wide),
    ],
    print: {},
  };
}
