import { englishRating } from "../words/rating-words.ts";

/** A likelihood or impact as it stands in a cell. */
export type Rating = string | number;

/** What a rating cell says, before any scale is known. "4 - Likely" has a number and a word, "60-80 %" a fraction and its range. */
export interface RatingText {
  readonly number?: number;
  /** Lower case, single blanks. */
  readonly word?: string;
  /** 0 to 1; the middle of a range. */
  readonly fraction?: number;
  readonly range?: readonly [number, number];
}

const NO_RATING = new Set(
  "-|--|?|n/a|na|tbc|tbd|inf|none|nil|not applicable|not rated|unrated|not assessed|unknown|unspecified|pending|#n/a".split(
    "|",
  ),
);

const NUMBER = "(\\d+(?:[.,]\\d+)?|[.,]\\d+)";
const DASH = "[-\u2010-\u2015]";
const PERCENT_RANGE = new RegExp(`^${NUMBER}\\s*%?\\s*(?:${DASH}|to)\\s*${NUMBER}\\s*%$`);
const PERCENT = new RegExp(`^(<=?|>=?|\u2264|\u2265|~|up to |over |under |about )?\\s*${NUMBER}\\s*%$`);
const PLAIN = new RegExp(`^[+-]?${NUMBER}$`);
const NUMBER_FIRST = new RegExp(`^[(\\[]?${NUMBER}[)\\]]?\\s*(?:${DASH}|[:.)=/,])?\\s*(\\p{L}.*)$`, "u");
const NUMBER_LAST = new RegExp(`^(\\p{L}.*?)\\s*(?:${DASH}|[:=/,])?\\s*[(\\[]?${NUMBER}[)\\]]?$`, "u");
const BRACKETED = /^(\p{L}[^([]*?)\s*[([](.*?)[)\]]$/u;
const EXPLAINED = new RegExp(`^(\\p{L}.*?)(?:\\s+${DASH}\\s+|\\s*:\\s+)`, "u");

const toNumber = (text: string | undefined): number => Number((text ?? "").replace(",", "."));

const tidy = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.*!]+$/, "")
    .trim();

/** Words of a scale in English; they carry blanks, not hyphens: "very-low" is "very low". */
const tidyWord = (text: string): string =>
  englishRating(
    text
      .replace(/[-\u2010-\u2015_/]+/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );

function readPercent(text: string): RatingText | undefined {
  const range = PERCENT_RANGE.exec(text);
  if (range !== null) return fromRange(toNumber(range[1]) / 100, toNumber(range[2]) / 100);
  const one = PERCENT.exec(text);
  if (one === null) return undefined;
  const fraction = toNumber(one[2]) / 100;
  const sign = one[1] ?? "";
  if (/^(<|\u2264|up|under)/.test(sign)) return fromRange(0, fraction);
  return /^(>|\u2265|over)/.test(sign) ? fromRange(fraction, 1) : { fraction };
}

const fromRange = (low: number, high: number): RatingText => ({
  fraction: Math.round((low + high) * 5e8) / 1e9,
  range: [low, high],
});

/** "Likely (60-80 %)" and "Likely (explained)". */
function readBracketed(text: string): RatingText | undefined {
  const [, word = "", inside = ""] = BRACKETED.exec(text) ?? [];
  if (word === "" || PLAIN.test(inside)) return undefined;
  return { ...readPercent(inside), word: tidyWord(word) };
}

function readNumbered(text: string): RatingText | undefined {
  const [, number, word = ""] = NUMBER_FIRST.exec(text) ?? [];
  if (number !== undefined) return { number: toNumber(number), word: tidyWord(word) };
  const [, before = "", last] = NUMBER_LAST.exec(text) ?? [];
  return last === undefined ? undefined : { number: toNumber(last), word: tidyWord(before) };
}

const readWord = (text: string): RatingText => ({ word: tidyWord(EXPLAINED.exec(text)?.[1] ?? text) });

/**
 * Takes a rating cell apart; undefined for a blank or for a word that says "not rated".
 * @example readRating("4 - Likely") // { number: 4, word: "likely" }
 * @example readRating("60-80 %") // { fraction: 0.7, range: [0.6, 0.8] }
 */
export function readRating(cell: Rating | undefined): RatingText | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === "number") return Number.isFinite(cell) ? { number: cell } : undefined;
  const text = tidy(cell);
  if (text === "" || NO_RATING.has(text)) return undefined;
  if (PLAIN.test(text)) return { number: toNumber(text.replace("+", "")) };
  return readPercent(text) ?? readNumbered(text) ?? readBracketed(text) ?? readWord(text);
}
