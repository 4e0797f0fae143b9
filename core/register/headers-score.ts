import type { Column, ColumnKind } from "./column.ts";
import type { Evidence } from "./evidence.ts";
import { EXACT, type Likeness, likenessOf } from "./headers-likeness.ts";
import { CONTRADICTED, DOUBTED, FULL, type Hits, hitsOf, wordEvidence } from "./headers-words.ts";
import { underGroup, type Lexicon, type ReadHeader } from "./headers.ts";
import type { Family } from "./register.ts";

const FOREIGN_GROUP = -0.3;
const UNPROVEN = -0.2;
const IN_PLACE = 0.05;

/** A column of a table, ready to be compared with fields. */
export interface TableColumn {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly header: string;
  readonly read: ReadHeader;
  readonly evidence: Evidence;
  /** The header stands for the second time in its row, and no group above tells the two apart. */
  readonly again?: true;
}

const textual = (e: Evidence): number => e.texts - e.vague;

function dayEvidence(e: Evidence): number {
  const found = e.dates + 0.6 * e.vague;
  if (found >= 0.5) return FULL * Math.min(1, found);
  // Dates that lost their format are plain numbers.
  if (e.serials >= 0.8) return FULL / 2;
  return found >= 0.2 ? 0 : CONTRADICTED;
}

function numericEvidence(e: Evidence): number {
  const found = e.numbers;
  if (found >= 0.5) return FULL * found;
  if (e.dates > 0.3) return CONTRADICTED;
  return found >= 0.2 ? 0 : CONTRADICTED;
}

const saysYear = ({ readings }: ReadHeader): boolean => readings.some(({ tokens }) => tokens.includes("year"));

/** People may be told by the ids of another list: "Team member ID". */
const saysId = ({ readings }: ReadHeader): boolean => readings.some(({ tokens }) => tokens.includes("id"));

/** "2025", "2026": the years themselves, unless the header is the name of an amount, as of budgets of 2,000 and 2,050. */
const areYears = ({ count, words }: Evidence): boolean =>
  count >= 2 && [...words.keys()].every((word) => /^(19|20)\d\d$/.test(word));

function percentEvidence(e: Evidence): number {
  if (e.percents >= 0.5) return FULL * e.percents;
  return e.numbers >= 0.3 ? 0.05 : CONTRADICTED;
}

function ratingEvidence(e: Evidence): number {
  if (e.money > 0.3 || e.dates > 0.3) return CONTRADICTED;
  // Crosses in a grid of levels rate nothing by themselves.
  if (e.flags > 0.6 && e.ratings + e.numbers < 0.5) return CONTRADICTED;
  if (e.ratings >= 0.5) return FULL * e.ratings;
  if (e.meanLength > 25) return CONTRADICTED;
  return e.texts > 0.5 && e.distinct < 0.5 ? -0.05 : DOUBTED;
}

/** So many values of which so few differ tell sorts of rows, not rows: "1" to "5" for the phases of each project. */
const isSort = ({ count, distinct }: Evidence): boolean => count >= 20 && distinct < 0.2;

function idEvidence(e: Evidence): number {
  if (e.dates > 0.5 || e.meanLength > 40 || e.money > 0.3 || isSort(e)) return CONTRADICTED;
  if (e.distinct >= 0.95) return e.codes >= 0.5 ? FULL : FULL / 2;
  return e.distinct >= 0.8 ? 0 : DOUBTED;
}

function textEvidence(e: Evidence): number {
  if (e.dates > 0.5) return CONTRADICTED;
  if (e.numbers > 0.7 || e.flags > 0.8 || e.ratings > 0.6) return -0.4;
  return e.meanLength > 20 ? FULL / 2 : FULL / 4;
}

function personEvidence(e: Evidence): number {
  // Single letters are marks, as in a matrix of who is responsible, accountable, consulted, informed.
  if (e.meanLength < 2 && e.count > 0) return CONTRADICTED;
  if (e.dates > 0.3 || e.numbers > 0.5 || e.meanLength > 80 || e.flags > 0.8) return CONTRADICTED;
  return e.names >= 0.5 ? FULL / 2 : 0;
}

function linkEvidence(e: Evidence, exact: boolean): number {
  if (!exact && e.numbers > 0.8) return DOUBTED;
  if (e.dates > 0.5 || e.meanLength > 80 || (e.flags > 0.8 && e.texts > 0.5)) return CONTRADICTED;
  return e.distinct < 0.9 ? FULL / 2 : FULL / 4;
}

const flagEvidence = (e: Evidence): number => (e.flags >= 0.6 ? FULL * e.flags : CONTRADICTED);

type PlainKind = Exclude<ColumnKind, "word">;

const BY_KIND: Readonly<Record<PlainKind, (e: Evidence, exact: boolean) => number>> = {
  id: idEvidence,
  text: textEvidence,
  person: personEvidence,
  link: linkEvidence,
  links: (e) => (e.dates > 0.5 ? CONTRADICTED : FULL / 4),
  flag: flagEvidence,
  day: dayEvidence,
  percent: percentEvidence,
  amount: numericEvidence,
  days: numericEvidence,
  money: numericEvidence,
  rating: ratingEvidence,
};

/** What speaks for a column: the lists that its values are words of, and whether its header is the name of the field. */
interface Proof {
  readonly hits: Hits;
  readonly exact: boolean;
}

/** Texts that are all words of one closed list are hardly a description. */
function listed(kind: ColumnKind, e: Evidence, hits: Hits): number {
  if (kind !== "text" || e.meanLength > 15 || e.distinct > 0.5) return 0;
  return [...hits.values()].some((share) => share > 0.8) ? DOUBTED : 0;
}

/** Kinds that no scale of ratings is read into. */
const NO_SCALES: ReadonlySet<string> = new Set("money day days percent flag person link".split(" "));

/** Kinds that hold words and marks, which no currency and no time is a unit of. */
const NO_UNITS: ReadonlySet<string> = new Set("text person word id link flag rating".split(" "));

/** A header that names a scale, a currency or a unit of time where the field has none. */
const deniesKind = ({ scaled, moneyed, timed }: ReadHeader, { kind, unitless }: Column<unknown>): boolean =>
  (scaled && NO_SCALES.has(kind)) ||
  (moneyed && (unitless === true || kind === "days")) ||
  ((moneyed || timed) && NO_UNITS.has(kind)) ||
  (timed && kind === "money");

/** Values of another kind than the field: years where an amount is meant, money where a plain number is. */
const speaksAgainst = ({ kind, unitless }: Column<unknown>, e: Evidence, mayBeYears: boolean): boolean =>
  ((kind === "money" || kind === "amount") && mayBeYears && areYears(e)) || (unitless === true && e.money > 0.3);

const listEvidence = (column: Column<unknown>, { evidence: e, read }: TableColumn, { hits, exact }: Proof): number =>
  column.vocabulary === undefined
    ? 0
    : wordEvidence(e, column, { vocabulary: column.vocabulary, hits }, { read, exact });

const plainEvidence = (kind: PlainKind, { evidence: e, read }: TableColumn, { hits, exact }: Proof): number =>
  BY_KIND[kind === "person" && saysId(read) ? "link" : kind](e, exact) + listed(kind, e, hits);

function evidenceFor(column: Column<unknown>, table: TableColumn, proof: Proof): number {
  const { exact } = proof;
  const { evidence: e, read } = table;
  if (deniesKind(read, column)) return CONTRADICTED;
  if (e.count === 0) return 0;
  if (speaksAgainst(column, e, !exact || saysYear(read))) return CONTRADICTED;
  const found = column.kind === "word" ? listEvidence(column, table, proof) : plainEvidence(column.kind, table, proof);
  // One value proves little.
  return e.count <= 1 && found < 0 ? found / 2 : found;
}

/** What a column is looked at in: the likeness of its header to each field, and the lists that its values are words of. */
interface Light {
  /** Place in the table, from the left. */
  readonly at: number;
  readonly likeness: readonly (Likeness | undefined)[];
  readonly hits: Hits;
}

const isName = (like: Likeness | undefined): boolean => like !== undefined && like.similarity >= EXACT;

export interface Scored {
  /** 0 to 1.25. */
  readonly score: number;
  /** Likeness of the header alone, 0 to 1.02. */
  readonly similarity: number;
}

const NOTHING: Scored = { score: 0, similarity: 0 };

/** Two columns that repeat a value in most rows do not name the rows. */
function repeats(field: string, { family }: Lexicon, e: Evidence): boolean {
  if (field !== family.name || family.columns[family.key]?.kind !== "id") return false;
  return e.count >= 5 && e.distinct < 0.5 && textual(e) > 0.5;
}

/** A rating that stands twice, with nothing to tell the two apart: the second is that of the family's later stage. */
function readIn({ read, again, evidence: e }: TableColumn, { family }: Lexicon): ReadHeader {
  const rates = e.count === 0 || Math.max(e.ratings, e.numbers, e.percents) >= 0.5;
  return again === true && !read.moneyed && family.again !== undefined && rates ? underGroup(read, family.again) : read;
}

const NO_HITS: Hits = new Map();

/** What a header without values below it loses: it means what it says, not what it may mean. */
const unproven = (like: Likeness, { likeness }: Light): number => {
  if (isName(like)) return 0;
  return likeness.some(isName) ? UNPROVEN : UNPROVEN / 4;
};

const SERIAL = /^\s*(s[/.]n\.?|(s|sl|sr|serial)\b[. ]*(no|number)\b\.?)\s*$/i;

/** Whether a column only counts the rows of a list of projects, from 1 on: such a number changes with the order of the list. */
function countsRows({ read, evidence }: TableColumn, field: string, { form, key }: Family): boolean {
  const { count, words } = evidence;
  if (form !== true || field !== key || !SERIAL.test(read.name) || count === 0 || words.size !== count) return false;
  return [...words.keys()].every((word, at) => word === String(at + 1));
}

/** Score of a column for one field, as if no other stood beside it. */
function scoreFor(column: TableColumn, lexicon: Lexicon, index: number, light: Light): number {
  const field = lexicon.fields[index];
  const like = light.likeness[index];
  if (field === undefined || like === undefined || countsRows(column, field.name, lexicon.family)) return 0;
  const { family } = lexicon;
  const { hits, at } = light;
  let score = like.similarity + evidenceFor(field.column, column, { hits, exact: isName(like) });
  if (at < 3 && (field.name === family.key || field.name === family.name)) score += IN_PLACE;
  if (column.evidence.count === 0) score += unproven(like, light);
  if (like.contradicted) score += FOREIGN_GROUP;
  if (repeats(field.name, lexicon, column.evidence)) score += FOREIGN_GROUP;
  return score;
}

/** Score of a column for each field of a kind, by field index (header likeness, evidence of the values, position, group). */
export function scoresOf(column: TableColumn, at: number, lexicon: Lexicon): Scored[] {
  const likeness = likenessOf(readIn(column, lexicon), lexicon);
  const hits = likeness.some((like) => like !== undefined) ? hitsOf(column.evidence, lexicon) : NO_HITS;
  const scores = lexicon.fields.map((_, index) => scoreFor(column, lexicon, index, { at, likeness, hits }));
  // The name of one field is not merely like that of another, unless its values are.
  const isNamed = likeness.some((like, index) => isName(like) && (scores[index] ?? 0) >= EXACT);
  return likeness.map((like, index) => {
    if (like === undefined) return NOTHING;
    const score = (scores[index] ?? 0) + (isNamed && like.partial === true ? FOREIGN_GROUP : 0);
    return { score: Math.max(0, Math.min(1.25, score)), similarity: like.similarity };
  });
}
