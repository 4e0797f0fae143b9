import type { Plot, Series } from "./plot.ts";
import { draw, widthOf, write } from "./svg.ts";

const HAIR = "#E3E6EB";
const RULE = "#8C95A3";
const LEGEND_HEIGHT = 22;
const PAD = 8;
const PX_PER_POINT = 4 / 3;

/** The place for bars and lines within a chart. */
interface Field {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Round steps: 1, 2 or 5 times a power of ten, about five of them. */
export function scaleOf(values: readonly number[], minimum: number | undefined, maximum: number | undefined): Scale {
  const low = minimum ?? Math.min(0, ...values);
  const top = maximum ?? Math.max(...values, low);
  const raw = (top - low || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10);
  const first = Math.floor(low / step);
  const last = maximum === undefined ? Math.ceil(top / step) : Math.floor(maximum / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  return { low: minimum ?? first * step, high: maximum ?? last * step, ticks };
}

function legend({ series, width, hasLegend }: Plot): readonly SVGElement[] {
  if (!hasLegend) return [];
  const total = series.reduce((sum, { name }) => sum + widthOf(name) + 30, 0);
  let x = Math.max(PAD, (width - total) / 2);
  return series.flatMap(({ name, fill, line, values }) => {
    const color = values.length > 0 && fill === "" ? line.color : fill;
    const made = [
      draw("rect", { x, y: LEGEND_HEIGHT / 2 - 5, width: 10, height: 10, fill: color }),
      write(name, { x: x + 15, y: LEGEND_HEIGHT / 2, anchor: "start" }),
    ];
    x += widthOf(name) + 30;
    return made;
  });
}

/** What a point's bar shows: from where to where, as stacked. */
function spans(plot: Plot): readonly (readonly (readonly [number, number] | undefined)[])[] {
  const { series, categories, stacking } = plot;
  const count = Math.max(categories.length, ...series.map(({ values }) => values.length));
  const sums = Array.from({ length: count }, (_, at) => series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0));
  const reached = Array.from({ length: count }, () => 0);
  return series.map(({ values }) =>
    Array.from({ length: count }, (_, at) => {
      const value = values[at];
      if (value === undefined) return undefined;
      if (stacking === "none") return [0, value] as const;
      const part = stacking === "share" ? value / (sums[at] || 1) : value;
      const from = reached[at] ?? 0;
      reached[at] = from + part;
      return [from, from + part] as const;
    }),
  );
}

const topOf = ({ hasLegend }: Plot): number => (hasLegend ? LEGEND_HEIGHT : PAD);

/** Bars that lie have their names on the left, those that stand below. */
function fieldOf(plot: Plot, isUpright: boolean): Field {
  const names = isUpright ? plot.series.map(() => "000000") : plot.categories;
  const room = isUpright && !plot.hasValueAxis ? 0 : Math.max(...names.map(widthOf), 0) + PAD;
  const left = Math.min(room, plot.width * 0.45) + PAD;
  const hasBelow = isUpright || plot.hasValueAxis;
  const top = topOf(plot);
  const right = !isUpright && plot.stacking === "none" ? 40 : PAD;
  return { left, top, width: plot.width - left - right, height: plot.height - top - (hasBelow ? 22 : PAD) };
}

interface Ground {
  readonly plot: Plot;
  readonly field: Field;
  readonly scale: Scale;
  readonly isUpright: boolean;
}

/** Place of a value along the value axis, in pixels. */
function at({ field, scale, isUpright }: Ground, value: number): number {
  const share = (value - scale.low) / (scale.high - scale.low || 1);
  return isUpright ? field.top + field.height * (1 - share) : field.left + field.width * share;
}

function axis(ground: Ground): readonly SVGElement[] {
  const { plot, field, scale, isUpright } = ground;
  if (!plot.hasValueAxis) return [];
  const { left, top, width, height } = field;
  return scale.ticks.flatMap((tick) => {
    const place = at(ground, tick);
    const ends = isUpright
      ? { x1: left, x2: left + width, y1: place, y2: place }
      : { x1: place, x2: place, y1: top, y2: top + height };
    const text = plot.valueText(tick);
    return [
      draw("line", { ...ends, stroke: HAIR }),
      isUpright
        ? write(text, { x: left - 6, y: place, anchor: "end" })
        : write(text, { x: place, y: top + height + 11, anchor: "middle" }),
    ];
  });
}

/** Middle of a category along the other axis, and the room that it has. */
function band({ plot, field, isUpright }: Ground, index: number, count: number): { middle: number; room: number } {
  const room = (isUpright ? field.width : field.height) / Math.max(count, 1);
  const isFromEnd = !isUpright && !plot.isReversed;
  const slot = isFromEnd ? count - 1 - index : index;
  return { middle: (isUpright ? field.left : field.top) + room * (slot + 0.5), room };
}

function names(ground: Ground, count: number): readonly SVGElement[] {
  const { plot, field, isUpright } = ground;
  const every = isUpright ? Math.ceil((Math.max(...plot.categories.map(widthOf), 1) * count) / field.width) : 1;
  return plot.categories.flatMap((name, index) => {
    if (index % every !== 0) return [];
    const { middle } = band(ground, index, count);
    if (isUpright) return [write(name, { x: middle, y: field.top + field.height + 11, anchor: "middle" })];
    const most = Math.floor(field.left / 6.2);
    const cut = name.length > most ? `${name.slice(0, most - 1)}…` : name;
    return [write(cut, { x: field.left - 6, y: middle, anchor: "end" })];
  });
}

interface Bar {
  readonly series: Series;
  readonly order: number;
  readonly index: number;
  readonly count: number;
  readonly span: readonly [number, number];
}

function bar(ground: Ground, { series, order, index, count, span }: Bar): readonly SVGElement[] {
  const { plot, isUpright } = ground;
  const { middle, room } = band(ground, index, count);
  const beside = plot.stacking === "none" ? plot.series.length : 1;
  const thick = room / (1 + series.gap / 100 / beside) / beside;
  const start = middle - (thick * beside) / 2 + (plot.stacking === "none" ? order * thick : 0);
  const [from, to] = [at(ground, span[0]), at(ground, span[1])];
  const [low, size] = [Math.min(from, to), Math.abs(to - from)];
  const box = isUpright
    ? { x: start, y: low, width: thick, height: size }
    : { x: low, y: start, width: size, height: thick };
  const fill = series.pointFills[index] ?? series.fill;
  const edge = plot.stacking === "none" ? {} : { stroke: "#FFFFFF" };
  const rect = draw("rect", { ...box, fill, ...edge });
  const label = series.labels[index];
  if (label === undefined) return [rect];
  const color = series.labelColor;
  if (plot.stacking !== "none")
    return [rect, write(label, { x: box.x + box.width / 2, y: box.y + box.height / 2, anchor: "middle", color })];
  const place = isUpright
    ? ({ x: start + thick / 2, y: low - 8, anchor: "middle" } as const)
    : ({ x: to + 5, y: start + thick / 2, anchor: "start" } as const);
  return [rect, write(label, { ...place, color })];
}

/** Lying or standing bars, side by side or stacked. */
export function plotBars(plot: Plot, isUpright: boolean): readonly SVGElement[] {
  const all = spans(plot);
  const values = all.flatMap((one) => one.flatMap((span) => (span === undefined ? [] : [...span])));
  const field = fieldOf(plot, isUpright);
  const ground: Ground = { plot, field, scale: scaleOf(values, plot.minimum, plot.maximum), isUpright };
  const count = all[0]?.length ?? 0;
  const bars = plot.series.flatMap((series, order) =>
    (all[order] ?? []).flatMap((span, index) =>
      span === undefined ? [] : bar(ground, { series, order, index, count, span }),
    ),
  );
  return [...axis(ground), ...bars, ...names(ground, count), ...legend(plot)];
}

/** Lines over categories; a gap where a value is missing. */
export function plotLines(plot: Plot): readonly SVGElement[] {
  const values = plot.series.flatMap((series) => series.values.filter((value) => value !== undefined));
  const field = fieldOf(plot, true);
  const ground: Ground = { plot, field, scale: scaleOf(values, plot.minimum, plot.maximum), isUpright: true };
  const count = Math.max(plot.categories.length, 1);
  const lines = plot.series.flatMap(({ values: own, line }) => {
    if (line.isHidden) return [];
    let isDown = false;
    const path = own.map((value, index) => {
      const step =
        value === undefined ? "" : `${isDown ? "L" : "M"}${band(ground, index, count).middle} ${at(ground, value)}`;
      isDown = value !== undefined;
      return step;
    });
    const dash = line.isDashed ? { "stroke-dasharray": "5 4" } : {};
    return draw("path", {
      d: path.join(""),
      fill: "none",
      stroke: line.color,
      "stroke-width": line.weight * PX_PER_POINT,
      ...dash,
    });
  });
  const markers = plot.series.flatMap(({ values: own, marker }) =>
    own.flatMap((value, index) => {
      if (value === undefined || marker === undefined) return [];
      const place = { cx: band(ground, index, count).middle, cy: at(ground, value) };
      return [draw("circle", { ...place, r: (marker.size * PX_PER_POINT) / 2, fill: marker.color })];
    }),
  );
  const labels = plot.series.flatMap(({ labels: texts, values: own, labelColor }) =>
    texts.flatMap((text, index) => {
      const value = own[index];
      if (text === undefined || value === undefined) return [];
      const place = { x: band(ground, index, count).middle, y: at(ground, value) - 9 };
      return [write(text, { ...place, anchor: "middle", color: labelColor })];
    }),
  );
  const base = field.top + field.height;
  const rule = draw("line", { x1: field.left, x2: field.left + field.width, y1: base, y2: base, stroke: RULE });
  const named = plot.series.map((series) => ({ ...series, fill: series.marker?.color ?? series.line.color }));
  return [
    ...axis(ground),
    rule,
    ...lines,
    ...markers,
    ...labels,
    ...names(ground, count),
    ...legend({ ...plot, series: named }),
  ];
}
