import type { BandsBlock, MatrixBlock } from "../dashboard/block.ts";
import type { Frame } from "./block-frame.ts";
import { claimRow, explain, put } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import { drawHeading } from "./heading.ts";
import { HEIGHTS } from "./heights.ts";
import { cutText, oneLine } from "./measure.ts";
import { formatFor } from "./number-format.ts";
import { bandFill, rampStep } from "./status-look.ts";
import type { FontName, Horizontal, StyleCode } from "./style.ts";
import { styleCode } from "./style.ts";

const SMALL = { size: 9 } as const;
const COUNT_FONTS: readonly FontName[] = ["matrix", "matrix", "matrixBold", "matrixWhite"];
const BAND_FONTS: readonly FontName[] = ["smallInk", "smallInk", "smallInkBold", "smallWhiteBold"];
const COUNT_SIZE = { size: 14, bold: true } as const;

interface At {
  readonly row: number;
  readonly column: number;
}

/** A text in one unit, 9 pt. */
function label(frame: Frame, at: At, text: string, code: StyleCode): void {
  const { canvas } = frame;
  put(canvas, at, cutText(oneLine(text), spaceOf(canvas.grid, at.column, at.column), SMALL), code);
}

const smallAt = (horizontal: Horizontal): StyleCode => styleCode({ font: "small", horizontal });

function drawCount(frame: Frame, at: At, count: number, { zone, bands }: { zone: number; bands: number }): void {
  const { canvas } = frame;
  const px = canvas.grid.px[at.column] ?? 0;
  const code = styleCode({
    font: COUNT_FONTS[rampStep(zone, bands)] ?? "matrix",
    fill: bandFill(zone, bands),
    format: formatFor("count", { value: count, isWhole: true }, px, COUNT_SIZE),
    horizontal: "center",
    line: "whiteBox",
  });
  put(canvas, at, count, code);
}

function drawMatrixRows(block: MatrixBlock, frame: Frame, top: number): void {
  const { canvas, left, right } = frame;
  const rowLabel = styleCode({ font: "data", horizontal: "right" });
  block.rowLabels.forEach((text, row) => {
    const space = spaceOf(canvas.grid, left, left);
    put(canvas, { row: top + row, column: left }, cutText(oneLine(text), space, { size: 10 }), rowLabel);
    block.columnLabels.forEach((_, index) => {
      const column = left + 1 + index;
      if (column > right) return;
      const zone = block.zones[row]?.[index] ?? 0;
      drawCount(frame, { row: top + row, column }, block.counts[row]?.[index] ?? 0, { zone, bands: block.bands });
      explain(canvas, top + row, column, block.why);
    });
  });
}

function drawFoot(block: MatrixBlock, frame: Frame, row: number): void {
  const { canvas, left } = frame;
  const last = Math.min(frame.right, left + block.columnLabels.length);
  label(frame, { row, column: left + 1 }, block.columnsCaption, smallAt("left"));
  if (block.foot === undefined || last <= left + 2) return;
  // Right-aligned, it runs to the left over the units that the caption leaves.
  const space = spaceOf(canvas.grid, left + 2, last);
  put(canvas, { row, column: last }, cutText(oneLine(block.foot), space, SMALL), smallAt("right"));
}

/** Counts by likelihood and impact, on the ramp of sizes. */
export function drawMatrix(block: MatrixBlock, frame: Frame): void {
  const { canvas, left, right } = frame;
  const header = drawHeading(frame, block);
  claimRow(canvas, header, HEIGHTS.header);
  block.rowLabels.forEach((_, row) => claimRow(canvas, header + 1 + row, HEIGHTS.matrix));
  const foot = header + 1 + block.rowLabels.length;
  claimRow(canvas, foot, HEIGHTS.data);
  label(frame, { row: header, column: left }, block.rowsCaption, smallAt("right"));
  block.columnLabels.forEach((text, index) => {
    const column = left + 1 + index;
    if (column <= right) label(frame, { row: header, column }, text, smallAt("center"));
  });
  drawMatrixRows(block, frame, header + 1);
  drawFoot(block, frame, foot);
}

function drawBand({ of, why }: BandsBlock, frame: Frame, row: number, entry: BandsBlock["rows"][number]): void {
  const { canvas, left, right } = frame;
  const { band } = entry;
  const code =
    band === undefined
      ? smallAt("center")
      : styleCode({
          font: BAND_FONTS[rampStep(band, of)] ?? "smallInk",
          fill: bandFill(band, of),
          horizontal: "center",
          line: "whiteBox",
        });
  label(frame, { row, column: left }, entry.text, code);
  if (left >= right) return;
  const px = canvas.grid.px[left + 1] ?? 0;
  const top = band === of - 1;
  const count = styleCode({
    font: top ? "matrixBold" : "matrix",
    format: formatFor("count", { value: entry.count, isWhole: true }, px, COUNT_SIZE),
    horizontal: "left",
    indent: 1,
  });
  put(canvas, { row, column: left + 1 }, entry.count, count);
  explain(canvas, row, left + 1, why);
}

/** Bands with their counts, highest on top, to stand beside a matrix. */
export function drawBands(block: BandsBlock, frame: Frame): void {
  const { canvas, left, right } = frame;
  const header = drawHeading(frame, block);
  claimRow(canvas, header, HEIGHTS.header);
  label(frame, { row: header, column: left }, block.headers[0], smallAt("center"));
  const counted = styleCode({ font: "small", horizontal: "left", indent: 1 });
  if (left < right) label(frame, { row: header, column: left + 1 }, block.headers[1], counted);
  block.rows.forEach((entry, index) => {
    claimRow(canvas, header + 1 + index, HEIGHTS.matrix);
    drawBand(block, frame, header + 1 + index, entry);
  });
}
