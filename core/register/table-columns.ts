import { once } from "../once.ts";
import { evidenceOf, type Evidence } from "./evidence.ts";
import { cellAt, type Grid } from "./grid.ts";
import type { TableColumn } from "./headers-score.ts";
import { headerText, readHeader, type Header, type Lexicon, type ReadHeader } from "./headers.ts";
import { headerTokens, normalizeHeader } from "./normalize.ts";
import { isQualifier, isStage } from "./similarity.ts";
import type { Body, TableHeaders } from "./tables.ts";

/** Issue trackers call every row an issue, whatever it is: "Issue key", "Issue Type". */
function isTrackerExport(headers: TableHeaders): boolean {
  const keys = new Set(headers.headers.map((h) => normalizeHeader(h.header.name)));
  return keys.has("issue type") && (keys.has("issue key") || keys.has("issue id"));
}

const withoutIssue = (header: Header): Header => ({
  ...header,
  name: header.name.replace(/^issue[ _]?(?=key|id)/i, ""),
});

const SAMPLE_ROWS = 400;

/** The rows of a body that columns are judged by: those of its first 400 that hold something and are to be kept. */
export function sampleRows(grid: Grid, body: Body, keep?: (row: number) => boolean): readonly number[] {
  const last = Math.min(body.bottom, grid.rows - 1, body.top + SAMPLE_ROWS);
  const rows: number[] = [];
  for (let row = body.top; row <= last; row += 1) {
    const cells = grid.sheet.head[row];
    if (cells !== undefined && cells.length > 0 && (keep === undefined || keep(row))) rows.push(row);
  }
  return rows;
}

/** What was seen in the columns of a sheet, by column, first row and number of rows: a table is read as several kinds. */
const lookedAt = once<Grid, Map<string, Evidence>>(() => new Map());

/** Looks at the values below each header, in the rows to keep. `shared` is a word that says nothing at the beginning of a header. */
export function columnsOf(
  grid: Grid,
  {
    headers,
    body,
    shared,
  }: { readonly headers: TableHeaders; readonly body: Body; readonly shared?: string | undefined },
  keep?: (row: number) => boolean,
): TableColumn[] {
  const rows = sampleRows(grid, body, keep);
  const exported = isTrackerExport(headers);
  const seconds = secondsOf(headers);
  const letters = assetLetters(headers);
  const look = (column: number): Evidence =>
    evidenceOf(
      rows.map((row) => cellAt(grid, row, column)),
      grid.sheet.formats[column],
    );
  const looked = lookedAt(grid);
  const evidenceAt = (column: number): Evidence => {
    const key = `${column}|${rows[0] ?? ""}|${rows.length}`;
    const held = looked.get(key) ?? look(column);
    looked.set(key, held);
    return held;
  };
  return headers.headers.map(({ column, header }) => ({
    column,
    header: headerText(header),
    read: letters.has(column) ? UNREAD : withoutShared(readHeader(exported ? withoutIssue(header) : header), shared),
    evidence: keep === undefined ? evidenceAt(column) : look(column),
    ...(seconds.has(column) ? { again: true as const } : {}),
  }));
}

/** Columns whose header stands in the row for the second and last time, with no stage in a group above to tell them apart. */
function secondsOf({ headers }: TableHeaders): ReadonlySet<number> {
  const columns = new Map<string, number[]>();
  for (const { column, header } of headers) {
    const key = headerTokens(header.group).some(isStage) ? "" : normalizeHeader(header.name);
    if (key !== "") columns.set(key, [...(columns.get(key) ?? []), column]);
  }
  return new Set([...columns.values()].flatMap((held) => (held.length === 2 ? held.slice(1) : [])));
}

const UNREAD: ReadHeader = {
  name: "",
  readings: [],
  groupTokens: [],
  whole: [],
  scaled: false,
  moneyed: false,
  timed: false,
  heads: [],
  halves: [],
};

/** Columns "C", "I" and "A" side by side rate confidentiality, integrity and availability: no consequence, no impact. */
function assetLetters({ headers }: TableHeaders): ReadonlySet<number> {
  const at = headers.findIndex(({ header }, i) =>
    ["C", "I", "A"].every((letter, next) => (next === 0 ? header : headers[i + next]?.header)?.name.trim() === letter),
  );
  return new Set(at < 0 ? [] : headers.slice(at, at + 3).map(({ column }) => column));
}

/** So many headers must begin with one word before it says nothing. */
const LEAST_SHARED = 4;

/** The words that kinds of register are called by alone. */
const calledBy = once((lexicons: readonly Lexicon[]): ReadonlySet<string> => {
  const words = lexicons.flatMap(({ nouns, titles }) => [...nouns, ...titles]).filter((tokens) => tokens.length === 1);
  return new Set(words.flat());
});

/**
 * The word that many headers of a table begin with ("Construction start", "Construction budget"), and that is neither the
 * name of a kind nor a stage; undefined where none.
 */
export function sharedWord({ headers }: TableHeaders, kinds: readonly Lexicon[]): string | undefined {
  const called = calledBy(kinds);
  const counts = new Map<string, number>();
  for (const { header } of headers) {
    const [first, second] = headerTokens(header.name);
    if (first !== undefined && second !== undefined && !isQualifier(first) && !called.has(first))
      counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const [word, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return count >= LEAST_SHARED ? word : undefined;
}

/** What a header says without the word that the others share: figures and days only, for "Client name" names no project. */
function withoutShared(read: ReadHeader, shared: string | undefined): ReadHeader {
  const first = read.readings[0];
  if (shared === undefined || first?.tokens[0] !== shared || first.tokens.length < 2) return read;
  return { ...read, readings: [...read.readings, { tokens: first.tokens.slice(1), trust: 0.9, figures: true }] };
}
