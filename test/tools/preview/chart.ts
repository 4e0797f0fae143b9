import type { SimWorkbook, Value } from "../../hosts/excel/host/book.ts";
import { valueAt } from "../../hosts/excel/host/cells.ts";
import { seriesOf, sourceOf } from "../../hosts/excel/host/classes/chart.ts";
import type { Node } from "../../hosts/excel/host/book.ts";
import { shown } from "../../hosts/excel/host/show.ts";
import { plotBars, plotLines } from "./chart-plot.ts";
import type { Plot, Series } from "./plot.ts";
import { draw } from "./svg.ts";
import { PIXELS } from "./tracks.ts";

const FALLBACK = ["#0B5C6B", "#D9A441", "#6B7C93", "#A3341F"];

const below = (node: Node | undefined, ...path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, wire) => at?.children.get(wire), node);

const textIn = (node: Node | undefined, key: string): string | undefined => {
  const value = node?.bag.get(key);
  return typeof value === "string" && value !== "" ? value : undefined;
};

const numberIn = (node: Node | undefined, key: string): number | undefined => {
  const value = node?.bag.get(key);
  return typeof value === "number" ? value : undefined;
};

function cellsOf(series: Node, key: "values" | "categories"): readonly Value[] {
  const source = sourceOf(series, key);
  const values: Value[] = [];
  if (source === undefined) return values;
  const { sheet, area } = source;
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) values.push(valueAt(sheet, row, column));
  return values;
}

function labelsOf(book: SimWorkbook, series: Node, values: readonly Value[]): readonly (string | undefined)[] {
  if (series.bag.get("HasDataLabels") !== true) return [];
  const labels = below(series, "DataLabels");
  const format = textIn(labels, "NumberFormat") ?? "General";
  const points = below(series, "Points")?.items ?? [];
  const name = labels?.bag.get("ShowSeriesName") === true ? `${String(series.bag.get("Name"))} ` : "";
  return values.map((value, at) => {
    const isOff = points[at]?.bag.get("HasDataLabel") === false;
    return isOff || typeof value !== "number" ? undefined : name + shown(value, format, book.dateSystem);
  });
}

function markerOf(series: Node): Series["marker"] {
  const style = textIn(series, "MarkerStyle");
  if (style === undefined || style === "None" || style === "Automatic") return undefined;
  return { color: textIn(series, "MarkerBackgroundColor") ?? "", size: numberIn(series, "MarkerSize") ?? 5 };
}

function readSeries(book: SimWorkbook, series: Node, at: number): Series {
  const values = cellsOf(series, "values");
  const own = textIn(below(series, "Format", "Fill"), "color") ?? FALLBACK[at % FALLBACK.length] ?? "";
  const line = below(series, "Format", "Line");
  return {
    name: String(series.bag.get("Name")),
    values: values.map((value) => (typeof value === "number" ? value : undefined)),
    fill: own,
    pointFills: (below(series, "Points")?.items ?? []).map((point) => textIn(below(point, "Format", "Fill"), "color")),
    line: {
      color: textIn(line, "Color") ?? own,
      weight: numberIn(line, "Weight") ?? 1.5,
      isDashed: textIn(line, "LineStyle") === "Dash",
      isHidden: textIn(line, "LineStyle") === "None",
    },
    marker: markerOf(series),
    labels: labelsOf(book, series, values),
    labelColor: textIn(below(series, "DataLabels", "Format", "Font"), "Color") ?? "#566070",
    gap: numberIn(series, "GapWidth") ?? 55,
  };
}

function stackingOf(type: string): Plot["stacking"] {
  if (type.endsWith("Stacked100")) return "share";
  return type.endsWith("Stacked") ? "sum" : "none";
}

function readPlot(book: SimWorkbook, chart: Node, size: { readonly width: number; readonly height: number }): Plot {
  const series = seriesOf(chart).items;
  const [category, value] = [below(chart, "Axes", "CategoryAxis"), below(chart, "Axes", "ValueAxis")];
  const format = textIn(value, "NumberFormat") ?? "General";
  return {
    ...size,
    categories: series[0] === undefined ? [] : cellsOf(series[0], "categories").map(String),
    series: series.map((one, at) => readSeries(book, one, at)),
    stacking: stackingOf(String(chart.bag.get("ChartType"))),
    isReversed: category?.bag.get("ReversePlotOrder") === true,
    hasValueAxis: value?.bag.get("Visible") !== false,
    minimum: numberIn(value, "Minimum"),
    maximum: numberIn(value, "Maximum"),
    valueText: (one) => shown(one, format, book.dateSystem),
    hasLegend: below(chart, "Legend")?.bag.get("Visible") === true,
  };
}

interface Points {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** A chart where it stands on its sheet. */
export function drawChart(book: SimWorkbook, chart: Node): SVGElement {
  const { top, left, width, height } = chart.bag.get("at") as Points; // only the host's own classes put it there
  const size = { width: width * PIXELS, height: height * PIXELS };
  const type = String(chart.bag.get("ChartType"));
  const plot = readPlot(book, chart, size);
  const drawn = type.startsWith("Line") ? plotLines(plot) : plotBars(plot, type.startsWith("Column"));
  const name = String(chart.bag.get("Name"));
  const svg = draw("svg", { class: "chart", role: "img", "aria-label": name, ...size }, ...drawn);
  svg.style.left = `${left * PIXELS}px`;
  svg.style.top = `${top * PIXELS}px`;
  svg.style.background = textIn(below(chart, "Format", "Fill"), "color") ?? "transparent";
  return svg;
}
