import type { Language, Words } from "../core/index.ts";
import { languageOfTag, speak } from "../core/index.ts";

/** The words of a language, fetched when they are first needed; none for English. */
async function fetchWords(language: Language): Promise<Words | undefined> {
  switch (language) {
    case "en":
      return undefined;
    case "de":
      return (await import(/* webpackChunkName: "words-de" */ "../core/words/languages/de.ts")).DE;
    case "fr":
      return (await import(/* webpackChunkName: "words-fr" */ "../core/words/languages/fr.ts")).FR;
    case "es":
      return (await import(/* webpackChunkName: "words-es" */ "../core/words/languages/es.ts")).ES;
  }
}

/** Lets this page speak a language from now on; words that cannot be fetched leave it in English. Gives what it speaks. */
export async function speakLanguage(language: Language): Promise<Words | undefined> {
  const words = await fetchWords(language).catch(() => undefined);
  speak(words);
  return words;
}

/** The language of the workbook's content as the host tells it, before any Settings are read. */
export const hostLanguage = (): Language => languageOfTag(Office.context.contentLanguage);
