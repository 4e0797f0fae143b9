import { isoDay, type Day, monthOf } from "../day.ts";
import type { Finding } from "../finding.ts";
import { editionsOf } from "../register/editions.ts";
import { pickEntries } from "../register/pick-entries.ts";
import type { Columns, Family, ReadColumn, Register } from "../register/register.ts";

/** Of entries with the days they tell of, the latest of the day's month or before; where all are later, the first. */
function shownOf(entries: readonly number[], dayAt: (entry: number) => Day, day: Day): number {
  const sorted = [...entries].sort((a, b) => dayAt(a) - dayAt(b));
  const told = sorted.filter((entry) => monthOf(dayAt(entry)) <= monthOf(day));
  return told[told.length - 1] ?? sorted[0] ?? 0;
}

/**
 * Of what stands in several rows, each of another day, only the latest row on the day; where all are later, the first. What is left
 * out is RDG-27.
 */
export function latestRows<C extends Columns>(
  register: Register<C>,
  family: Family,
  day: Day,
  findings: Finding[],
): Register<C> {
  const columns: Readonly<Record<string, ReadColumn<unknown> | undefined>> = register.columns;
  const days = columns[family.told ?? ""];
  const editions = editionsOf(columns, family, register.size);
  if (days === undefined || editions.length === 0) return register;
  // The column that a family is told by holds days, and no edition lacks its own.
  const dayAt = (entry: number): Day => days.values[entry] as Day;
  const shown = editions.map((entries) => shownOf(entries, dayAt, day));
  const counts = new Set(shown);
  const past = new Set(editions.flat().filter((entry) => !counts.has(entry)));
  const latest = shown.map(dayAt).reduce((a, b) => (b > a ? b : a));
  const [first = 0] = past;
  findings.push({
    code: "RDG-27",
    place: { sheet: register.sheet, row: register.rows[first] ?? 0, column: days.column },
    data: { sheet: register.sheet, rows: past.size, day: isoDay(latest) },
  });
  const kept = register.rows.map((_, entry) => entry).filter((entry) => !past.has(entry));
  return pickEntries(register, kept);
}
