import type { OutputChart } from "../core/index.ts";
import type { ChartCells } from "./write-series.ts";
import { lineOf } from "./write-series.ts";
import { escapeXml } from "./xml.ts";

const HAIR = "E3E6EB";
const RULE = "8C95A3";

/** Thickness of a hairline and of a rule, in English metric units: 0.5 and 0.75 points. */
const HAIR_WIDTH = 6_350;
const RULE_WIDTH = 9_525;

type AxisIds = readonly [category: string, value: string];

const isLevel = (chart: OutputChart): boolean => chart.kind !== "column" && chart.kind !== "line";

/** The axis of the categories: names only, along a rule where bars stand on it. */
export function categoryAxisXml(chart: OutputChart, [category, value]: AxisIds, text: string): string {
  const order = chart.reversed && isLevel(chart) ? "maxMin" : "minMax";
  const isStacked = chart.kind === "stackedBar" || chart.kind === "stackedBar100";
  const skip = chart.nameEach === undefined ? "" : `<c:tickLblSkip val="${chart.nameEach}"/>`;
  const line = isStacked ? lineOf(undefined) : lineOf({ color: RULE, width: RULE_WIDTH });
  return (
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isLevel(chart) ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr><a:noFill/>${line}</c:spPr>${text}<c:crossAx val="${value}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="0"/><c:lblAlgn val="ctr"/>${skip}<c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function hasNegative(chart: OutputChart, cells: ChartCells): boolean {
  return chart.series.some((one) => cells.valuesOf(one.values).some((value) => typeof value === "number" && value < 0));
}

/** Bars of a hundred percent fill their axis; others start at 0 unless a value lies below. */
function scalingXml(chart: OutputChart, cells: ChartCells): string {
  const most = chart.kind === "stackedBar100" ? `<c:max val="1"/>` : "";
  const least = hasNegative(chart, cells) ? "" : `<c:min val="0"/>`;
  return `<c:scaling><c:orientation val="minMax"/>${most}${least}</c:scaling>`;
}

/** The axis of the values: deleted, or with hair gridlines and no line of its own. */
export function valueAxisXml(
  chart: OutputChart,
  [category, value]: AxisIds,
  { text, cells }: { readonly text: string; readonly cells: ChartCells },
): string {
  const grid = `<c:majorGridlines><c:spPr>${lineOf({ color: HAIR, width: HAIR_WIDTH })}</c:spPr></c:majorGridlines>`;
  const format = escapeXml(chart.labelFormat ?? "General");
  const crosses = chart.reversed && isLevel(chart) ? "max" : "autoZero";
  return (
    `<c:valAx><c:axId val="${value}"/>${scalingXml(chart, cells)}<c:delete val="${chart.valueAxis ? 0 : 1}"/>` +
    `<c:axPos val="${isLevel(chart) ? "b" : "l"}"/>${chart.valueAxis ? grid : ""}` +
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:noFill/>${lineOf(undefined)}</c:spPr>${text}` +
    `<c:crossAx val="${category}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`
  );
}
