import { once } from "../once.ts";
import { CLEAR_TITLE, isWork } from "./classify-least.ts";
import { TITLE_WEIGHT, type Reading } from "./classify.ts";
import type { TableColumn } from "./headers-score.ts";
import { headerTokens, normalizeHeader } from "./normalize.ts";
import type { Stranger } from "./register.ts";
import { titleScore, titleStrength, type Title, type TitleWords } from "./titles.ts";

interface StrangerWords {
  readonly stranger: Stranger;
  readonly signs: ReadonlySet<string>;
  readonly titles: readonly (readonly string[])[];
}

/** The strangers, taken apart once for a list of them. */
const strangerWords = once((strangers: readonly Stranger[]): readonly StrangerWords[] =>
  strangers.map((stranger) => ({
    stranger,
    signs: new Set(stranger.signs.map(normalizeHeader)),
    titles: stranger.titles.map(headerTokens),
  })),
);

/** Whether a word is the name of a list that is not read. */
export const isStranger = (word: TitleWords, strangers: readonly Stranger[]): boolean =>
  strangerWords(strangers).some((s) => titleStrength(word, s.titles) === 1);

/** A table with the best reading of it. */
export interface Doubted {
  readonly columns: readonly TableColumn[];
  readonly titles: readonly Title[];
  readonly against: Reading;
}

/** Signs among the headers, each counted once: exports repeat a column for each value. */
function hitsOf(columns: readonly TableColumn[], signs: ReadonlySet<string>): number {
  const hits = new Set<string>();
  for (const { read } of columns) {
    const found = read.readings.map((r) => r.tokens.join(" ")).find((key) => signs.has(key));
    if (found !== undefined) hits.add(found);
  }
  return hits.size;
}

/** So many signs tell a list that is not read. */
const LEAST_HITS = 2;

/** The list that a table is rather than a register, if its title and headers say so more clearly. */
export function strangerOf(
  { columns, titles, against }: Doubted,
  strangers: readonly Stranger[],
): Stranger | undefined {
  const own = against.points + TITLE_WEIGHT * against.title;
  const isCalled = (title: number): boolean => title >= CLEAR_TITLE && !isWork(against, columns);
  let best: Stranger | undefined;
  let most = own;
  for (const { stranger, signs, titles: names } of strangerWords(strangers)) {
    const hits = hitsOf(columns, signs);
    if (hits >= (stranger.sure ?? Infinity)) return stranger;
    const title = titleScore(titles, names);
    if (title >= CLEAR_TITLE && hits >= LEAST_HITS && against.title === 0) return stranger;
    const worth = hits + TITLE_WEIGHT * title;
    if (worth > most && (hits >= LEAST_HITS || isCalled(title))) {
      most = worth;
      best = stranger;
    }
  }
  return best;
}
