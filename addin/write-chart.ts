import type { Area, ChartSeries, OutputCell, OutputChart, OutputSheet } from "../core/index.ts";
import { areaText, cellText } from "../core/index.ts";
import { color } from "./facets.ts";
import type { Step } from "./steps.ts";
import { ACTION_BYTES } from "./steps.ts";
import type { Target } from "./write-format.ts";

const TYPE = {
  bar: "BarClustered",
  stackedBar: "BarStacked",
  stackedBar100: "BarStacked100",
  column: "ColumnClustered",
  line: "Line",
} as const satisfies Readonly<Record<OutputChart["kind"], string>>;

const LABEL_PLACE = {
  bar: "OutsideEnd",
  column: "OutsideEnd",
  stackedBar: "Center",
  stackedBar100: "Center",
  line: "Top",
} as const satisfies Readonly<Record<OutputChart["kind"], string>>;

const HAIR = "E3E6EB";
const RULE = "8C95A3";
const SECONDARY = "566070";
const FONT = "Arial";
const FONT_SIZE = 9;

/** Points of a hairline, of a rule and of the line between parts of a bar. */
const HAIR_WIDTH = 0.5;
const RULE_WIDTH = 0.75;

/** Percent of the bar width between two groups, when the chart names none. */
const DEFAULT_GAP = 55;

const isStacked = ({ kind }: OutputChart): boolean => kind === "stackedBar" || kind === "stackedBar100";
const isLevel = ({ kind }: OutputChart): boolean => kind !== "column" && kind !== "line";

function setFont(font: Excel.ChartFont, hex = SECONDARY): void {
  font.name = FONT;
  font.size = FONT_SIZE;
  font.bold = false;
  font.color = color(hex);
}

function setBar(format: Excel.ChartSeriesFormat | Excel.ChartPointFormat, fill: string): void {
  format.fill.setSolidColor(color(fill));
}

function setLabels(series: Excel.ChartSeries, chart: OutputChart, { labelColor, unlabeled }: ChartSeries): void {
  if (labelColor === undefined) {
    series.hasDataLabels = false;
    return;
  }
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.position = LABEL_PLACE[chart.kind];
  labels.showValue = true;
  labels.showSeriesName = chart.labelSeries === true;
  labels.showCategoryName = false;
  labels.showLegendKey = false;
  labels.separator = " ";
  labels.linkNumberFormat = false;
  labels.numberFormat = chart.labelFormat ?? "General";
  setFont(labels.format.font, labelColor);
  for (const at of new Set(unlabeled)) series.points.getItemAt(at).hasDataLabel = false;
}

/** Points of the diameter of a marked point. */
const MARKER_SIZE = 7;

function setPoints(series: Excel.ChartSeries, { fill }: ChartSeries): void {
  series.format.line.lineStyle = "None";
  series.markerStyle = "Circle";
  series.markerSize = MARKER_SIZE;
  series.markerBackgroundColor = color(fill);
  series.markerForegroundColor = color(fill);
}

function setLine(series: Excel.ChartSeries, data: ChartSeries): void {
  series.smooth = false;
  if (data.points) {
    setPoints(series, data);
    return;
  }
  const { line } = series.format;
  line.color = color(data.fill);
  line.weight = data.width ?? 1.5;
  line.lineStyle = data.dashed ? "Dash" : "Continuous";
  series.markerStyle = "None";
}

function setBars(series: Excel.ChartSeries, chart: OutputChart, { fill, pointFills }: ChartSeries): void {
  setBar(series.format, fill);
  series.invertIfNegative = false;
  series.gapWidth = chart.gapWidth ?? DEFAULT_GAP;
  series.overlap = isStacked(chart) ? 100 : 0;
  if (isStacked(chart)) {
    series.format.line.color = color("FFFFFF");
    series.format.line.weight = RULE_WIDTH;
  } else series.format.line.clear();
  (pointFills ?? []).forEach((hex, at) => {
    if (hex !== null) setBar(series.points.getItemAt(at).format, hex);
  });
}

function setSeries(series: Excel.ChartSeries, sheet: Excel.Worksheet, chart: OutputChart, data: ChartSeries): void {
  series.name = data.name;
  series.setValues(sheet.getRange(areaText(data.values)));
  series.setXAxisValues(sheet.getRange(areaText(chart.categories)));
  if (chart.kind === "line") setLine(series, data);
  else setBars(series, chart, data);
  setLabels(series, chart, data);
}

function setCategoryAxis(axis: Excel.ChartAxis, chart: OutputChart): void {
  axis.visible = true;
  axis.reversePlotOrder = chart.reversed === true && isLevel(chart);
  axis.majorTickMark = "None";
  axis.minorTickMark = "None";
  axis.tickLabelPosition = "Low";
  if (chart.nameEach !== undefined) axis.tickLabelSpacing = chart.nameEach;
  setFont(axis.format.font);
  if (isStacked(chart)) axis.format.line.clear();
  else {
    axis.format.line.color = color(RULE);
    axis.format.line.weight = RULE_WIDTH;
  }
}

/** Bars of a hundred percent fill their axis; others start at 0 unless a value lies below. */
function setValueAxis(axis: Excel.ChartAxis, chart: OutputChart, hasNegative: boolean): void {
  if (!hasNegative) axis.minimum = 0;
  if (chart.kind === "stackedBar100") axis.maximum = 1;
  axis.majorTickMark = "None";
  axis.minorTickMark = "None";
  axis.linkNumberFormat = false;
  axis.numberFormat = chart.labelFormat ?? "General";
  setFont(axis.format.font);
  axis.format.line.clear();
  axis.majorGridlines.visible = chart.valueAxis;
  if (chart.valueAxis) {
    axis.majorGridlines.format.line.color = color(HAIR);
    axis.majorGridlines.format.line.weight = HAIR_WIDTH;
  }
  axis.visible = chart.valueAxis;
}

function setFrame(made: Excel.Chart, chart: OutputChart): void {
  made.name = chart.name;
  made.title.visible = false;
  made.displayBlanksAs = "NotPlotted";
  made.plotVisibleOnly = false;
  setFont(made.format.font);
  made.format.roundedCorners = false;
  made.format.border.lineStyle = "None";
  if (chart.background === undefined) made.format.fill.clear();
  else made.format.fill.setSolidColor(color(chart.background));
  made.plotArea.format.fill.clear();
  made.plotArea.format.border.lineStyle = "None";
  made.legend.visible = chart.legend === "top";
  if (chart.legend === "none") return;
  made.legend.position = "Top";
  made.legend.overlay = false;
  setFont(made.legend.format.font);
}

function valuesOf({ rows }: OutputSheet, { top, left, bottom, right }: Area): readonly OutputCell["value"][] {
  const values: OutputCell["value"][] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) values.push(rows[row]?.cells[column]?.value ?? null);
  return values;
}

const hasNegative = (chart: OutputChart, sheet: OutputSheet): boolean =>
  chart.series.some(({ values }) => valuesOf(sheet, values).some((value) => typeof value === "number" && value < 0));

function addChart(host: Excel.Worksheet, chart: OutputChart, sheet: OutputSheet): void {
  const [first, ...others] = chart.series;
  if (first === undefined) return;
  const { values } = first;
  const by = values.left === values.right ? "Columns" : "Rows";
  const made = host.charts.add(TYPE[chart.kind], host.getRange(areaText(values)), by);
  setSeries(made.series.getItemAt(0), host, chart, first);
  for (const data of others) setSeries(made.series.add(data.name), host, chart, data);
  setFrame(made, chart);
  setCategoryAxis(made.axes.categoryAxis, chart);
  setValueAxis(made.axes.valueAxis, chart, hasNegative(chart, sheet));
  const { top, left, bottom, right } = chart.anchor;
  made.setPosition(cellText({ row: top, column: left }), cellText({ row: bottom, column: right }));
}

const CHART_ACTIONS = 50;
const SERIES_ACTIONS = 30;

/** Charts in the place of those that stand. A chart is added in one step, for it is built from its first series on. */
export function chartSteps(sheet: OutputSheet, target: Target): readonly Step[] {
  return sheet.charts.map((chart) => ({
    bytes: (CHART_ACTIONS + SERIES_ACTIONS * chart.series.length) * ACTION_BYTES,
    write: (sheetOf) => {
      addChart(sheetOf(target.host), chart, sheet);
    },
  }));
}
