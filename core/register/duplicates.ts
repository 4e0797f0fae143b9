import type { Finding } from "../finding.ts";
import type { Place } from "../workbook.ts";
import type { ReadColumn } from "./register.ts";

/** RDG-09: an id on several rows; led by the second of them, with the first among the others. */
export function duplicatesOf(ids: ReadColumn<unknown>, rows: readonly number[], sheet: string): Finding[] {
  const first = new Map<string, number>();
  const repeats = new Map<string, number[]>();
  ids.values.forEach((id, entry) => {
    if (typeof id !== "string") return;
    const key = id.toLowerCase();
    const held = first.get(key);
    if (held === undefined) first.set(key, entry);
    else repeats.set(key, [...(repeats.get(key) ?? [held]), entry]);
  });
  const place = (entry: number): Place => ({ sheet, row: rows[entry] ?? 0, column: ids.column });
  return [...repeats.values()].map((entries): Finding => {
    const [leader = 0, second = 0, ...rest] = entries;
    return {
      code: "RDG-09",
      place: place(second),
      others: [leader, ...rest].map(place),
      data: {
        id: String(ids.values[leader]),
        rows: entries.map((entry) => (rows[entry] ?? 0) + 1).join(", "),
      },
    };
  });
}
