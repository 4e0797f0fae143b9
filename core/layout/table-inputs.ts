import type { TableBlock } from "../dashboard/block.ts";
import type { InputCell } from "../dashboard/cell.ts";
import type { Frame } from "./block-frame.ts";
import type { Canvas } from "./canvas.ts";
import { needCells } from "./choice.ts";
import { styleCode, styleIndex } from "./style.ts";
import type { PlacedColumn } from "./table-column.ts";

/** The list rule of a cell that people type in. */
export function addValidation(canvas: Canvas, row: number, column: number, { allowed, prompt }: InputCell): void {
  if (allowed === undefined || allowed.length === 0) return;
  const area = { top: row, left: column, bottom: row, right: column };
  if (needCells(allowed)) canvas.longLists.push({ area, options: allowed, prompt });
  else canvas.validations.push({ area, list: allowed, ...(prompt === undefined ? {} : { prompt }) });
}

const letterOf = (column: number): string => String.fromCharCode(65 + column);

/** Marks values that differ from their defaults, as they are typed. */
export function markDifferences(
  { differs }: TableBlock,
  columns: readonly PlacedColumn[],
  { canvas }: Frame,
  top: number,
): void {
  const bottom = canvas.rows.length - 1;
  const value = differs === undefined ? undefined : columns[differs.column];
  const standard = differs === undefined ? undefined : columns[differs.from];
  if (value === undefined || standard === undefined || bottom < top) return;
  canvas.conditionalFormats.push({
    area: { top, left: value.at, bottom, right: value.at },
    formula: `$${letterOf(value.at)}${top + 1}<>$${letterOf(standard.at)}${top + 1}`,
    style: styleIndex(canvas.styles, styleCode({ font: "group", fill: "panel" })),
  });
}
