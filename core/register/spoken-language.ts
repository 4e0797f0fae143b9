import type { Language } from "../words/language.ts";
import { languageNamed, languageOfTag } from "../words/language.ts";
import type { Settings } from "./settings.ts";
import { settingOf } from "./settings.ts";

/** Key of the row of Settings that names the language of sheets and messages. */
export const LANGUAGE_KEY = "language";

/** The language that Settings name, else that of the workbook's locale; English where that one has no words. */
export function spokenLanguage(settings: Settings, locale: string): Language {
  const set = settingOf(settings, LANGUAGE_KEY);
  return (typeof set === "string" ? languageNamed(set) : undefined) ?? languageOfTag(locale);
}
