import type { SourceBook } from "../dashboard/context.ts";
import { finished, mixText, newDigest } from "../layout/digest.ts";
import type { Day } from "../day.ts";
import type { Finding } from "../finding.ts";
import { findAll } from "../plan.ts";
import type { FoundRegister } from "../register/found.ts";
import type { Found } from "../register/find.ts";
import type { Register } from "../register/register.ts";
import { NO_SETTINGS, readSettings } from "../register/settings.ts";
import { readAll } from "../registers/read-all.ts";
import type { RegisterSet } from "../registers/set.ts";
import { speaking } from "../words/say.ts";
import type { Place, RawWorkbook } from "../workbook.ts";
import { knownSources, type LeftOutBook, projectsIn, sourceFinding, sourcesOf } from "./book-sources.ts";
import { crossBookFindings } from "./book-conflicts.ts";
import { readStandingHistory } from "./chronicle.ts";
import { handEdits } from "./hand-edits.ts";
import { judge } from "./judge.ts";
import type { Options, Outcome } from "./outcome.ts";
import { showOutcome } from "./show-outcome.ts";

/** One of several workbooks that were read. */
export interface InputBook {
  /** Path as seen from the folder of the dashboards; each once. */
  readonly label: string;
  readonly workbook: RawWorkbook;
  /** What `plan` found in it with its own answers; looked for again when absent. */
  readonly found?: Found | undefined;
  readonly savedOn: Day | undefined;
  /** Of its bytes. */
  readonly digest: string;
}

export interface BooksInput {
  readonly books: readonly InputBook[];
  readonly leftOut: readonly LeftOutBook[];
  /** The workbook that the dashboards go to, with what stands in it. */
  readonly target: RawWorkbook;
}

/** A sheet of another workbook, as Excel writes it: "[north.xlsx]Project list". */
const sheetIn = (label: string, title: string): string => `[${label}]${title}`;

interface ReadBook {
  readonly input: InputBook;
  readonly found: readonly FoundRegister[];
  readonly registers: RegisterSet;
  readonly findings: readonly Finding[];
  readonly skipped: Outcome["skipped"];
  readonly layout: string;
}

/** A finding with its places in the workbook that they are of. */
function placedIn(label: string, finding: Finding): Finding {
  const moved = (place: Place): Place =>
    place.sheet.startsWith("[") ? place : { ...place, sheet: sheetIn(label, place.sheet) };
  const { place, others } = finding;
  return {
    ...finding,
    ...(place === undefined ? {} : { place: moved(place) }),
    ...(others === undefined ? {} : { others: others.map(moved) }),
  };
}

/** Digest of the sheets and headers of what was found. */
function layoutOf(found: readonly FoundRegister[]): string {
  const digest = newDigest();
  for (const { title, columns } of found)
    for (const text of [title, ...columns.map(({ header }) => header)]) mixText(digest, text);
  return finished(digest).slice(0, 8);
}

/** Rows without a link belong to the only project of their own workbook. */
function withSubject(registers: RegisterSet): RegisterSet {
  const [only] = registers.projects;
  if (only === undefined || projectsIn(registers) !== 1) return registers;
  const { projectId, name } = only.columns;
  const subject = projectId?.values[0] ?? name?.values[0];
  if (subject === undefined) return registers;
  const owned = Object.entries(registers).map(([kind, list]: [string, readonly Register[]]) => [
    kind,
    kind === "projects" ? list : list.map((register) => ({ subject, ...register })),
  ]);
  // The same registers under the same kinds.
  return Object.fromEntries(owned) as RegisterSet;
}

function readBook(input: InputBook): ReadBook {
  const { label, workbook } = input;
  const settings = readSettings(workbook.outline);
  const found = input.found ?? findAll(workbook.outline, settings);
  const labeled = found.registers.map((register) => ({ ...register, title: sheetIn(label, register.title) }));
  const read = readAll(labeled, workbook, settings);
  return {
    input,
    found: labeled.map((register) => ({ ...register, sheet: `${label}|${register.sheet}` })),
    registers: withSubject(read.registers),
    findings: [...found.findings, ...read.findings].map((finding) => placedIn(label, finding)),
    skipped: found.skipped.map(({ title, reason }) => ({ sheet: sheetIn(label, title), reason })),
    layout: layoutOf(found.registers),
  };
}

/** The registers of all books, those of a kind after one another. */
function joined(books: readonly ReadBook[]): RegisterSet {
  const all: Record<string, Register[]> = {};
  for (const { registers } of books)
    for (const [kind, list] of Object.entries(registers) as [string, readonly Register[]][])
      for (const register of list) (all[kind] ??= []).push(register);
  const kinds = Object.keys(readAll([], { outline: EMPTY, ranges: [] }, NO_SETTINGS).registers);
  // Every kind has its list, of registers that were read by the family of that kind.
  return Object.fromEntries(kinds.map((kind) => [kind, all[kind] ?? []])) as unknown as RegisterSet;
}

const EMPTY: RawWorkbook["outline"] = {
  source: "workbook",
  name: "",
  dateSystem: 1900,
  locale: "en-US",
  sheets: [],
  names: [],
};

/** An outcome over several workbooks, and where each of them stands. */
export interface BooksOutcome extends Outcome {
  readonly sources: readonly SourceBook[];
}

/**
 * One dashboard over many workbooks: the registers of all are joined as if they stood in one, each place named "[book]sheet". Each book
 * is read by its own Settings, and its Snapshots tell the baselines and the cadence of its projects; thresholds and the status date are
 * those of the target. A book that is left out, old, changed or missing
 * is RDG-17. Questions stay with the books that they are about.
 */
export const runBooks = (input: BooksInput, options: Options): BooksOutcome =>
  speaking(options.words, () => runAll(input, options));

function runAll({ books, leftOut, target }: BooksInput, options: Options): BooksOutcome {
  const read = books.map(readBook);
  const registers = joined(read);
  const counted = read.map(({ input, layout, registers: own }) => ({ ...input, layout, registers: own }));
  const gathered = {
    workbook: target,
    settings: readSettings(target.outline),
    found: read.flatMap(({ found }) => found),
    skipped: read.flatMap(({ skipped }) => skipped),
    registers,
    questions: [],
    histories: books.map(({ workbook }) => readStandingHistory(workbook)),
  };
  const findings = [
    ...read.flatMap((book) => book.findings),
    ...crossBookFindings(registers),
    ...handEdits(target, options.edited),
  ];
  const first = judge({ ...gathered, findings }, options);
  const { freshnessDays } = first.assessments;
  const sources = sourcesOf(counted, leftOut, { day: first.asOf.day, freshnessDays, known: knownSources(target) });
  const wrong = sources.filter(({ state }) => state !== "read").map(sourceFinding);
  const judged = wrong.length === 0 ? first : judge({ ...gathered, findings: [...findings, ...wrong] }, options);
  return { ...showOutcome(judged, target, options, sources), sources };
}
