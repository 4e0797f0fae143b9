import type { Day } from "../day.ts";
import { compareRounded } from "../value/number.ts";

/** What a value is about. */
export type HistoryLevel = "organization" | "portfolio" | "program" | "project" | "office" | "register";

/** The head of one snapshot. */
export interface SnapshotHead {
  /** 1, 2, ... in the order they were taken. */
  readonly id: number;
  /** When it was taken, as the clock of the host said: "2026-09-14 08:30". A text, so that every host gives it back as it was. */
  readonly takenAt: string;
  readonly asOf: Day;
  readonly engineVersion: string;
  readonly settingsHash: string;
  /** How many value rows it has: a snapshot with fewer was cut off while it was written. */
  readonly size: number;
}

/** A number, a word (a color, a phase, a name), or unknown. */
export type HistoryValue = number | string | undefined;

/** One metric of one entity, with where it came from. */
export interface StoredValue {
  readonly level: HistoryLevel;
  readonly entity: string;
  readonly metric: string;
  readonly value: HistoryValue;
  /** "day" for dates, the currency for money, "%" ...; empty for words. */
  readonly unit: string;
  /** Percent of the rows that counted; undefined where that says nothing. */
  readonly coverage: number | undefined;
  readonly ruleId: string;
  /** Cells it was computed from, as text. */
  readonly sourceRefs: string;
}

/** What one snapshot wrote of a value; it holds until a later one writes it again. */
export interface HistoryRow extends StoredValue {
  readonly snapshot: number;
}

/** The rows of the Snapshots sheet. They are only ever added to. */
export interface History {
  readonly heads: readonly SnapshotHead[];
  readonly rows: readonly HistoryRow[];
}

export const EMPTY_HISTORY: History = { heads: [], rows: [] };

/** Head and value rows together. */
export const historySize = ({ heads, rows }: History): number => heads.length + rows.length;

/** Identifies a metric of an entity; ids are compared without case and blanks around them. */
export const historyKey = (level: HistoryLevel, metric: string, entity: string): string =>
  `${level}|${metric}|${entity.trim().toLowerCase()}`;

const keyOf = ({ level, metric, entity }: StoredValue): string => historyKey(level, metric, entity);

/** Everything that was written of each metric, oldest first, and the position of each snapshot. */
export interface HistoryIndex {
  readonly heads: readonly SnapshotHead[];
  readonly place: ReadonlyMap<number, number>;
  readonly written: ReadonlyMap<string, readonly HistoryRow[]>;
}

/** The index of a history. Rows of a snapshot without a head are left out; of two rows of one snapshot the later counts. */
export function indexHistory({ heads, rows }: History): HistoryIndex {
  const place = new Map(heads.map(({ id }, at) => [id, at]));
  const written = new Map<string, HistoryRow[]>();
  const ordered = rows.filter(({ snapshot }) => place.has(snapshot));
  const placeOf = ({ snapshot }: HistoryRow): number => place.get(snapshot) ?? 0;
  for (let at = 1; at < ordered.length; at += 1) {
    const [one, two] = [ordered[at - 1], ordered[at]];
    if (one === undefined || two === undefined || placeOf(one) <= placeOf(two)) continue;
    ordered.sort((a, b) => placeOf(a) - placeOf(b));
    break;
  }
  for (const row of ordered) {
    const found = written.get(keyOf(row));
    if (found === undefined) written.set(keyOf(row), [row]);
    else if (found[found.length - 1]?.snapshot === row.snapshot) found[found.length - 1] = row;
    else found.push(row);
  }
  return { heads, place, written };
}

/** What held at a snapshot (its position from 0): the last row written until then. */
export function rowAt({ place }: HistoryIndex, rows: readonly HistoryRow[], at: number): HistoryRow | undefined {
  let found: HistoryRow | undefined;
  for (const row of rows) {
    if ((place.get(row.snapshot) ?? 0) > at) break;
    found = row;
  }
  return found;
}

/** All values as they were at a snapshot (its position from 0), by key; unknown ones too. */
export function valuesAt(index: HistoryIndex, at: number): ReadonlyMap<string, HistoryRow> {
  const values = new Map<string, HistoryRow>();
  for (const [key, rows] of index.written) {
    const row = rowAt(index, rows, at);
    if (row !== undefined) values.set(key, row);
  }
  return values;
}

/** What snapshots of earlier days than `day` wrote of a metric, by entity of a level; numbers only. */
export function numbersBefore(
  { heads, rows }: History,
  day: Day,
  { level, metric }: Pick<StoredValue, "level" | "metric">,
): readonly (readonly number[])[] {
  const earlier = new Set(heads.filter(({ asOf }) => asOf < day).map(({ id }) => id));
  const byEntity = new Map<string, number[]>();
  for (const row of rows) {
    if (row.level !== level || row.metric !== metric || typeof row.value !== "number") continue;
    if (!earlier.has(row.snapshot)) continue;
    const held = byEntity.get(keyOf(row));
    if (held === undefined) byEntity.set(keyOf(row), [row.value]);
    else held.push(row.value);
  }
  return [...byEntity.values()];
}

/** Whether values of two units can be compared: amounts in two currencies cannot; one without a currency is taken for that of the other. */
export const isSameUnit = (a: string, b: string): boolean => a === b || a === "" || b === "";

/** Whether two values are the same; numbers at 12 significant digits, as they come back from a sheet. */
export const isSameValue = (a: HistoryValue, b: HistoryValue): boolean =>
  typeof a === "number" && typeof b === "number" ? compareRounded(a, b) === 0 : a === b;
