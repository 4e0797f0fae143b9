import { CLEAR_TITLE, isHeadedBy, isLeast, isListOfHolders, isSmall, isSurelyLeast } from "./classify-least.ts";
import { isEveryday } from "./everyday.ts";
import { EXACT } from "./headers-likeness.ts";
import type { TableColumn } from "./headers-score.ts";
import type { Lexicon } from "./headers.ts";
import { columnOf, headedBy, mapColumns, type Mapping } from "./mapping.ts";
import type { MonthColumn } from "./months.ts";
import { numbersOthers } from "./others.ts";
import { isRetold, keyAt, withRetoldKey } from "./retold.ts";
import { titleScore, type Title } from "./titles.ts";
import { ANY_NAME, type Refusal } from "../words/refusals.ts";

/** A table understood as one kind of register. */
export interface Reading {
  readonly mapping: Mapping;
  /** Orders the kinds: the total of the mapping, the title, what is missing. */
  readonly quality: number;
  /** Distinct evidence for a register: each header that means one field and little else counts 1. */
  readonly points: number;
  /** 0 to 1.2. */
  readonly title: number;
  /** Further columns hold an amount for each month. */
  readonly hasMonths: boolean;
}

const strengthOf = (similarity: number): number => (similarity >= 0.93 ? 1 : similarity >= 0.7 ? 0.5 : 0.3);

/** A column that means something in so many kinds speaks little for one of them. */
const MANY_KINDS = 5;

/** Which columns mean something in many kinds for sure. */
const wideOf = (mappings: readonly Mapping[], columns: readonly TableColumn[]): boolean[] =>
  columns.map(({ read }, at) => {
    const kinds = mappings.filter((m) => (m.scores[at] ?? []).some((s) => s.similarity >= 0.75));
    return kinds.length >= MANY_KINDS || isEveryday(read);
  });

const requiredOf = (lexicon: Lexicon): string[] =>
  lexicon.fields.filter((f) => f.column.need === "required" && f.column.kind !== "link").map((f) => f.name);

/** Required fields, links apart, that no column holds. */
export const missingOf = (mapping: Mapping): string[] =>
  requiredOf(mapping.lexicon).filter((field) => {
    const isHeld = (one: string): boolean => one === mapping.headed || columnOf(mapping, one) >= 0;
    return !isHeld(field) && !(mapping.lexicon.family.columns[field]?.instead ?? []).some(isHeld);
  });

/** What a title that says it all is worth, in columns. */
export const TITLE_WEIGHT = 1.6;
const MISSING = 0.9;
const SIGN = 0.35;
/** What a mapped column must exceed to speak for its kind. */
const FLOOR = 0.35;

/** What a plan by months is worth to a kind that keeps one, in columns. */
const MONTHS = 1;

/** What a second column that names a field for sure speaks for its kind: "Approved budget" beside "Budget". */
const SECOND = 0.5;

const namesField = ({ scores }: Mapping, at: number): boolean =>
  (scores[at] ?? []).some(({ score, similarity }) => similarity >= EXACT && score >= EXACT);

/** A table to be read: its columns, its titles, and further columns that are headed by months. */
interface Readable {
  readonly columns: readonly TableColumn[];
  readonly titles: readonly Title[];
  readonly months: readonly MonthColumn[];
}

/** Whether a kind keeps amounts in columns headed by months as these are: with a measure in the headers, in a column, or without any. */
function keepsMonths(mapping: Mapping, months: readonly MonthColumn[]): boolean {
  const { series, months: kept } = mapping.lexicon.family;
  if (kept !== true || months.length === 0) return false;
  const measured = months.some(({ measure }) => measure !== undefined);
  return series === undefined ? !measured : measured || columnOf(mapping, series.measure) >= 0;
}

function readingOf(plain: Mapping, wide: readonly boolean[], { columns, titles, months: headers }: Readable): Reading {
  const mapping = withRetoldKey(headedBy(plain, headers), columns);
  const { lexicon } = mapping;
  const months = keepsMonths(mapping, headers) ? MONTHS : 0;
  let total = months;
  let points = months;
  mapping.fields.forEach((field, at) => {
    const scored = mapping.scores[at]?.[field];
    if (field < 0 && namesField(mapping, at)) points += wide[at] === true ? SECOND / 2 : SECOND;
    if (scored === undefined) return;
    total += scored.score - FLOOR;
    points += strengthOf(scored.similarity) * (wide[at] === true ? 0.5 : 1);
  });
  const signs = columns.filter((c, at) => (mapping.fields[at] ?? -1) < 0 && isHeadedBy(c, lexicon.signs)).length;
  const title = titleScore(titles, lexicon.titles);
  const quality = total + TITLE_WEIGHT * title + SIGN * Math.min(signs, 6) - MISSING * missingOf(mapping).length;
  return { mapping, quality, points: points + 0.25 * Math.min(signs, 4), title, hasMonths: months > 0 };
}

/** The readings of a table as every kind of register, best first. */
export function readingsOf(
  columns: readonly TableColumn[],
  lexicons: readonly Lexicon[],
  titles: readonly Title[],
  months: readonly MonthColumn[] = [],
): Reading[] {
  const mappings = lexicons.map((lexicon) => mapColumns(columns, lexicon));
  const wide = wideOf(mappings, columns);
  return mappings
    .map((mapping) => readingOf(mapping, wide, { columns, titles, months }))
    .sort((a, b) => b.quality - a.quality);
}

/** Share of the columns that must mean something. */
const LEAST_SHARE = 0.2;
const LEAST_POINTS = 2.2;
const LEAST_POINTS_TITLED = 0.5;
/** With a clear title, a register although the column that names its rows is missing. */
const CLEAR_POINTS = 4;
const LEAST_POINTS_HINTED = 1.8;
const LEAST_POINTS_EMPTY = 2.5;
/** "Name" or "Title" names anything: people, products, documents. */
const LEAST_POINTS_VAGUE = 3;

/** The column that tells the rows apart where that is no id, or what stands instead of it: the period of a report without a day; -1 where none. */
function keyOf(mapping: Mapping): number {
  const { key, columns } = mapping.lexicon.family;
  const column = columns[key];
  if (column === undefined || column.kind === "id") return -1;
  return [key, ...(column.instead ?? [])].map((field) => columnOf(mapping, field)).find((at) => at >= 0) ?? -1;
}

/** How far the header of the column that names the rows, or tells them apart, says so: 0 to 1. */
function clarityOfName({ mapping }: Reading): number {
  const named = columnOf(mapping, mapping.lexicon.family.name);
  const at = named >= 0 ? named : keyOf(mapping);
  return mapping.scores[at]?.[mapping.fields[at] ?? -1]?.similarity ?? 0;
}

const isNamedVaguely = (reading: Reading): boolean => clarityOfName(reading) < 0.9;

/** What may name projects names as well what is bought or done: much else must speak for a list of projects. */
const isNamedFaintly = (reading: Reading): boolean =>
  isListOfHolders(reading.mapping.lexicon) &&
  columnOf(reading.mapping, reading.mapping.lexicon.family.name) >= 0 &&
  clarityOfName(reading) < 0.7;

/** Texts that come again in many of their rows, and not once or twice by chance. */
const recurs = ({ count, distinct }: TableColumn["evidence"]): boolean =>
  distinct < 0.7 && count * (1 - distinct) >= 2.5;

/** Whether the rows of a list of projects are rather parts of projects: names come again, and no id tells them apart. */
function isSplit(reading: Reading, columns: readonly TableColumn[]): boolean {
  const { mapping } = reading;
  const { family } = mapping.lexicon;
  if (!isListOfHolders(mapping.lexicon) || isRetold(mapping, columns)) return false;
  const name = columns[columnOf(mapping, family.name)]?.evidence;
  const key = columns[keyAt(mapping)]?.evidence;
  if (name === undefined) return key !== undefined && recurs(key);
  return recurs(name) && (key === undefined || key.distinct < 0.9);
}

/** Whether the first column numbers things of another sort, and little else speaks for the kind. */
function isOfOthers(reading: Reading, columns: readonly TableColumn[]): boolean {
  const { mapping, points } = reading;
  const { lexicon } = mapping;
  const [first] = columns;
  if (first === undefined || !isListOfHolders(lexicon) || columnOf(mapping, lexicon.family.key) === 0) return false;
  if (points >= CLEAR_POINTS || (points >= LEAST_POINTS && isSurelyLeast(reading, columns))) return false;
  return numbersOthers(first, columnOf(mapping, lexicon.family.name) === 0);
}

const names = (found: TableColumn, columns: readonly TableColumn[]): boolean =>
  found.evidence.texts >= 0.4 && !isHollow(found, columns);

/** Many more rows have values than have this one. Rows that wait to be filled in, with an id and little else, are none of them. */
function isHollow({ evidence: { count, rows } }: TableColumn, columns: readonly TableColumn[]): boolean {
  if (rows < 5 || count >= 0.3 * rows) return false;
  return columns.filter(({ evidence }) => evidence.count >= 3 * count && evidence.count >= 0.5 * rows).length > 3;
}

/** Whether the column that names the rows is there, and holds names. */
export function isNamed(reading: Reading, columns: readonly TableColumn[]): boolean {
  const key = keyOf(reading.mapping);
  if (key >= 0 || reading.mapping.headed === reading.mapping.lexicon.family.key) return true;
  const found = columns[columnOf(reading.mapping, reading.mapping.lexicon.family.name)];
  return found !== undefined && (found.evidence.count === 0 || names(found, columns));
}

/** Points that a table needs, by how clearly a title names the kind. */
function leastPoints(reading: Reading, columns: readonly TableColumn[]): number {
  if (reading.title >= CLEAR_TITLE) return LEAST_POINTS_TITLED;
  if (isNamedFaintly(reading)) return CLEAR_POINTS;
  const least = isNamedVaguely(reading) ? LEAST_POINTS_VAGUE : LEAST_POINTS;
  if (columns.every((c) => c.evidence.count === 0)) return Math.max(least, LEAST_POINTS_EMPTY);
  return reading.title >= 0.3 ? Math.min(least, LEAST_POINTS_HINTED) : least;
}

const isSparse = (reading: Reading, columns: readonly TableColumn[]): boolean => {
  if (reading.hasMonths) return false;
  const mapped = reading.mapping.fields.filter((f) => f >= 0).length;
  const least = reading.title >= CLEAR_TITLE ? 2 : 3;
  return mapped < Math.min(least, columns.length) || mapped < columns.length * LEAST_SHARE;
};

/** Whether nothing required is missing and the rows are named under a header that says what they are. */
export const isWhole = (reading: Reading, columns: readonly TableColumn[]): boolean =>
  missingOf(reading.mapping).length === 0 && !isNamedVaguely(reading) && isNamed(reading, columns);

/** Whether a table is a register where a person chose its header row: its rows are named, and something else is known of them. */
export function isEnough(reading: Reading, columns: readonly TableColumn[]): boolean {
  const mapped = reading.mapping.fields.filter((f) => f >= 0).length;
  return (
    isNamed(reading, columns) && (mapped > 1 || (isListOfHolders(reading.mapping.lexicon) && isWhole(reading, columns)))
  );
}

const isPoor = (reading: Reading, columns: readonly TableColumn[]): boolean =>
  isSparse(reading, columns) || reading.points < leastPoints(reading, columns);

/** Whether every column is there that the kind requires, and these are several. */
function holdsRequired({ mapping }: Reading): boolean {
  const { fields } = mapping.lexicon;
  const required = fields.filter(({ column }) => column.need === "required").length;
  return required > 1 && missingOf(mapping).length === 0;
}

/** A register by its title and columns, whether or not its rows are named. */
const isClear = (reading: Reading): boolean =>
  reading.title >= CLEAR_TITLE && (reading.points >= CLEAR_POINTS || holdsRequired(reading));

/** Why a reading is no register; undefined if it is one. */
export function refusalOf(reading: Reading, columns: readonly TableColumn[]): Refusal | undefined {
  const { lexicon } = reading.mapping;
  if (!isClear(reading) && !isNamed(reading, columns)) return { why: "noColumn", columns: [nameHeader(lexicon)] };
  if (isSplit(reading, columns)) return { why: "split" };
  if (isOfOthers(reading, columns)) return { why: "fewHeaders" };
  if (isLeast(reading, columns) || isSmall(reading, columns)) return undefined;
  if (isPoor(reading, columns)) return { why: "fewHeaders" };
  // A title alone does not make a register of a table that lacks what the kind is about.
  const missing = missingOf(reading.mapping);
  return missing.length >= 2 && reading.points < 2.5 ? { why: "noColumn", columns: missing } : undefined;
}

const nameHeader = (lexicon: Lexicon): string => lexicon.family.columns[lexicon.family.name]?.header ?? ANY_NAME;
