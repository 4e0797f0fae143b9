/** Languages of Muster's sheets and messages, in the order in which Settings offers them. */
export const LANGUAGES = ["en", "de", "fr", "es"] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
};

/** The language of a BCP 47 tag: "de" of "de-CH"; English for a language that has no words yet. */
export function languageOfTag(tag: string): Language {
  const [primary = ""] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((one) => one === primary) ?? "en";
}

/** The language that a text names, by its name or tag in any case; undefined for any other text. */
export function languageNamed(text: string): Language | undefined {
  const asked = text.trim().toLowerCase();
  return LANGUAGES.find((one) => one === asked || LANGUAGE_NAMES[one].toLowerCase() === asked);
}
