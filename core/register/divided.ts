import { cellAt, headerAt, isBlank, mergeAt, type Grid } from "./grid.ts";
import { comesAgain, type HeaderRow } from "./tables.ts";

const LONGEST_PART = 40;
const LEAST_PARTS = 2;
const LEAST_NAMES = 2;

/** What stands in the row below a header row. */
interface Below {
  readonly columns: readonly number[];
  /** Filled cells. */
  readonly filled: number;
  /** Those below a merged header. */
  readonly under: number;
  /** Those below a merged header, but not at its beginning. */
  readonly parts: number;
  /** Those below a header that blank cells follow, merged or not. */
  readonly spread: number;
  /** Different texts, and those of them that are names of columns. */
  readonly texts: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** First column of the header cell that is merged over several columns, and no further down. */
function mergedOver(grid: Grid, row: number, column: number): number | undefined {
  const merge = mergeAt(grid, row, column);
  return merge === undefined || merge.right === merge.left || merge.bottom > row ? undefined : merge.left;
}

const isFilled = (grid: Grid, row: number, column: number): boolean => !isBlank(cellAt(grid, row, column));

/** Whether a cell stands below a header that blank cells follow, all of them with something below. */
function isSpread(grid: Grid, row: number, column: number): boolean {
  const follows = (at: number): boolean => headerAt(grid, row, at) === "" && isFilled(grid, row + 1, at);
  let left = column;
  while (left > 0 && follows(left)) left -= 1;
  return headerAt(grid, row, left) !== "" && isFilled(grid, row + 1, left) && follows(left + 1);
}

const nameTestOf =
  (isHeader: (text: string) => boolean) =>
  (grid: Grid, row: number, column: number): boolean => {
    const text = headerAt(grid, row, column);
    return isHeader(text) && !comesAgain(grid, row, column, text);
  };

/** Undefined where a value stands that is no header. */
function rowBelow(grid: Grid, { row: above }: HeaderRow, isHeader: (text: string) => boolean): Below | undefined {
  const row = above + 1;
  const isNameAt = nameTestOf(isHeader);
  const columns: number[] = [];
  const [texts, names] = [new Set<string>(), new Set<string>()];
  let [filled, under, parts, spread] = [0, 0, 0, 0];
  for (let column = 0; column < grid.columns && row < grid.rows; column += 1) {
    const text = headerAt(grid, row, column);
    if (text !== "") columns.push(column);
    if (!isFilled(grid, row, column)) continue;
    if (text === "" || text.length > LONGEST_PART) return undefined;
    texts.add(text);
    if (isNameAt(grid, row, column)) names.add(text);
    filled += 1;
    spread += Number(isSpread(grid, above, column));
    const left = mergedOver(grid, above, column) ?? Infinity;
    under += Number(left < Infinity);
    parts += Number(column > left);
  }
  return { columns, filled, under, parts, spread, texts, names };
}

/** Whether merged cells are divided by what stands below. */
const dividesMerges = ({ parts, under, filled }: Below): boolean => parts >= LEAST_PARTS && under >= 0.6 * filled;

/** Whether nothing but names of columns stands below, and only where a header has room for them. */
const dividesRoom = ({ spread, filled, texts, names }: Below): boolean =>
  spread === filled && names.size >= LEAST_NAMES && names.size * 2 >= texts.size;

/**
 * A header row whose cells are divided by the row below is the row of its groups, and the row below is the header row: merged
 * cells, or cells that stand before blank ones. `isHeader` tells whether some register knows a text.
 */
export function divided(grid: Grid, header: HeaderRow, isHeader: (text: string) => boolean): HeaderRow {
  const below = rowBelow(grid, header, isHeader);
  if (below === undefined || !(dividesMerges(below) || dividesRoom(below))) return header;
  const columns = [...new Set([...header.columns, ...below.columns])].sort((a, b) => a - b);
  return { ...header, row: header.row + 1, columns, ...(dividesRoom(below) ? { grouped: true as const } : {}) };
}
