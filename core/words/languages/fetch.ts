import type { Language } from "../language.ts";
import type { Words } from "../say.ts";

/** The words of a language, fetched when they are needed; none for English. For hosts that can wait: the core itself never does. */
export async function fetchWords(language: Language): Promise<Words | undefined> {
  switch (language) {
    case "en":
      return undefined;
    case "de":
      return (await import(/* webpackChunkName: "words-de" */ "./de.ts")).DE;
    case "fr":
      return (await import(/* webpackChunkName: "words-fr" */ "./fr.ts")).FR;
    case "es":
      return (await import(/* webpackChunkName: "words-es" */ "./es.ts")).ES;
  }
}
