import {
  MOST_COLUMNS,
  MOST_ROWS,
  columnsOf,
  intersect,
  isInside,
  isWholeColumns,
  isWholeRows,
  rowsOf,
} from "../area.ts";
import type { Area } from "../area.ts";
import type { SimSheet } from "../book.ts";
import { formulaKey, putCell, usedArea } from "../cells.ts";
import { noteChange } from "../changes.ts";
import type { ChangeType } from "../changes.ts";
import { HostError } from "../error.ts";
import type { Host } from "../host.ts";

export type Direction = "Up" | "Down" | "Left" | "Right";

/** What lies behind the area in the direction of the shift, and with it moves. */
function movingPart(area: Area, direction: Direction): Area {
  const isVertical = direction === "Up" || direction === "Down";
  const isDeleting = direction === "Up" || direction === "Left";
  if (isVertical) return { ...area, top: isDeleting ? area.bottom + 1 : area.top, bottom: MOST_ROWS - 1 };
  return { ...area, left: isDeleting ? area.right + 1 : area.left, right: MOST_COLUMNS - 1 };
}

function stepOf(area: Area, direction: Direction): readonly [number, number] {
  if (direction === "Up") return [-rowsOf(area), 0];
  if (direction === "Down") return [rowsOf(area), 0];
  return direction === "Left" ? [0, -columnsOf(area)] : [0, columnsOf(area)];
}

const movedBy = (area: Area, [rows, columns]: readonly [number, number]): Area => ({
  top: area.top + rows,
  bottom: area.bottom + rows,
  left: area.left + columns,
  right: area.right + columns,
});

/** Areas that hang on the cells: those that move whole, move; those that are deleted whole, go. */
function shiftAreas<T extends { area: Area }>(things: T[], shift: Shift): T[] {
  return things.filter((thing) => {
    if (shift.isDeleting && isInside(thing.area, shift.area)) return false;
    if (isInside(thing.area, shift.moving)) thing.area = movedBy(thing.area, shift.step);
    else if (intersect(thing.area, shift.moving) || (shift.isDeleting && intersect(thing.area, shift.area)))
      thing.area = stretched(thing.area, shift);
    return true;
  });
}

interface Shift {
  readonly area: Area;
  readonly moving: Area;
  readonly step: readonly [number, number];
  readonly isDeleting: boolean;
}

function stretched(area: Area, { area: cut, step, isDeleting }: Shift): Area {
  const [rows, columns] = step;
  const edge = (near: number, far: number, first: number, by: number): readonly [number, number] => {
    if (by === 0) return [near, far];
    const moved = (index: number): number =>
      index >= first ? Math.max(index + by, isDeleting ? first - 1 : index) : index;
    return [Math.max(near >= first ? Math.max(near + by, first) : near, 0), moved(far)];
  };
  const [top, bottom] = edge(area.top, area.bottom, cut.top, rows);
  const [left, right] = edge(area.left, area.right, cut.left, columns);
  return { top, left, bottom, right };
}

function moveCells(sheet: SimSheet, shift: Shift): void {
  const used = usedArea(sheet, { valuesOnly: false });
  const seen = used && intersect(shift.moving, used);
  const taken: {
    row: number;
    column: number;
    value: unknown;
    formula: string | undefined;
    style: number | undefined;
  }[] = [];
  const lift = (part: Area | undefined, keep: boolean): void => {
    for (let row = part?.top ?? 0; row <= (part?.bottom ?? -1); row++)
      for (let column = part?.left ?? 0; column <= (part?.right ?? -1); column++) {
        const formula = sheet.formulas.get(formulaKey(row, column));
        if (keep)
          taken.push({ row, column, value: sheet.cells[row]?.[column], formula, style: sheet.styles[row]?.[column] });
        putCell(sheet, row, column, { value: "" });
        const styles = sheet.styles[row];
        if (styles) styles[column] = undefined;
      }
  };
  if (shift.isDeleting) lift(used && intersect(shift.area, used), false);
  lift(seen, true);
  const [rows, columns] = shift.step;
  for (const { row, column, value, formula, style } of taken) {
    const content = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
    putCell(sheet, row + rows, column + columns, { value: content, ...(formula !== undefined && { formula }) });
    if (style !== undefined) (sheet.styles[row + rows] ??= [])[column + columns] = style;
  }
}

function shiftIndexes<V>(map: Map<number, V>, from: number, by: number): void {
  const entries = [...map].filter(([index]) => index >= from).sort(([a], [b]) => a - b);
  for (const [index] of entries) map.delete(index);
  for (const [index, value] of entries) if (by > 0 || index + by >= from) map.set(index + by, value);
}

function shiftSet(set: Set<number>, from: number, by: number): void {
  const map = new Map([...set].map((index) => [index, true] as const));
  shiftIndexes(map, from, by);
  set.clear();
  for (const index of map.keys()) set.add(index);
}

function typeOf(area: Area, isDeleting: boolean): ChangeType {
  if (isWholeRows(area)) return isDeleting ? "RowDeleted" : "RowInserted";
  if (isWholeColumns(area)) return isDeleting ? "ColumnDeleted" : "ColumnInserted";
  return isDeleting ? "CellDeleted" : "CellInserted";
}

/** Inserts or deletes cells; whole rows take their heights along. Formulas of other cells are not rewritten. */
export function shiftCells(host: Host, sheet: SimSheet, area: Area, direction: Direction): void {
  const isDeleting = direction === "Up" || direction === "Left";
  const way: Direction = isWholeRows(area)
    ? isDeleting
      ? "Up"
      : "Down"
    : isWholeColumns(area)
      ? isDeleting
        ? "Left"
        : "Right"
      : direction;
  const shift: Shift = { area, moving: movingPart(area, way), step: stepOf(area, way), isDeleting };
  const isSplit = sheet.tables.some(
    ({ area: table }) =>
      intersect(table, shift.moving) &&
      !isInside(table, { ...shift.moving, top: 0, left: shift.moving.left }) &&
      !isWholeRows(area) &&
      !isWholeColumns(area),
  );
  if (isSplit)
    throw new HostError("InsertDeleteConflict", "The insert or delete operation attempted resulted in a conflict.");
  moveCells(sheet, shift);
  const tables = shiftAreas([...sheet.tables], shift);
  sheet.tables.splice(0, sheet.tables.length, ...tables);
  sheet.merges = shiftAreas(
    sheet.merges.map((one) => ({ area: one })),
    shift,
  ).map((one) => one.area);
  sheet.validations = shiftAreas(
    sheet.validations.map((one) => ({ ...one })),
    shift,
  );
  if (isWholeRows(area)) {
    shiftIndexes(sheet.rowHeights, area.top, shift.step[0]);
    shiftIndexes(sheet.rowStyles, area.top, shift.step[0]);
    shiftSet(sheet.hiddenRows, area.top, shift.step[0]);
  } else if (isWholeColumns(area)) {
    shiftIndexes(sheet.columnWidths, area.left, shift.step[1]);
    shiftIndexes(sheet.columnStyles, area.left, shift.step[1]);
    shiftSet(sheet.hiddenColumns, area.left, shift.step[1]);
  }
  noteChange(host, sheet, area, { by: "add-in", type: typeOf(area, isDeleting) });
}
