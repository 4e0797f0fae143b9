import type { Rollup } from "../rollup/rollup.ts";
import { numberOf } from "../value/measured.ts";
import { percentText } from "../value/number-text.ts";
import type { SheetDocument, TableBlock } from "./block.ts";
import { wide } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import { apartTable } from "./money-apart.ts";
import { benefitsTable } from "./money-benefits.ts";
import { moneyChart } from "./money-chart.ts";
import { reserveSentence } from "./money-at-risk.ts";
import { fundsFigures } from "./money-figures.ts";
import { overrunsTable, shortTable } from "./money-projects.ts";
import { type MoneyLevel, moneySections } from "./money-sections.ts";
import { plural, subtitleOf } from "./parts.ts";
import { moneySentence } from "./money-sentence.ts";
import { say } from "../words/say.ts";

const MOST_ROWS = 30;

/** By portfolio where there are two, else by program; the total alone where there are neither. */
function levelOf({ rollups }: DashboardContext): MoneyLevel {
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

/** Kinds of money that the workbook keeps. */
function kindsKept({ rollups: { organization }, assessments: { presentValues } }: DashboardContext): number {
  const { totals, funds, apart } = organization;
  const kept = [
    totals.budget.counted > 0,
    totals.actualCost.counted > 0,
    totals.forecastCost.counted > 0,
    totals.yearBaseline.counted + totals.yearForecast.counted > 0,
    funds.reserve !== undefined,
    funds.approvedChanges.counted + funds.pendingChanges.counted > 0,
    presentValues.length > 0,
    apart.length > 0,
  ];
  return kept.filter((one) => one).length;
}

/** In-year variance in one sentence; "" where it is not known, or said already. */
function yearSentence({ rollups: { organization } }: DashboardContext): string {
  const fraction = numberOf(organization.yearVariance.ratio);
  if (fraction === undefined || organization.overrun.counted === 0) return "";
  const percent = percentText(Math.abs(fraction) * 100);
  return fraction < 0
    ? say`This year's forecast is ${percent} below its baseline.`
    : say`This year's forecast is ${percent} above its baseline.`;
}

/** Fewer kinds of money than this make no sheet of their own. */
const FEWEST_KINDS = 2;

/** Money: budgets, costs, the year, contingency against risks, changes; undefined where the workbook keeps too little of it. */
export function moneyDocument(context: DashboardContext): SheetDocument | undefined {
  if (kindsKept(context) < FEWEST_KINDS) return undefined;
  const level = levelOf(context);
  const chart = moneyChart(level, context);
  const tables = [apartTable(context), overrunsTable(context), shortTable(context), benefitsTable(context)];
  const sentences = [moneySentence(context), yearSentence(context)].filter((text) => text !== "");
  const reserve = reserveSentence(context);
  const { members } = context.rollups.organization;
  return {
    key: "Money",
    title: "Money",
    subtitle: subtitleOf(context, [
      plural(members.length, "project"),
      say`cancelled and transferred work left out of forward totals`,
    ]),
    ...(sentences.length === 0 ? {} : { headline: sentences.join(" ") }),
    ...(reserve === "" ? {} : { second: reserve }),
    grid: { kind: "page" },
    bands: [
      wide({ kind: "figures", figures: fundsFigures(context) }),
      ...(chart === undefined ? [] : [wide(chart)]),
      ...moneySections(level, context),
      ...tables.filter((one): one is TableBlock => one !== undefined).map(wide),
    ],
    print: {},
  };
}
