import type { Choice } from "../select/candidates.ts";
import type { FrontierPosition } from "../select/frontier.ts";
import { type FrontierPoint, type FrontierView, frontierView } from "../select/frontier-view.ts";
import { numberOf } from "../score/measured.ts";
import { numberText } from "../value/number-text.ts";
import { say } from "../words/say.ts";
import type { Band, ChartBlock, TableBlock } from "./block.ts";
import { halves, wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import { UNKNOWN } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { measureCell, moneyCell, moneyText, shown, withUnit } from "./parts.ts";
import { goalsWhy } from "./why-id.ts";
import { clauses } from "../words/clauses.ts";
import { exactAmountText } from "./amount-text.ts";

const HEIGHT_PX = 200;
/** A budget is enough when the best selection under it holds so much of all value. */
const MOST_OF_VALUE = 0.8;

const worthText = (worth: number): string => numberText(worth, Number.isInteger(worth) ? 0 : 1);

const namesOf = (ids: readonly string[], { proposals }: Choice): string =>
  ids.map((id) => proposals.find(({ candidate }) => candidate.id === id)?.name ?? id).join(", ");

/** A value in points: whole ones without decimals. */
const valueCell = (value: number | undefined): TableCell =>
  value === undefined
    ? UNKNOWN
    : { kind: "number", value, as: Number.isInteger(value) ? "count" : "money", why: goalsWhy("frontier") };

/** Value for each further unit of money, in the unit that sheets show. */
function marginalCell({ move }: FrontierPoint, { unit }: DashboardContext): TableCell {
  const value = move === undefined ? undefined : numberOf(move.marginalValue);
  return value === undefined ? null : measureCell(value * unit.scale, goalsWhy("frontier"));
}

function frontierTable(view: FrontierView, choice: Choice, context: DashboardContext): TableBlock {
  const why = goalsWhy("frontier");
  return {
    kind: "table",
    heading: "Best value for every budget",
    note:
      view.frontier.gap === 0
        ? say`each step proven the best`
        : say`at most ${worthText(view.frontier.gap)} below the best`,
    columns: [
      { header: withUnit(say`Budget up to`, context, ", "), kind: "money", align: "left" },
      { header: "Value", kind: "count" },
      { header: "% of all\nvalue", kind: "percent" },
      { header: withUnit(say`Spent`, context), kind: "money" },
      { header: withUnit(say`Value per`, context), kind: "money" },
      { header: "Enters", kind: "secondary", units: 5 },
      { header: "Leaves", kind: "secondary", units: 4 },
    ],
    rows: view.points.map((point) => {
      const { budget, step, move } = point;
      return {
        cells: [
          moneyCell(budget, context, why),
          valueCell(step?.value),
          step === undefined ? UNKNOWN : measureCell((step.value / view.value) * 100, why),
          moneyCell(step?.cost, context, why),
          marginalCell(point, context),
          namesOf(move?.enters ?? [], choice) || null,
          namesOf(move?.leaves ?? [], choice) || null,
        ],
      };
    }),
  };
}

/** "EUR 12.0 m buy 80 % of all value". */
function findingOf({ points, value }: FrontierView, context: DashboardContext): string {
  const enough =
    points.find(({ step }) => step !== undefined && step.value >= MOST_OF_VALUE * value) ?? points[points.length - 1];
  const bought = enough?.step === undefined ? 0 : (enough.step.value / value) * 100;
  const amount = exactAmountText(enough?.budget ?? 0, context);
  return say`${amount} are enough for ${numberText(bought, 0)} % of all value`;
}

function frontierChart(view: FrontierView, context: DashboardContext): ChartBlock {
  const { points, position } = view;
  const finding = findingOf(view, context);
  const at = position === undefined ? -1 : points.findIndex(({ budget }) => budget >= position.cost);
  const best = points.map(({ step }) => step?.value);
  const told = points.map(({ budget, step }) => `${moneyText(budget, context)}: ${worthText(step?.value ?? 0)}`);
  return {
    kind: "chart",
    name: "Frontier",
    heading: finding,
    form: "column",
    categories: points.map(({ budget }) => moneyText(budget, context)),
    series: [
      { name: say`Best value`, values: best, tone: "accent3" },
      ...(position === undefined
        ? []
        : [
            {
              name: say`Running now`,
              values: points.map((_, index) => (index === at ? position.value : undefined)),
              tone: "accent" as const,
            },
          ]),
    ],
    labels: best.every((value) => Number.isInteger(value ?? 0)) ? "count" : "money",
    heightPx: HEIGHT_PX,
    altText: say`${finding}. Best value by budget: ${clauses(told)}.`,
  };
}

/** What the comparison leaves out, and why what runs may be worth more than the best that keeps the rules. */
function positionNote({ missing, distance }: FrontierPosition): string {
  if (missing.length > 0) return say`${missing.length} without cost or value left out`;
  return (numberOf(distance) ?? 0) < 0 ? say`what runs now does not keep all the rules` : say`for the same money`;
}

/** Where the candidates that run already stand against the best that their cost could buy. */
function positionBlock({ position }: FrontierView, context: DashboardContext): TableBlock | undefined {
  if (position === undefined) return undefined;
  const why = goalsWhy("frontier");
  return {
    kind: "table",
    heading: "What runs now against the best",
    note: positionNote(position),
    columns: [
      { header: "Measure", kind: "text", units: 5 },
      { header: "Value", kind: "money", units: 2 },
    ],
    rows: [
      { cells: [withUnit(say`Cost`, context, ", "), moneyCell(position.cost, context, why)] },
      { cells: [say`Value`, valueCell(position.value)] },
      { cells: [say`Share of all value, %`, measureCell(numberOf(position.sharePercent), why)] },
      {
        cells: [say`Share that the best for this cost holds, %`, measureCell(numberOf(position.frontierPercent), why)],
      },
      { cells: [say`Value below the best`, valueCell(numberOf(position.distance))] },
    ],
  };
}

/** The efficient frontier of the candidates: table, chart, and where what runs now stands. */
export function frontierBands(choice: Choice, context: DashboardContext): readonly Band[] {
  const view = frontierView(choice, context.assessments);
  if (view === undefined) return [];
  const chart = frontierChart(view, context);
  const position = positionBlock(view, context);
  return [
    wide(frontierTable(view, choice, context)),
    position === undefined ? [{ block: chart, at: { from: "B", to: "G" } }] : halves(chart, position),
  ];
}

/** The amounts that the chart and the table show, for Why. */
export const frontierText = (view: FrontierView, unit: DashboardContext["unit"]): string =>
  clauses(
    view.points.map(
      ({ budget, step }) =>
        `${numberText(shown(budget, { unit }), 1)}: ${step === undefined ? "–" : worthText(step.value)}`,
    ),
  );
