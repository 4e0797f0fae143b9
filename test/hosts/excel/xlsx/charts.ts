import { readXmlPart } from "../../../../headless/parts.ts";
import type { XmlPart } from "../../../../headless/parts.ts";
import { readRelationships } from "../../../../headless/relationships.ts";
import type { XmlElement } from "../../../../headless/xml.ts";
import { childOf, childrenOf, decodeEntities, relationshipId } from "../../../../headless/xml.ts";
import type { Zip } from "../../../../headless/zip.ts";
import type { SimSheet, SimWorkbook } from "../host/book.ts";
import { guid, nextId, Node } from "../host/book.ts";
import { addSeries, makeChart } from "../host/classes/chart.ts";
import type { Source } from "../host/classes/chart.ts";
import { cellsOfFormula } from "../host/classes/name.ts";
import { pointsOf } from "../host/measure.ts";

const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.get("val");

const inner = ({ text }: XmlPart, element: XmlElement | undefined): string =>
  element ? decodeEntities(text.slice(element.innerStart, element.innerEnd)) : "";

/** First element of a name anywhere below. */
function deepOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  for (const one of element?.children ?? []) {
    const found = one.local === local ? one : deepOf(one, local);
    if (found) return found;
  }
  return undefined;
}

const GROUPINGS: Readonly<Record<string, string>> = {
  clustered: "Clustered",
  stacked: "Stacked",
  percentStacked: "Stacked100",
};

/** Kind of a plot as the client names it; "" for kinds that the product never makes. */
function typeOf(plot: XmlElement): string {
  const grouping = valueOf(plot, "grouping") ?? "standard";
  if (plot.local === "barChart")
    return `${valueOf(plot, "barDir") === "bar" ? "Bar" : "Column"}${GROUPINGS[grouping] ?? "Clustered"}`;
  const plain: Readonly<Record<string, string>> = {
    lineChart: "Line",
    pieChart: "Pie",
    areaChart: "Area",
    scatterChart: "XYScatter",
  };
  return plain[plot.local] ?? "";
}

function sourceOf(book: SimWorkbook, part: XmlPart, element: XmlElement | undefined): Source | undefined {
  return cellsOfFormula(book, `=${inner(part, deepOf(element, "f"))}`);
}

const cachedName = (part: XmlPart, series: XmlElement): string => inner(part, deepOf(childOf(series, "tx"), "v"));

function child(node: Node, wire: string, type: string): Node {
  const made = node.children.get(wire) ?? new Node(type, node);
  node.children.set(wire, made);
  return made;
}

const solidOf = (shape: XmlElement | undefined): string | undefined => {
  const color = deepOf(childOf(shape, "solidFill"), "srgbClr")?.attributes.get("val");
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
};

function setShape(node: Node, types: readonly [string, string], shape: XmlElement | undefined): void {
  const format = child(node, "Format", types[0]);
  const fill = solidOf(shape);
  if (fill !== undefined) child(format, "Fill", "ChartFill").bag.set("color", fill);
  const line = childOf(shape, "ln");
  const drawn = child(format, types[0] === "ChartPointFormat" ? "Border" : "Line", types[1]);
  if (childOf(line, "noFill")) drawn.bag.set("LineStyle", "None");
  const color = solidOf(line);
  if (color === undefined) return;
  drawn.bag.set("Color", color);
  drawn.bag.set("Weight", Number(line?.attributes.get("w") ?? 9525) / 12_700);
  drawn.bag.set("LineStyle", childOf(line, "prstDash") ? "Dash" : "Continuous");
}

const MARKERS: Readonly<Record<string, string>> = { none: "None", circle: "Circle" };

function setMarker(series: Node, marker: XmlElement | undefined): void {
  if (!marker) return;
  series.bag.set("MarkerStyle", MARKERS[valueOf(marker, "symbol") ?? ""] ?? "Automatic");
  series.bag.set("MarkerSize", Number(valueOf(marker, "size") ?? 5));
  const color = solidOf(childOf(marker, "spPr"));
  if (color !== undefined) series.bag.set("MarkerBackgroundColor", color);
}

function setPoints(series: Node, element: XmlElement): void {
  const points = child(series, "Points", "ChartPointsCollection");
  for (const one of childrenOf(element, "dPt")) {
    const index = Number(valueOf(one, "idx") ?? 0);
    while (points.items.length <= index) points.items.push(new Node("ChartPoint", points));
    const point = points.items[index];
    if (point) setShape(point, ["ChartPointFormat", "ChartBorder"], childOf(one, "spPr"));
  }
}

function setLabels(series: Node, element: XmlElement): void {
  const labels = childOf(element, "dLbls");
  const isShown = labels !== undefined && valueOf(labels, "showVal") === "1";
  series.bag.set("HasDataLabels", isShown);
  if (!isShown) return;
  const made = child(series, "DataLabels", "ChartDataLabels");
  made.bag.set("ShowSeriesName", valueOf(labels, "showSerName") === "1");
  made.bag.set("NumberFormat", childOf(labels, "numFmt")?.attributes.get("formatCode") ?? "General");
  const color = solidOf(deepOf(childOf(labels, "txPr"), "defRPr"));
  if (color !== undefined)
    child(child(made, "Format", "ChartDataLabelFormat"), "Font", "ChartFont").bag.set("Color", color);
  const points = child(series, "Points", "ChartPointsCollection");
  for (const one of childrenOf(labels, "dLbl").filter((label) => valueOf(label, "delete") === "1")) {
    const index = Number(valueOf(one, "idx") ?? 0);
    while (points.items.length <= index) points.items.push(new Node("ChartPoint", points));
    points.items[index]?.bag.set("HasDataLabel", false);
  }
}

function readSeries(book: SimWorkbook, part: XmlPart, chart: Node, plot: XmlElement): void {
  for (const element of childrenOf(plot, "ser")) {
    const values = sourceOf(book, part, childOf(element, "val"));
    const series = addSeries(chart, cachedName(part, element), values, sourceOf(book, part, childOf(element, "cat")));
    series.bag.set("ChartType", typeOf(plot));
    setShape(series, ["ChartSeriesFormat", "ChartLineFormat"], childOf(element, "spPr"));
    const [gap, overlap] = [valueOf(plot, "gapWidth"), valueOf(plot, "overlap")];
    if (gap !== undefined) series.bag.set("GapWidth", Number(gap));
    if (overlap !== undefined) series.bag.set("Overlap", Number(overlap));
    setMarker(series, childOf(element, "marker"));
    setPoints(series, element);
    setLabels(series, element);
  }
}

function setAxes(chart: Node, area: XmlElement | undefined): void {
  const axes = child(chart, "Axes", "ChartAxes");
  for (const [local, wire] of [
    ["catAx", "CategoryAxis"],
    ["valAx", "ValueAxis"],
  ] as const) {
    const element = childOf(area, local);
    if (!element) continue;
    const axis = child(axes, wire, "ChartAxis");
    axis.bag.set("Visible", valueOf(element, "delete") !== "1");
    axis.bag.set("ReversePlotOrder", valueOf(childOf(element, "scaling"), "orientation") === "maxMin");
    child(axis, "MajorGridlines", "ChartGridlines").bag.set(
      "Visible",
      childOf(element, "majorGridlines") !== undefined,
    );
  }
}

function readChart(book: SimWorkbook, sheet: SimSheet, part: XmlPart, name: string): Node | undefined {
  const plotArea = deepOf(part.root, "plotArea");
  const plots = (plotArea?.children ?? []).filter((one) => typeOf(one) !== "");
  const [first] = plots;
  if (!first) return undefined;
  const chart = makeChart(sheet, { id: guid(nextId(book, "chart")), type: typeOf(first), name });
  for (const plot of plots) readSeries(book, part, chart, plot);
  setAxes(chart, plotArea);
  const legend = deepOf(part.root, "legend");
  const made = child(chart, "Legend", "ChartLegend");
  made.bag.set("Visible", legend !== undefined);
  if (legend && valueOf(legend, "legendPos") === "t") made.bag.set("Position", "Top");
  return chart;
}

function numberAt(part: XmlPart, corner: XmlElement | undefined, name: string): number {
  return Number(inner(part, childOf(corner, name)) || 0);
}

/** Charts of a sheet's drawing, with the cells that they cover. Other drawings are left out. */
export function readCharts(book: SimWorkbook, sheet: SimSheet, zip: Zip, sheetPart: string): void {
  const drawings = readRelationships(zip, sheetPart).filter((one) => one.kind === "drawing" && !one.external);
  for (const { part: name } of drawings) {
    const part = readXmlPart(zip, name);
    const targets = new Map(readRelationships(zip, name).map((one) => [one.id, one.part]));
    for (const anchor of childrenOf(part.root, "twoCellAnchor")) {
      const graphic = deepOf(anchor, "chart");
      const target = graphic && targets.get(relationshipId(graphic) ?? "");
      const chart =
        target === undefined
          ? undefined
          : readChart(book, sheet, readXmlPart(zip, target), deepOf(anchor, "cNvPr")?.attributes.get("name") ?? "");
      if (!chart) continue;
      const [from, to] = [childOf(anchor, "from"), childOf(anchor, "to")];
      // A corner that lies at the very edge of a cell belongs to the cell before it.
      const isEdge = (dimension: "col" | "row"): number => (numberAt(part, to, `${dimension}Off`) === 0 ? 1 : 0);
      const area = {
        top: numberAt(part, from, "row"),
        left: numberAt(part, from, "col"),
        bottom: numberAt(part, to, "row") - isEdge("row"),
        right: numberAt(part, to, "col") - isEdge("col"),
      };
      chart.bag.set("anchor", area);
      chart.bag.set("at", pointsOf(sheet, area));
    }
  }
}
