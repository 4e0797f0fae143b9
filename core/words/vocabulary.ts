import { normalizeWord } from "./normalize.ts";

/** Accepted words of a closed list: each value with the spellings that mean it. A value is always a spelling of itself. */
export interface Vocabulary<T extends string> {
  /** Name of the list in Settings: "state", "phase", "color" ... */
  readonly name: string;
  readonly words: Readonly<Record<T, readonly string[]>>;
}

/** From every normalized spelling to the value it means. Of two values with one spelling the first stands. */
export function spellingsOf<T extends string>(vocabulary: Vocabulary<T>): Map<string, T> {
  const spellings = new Map<string, T>();
  const add = (spelling: string, value: T): void => {
    const key = normalizeWord(spelling);
    if (key !== "" && !spellings.has(key)) spellings.set(key, value);
  };
  // Keys of a Record<T, ...> are T.
  for (const value of Object.keys(vocabulary.words) as T[]) {
    add(value, value);
    for (const spelling of vocabulary.words[value]) add(spelling, value);
  }
  return spellings;
}
