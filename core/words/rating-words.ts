/** Words of German, French and Spanish scales by the English word of the same level, without accents. */
const WORDS: Readonly<Record<string, string>> = {
  "very low": "sehr gering|sehr niedrig|sehr klein|tres faible|tres bas|tres basse|muy bajo|muy baja",
  low: "gering|niedrig|klein|faible|bas|basse|bajo|baja|limite|limitee",
  medium: "mittel|mittelhoch|moyen|moyenne|medio|media|maßig|massig",
  high: "hoch|groß|gross|eleve|elevee|haut|haute|fort|forte|alto|alta",
  "very high": "sehr hoch|sehr groß|sehr gross|tres eleve|tres elevee|tres fort|tres forte|tres haut|muy alto|muy alta",
  rare: "selten|raro|rara|remoto|remota|unvorstellbar|exceptionnel|exceptionnelle",
  "very unlikely": "sehr unwahrscheinlich|tres peu probable|muy poco probable|muy improbable",
  unlikely: "unwahrscheinlich|peu probable|poco probable|improbable que ocurra|wenig wahrscheinlich",
  possible: "moglich|posible|vorstellbar|denkbar",
  occasional: "gelegentlich|ocasional|occasionnel|occasionnelle",
  frequent: "haufig|frecuente",
  likely: "wahrscheinlich|probablement|bastante probable",
  "almost certain":
    "fast sicher|nahezu sicher|sehr wahrscheinlich|sicher|quasi certain|quasi certaine|presque certain|tres probable|muy probable|casi seguro|casi segura|casi cierto",
  insignificant: "unbedeutend|unwesentlich|vernachlassigbar|insignifiant|negligeable|insignificante|despreciable",
  minor: "geringfugig|mineur|mineure|menor|leve",
  moderate: "maßvoll|spurbar|modere|moderee|moderado|moderada",
  major: "wesentlich|erheblich|schwerwiegend|bedeutend|majeur|majeure|important|importante|mayor|grave|serio",
  catastrophic: "katastrophal|existenzbedrohend|catastrophique|desastreux|desastreuse|catastrofico|catastrofica",
  critical: "kritisch|critique|critico|critica",
};

const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([english, words]) =>
    words.split("|").map((word): readonly [string, string] => [word, english]),
  ),
);

const ACCENTS = /[\u0300-\u036f]/g;

/** The English word of the same level; any other word as it is. The word comes in lower case with single blanks. */
export const englishRating = (word: string): string => ENGLISH.get(word.normalize("NFKD").replace(ACCENTS, "")) ?? word;

/** Every word that rates in one of the three languages, without accents. */
export const RATING_WORDS_ABROAD: readonly string[] = [...ENGLISH.keys()];
