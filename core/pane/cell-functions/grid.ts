import { type AnswerGrid, type CellAnswer, wrong } from "./answer.ts";

/** The cells of an argument, `cells[row][column]`. */
export type CellGrid = readonly (readonly unknown[])[];

const isBlank = (cell: unknown): boolean => cell === undefined || cell === null || cell === "";

const isRow = (part: unknown): part is readonly unknown[] => Array.isArray(part);

/** An argument as a grid: a range as it is, a single value as one cell; undefined where it is left out or has no cell. */
export function gridOf(argument: unknown): CellGrid | undefined {
  if (!isRow(argument)) return isBlank(argument) ? undefined : [[argument]];
  const rows = argument.map((row) => (isRow(row) ? row : [row]));
  return rows.some((row) => row.length > 0) ? rows : undefined;
}

const widthOf = (grid: CellGrid): number => grid.reduce((width, row) => Math.max(width, row.length), 0);

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The size that all ranges have, where those of one row, one column or one cell are repeated; undefined when they do not fit. */
function commonSize(grids: readonly CellGrid[]): Size | undefined {
  const sizes = grids.map((grid) => ({ rows: grid.length, columns: widthOf(grid) }));
  const rows = sizes.reduce((most, size) => Math.max(most, size.rows), 1);
  const columns = sizes.reduce((most, size) => Math.max(most, size.columns), 1);
  const fits = (size: Size): boolean =>
    (size.rows === 1 || size.rows === rows) && (size.columns === 1 || size.columns === columns);
  return sizes.every(fits) ? { rows, columns } : undefined;
}

/** The cell of a grid that stands for a position. */
function cellAt(grid: CellGrid | undefined, row: number, column: number): unknown {
  const cells = grid?.[grid.length === 1 ? 0 : row] ?? [];
  return cells[cells.length === 1 ? 0 : column];
}

export const WRONG_SIZES: AnswerGrid = [[wrong("The ranges differ in size.")]];

/** Answers cell by cell: ranges of one size go together, and a single row, column or cell goes with every one. */
export function eachCell(
  grids: readonly (CellGrid | undefined)[],
  answer: (cells: readonly unknown[]) => CellAnswer,
): AnswerGrid {
  const size = commonSize(grids.filter((grid): grid is CellGrid => grid !== undefined));
  if (size === undefined) return WRONG_SIZES;
  return Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (__, column) => answer(grids.map((grid) => cellAt(grid, row, column)))),
  );
}

/** Answers row by row. A range of one row goes with every row; `rows[argument]` is undefined for an argument left out. */
export function eachRow(
  grids: readonly (CellGrid | undefined)[],
  answer: (rows: readonly (readonly unknown[] | undefined)[]) => readonly CellAnswer[],
): AnswerGrid {
  const rows = grids.reduce((most, grid) => Math.max(most, grid?.length ?? 1), 1);
  if (grids.some((grid) => grid !== undefined && grid.length !== 1 && grid.length !== rows)) return WRONG_SIZES;
  return Array.from({ length: rows }, (_, row) => answer(grids.map((grid) => grid?.[grid.length === 1 ? 0 : row])));
}
