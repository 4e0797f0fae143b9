import type { Day } from "../day.ts";
import {
  type HistoryIndex,
  type HistoryLevel,
  historyKey,
  type HistoryRow,
  type HistoryValue,
  isSameUnit,
  isSameValue,
  rowAt,
  type StoredValue,
} from "./history.ts";

/** What moved between two snapshots. */
export interface Change {
  readonly kind: "appeared" | "changed" | "vanished";
  readonly level: HistoryLevel;
  readonly entity: string;
  readonly metric: string;
  readonly unit: string;
  readonly before: HistoryValue;
  readonly after: HistoryValue;
  /** Rule and cells behind the new value, or where it would stand; behind the old one where its entity is gone. */
  readonly ruleId: string;
  readonly sourceRefs: string;
}

function kindOf(before: HistoryValue, after: HistoryValue): Change["kind"] {
  if (after === undefined) return "vanished";
  return before === undefined ? "appeared" : "changed";
}

function changeOf(was: StoredValue | undefined, is: StoredValue | undefined): Change | undefined {
  const [before, after] = [was?.value, is?.value];
  const shown = is ?? was;
  if (shown === undefined || isSameValue(before, after)) return undefined;
  if (was !== undefined && is !== undefined && !isSameUnit(was.unit, is.unit)) return undefined;
  const { level, entity, metric, unit, ruleId, sourceRefs } = shown;
  return { kind: kindOf(before, after), level, entity, metric, unit, before, after, ruleId, sourceRefs };
}

/** What differs between two snapshots, amounts of another currency left out (positions from 0), in the order the metrics were first written. Before the first nothing is known. */
export function changesBetween(index: HistoryIndex, from: number, to: number): readonly Change[] {
  const changes: Change[] = [];
  for (const rows of index.written.values()) {
    const change = changeOf(rowAt(index, rows, from), rowAt(index, rows, to));
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

/** What the values of now differ in from a snapshot (its position from 0; the last by default), before anything is appended. */
export function changesSince(
  index: HistoryIndex,
  values: readonly StoredValue[],
  from = index.heads.length - 1,
): readonly Change[] {
  const changes: Change[] = [];
  const now = new Map(values.map((value) => [historyKey(value.level, value.metric, value.entity), value]));
  for (const [key, value] of now) {
    const change = changeOf(rowAt(index, index.written.get(key) ?? [], from), value);
    if (change !== undefined) changes.push(change);
  }
  for (const [key, rows] of index.written) {
    const change = now.has(key) ? undefined : changeOf(rowAt(index, rows, from), undefined);
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

/** A value as it was at one snapshot. */
export interface Point {
  readonly snapshot: number;
  readonly asOf: Day;
  /** Undefined: unknown, or not kept yet. */
  readonly value: HistoryValue;
}

/** A metric over the last snapshots, oldest first; at most `most`. */
export function seriesOf(index: HistoryIndex, key: string, most = Infinity): readonly Point[] {
  const rows: readonly HistoryRow[] = index.written.get(key) ?? [];
  const first = Math.max(0, index.heads.length - most);
  return index.heads.slice(first).map(({ id, asOf }, at) => ({
    snapshot: id,
    asOf,
    value: rowAt(index, rows, first + at)?.value,
  }));
}

/** For how long something has been so, up to the last snapshot. */
export interface Streak {
  readonly snapshots: number;
  /** Day of the snapshot that it began at; undefined for none. */
  readonly since: Day | undefined;
  /** Days from then to the day asked for. */
  readonly days: number;
}

/** How many snapshots in a row, up to the last, a value held that meets a condition (reported greener than computed, say). */
export function streakOf(points: readonly Point[], day: Day, holds: (value: HistoryValue) => boolean): Streak {
  let snapshots = 0;
  let since: Day | undefined;
  for (let at = points.length - 1; at >= 0; at -= 1) {
    const point = points[at];
    if (point === undefined || !holds(point.value)) break;
    snapshots += 1;
    since = point.asOf;
  }
  return { snapshots, since, days: since === undefined ? 0 : Math.max(0, day - since) };
}

/** How many snapshots in a row, up to the last, a known value has stood unchanged; 0 when it is unknown now. */
export function unchangedSnapshots(points: readonly Point[]): number {
  const last = points[points.length - 1];
  if (last?.value === undefined) return 0;
  return streakOf(points, last.asOf, (value) => isSameValue(value, last.value)).snapshots;
}

/** The first known value of a metric and how often it changed to another since: baseline 0, and the number of re-baselines. */
export interface Origin {
  readonly first: HistoryValue;
  readonly moves: number;
}

export function originOf(points: readonly Point[]): Origin {
  let first: HistoryValue;
  let current: HistoryValue;
  let moves = 0;
  for (const { value } of points) {
    if (value === undefined || isSameValue(value, current)) continue;
    if (current === undefined) first = value;
    else moves += 1;
    current = value;
  }
  return { first, moves };
}
