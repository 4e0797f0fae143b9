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

const isHeadedByNoun = ({ lexicon }: Mapping, column: TableColumn | undefined): boolean =>
  column?.read.readings.some(({ tokens }) => lexicon.nouns.some((noun) => noun.join(" ") === tokens.join(" "))) ===
  true;

const holdsDays = ({ evidence }: TableColumn): boolean =>
  evidence.count > 0 && evidence.dates + evidence.serials + evidence.vague >= 0.5;

/**
 * The least that a list of work may be: each row named under a header that says what it is ("Task"), with a day on which it starts
 * and one on which it ends.
 */
export function isWork({ mapping }: Titled, columns: readonly TableColumn[]): boolean {
  const { lexicon, fields, scores } = mapping;
  if (lexicon.starts.size === 0) return false;
  const at = columnOf(mapping, lexicon.family.name);
  const named = (scores[at]?.[fields[at] ?? -1]?.similarity ?? 0) >= EXACT || isHeadedByNoun(mapping, columns[at]);
  const starts = columns.some(
    (column, i) =>
      (fields[i] ?? -1) < 0 &&
      column.read.readings.some(({ tokens }) => lexicon.starts.has(tokens.join(" "))) &&
      holdsDays(column),
  );
  const ends = columns.some((column, i) => lexicon.fields[fields[i] ?? -1]?.column.kind === "day" && holdsDays(column));
  return at >= 0 && named && starts && ends;
}
