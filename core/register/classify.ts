import type { TableColumn } from "./headers-score.ts";
import type { Lexicon } from "./headers.ts";
import { columnOf, mapColumns, type Mapping } from "./mapping.ts";
import { headerTokens, normalizeHeader } from "./normalize.ts";
import type { Stranger } from "./register.ts";

/** Words of titles that say only that it is a list. */
const LIST_WORDS = new Set(
  (
    "register log list tracker tracking data sheet tab table overview master all open closed current active new old main full raw " +
    "export extract import view report copy final draft version live working update latest consolidated complete detail " +
    "inventory database db csv xlsx v1 v2 v3 info matrix2 excel template sample example demo monthly weekly quarterly liste registro"
  ).split(" "),
);

/** The tokens of a title that tell something. */
export const titleTokens = (title: string): readonly string[] =>
  headerTokens(title).filter((t) => !LIST_WORDS.has(t) && !/^(v?\d+|sheet\d+|table\d+|tbl|20\d\d)$/.test(t));

function runAt(tokens: readonly string[], part: readonly string[]): number {
  for (let at = tokens.length - part.length; at >= 0; at -= 1)
    if (part.every((p, i) => tokens[at + i] === p)) return at;
  return -1;
}

/** A title taken apart once. */
export interface TitleWords {
  readonly all: readonly string[];
  /** Without the words that say only that it is a list. */
  readonly telling: readonly string[];
}

export const readTitle = (title: string): TitleWords => ({ all: headerTokens(title), telling: titleTokens(title) });

/**
 * How clearly a title names one of the words, 0 to 1: 1 is nothing else, 0.8 as the last word ("Project risks"), 0.3 anywhere;
 * 0.6 as the beginning of a compound ("Risikoregister").
 */
export function titleStrength(title: TitleWords, words: readonly (readonly string[])[]): number {
  const { all, telling: tokens } = title;
  let best = 0;
  for (const word of words) {
    if (word.length === 0) continue;
    if (runAt(all, word) >= 0 && word.length === all.length) return 1;
    const at = runAt(tokens, word);
    if (at >= 0)
      best = Math.max(best, word.length === tokens.length ? 1 : at + word.length === tokens.length ? 0.8 : 0.3);
    else if (word.length === 1 && startsCompound(tokens, word[0] ?? "")) best = Math.max(best, 0.6);
  }
  return best;
}

const startsCompound = (tokens: readonly string[], word: string): boolean =>
  word.length >= 5 && tokens.some((t) => t.length > word.length + 3 && t.startsWith(word));

/** A title with how much it counts. */
export interface Title {
  readonly words: TitleWords;
  readonly weight: number;
}

const titleScore = (titles: readonly Title[], words: readonly (readonly string[])[]): number =>
  titles.reduce((best, title) => Math.max(best, title.weight * titleStrength(title.words, words)), 0);

/** A table understood as one kind of register. */
export interface Reading {
  readonly mapping: Mapping;
  /** Orders the kinds: the total of the mapping, the title, what is missing. */
  readonly quality: number;
  /** Distinct evidence for a register: each header that means one field and little else counts 1. */
  readonly points: number;
  /** 0 to 1.2. */
  readonly title: number;
}

const strengthOf = (similarity: number): number => (similarity >= 0.93 ? 1 : similarity >= 0.7 ? 0.5 : 0.3);

/** In how many kinds each column means something for sure. */
function breadths(mappings: readonly Mapping[], count: number): number[] {
  const breadth: number[] = [];
  for (let at = 0; at < count; at += 1) {
    breadth.push(mappings.filter((m) => (m.scores[at] ?? []).some((s) => s.similarity >= 0.75)).length);
  }
  return breadth;
}

const requiredOf = (lexicon: Lexicon): string[] =>
  lexicon.fields.filter((f) => f.column.need === "required" && f.column.kind !== "link").map((f) => f.name);

/** Required fields, links apart, that no column holds. */
export const missingOf = (mapping: Mapping): string[] =>
  requiredOf(mapping.lexicon).filter((field) => {
    const instead = mapping.lexicon.family.columns[field]?.instead ?? [];
    return columnOf(mapping, field) < 0 && instead.every((other) => columnOf(mapping, other) < 0);
  });

const TITLE_WEIGHT = 1.6;
const MISSING = 0.9;
const SIGN = 0.35;
/** What a mapped column must exceed to speak for its kind. */
const FLOOR = 0.35;

function readingOf(
  mapping: Mapping,
  columns: readonly TableColumn[],
  breadth: readonly number[],
  titles: readonly Title[],
): Reading {
  const { lexicon } = mapping;
  let total = 0;
  let points = 0;
  mapping.fields.forEach((field, at) => {
    const scored = mapping.scores[at]?.[field];
    if (scored === undefined) return;
    const wide = (breadth[at] ?? 0) >= 5 ? 0.5 : 1;
    total += scored.score - FLOOR;
    points += strengthOf(scored.similarity) * wide;
  });
  const signs = columns.filter(
    (c, at) => (mapping.fields[at] ?? -1) < 0 && c.read.readings.some((r) => lexicon.signs.has(r.tokens.join(" "))),
  ).length;
  const title = titleScore(titles, lexicon.titles);
  const quality = total + TITLE_WEIGHT * title + SIGN * Math.min(signs, 6) - MISSING * missingOf(mapping).length;
  return { mapping, quality, points: points + 0.25 * Math.min(signs, 4), title };
}

/** The readings of a table as every kind of register, best first. */
export function readingsOf(
  columns: readonly TableColumn[],
  lexicons: readonly Lexicon[],
  titles: readonly Title[],
): Reading[] {
  const mappings = lexicons.map((lexicon) => mapColumns(columns, lexicon));
  const breadth = breadths(mappings, columns.length);
  return mappings.map((mapping) => readingOf(mapping, columns, breadth, titles)).sort((a, b) => b.quality - a.quality);
}

/** Share of the columns that must mean something. */
const LEAST_SHARE = 0.2;
const LEAST_POINTS = 2.2;
const LEAST_POINTS_TITLED = 1.25;
const LEAST_POINTS_HINTED = 1.8;
const LEAST_POINTS_EMPTY = 2.5;
/** "Name" or "Title" names anything: people, products, documents. */
const LEAST_POINTS_VAGUE = 3;

function isNamedVaguely(reading: Reading): boolean {
  const { mapping } = reading;
  const at = columnOf(mapping, mapping.lexicon.family.name);
  return (mapping.scores[at]?.[mapping.fields[at] ?? -1]?.similarity ?? 0) < 0.9;
}

/** Whether the column that names the rows is there, and holds names. */
/** Lists of projects, programs, portfolios: each stands in one row, and nothing stands above it but a list of its kind. */
const isListOfHolders = (lexicon: Lexicon): boolean =>
  lexicon.fields.every((f) => f.name !== "projectId" || f.column.kind === "id");

/** Whether the rows of a list of projects are rather parts of projects: names come again, and no id tells them apart. */
function isSplit(reading: Reading, columns: readonly TableColumn[]): boolean {
  const { mapping } = reading;
  const { family } = mapping.lexicon;
  if (!isListOfHolders(mapping.lexicon)) return false;
  const name = columns[columnOf(mapping, family.name)]?.evidence;
  const key = columns[columnOf(mapping, family.key)]?.evidence;
  return name !== undefined && name.count >= 4 && name.distinct < 0.7 && (key === undefined || key.distinct < 0.9);
}

function isNamed(reading: Reading, columns: readonly TableColumn[]): boolean {
  const { family } = reading.mapping.lexicon;
  const key = columnOf(reading.mapping, family.key);
  const name = columnOf(reading.mapping, family.name);
  const keyed = family.columns[family.key]?.kind !== "id" && key >= 0;
  const at = keyed ? key : name;
  const found = columns[at];
  return found !== undefined && (keyed || found.evidence.count === 0 || found.evidence.texts >= 0.4);
}

/** Why a reading is no register; undefined if it is one. */
export function refusalOf(reading: Reading, columns: readonly TableColumn[]): string | undefined {
  const { lexicon } = reading.mapping;
  const titled = reading.title >= 0.75;
  if (!isNamed(reading, columns)) {
    const clear = titled && reading.points >= 4;
    if (!clear) return `no column for ${nameHeader(lexicon)}`;
  }
  if (isSplit(reading, columns)) return "the same names stand in several rows";
  const mapped = reading.mapping.fields.filter((f) => f >= 0).length;
  if (mapped < Math.min(3, columns.length) || mapped < columns.length * LEAST_SHARE) return "too few headers are known";
  const empty = columns.every((c) => c.evidence.count === 0);
  if (empty && !titled && reading.points < LEAST_POINTS_EMPTY) return "too few headers are known";
  const untitled = isNamedVaguely(reading) ? LEAST_POINTS_VAGUE : LEAST_POINTS;
  const least = titled
    ? LEAST_POINTS_TITLED
    : reading.title >= 0.3
      ? Math.min(untitled, LEAST_POINTS_HINTED)
      : untitled;
  if (reading.points < least) return "too few headers are known";
  // A title alone does not make a register of a table that lacks what the kind is about.
  if (missingOf(reading.mapping).length >= 2 && reading.points < 2.5)
    return `no column for ${missingOf(reading.mapping).join(", ")}`;
  return undefined;
}

const nameHeader = (lexicon: Lexicon): string => lexicon.family.columns[lexicon.family.name]?.header ?? "the name";

interface StrangerWords {
  readonly stranger: Stranger;
  readonly signs: ReadonlySet<string>;
  readonly titles: readonly (readonly string[])[];
}

const STRANGERS = new WeakMap<readonly Stranger[], readonly StrangerWords[]>();

/** The strangers, taken apart once for a list of them. */
function strangerWords(strangers: readonly Stranger[]): readonly StrangerWords[] {
  const held = STRANGERS.get(strangers);
  if (held !== undefined) return held;
  const made = strangers.map((stranger) => ({
    stranger,
    signs: new Set(stranger.signs.map(normalizeHeader)),
    titles: stranger.titles.map(headerTokens),
  }));
  STRANGERS.set(strangers, made);
  return made;
}

/** Whether a word is the name of a list that is not read. */
export const isStranger = (word: TitleWords, strangers: readonly Stranger[]): boolean =>
  strangerWords(strangers).some((s) => titleStrength(word, s.titles) === 1);

/** The list that a table is rather than a register, if its title and headers say so more clearly. */
export function strangerOf(
  columns: readonly TableColumn[],
  titles: readonly Title[],
  strangers: readonly Stranger[],
  against: Reading,
): Stranger | undefined {
  const own = against.points + TITLE_WEIGHT * against.title;
  let best: Stranger | undefined;
  let most = own;
  for (const { stranger, signs, titles: names } of strangerWords(strangers)) {
    const hits = columns.filter((c) => c.read.readings.some((r) => signs.has(r.tokens.join(" ")))).length;
    const title = titleScore(titles, names);
    const worth = hits + TITLE_WEIGHT * title;
    if (worth > most && (hits >= 2 || title >= 0.75)) {
      most = worth;
      best = stranger;
    }
  }
  return best;
}
