import type { Band, Block, PlacedBlock } from "../dashboard/block.ts";
import type { Frame, Prepared } from "./block-frame.ts";
import type { Canvas } from "./canvas.ts";
import { addRows } from "./canvas.ts";
import { prepareChart } from "./chart.ts";
import { prepareFigures } from "./figures.ts";
import { rangeOf } from "./grid.ts";
import { HEIGHTS } from "./heights.ts";
import { prepareLegend, prepareLines, prepareParagraph } from "./lines.ts";
import { prepareBands, prepareMatrix } from "./matrix.ts";
import { prepareTable } from "./table.ts";

/** Blocks whose own forms stand at the left edge need no indent. */
const UNINDENTED: readonly Block["kind"][] = ["chart", "matrix", "bands"];

const isHeaded = (block: Block): boolean => "heading" in block;

function indentOf({ block, at, indent }: PlacedBlock, blocks: number): number {
  if (indent !== undefined) return indent;
  const leftmost = at === undefined || at.from === "B";
  if (leftmost || UNINDENTED.includes(block.kind)) return 0;
  return blocks >= 3 ? 2 : 1;
}

function prepare(block: Block, frame: Frame): Prepared {
  switch (block.kind) {
    case "figures":
      return prepareFigures(block, frame);
    case "table":
      return prepareTable(block, frame);
    case "matrix":
      return prepareMatrix(block, frame);
    case "bands":
      return prepareBands(block, frame);
    case "chart":
      return prepareChart(block, frame);
    case "lines":
      return prepareLines(block, frame);
    case "legend":
      return prepareLegend(block, frame);
    case "paragraph":
      return prepareParagraph(block, frame);
  }
}

/** Charts take the rows of their neighbors; rows are added only when these are too few. */
function heightsOf(prepared: readonly { readonly block: Block; readonly made: Prepared }[]): readonly number[] {
  const heights: number[] = [];
  const raise = (made: Prepared): void => {
    made.heights.forEach((height, row) => {
      heights[row] = Math.max(heights[row] ?? 0, height);
    });
  };
  for (const { block, made } of prepared) if (block.kind !== "chart") raise(made);
  for (const { block, made } of prepared) {
    if (block.kind !== "chart") continue;
    const wanted = made.heights.reduce((sum, height) => sum + height, 0);
    let sum = heights.reduce((total, height) => total + height, 0);
    while (sum + HEIGHTS.data / 2 < wanted) {
      const height = made.heights[heights.length] ?? HEIGHTS.data;
      heights.push(height);
      sum += height;
    }
  }
  return heights;
}

/** Draws a band one gap below what stands; gives the row of its headings, or undefined for an empty band. */
export function drawBand(canvas: Canvas, band: Band): number | undefined {
  const headed = band.some(({ block }) => isHeaded(block));
  const prepared = band.map((placed) => {
    const range = rangeOf(canvas.grid, placed.at);
    const frame: Frame = { canvas, ...range, indent: indentOf(placed, band.length), headed };
    return { block: placed.block, made: prepare(placed.block, frame) };
  });
  const heights = heightsOf(prepared);
  if (heights.length === 0) return undefined;
  addRows(canvas, [HEIGHTS.gap]);
  const top = addRows(canvas, heights);
  const bottom = top + heights.length - 1;
  for (const { made } of prepared) made.draw(top, bottom);
  return top;
}
