import type { Choice } from "../dashboard/block.ts";
import { CHOICE_MARKER } from "../words/markers.ts";
import { say } from "../words/say.ts";
import type { Area, Validation } from "../workbook.ts";
import type { Canvas } from "./canvas.ts";
import { addRow, paint, put } from "./canvas.ts";
import { dataColumn } from "./chart-data.ts";
import { HEIGHTS } from "./heights.ts";
import { styleCode } from "./style.ts";

const LABEL = styleCode({ font: "small", horizontal: "right", indent: 1 });
const CELL = styleCode({ font: "group", horizontal: "left", line: "accentBox", indent: 1 });
const OPTION = styleCode({ font: "small", horizontal: "left" });
/** Units of the cell, at the right end of the sheet. */
const UNITS = 3;
/** Longer lists stand in cells: a rule holds no more. */
const MOST_CHARACTERS = 255;

/** The list cell in the first row, with its label before it. Its text stands whole: it is read back. */
export function drawChoice(canvas: Canvas, { value }: Choice): void {
  const { last } = canvas.grid;
  const left = last - UNITS + 1;
  put(canvas, { row: 0, column: left - 1 }, CHOICE_MARKER.said(), LABEL);
  paint(canvas, 0, { left, right: last }, CELL);
  put(canvas, { row: 0, column: left }, value, CELL);
  canvas.merges.push({ top: 0, left, bottom: 0, right: last });
}

/** Whether one rule cannot hold them: they are too long together, or a comma within one would part it. */
export const needCells = (options: readonly string[]): boolean =>
  options.join(",").length > MOST_CHARACTERS || options.some((option) => option.includes(","));

/** Options that one rule cannot hold stand below the chart data, outside the print area. */
function writeOptions(canvas: Canvas, options: readonly string[]): Area {
  const column = dataColumn(canvas.grid.last);
  const title = Math.max(canvas.chartDataRow, 3);
  const last = title + options.length;
  while (canvas.rows.length <= last) addRow(canvas, HEIGHTS.data);
  put(canvas, { row: title, column }, say`To choose from`, OPTION);
  options.forEach((option, index) => {
    put(canvas, { row: title + 1 + index, column }, option, OPTION);
  });
  canvas.chartDataRow = last + 2;
  return { top: title + 1, left: column, bottom: last, right: column };
}

/** The list rule of the choice, once all rows and chart data stand. Gives whether its options stand in cells. */
export function addChoiceRule(canvas: Canvas): boolean {
  const { choice, key } = canvas.document;
  if (choice === undefined || choice.options.length === 0) return false;
  const { options, prompt } = choice;
  const inCells = needCells(options);
  const list: Validation["list"] = inCells ? { sheet: key, area: writeOptions(canvas, options) } : options;
  const column = canvas.grid.last - UNITS + 1;
  canvas.validations.push({ area: { top: 0, left: column, bottom: 0, right: column }, list, prompt });
  return inCells;
}

/** The list rules of cells of tables whose options stand in cells. Gives whether there are any. */
export function addLongLists(canvas: Canvas): boolean {
  const { longLists, document } = canvas;
  for (const { area, options, prompt } of longLists) {
    const list = { sheet: document.key, area: writeOptions(canvas, options) };
    canvas.validations.push({ area, list, ...(prompt === undefined ? {} : { prompt }) });
  }
  return longLists.length > 0;
}
