import type { Band, Block, PlacedBlock } from "../dashboard/block.ts";
import type { Frame } from "./block-frame.ts";
import type { Canvas } from "./canvas.ts";
import { addRow } from "./canvas.ts";
import { placeChart } from "./chart.ts";
import { drawFigures } from "./figures.ts";
import { rangeOf } from "./grid.ts";
import { HEIGHTS } from "./heights.ts";
import { drawLegend, drawLines, drawParagraph } from "./lines.ts";
import { drawBands, drawMatrix } from "./matrix.ts";
import { drawTable } from "./table.ts";

/** Blocks whose own forms stand at the left edge need no indent. */
const UNINDENTED: readonly Block["kind"][] = ["chart", "matrix", "bands"];

const isHeaded = (block: Block): boolean => "heading" in block;

/** F and K begin the parts of a row of three; blocks elsewhere at the right stand closer. */
function indentOf({ block, at, indent }: PlacedBlock): number {
  if (indent !== undefined) return indent;
  if (at === undefined || at.from === "B" || UNINDENTED.includes(block.kind)) return 0;
  return at.from === "F" || at.from === "K" ? 2 : 1;
}

function draw(block: Block, frame: Frame): void {
  switch (block.kind) {
    case "figures":
      drawFigures(block, frame);
      break;
    case "table":
      drawTable(block, frame);
      break;
    case "matrix":
      drawMatrix(block, frame);
      break;
    case "bands":
      drawBands(block, frame);
      break;
    case "chart":
      placeChart(block, frame);
      break;
    case "lines":
      drawLines(block, frame);
      break;
    case "legend":
      drawLegend(block, frame);
      break;
    case "paragraph":
      drawParagraph(block, frame);
      break;
  }
}

/** Draws a band one gap below what stands; gives its first row. Charts come last: they take the rows of their neighbors. */
export function drawBand(canvas: Canvas, band: Band): number {
  const headed = band.some(({ block }) => isHeaded(block));
  const top = addRow(canvas, HEIGHTS.gap) + 1;
  const frameOf = (placed: PlacedBlock): Frame => {
    const range = rangeOf(canvas.grid, placed.at);
    return { canvas, top, ...range, indent: indentOf(placed), headed };
  };
  for (const placed of band) if (placed.block.kind !== "chart") draw(placed.block, frameOf(placed));
  for (const placed of band) if (placed.block.kind === "chart") draw(placed.block, frameOf(placed));
  return top;
}
