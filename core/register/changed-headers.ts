import type { Finding } from "../finding.ts";
import type { FoundRegister } from "./found.ts";
import type { Grid } from "./grid.ts";
import { mergedHeaders } from "./merge-answers.ts";
import { normalizeHeader } from "./normalize.ts";
import type { SheetAnswers } from "./settle.ts";

/** The registers that were found on a sheet, and the hashes of their headers. */
interface Gathered {
  readonly registers: readonly FoundRegister[];
  readonly hashes: readonly string[];
}

const quoted = (headers: readonly string[]): string => headers.map((header) => `"${header}"`).join(", ");

/** The headers that answers name, normalized, by the hash of the row that they were saved for. */
export type SavedHeaders = ReadonlyMap<string, readonly string[]>;

export function savedHeaders({ answers, merges }: Readonly<Record<"answers" | "merges", SheetAnswers>>): SavedHeaders {
  const saved = new Map<string, readonly string[]>();
  for (const [hash, told] of answers) saved.set(hash, [...told.keys()]);
  for (const [hash, told] of merges) {
    const named = [...told.values()].flatMap(mergedHeaders);
    saved.set(hash, [...new Set([...(saved.get(hash) ?? []), ...named])]);
  }
  return saved;
}

/** What differs from the headers that answers were saved for. */
export function changedHeaders(grid: Grid, all: SavedHeaders, gathered: Gathered): readonly Finding[] {
  const now = new Set(gathered.registers.flatMap((r) => r.columns.map((c) => normalizeHeader(c.header))));
  const findings: Finding[] = [];
  for (const [hash, saved] of all) {
    if (gathered.hashes.includes(hash) || gathered.registers.length === 0) continue;
    const gone = saved.filter((header) => !now.has(header));
    const row = gathered.registers[0]?.headerRows[0] ?? 0;
    findings.push({ code: "RDG-03", place: { sheet: grid.sheet.title, row, column: 0 }, data: { gone: quoted(gone) } });
  }
  return findings;
}

/** Headers that a person chose and no row has any more. */
export const goneHeaders = (grid: Grid, headers: readonly string[]): Finding => ({
  code: "RDG-03",
  place: { sheet: grid.sheet.title, row: 0, column: 0 },
  data: { gone: quoted(headers), row: true },
});
