import { percentOf } from "../rollup/roll-up.ts";
import type { Figure } from "./block.ts";
import type { DashboardContext } from "./context.ts";
import { leadsByTrend } from "./money-sentence.ts";
import { expectedFigure } from "./portfolio-figures.ts";
import { countedText, shown, withUnit } from "./parts.ts";
import { type RollupTopic, rollupWhy } from "./why-id.ts";
import { say } from "../words/say.ts";

const AMOUNTS = [
  ["budget", "Budget"],
  ["actualCost", "Actual"],
  ["forecastCost", "Forecast"],
] as const;

function ratioFigure(
  topic: "overrun" | "yearVariance",
  label: string,
  { rollups }: DashboardContext,
): readonly Figure[] {
  const { organization } = rollups;
  const percent = percentOf(organization[topic]);
  if (percent === undefined) return [];
  return [
    {
      label,
      value: percent,
      as: "variance",
      note: countedText(organization[topic]),
      why: rollupWhy(organization, topic),
    },
  ];
}

/** The money of the whole, each figure with the rows that it counts. */
export function fundsFigures(context: DashboardContext): readonly Figure[] {
  const { organization } = context.rollups;
  const { totals, funds } = organization;
  const money = (label: string, amount: number, note: string, topic: RollupTopic): Figure => ({
    label: withUnit(label, context, ", "),
    value: shown(amount, context),
    as: "money",
    note,
    why: rollupWhy(organization, topic),
  });
  const { reserve, pendingChanges } = funds;
  return [
    ...AMOUNTS.filter(([topic]) => totals[topic].counted > 0).map(([topic, label]) =>
      topic === "forecastCost" && leadsByTrend(context)
        ? expectedFigure(context)
        : money(label, totals[topic].sum, countedText(totals[topic]), topic),
    ),
    ...ratioFigure("overrun", say`Variance, %`, context),
    ...ratioFigure("yearVariance", say`Year variance, %`, context),
    ...(reserve === undefined
      ? []
      : [
          money(
            say`Contingency left`,
            reserve.left,
            `${reserve.atMost ? say`at most; ` : ""}${countedText(reserve)}`,
            "reserve",
          ),
        ]),
    ...(pendingChanges.counted === 0
      ? []
      : [money(say`Changes awaiting`, pendingChanges.sum, countedText(pendingChanges), "pendingChanges")]),
  ];
}
