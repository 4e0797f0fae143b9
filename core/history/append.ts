import {
  type History,
  historyKey,
  type HistoryRow,
  indexHistory,
  isSameValue,
  type SnapshotHead,
  type StoredValue,
  valuesAt,
} from "./history.ts";

/** What a refresh adds to the history: the head of a snapshot and the rows that changed. */
export interface Appended {
  readonly head: SnapshotHead;
  readonly rows: readonly HistoryRow[];
}

const isSame = (a: StoredValue, b: StoredValue): boolean =>
  isSameValue(a.value, b.value) && a.unit === b.unit && isSameValue(a.coverage, b.coverage);

/** What is known, by key; of two with one key the first counts. */
function byKey(values: readonly StoredValue[]): ReadonlyMap<string, StoredValue> {
  const found = new Map<string, StoredValue>();
  for (const value of values) {
    const key = historyKey(value.level, value.metric, value.entity);
    if (value.value !== undefined && !found.has(key)) found.set(key, value);
  }
  return found;
}

/** A value that is no longer there: stored once as unknown. */
const vanished = (row: HistoryRow, snapshot: number): HistoryRow => ({
  ...row,
  snapshot,
  value: undefined,
  coverage: undefined,
  ruleId: "",
  sourceRefs: "",
});

/** The values that differ from what holds, and those that vanished. */
function changedRows(
  before: ReadonlyMap<string, HistoryRow>,
  now: ReadonlyMap<string, StoredValue>,
  snapshot: number,
): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  for (const [key, value] of now) {
    const held = before.get(key);
    if (held === undefined || !isSame(held, value)) rows.push({ ...value, snapshot });
  }
  for (const [key, row] of before) if (!now.has(key) && row.value !== undefined) rows.push(vanished(row, snapshot));
  return rows;
}

/** A number that no row bears, not even one whose head somebody deleted: such rows must not become part of another snapshot. */
function nextId({ heads, rows }: History): number {
  let last = 0;
  for (const { id } of heads) last = Math.max(last, id);
  for (const { snapshot } of rows) last = Math.max(last, snapshot);
  return Math.floor(last) + 1;
}

/**
 * What a refresh appends: only when its day, its settings or any value differs from the last snapshot, and then only the values that
 * changed. A value that is not repeated still holds; one that vanished is stored once as unknown. Undefined: nothing to append.
 */
export function nextSnapshot(
  history: History,
  taken: Omit<SnapshotHead, "id" | "size">,
  values: readonly StoredValue[],
): Appended | undefined {
  const index = indexHistory(history);
  const last = history.heads[history.heads.length - 1];
  const id = nextId(history);
  const rows = changedRows(valuesAt(index, history.heads.length - 1), byKey(values), id);
  const isSameFrame = last?.asOf === taken.asOf && last.settingsHash === taken.settingsHash;
  return isSameFrame && rows.length === 0 ? undefined : { head: { ...taken, id, size: rows.length }, rows };
}

/** The history with what was appended; no earlier row changes. */
export const appendTo = (history: History, { head, rows }: Appended): History => ({
  heads: [...history.heads, head],
  rows: history.rows.concat(rows),
});
