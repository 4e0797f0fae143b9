import { once } from "../once.ts";
import type { Language } from "./language.ts";
import type { LocaleTable } from "./locale.ts";
import { LOCALES } from "./locale.ts";

/**
 * The words of a language other than English: English text to its translation. Values stand as `{0}`, `{1}` … in both, in any order.
 */
export interface Words {
  readonly language: Exclude<Language, "en">;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The language that is spoken now. The one state of the core, and nobody can observe it: all of the core is synchronous, `speaking` sets it
 * for one call and puts back what was. Handing words through every function that may write a sentence would say the same on each line.
 */
let spoken: Words | undefined;

/** Runs `work` in a language and gives what it gives; English without words. */
export function speaking<T>(words: Words | undefined, work: () => T): T {
  const before = spoken;
  spoken = words;
  try {
    return work();
  } finally {
    spoken = before;
  }
}

/** For a host that speaks one language from now on, such as a pane. */
export function speak(words: Words | undefined): void {
  spoken = words;
}

/** The words that are spoken now, to hand on to where results are told. */
export const spokenWords = (): Words | undefined => spoken;

/** The language that is spoken now. */
export const currentLanguage = (): Language => spoken?.language ?? "en";

/** How the spoken language writes numbers and days. */
export const locale = (): LocaleTable => LOCALES[currentLanguage()];

const keyOf = once((parts: TemplateStringsArray): string =>
  parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`),
);

/** A bare number with the decimal sign of the spoken language. */
const written = (value: string | number): string =>
  typeof value === "string" ? value : String(value).replace(".", locale().decimal);

/** A value that ends with a full stop, as abbreviations do ("Mio."), ends its sentence as well. */
const filled = (pattern: string, values: readonly (string | number)[]): string =>
  pattern.replace(/(\{(\d+)\})(\.?)/g, (_, slot: string, index: string, stop: string) => {
    const value = written(values[Number(index)] ?? slot);
    return value.endsWith(".") ? value : value + stop;
  });

/**
 * A sentence, or a part of one that makes sense alone, with its values: say`${count} of ${total} counted`. In another language the
 * translation of the whole, `"{0} of {1} counted"`; a text without one stays English.
 */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const pattern = spoken?.texts[keyOf(parts)];
  if (pattern !== undefined) return filled(pattern, values);
  let text = parts[0] ?? "";
  for (let at = 0; at < values.length; at += 1) text += String(values[at] ?? "") + (parts[at + 1] ?? "");
  return text;
}

/** A word or label that is chosen from a table: word(STATUS_WORDS[color]). Texts of the user's never go through it. */
export const word = (text: string): string => spoken?.texts[text] ?? text;

/**
 * A word that other languages have several for, by what it means here: sense("Open", "count") is translated as "Open (count)". It is read
 * when it is said: no constant of a table may hold it.
 */
export const sense = (text: string, meaning: string): string => spoken?.texts[`${text} (${meaning})`] ?? word(text);

/** Marks a constant of a table as a text to translate, and gives it as it is; whoever shows it says `word`. */
export const label = <T extends string>(text: T): T => text;

/** Marks all constants of a table as texts to translate, and gives the table as it is. */
export const labels = <T extends object>(texts: T): T => texts;

/** Whether a count takes the form of one: "1 project is", in French "0 projet est" too. */
export const isOne = (count: number): boolean => count === 1 || (count === 0 && locale().zeroIsOne);

/** "1 project", "23 projects", of numbers already written; `{0} project` and `{0} projects` are what is translated. */
export function counted(count: number, text: string, one: string, many: string): string {
  const form = isOne(count) ? one : many;
  const pattern = spoken?.texts[`{0} ${form}`];
  return pattern === undefined ? `${text} ${form}` : filled(pattern, [text]);
}

/** A word as it stands within a sentence: "very high"; languages that keep capitals keep them. */
export const within = (text: string): string => (locale().keepsCapitals ? text : text.toLowerCase());

/** A table of labels, each read in the language that is spoken when it is asked for. */
export function spokenTable<T extends object>(table: T): T {
  const spokenOne = {};
  for (const [key, value] of Object.entries(table) as readonly (readonly [string, unknown])[]) {
    const nested: unknown = typeof value === "object" && value !== null ? spokenTable(value) : value;
    const get = (): unknown => (typeof nested === "string" ? word(nested) : nested);
    Object.defineProperty(spokenOne, key, { get, enumerable: true });
  }
  // The same keys with values of the same kinds.
  return spokenOne as T;
}
