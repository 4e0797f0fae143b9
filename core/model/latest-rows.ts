import { civil, isoDay, type Day } from "../day.ts";
import type { Finding } from "../finding.ts";
import { editionsOf } from "../register/editions.ts";
import { pickEntries } from "../register/pick-entries.ts";
import type { Columns, Family, ReadColumn, Register } from "../register/register.ts";

/** Whether a row tells of a day, or of the month in which the day lies. */
function isTold(told: Day, day: Day): boolean {
  if (told <= day) return true;
  const [a, b] = [civil(told), civil(day)];
  return a.year === b.year && a.month === b.month;
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
  // The column that a family is told by holds days.
  const dayAt = (entry: number | undefined): Day => (days.values[entry ?? -1] ?? 0) as Day;
  const past = new Set<number>();
  let latest = 0 as Day;
  for (const entries of editions) {
    const sorted = [...entries].sort((a, b) => dayAt(a) - dayAt(b));
    const told = sorted.filter((entry) => isTold(dayAt(entry), day));
    const shown = told[told.length - 1] ?? sorted[0];
    if (dayAt(shown) > latest) latest = dayAt(shown);
    for (const entry of entries) if (entry !== shown) past.add(entry);
  }
  const [first = 0] = past;
  findings.push({
    code: "RDG-27",
    place: { sheet: register.sheet, row: register.rows[first] ?? 0, column: days.column },
    data: { sheet: register.sheet, rows: past.size, day: isoDay(latest) },
  });
  const kept = register.rows.map((_, entry) => entry).filter((entry) => !past.has(entry));
  return pickEntries(register, kept);
}
