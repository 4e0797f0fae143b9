import type { SourceBook } from "../dashboard/context.ts";
import { parseSourceKey } from "../dashboard/sources.ts";
import type { Day } from "../day.ts";
import type { Finding } from "../finding.ts";
import type { Register } from "../register/register.ts";
import type { RegisterSet } from "../registers/set.ts";
import type { RawWorkbook } from "../workbook.ts";
import { standingCells, standingSheet } from "./standing.ts";
import { say } from "../words/say.ts";

/** A workbook that could not be read. */
export interface LeftOutBook {
  readonly label: string;
  readonly reason: string;
}

/** A workbook that was read, as far as its standing depends on it. */
export interface CountedBook {
  readonly label: string;
  readonly savedOn: Day | undefined;
  readonly digest: string;
  /** Digest of its sheets and headers. */
  readonly layout: string;
  readonly registers: RegisterSet;
}

/** Rows of the registers of projects. */
export const projectsIn = ({ projects }: RegisterSet): number => projects.reduce((sum, { size }) => sum + size, 0);

type Known = ReadonlyMap<string, { readonly digest: string; readonly layout: string; readonly given: boolean }>;

/** What the last rollup read, by label, from the sheet that stands. */
export function knownSources(target: RawWorkbook): Known {
  const sheet = standingSheet("Sources", target.outline);
  const known = new Map<string, { digest: string; layout: string; given: boolean }>();
  for (const row of sheet === undefined ? [] : standingCells(sheet, target)) {
    const source = parseSourceKey(row[0]);
    if (source !== undefined) known.set(source.label, source);
  }
  return known;
}

/** Labels of the workbooks that the dashboards of a workbook are over, in their order; not those that were before and are no more. */
export const knownLabels = (target: RawWorkbook): readonly string[] =>
  [...knownSources(target)].flatMap(([label, { given }]) => (given ? [label] : []));

function newestStatus({ projects }: RegisterSet): Day | undefined {
  let newest: Day | undefined;
  for (const { columns } of projects)
    for (const date of columns.statusDate?.values ?? [])
      if (date !== undefined && (newest === undefined || date > newest)) newest = date;
  return newest;
}

export interface Judging {
  readonly day: Day;
  readonly freshnessDays: number;
  readonly known: Known;
}

function sourceOf(
  { label, savedOn, digest, registers, layout }: CountedBook,
  { day, freshnessDays, known }: Judging,
): SourceBook {
  const before = known.get(label);
  const newest = newestStatus(registers);
  const lists: readonly (readonly Register[])[] = Object.values(registers);
  const all = lists.flat();
  const counts = {
    label,
    registers: all.length,
    rows: all.reduce((sum, { size }) => sum + size, 0),
    projects: projectsIn(registers),
    newest,
    savedOn,
    digest,
    layout,
  };
  if (before !== undefined && before.layout !== layout && before.layout !== "")
    return { ...counts, state: "changed", says: say`has other sheets or headers than at the last rollup` };
  if (newest !== undefined && day - newest > freshnessDays)
    return {
      ...counts,
      state: "old",
      says: say`has no status newer than ${day - newest} days, the limit is ${freshnessDays}`,
    };
  const says = before === undefined || before.digest === digest ? "" : say`has other content than at the last rollup`;
  return { ...counts, state: "read", says: all.length === 0 ? say`holds no register` : says };
}

const unread = (label: string, state: "leftOut" | "missing", says: string, before: Known): SourceBook => ({
  label,
  state,
  says,
  registers: 0,
  rows: 0,
  projects: 0,
  newest: undefined,
  savedOn: undefined,
  digest: before.get(label)?.digest ?? "",
  layout: before.get(label)?.layout ?? "",
});

/** Where each workbook stands: those that were read, those that could not be, and those that the last rollup had read. */
export function sourcesOf(
  books: readonly CountedBook[],
  leftOut: readonly LeftOutBook[],
  judging: Judging,
): SourceBook[] {
  const { known } = judging;
  const given = new Set([...books.map(({ label }) => label), ...leftOut.map(({ label }) => label)]);
  const missing = [...known.keys()].filter((label) => !given.has(label));
  return [
    ...books.map((book) => sourceOf(book, judging)),
    ...leftOut.map(({ label, reason }) =>
      unread(label, "leftOut", say`could not be read: ${reason.replace(/\.$/, "")}`, known),
    ),
    ...missing.map((label) => unread(label, "missing", say`was part of the last rollup and is not given`, known)),
  ];
}

/** RDG-17 of a source that is not as it should be. */
export const sourceFinding = ({ label, says }: SourceBook): Finding => ({
  code: "RDG-17",
  data: { source: label, what: says },
  group: label,
});
