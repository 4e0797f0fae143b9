import type { PrintSetup } from "../workbook.ts";
import { dayText } from "../words/day-text.ts";
import type { Canvas } from "./canvas.ts";
import { say } from "../words/say.ts";

/** A4 landscape less its margins, in points. Letter is narrower and higher: fitted to the width, it holds more rows. */
const PAGE_WIDTH = 785;
const PAGE_HEIGHT = 525;
/** Below this scale a page is no longer legible: data of 10 pt would be under 6.4 pt. */
const SMALLEST_SCALE = 0.64;
const POINTS_PER_PX = 0.75;

/** A section that would begin lower and does not fit begins a page of its own, if all of it fits there. */
const LEAST_FILLED = 0.65;
/** Heading, header and three rows: less of a table is not left behind at the end of a page. */
const LEAST_OF_SECTION = 80;

/** Rows from one heading to the next, and their height. */
interface Section {
  readonly start: number;
  readonly end: number;
  readonly height: number;
}

function sectionsOf({ rows }: Canvas, starts: readonly number[]): readonly Section[] {
  const bounds = [...new Set([0, ...starts])].sort((a, b) => a - b);
  return bounds.map((start, i) => {
    const end = bounds[i + 1] ?? rows.length;
    let height = 0;
    for (let row = start; row < end; row += 1) height += rows[row]?.height ?? 0;
    return { start, end, height };
  });
}

/** Height used on the last page once some rows have run on over page edges. */
function usedAfter(
  { rows }: Canvas,
  { start, end }: Pick<Section, "start" | "end">,
  before: number,
  pageHeight: number,
): number {
  let used = before;
  for (let row = start; row < end; row += 1) {
    const height = rows[row]?.height ?? 0;
    used = used + height > pageHeight ? height : used + height;
  }
  return used;
}

/**
 * Rows before which a page ends: headings whose section does not fit any more, if it fits on a page of its own or if hardly any of it
 * would be left behind. Other sections run on over the edge.
 */
function breaksOf(canvas: Canvas, starts: readonly number[], pageHeight: number): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  const leastFilled = canvas.document.print.whole === true ? 0 : LEAST_FILLED;
  for (const { start, end, height } of sectionsOf(canvas, starts)) {
    const left = pageHeight - used;
    const isWhole = height <= pageHeight && used > pageHeight * leastFilled;
    if (used > 0 && height > left && (isWhole || left < LEAST_OF_SECTION)) {
      breaks.push(start);
      used = 0;
    }
    used = usedAfter(canvas, { start, end }, used, pageHeight);
  }
  return breaks;
}

/** Height of the rows that are printed on top of each page but the first. */
function repeatedHeight({ document, rows, headerRow }: Canvas): number {
  if (document.print.repeatHeader !== true || headerRow === undefined) return 0;
  let height = 0;
  for (let row = 0; row <= headerRow; row += 1) height += rows[row]?.height ?? 0;
  return height;
}

/** Print setup of a sheet whose rows all stand and whose chart data do not yet. `starts` are the heading rows. */
export function printSetup(canvas: Canvas, title: string, starts: readonly number[]): PrintSetup {
  const { document, grid, rows, context, headerRow } = canvas;
  const width = grid.px.reduce((sum, px) => sum + px, 0) * POINTS_PER_PX;
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const widthScale = Math.min(1, PAGE_WIDTH / width);
  const onePage = document.print.onePage === true && Math.min(widthScale, PAGE_HEIGHT / height) >= SMALLEST_SCALE;
  const breaks = onePage ? [] : breaksOf(canvas, starts, PAGE_HEIGHT / widthScale - repeatedHeight(canvas));
  return {
    area: { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: grid.last },
    pagesTall: onePage ? 1 : 0,
    ...(document.print.repeatHeader === true && headerRow !== undefined
      ? { repeatRows: { first: 0, last: headerRow } }
      : {}),
    breaks,
    footerLeft: title,
    footerCenter: say`Status date ${dayText(context.day)}`,
  };
}
