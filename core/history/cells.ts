import { toDay } from "../day.ts";
import type { Cell } from "../workbook.ts";
import type { Appended } from "./append.ts";
import type { History, HistoryLevel, HistoryRow, SnapshotHead } from "./history.ts";

export const VALUE_COLUMNS = [
  "Row",
  "Snapshot",
  "Level",
  "Entity",
  "Metric",
  "Value",
  "Unit",
  "Coverage",
  "Rule",
  "Sources",
] as const;

const HEAD = "snapshot";
const VALUE = "value";

const LEVELS: readonly HistoryLevel[] = ["organization", "portfolio", "program", "project", "office", "register"];

const headCells = (head: SnapshotHead): readonly Cell[] => [
  HEAD,
  head.id,
  head.takenAt,
  head.asOf,
  head.engineVersion,
  head.settingsHash,
];

const valueCells = (row: HistoryRow): readonly Cell[] => [
  VALUE,
  row.snapshot,
  row.level,
  row.entity,
  row.metric,
  row.value ?? null,
  row.unit,
  row.coverage ?? null,
  row.ruleId,
  row.sourceRefs,
];

/** The rows that a refresh adds below the last one: the head of the snapshot, then its values. An unknown value is an empty cell. */
export const appendedCells = ({ head, rows }: Appended): readonly (readonly Cell[])[] => [
  headCells(head),
  ...rows.map(valueCells),
];

const textOf = (cell: Cell | undefined): string => {
  if (typeof cell === "string") return cell;
  return typeof cell === "number" ? String(cell) : "";
};

const numberIn = (cell: Cell | undefined): number | undefined => (typeof cell === "number" ? cell : undefined);

function headIn(cells: readonly Cell[]): SnapshotHead | undefined {
  const [, id, takenAt, asOf, engineVersion, settingsHash] = cells;
  const day = typeof asOf === "number" ? toDay(asOf) : undefined;
  if (typeof id !== "number" || typeof takenAt !== "number" || day === undefined) return undefined;
  return { id, takenAt, asOf: day, engineVersion: textOf(engineVersion), settingsHash: textOf(settingsHash) };
}

function valueIn(cells: readonly Cell[]): HistoryRow | undefined {
  const [, snapshot, levelCell, entity, metric, value, unit, coverage, ruleId, sourceRefs] = cells;
  const level = LEVELS.find((each) => each === levelCell);
  if (typeof snapshot !== "number" || level === undefined || textOf(metric) === "") return undefined;
  const text = typeof value === "string" && value !== "" ? value : undefined;
  return {
    snapshot,
    level,
    entity: textOf(entity),
    metric: textOf(metric),
    value: numberIn(value) ?? text,
    unit: textOf(unit),
    coverage: numberIn(coverage),
    ruleId: textOf(ruleId),
    sourceRefs: textOf(sourceRefs),
  };
}

/** What the Snapshots sheet holds. */
export interface HistoryReading {
  readonly history: History;
  /** Rows, from 0, that say they are of a snapshot and cannot be read. Rows of another kind (headers, blanks) are passed over. */
  readonly unreadable: readonly number[];
}

/** Reads the rows of the Snapshots sheet, in their order; total for any cells. */
export function readHistory(rows: readonly (readonly Cell[])[]): HistoryReading {
  const heads: SnapshotHead[] = [];
  const values: HistoryRow[] = [];
  const unreadable: number[] = [];
  rows.forEach((cells, at) => {
    const [kind] = cells;
    if (kind !== HEAD && kind !== VALUE) return;
    const head = kind === HEAD ? headIn(cells) : undefined;
    const value = kind === VALUE ? valueIn(cells) : undefined;
    if (head !== undefined) heads.push(head);
    else if (value !== undefined) values.push(value);
    else unreadable.push(at);
  });
  return { history: { heads, rows: values }, unreadable };
}
