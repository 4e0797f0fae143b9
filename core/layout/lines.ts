import type { LegendBlock, LinesBlock, ParagraphBlock } from "../dashboard/block.ts";
import { legend } from "../words/marks.ts";
import { quoted } from "../words/quoted.ts";
import type { Frame } from "./block-frame.ts";
import { claimRow, paint, put } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import { drawHeading } from "./heading.ts";
import { HEIGHTS } from "./heights.ts";
import { cutText, linesOf, oneLine } from "./measure.ts";
import type { FontName } from "./style.ts";
import { styleCode, typeOf } from "./style.ts";

const FONTS = { plain: "data", note: "small", lead: "dataBold" } as const satisfies Readonly<Record<string, FontName>>;

/** Draws heading and rule; gives the row below them. */
function drawRuledHeading(frame: Frame, block: { heading?: string; note?: string }): number {
  const row = drawHeading(frame, block);
  if (!frame.headed) return row;
  claimRow(frame.canvas, row, HEIGHTS.headless);
  paint(frame.canvas, row, frame, styleCode({ line: "rule" }));
  return row + 1;
}

/** Sentences below one another, each cut to the block. */
export function drawLines(block: LinesBlock, frame: Frame): void {
  const { canvas, left, right, indent } = frame;
  const first = drawRuledHeading(frame, block);
  const space = spaceOf(canvas.grid, left, right, indent);
  block.lines.forEach(({ text, tone }, index) => {
    const code = styleCode({ font: FONTS[tone], horizontal: "left", indent });
    claimRow(canvas, first + index, HEIGHTS.data);
    put(canvas, { row: first + index, column: left }, cutText(oneLine(text), space, typeOf(code)), code);
  });
}

/** The legend line of a sheet with letters. */
export function drawLegend({ text }: LegendBlock, frame: Frame): void {
  const line = text === undefined ? legend() : `${legend()}   ${text}`;
  drawLines({ kind: "lines", lines: [{ text: line, tone: "note" }] }, frame);
}

const PARAGRAPH_LINES = 8;
/** Points of a line of text. */
const LINE = 12.75;

/** A longer text over merged rows, wrapped, under a rule. */
export function drawParagraph(block: ParagraphBlock, frame: Frame): void {
  const { canvas, left, right, indent } = frame;
  const isQuoted = block.quoted === true;
  const type = { size: isQuoted ? 9 : 10 };
  const space = spaceOf(canvas.grid, left, right, indent);
  const clean = oneLine(block.text);
  const lines = linesOf(clean, space, type);
  const text = lines > PARAGRAPH_LINES ? cutText(clean, { px: space.px * PARAGRAPH_LINES * 0.9 }, type) : clean;
  const rows = Math.ceil((Math.min(PARAGRAPH_LINES, lines) * LINE) / HEIGHTS.data);
  const top = drawRuledHeading(frame, block);
  const bottom = top + rows - 1;
  const font = isQuoted ? "quote" : "data";
  const code = styleCode({ font, horizontal: "left", vertical: "top", indent, wrap: true });
  for (let row = top; row <= bottom; row += 1) {
    claimRow(canvas, row, HEIGHTS.data);
    paint(canvas, row, frame, code);
  }
  put(canvas, { row: top, column: left }, isQuoted ? quoted(text) : text, code);
  if (right > left || rows > 1) canvas.merges.push({ top, left, bottom, right });
}
