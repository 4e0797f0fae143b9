import type { Language, Words } from "../core/index.ts";

/** The words of a language; none for English. */
export async function wordsOf(language: Language): Promise<Words | undefined> {
  switch (language) {
    case "en":
      return undefined;
    case "de":
      return (await import("../core/words/languages/de.ts")).DE;
    case "fr":
      return (await import("../core/words/languages/fr.ts")).FR;
    case "es":
      return (await import("../core/words/languages/es.ts")).ES;
  }
}
