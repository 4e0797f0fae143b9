import type { Language } from "./language.ts";
import { LANGUAGES } from "./language.ts";
import { currentLanguage } from "./say.ts";

type Spellings = Readonly<Record<Language, string>>;
type Choice = Readonly<Record<string, Spellings>>;

const AUTOMATIC: Spellings = { en: "automatic", de: "automatisch", fr: "automatique", es: "automático" };

const YES_NO: Choice = {
  yes: { en: "yes", de: "ja", fr: "oui", es: "sí" },
  no: { en: "no", de: "nein", fr: "non", es: "no" },
};

const COLORS: Choice = {
  Red: { en: "Red", de: "Rot", fr: "Rouge", es: "Rojo" },
  Amber: { en: "Amber", de: "Gelb", fr: "Orange", es: "Ámbar" },
  Green: { en: "Green", de: "Grün", fr: "Vert", es: "Verde" },
};

/**
 * What people choose on Settings, by key and by the English word that Muster computes with: shown in the spoken language, read in each.
 * So short that they are whole beside the value, as its default. Ids, such as those of presets, are the same in every language.
 */
const CHOICES: Readonly<Record<string, Choice>> = {
  asOf: { today: { en: "today", de: "heute", fr: "aujourd'hui", es: "hoy" } },
  "changes.since": {
    "last day": { en: "last day", de: "letzter Tag", fr: "dernier jour", es: "último día" },
  },
  "status.cadence": {
    automatic: AUTOMATIC,
    weekly: { en: "weekly", de: "wöchentlich", fr: "hebdomadaire", es: "semanal" },
    monthly: { en: "monthly", de: "monatlich", fr: "mensuel", es: "mensual" },
    quarterly: { en: "quarterly", de: "vierteljährlich", fr: "trimestriel", es: "trimestral" },
  },
  "reported.by": {
    assurance: { en: "assurance", de: "unabhängig", fr: "externe", es: "independiente" },
    owner: { en: "owner", de: "verantwortlich", fr: "responsable", es: "responsable" },
  },
  organization: {
    "file name": { en: "file name", de: "Dateiname", fr: "nom du fichier", es: "nombre de archivo" },
  },
  language: { automatic: AUTOMATIC },
  groupBy: {
    automatic: AUTOMATIC,
    program: { en: "program", de: "Programm", fr: "programme", es: "programa" },
    portfolio: { en: "portfolio", de: "Portfolio", fr: "portefeuille", es: "cartera" },
    none: { en: "none", de: "nichts", fr: "rien", es: "nada" },
  },
  "lifecycle.defaultChecklist": YES_NO,
  "risk.preset": { auto: { en: "auto", de: "automatisch", fr: "automatique", es: "automático" } },
  "risk.midpoints": YES_NO,
  "risk.shape": {
    triangular: { en: "triangular", de: "Dreieck", fr: "triangulaire", es: "triangular" },
  },
  override: COLORS,
};

const DAYS_OFF = "calendar.daysOff";

/** Weekdays, Monday first, as English and the others shorten them. */
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  de: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
  fr: ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"],
  es: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
};

/** Weekdays parted by commas, from one language to another; undefined where one of them is none. */
function weekdaysIn(text: string, from: Language, to: Language): string | undefined {
  const names = text.split(",").map((name) => name.trim());
  const places = names.map((name) => WEEKDAYS[from].indexOf(name));
  return places.includes(-1) ? undefined : places.map((at) => WEEKDAYS[to][at] ?? "").join(", ");
}

/** A choice as people read it: "automatisch" of "automatic". Any other text of the key stays as it is. */
export function choiceText(key: string, code: string): string {
  if (key === DAYS_OFF) return weekdaysIn(code, "en", currentLanguage()) ?? code;
  return CHOICES[key]?.[code]?.[currentLanguage()] ?? code;
}

const CODES: Readonly<Record<string, ReadonlyMap<string, string>>> = Object.fromEntries(
  Object.entries(CHOICES).map(([key, choice]) => [
    key,
    new Map(Object.entries(choice).flatMap(([code, texts]) => LANGUAGES.map((one) => [texts[one], code] as const))),
  ]),
);

/** Whether a text is one of the choices of a key in some language, whatever its case. */
export const isChoiceOf = (key: string, text: string): boolean =>
  [...(CODES[key]?.keys() ?? [])].some((known) => known.toLowerCase() === text.trim().toLowerCase());

/** The word that Muster computes with of a choice in any language; any other text as it is. */
export function choiceCode(key: string, text: string): string {
  if (key !== DAYS_OFF) return CODES[key]?.get(text.trim()) ?? text;
  for (const one of LANGUAGES) {
    const found = one === "en" ? undefined : weekdaysIn(text, one, "en");
    if (found !== undefined) return found;
  }
  return text;
}
