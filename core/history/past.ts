import type { Day } from "../day.ts";
import { type Change, changesSince, type Point } from "./changes.ts";
import {
  type History,
  type HistoryIndex,
  type HistoryLevel,
  historyKey,
  type HistoryValue,
  indexHistory,
  isSameUnit,
  rowAt,
  type SnapshotHead,
  type StoredValue,
} from "./history.ts";
import { ID_METRIC, type MetricName } from "./metrics.ts";
import { followed, type Renamed, renamedIn } from "./renamed.ts";

/** What was before the status date: the last snapshot of each earlier day. What was taken for the day itself does not count. */
export interface Past {
  readonly index: HistoryIndex;
  /** Positions of those snapshots, by day. */
  readonly timeline: readonly number[];
  /** Position of the snapshot that the status date is compared with; undefined without an earlier one. */
  readonly base: number | undefined;
  readonly day: Day;
  /** The values of the status date. */
  readonly now: ReadonlyMap<string, StoredValue>;
  /** Projects that bear another id than before: their rows stand under the last one. */
  readonly renamed: readonly Renamed[];
}

/** The last snapshot of each day before `day`, by day. */
function timelineOf(heads: readonly SnapshotHead[], day: Day): readonly number[] {
  const last = new Map<number, number>();
  heads.forEach(({ asOf }, at) => {
    if (asOf < day) last.set(asOf, at);
  });
  return [...last].sort(([a], [b]) => a - b).map(([, at]) => at);
}

/** Of the timeline the last snapshot up to a chosen day; the last of all without such a day. */
function baseOf(
  timeline: readonly number[],
  heads: readonly SnapshotHead[],
  since: Day | undefined,
): number | undefined {
  const chosen = since === undefined ? [] : timeline.filter((at) => (heads[at]?.asOf ?? Infinity) <= since);
  return chosen[chosen.length - 1] ?? timeline[timeline.length - 1];
}

export interface PastOptions {
  readonly day: Day;
  /** The day to compare with; the last earlier snapshot when undefined or before the first. */
  readonly since: Day | undefined;
}

/** Values by key, added to those of `now`; of two with one key the first that is known counts, as in a snapshot. */
function keyed(values: readonly StoredValue[], now: Map<string, StoredValue>): Past["now"] {
  for (const value of values) {
    const key = historyKey(value.level, value.metric, value.entity);
    if (now.get(key)?.value === undefined) now.set(key, value);
  }
  return now;
}

/** The past of a history as seen from a day on which these values hold. */
export function pastOf(history: History, values: readonly StoredValue[], { day, since }: PastOptions): Past {
  const index = indexHistory(history);
  const timeline = timelineOf(index.heads, day);
  const base = baseOf(timeline, index.heads, since);
  return withValues({ index, timeline, base, day, now: new Map(), renamed: [] }, values);
}

/** The same past as seen when further values hold too. */
export function withValues(past: Past, further: readonly StoredValue[]): Past {
  const now = keyed(further, new Map(past.now));
  const renamed = renamedIn(past.index, now);
  return { ...past, now, index: followed(past.index, renamed), renamed: [...past.renamed, ...renamed] };
}

/** Head of the snapshot that the status date is compared with; undefined without an earlier one. */
export const baseHead = ({ index, base }: Past): SnapshotHead | undefined =>
  base === undefined ? undefined : index.heads[base];

const MONEY: readonly MetricName[] = ["budget", "actualCost", "forecastCost", "yearForecast"];

/** The currency that amounts of the compared snapshot stand in, where it is another than now: they are not compared. */
export function otherCurrency({ index, base, now }: Past): string | undefined {
  if (base === undefined) return undefined;
  for (const metric of MONEY) {
    const key = historyKey("organization", metric, "");
    const row = rowAt(index, index.written.get(key) ?? [], base);
    const current = now.get(key);
    if (row?.value !== undefined && current !== undefined && !isSameUnit(row.unit, current.unit)) return row.unit;
  }
  return undefined;
}

/** Ids that projects of the status date did not bear at a snapshot. */
function idChanges({ renamed, now }: Past, base: number): readonly Change[] {
  const since = renamed.filter(({ at }) => at > base);
  const before = new Map<string, string>();
  for (const one of since) before.set(one.after, before.get(one.before) ?? one.before);
  return [...before].flatMap(([entity, id]): readonly Change[] => {
    const name = now.get(historyKey("project", "name", entity));
    if (name === undefined) return [];
    const sourceRefs = name.sourceRefs;
    const told = { level: "project", entity, metric: ID_METRIC, unit: "", before: id, after: entity } as const;
    return [{ kind: "changed", ...told, ruleId: "identity", sourceRefs }];
  });
}

/** What moved since the snapshot that the status date is compared with; nothing without an earlier one. */
export const movedSince = (past: Past): readonly Change[] =>
  past.base === undefined
    ? []
    : [...idChanges(past, past.base), ...changesSince(past.index, [...past.now.values()], past.base)];

const comparable = (row: StoredValue | undefined, now: StoredValue | undefined): HistoryValue =>
  row === undefined || (now !== undefined && !isSameUnit(row.unit, now.unit)) ? undefined : row.value;

/** A metric on the earlier days and now, oldest first; at most `most`. Amounts in another currency than now are not known. */
export function pointsOf(past: Past, key: string, most = Infinity): readonly Point[] {
  const { index, timeline, day, now } = past;
  const rows = index.written.get(key) ?? [];
  const current = now.get(key);
  const points: Point[] = timeline.slice(Math.max(0, timeline.length + 1 - most)).map((at) => ({
    snapshot: index.heads[at]?.id ?? 0,
    // Positions of the timeline are those of heads.
    asOf: index.heads[at]?.asOf ?? day,
    value: comparable(rowAt(index, rows, at), current),
  }));
  return [...points, { snapshot: 0, asOf: day, value: current?.value }];
}

/** The points of one metric of an entity. */
export const metricPoints = (past: Past, level: HistoryLevel, metric: string, entity: string): readonly Point[] =>
  pointsOf(past, historyKey(level, metric, entity));
