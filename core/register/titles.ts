import { headerTokens } from "./normalize.ts";

/** Words of titles that say only that it is a list. */
const LIST_WORDS = new Set(
  (
    "register log list tracker tracking data sheet tab table overview master all open closed current active new old main full raw " +
    "export extract import view report copy final draft version live working update latest consolidated complete detail " +
    "inventory database db csv xlsx v1 v2 v3 info matrix2 logged description excel template sample example demo monthly weekly quarterly pmi prince2 prince pmbok apm praxis liste registro"
  ).split(" "),
);

/** The tokens of a title that tell something. */
export const titleTokens = (title: string): readonly string[] =>
  headerTokens(title).filter(
    (t) =>
      !LIST_WORDS.has(t) &&
      !/^(v?\d+|(sheet|table|tabelle|tabla|tableau|feuil|feuille|hoja|blatt)\d+|tbl|20\d\d)$/.test(t),
  );

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

/** Takes a title apart. */
export const readTitle = (title: string): TitleWords => ({ all: headerTokens(title), telling: titleTokens(title) });

/**
 * How clearly a title names one of the words, 0 to 1: 1 is nothing else, 0.8 as the last word ("Project risks"), 0.3 anywhere;
 * 0.6 as the beginning of a compound ("Risikoregister").
 */
export function titleStrength(title: TitleWords, words: readonly (readonly string[])[]): number {
  let best = 0;
  for (const word of words) best = Math.max(best, word.length === 0 ? 0 : wordStrength(title, word));
  return best;
}

function wordStrength({ all, telling }: TitleWords, word: readonly string[]): number {
  if (word.length === all.length && runAt(all, word) >= 0) return 1;
  const at = runAt(telling, word);
  if (at < 0) return word.length === 1 && startsCompound(telling, word[0] ?? "") ? 0.6 : 0;
  if (word.length === telling.length) return 1;
  return at + word.length === telling.length ? 0.8 : 0.3;
}

const startsCompound = (tokens: readonly string[], word: string): boolean =>
  word.length >= 5 && tokens.some((t) => t.length > word.length + 3 && t.startsWith(word));

/** A title with how much it counts. */
export interface Title {
  readonly words: TitleWords;
  readonly weight: number;
}

/** The strength of the title that names the words most clearly, times its weight; 0 to 1.2. */
export const titleScore = (titles: readonly Title[], words: readonly (readonly string[])[]): number =>
  titles.reduce((best, title) => Math.max(best, title.weight * titleStrength(title.words, words)), 0);
