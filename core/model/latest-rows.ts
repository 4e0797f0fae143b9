import { civil, isoDay, type Day } from "../day.ts";
import type { Finding } from "../finding.ts";
import { editionsOf } from "../register/editions.ts";
import { pickEntries } from "../register/pick-entries.ts";
import type { Register } from "../register/register.ts";
import { PROJECTS } from "../registers/projects.ts";
import type { ColumnsOf } from "../registers/set.ts";

type Projects = Register<ColumnsOf<"projects">>;

/** Whether a row tells of a day, or of the month in which the day lies. */
function isTold(told: Day, day: Day): boolean {
  if (told <= day) return true;
  const [a, b] = [civil(told), civil(day)];
  return a.year === b.year && a.month === b.month;
}

/**
 * Of projects that stand in several rows, each of another status date, only the latest row on the day; where all are later, the
 * first. What is left out is RDG-27.
 */
export function latestRows(register: Projects, day: Day, findings: Finding[]): Projects {
  const days = register.columns.statusDate;
  const editions = editionsOf(register.columns, PROJECTS, register.size);
  if (days === undefined || editions.length === 0) return register;
  const dayAt = (entry: number): number => days.values[entry] ?? 0;
  const past = new Set<number>();
  let latest = 0;
  for (const entries of editions) {
    const sorted = [...entries].sort((a, b) => dayAt(a) - dayAt(b));
    const told = sorted.filter((entry) => isTold(dayAt(entry) as Day, day));
    const shown = told[told.length - 1] ?? sorted[0];
    latest = Math.max(latest, dayAt(shown ?? 0));
    for (const entry of entries) if (entry !== shown) past.add(entry);
  }
  const [first = 0] = past;
  findings.push({
    code: "RDG-27",
    place: { sheet: register.sheet, row: register.rows[first] ?? 0, column: days.column },
    data: { sheet: register.sheet, rows: past.size, day: isoDay(latest as Day) },
  });
  return pickEntries(
    register,
    register.rows.map((_, entry) => entry).filter((entry) => !past.has(entry)),
  );
}
