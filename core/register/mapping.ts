import { assign } from "./assign.ts";
import type { Column, ColumnKind, Need } from "./column.ts";
import type { Candidate } from "./found.ts";
import { scoresOf, type Scored, type TableColumn } from "./headers-score.ts";
import type { Lexicon } from "./headers.ts";
import type { MonthColumn } from "./months.ts";

/** A field needs this score ... */
export const LEAST_SCORE = 0.6;
/** ... and this lead over its rival. */
export const LEAST_MARGIN = 0.15;
/** Below this a field is no candidate at all. */
const LEAST_CANDIDATE = 0.45;

/** Below this likeness no value makes up for the header. Ids are recognized by their values. */
const LEAST_LIKE = 0.47;
const LEAST_LIKE_ID = 0.42;
/** Amounts of money differ by what is left of a header that is like another. */
const LEAST_LIKE_MONEY = 0.52;

const leastLike = (kind: ColumnKind): number =>
  kind === "id" ? LEAST_LIKE_ID : kind === "money" ? LEAST_LIKE_MONEY : LEAST_LIKE;

/** Whether a column may hold a field without being asked about. */
export const fits = (scored: Scored, kind: ColumnKind): boolean =>
  scored.score >= LEAST_SCORE && scored.similarity >= leastLike(kind);

const RANK: Readonly<Record<Need, number>> = { required: 2, recommended: 1, optional: 0 };

/** Answers of the owner, by normalized header: a field, or "none". */
export type Answers = ReadonlyMap<string, string>;

/** How the columns of a table would be understood as one kind of register. */
export interface Mapping {
  readonly lexicon: Lexicon;
  /** By column, by field index. */
  readonly scores: readonly (readonly Scored[])[];
  /** Field index of each column; -1 where none. */
  readonly fields: readonly number[];
  /** The field that the headers of months and measures stand for. */
  readonly headed?: string;
}

/** The mapping of a table whose months stand in its headers, each with what its amounts are. */
export function headedBy(mapping: Mapping, months: readonly MonthColumn[]): Mapping {
  const { series } = mapping.lexicon.family;
  return series !== undefined && months.some(({ measure }) => measure !== undefined)
    ? { ...mapping, headed: series.period }
    : mapping;
}

const FORCED = 100;
/** Values grow with the square of the lead over this, so that two doubtful columns never outweigh a sure one. */
const WORTHLESS = 0.5;

/** Rows without a name are no rows: a column that can name them does that rather than anything else. */
const NAMING = 0.15;

function valueOf(scored: Scored, { need, kind }: Column<unknown>, at: number, isName: boolean): number {
  if (!fits(scored, kind)) return 0;
  const lead = scored.score - WORTHLESS;
  return lead * lead + (isName ? NAMING : 0) + RANK[need] * 0.004 - Math.min(at, 200) * 1e-5;
}

/** Only columns and fields with a chance enter the assignment, which keeps wide sheets fast. */
function assignChances(values: readonly (readonly number[])[]): number[] {
  const rows = values.flatMap((row, at) => (row.some((v) => v > 0) ? [at] : []));
  const width = values[0]?.length ?? 0;
  const columns: number[] = [];
  for (let field = 0; field < width; field += 1) {
    if (rows.some((row) => (values[row]?.[field] ?? 0) > 0)) columns.push(field);
  }
  const small = assign(rows.map((row) => columns.map((field) => values[row]?.[field] ?? 0)));
  const fields = values.map(() => -1);
  rows.forEach((row, at) => {
    fields[row] = columns[small[at] ?? -1] ?? -1;
  });
  return fields;
}

/** What a column that only captions the rows loses as the name of each, and how much fuller another one must be. */
const CAPTION = 0.3;
const FULLER = 2.5;

/** The scores, where a column that another one can stand for names fewer rows than it: "Milestone" beside the tasks of each. */
function withFullNames(scores: Scored[][], columns: readonly TableColumn[], { family, fields }: Lexicon): Scored[][] {
  const name = fields.findIndex((field) => field.name === family.name && field.column.kind === "text");
  const counts = scores.map((row, at) =>
    (row[name]?.score ?? 0) >= LEAST_SCORE ? (columns[at]?.evidence.count ?? 0) : 0,
  );
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return scores.map((row, at) => {
    const count = counts[at] ?? 0;
    if (count === 0 || count * FULLER > most) return row;
    return row.map((scored, field) => (field === name ? { ...scored, score: scored.score - CAPTION } : scored));
  });
}

/** The best assignment of fields to columns; `answers` (by column) rule over scores. */
export function mapColumns(
  columns: readonly TableColumn[],
  lexicon: Lexicon,
  answers: readonly (string | undefined)[] = [],
): Mapping {
  const plain = columns.map((column, at) => scoresOf(column, at, lexicon));
  const scores = withFullNames(plain, columns, lexicon);
  const values = scores.map((row, at) => {
    const answer = answers[at];
    return row.map((scored, field) => {
      const known = lexicon.fields[field];
      if (known === undefined) return 0;
      if (answer !== undefined) return answer === known.name ? FORCED : 0;
      return valueOf(scored, known.column, at, known.name === lexicon.family.name && known.column.kind === "text");
    });
  });
  return { lexicon, scores, fields: assignChances(values) };
}

/** The best fields of a column, best first, at most three. */
export function candidatesOf(mapping: Mapping, at: number): Candidate[] {
  const row = mapping.scores[at] ?? [];
  const found: Candidate[] = [];
  row.forEach((scored, index) => {
    const field = mapping.lexicon.fields[index];
    if (field !== undefined && scored.score >= LEAST_CANDIDATE) {
      found.push({ field: field.name, score: Math.round(scored.score * 1000) / 1000 });
    }
  });
  return found.sort((a, b) => b.score - a.score).slice(0, 3);
}

/** The column that holds a field, by index of the mapping; -1 where none. */
export function columnOf(mapping: Mapping, field: string): number {
  const index = mapping.lexicon.fields.findIndex((f) => f.name === field);
  return index < 0 ? -1 : mapping.fields.indexOf(index);
}

/** The score of a column, by index, for a field, by index; 0 where none. */
export const scoreAt = (mapping: Mapping, at: number, field: number): number => mapping.scores[at]?.[field]?.score ?? 0;

/** Kinds where the wrong one of two alike columns would make wrong figures. */
const TELLING = new Set(["day", "money", "word", "percent", "rating", "amount"]);

/** Other columns hold what stands instead of a field: inherent and residual likelihood instead of a plain one. */
const isSatisfied = (mapping: Mapping, at: number, field: number): boolean =>
  (mapping.lexicon.fields[field]?.column.instead ?? []).some((name) => {
    const column = columnOf(mapping, name);
    return column >= 0 && column !== at;
  });

const fieldOf = ({ lexicon }: Mapping, index: number): Column<unknown> | undefined => lexicon.fields[index]?.column;

const rankOf = (mapping: Mapping, index: number): number => RANK[fieldOf(mapping, index)?.need ?? "optional"];

/** The header is the name of a field that does as well as its rival: a probability in percent needs no likelihood beside it. */
function standsIn(mapping: Mapping, own: Scored | undefined, field: number, [rival, other]: [number, Scored]): boolean {
  const isNamed = own !== undefined && own.similarity > 1 && other.similarity <= 1;
  const name = mapping.lexicon.fields[field]?.name ?? "";
  return isNamed && fieldOf(mapping, rival)?.instead?.includes(name) === true;
}

/** Other fields that a column could hold as well as this one, its own when absent, and that no other column holds better. */
export function rivalFields(mapping: Mapping, at: number, field = mapping.fields[at] ?? -1): number[] {
  const own = mapping.scores[at]?.[field];
  const isClose = (scored: Scored): boolean => (own?.score ?? 0) - scored.score < LEAST_MARGIN - 1e-9;
  const rivals: number[] = [];
  (mapping.scores[at] ?? []).forEach((scored, other) => {
    if (other === field || !isClose(scored) || !fits(scored, fieldOf(mapping, other)?.kind ?? "text")) return;
    if (mapping.fields.includes(other) || isSatisfied(mapping, at, other)) return;
    if (rankOf(mapping, other) < rankOf(mapping, field) || standsIn(mapping, own, field, [other, scored])) return;
    rivals.push(other);
  });
  return rivals;
}

const filled = (column: TableColumn | undefined): number =>
  column === undefined ? 0 : column.evidence.count / Math.max(1, column.evidence.rows);

/** Whether the winner leads clearly: by score, by the field's own name, or by values that fit better. */
function leads(own: Scored, rival: Scored): boolean {
  if (own.score - rival.score >= LEAST_MARGIN - 1e-9) return true;
  if (own.similarity > 1 && rival.similarity <= 1) return true;
  return own.score - own.similarity > rival.score - rival.similarity + 0.05;
}

/** Another column than `except`, left without a field and as well filled, that could hold this field as well. */
function hasRivalColumn(mapping: Mapping, columns: readonly TableColumn[], at: number, except: number): boolean {
  const field = mapping.fields[at] ?? -1;
  const known = mapping.lexicon.fields[field]?.column;
  const own = mapping.scores[at]?.[field];
  if (known === undefined || own === undefined) return false;
  if (known.need === "optional" || !TELLING.has(known.kind)) return false;
  return columns.some((column, other) => {
    const rival = mapping.scores[other]?.[field];
    const free = other !== at && other !== except && (mapping.fields[other] ?? -1) < 0;
    if (!free || rival === undefined || !fits(rival, known.kind) || leads(own, rival)) return false;
    return filled(column) >= 0.5 * filled(columns[at]);
  });
}

/** Whether a mapped column needs no confirmation; a column `except` is no rival of it. */
export const isCertain = (mapping: Mapping, columns: readonly TableColumn[], at: number, except = -1): boolean =>
  rivalFields(mapping, at).length === 0 && !hasRivalColumn(mapping, columns, at, except);

/** Whether the header alone speaks for the field. */
export const isLikely = (scored: Scored): boolean => scored.similarity >= LEAST_LIKE;

/** Columns without a field that may hold this one, best first. */
export function claimants(mapping: Mapping, field: number): number[] {
  const found: number[] = [];
  mapping.fields.forEach((held, at) => {
    if (held < 0 && scoreAt(mapping, at, field) >= LEAST_CANDIDATE) found.push(at);
  });
  return found.sort((a, b) => scoreAt(mapping, b, field) - scoreAt(mapping, a, field));
}
