import { MOST_COLUMNS, cellsOf, columnsOf, intersect, isWholeColumns, isWholeRows, rowsOf } from "./area.ts";
import type { Area } from "./area.ts";
import type { SimSheet, SimWorkbook, Value } from "./book.ts";
import type { SimStyle } from "./style.ts";

export const formulaKey = (row: number, column: number): number => row * MOST_COLUMNS + column;

export const valueAt = (sheet: SimSheet, row: number, column: number): Value => sheet.cells[row]?.[column] ?? "";

/** Formula with "=", else the value. */
export const formulaAt = (sheet: SimSheet, row: number, column: number): Value =>
  sheet.formulas.get(formulaKey(row, column)) ?? valueAt(sheet, row, column);

export interface Content {
  readonly value: Value;
  readonly formula?: string;
}

export function putCell(sheet: SimSheet, row: number, column: number, content: Content): void {
  const key = formulaKey(row, column);
  if (content.formula === undefined) sheet.formulas.delete(key);
  else sheet.formulas.set(key, content.formula);
  if (content.value === "" && content.formula === undefined) {
    const cells = sheet.cells[row];
    if (cells && column < cells.length) cells[column] = undefined;
    return;
  }
  const cells = (sheet.cells[row] ??= []);
  cells[column] = content.value;
}

export const styleIndexAt = (sheet: SimSheet, row: number, column: number): number =>
  sheet.styles[row]?.[column] ?? sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column) ?? 0;

export const styleAt = (book: SimWorkbook, sheet: SimSheet, row: number, column: number): SimStyle =>
  book.styles.at(styleIndexAt(sheet, row, column));

function widen(area: Area | undefined, row: number, column: number): Area {
  if (!area) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

function extent(
  rows: readonly (readonly unknown[])[],
  isUsed: (cell: unknown, row: number, column: number) => boolean,
  from: Area | undefined,
): Area | undefined {
  let area = from;
  rows.forEach((cells, row) => {
    const first = cells.findIndex((cell, column) => isUsed(cell, row, column));
    if (first < 0) return;
    let last = cells.length - 1;
    while (!isUsed(cells[last], row, last)) last--;
    area = widen(widen(area, row, first), row, last);
  });
  return area;
}

/** Smallest rectangle around everything that is used; undefined for an empty sheet. A format counts unless only values are asked for. */
export function usedArea(sheet: SimSheet, options: { readonly valuesOnly: boolean }): Area | undefined {
  const hasContent = (cell: unknown, row: number, column: number): boolean =>
    (cell !== undefined && cell !== "") || sheet.formulas.has(formulaKey(row, column));
  const filled = extent(sheet.cells, hasContent, undefined);
  if (options.valuesOnly) return filled;
  const styled = extent(sheet.styles, (style) => style !== undefined && style !== 0, filled);
  return sheet.merges.reduce<Area | undefined>(
    (area, merge) => widen(widen(area, merge.top, merge.left), merge.bottom, merge.right),
    styled,
  );
}

/** Part of an area that has to be looked at cell by cell: a whole column ends where the sheet does. */
export function looked(sheet: SimSheet, area: Area): Area | undefined {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area;
  const used = usedArea(sheet, { valuesOnly: false });
  return used && intersect(area, used);
}

/** `read(row, column)` of each cell, `[row][column]`. */
export function grid<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Runs over the cells of areas, row by row. */
export function eachCell(areas: readonly Area[], visit: (row: number, column: number) => void): void {
  for (const area of areas)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) visit(row, column);
}

const put = (map: Map<number, number>, index: number, style: number): void => {
  if (style === 0) map.delete(index);
  else map.set(index, style);
};

function restyleColumns(sheet: SimSheet, area: Area, mapped: (index: number) => number): void {
  for (let column = area.left; column <= area.right; column++)
    put(sheet.columnStyles, column, mapped(sheet.columnStyles.get(column) ?? 0));
  for (const [row, style] of [...sheet.rowStyles]) {
    if (isWholeRows(area)) put(sheet.rowStyles, row, mapped(style));
    else
      for (let column = area.left; column <= area.right; column++)
        if (sheet.styles[row]?.[column] === undefined) (sheet.styles[row] ??= [])[column] = mapped(style);
  }
}

function restyleRows(sheet: SimSheet, area: Area, mapped: (index: number) => number): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const before = sheet.rowStyles.get(row);
    for (const [column, style] of sheet.columnStyles)
      if (before === undefined && sheet.styles[row]?.[column] === undefined)
        (sheet.styles[row] ??= [])[column] = mapped(style);
    sheet.rowStyles.set(row, mapped(before ?? 0));
  }
}

/** Changes the format of every cell of an area; whole rows and columns keep one format for all their cells. */
export function restyle(book: SimWorkbook, sheet: SimSheet, area: Area, change: (style: SimStyle) => SimStyle): void {
  const memo = new Map<number, number>();
  const mapped = (index: number): number => {
    const known = memo.get(index);
    if (known !== undefined) return known;
    const made = book.styles.intern(change(book.styles.at(index)));
    memo.set(index, made);
    return made;
  };
  const isDefault = isWholeColumns(area) || isWholeRows(area);
  const seen = isDefault ? looked(sheet, area) : area;
  if (seen)
    eachCell([seen], (row, column) => {
      (sheet.styles[row] ??= [])[column] = mapped(styleIndexAt(sheet, row, column));
    });
  if (isWholeColumns(area)) restyleColumns(sheet, area, mapped);
  else if (isWholeRows(area)) restyleRows(sheet, area, mapped);
}

/** The one value that all cells of the areas share, or null. */
export function common<T>(sheet: SimSheet, areas: readonly Area[], read: (row: number, column: number) => T): T | null {
  const [first] = areas;
  if (!first) return null;
  const found = read(first.top, first.left);
  const seen = areas.map((area) => looked(sheet, area)).filter((area) => area !== undefined);
  const isCommon = seen.every((area) => grid(area, read).every((cells) => cells.every((cell) => cell === found)));
  return isCommon ? found : null;
}

export const shapeOf = (area: Area): string => `${rowsOf(area)} x ${columnsOf(area)} (${cellsOf(area)} cells)`;
