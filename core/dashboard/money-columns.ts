import { casesText } from "../assess/reserve-reason.ts";
import { percentOf } from "../rollup/roll-up.ts";
import type { Rollup } from "../rollup/rollup.ts";
import type { Total } from "../rollup/total.ts";
import type { RatioTotal } from "../value/number.ts";
import { numberText, percentText } from "../value/number-text.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import type { Listed } from "./listing.ts";
import { neededOf } from "./money-at-risk.ts";
import { leadsByTrend } from "./money-sentence.ts";
import { measureCell, moneyCell, outOf, shown, withUnit } from "./parts.ts";
import { type RollupTopic, rollupWhy } from "./why-id.ts";
import { say } from "../words/say.ts";

type Counts = Pick<Total, "counted" | "missing">;

/** From so many rows on two counts do not stand in one unit. */
const MANY = 1000;

function countsText({ counted, missing }: Counts): string {
  const all = counted + missing;
  if (all < MANY) return outOf(counted, all);
  return missing === 0 ? say`all ${numberText(counted, 0)}` : percentText((counted / all) * 100);
}

/** "21 of 23": rows counted, of those in scope; "all 1,250", "98.4 %" of many. */
const countedCell = (counts: Counts): TableCell =>
  counts.counted === 0 ? null : { kind: "text", text: countsText(counts), tone: "small" };

const countedColumn = (countsOf: (rollup: Rollup) => Counts | undefined): Listed<Rollup> => ({
  column: { header: "Counted", kind: "text", align: "right" },
  cell: (rollup) => {
    const counts = countsOf(rollup);
    return counts === undefined ? null : countedCell(counts);
  },
});

/** A total and how many rows it counts. */
function totalColumns(
  header: string,
  topic: RollupTopic,
  totalOf: (rollup: Rollup) => Total,
  context: DashboardContext,
): readonly Listed<Rollup>[] {
  return [
    {
      column: { header: withUnit(header, context), kind: "money" },
      cell: (rollup) => {
        const { sum, counted, missing } = totalOf(rollup);
        if (counted + missing === 0) return null;
        return moneyCell(counted === 0 ? undefined : sum, context, rollupWhy(rollup, topic));
      },
    },
    countedColumn(totalOf),
  ];
}

/** A difference of sums over the rows that have both sides, its percent and how many rows it counts. */
function ratioColumns(topic: "overrun" | "yearVariance", context: DashboardContext): readonly Listed<Rollup>[] {
  const ratioOf = (rollup: Rollup): RatioTotal => rollup[topic];
  return [
    {
      column: { header: withUnit("Variance", context), kind: "variance" },
      cell: (rollup) => {
        const { numerator, counted } = ratioOf(rollup);
        return measureCell(counted === 0 ? undefined : shown(numerator, context), rollupWhy(rollup, topic));
      },
    },
    {
      column: { header: "Variance\n%", kind: "variance" },
      cell: (rollup) => measureCell(percentOf(ratioOf(rollup)), rollupWhy(rollup, topic)),
    },
    countedColumn(ratioOf),
  ];
}

/** The two sides of the variance, over the projects that have both. */
function sideColumns(context: DashboardContext): readonly Listed<Rollup>[] {
  const side = (header: string, of: (overrun: RatioTotal) => number): Listed<Rollup> => ({
    column: { header: withUnit(header, context), kind: "money" },
    cell: (rollup) => {
      const { overrun } = rollup;
      return moneyCell(overrun.counted === 0 ? undefined : of(overrun), context, rollupWhy(rollup, "overrun"));
    },
  });
  return [
    side(say`Budget now`, ({ denominator }) => denominator),
    side("Expected", ({ denominator, numerator }) => denominator + numerator),
  ];
}

/** Budget, actual, forecast and the variance of those that have budget and forecast; where a trend rules, its two sides too. */
export const costColumns = (context: DashboardContext): readonly Listed<Rollup>[] => [
  ...totalColumns("Budget", "budget", ({ totals }) => totals.budget, context),
  ...totalColumns("Actual", "actualCost", ({ totals }) => totals.actualCost, context),
  ...totalColumns("Forecast", "forecastCost", ({ totals }) => totals.forecastCost, context),
  ...(leadsByTrend(context) ? sideColumns(context) : []),
  ...ratioColumns("overrun", context),
];

/** The year's baseline, its forecast and the variance of those that have both. */
export const yearColumns = (context: DashboardContext): readonly Listed<Rollup>[] => [
  ...totalColumns("Baseline", "yearBaseline", ({ totals }) => totals.yearBaseline, context),
  ...totalColumns("Forecast", "yearForecast", ({ totals }) => totals.yearForecast, context),
  ...ratioColumns("yearVariance", context),
];

/** Changes that are approved and those that await it, and the budget that the approved ones make. */
export const changeColumns = (context: DashboardContext): readonly Listed<Rollup>[] => [
  ...totalColumns("Approved", "approvedChanges", ({ funds }) => funds.approvedChanges, context),
  {
    column: { header: withUnit(say`Budget now`, context), kind: "money" },
    cell: (rollup) => {
      const { currentBudget, approvedChanges } = rollup.funds;
      if (approvedChanges.counted === 0 || currentBudget.counted === 0) return null;
      return moneyCell(currentBudget.sum, context, rollupWhy(rollup, "currentBudget"));
    },
  },
  ...totalColumns("Awaiting", "pendingChanges", ({ funds }) => funds.pendingChanges, context),
];

function shortOf({ exposure, funds }: Rollup): number | undefined {
  const needed = neededOf(exposure?.money.correlated, 80);
  return needed === undefined || funds.reserve === undefined ? undefined : Math.max(0, needed - funds.reserve.left);
}

const reserveWhy = (rollup: Rollup): string | undefined =>
  rollup.funds.reserve === undefined ? undefined : rollupWhy(rollup, "reserve");

/** Contingency and what is left of it. */
const reserveColumns = (context: DashboardContext): readonly Listed<Rollup>[] => [
  {
    column: { header: withUnit("Contingency", context), kind: "money" },
    cell: (rollup) => moneyCell(rollup.funds.reserve?.contingency, context, reserveWhy(rollup)),
  },
  {
    column: { header: withUnit("Left", context), kind: "money" },
    cell: (rollup) => moneyCell(rollup.funds.reserve?.left, context, reserveWhy(rollup)),
  },
  countedColumn(({ funds }) => funds.reserve),
];

/** Contingency, what is left of it, and what the risks need. */
export const riskColumns = (context: DashboardContext): readonly Listed<Rollup>[] => [
  ...reserveColumns(context),
  {
    column: { header: withUnit("Expected", context), kind: "money" },
    cell: (rollup) =>
      rollup.exposure === undefined
        ? null
        : moneyCell(rollup.exposure.money.expected, context, rollupWhy(rollup, "exposure")),
  },
  countedColumn(({ exposure }) =>
    exposure === undefined
      ? undefined
      : { counted: exposure.withMoney, missing: exposure.counted.length - exposure.withMoney },
  ),
  {
    column: { header: withUnit("For 80 %", context), kind: "money" },
    cell: (rollup) => {
      const needed = neededOf(rollup.exposure?.money.correlated, 80);
      return needed === undefined ? null : moneyCell(needed, context, rollupWhy(rollup, "needed"));
    },
  },
  {
    column: { header: withUnit("Short", context), kind: "money" },
    cell: (rollup) => {
      const short = shortOf(rollup);
      return short === undefined || short === 0 ? null : moneyCell(short, context, rollupWhy(rollup, "reserve"));
    },
  },
  {
    column: { header: "Covers", kind: "text", units: 2, align: "right" },
    cell: (rollup) => {
      const covered = rollup.exposure?.money.correlated.shareAtHeld;
      if (covered === undefined) return null;
      return { kind: "text", text: casesText(covered), why: rollupWhy(rollup, "reserve") };
    },
  },
];
