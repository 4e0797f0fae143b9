import { remembered } from "../once.ts";
import { isFault, type Cell } from "../workbook.ts";
import {
  isCode,
  isDateFormat,
  isDayText,
  isMoneyText,
  isNumberText,
  isPercentRange,
  isRating,
  isSentinel,
  isVagueDay,
} from "./evidence-patterns.ts";
import { YES_NO } from "../words/vocabularies.ts";
import { normalizeWord } from "../words/normalize.ts";
import { spellingsOf, type Vocabulary } from "../words/vocabulary.ts";

/** Values that a header is judged by: at most this many. */
export const SAMPLE_SIZE = 200;

/** What the first values of a column are like; shares are 0 to 1 of `count`. */
export interface Evidence {
  /** Cells that hold a value; sentinels ("TBC", "n/a", "-") do not count. */
  readonly count: number;
  /** Cells looked at, blank ones too. */
  readonly rows: number;
  readonly dates: number;
  /** Whole numbers that would be days of 1980 to 2079, in cells without a date format. */
  readonly serials: number;
  readonly vague: number;
  readonly numbers: number;
  readonly percents: number;
  readonly money: number;
  readonly ratings: number;
  readonly flags: number;
  readonly texts: number;
  /** Distinct values, as a share. */
  readonly distinct: number;
  readonly meanLength: number;
  /** Texts of at most five words that are no number. */
  readonly names: number;
  readonly codes: number;
  /** How often each value occurs, short texts normalized as words of a list. */
  readonly words: ReadonlyMap<string, number>;
}

const FLAGS = spellingsOf(YES_NO);

/** Numbers and dates are not longer. */
const LONGEST_VALUE = 60;
/** Words of lists are not longer. */
const LONGEST_WORD = 40;

/** 1 January 1980 and 31 December 2079 as serials of the 1900 system. */
const FIRST_SERIAL = 29221;
const LAST_SERIAL = 65744;

const TRAITS = [
  "dates",
  "serials",
  "vague",
  "numbers",
  "percents",
  "money",
  "ratings",
  "flags",
  "texts",
  "names",
  "codes",
] as const;
type Trait = (typeof TRAITS)[number];
type Tally = Record<Trait, number>;

const newTally = (): Tally => ({
  ...{ dates: 0, serials: 0, vague: 0, numbers: 0, percents: 0, money: 0 },
  ...{ ratings: 0, flags: 0, texts: 0, names: 0, codes: 0 },
});

const mark = (tally: Tally, trait: Trait, found: boolean): void => {
  if (found) tally[trait] += 1;
};

function tallyPlainNumber(tally: Tally, value: number): void {
  const whole = Math.floor(value) === value;
  const small = value >= 0 && value <= 100;
  mark(tally, "percents", small);
  mark(tally, "ratings", small);
  mark(tally, "flags", value === 0 || value === 1);
  mark(tally, "codes", whole && value >= 0);
}

function tallyNumber(tally: Tally, value: number, format: string | undefined): void {
  if (value > 1 && isDateFormat(format)) tally.dates += 1;
  else {
    tally.numbers += 1;
    mark(tally, "serials", value >= FIRST_SERIAL && value <= LAST_SERIAL && Number.isInteger(value));
    tallyPlainNumber(tally, value);
  }
}

/** What a text that is a number is like. */
function numberTraits(text: string): Tally {
  const tally = newTally();
  tally.numbers = 1;
  if (text.includes("%")) {
    tally.percents = 1;
    tally.ratings = 1;
    return tally;
  }
  mark(tally, "money", isMoneyText(text));
  const bare = Number(text);
  if (!Number.isNaN(bare)) tallyPlainNumber(tally, bare);
  return tally;
}

function wordTraits(text: string): Tally {
  const tally = newTally();
  const range = isPercentRange(text);
  const word = wordOf(text);
  tally.texts = 1;
  mark(tally, "vague", isVagueDay(text));
  mark(tally, "codes", isCode(text));
  mark(tally, "names", !/\d{2}/.test(text) && text.split(/\s+/).length <= 5);
  mark(tally, "ratings", range || isRating(word));
  mark(tally, "percents", range);
  mark(tally, "flags", FLAGS.has(word));
  return tally;
}

/** The traits of a text without blanks at its ends: the same words stand in many rows and sheets. */
const textTraits = remembered((text): readonly Trait[] => {
  if (text.length > LONGEST_VALUE) return ["texts"];
  if (isDayText(text)) return ["dates"];
  const tally = isNumberText(text) ? numberTraits(text) : wordTraits(text);
  return TRAITS.filter((trait) => tally[trait] > 0);
});

function tallyCell(tally: Tally, cell: string | number | boolean, format: string | undefined): void {
  if (typeof cell === "number") tallyNumber(tally, cell, format);
  else if (typeof cell === "boolean") tally.flags += 1;
  else for (const trait of textTraits(cell.trim())) tally[trait] += 1;
}

const wordOf = (cell: string | number | boolean): string => {
  if (typeof cell !== "string") return String(cell);
  const text = cell.trim();
  return text.length <= LONGEST_WORD ? normalizeWord(text) : text;
};

/**
 * Looks at the first values of a column: at most 200 that are not blank. `format` is the column's number format code.
 * Errors are passed over.
 */
export function evidenceOf(cells: readonly (Cell | undefined)[], format: string | undefined): Evidence {
  const tally = newTally();
  const words = new Map<string, number>();
  let count = 0;
  let length = 0;
  let rows = 0;
  for (const cell of cells) {
    if (count >= SAMPLE_SIZE) break;
    rows += 1;
    if (cell === null || cell === undefined || isFault(cell)) continue;
    const word = wordOf(cell);
    if (isSentinel(word)) continue;
    count += 1;
    length += typeof cell === "string" ? cell.trim().length : word.length;
    words.set(word, (words.get(word) ?? 0) + 1);
    tallyCell(tally, cell, format);
  }
  const share = (n: number): number => (count === 0 ? 0 : n / count);
  for (const trait of TRAITS) tally[trait] = share(tally[trait]);
  return { ...tally, count, rows, distinct: share(words.size), meanLength: share(length), words };
}

const LEADING_NUMBER = /^\(?\d{1,2}\)?[-–:. ]+\s*/;
const EXPLANATION = / *[(:,–-].*$/;

/** A word as it stands, without number and explanation, and its first part. */
const waysToRead = remembered((word): readonly string[] => {
  if (word.length > LONGEST_WORD) return [];
  const bare = word.replace(LEADING_NUMBER, "").replace(EXPLANATION, "");
  const part = (word.split(/[/&+]/)[0] ?? "").trim();
  return [...new Set([word, bare, part])];
});

const isSpelling = (word: string, known: ReadonlyMap<string, string>): boolean =>
  waysToRead(word).some((way) => known.has(way));

/** Values of which more than this share are distinct are hardly words of a list. */
const MOST_DISTINCT = 0.7;
const FEW = 12;

/** Share of the values that are words of the list, 0 to 1; "1 - Red", "Red (late)" and "Design / Build" count as well. */
export function vocabularyHits(evidence: Evidence, vocabulary: Vocabulary<string>): number {
  if (evidence.count === 0 || (evidence.count > FEW && evidence.distinct > MOST_DISTINCT)) return 0;
  const known = spellingsOf(vocabulary);
  let hits = 0;
  for (const [word, count] of evidence.words) if (isSpelling(word, known)) hits += count;
  return hits / evidence.count;
}
