import { type Row, unreadableAt, valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";
import { normalizeWord } from "../../words/normalize.ts";
import { YES_NO } from "../../words/vocabularies.ts";
import { spellingsOf } from "../../words/vocabulary.ts";

/** One question of an assessment. */
export type MaturityRow = Row<ColumnsOf<"maturity">>;

const YES = /^\s*(y|yes|true|x|✓|ja|oui|s[ií])\s*$/i;
const NO = /^\s*(n|no|false|nein|non)\s*$/i;

const YES_NO_WORDS = spellingsOf(YES_NO);

/** Whether a row is marked as one that does not apply. */
export const isNotApplicable = (row: MaturityRow): boolean =>
  YES_NO_WORDS.get(normalizeWord(unreadableAt(row, "answer") ?? String(valueOf(row, "answer") ?? ""))) ===
  "notApplicable";

const NUMBER = /^\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*$/;

/** An answer as a number; yes is 1, no is 0. */
function answerAt(row: MaturityRow): number | undefined {
  const said = valueOf(row, "answer");
  if (typeof said !== "string") return said;
  if (YES.test(said)) return 1;
  if (NO.test(said)) return 0;
  const [, digits, sign] = NUMBER.exec(said) ?? [];
  const number = digits === undefined ? undefined : Number(digits.replace(",", "."));
  return number === undefined || sign === "" ? number : number / WHOLE_PERCENT;
}

/** Most points of one item of a sum sheet. */
export const MOST_POINTS = 5;
/** Most that an answer in percent can say. */
export const WHOLE_PERCENT = 100;

/** How the answers of an assessment are meant: 0 to 1, a sum sheet of 0 to 5, or whole percents; by the most that one can say. */
type MostAnswer = 1 | typeof MOST_POINTS | typeof WHOLE_PERCENT;

/** The smallest scale that holds all answers; fractions of 1 where they are more than the numbers above 1, which are none of them. */
function scaleOf(answers: readonly (number | undefined)[]): MostAnswer {
  let [most, parts, above] = [0, 0, 0];
  for (const answer of answers) {
    if (answer === undefined) continue;
    most = Math.max(most, answer);
    if (answer > 1) above += 1;
    else if (answer > 0 && answer < 1) parts += 1;
  }
  if (above === 0 || parts > above) return 1;
  return most <= MOST_POINTS ? MOST_POINTS : WHOLE_PERCENT;
}

/** The answers of an assessment, in the order of its rows. */
export interface Answers {
  readonly most: MostAnswer;
  /** 0 to 1; undefined where nothing is answered, or nothing that the scale holds. */
  readonly shares: readonly (number | undefined)[];
  /** Rows that say something else than an answer, and rows whose number the scale does not hold. */
  readonly unread: readonly MaturityRow[];
  readonly strays: readonly MaturityRow[];
}

/** Reads the answers of an assessment on the one scale that they have. */
export function answersOf(rows: readonly MaturityRow[]): Answers {
  const numbers = rows.map(answerAt);
  const most = scaleOf(numbers);
  const isStray = (answer: number | undefined): boolean => answer !== undefined && !(answer >= 0 && answer <= most);
  return {
    most,
    shares: numbers.map((answer) => (answer === undefined || isStray(answer) ? undefined : answer / most)),
    unread: rows.filter((row, at) => numbers[at] === undefined && valueOf(row, "answer") !== undefined),
    strays: rows.filter((_, at) => isStray(numbers[at])),
  };
}
