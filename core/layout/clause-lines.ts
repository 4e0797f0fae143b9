import type { TableRow } from "../dashboard/block.ts";
import type { TextCell } from "../dashboard/cell.ts";
import { clauses } from "../words/clauses.ts";
import type { Frame } from "./block-frame.ts";
import { claimRow, paint, put } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import { HEIGHTS } from "./heights.ts";
import { cutText, fitsIn, oneLine, partedText } from "./measure.ts";
import type { FontName } from "./style.ts";
import { styleCode } from "./style.ts";
import type { PlacedColumn } from "./table-column.ts";

const DATA = { size: 10 } as const;
const HAIR = styleCode({ line: "hair" });

/** Clauses that go on below the row, in the column of their sentence. */
export interface ClauseLine {
  readonly place: PlacedColumn;
  readonly text: string;
  readonly font: FontName;
}

export interface ClauseRow {
  readonly row: TableRow;
  readonly line: ClauseLine | undefined;
}

/** A sentence that is too long for its cell is parted behind its first clause; where not even that fits, between two words. */
function partCell(
  { text, then = [] }: TextCell,
  place: PlacedColumn,
): { readonly here: string; readonly rest: string } {
  const fits = (part: string): boolean => fitsIn(part, place.space, DATA);
  const whole = oneLine(clauses([text, ...then]));
  if (fits(whole)) return { here: whole, rest: "" };
  const behind = then.length === 0 ? 0 : whole.lastIndexOf(oneLine(clauses(then)));
  const first = whole.slice(0, behind).trimEnd();
  if (first !== "" && fits(first)) return { here: first, rest: whole.slice(behind) };
  const [here, rest] = partedText(whole, place.space, DATA);
  return { here, rest };
}

/** The row with its sentence of clauses as one text, and what of it goes on below. */
export function partClauses(row: TableRow, columns: readonly PlacedColumn[]): ClauseRow {
  const index = row.cells.findIndex(
    (cell) => typeof cell === "object" && cell?.kind === "text" && cell.then !== undefined,
  );
  const cell = row.cells[index];
  const place = columns[index];
  if (typeof cell !== "object" || cell?.kind !== "text" || place === undefined) return { row, line: undefined };
  const { here, rest } = partCell(cell, place);
  const font = cell.tone === "secondary" ? "secondary" : "data";
  const cells = row.cells.map((one, at) => (at === index ? { ...cell, text: here } : one));
  return { row: { ...row, cells }, line: rest === "" ? undefined : { place, text: rest, font } };
}

/** Draws the clauses that go on; the last line of an item is ruled. */
export function drawClauseLine(frame: Frame, row: number, { place, text, font }: ClauseLine, isLast: boolean): void {
  const { canvas } = frame;
  claimRow(canvas, row, HEIGHTS.below);
  if (isLast) paint(canvas, row, frame, HAIR);
  const right = Math.max(place.last, frame.right);
  const space = spaceOf(canvas.grid, place.first, right, place.indent);
  const line = isLast ? "hair" : "none";
  const code = styleCode({ font, line, horizontal: "left", vertical: "top", indent: place.indent });
  put(canvas, { row, column: place.first }, cutText(oneLine(text), space, DATA), code);
}
