import type { Area, Cell, RawRange, RawWorkbook } from "../workbook.ts";

/** Cells of a sheet that hold one column: `rows[row - top][column - left]`. */
interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** Where the cells of some columns stand. */
export interface CellSource {
  readonly block: CellBlock;
  readonly columns: readonly number[];
}

const overlap = (area: Area, body: Area): number =>
  Math.min(area.bottom, body.bottom) - Math.max(area.top, body.top) + 1;

/** The range that holds most of a column's rows; undefined where none was read. */
function rangeOf(workbook: RawWorkbook, sheet: string, body: Area, column: number): RawRange | undefined {
  let best: RawRange | undefined;
  let most = 0;
  for (const range of workbook.ranges) {
    if (range.sheet !== sheet || column < range.area.left || column > range.area.right) continue;
    const rows = overlap(range.area, body);
    if (rows <= most) continue;
    most = rows;
    best = range;
  }
  return best;
}

/** The cells of a range, else the head of the sheet. Cells are asked for once: a host may make them when they are asked for. */
function blockOf(range: RawRange | undefined, { outline }: RawWorkbook, sheet: string): CellBlock | undefined {
  if (range !== undefined) return { top: range.area.top, left: range.area.left, rows: range.cells };
  const found = outline.sheets.find((s) => s.key === sheet);
  return found === undefined ? undefined : { top: 0, left: 0, rows: found.head };
}

/** Where the cells of the columns stand, columns of one range together. */
export function sourcesOf(
  workbook: RawWorkbook,
  sheet: string,
  body: Area,
  columns: readonly number[],
): readonly CellSource[] {
  const byRange = new Map<RawRange | undefined, number[]>();
  for (const column of columns) {
    const range = rangeOf(workbook, sheet, body, column);
    const held = byRange.get(range);
    if (held === undefined) byRange.set(range, [column]);
    else held.push(column);
  }
  const sources: CellSource[] = [];
  for (const [range, own] of byRange) {
    const block = blockOf(range, workbook, sheet);
    if (block !== undefined) sources.push({ block, columns: own });
  }
  return sources;
}

/** One cell; undefined where nothing was read. */
export function cellAt(sources: readonly CellSource[], row: number, column: number): Cell | undefined {
  for (const { block, columns } of sources)
    if (columns.includes(column)) return block.rows[row - block.top]?.[column - block.left];
  return undefined;
}

/** The cells of every column, by row of the list; one pass over the rows of each range, as memory likes it. */
export function gather(
  sources: readonly CellSource[],
  rows: readonly number[],
): ReadonlyMap<number, (Cell | undefined)[]> {
  const gathered = new Map<number, (Cell | undefined)[]>();
  for (const source of sources) {
    const lists = source.columns.map(() => new Array<Cell | undefined>(rows.length));
    fill(lists, source, rows);
    source.columns.forEach((column, index) => gathered.set(column, lists[index] ?? []));
  }
  return gathered;
}

function fill(lists: readonly (Cell | undefined)[][], { block, columns }: CellSource, rows: readonly number[]): void {
  const offsets = columns.map((column) => column - block.left);
  for (let entry = 0; entry < rows.length; entry += 1) {
    const cells = block.rows[(rows[entry] ?? 0) - block.top] ?? [];
    for (let index = 0; index < lists.length; index += 1) {
      const list = lists[index];
      const at = offsets[index];
      if (list !== undefined && at !== undefined) list[entry] = at < cells.length ? cells[at] : undefined;
    }
  }
}
