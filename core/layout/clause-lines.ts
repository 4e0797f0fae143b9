import type { TableRow } from "../dashboard/block.ts";
import type { TableCell, TextCell } from "../dashboard/cell.ts";
import { clauses } from "../words/clauses.ts";
import type { Frame } from "./block-frame.ts";
import { claimRow, paint, put } from "./canvas.ts";
import { spaceOf } from "./grid.ts";
import { HEIGHTS } from "./heights.ts";
import type { Space, TypeSize } from "./measure.ts";
import { cutText, fitsIn, oneLine, partedText } from "./measure.ts";
import type { FontName } from "./style.ts";
import { styleCode } from "./style.ts";
import type { PlacedColumn } from "./table-column.ts";

const DATA = { size: 10 } as const;
const SMALL = { size: 9 } as const;
const HAIR = styleCode({ line: "hair" });
/** Lines that go on below a row where several of its sentences may. */
const MOST_BELOW = 3;

/** Clauses that go on below the row, in the column of their sentence. */
interface ClauseText {
  readonly place: PlacedColumn;
  readonly text: string;
  readonly font: FontName;
  /** Columns from the sentence's own to the next one that may go on, or to the end of the block. */
  readonly space: Space;
}

/** A line below a row. */
export type ClauseLine = readonly ClauseText[];

export interface ClauseRow {
  readonly row: TableRow;
  readonly lines: readonly ClauseLine[];
}

const sizeOf = ({ kind }: PlacedColumn): TypeSize => (kind === "small" ? SMALL : DATA);

/** A sentence that is too long for its cell is parted behind its first clause; where not even that fits, between two words. */
function partCell(
  { text, then = [] }: TextCell,
  place: PlacedColumn,
): { readonly here: string; readonly rest: string } {
  const type = sizeOf(place);
  const fits = (part: string): boolean => fitsIn(part, place.space, type);
  const whole = oneLine(clauses([text, ...then]));
  if (fits(whole)) return { here: whole, rest: "" };
  const behind = then.length === 0 ? 0 : whole.lastIndexOf(oneLine(clauses(then)));
  const first = whole.slice(0, behind).trimEnd();
  if (first !== "" && fits(first)) return { here: first, rest: whole.slice(behind) };
  const [here, rest] = partedText(whole, place.space, type);
  return { here, rest };
}

/** The lines of a text, the last one with all that is left. */
function broken(text: string, space: Space, type: TypeSize, most: number): readonly string[] {
  if (text === "") return [];
  if (most === 1) return [text];
  const [here, rest] = partedText(text, space, type);
  return [here, ...broken(rest, space, type, most - 1)];
}

const mayGoOn = (cell: TableCell | undefined): cell is TextCell =>
  typeof cell === "object" && cell?.kind === "text" && cell.then !== undefined;

const fontOf = ({ tone }: TextCell, { kind }: PlacedColumn): FontName =>
  tone === "secondary" ? "secondary" : kind === "small" ? "small" : "data";

/** The row with its sentences of clauses as one text each, and what of them goes on below. */
export function partClauses(row: TableRow, columns: readonly PlacedColumn[], { canvas, right }: Frame): ClauseRow {
  if (!row.cells.some(mayGoOn)) return { row, lines: [] };
  const places = columns.filter((_, at) => mayGoOn(row.cells[at]));
  const lines: ClauseText[][] = [];
  const cells = row.cells.map((cell, at) => {
    const place = columns[at];
    if (!mayGoOn(cell) || place === undefined) return cell;
    const next = places.find(({ first }) => first > place.first);
    const last = next === undefined ? Math.max(place.last, right) : next.first - 1;
    const space = spaceOf(canvas.grid, place.first, last, place.indent);
    const { here, rest } = partCell(cell, place);
    const font = fontOf(cell, place);
    broken(rest, space, sizeOf(place), places.length > 1 ? MOST_BELOW : 1).forEach((text, below) =>
      (lines[below] ??= []).push({ place, text, font, space }),
    );
    return { ...cell, text: here };
  });
  return { row: { ...row, cells }, lines };
}

/** Draws the clauses that go on; the last line of an item is ruled. */
export function drawClauseLine(frame: Frame, row: number, texts: ClauseLine, isLast: boolean): void {
  const { canvas } = frame;
  claimRow(canvas, row, HEIGHTS.below);
  if (isLast) paint(canvas, row, frame, HAIR);
  const line = isLast ? "hair" : "none";
  for (const { place, text, font, space } of texts) {
    const code = styleCode({ font, line, horizontal: "left", vertical: "top", indent: place.indent });
    put(canvas, { row, column: place.first }, cutText(oneLine(text), space, sizeOf(place)), code);
  }
}
