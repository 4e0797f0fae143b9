import { once } from "../once.ts";
import { normalizeWord } from "./normalize.ts";

/** Accepted words of a closed list: each value with the spellings that mean it. A value is always a spelling of itself. */
export interface Vocabulary<T extends string> {
  /** Name of the list in Settings: "state", "phase", "color" ... */
  readonly name: string;
  readonly words: Readonly<Record<T, readonly string[]>>;
}

const gathered = once((vocabulary: Vocabulary<string>): ReadonlyMap<string, string> => {
  const spellings = new Map<string, string>();
  const add = (spelling: string, value: string): void => {
    const key = normalizeWord(spelling);
    if (key !== "" && !spellings.has(key)) spellings.set(key, value);
  };
  for (const [value, others] of Object.entries(vocabulary.words)) {
    add(value, value);
    for (const spelling of others) add(spelling, value);
  }
  return spellings;
});

/** From every normalized spelling to the value it means. Of two values with one spelling the first stands. */
export const spellingsOf = <T extends string>(vocabulary: Vocabulary<T>): ReadonlyMap<string, T> =>
  gathered(vocabulary) as ReadonlyMap<string, T>; // keys of a Record<T, ...> are T
