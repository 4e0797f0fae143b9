import type { ChartBlock, Figure, FiguresBlock } from "../dashboard/block.ts";
import { NOT_AVAILABLE } from "../words/marks.ts";
import { word } from "../words/say.ts";
import type { Frame } from "./block-frame.ts";
import { claimRow, explain, paint, put } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import { HEIGHTS } from "./heights.ts";
import { cutText, oneLine } from "./measure.ts";
import { formatFor } from "./number-format.ts";
import { FIGURE_FONTS, statusText } from "./status-look.ts";
import type { StyleCode } from "./style.ts";
import { styleCode, typeOf } from "./style.ts";

const PANEL = styleCode({ fill: "panel" });
const SMALL = styleCode({ font: "small", fill: "panel", horizontal: "left" });
const FIGURE = styleCode({ font: "title", fill: "panel", horizontal: "left" });
const FIGURE_SIZE = { size: 20, bold: true } as const;

/** First columns of the figures on the page grid, by their number: B, then units of 75 px. */
const STARTS: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [1, 8],
  3: [1, 5, 10],
  4: [1, 4, 8, 12],
  5: [1, 2, 5, 8, 11],
  6: [1, 2, 5, 7, 10, 12],
  7: [1, 2, 4, 6, 8, 10, 12],
};
/** The same where a chart stands on J to O. */
const STARTS_BESIDE_CHART: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [1, 4],
  3: [1, 3, 6],
  4: [1, 2, 4, 6],
  5: [1, 2, 4, 6, 8],
};
const CHART_COLUMN = 9;
const MOST_FIGURES = 7;

interface Slot {
  readonly figure: Figure;
  readonly left: number;
  readonly right: number;
  /** All numbers of the block are. */
  readonly isWhole: boolean;
}

function slotsOf(block: FiguresBlock, frame: Frame): readonly Slot[] {
  const beside = block.chart !== undefined && frame.canvas.grid.last >= CHART_COLUMN + 1;
  const figures = block.figures.slice(0, beside ? 5 : MOST_FIGURES);
  const starts = (beside ? STARTS_BESIDE_CHART : STARTS)[figures.length] ?? [];
  const end = beside ? CHART_COLUMN - 1 : frame.right;
  const slots: Slot[] = [];
  const isWhole = figures.every(({ value }) => typeof value !== "number" || Number.isInteger(value));
  figures.forEach((figure, index) => {
    const left = starts[index] ?? frame.right + 1;
    const right = (starts[index + 1] ?? end + 1) - 1;
    if (left <= frame.right) slots.push({ figure, left, right: Math.min(right, end), isWhole });
  });
  return slots;
}

/** A number that its own unit cannot hold takes the figure's other units too: a number does not run over. None is "0": a dash this large reads as not known. */
function drawNumber(frame: Frame, row: number, { figure, left, right, isWhole }: Slot, value: number): void {
  const { canvas } = frame;
  const kind = figure.as ?? "count";
  const number = { value, isWhole };
  const wide = spaceOf(canvas.grid, left, right).px;
  const format = value === 0 && kind === "count" ? "moneyWhole" : formatFor(kind, number, wide, FIGURE_SIZE);
  put(canvas, { row, column: left }, value, FIGURE + styleCode({ format }));
  const needsMore = value !== 0 && formatFor(kind, number, canvas.grid.px[left] ?? 0, FIGURE_SIZE) !== format;
  if (needsMore && right > left) canvas.merges.push({ top: row, left, bottom: row, right });
}

function drawValue(frame: Frame, row: number, slot: Slot): void {
  const { canvas } = frame;
  const { value } = slot.figure;
  if (typeof value === "number" && Number.isFinite(value)) {
    drawNumber(frame, row, slot, value);
    return;
  }
  let code: StyleCode = FIGURE;
  let text = word(NOT_AVAILABLE);
  if (typeof value === "string") text = oneLine(value);
  else if (typeof value === "object") {
    text = statusText(value, false);
    code = styleCode({ font: FIGURE_FONTS[value.color], fill: "panel", horizontal: "left" });
  } else code = styleCode({ font: "figureGray", fill: "panel", horizontal: "left" });
  put(
    canvas,
    { row, column: slot.left },
    cutText(text, spaceOf(canvas.grid, slot.left, slot.right), typeOf(code)),
    code,
  );
}

function drawSlot(frame: Frame, top: number, slot: Slot): void {
  const { canvas } = frame;
  const space = spaceOf(canvas.grid, slot.left, slot.right);
  const small = (row: number, text: string): void => {
    put(canvas, { row, column: slot.left }, cutText(oneLine(text), space, { size: 9 }), SMALL);
  };
  small(top, slot.figure.label);
  drawValue(frame, top + 1, slot);
  const { why, note } = slot.figure;
  explain(canvas, top + 1, slot.left, why);
  if (note !== undefined) small(top + 2, note);
}

function placeChart({ canvas, right, top }: Frame, chart: ChartBlock): void {
  if (canvas.grid.last < CHART_COLUMN + 1) return;
  const label = chart.heading ?? chart.note ?? "";
  const space = spaceOf(canvas.grid, CHART_COLUMN, right);
  if (label !== "") put(canvas, { row: top, column: CHART_COLUMN }, cutText(oneLine(label), space, { size: 9 }), SMALL);
  const area = { top: top + 1, left: CHART_COLUMN, bottom: top + 2, right };
  canvas.waitingCharts.push({ block: chart, area, onPanel: true });
}

/** Three rows on panel: labels, values, notes; a chart may stand on the last six units. */
export function drawFigures(block: FiguresBlock, frame: Frame): void {
  const { canvas, top } = frame;
  [HEIGHTS.figureLabel, HEIGHTS.figureValue, HEIGHTS.figureNote].forEach((height, index) => {
    claimRow(canvas, top + index, height);
    paint(canvas, top + index, frame, PANEL);
  });
  for (const slot of slotsOf(block, frame)) drawSlot(frame, top, slot);
  if (block.chart !== undefined) placeChart(frame, block.chart);
}
