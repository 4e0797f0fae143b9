import type { Area, ChartSeries, OutputChart, OutputSheet, SheetKey } from "../core/index.ts";
import { columnPx, pxOf } from "../core/index.ts";
import { rangeOf } from "./areas.ts";
import type { Memory } from "./memory.ts";
import { hex } from "./write-look.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const SECONDARY = "#566070";
const FONT = { fontName: "Arial", fontSize: 9, color: SECONDARY };
/** Percent of the bar width between two groups, when the chart names none. */
const DEFAULT_GAP = 55;

function typeOf(kind: OutputChart["kind"]): GoogleAppsScript.Charts.ChartType {
  const { BAR, COLUMN, LINE } = Charts.ChartType;
  if (kind === "column") return COLUMN;
  return kind === "line" ? LINE : BAR;
}

const sum = (pixels: readonly number[]): number => Math.round(pixels.reduce((all, one) => all + one, 0));

/** Whether each series' name stands right above its values, so that it can be the header of its range. */
const hasHeaders = ({ categories, series }: OutputChart): boolean =>
  categories.top > 0 &&
  series.every(({ nameAt, values }) => nameAt.row === values.top - 1 && nameAt.column === values.left);

const withHeader = (area: Area, isHeaded: boolean): Area => (isHeaded ? { ...area, top: area.top - 1 } : area);

/** Pixels of the diameter of a marked point. */
const MARKER_SIZE = 9;

const lineOption = ({ points, width = 1 }: ChartSeries): Readonly<Record<string, unknown>> =>
  points ? { lineWidth: 0, pointSize: MARKER_SIZE } : { lineWidth: Math.max(1, Math.round(width)), pointSize: 0 };

function seriesOption(series: ChartSeries): Readonly<Record<string, unknown>> {
  const { fill, dashed, width, labelColor, name } = series;
  return {
    color: hex(fill),
    labelInLegend: name,
    ...(width === undefined ? {} : lineOption(series)),
    ...(dashed ? { lineDashStyle: [4, 4] } : {}),
    ...(labelColor === undefined ? {} : { dataLabel: "value" }),
  };
}

const stackingOf = (kind: OutputChart["kind"]): "percent" | boolean =>
  kind === "stackedBar100" ? "percent" : kind === "stackedBar";

function setOptions(
  builder: Builder,
  chart: OutputChart,
  size: { readonly width: number; readonly height: number },
): void {
  const axis = { textStyle: FONT, gridlines: { color: chart.valueAxis ? "#e3e6eb" : "none" } };
  const options: Readonly<Record<string, unknown>> = {
    ...size,
    title: "",
    isStacked: stackingOf(chart.kind),
    legend: { position: chart.legend, textStyle: FONT },
    backgroundColor: chart.background === undefined ? "transparent" : hex(chart.background),
    bar: { groupWidth: `${Math.round(10_000 / (100 + (chart.gapWidth ?? DEFAULT_GAP)))}%` },
    hAxis: chart.nameEach === undefined ? axis : { ...axis, showTextEvery: chart.nameEach },
    vAxis: { ...axis, ...(chart.reversed ? { direction: -1 } : {}) },
    altText: chart.altText,
  };
  for (const name of Object.keys(options)) builder.setOption(name, options[name]);
  chart.series.forEach((series, at) => {
    builder.setOption(`series.${at}`, seriesOption(series));
  });
}

function build(builder: Builder, chart: OutputChart, sheet: Sheet, output: OutputSheet): Chart {
  const { anchor } = chart;
  const isHeaded = hasHeaders(chart);
  builder.setChartType(typeOf(chart.kind)).clearRanges();
  builder.addRange(rangeOf(sheet, withHeader(chart.categories, isHeaded)));
  for (const { values } of chart.series) builder.addRange(rangeOf(sheet, withHeader(values, isHeaded)));
  builder.setNumHeaders(isHeaded ? 1 : 0);
  builder.setPosition(anchor.top + 1, anchor.left + 1, 0, 0);
  setOptions(builder, chart, {
    width: sum(output.columns.slice(anchor.left, anchor.right + 1).map(columnPx)),
    height: sum(output.rows.slice(anchor.top, anchor.bottom + 1).map(({ height }) => pxOf(height))),
  });
  return builder.build();
}

/** The chart that was made under a name: by its remembered number, else the one that begins in the same cell. */
function standingChart(charts: readonly Chart[], id: number | undefined, { anchor }: OutputChart): Chart | undefined {
  const known = charts.find((chart) => id !== undefined && chart.getChartId() === id);
  if (known || id !== undefined) return known;
  return charts.find((chart) => {
    const info = chart.getContainerInfo();
    return info.getAnchorRow() === anchor.top + 1 && info.getAnchorColumn() === anchor.left + 1;
  });
}

function chartIds(memory: Memory, key: SheetKey): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const part of (memory.get(`charts.${key}`) ?? "").split("\n")) {
    const [id = "", ...name] = part.split(" ");
    if (/^\d+$/.test(id)) ids.set(name.join(" "), Number(id));
  }
  return ids;
}

/** The charts that stand on a sheet, and the numbers of those that Muster made, by name. */
export interface StandingCharts {
  readonly charts: readonly Chart[];
  readonly ids: ReadonlyMap<string, number>;
}

export const NO_CHARTS: StandingCharts = { charts: [], ids: new Map() };

/** Looks for the charts of a sheet, where it has or gets some of Muster's. */
export function findCharts(sheet: Sheet, output: OutputSheet, memory: Memory): StandingCharts {
  const ids = chartIds(memory, output.key);
  return output.charts.length === 0 && ids.size === 0 ? NO_CHARTS : { charts: sheet.getCharts(), ids };
}

/** Changes the charts of a sheet in place, adds those that are new and removes those that are gone; charts of people stay. */
export function writeCharts(sheet: Sheet, output: OutputSheet, { charts, ids }: StandingCharts): void {
  for (const chart of output.charts) {
    const found = standingChart(charts, ids.get(chart.name), chart);
    if (found) sheet.updateChart(build(found.modify(), chart, sheet, output));
    else sheet.insertChart(build(sheet.newChart(), chart, sheet, output));
  }
  const names = new Set(output.charts.map(({ name }) => name));
  ids.forEach((id, name) => {
    const found = names.has(name) ? undefined : charts.find((chart) => chart.getChartId() === id);
    if (found) sheet.removeChart(found);
  });
}

/** Remembers the numbers of the charts of a sheet: a chart that people move is still known by its own. */
export function rememberCharts(sheet: Sheet, output: OutputSheet, before: StandingCharts, memory: Memory): void {
  if (output.charts.length === 0 && before.ids.size === 0) return;
  const stood = new Set(before.charts.map((chart) => chart.getChartId() ?? -1));
  const made = sheet.getCharts().map((chart) => chart.getChartId() ?? -1);
  const fresh = made.filter((id) => !stood.has(id));
  const lines = output.charts.map(({ name }) => {
    const id = before.ids.get(name);
    return `${id !== undefined && made.includes(id) ? id : (fresh.shift() ?? "")} ${name}`;
  });
  memory.set(`charts.${output.key}`, lines.join("\n"));
}
