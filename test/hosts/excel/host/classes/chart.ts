import { areaOf, cellsOf, columnsOf, rowsOf } from "../area.ts";
import type { Area } from "../area.ts";
import type { SimSheet } from "../book.ts";
import { guid, nextId, Node } from "../book.ts";
import { valueAt } from "../cells.ts";
import { invalidArgument } from "../error.ts";
import { sheetNode } from "../host.ts";
import type { Behavior, Host } from "../host.ts";
import { pointsOf } from "../measure.ts";
import { numberArgument } from "./range-format.ts";
import { integerArgument, ownSheet, rangeArgument, textArgument } from "./subject.ts";
import { areaAt } from "./worksheet.ts";

/** Cells that feed a chart. */
export interface Source {
  readonly sheet: SimSheet;
  readonly area: Area;
}

const isText = (sheet: SimSheet, row: number, column: number): boolean =>
  typeof valueAt(sheet, row, column) === "string";

/** The series of a chart. */
export const seriesOf = (chart: Node): Node => {
  const made = chart.children.get("Series") ?? new Node("ChartSeriesCollection", chart);
  chart.children.set("Series", made);
  return made;
};

/** A series at the end of a chart. */
export function addSeries(
  chart: Node,
  name: unknown,
  values: Source | undefined,
  categories: Source | undefined,
): Node {
  const collection = seriesOf(chart);
  const series = new Node("ChartSeries", collection);
  series.bag.set("Name", name ?? `Series${collection.items.length + 1}`);
  series.bag.set("ChartType", chart.bag.get("ChartType"));
  series.bag.set("HasDataLabels", false);
  if (values) series.bag.set("values", values);
  if (categories) series.bag.set("categories", categories);
  collection.items.push(series);
  return series;
}

interface Guess extends Source {
  /** Whether the first column and the first row are headers. */
  readonly hasColumn: boolean;
  readonly hasRow: boolean;
}

/** What a block of cells is taken for: headers are text, or lie beside an empty corner. */
function guess({ sheet, area }: Source): Guess {
  const isCornerBlank = valueAt(sheet, area.top, area.left) === "";
  const hasColumn = columnsOf(area) > 1 && (isText(sheet, area.bottom, area.left) || isCornerBlank);
  return { sheet, area, hasColumn, hasRow: rowsOf(area) > 1 && isText(sheet, area.top, area.right) };
}

function addColumns(chart: Node, { sheet, area, hasColumn, hasRow }: Guess): void {
  const top = area.top + (hasRow ? 1 : 0);
  const rows = area.bottom - top + 1;
  const categories = hasColumn ? { sheet, area: areaOf(top, area.left, rows, 1) } : undefined;
  for (let column = area.left + (hasColumn ? 1 : 0); column <= area.right; column++) {
    const name = hasRow ? String(valueAt(sheet, area.top, column)) : undefined;
    addSeries(chart, name, { sheet, area: areaOf(top, column, rows, 1) }, categories);
  }
}

function addRows(chart: Node, { sheet, area, hasColumn, hasRow }: Guess): void {
  const left = area.left + (hasColumn ? 1 : 0);
  const columns = area.right - left + 1;
  const categories = hasRow ? { sheet, area: areaOf(area.top, left, 1, columns) } : undefined;
  for (let row = area.top + (hasRow ? 1 : 0); row <= area.bottom; row++) {
    const name = hasColumn ? String(valueAt(sheet, row, area.left)) : undefined;
    addSeries(chart, name, { sheet, area: areaOf(row, left, 1, columns) }, categories);
  }
}

/** Makes series of a block of cells as Excel guesses them: the longer side holds the points. */
function guessSeries(chart: Node, source: Source, by: unknown): void {
  const found = guess(source);
  const isByColumns = by === "Columns" || (by !== "Rows" && rowsOf(source.area) >= columnsOf(source.area));
  if (isByColumns) addColumns(chart, found);
  else addRows(chart, found);
}

/** A chart without series, at its first place. */
export function makeChart(
  sheet: SimSheet,
  { id, type, name }: { readonly id: string; readonly type: string; readonly name: string },
): Node {
  const chart = new Node("Chart", undefined, { kind: "sheet", sheet });
  chart.id = id;
  chart.bag.set("ChartType", type);
  chart.bag.set("Name", name);
  chart.bag.set("at", { top: 0, left: 0, width: 360, height: 216 });
  sheet.charts.push(chart);
  return chart;
}

function addChart(host: Host, node: Node, args: readonly unknown[]): Node {
  const sheet = ownSheet(node);
  const type = textArgument(args[0]);
  const source = rangeArgument(args[1]);
  const number = nextId(host.book, "chart");
  const chart = makeChart(sheet, { id: guid(number), type, name: `Chart ${number}` });
  guessSeries(chart, source, args[2]);
  return chart;
}

type Box = Readonly<Record<"top" | "left" | "width" | "height", number>>;

// Only `addChart` and `box` put it there.
const boxOf = (chart: Node): Box => chart.bag.get("at") as Box;

function box(key: keyof Box): { get: (chart: Node) => number; set: (chart: Node, value: unknown) => void } {
  return {
    get: (chart) => boxOf(chart)[key],
    set: (chart, value) => {
      chart.bag.set("at", { ...boxOf(chart), [key]: numberArgument(value, 0, 1e6) });
      chart.bag.delete("anchor");
    },
  };
}

const BOXES = { Top: box("top"), Left: box("left"), Width: box("width"), Height: box("height") };

function setPosition(chart: Node, [start, end]: readonly unknown[], host: Host): void {
  const sheet = ownSheet(chart);
  const areaFor = (value: unknown): Area =>
    value instanceof Node ? rangeArgument(value).area : areaAt(host, sheet, value);
  const first = areaFor(start);
  const last = end === null || end === undefined ? undefined : areaFor(end);
  const anchor = { top: first.top, left: first.left, bottom: (last ?? first).bottom, right: (last ?? first).right };
  const points = pointsOf(sheet, anchor);
  chart.bag.set("at", last ? points : { ...boxOf(chart), top: points.top, left: points.left });
  if (last) chart.bag.set("anchor", anchor);
}

function deleteChart(chart: Node): void {
  const { charts } = ownSheet(chart);
  charts.splice(charts.indexOf(chart), 1);
}

export const CHARTS: Behavior = {
  get: { Count: (node) => ownSheet(node).charts.length },
  items: (node) => ownSheet(node).charts,
  call: { Add: (node, args, host) => addChart(host, node, args) },
};

export const CHART: Behavior = {
  isRecord: true,
  get: {
    Id: (chart) => chart.id,
    ...Object.fromEntries(Object.entries(BOXES).map(([wire, one]) => [wire, one.get])),
  },
  set: Object.fromEntries(Object.entries(BOXES).map(([wire, one]) => [wire, one.set])),
  child: { Worksheet: (chart, host) => sheetNode(host, ownSheet(chart)), Series: seriesOf },
  call: {
    Delete: deleteChart,
    SetPosition: setPosition,
    SetData: (chart, [range, by]) => {
      seriesOf(chart).items.length = 0;
      guessSeries(chart, rangeArgument(range), by);
    },
    Activate: () => null,
  },
};

const setSource =
  (key: "values" | "categories") =>
  (series: Node, [range]: readonly unknown[]): void => {
    const { sheet, area } = rangeArgument(range);
    if (rowsOf(area) > 1 && columnsOf(area) > 1) throw invalidArgument("A series takes one row or one column.");
    series.bag.set(key, { sheet, area });
  };

/** Cells of a series as they were set; undefined without. */
export function sourceOf(series: Node, key: "values" | "categories"): Source | undefined {
  // Only `setSource` and `addSeries` put it there.
  return series.bag.get(key) as Source | undefined;
}

export const CHART_SERIES_LIST: Behavior = {
  get: { Count: (node) => node.items.length },
  call: {
    Add: (node, [name]) => addSeries(node.parent ?? node, name, undefined, undefined),
  },
};

export const CHART_SERIES: Behavior = {
  isRecord: true,
  call: {
    SetValues: setSource("values"),
    SetXAxisValues: setSource("categories"),
    Delete: (series) => {
      const items = series.parent?.items;
      items?.splice(items.indexOf(series), 1);
    },
  },
};

function pointsIn(node: Node): readonly Node[] {
  const values = node.parent && sourceOf(node.parent, "values");
  const count = values ? cellsOf(values.area) : 0;
  while (node.items.length < count) node.items.push(new Node("ChartPoint", node));
  return node.items.slice(0, count);
}

export const CHART_POINTS: Behavior = {
  get: { Count: (node) => pointsIn(node).length },
  items: pointsIn,
};

/** Fills and lines of chart parts: what was set last, by the name of the property that shows it. */
export const CHART_FILL: Behavior = {
  isRecord: true,
  call: {
    SetSolidColor: (node, [color]) => {
      if (typeof color !== "string" || !/^#[0-9A-Fa-f]{6}$/.test(color)) throw invalidArgument();
      node.bag.set("color", color.toUpperCase());
    },
    Clear: (node) => {
      node.bag.set("color", "");
    },
    GetSolidColor: (node) => node.bag.get("color") ?? "",
  },
};

export const CHART_LINE: Behavior = {
  isRecord: true,
  call: {
    Clear: (node) => {
      node.bag.set("LineStyle", "None");
    },
  },
};

export const CHART_AXES: Behavior = {
  call: {
    GetItem: (node, [type, group]) => {
      if (group !== null && group !== undefined && group !== "Primary")
        throw invalidArgument("There is no secondary axis.");
      const wire = `${String(type)}Axis`;
      if (wire !== "CategoryAxis" && wire !== "ValueAxis" && wire !== "SeriesAxis") throw invalidArgument();
      const axis = node.children.get(wire) ?? new Node("ChartAxis", node);
      node.children.set(wire, axis);
      return axis;
    },
  },
};

export const CHART_AXIS: Behavior = {
  isRecord: true,
  call: {
    SetCategoryNames: (axis, [range]) => {
      const { sheet, area } = rangeArgument(range);
      axis.bag.set("categories", { sheet, area });
    },
    SetPositionAt: (axis, [value]) => {
      axis.bag.set("positionAt", value);
    },
    SetCustomDisplayUnit: (axis, [value]) => {
      axis.bag.set("customDisplayUnit", integerArgument(value));
    },
  },
};

export const CHART_TITLE: Behavior = {
  isRecord: true,
  call: {
    SetFormula: (title, [formula]) => {
      title.bag.set("formula", textArgument(formula));
    },
  },
};
