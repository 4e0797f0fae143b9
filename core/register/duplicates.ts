import type { Finding } from "../finding.ts";
import type { Place } from "../workbook.ts";
import { columnAt, type ReadColumn } from "./register.ts";

const keyOf = (id: unknown): string | undefined => (typeof id === "string" ? id.toUpperCase() : undefined);

/** Whether each id is longer or later than the one before ("R-9", "R-10"): then none stands twice. */
function isRising(ids: readonly unknown[]): boolean {
  let last = "";
  for (const id of ids) {
    const key = keyOf(id);
    if (key === undefined) continue;
    if (key.length < last.length || (key.length === last.length && key <= last)) return false;
    last = key;
  }
  return true;
}

/** Ids that stand more than once. */
function repeatedKeys(ids: readonly unknown[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  if (isRising(ids)) return repeated;
  for (const id of ids) {
    const key = keyOf(id);
    if (key === undefined) continue;
    const before = seen.size;
    if (seen.add(key).size === before) repeated.add(key);
  }
  return repeated;
}

interface Listed {
  readonly ids: ReadColumn<unknown>;
  /** The project that each row names, where it is not the row itself. */
  readonly projects: ReadColumn<unknown> | undefined;
  /** 0-based sheet rows of the entries. */
  readonly rows: readonly number[];
  readonly sheet: string;
  /** Entries that tell of one thing on different days: they repeat no id. */
  readonly editions: () => readonly (readonly number[])[];
}

/** RDG-09: an id on several rows; led by the second of them, with the first among the others. Each project counts its first. */
export function duplicatesOf({ ids, projects, rows, sheet, editions }: Listed): Finding[] {
  const repeated = repeatedKeys(ids.values);
  if (repeated.size === 0) return [];
  const entriesOf = new Map<string, number[]>();
  ids.values.forEach((id, entry) => {
    const key = keyOf(id);
    if (key === undefined || !repeated.has(key)) return;
    const held = entriesOf.get(key);
    if (held === undefined) entriesOf.set(key, [entry]);
    else held.push(entry);
  });
  for (const [entry = 0, ...rest] of editions()) {
    const key = keyOf(ids.values[entry]) ?? "";
    if (entriesOf.get(key)?.length === rest.length + 1) entriesOf.delete(key);
  }
  const place = (entry: number): Place => ({ sheet, row: rows[entry] ?? 0, column: columnAt(ids, entry) });
  return [...entriesOf.values()].map((entries): Finding => {
    const [leader = 0, second = 0, ...rest] = entries;
    const isApart = new Set(entries.map((entry) => keyOf(projects?.values[entry]))).size > 1;
    return {
      code: "RDG-09",
      place: place(second),
      others: [leader, ...rest].map(place),
      data: {
        id: String(ids.values[leader]),
        rows: entries.map((entry) => (rows[entry] ?? 0) + 1).join(", "),
        ...(isApart ? { apart: true } : {}),
      },
    };
  });
}
