import type { TableRow } from "../dashboard/block.ts";
import type { TableCell } from "../dashboard/cell.ts";
import type { OutputCell } from "../workbook.ts";
import type { Shown } from "./shown.ts";

/** Cells that tell a figure or a status; texts, inputs, bars and trends do not. */
const FIGURES: ReadonlySet<string> = new Set([
  "number",
  "unknown",
  "lacking",
  "day",
  "status",
  "colorCount",
  "colorCounts",
  "phase",
  "band",
  "heat",
]);

const isFigure = (cell: TableCell): boolean =>
  typeof cell === "number" || (typeof cell === "object" && cell !== null && FIGURES.has(cell.kind));

/**
 * A figure or status that names no line of Why has that of its row; without one it leads to the register cell that the row was made of;
 * without that it has the line of its block.
 */
export function carriedBy({ why, from }: TableRow, block: string | undefined, cell: TableCell, shown: Shown): Shown {
  if (shown.why !== undefined || shown.link !== undefined || !isFigure(cell)) return shown;
  if (why === undefined && from !== undefined) return { ...shown, link: { kind: "cell", place: from } };
  const line = why ?? block;
  return line === undefined ? shown : { ...shown, why: line };
}

/** A cell with what it carries besides its value: its why, and its link where that leads to a user's cell. */
export function carrying({ why, link }: Shown, value: OutputCell["value"], style: number): OutputCell {
  const place = link?.kind === "cell" ? link.place : undefined;
  if (why === undefined) return place === undefined ? { value, style } : { value, style, link: place };
  return place === undefined ? { value, style, why } : { value, style, link: place, why };
}
