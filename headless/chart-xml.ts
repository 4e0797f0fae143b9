import type { OutputChart } from "../core/index.ts";
import { categoryAxisXml, valueAxisXml } from "./write-axes.ts";
import type { Dialect } from "./write-dialect.ts";
import { XML_DECLARATION } from "./write-dialect.ts";
import type { ChartCells } from "./write-series.ts";
import { lineOf, seriesXml, solid } from "./write-series.ts";

/** Ids of the two axes; they need to differ within a chart only. */
const AXES = ["500000001", "500000002"] as const;

const GROUPING: Readonly<Record<OutputChart["kind"], string>> = {
  bar: "clustered",
  column: "clustered",
  stackedBar: "stacked",
  stackedBar100: "percentStacked",
  line: "standard",
};

/** Percent of the bar width between two groups, when the chart names none. */
const DEFAULT_GAP = 55;

const axisIds = AXES.map((id) => `<c:axId val="${id}"/>`).join("");

function barsXml(chart: OutputChart, series: string, sign: string): string {
  const direction = chart.kind === "column" ? "col" : "bar";
  const overlap = chart.kind === "stackedBar" || chart.kind === "stackedBar100" ? 100 : 0;
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${GROUPING[chart.kind]}"/><c:varyColors val="0"/>` +
    `${series}<c:gapWidth val="${chart.gapWidth ?? DEFAULT_GAP}${sign}"/><c:overlap val="${overlap}${sign}"/>` +
    `${axisIds}</c:barChart>`
  );
}

function plotXml(chart: OutputChart, cells: ChartCells, sign: string): string {
  const series = chart.series.map((_, i) => seriesXml(chart, i, cells)).join("");
  if (chart.kind !== "line") return barsXml(chart, series, sign);
  const open = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>`;
  return `${open}${series}<c:marker val="1"/>${axisIds}</c:lineChart>`;
}

/** Text of a chart: Arial 9 in one color. */
export const textXml = (hex: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0">${solid(hex)}` +
  `<a:latin typeface="Arial"/><a:ea typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr>` +
  `<a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

const SECONDARY = "566070";

/** The chart part of a chart. `cells` gives what its ranges hold, which readers may show before they calculate. */
export function chartXml(chart: OutputChart, cells: ChartCells, dialect: Dialect): string {
  const text = textXml(SECONDARY);
  const legend = chart.legend === "top" ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${text}</c:legend>` : "";
  const background = chart.background === undefined ? "<a:noFill/>" : solid(chart.background);
  const axes = categoryAxisXml(chart, AXES, text) + valueAxisXml(chart, AXES, { text, cells });
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" ` +
    `xmlns:r="${dialect.relationships}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart, cells, dialect.percentSign)}${axes}` +
    `<c:spPr><a:noFill/>${lineOf(undefined)}</c:spPr></c:plotArea>${legend}` +
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${background}${lineOf(undefined)}</c:spPr>${text}</c:chartSpace>`
  );
}
