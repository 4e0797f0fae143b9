import type { TableColumn } from "./block.ts";
import type { TableCell } from "./cell.ts";

/** A column of a list with what it says of each item. */
export interface Listed<T> {
  readonly column: TableColumn;
  readonly cell: (item: T) => TableCell;
  /** Stands even when it says nothing of any item. */
  readonly always?: true;
  /** Takes the units that dropped columns leave. */
  readonly widens?: true;
}

/** Whether a cell says something; "n/a" and "–" do not. */
export function holdsValue(cell: TableCell): boolean {
  if (cell === null || cell === "") return false;
  if (typeof cell !== "object") return true;
  return cell.kind !== "unknown" && !(cell.kind === "status" && cell.color === "notKept");
}

/** Columns that say something of at least one item. */
export const keptOf = <T>(listed: readonly Listed<T>[], items: readonly T[]): readonly Listed<T>[] =>
  listed.filter(({ always, cell }) => always === true || items.some((item) => holdsValue(cell(item))));

/** Columns without any value are dropped; the first that widens takes their units, so that the list fills `units` of the grid. */
export function fitted<T>(listed: readonly Listed<T>[], items: readonly T[], units: number): readonly Listed<T>[] {
  const kept = keptOf(listed, items);
  const free = kept.reduce((left, { column }) => left - (column.units ?? 1), units);
  const wide = kept.findIndex(({ widens }) => widens === true);
  if (free <= 0 || wide < 0) return kept;
  return kept.map((one, index) =>
    index === wide ? { ...one, column: { ...one.column, units: (one.column.units ?? 1) + free } } : one,
  );
}

export const columnsOf = <T>(listed: readonly Listed<T>[]): readonly TableColumn[] =>
  listed.map(({ column }) => column);

export const cellsOf = <T>(listed: readonly Listed<T>[], item: T): readonly TableCell[] =>
  listed.map(({ cell }) => cell(item));
