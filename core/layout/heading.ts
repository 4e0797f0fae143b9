import type { Frame } from "./block-frame.ts";
import { put } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import { cutText, oneLine, textPx } from "./measure.ts";
import { styleCode } from "./style.ts";

const HEADING = { size: 11, bold: true } as const;
const NOTE = { size: 9 } as const;
const NOTE_CODE = styleCode({ font: "small", horizontal: "right" });
/** Between heading and note. */
const AIR_PX = 20;

/** The heading row of a section: heading left, note right, which may run to the left as far as the heading leaves room. */
export function drawHeading(frame: Frame, row: number, { heading, note }: { heading?: string; note?: string }): void {
  const { canvas, left, right, indent } = frame;
  const space = spaceOf(canvas.grid, left, right, indent);
  const title = heading === undefined ? "" : cutText(oneLine(heading), space, HEADING);
  if (title !== "")
    put(canvas, { row, column: left }, title, styleCode({ font: "heading", horizontal: "left", indent }));
  if (note === undefined) return;
  // The whole span less the heading, in pixels and in characters.
  const taken = title === "" ? 0 : textPx(title, HEADING) + AIR_PX;
  const room = { px: space.px - taken, characters: Math.floor(space.characters - taken / 6.5) };
  const column = left === right && title !== "" ? undefined : right;
  if (column !== undefined && room.characters > 2)
    put(canvas, { row, column }, cutText(oneLine(note), room, NOTE), NOTE_CODE);
}
