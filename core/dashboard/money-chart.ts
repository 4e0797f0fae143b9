import type { Rollup } from "../rollup/rollup.ts";
import type { Total } from "../rollup/total.ts";
import { exactAmountText } from "./amount-text.ts";
import type { ChartBlock, ChartSeriesData, ChartTone } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { compareLargest, firstFew } from "./first-few.ts";
import type { MoneyLevel } from "./money-sections.ts";
import { moneyText, shown, withUnit } from "./parts.ts";
import { say, within, word } from "../words/say.ts";
import { clauses } from "../words/clauses.ts";

const FEWEST_GROUPS = 2;
/** More columns than these cannot be told apart. */
const MOST_GROUPS = 10;
const HEIGHT_PX = 200;

type TotalOf = (rollup: Rollup) => Total;

const SERIES: readonly (readonly [string, TotalOf, ChartTone])[] = [
  ["Budget", ({ totals }) => totals.budget, "accent2"],
  ["Actual", ({ totals }) => totals.actualCost, "accent3"],
  ["Forecast", ({ totals }) => totals.forecastCost, "accent"],
];

const valueOf = (total: Total, context: DashboardContext): number | undefined =>
  total.counted === 0 ? undefined : shown(total.sum, context);

/** Which group is expected furthest above its current budget, as the table beside tells it; "" where none has both. */
function findingOf(rollups: readonly Rollup[], context: DashboardContext): string {
  const known = rollups.filter(({ overrun }) => overrun.counted > 0);
  const overOf = ({ overrun }: Rollup): number => overrun.numerator;
  const [worst] = firstFew(known, 1, (a, b) => compareLargest(overOf(a), overOf(b)));
  if (worst === undefined) return "";
  const over = overOf(worst);
  return over > 0
    ? say`${worst.name} is expected furthest above its budget, by ${exactAmountText(over, context)}`
    : say`none is expected above its budget`;
}

/** Budget, actual and forecast side by side for each group; undefined for one group, for many, and without budget and forecast. */
export function moneyChart({ name, rollups: all }: MoneyLevel, context: DashboardContext): ChartBlock | undefined {
  const rollups = all.filter((rollup) => SERIES.some(([, totalOf]) => totalOf(rollup).counted > 0));
  if (rollups.length < FEWEST_GROUPS || rollups.length > MOST_GROUPS) return undefined;
  const kept = SERIES.filter(([, totalOf]) => rollups.some((rollup) => totalOf(rollup).counted > 0));
  if (!kept.some(([series]) => series === "Budget") || kept.length < 2) return undefined;
  const words = rollups.map((rollup) => {
    const told = kept.map(([series, totalOf]) => `${within(word(series))} ${moneyText(totalOf(rollup).sum, context)}`);
    return `${rollup.name} ${told.join(", ")}`;
  });
  return {
    kind: "chart",
    name: "Money",
    note: findingOf(rollups, context),
    heading: withUnit(say`Money by ${within(word(name))}`, context, ", "),
    form: "column",
    categories: rollups.map((rollup) => rollup.name),
    series: kept.map(([series, totalOf, tone]): ChartSeriesData => ({
      name: series,
      tone,
      values: rollups.map((rollup) => valueOf(totalOf(rollup), context)),
    })),
    labels: "money",
    heightPx: HEIGHT_PX,
    altText: say`Money by ${within(word(name))}: ${clauses(words)}.`,
  };
}
