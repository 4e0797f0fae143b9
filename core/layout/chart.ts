import type { ChartBlock, ChartSeriesData } from "../dashboard/block.ts";
import type { Area, ChartSeries, OutputChart } from "../workbook.ts";
import type { Frame } from "./block-frame.ts";
import type { Canvas, WaitingChart } from "./canvas.ts";
import { addRow } from "./canvas.ts";
import { writeChartData } from "./chart-data.ts";
import type { FormatName } from "./formats.ts";
import { FORMATS } from "./formats.ts";
import { drawHeading } from "./heading.ts";
import { HEIGHTS, pxOf } from "./heights.ts";
import { textPx } from "./measure.ts";
import { CHART_FILLS, PALETTE } from "./palette.ts";

/** Width of a whole 100 % bar beside the names of its categories. */
const WHOLE_BAR_PX = 345;
/** Air around a label inside its part. */
const LABEL_AIR_PX = 8;
const LABEL_TYPE = { size: 9 };
const USUAL_HEIGHT_PX = 180;

const LABEL_FORMATS = {
  count: "count",
  money: "money",
  variance: "variance",
  varianceDays: "varianceWhole",
  percent: "percent",
  index: "index",
  wholePercent: "wholePercent",
  percentSign: "percentSign",
  plain: "general",
} as const satisfies Readonly<Record<string, FormatName>>;

/** The data of a 100 % chart are shares, one decimal more than their labels; other data read as their labels. */
const dataFormat = ({ form, labels }: ChartBlock): FormatName =>
  form === "stackedBar100" ? "percent" : LABEL_FORMATS[labels ?? "plain"];

const GAP_WIDTHS = { bar: 40, stackedBar100: 22, stackedBar: 40, column: 55, line: undefined } as const;

/** Whether name and whole percent of a part stand inside it. */
const isLabeled = (name: string, share: number): boolean =>
  textPx(`${name} ${Math.round(share * 100)} %`, LABEL_TYPE) + LABEL_AIR_PX <= share * WHOLE_BAR_PX;

/** Indexes of points whose part of their category is too small for a label. */
function smallParts(block: ChartBlock, series: ChartSeriesData): readonly number[] {
  if (block.form !== "stackedBar100") return [];
  const small: number[] = [];
  block.categories.forEach((_, index) => {
    let sum = 0;
    for (const other of block.series) sum += other.values[index] ?? 0;
    if (sum <= 0 || !isLabeled(series.name, (series.values[index] ?? 0) / sum)) small.push(index);
  });
  return small;
}

function widthOf({ tone }: ChartSeriesData): number {
  return tone === "accent" ? 2 : 1.5;
}

function seriesOf(block: ChartBlock, series: ChartSeriesData, at: Pick<ChartSeries, "nameAt" | "values">): ChartSeries {
  const { fill, label } = CHART_FILLS[series.tone];
  const isLine = block.form === "line";
  const unlabeled = smallParts(block, series);
  return {
    name: series.name,
    ...at,
    fill,
    ...(series.pointTones === undefined
      ? {}
      : { pointFills: series.pointTones.map((tone) => (tone === undefined ? null : CHART_FILLS[tone].fill)) }),
    ...(isLine ? { width: widthOf(series) } : { labelColor: block.form === "column" ? PALETTE.ink : label }),
    ...(series.dashed === true ? { dashed: true as const } : {}),
    ...(series.points === true ? { points: true as const, labelColor: PALETTE.ink } : {}),
    ...(unlabeled.length === 0 ? {} : { unlabeled }),
  };
}

/** Air between names on an axis, and what the values take beside it. */
const NAME_AIR_PX = 14;
const VALUES_PX = 40;

/** Names of a line's categories stand upright and whole: where they have no room, only each so many-th does. */
function nameEach({ form, categories }: ChartBlock, { grid }: Canvas, { left, right }: Area): number {
  if (form !== "line") return 1;
  const widest = categories.reduce((most, name) => Math.max(most, textPx(name, LABEL_TYPE)), 0) + NAME_AIR_PX;
  const room = grid.px.slice(left, right + 1).reduce((sum, px) => sum + px, -VALUES_PX);
  return Math.max(1, Math.ceil((widest * categories.length) / room));
}

/** A line's axis begins with its 0, which is no dash. */
const labelFormat = ({ form, labels = "plain" }: ChartBlock): FormatName =>
  form === "line" && labels === "count" ? "moneyWhole" : LABEL_FORMATS[labels];

/** Makes the charts that wait, once all rows stand: their data go outside the print area of the same sheet. */
export function drawCharts(canvas: Canvas): void {
  for (const chart of canvas.waitingCharts) drawChart(canvas, chart);
}

function drawChart(canvas: Canvas, { block, area, onPanel }: WaitingChart): void {
  const { categories, places } = writeChartData(canvas, block, dataFormat(block));
  const gapWidth = GAP_WIDTHS[block.form];
  const each = nameEach(block, canvas, area);
  const horizontal = block.form === "bar" || block.form === "stackedBar100" || block.form === "stackedBar";
  const chart: OutputChart = {
    name: block.name,
    kind: block.form,
    anchor: area,
    categories,
    series: block.series.flatMap((series, index) => {
      const at = places[index];
      return at === undefined ? [] : [seriesOf(block, series, at)];
    }),
    ...(gapWidth === undefined ? {} : { gapWidth }),
    legend: block.series.length > 1 && block.form !== "stackedBar100" ? "top" : "none",
    valueAxis: block.form === "line",
    ...(block.form === "stackedBar100" ? { labelSeries: true as const } : {}),
    labelFormat: FORMATS[labelFormat(block)],
    ...(each > 1 ? { nameEach: each } : {}),
    ...(onPanel ? { background: PALETTE.panel } : {}),
    ...(horizontal ? { reversed: true as const } : {}),
    altText: block.altText,
  };
  canvas.charts.push(chart);
}

/** A chart under its heading; it fills its band to the last row, which its neighbors decide as long as they give it room. */
export function placeChart(block: ChartBlock, frame: Frame): void {
  const { canvas, left, right } = frame;
  const top = drawHeading(frame, block);
  let missingPx = block.heightPx ?? USUAL_HEIGHT_PX;
  for (let row = top; row < canvas.rows.length; row += 1) missingPx -= pxOf(canvas.rows[row]?.height ?? 0);
  while (missingPx > pxOf(HEIGHTS.data) / 2 || canvas.rows.length <= top) {
    addRow(canvas, HEIGHTS.data);
    missingPx -= pxOf(HEIGHTS.data);
  }
  canvas.waitingCharts.push({ block, area: { top, left, bottom: canvas.rows.length - 1, right }, onPanel: false });
}
