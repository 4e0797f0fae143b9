import type { Frame } from "./block-frame.ts";
import { claimRow, put } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import { HEIGHTS } from "./heights.ts";
import { cutText, fitsIn, oneLine, textPx } from "./measure.ts";
import { styleCode } from "./style.ts";

const HEADING = { size: 11, bold: true } as const;
const NOTE = { size: 9 } as const;
const NOTE_CODE = styleCode({ font: "small", horizontal: "right" });
/** Between heading and note. */
const AIR_PX = 20;

/** The heading row of a section, where its band has one: heading left, note right, as far left as the heading leaves room. Gives the next row. */
export function drawHeading(frame: Frame, { heading, note }: { heading?: string; note?: string }): number {
  const { canvas, top: row, left, right, indent } = frame;
  if (!frame.headed) return row;
  claimRow(canvas, row, HEIGHTS.heading);
  const space = spaceOf(canvas.grid, left, right, indent);
  const title = heading === undefined ? "" : cutText(oneLine(heading), space, HEADING);
  if (title !== "")
    put(canvas, { row, column: left }, title, styleCode({ font: "heading", horizontal: "left", indent }));
  const room = { px: space.px - (title === "" ? 0 : textPx(title, HEADING) + AIR_PX) };
  // The cell of the note ends the room of the heading.
  const isApart = left < right && fitsIn(title, spaceOf(canvas.grid, left, right - 1, indent), HEADING);
  if (note !== undefined && note !== "" && isApart && room.px > AIR_PX)
    put(canvas, { row, column: right }, cutText(oneLine(note), room, NOTE), NOTE_CODE);
  return row + 1;
}
