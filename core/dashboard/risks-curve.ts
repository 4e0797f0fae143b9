import type { ChartBlock } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { NEEDED_PERCENTS, neededOf } from "./money-at-risk.ts";
import { moneyText, shown, withUnit } from "./parts.ts";
import { say } from "../words/say.ts";

const HEIGHT_PX = 190;
/** The share of cases that the finding above the chart speaks of. */
const TOLD_PERCENT = 80;

const isTold = (level: number): boolean => NEEDED_PERCENTS.some((percent) => percent === Math.round(level * 100));

/** Money by the share of cases that it covers, beside the reserve left; undefined where nothing is known of the money at risk. */
export function exposureCurve(context: DashboardContext): ChartBlock | undefined {
  const { exposure } = context.rollups.organization;
  const curve = exposure?.money.correlated.curve ?? [];
  if (exposure === undefined || curve.length === 0) return undefined;
  const left = exposure.reserve?.left;
  const needed = NEEDED_PERCENTS.flatMap((percent) => {
    const value = neededOf(exposure.money.correlated, percent);
    return value === undefined ? [] : [{ percent, money: moneyText(value, context) }];
  });
  const told = needed.find(({ percent }) => percent === TOLD_PERCENT);
  return {
    kind: "chart",
    name: "Exposure curve",
    heading: withUnit(say`Exposure curve`, context, ", "),
    note: told === undefined ? say`covers so many of 100 cases` : say`${told.money} cover ${told.percent} of 100 cases`,
    form: "line",
    categories: curve.map(({ level }) => String(Math.round(level * 100))),
    series: [
      { name: "Money needed", values: curve.map(({ value }) => shown(value, context)), tone: "accent" },
      {
        name: "Needed at 50, 80, 90 %",
        values: curve.map(({ level, value }) => (isTold(level) ? shown(value, context) : undefined)),
        tone: "ink",
        points: true,
      },
      ...(left === undefined
        ? []
        : [
            { name: "Reserve left", values: curve.map(() => shown(left, context)), tone: "ink", dashed: true } as const,
          ]),
    ],
    labels: "money",
    heightPx: HEIGHT_PX,
    altText: say`Money that covers the open risks, by share of cases: ${needed.map(({ percent, money }) => `${percent} %: ${money}`).join(", ")}.`,
  };
}
