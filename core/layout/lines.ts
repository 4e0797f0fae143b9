import type { LegendBlock, LinesBlock, ParagraphBlock } from "../dashboard/block.ts";
import { LEGEND } from "../words/marks.ts";
import type { Frame, Prepared } from "./block-frame.ts";
import { paint, put } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import { drawHeading } from "./heading.ts";
import { HEIGHTS, wrappedHeight } from "./heights.ts";
import { cutText, linesOf, oneLine } from "./measure.ts";
import type { FontName } from "./style.ts";
import { styleCode, typeOf } from "./style.ts";

const FONTS = { plain: "data", note: "small", lead: "dataBold" } as const satisfies Readonly<Record<string, FontName>>;

/** Sentences below one another, each cut to the block. */
export function prepareLines(block: LinesBlock, frame: Frame): Prepared {
  const heights: number[] = frame.headed ? [HEIGHTS.heading] : [];
  block.lines.forEach(() => heights.push(HEIGHTS.data));
  return {
    heights,
    draw: (top) => {
      const { canvas, left, right, indent } = frame;
      if (frame.headed) drawHeading(frame, top, block);
      const space = spaceOf(canvas.grid, left, right, indent);
      block.lines.forEach(({ text, tone }, index) => {
        const code = styleCode({ font: FONTS[tone], horizontal: "left", indent });
        const row = (frame.headed ? top + 1 : top) + index;
        put(canvas, { row, column: left }, cutText(oneLine(text), space, typeOf(code)), code);
      });
    },
  };
}

/** The legend line of a sheet with letters. */
export function prepareLegend({ text }: LegendBlock, frame: Frame): Prepared {
  const line = text === undefined ? LEGEND : `${LEGEND}   ${text}`;
  return prepareLines({ kind: "lines", lines: [{ text: line, tone: "note" }] }, frame);
}

const PARAGRAPH_LINES = 8;

/** A longer text over merged cells, wrapped, under a rule. */
export function prepareParagraph(block: ParagraphBlock, frame: Frame): Prepared {
  const { canvas, left, right, indent } = frame;
  const quoted = block.quoted === true;
  const size = { size: quoted ? 9 : 10 };
  const space = spaceOf(canvas.grid, left, right, indent);
  const clean = oneLine(block.text);
  const lines = Math.min(PARAGRAPH_LINES, linesOf(clean, space, size));
  const part = PARAGRAPH_LINES * 0.9;
  const room = { px: space.px * part, characters: Math.floor(space.characters * part) };
  const cut = linesOf(clean, space, size) > PARAGRAPH_LINES ? cutText(clean, room, size) : clean;
  const heights: number[] = frame.headed ? [HEIGHTS.heading, HEIGHTS.headless] : [];
  heights.push(wrappedHeight(lines));
  return {
    heights,
    draw: (top) => {
      if (frame.headed) {
        drawHeading(frame, top, block);
        paint(canvas, top + 1, frame, styleCode({ line: "rule" }));
      }
      const row = frame.headed ? top + 2 : top;
      const font = quoted ? "quote" : "data";
      const code = styleCode({ font, horizontal: "left", vertical: "top", indent, wrap: true });
      paint(canvas, row, frame, code);
      put(canvas, { row, column: left }, quoted ? `“${cut}”` : cut, code);
      if (right > left) canvas.merges.push({ top: row, left, bottom: row, right });
    },
  };
}
