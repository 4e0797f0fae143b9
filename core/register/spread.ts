import type { Cell, SheetOutline } from "../workbook.ts";
import { isBlank } from "./reading.ts";

/** The rows of a list, and what was read of its sheet. */
interface Shared {
  readonly outline: SheetOutline | undefined;
  /** 0-based sheet rows, top down. */
  readonly rows: readonly number[];
  readonly cellAt: (row: number, column: number) => Cell | undefined;
}

/** Gives each cell of a column, in place, what a cell that is merged down over its row holds. */
export function spreadDown(cells: (Cell | undefined)[], column: number, { outline, rows, cellAt }: Shared): void {
  const held = new Map<number, Cell | undefined>();
  for (const { top, bottom, left } of outline?.merges ?? [])
    for (let row = top + 1; left === column && row <= bottom; row += 1) held.set(row, cellAt(top, column));
  if (held.size === 0) return;
  rows.forEach((row, at) => {
    if (isBlank(cells[at]) && held.has(row)) cells[at] = held.get(row);
  });
}
