import { isFault, type Cell } from "../workbook.ts";
import { CURRENCY_CODES } from "./normalize.ts";
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
  /** Every number is a whole number from 0 to 100. */
  readonly smallNumbers: boolean;
  /** How often each value occurs, short texts normalized as words of a list. */
  readonly words: ReadonlyMap<string, number>;
}

const SENTINELS = new Set(
  "-,--,–,—,?,tbc,tbd,tba,n/a,na,nil,inf,unknown,not applicable,not available,not set,to be confirmed,to be determined,unspecified".split(
    ",",
  ),
);

const ISO_DAY = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([T ].*)?$/;
const PARTS_DAY = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})([ ,]+\d{1,2}:.*)?$/;
const NAMED_DAY = /^(\p{L}{2,9}\.?,? )?\d{1,2}(st|nd|rd|th)?[-/. ]{1,2}\p{L}{3,9}\.?[-/., ]{1,2}\d{2,4}$/iu;
const MONTH_FIRST_DAY = /^(\p{L}{2,9},? )?\p{L}{3,9}\.? \d{1,2}(st|nd|rd|th)?,? \d{2,4}$/iu;
const VAGUE_DAY =
  /^((q|h)[1-4][-/ ']*(fy)?\d{2,4}|(fy)?\d{2,4}(\/\d{2,4})?[-/ ]*(q|h)[1-4]|\d{4}-\d{1,2}|\p{L}{3,9}\.?[-/ ']{1,2}\d{2,4}|(early|mid|late|end|end of|start of) .{3,14})$/iu;
const SCALES = "k|m|mn|mm|mio|bn|b|million|billion|thousand";
const SPANS = "days?|d|weeks?|wks?|w|months?|years?|hrs?|hours?|h";
const NUMBER = new RegExp(
  `^[-+(]?\\s*((${CURRENCY_CODES}|us|a|c)?\\s*[£$€¥]|(${CURRENCY_CODES})\\b)?\\s*[-+]?\\d[\\d.,'’\\s]*(e[-+]?\\d+)?\\s*(%|${SCALES}|${SPANS})?\\s*([£$€¥]|${CURRENCY_CODES})?\\)?-?$`,
  "i",
);
const CURRENCY = new RegExp(`[£$€¥]|\\b(${CURRENCY_CODES})\\b|\\d\\s*(${SCALES})$`, "i");
const RATING_NUMBER = /^\(?\d{1,3}\)?[-–:=. ]+|[-–:(= ]+\d{1,3}\)?$/g;
const PERCENT_RANGE = /^[<>≤≥~]?\s*\d+(\.\d+)?\s*%?\s*(-|–|to)\s*\d+(\.\d+)?\s*%$/;
const CODE = /^[\p{L}\d]+([-_./#: ]{0,2}[\p{L}\d]+){0,5}$/u;

/** Words that rate likelihood, impact or priority in any of the usual scales. */
const RATING_WORDS = new Set(
  (
    "l,m,h,vl,vh,c,low,medium,high,very low,very high,extreme,extremely high,critical,major,minor,moderate,severe,rare,unlikely," +
    "possible,likely,very likely,almost certain,certain,near certain,near certainty,remote,improbable,occasional,probable," +
    "frequent,insignificant,negligible,catastrophic,significant,serious,trivial,marginal,tolerable,undesirable,intolerable," +
    "med,mod,low/medium,medium/high,med/high,low/med,high/medium,very unlikely,highly likely,highly unlikely,expected," +
    "substantial,disastrous,minimal,limited,normal,urgent,immediate,blocker,none,lowest,highest,green,amber,red,yellow," +
    "niedrig,gering,mittel,hoch,sehr hoch,sehr niedrig,sehr gering,unwahrscheinlich,moglich,wahrscheinlich,sehr wahrscheinlich,selten," +
    "faible,moyen,moyenne,eleve,elevee,fort,forte,tres faible,tres eleve,baja,bajo,media,medio,alta,alto,muy alta,muy alto,muy baja,muy bajo," +
    "raro,improbable,posible,probable,casi seguro,menor,mayor,moderado,grave,critico,p1,p2,p3,p4,s1,s2,s3,s4,1st,2nd,3rd"
  ).split(","),
);

/** Whether a number format code shows a date. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === "General" || format === "@") return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").toLowerCase();
  return /[dy]/.test(bare) || /mmm/.test(bare);
}

const FLAGS = spellingsOf(YES_NO);

/** Numbers and dates are not longer. */
const LONGEST_VALUE = 60;
/** Words of lists are not longer. */
const LONGEST_WORD = 40;

interface Tally {
  count: number;
  dates: number;
  vague: number;
  numbers: number;
  percents: number;
  money: number;
  ratings: number;
  flags: number;
  texts: number;
  names: number;
  codes: number;
  length: number;
  large: number;
}

function tallyNumber(tally: Tally, value: number, format: string | undefined): void {
  if (isDateFormat(format) && value > 1) {
    tally.dates += 1;
    return;
  }
  tally.numbers += 1;
  if (value >= 0 && value <= 1 ? true : value <= 100 && value > 0) tally.percents += 1;
  if (value >= 0 && value <= 100) tally.ratings += 1;
  if (!(value >= 0 && value <= 100 && Math.floor(value) === value)) tally.large += 1;
  if (value === 0 || value === 1) tally.flags += 1;
  if (value >= 0 && Math.floor(value) === value) tally.codes += 1;
}

const isDay = (text: string): boolean =>
  ISO_DAY.test(text) || PARTS_DAY.test(text) || NAMED_DAY.test(text) || MONTH_FIRST_DAY.test(text);

function tallyNumberText(tally: Tally, text: string): void {
  tally.numbers += 1;
  if (text.includes("%")) tally.percents += 1;
  else {
    const bare = Number(text);
    if (bare >= 0 && bare <= 100) {
      tally.percents += 1;
      tally.ratings += 1;
      if (Math.floor(bare) === bare) tally.codes += 1;
      else tally.large += 1;
      if (bare <= 1) tally.flags += 1;
      return;
    }
    if (Number.isInteger(bare)) tally.codes += 1;
  }
  if (CURRENCY.test(text)) tally.money += 1;
  tally.large += 1;
}

/** "High", "4 - Likely", "Low (1)". */
const isRating = (word: string): boolean =>
  RATING_WORDS.has(word) || RATING_WORDS.has(word.replace(RATING_NUMBER, "").trim());

function tallyText(tally: Tally, text: string, word: string): void {
  if (text.length > LONGEST_VALUE) tally.texts += 1;
  else if (isDay(text)) tally.dates += 1;
  else if (NUMBER.test(text)) tallyNumberText(tally, text);
  else {
    if (VAGUE_DAY.test(text)) tally.vague += 1;
    tally.texts += 1;
    if (/\d/.test(text) && text.length <= 30 && CODE.test(text)) tally.codes += 1;
    if (text.length <= 60 && text.split(/\s+/).length <= 5 && !/\d{2}/.test(text)) tally.names += 1;
    if (isRating(word) || PERCENT_RANGE.test(text)) {
      tally.ratings += 1;
    }
    if (PERCENT_RANGE.test(text)) tally.percents += 1;
    if (FLAGS.has(word)) tally.flags += 1;
  }
}

/**
 * Looks at the first values of a column: at most 200 that are not blank. `format` is the column's number format code.
 * Errors are passed over.
 */
export function evidenceOf(cells: readonly (Cell | undefined)[], format: string | undefined): Evidence {
  const tally: Tally = {
    count: 0,
    dates: 0,
    vague: 0,
    numbers: 0,
    percents: 0,
    money: 0,
    ratings: 0,
    flags: 0,
    texts: 0,
    names: 0,
    codes: 0,
    length: 0,
    large: 0,
  };
  const words = new Map<string, number>();
  let rows = 0;
  for (const cell of cells) {
    if (tally.count >= SAMPLE_SIZE) break;
    rows += 1;
    if (cell === null || cell === undefined || isFault(cell)) continue;
    const text = String(cell).trim();
    const word = text.length <= LONGEST_WORD && typeof cell === "string" ? normalizeWord(text) : text;
    if (text === "" || SENTINELS.has(word)) continue;
    tally.count += 1;
    tally.length += text.length;
    words.set(word, (words.get(word) ?? 0) + 1);
    if (typeof cell === "number") tallyNumber(tally, cell, format);
    else if (typeof cell === "boolean") tally.flags += 1;
    else tallyText(tally, text, word);
  }
  return shares(tally, rows, words);
}

function shares(tally: Tally, rows: number, words: ReadonlyMap<string, number>): Evidence {
  const of = (n: number): number => (tally.count === 0 ? 0 : n / tally.count);
  return {
    count: tally.count,
    rows,
    dates: of(tally.dates),
    vague: of(tally.vague),
    numbers: of(tally.numbers),
    percents: of(tally.percents),
    money: of(tally.money),
    ratings: of(tally.ratings),
    flags: of(tally.flags),
    texts: of(tally.texts),
    distinct: of(words.size),
    meanLength: of(tally.length),
    names: of(tally.names),
    codes: of(tally.codes),
    smallNumbers: tally.numbers > 0 && tally.large === 0,
    words,
  };
}

/** Spellings of every list, kept as long as the list itself lives. */
const SPELLINGS = new WeakMap<Vocabulary<string>, ReadonlyMap<string, string>>();

function spellings(vocabulary: Vocabulary<string>): ReadonlyMap<string, string> {
  const held = SPELLINGS.get(vocabulary);
  if (held !== undefined) return held;
  const made = spellingsOf(vocabulary);
  SPELLINGS.set(vocabulary, made);
  return made;
}

const LEADING_NUMBER = /^\(?\d{1,2}\)?[-–:. ]+\s*/;
const EXPLANATION = / *[(:,–-].*$/;

function isSpelling(word: string, known: ReadonlyMap<string, string>): boolean {
  if (word.length > LONGEST_WORD) return false;
  if (known.has(word) || known.has(word.replace(LEADING_NUMBER, "").replace(EXPLANATION, ""))) return true;
  const part = word.split(/[/&+]/)[0];
  return part !== undefined && part !== word && known.has(part.trim());
}

/** Values of which more than this share are distinct are hardly words of a list. */
const MOST_DISTINCT = 0.7;
const FEW = 12;

/** Share of the values that are words of the list, 0 to 1; "1 - Red", "Red (late)" and "Design / Build" count as well. */
export function vocabularyHits(evidence: Evidence, vocabulary: Vocabulary<string>): number {
  if (evidence.count === 0 || (evidence.count > FEW && evidence.distinct > MOST_DISTINCT)) return 0;
  const known = spellings(vocabulary);
  let hits = 0;
  for (const [word, count] of evidence.words) if (isSpelling(word, known)) hits += count;
  return hits / evidence.count;
}
