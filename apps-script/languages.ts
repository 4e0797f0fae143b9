import type { Language, Words } from "../core/index.ts";
import { languageOfTag, speak } from "../core/index.ts";
import { DE } from "../core/words/languages/de.ts";
import { ES } from "../core/words/languages/es.ts";
import { FR } from "../core/words/languages/fr.ts";

/** A script has no way to fetch words later: all of them come with it. */
const WORDS: Readonly<Record<Language, Words | undefined>> = { en: undefined, de: DE, fr: FR, es: ES };

/** Lets this execution speak a language from now on. Gives its words. */
export function speakLanguage(language: Language): Words | undefined {
  const words = WORDS[language];
  speak(words);
  return words;
}

/** Speaks the language of the user, which can be asked for before anybody has agreed to anything. */
export const speakToUser = (): Words | undefined => speakLanguage(languageOfTag(Session.getActiveUserLocale()));
