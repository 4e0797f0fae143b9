import type { SheetDocument, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext, SourceBook } from "./context.ts";
import { plural, subtitleOf } from "./parts.ts";
import { figureWhy } from "./why-id.ts";
import { say } from "../words/say.ts";

const SOURCE_KEY = "source";
const MISSING_KEY = "missing";

/** What stands in column A of the row of a source, for the next rollup. */
const sourceKey = ({ label, digest, layout, state }: SourceBook): string =>
  [state === "missing" ? MISSING_KEY : SOURCE_KEY, digest, layout, label].join("|");

interface KnownSource extends Pick<SourceBook, "label" | "digest" | "layout"> {
  /** Whether the rollup was asked for it. */
  readonly given: boolean;
}

/** What a rollup has left of a source that it knew: its label and its digests; undefined for any other text. */
export function parseSourceKey(text: unknown): KnownSource | undefined {
  if (typeof text !== "string") return undefined;
  const [key, digest = "", layout = "", ...label] = text.split("|");
  const given = key === SOURCE_KEY;
  if ((!given && key !== MISSING_KEY) || label.length === 0) return undefined;
  return { label: label.join("|"), digest, layout, given };
}

const WORDS: Readonly<Record<SourceBook["state"], string>> = {
  read: "Read",
  old: "Old",
  changed: "Changed",
  leftOut: "Not read",
  missing: "Missing",
};

function stateCell({ state }: SourceBook): TableCell {
  if (state === "read") return WORDS.read;
  return { kind: "lacking", word: WORDS[state] };
}

const ageOf = (source: SourceBook, { asOf }: DashboardContext): TableCell =>
  source.newest === undefined ? { kind: "unknown" } : Math.max(0, asOf.day - source.newest);

const dayCell = (day: SourceBook["newest"]): TableCell =>
  day === undefined ? { kind: "unknown" } : { kind: "day", day };

/** Whether something of the workbook counts. */
export const isRead = ({ registers, rows }: SourceBook): boolean => registers + rows > 0;

function toRow(source: SourceBook, context: DashboardContext): TableRow {
  const { label, says, registers, rows, projects, newest, savedOn } = source;
  const count = (value: number): TableCell => (isRead(source) ? value : null);
  return {
    key: sourceKey(source),
    cells: [
      label,
      stateCell(source),
      count(registers),
      count(rows),
      count(projects),
      dayCell(newest),
      ageOf(source, context),
      dayCell(savedOn),
      says,
    ],
  };
}

function headlineOf(sources: readonly SourceBook[]): string {
  const counted = sources.filter(({ rows }) => rows > 0).length;
  const out = sources.filter(({ state }) => state === "leftOut" || state === "missing").length;
  const first = say`${plural(counted, "workbook")} counted`;
  return out === 0 ? say`${first}; none is missing.` : say`${first}; ${plural(out, "workbook")} could not be.`;
}

/** The workbooks behind the dashboards, with their age and what changed; undefined for dashboards of one workbook. */
export function sourcesDocument(context: DashboardContext): SheetDocument | undefined {
  const { sources } = context;
  if (sources === undefined) return undefined;
  return {
    key: "Sources",
    title: "Sources",
    subtitle: subtitleOf(context, [say`an old or changed source is named, none is used twice or silently reused`]),
    headline: headlineOf(sources),
    grid: { kind: "page" },
    bands: [
      wide({
        kind: "table",
        why: figureWhy("sources/read"),
        heading: "Workbooks",
        note: say`every figure names its workbook in Why: [workbook]sheet!cell`,
        columns: [
          { header: "Workbook", kind: "lead" },
          { header: "State", kind: "text" },
          { header: "Registers", kind: "count" },
          { header: "Rows", kind: "count" },
          { header: "Projects", kind: "count" },
          { header: "Newest status", kind: "fullDate" },
          { header: "Age, days", kind: "count" },
          { header: "Saved on", kind: "fullDate" },
          { header: "What is to be known", kind: "secondary", units: 6 },
        ],
        rows: sources.map((source) => toRow(source, context)),
      }),
    ],
    print: {},
  };
}
