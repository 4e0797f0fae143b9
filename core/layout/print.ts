import type { PrintSetup } from "../workbook.ts";
import { dayText } from "../words/day-text.ts";
import type { Canvas } from "./canvas.ts";

/** A4 landscape less its margins, in points; Letter is a little wider and lower. */
const PAGE_WIDTH = 785;
const PAGE_HEIGHT = 525;
/** Below this scale a page is no longer legible: data of 10 pt would be under 6.5 pt. */
const SMALLEST_SCALE = 0.65;
const POINTS_PER_PX = 0.75;

/** A page that would end less than two thirds full runs on instead, and breaks where it is full. */
const LEAST_FILLED = 0.65;

/** Rows before which a page ends so that no page is taller than fits; only the given rows may begin a page. */
function breaksOf(canvas: Canvas, starts: readonly number[], pageHeight: number): readonly number[] {
  const breaks: number[] = [];
  const heightOf = (row: number): number => canvas.rows[row]?.height ?? 0;
  let used = 0;
  let candidate: { readonly row: number; readonly filled: number } | undefined;
  for (let row = 0; row < canvas.rows.length; row += 1) {
    if (starts.includes(row) && used > pageHeight * LEAST_FILLED) candidate = { row, filled: used };
    if (used + heightOf(row) <= pageHeight) {
      used += heightOf(row);
      continue;
    }
    if (candidate !== undefined) breaks.push(candidate.row);
    used = heightOf(row) + (candidate === undefined ? 0 : used - candidate.filled);
    candidate = undefined;
  }
  return breaks;
}

/** Print setup of a sheet whose rows all stand and whose chart data do not yet. `starts` are the heading rows. */
export function printSetup(canvas: Canvas, title: string, starts: readonly number[]): PrintSetup {
  const { document, grid, rows, context, headerRow } = canvas;
  const width = grid.px.reduce((sum, px) => sum + px, 0) * POINTS_PER_PX;
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const widthScale = Math.min(1, PAGE_WIDTH / width);
  const onePage = document.print.onePage === true && Math.min(widthScale, PAGE_HEIGHT / height) >= SMALLEST_SCALE;
  const breaks = document.print.onePage === true && !onePage ? breaksOf(canvas, starts, PAGE_HEIGHT / widthScale) : [];
  return {
    area: { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: grid.last },
    pagesTall: onePage ? 1 : 0,
    ...(document.print.repeatHeader === true && headerRow !== undefined
      ? { repeatRows: { first: 0, last: headerRow } }
      : {}),
    breaks,
    footerLeft: title,
    footerCenter: `Status date ${dayText(context.day)}`,
  };
}
