import type { OutputCell } from "../workbook.ts";

/** Cells of one column by the text they were made from: a list of tens of thousands of rows says the same few things over and over. */
export interface SharedCells {
  readonly cells: Map<string, OutputCell>;
  tries: number;
  hits: number;
}

const MOST_CELLS = 1024;
/** Tries after which a column of ever new texts is no longer searched. */
const TRIAL = 512;
const WORTHWHILE_PART = 0.25;

export const newSharedCells = (): SharedCells => ({ cells: new Map(), tries: 0, hits: 0 });

/** A cell of the same text and style that was made before. */
export function findShared(shared: SharedCells, text: string, style: number): OutputCell | undefined {
  if (shared.tries > TRIAL && shared.hits < shared.tries * WORTHWHILE_PART) return undefined;
  shared.tries += 1;
  const found = shared.cells.get(text);
  if (found?.style !== style) return undefined;
  shared.hits += 1;
  return found;
}

/** Remembers a cell whose content does not depend on its neighbors. */
export function share(shared: SharedCells, text: string, cell: OutputCell): void {
  if (shared.cells.size < MOST_CELLS) shared.cells.set(text, cell);
}
