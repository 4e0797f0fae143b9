import { roundHalfAway } from "./number.ts";
import type { Ladder } from "./ladder.ts";
import { type Rating, type RatingText, readRating } from "./rating.ts";

/** One distinct value of a column, as often as it stands there. */
export interface RatedValue {
  readonly value: Rating;
  readonly count: number;
  readonly text: RatingText;
}

/** The rated cells of a column by distinct value; blanks and "not rated" are left out. */
export interface RatingColumn {
  readonly values: readonly RatedValue[];
  /** Rated rows. */
  readonly rows: number;
  /** Whether numbers are probabilities: of 1, of 100, or not at all. */
  readonly scale: 1 | 100 | undefined;
  /** Only the words low, medium and high, no numbers. */
  readonly threeSizes: boolean;
}

const SIZES = /^(low|l|lo|small|medium|m|med|moderate|mod|average|med\.|high|h|hi|large)$/;

/** Fractions: something lies strictly between 0 and 1, nothing beyond. Whole percents: most are above 10, none above 100. */
function probabilityScale(values: readonly RatedValue[]): RatingColumn["scale"] {
  const numbers = values.filter(({ text }) => text.number !== undefined);
  const isWithin = (low: number, high: number): boolean =>
    numbers.every(({ text: { number = 0 } }) => number >= low && number <= high);
  const rowsOf = (rated: readonly RatedValue[]): number => rated.reduce((rows, { count }) => rows + count, 0);
  if (numbers.some(({ text: { number = 0 } }) => number > 0 && number < 1) && isWithin(0, 1)) return 1;
  const aboveTen = numbers.filter(({ text: { number = 0 } }) => number > 10);
  return isWithin(0, 100) && rowsOf(aboveTen) * 2 > rowsOf(numbers) ? 100 : undefined;
}

/** Counts the distinct values of a column; fast for any number of rows. */
export function ratingColumn(cells: readonly (Rating | undefined)[]): RatingColumn {
  const counts = new Map<Rating, number>();
  for (const cell of cells) if (cell !== undefined) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const values: RatedValue[] = [];
  let rows = 0;
  counts.forEach((count, value) => {
    const text = readRating(value);
    if (text === undefined) return;
    values.push({ value, count, text });
    rows += count;
  });
  return {
    values,
    rows,
    scale: probabilityScale(values),
    threeSizes:
      values.length > 0 &&
      values.every(({ text }) => text.number === undefined && text.word !== undefined && SIZES.test(text.word)),
  };
}

/** The probability that a value states, 0 to 1. */
export function probabilityOf({ text }: RatedValue, scale: RatingColumn["scale"]): number | undefined {
  if (text.fraction !== undefined) return text.fraction;
  if (scale === undefined || text.number === undefined) return undefined;
  const fraction = text.number / scale;
  return fraction >= 0 && fraction <= 1 ? fraction : undefined;
}

/** How a column reads on a ladder. */
export interface Fit {
  readonly ladder: Ladder;
  readonly levels: ReadonlyMap<Rating, number>;
  /** Rated values that the ladder does not hold. */
  readonly outside: readonly Rating[];
  /** Rows whose value is on the ladder. */
  readonly held: number;
  /** Different words that share a level. */
  readonly collisions: number;
  /** Some value was told by a word. */
  readonly byWord: boolean;
  /** Values like "4 - Likely" whose word is not the one that the ladder has for the number. */
  readonly strangers: number;
}

/** The share of a probability: 0 to a fifth is 1, and so on. */
const shareOf = (probability: number, size: number): number =>
  Math.max(1, Math.ceil(roundHalfAway(probability * size, 9)));

/** Numbers run against their words ("1 - High"): then the words rule. */
function isReversed(column: RatingColumn, ladder: Ladder): boolean {
  let against = 0;
  let agreed = 0;
  for (const { text, count } of column.values) {
    const byWord = text.word === undefined ? undefined : ladder.words.get(text.word);
    const byNumber = text.number === undefined ? undefined : ladder.numbers.get(text.number);
    if (byWord === undefined || byNumber === undefined) continue;
    if (byWord === byNumber) agreed += count;
    else if (byWord + byNumber === ladder.size + 1) against += count;
  }
  return against > agreed && against > 0;
}

/** A fraction as it is; a bare 0 or 1 is one too. */
function fractionOf(rated: RatedValue, column: RatingColumn): number | undefined {
  const { number } = rated.text;
  return probabilityOf(rated, column.scale) ?? (number === 0 || number === 1 ? number : undefined);
}

function levelOn(rated: RatedValue, column: RatingColumn, ladder: Ladder, wordsRule: boolean): number | undefined {
  if (ladder.kind === "factor") return fractionOf(rated, column);
  if (ladder.kind === "fraction") {
    const probability = probabilityOf(rated, column.scale);
    return probability === undefined ? undefined : shareOf(probability, ladder.size);
  }
  const { number, word } = rated.text;
  const byWord = word === undefined ? undefined : ladder.words.get(word);
  if (number === undefined || (wordsRule && byWord !== undefined)) return byWord;
  return ladder.numbers.get(number);
}

/** Reads a column on a ladder. */
export function fitOf(column: RatingColumn, ladder: Ladder): Fit {
  const levels = new Map<Rating, number>();
  const outside: Rating[] = [];
  const words = new Map<number, string>();
  const wordsRule = isReversed(column, ladder);
  let held = 0;
  let collisions = 0;
  let strangers = 0;
  for (const rated of column.values) {
    const level = levelOn(rated, column, ladder, wordsRule);
    if (level === undefined) {
      outside.push(rated.value);
      continue;
    }
    levels.set(rated.value, level);
    held += rated.count;
    const { word } = rated.text;
    if (word === undefined) continue;
    if (rated.text.number !== undefined && ladder.words.get(word) !== level) strangers += 1;
    if ((words.get(level) ?? word) !== word) collisions += 1;
    words.set(level, word);
  }
  return { ladder, levels, outside, held, collisions, byWord: words.size > 0, strangers };
}
