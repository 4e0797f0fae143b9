import { isEveryday } from "./everyday.ts";
import type { TableColumn } from "./headers-score.ts";
import { EXACT } from "./headers-likeness.ts";
import type { Lexicon } from "./headers.ts";
import { columnOf, type Mapping } from "./mapping.ts";

/** How a table would be understood, and how clearly a title names the kind: 0 to 1.2. */
interface Titled {
  readonly mapping: Mapping;
  readonly title: number;
}

/** From here on a title names the kind for sure. */
export const CLEAR_TITLE = 0.75;

/** Lists of projects, programs, portfolios: each stands in one row, and nothing stands above it but a list of its kind. */
export const isListOfHolders = (lexicon: Lexicon): boolean =>
  lexicon.family.beside !== true && lexicon.fields.every((f) => f.name !== "projectId" || f.column.kind === "id");

/** What is known of a project rather than of anything else. */
const FACTS: ReadonlySet<string> = new Set(["word", "day", "money", "percent"]);

/**
 * The least that a list of projects may be: each named once, under a header that says so, with a state, color or day of its own
 * name, or a day with another such fact or amount; with a person where a title names the list as well.
 */
export function isLeast({ mapping, title }: Titled, columns: readonly TableColumn[]): boolean {
  const { family } = mapping.lexicon;
  const at = columnOf(mapping, family.name);
  const name = columns[at]?.evidence;
  if (!isListOfHolders(mapping.lexicon) || family.form !== true || name === undefined) return false;
  const sure = (column: number): boolean =>
    (mapping.scores[column]?.[mapping.fields[column] ?? -1]?.similarity ?? 0) >= EXACT;
  const kindOf = (field: number): string => mapping.lexicon.fields[field]?.column.kind ?? "";
  const facts = mapping.fields.map(kindOf).filter((kind) => FACTS.has(kind));
  const isKnown = facts.length > 1 && facts.includes("day");
  const telling = mapping.fields.some((field, column) => {
    const kind = kindOf(field);
    const isPerson = kind === "person" && title >= CLEAR_TITLE;
    const tells = isPerson || ((kind === "word" || kind === "day") && sure(column));
    return tells && (columns[column]?.evidence.count ?? 0) > 0;
  });
  return sure(at) && (telling || isKnown) && name.count > 0 && name.distinct === 1;
}

/** Whether a small list of programs or portfolios is one: each named once and led by somebody, under headers that are all known for sure. */
export function isSmall({ mapping }: Titled, columns: readonly TableColumn[]): boolean {
  const { fields, lexicon, scores } = mapping;
  const name = columns[columnOf(mapping, lexicon.family.name)]?.evidence;
  if (!isListOfHolders(lexicon) || columns.length < 3 || name?.distinct !== 1) return false;
  const isSure = fields.every((field, at) => (scores[at]?.[field]?.similarity ?? 0) >= EXACT);
  const isLed = fields.some((field, at) => {
    const isPerson = lexicon.fields[field]?.column.kind === "person";
    return isPerson && (columns[at]?.evidence.count ?? 0) > 0;
  });
  return isSure && isLed;
}

/** In so many rows a name that never comes again is what the list is of. */
const SURE_ROWS = 8;

/** Whether a list names so many projects once each that it is hardly one of anything else. */
export const isSurelyLeast = (reading: Titled, columns: readonly TableColumn[]): boolean =>
  (columns[columnOf(reading.mapping, reading.mapping.lexicon.family.name)]?.evidence.count ?? 0) >= SURE_ROWS &&
  isLeast(reading, columns);

/** Whether a header is one of some, normalized. */
export const isHeadedBy = ({ read }: TableColumn, headers: ReadonlySet<string>): boolean =>
  read.readings.some(({ tokens }) => headers.has(tokens.join(" ")));

const isHeadedByNoun = ({ lexicon }: Mapping, column: TableColumn | undefined): boolean =>
  column?.read.readings.some(({ tokens }) => lexicon.nouns.some((noun) => noun.join(" ") === tokens.join(" "))) ===
  true;

/** Whether the rows are named under a header that says what they are: the field's own, or the bare noun ("Task"). */
function isNamedAsRows({ mapping }: Titled, columns: readonly TableColumn[]): boolean {
  const { lexicon, fields, scores } = mapping;
  const at = columnOf(mapping, lexicon.family.name);
  const isSure = (scores[at]?.[fields[at] ?? -1]?.similarity ?? 0) >= EXACT;
  return at >= 0 && (isSure || isHeadedByNoun(mapping, columns[at]));
}

const holdsDays = ({ evidence }: TableColumn): boolean =>
  evidence.count > 0 && evidence.dates + evidence.serials + evidence.vague >= 0.5;

const kindAt = ({ lexicon, fields }: Mapping, at: number): string =>
  lexicon.fields[fields[at] ?? -1]?.column.kind ?? "";

const hasDay = ({ mapping }: Titled, columns: readonly TableColumn[]): boolean =>
  columns.some((column, at) => kindAt(mapping, at) === "day" && holdsDays(column));

/** Whether work is listed with a day on which it starts and one on which it ends. */
function isSpanned(reading: Titled, columns: readonly TableColumn[]): boolean {
  const { lexicon, fields } = reading.mapping;
  const starts = columns.some(
    (column, at) => (fields[at] ?? -1) < 0 && isHeadedBy(column, lexicon.starts) && holdsDays(column),
  );
  return starts && hasDay(reading, columns);
}

/** Whether every column means a field, everyday ones and signs of the kind apart, and a day and a state or person are among them. */
function isAllKnown(reading: Titled, columns: readonly TableColumn[]): boolean {
  const { mapping } = reading;
  const { fields, lexicon } = mapping;
  const known = columns.every(
    (column, at) => (fields[at] ?? -1) >= 0 || isEveryday(column.read) || isHeadedBy(column, lexicon.signs),
  );
  const told = columns.some(
    ({ evidence }, at) => evidence.count > 0 && ["word", "person"].includes(kindAt(mapping, at)),
  );
  return known && told && hasDay(reading, columns);
}

/**
 * The least that a list of work may be: each row named under a header that says what it is, with a start and an end, or with a day
 * and a state or person and nothing else but everyday columns.
 */
export const isWork = (reading: Titled, columns: readonly TableColumn[]): boolean =>
  !isListOfHolders(reading.mapping.lexicon) &&
  isNamedAsRows(reading, columns) &&
  (isSpanned(reading, columns) || isAllKnown(reading, columns));
