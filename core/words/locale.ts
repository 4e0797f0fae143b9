import type { Language } from "./language.ts";

/** How a language writes numbers and days. Month names as sheets have room for them, January first. */
export interface LocaleTable {
  readonly decimal: string;
  readonly thousands: string;
  readonly months: readonly string[];
  /** "{d}", "{m}" and "{y}" stand for day, month and year. */
  readonly day: string;
  readonly nearDay: string;
  /** No, one, two … twelve, as they stand within a sentence. */
  readonly numbers: readonly string[];
  /** Around what somebody says, with the spaces that belong to them. */
  readonly quotes: readonly [open: string, close: string];
  /** Whether a count of nothing takes the form of one. */
  readonly zeroIsOne: boolean;
  /** Whether words keep their capitals within a sentence. */
  readonly keepsCapitals: boolean;
}

const words = (text: string): readonly string[] => text.split(" ");

/** Thousands and decimals as each language's own style guides set them; a narrow space that does not break where they part by space. */
export const LOCALES: Readonly<Record<Language, LocaleTable>> = {
  en: {
    decimal: ".",
    thousands: ",",
    months: words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    day: "{d} {m} {y}",
    nearDay: "{d} {m}",
    numbers: words("no one two three four five six seven eight nine ten eleven twelve"),
    quotes: ["“", "”"],
    zeroIsOne: false,
    keepsCapitals: false,
  },
  de: {
    decimal: ",",
    thousands: ".",
    months: words("Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez."),
    day: "{d}. {m} {y}",
    nearDay: "{d}. {m}",
    numbers: words("kein ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    quotes: ["„", "“"],
    zeroIsOne: false,
    keepsCapitals: true,
  },
  fr: {
    decimal: ",",
    thousands: "\u202f",
    months: words("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
    day: "{d} {m} {y}",
    nearDay: "{d} {m}",
    numbers: words("aucun un deux trois quatre cinq six sept huit neuf dix onze douze"),
    quotes: ["«\u202f", "\u202f»"],
    zeroIsOne: true,
    keepsCapitals: false,
  },
  es: {
    decimal: ",",
    thousands: ".",
    months: words("ene feb mar abr may jun jul ago sep oct nov dic"),
    day: "{d} {m} {y}",
    nearDay: "{d} {m}",
    numbers: words("ningún un dos tres cuatro cinco seis siete ocho nueve diez once doce"),
    quotes: ["«", "»"],
    zeroIsOne: false,
    keepsCapitals: false,
  },
};
