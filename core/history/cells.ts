import { toDay } from "../day.ts";
import type { Cell, DateSystem } from "../workbook.ts";
import { isFault } from "../workbook.ts";
import { SNAPSHOT_MARKER } from "../words/markers.ts";
import type { History, HistoryLevel, HistoryRow, SnapshotHead } from "./history.ts";

/** Columns of the Snapshots sheet, from the cell that says "Snapshot". A head has number, moment, status date, version, settings, rows. */
export const HISTORY_COLUMNS = 9;

/** Unit of a value that is a date. */
export const DAY_UNIT = "day";

const LEVELS: readonly HistoryLevel[] = ["organization", "portfolio", "program", "project", "office", "register"];

/** A row of the Snapshots sheet as it stands; one that says neither is kept as it is. */
export type HistoryEntry =
  | { readonly kind: "head"; readonly head: SnapshotHead }
  | { readonly kind: "value"; readonly row: HistoryRow }
  | { readonly kind: "other"; readonly cells: readonly Cell[] };

/** What the Snapshots sheet holds. */
export interface HistoryReading {
  readonly history: History;
  /** Every row below the header, in its order; rows without content are left out. */
  readonly entries: readonly HistoryEntry[];
}

export const NO_READING: HistoryReading = { history: { heads: [], rows: [] }, entries: [] };

/** A text as it was written, though a host may have made a number, a truth or an error of it. */
const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return "";
  if (isFault(cell)) return cell.fault;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
};

const numberIn = (cell: Cell | undefined): number | undefined => (typeof cell === "number" ? cell : undefined);

function headIn(cells: readonly Cell[], system: DateSystem): SnapshotHead | undefined {
  const [id, takenAt, asOf, engineVersion, settingsHash, size] = cells;
  const day = typeof asOf === "number" ? toDay(asOf, system) : undefined;
  if (typeof id !== "number" || day === undefined) return undefined;
  return {
    id,
    takenAt: textOf(takenAt),
    asOf: day,
    engineVersion: textOf(engineVersion),
    settingsHash: textOf(settingsHash),
    size: numberIn(size) ?? 0,
  };
}

function valueOfCell(cell: Cell | undefined, unit: string, system: DateSystem): HistoryRow["value"] {
  if (typeof cell !== "number") return textOf(cell) === "" ? undefined : textOf(cell);
  return unit === DAY_UNIT ? toDay(cell, system) : cell;
}

function valueIn(cells: readonly Cell[], system: DateSystem): HistoryRow | undefined {
  const [snapshot, levelCell, entity, metric, value, unitCell, coverage, ruleId, sourceRefs] = cells;
  const level = LEVELS.find((each) => each === levelCell);
  if (typeof snapshot !== "number" || level === undefined || textOf(metric) === "") return undefined;
  const unit = textOf(unitCell);
  return {
    snapshot,
    level,
    entity: textOf(entity),
    metric: textOf(metric),
    value: valueOfCell(value, unit, system),
    unit,
    coverage: numberIn(coverage),
    ruleId: textOf(ruleId),
    sourceRefs: textOf(sourceRefs),
  };
}

const hasContent = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined && cell !== "";

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** Where the header is written: nothing below it is ever dropped, even where somebody changed it. */
const USUAL_CORNER: Corner = { row: 6, column: 1 };

/** Where the header stands: the cell that says "Snapshot". */
function cornerOf(rows: readonly (readonly Cell[])[]): Corner {
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    const column = cells.findIndex(SNAPSHOT_MARKER.is);
    if (column >= 0 && typeof cells[column + 1] === "string") return { row, column };
  }
  return USUAL_CORNER;
}

function entryOf(cells: readonly Cell[], system: DateSystem): HistoryEntry {
  const row = valueIn(cells, system);
  if (row !== undefined) return { kind: "value", row };
  const head = headIn(cells, system);
  return head === undefined ? { kind: "other", cells: cells.map(plainCell) } : { kind: "head", head };
}

const plainCell = (cell: Cell): Cell => (isFault(cell) ? cell.fault : cell);

/** Reads the cells of the Snapshots sheet, `rows[row][column]` from A1; total for any cells. Snapshots come by number. */
export function readHistory(rows: readonly (readonly Cell[])[], system: DateSystem = 1900): HistoryReading {
  const corner = cornerOf(rows);
  const heads: SnapshotHead[] = [];
  const values: HistoryRow[] = [];
  const entries: HistoryEntry[] = [];
  for (const cells of rows.slice(corner.row + 1)) {
    const own = cells.slice(corner.column, corner.column + HISTORY_COLUMNS);
    if (!own.some(hasContent)) continue;
    const entry = entryOf(own, system);
    entries.push(entry);
    if (entry.kind === "head") heads.push(entry.head);
    else if (entry.kind === "value") values.push(entry.row);
  }
  heads.sort((a, b) => a.id - b.id);
  return { history: { heads, rows: values }, entries };
}

/** A reading without its last snapshot, where that one has fewer rows than its head says: it was cut off while it was written. */
export function withoutUnfinished(reading: HistoryReading): HistoryReading {
  const { heads, rows } = reading.history;
  const last = heads[heads.length - 1];
  if (last === undefined || rows.filter(({ snapshot }) => snapshot === last.id).length >= last.size) return reading;
  const isLast = (entry: HistoryEntry): boolean =>
    (entry.kind === "head" && entry.head.id === last.id) || (entry.kind === "value" && entry.row.snapshot === last.id);
  return {
    history: { heads: heads.slice(0, -1), rows: rows.filter(({ snapshot }) => snapshot !== last.id) },
    entries: reading.entries.filter((entry) => !isLast(entry)),
  };
}
