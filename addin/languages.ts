import type { Language, Words } from "../core/index.ts";
import { languageOfTag, speak } from "../core/index.ts";
import { fetchWords } from "../core/words/languages/fetch.ts";

/** Lets this page speak a language from now on; words that cannot be fetched leave it in English. Gives what it speaks. */
export async function speakLanguage(language: Language): Promise<Words | undefined> {
  const words = await fetchWords(language).catch(() => undefined);
  speak(words);
  return words;
}

/** The language of the workbook's content as the host tells it, before any Settings are read. */
export const hostLanguage = (): Language => languageOfTag(Office.context.contentLanguage);
