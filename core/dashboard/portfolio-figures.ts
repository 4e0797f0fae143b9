import type { ColorCounts, Rollup, Total } from "../rollup/rollup.ts";
import { numberText, percentText } from "../value/number-text.ts";
import type { ChartBlock, ChartSeriesData, Figure, FiguresBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { expectedCost, leadsByTrend } from "./money-sentence.ts";
import { COLOR_ORDER, countedText, leadingColor, shown, withUnit } from "./parts.ts";
import type { RollupTopic } from "./why-id.ts";
import { rollupWhy } from "./why-id.ts";
import { label, labels, say, within, word } from "../words/say.ts";

const NAMES = labels({ red: "Red", amber: "Amber", gray: "Unknown", green: "Green", blue: "Closed" });
const MOST_FIGURES = 5;

type Amount = Extract<RollupTopic, keyof Rollup["totals"]>;

const AMOUNTS: readonly (readonly [Amount, string])[] = [
  ["budget", label("Budget")],
  ["forecastCost", label("Forecast")],
  ["actualCost", label("Actual")],
  ["yearForecast", label("Year forecast")],
];

function projectsFigure(context: DashboardContext): Figure {
  const active = context.assessments.projects.filter(({ project }) => project.active);
  const forecast = active.filter(({ measures }) => measures.forecastCost !== undefined).length;
  const colored = active.filter((one) => leadingColor(one, context) !== "gray").length;
  const notes = [
    ...(forecast === 0 ? [] : [say`${numberText(forecast, 0)} with a forecast`]),
    say`${numberText(colored, 0)} with a color`,
  ];
  return {
    label: "Active projects",
    value: active.length,
    note: notes.join(", "),
    why: rollupWhy(context.rollups.organization, "colors"),
  };
}

/** Above it a decimal tells nothing at a glance. */
const LARGE = 100_000;

function amountFigure(total: Total, label: string, context: DashboardContext): Figure {
  const value = shown(total.sum, context);
  const as = Math.abs(value) >= LARGE ? "count" : "money";
  return { label: withUnit(label, context, ", "), value, as, note: countedText(total) };
}

/** What all will cost by the worse of forecast and trend: what the sentence above the figures holds against budget. */
export function expectedFigure(context: DashboardContext): Figure {
  const { organization } = context.rollups;
  return {
    ...amountFigure({ ...organization.overrun, sum: expectedCost(context) }, label("Expected"), context),
    why: rollupWhy(organization, "overrun"),
  };
}

function moneyFigures(context: DashboardContext): readonly Figure[] {
  const { organization } = context.rollups;
  return AMOUNTS.filter(([amount]) => organization.totals[amount].counted > 0).map(([amount, label]) =>
    amount === "forecastCost" && leadsByTrend(context)
      ? expectedFigure(context)
      : { ...amountFigure(organization.totals[amount], label, context), why: rollupWhy(organization, amount) },
  );
}

/** Percent of projects per color. */
function countShare(counts: ColorCounts): ColorCounts {
  const of = COLOR_ORDER.reduce((sum, color) => sum + counts[color], 0);
  const part = (count: number): number => (of === 0 ? 0 : (count / of) * 100);
  return {
    red: part(counts.red),
    amber: part(counts.amber),
    gray: part(counts.gray),
    green: part(counts.green),
    blue: part(counts.blue),
  };
}

interface Shares {
  readonly says: (colors: string) => string;
  readonly rows: readonly (readonly [string, ColorCounts])[];
}

function sharesOf({ rollups: { organization }, assessments }: DashboardContext): Shares {
  const { reportedShare, computedShare, reported, computed } = organization;
  const { hidden } = assessments.coverage;
  if (reportedShare !== undefined && computedShare !== undefined)
    return {
      says: (colors) => say`Share of budget, %: ${colors}`,
      rows: [[label("Reported"), reportedShare], ...(hidden ? [] : [[label("Computed"), computedShare] as const])],
    };
  return {
    says: (colors) => say`Share of projects, %: ${colors}`,
    rows: [
      [label("Reported"), countShare(reported)],
      ...(hidden ? [] : [[label("Computed"), countShare(computed)] as const]),
    ],
  };
}

const spoken = ([name, counts]: readonly [string, ColorCounts]): string => {
  const parts = COLOR_ORDER.filter((color) => counts[color] > 0).map(
    (color) => `${word(NAMES[color])} ${percentText(counts[color])}`,
  );
  return `${word(name)}: ${parts.join(", ")}.`;
};

function shareChart(context: DashboardContext): ChartBlock {
  const { says, rows } = sharesOf(context);
  const colors = COLOR_ORDER.filter((color) => rows.some(([, counts]) => counts[color] > 0));
  const series = colors.map((color): ChartSeriesData => ({
    name: NAMES[color],
    values: rows.map(([, counts]) => counts[color]),
    tone: color,
  }));
  const heading = says(colors.map((color) => within(word(NAMES[color]))).join(", "));
  return {
    kind: "chart",
    name: "share",
    form: "stackedBar100",
    heading,
    categories: rows.map(([name]) => word(name)),
    series,
    labels: "wholePercent",
    altText: `${heading}. ${rows.map(spoken).join(" ")}`,
  };
}

/** The strip under the headline: projects, money and the share of each color. */
export const portfolioFigures = (context: DashboardContext): FiguresBlock => ({
  kind: "figures",
  figures: [projectsFigure(context), ...moneyFigures(context)].slice(0, MOST_FIGURES),
  chart: shareChart(context),
});
