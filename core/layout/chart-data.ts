import type { ChartBlock } from "../dashboard/block.ts";
import type { Area, ChartSeries } from "../workbook.ts";
import type { Canvas } from "./canvas.ts";
import { addRow, put } from "./canvas.ts";
import type { FormatName } from "./formats.ts";
import { HEIGHTS } from "./heights.ts";
import type { StyleCode } from "./style.ts";
import { styleCode } from "./style.ts";
import { say } from "../words/say.ts";

/** Q of the page grid: one empty column parts the data from the sheet. */
const FIRST_DATA_COLUMN = 16;
const MOST_SERIES = 5;
/** Below the head of the sheet. */
const FIRST_DATA_ROW = 3;

const CATEGORY_WIDTH = 26;
const SERIES_WIDTH = 14;

const SMALL = styleCode({ font: "small", horizontal: "left" });
/** At the left, where a name that is too long ends at its neighbor. */
const NAME = styleCode({ font: "small", horizontal: "left", indent: 1 });
const numberCode = (format: FormatName): StyleCode => styleCode({ font: "small", format, horizontal: "right" });

/** Widths of the columns from the one after the grid to the last of the chart data. */
export function chartColumns(last: number): readonly number[] {
  const widths: number[] = [];
  for (let column = last + 1; column < dataColumn(last); column += 1) widths.push(3);
  widths.push(CATEGORY_WIDTH);
  for (let series = 0; series < MOST_SERIES; series += 1) widths.push(SERIES_WIDTH);
  return widths;
}

/** First column of chart data, and of what else stands beside a sheet. */
export const dataColumn = (last: number): number => Math.max(FIRST_DATA_COLUMN, last + 2);

interface ChartPlaces {
  readonly categories: Area;
  readonly places: readonly Pick<ChartSeries, "nameAt" | "values">[];
}

/** Writes categories and series of a chart under "Chart data"; charts stand below one another. At most five series. */
export function writeChartData(canvas: Canvas, block: ChartBlock, format: FormatName): ChartPlaces {
  const number = numberCode(format);
  const column = dataColumn(canvas.grid.last);
  const title = Math.max(canvas.chartDataRow, FIRST_DATA_ROW);
  const header = title + 1;
  const last = header + block.categories.length;
  while (canvas.rows.length <= last) addRow(canvas, HEIGHTS.data);
  canvas.chartDataRow = last + 2;
  put(canvas, { row: title, column }, say`Chart data`, SMALL);
  put(canvas, { row: header, column }, block.heading ?? block.name, SMALL);
  block.categories.forEach((category, index) => {
    put(canvas, { row: header + 1 + index, column }, category, SMALL);
  });
  const places = block.series.slice(0, MOST_SERIES).map((series, index) => {
    const at = column + 1 + index;
    put(canvas, { row: header, column: at }, series.name, NAME);
    series.values.slice(0, block.categories.length).forEach((value, point) => {
      if (value !== undefined) put(canvas, { row: header + 1 + point, column: at }, value, number);
    });
    return {
      nameAt: { row: header, column: at },
      values: { top: header + 1, left: at, bottom: last, right: at },
    };
  });
  return { categories: { top: header + 1, left: column, bottom: last, right: column }, places };
}
