import { type Row, saysNotApplicable, unreadableAt, valueOf } from "../../model/row.ts";
import type { ColumnsOf } from "../../registers/set.ts";

/** One question of an assessment. */
export type MaturityRow = Row<ColumnsOf<"maturity">>;

const YES = /^\s*(y|yes|true|x|✓|ja|oui|s[ií])\s*$/i;
const NO = /^\s*(n|no|false|nein|non)\s*$/i;

/** Whether a row is marked as one that does not apply. */
export const isNotApplicable = (row: MaturityRow): boolean =>
  saysNotApplicable(unreadableAt(row, "answer") ?? String(valueOf(row, "answer") ?? ""));

const NUMBER = /^\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*$/;

/** What an answer says: a share of 1 whatever the scale, as yes, no and "80 %" do, or a number on the scale of its assessment. */
type Said = { readonly share: number } | { readonly points: number };

function saidAt(row: MaturityRow): Said | undefined {
  const said = valueOf(row, "answer");
  if (said === undefined) return undefined;
  if (typeof said !== "string") return { points: said };
  if (YES.test(said)) return { share: 1 };
  if (NO.test(said)) return { share: 0 };
  const [, digits, sign] = NUMBER.exec(said) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replace(",", "."));
  return sign === "" ? { points: number } : { share: number / WHOLE_PERCENT };
}

/** Most points of one item of a sum sheet. */
export const MOST_POINTS = 5;
/** Most that an answer in percent can say. */
export const WHOLE_PERCENT = 100;

/** How the answers of an assessment are meant: 0 to 1, a sum sheet of 0 to 5, or whole percents; by the most that one can say. */
type MostAnswer = 1 | typeof MOST_POINTS | typeof WHOLE_PERCENT;

/** The smallest scale that holds all numbers; fractions of 1 where they are more than the numbers above 1, which are none of them. */
function scaleOf(answers: readonly (Said | undefined)[]): MostAnswer {
  let [most, parts, above] = [0, 0, 0];
  for (const answer of answers) {
    if (answer === undefined || "share" in answer) continue;
    const { points } = answer;
    most = Math.max(most, points);
    if (points > 1) above += 1;
    else if (points > 0 && points < 1) parts += 1;
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

/** Reads the answers of an assessment on the one scale that its numbers have. */
export function answersOf(rows: readonly MaturityRow[]): Answers {
  const said = rows.map(saidAt);
  const most = scaleOf(said);
  const shares = said.map((answer) => {
    if (answer === undefined) return undefined;
    return "share" in answer ? answer.share : answer.points / most;
  });
  const isStray = (share: number | undefined): boolean => share !== undefined && !(share >= 0 && share <= 1);
  return {
    most,
    shares: shares.map((share) => (isStray(share) ? undefined : share)),
    unread: rows.filter((row, at) => said[at] === undefined && valueOf(row, "answer") !== undefined),
    strays: rows.filter((_, at) => isStray(shares[at])),
  };
}
