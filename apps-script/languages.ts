import type { Language, Words } from "../core/index.ts";
import { languageOfTag, speak } from "../core/index.ts";
import { MENU } from "../core/words/languages/menu.ts";

/** English to its translation, from the file of a language that stands beside the code. It is JSON, whatever its name says. */
function readTexts(language: Words["language"]): Words["texts"] {
  const content = HtmlService.createTemplateFromFile(`words-${language}`).getRawContent();
  // Made of the catalogue of this language when the script was built.
  return JSON.parse(content) as Words["texts"];
}

/**
 * The words of a language, read when the first of them is said: an execution that says nothing pays for none. Where the file lacks, it is
 * English that tells so.
 */
function wordsOf(language: Words["language"]): Words {
  let texts: Words["texts"] | undefined;
  return {
    language,
    get texts() {
      if (texts === undefined) {
        texts = {};
        texts = readTexts(language);
      }
      return texts;
    },
  };
}

/** Lets this execution speak a language from now on. Gives its words. */
export function speakLanguage(language: Language): Words | undefined {
  const words = language === "en" ? undefined : wordsOf(language);
  speak(words);
  return words;
}

const userLanguage = (): Language => languageOfTag(Session.getActiveUserLocale());

/** Speaks the language of the user. */
export const speakToUser = (): Words | undefined => speakLanguage(userLanguage());

/** Speaks the language of the user as far as the menu does: it is made before anybody has agreed to anything, and reads no file. */
export function speakMenu(): void {
  const language = userLanguage();
  speak(language === "en" ? undefined : { language, texts: MENU[language] });
}
