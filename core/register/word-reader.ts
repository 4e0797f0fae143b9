import { isSentinel } from "../words/sentinels.ts";
import { normalizeText, normalizeWord } from "../words/normalize.ts";
import { spellingsOf, type Vocabulary } from "../words/vocabulary.ts";
import { DOUBTFUL_PHASE_WORDS } from "../words/vocabularies.ts";
import { SETTINGS_VALUE_COLUMN, type Settings } from "./settings.ts";

/** What a text says in a column of words. */
export type WordText =
  | {
      readonly kind: "value";
      readonly value: string;
      /** Organizations use the word for different values. */
      readonly doubtful: boolean;
      /** The text is the value, but for case and blanks. */
      readonly plain: boolean;
    }
  /** "TBC", or a sentence where a word belongs. */
  | { readonly kind: "sentinel" }
  | { readonly kind: "unknown" };

/** Spellings of a list with those of Settings. */
export interface WordList {
  readonly vocabulary: Vocabulary<string>;
  readonly spellings: ReadonlyMap<string, string>;
  /** Values in the order of the list. */
  readonly order: ReadonlyMap<string, number>;
  readonly doubtful: ReadonlySet<string>;
}

const isPhases = (vocabulary: Vocabulary<string>): boolean => vocabulary.name === "phase";

/** The list as Settings extends it: rows `word.<list>` hold "spelling = meaning" and overrule the list. */
export function wordList(vocabulary: Vocabulary<string>, settings: Settings): WordList {
  const spellings = new Map(spellingsOf(vocabulary));
  const doubtful = new Set(isPhases(vocabulary) ? DOUBTFUL_PHASE_WORDS.map(normalizeWord) : []);
  for (const row of settings.rows.get(`word.${vocabulary.name}`) ?? []) {
    const cell = row[SETTINGS_VALUE_COLUMN];
    if (typeof cell !== "string") continue;
    const [spelling = "", meaning = ""] = cell.split("=").map(normalizeWord);
    const value = spellings.get(meaning);
    if (spelling === "" || value === undefined) continue;
    spellings.set(spelling, value);
    doubtful.delete(spelling);
  }
  const order = new Map(Object.keys(vocabulary.words).map((value, index): readonly [string, number] => [value, index]));
  return { vocabulary, spellings, order, doubtful };
}

const NUMBERING = /^(?:phase|stage|step|gate|status)? ?[(]?\d{1,2}[a-z]?[)]?(?: ?[.:)/]| |$) */;
const EXPLANATION = /^(.+?) ?(?:[([:;,|]| {2}).*$/;
const DASHED = /^(.+?)\s+[-\u2010-\u2015]\s*.*$|^(.+?)\s*[-\u2010-\u2015]\s+.*$|^(.+?)[\u2012-\u2015].*$/;
const NOUN = / (?:phase|stage|status|state|gate|level)s?$/;
/** "Phase de planification", "Fase de cierre". */
const NOUN_BEFORE = /^(?:phase|etape|fase|etapa) (?:de la |de l'|de |du |d')?(?=\p{L})/u;
/** "Planungsphase", "Konzeptphase": what stands before, with and without the letter that joins the two. */
const COMPOUND = /^(.+?)(s?)phase$/;
const SEPARATORS = /[/&+,;|>→]| and | und | et | y | then /;

const beforeExplanation = (word: string): string => EXPLANATION.exec(word)?.[1] ?? word;

/** "Green - on track" and "Red – late", but not "on-hold". */
function beforeDash(text: string): string {
  const [, spaced, after, long] = DASHED.exec(text) ?? [];
  return normalizeWord(spaced ?? after ?? long ?? text);
}

/** The text and what is left of it without numbering, explanation and noun, best first. */
function readingsOf(text: string): string[] {
  const readings: string[] = [];
  for (const reading of [normalizeWord(text), beforeDash(text)]) {
    const plain = reading.replace(NUMBERING, "");
    const short = beforeExplanation(plain);
    const [, stem = short, joint = ""] = COMPOUND.exec(short) ?? [];
    readings.push(reading, plain, beforeExplanation(reading), short, short.replace(NOUN, ""));
    readings.push(short.replace(NOUN_BEFORE, ""), stem, stem + joint);
  }
  return readings;
}

/** "🟢 Green", "Green 🙂": every token that is a word of the list says the same, and the rest has no letters. */
function agreeing(word: string, list: WordList): string | undefined {
  let value: string | undefined;
  for (const token of word.split(" ")) {
    const found = list.spellings.get(token);
    if (found === undefined ? /[\p{L}\d]/u.test(token) : value !== undefined && value !== found) return undefined;
    value = found ?? value;
  }
  return value;
}

/** "Design / Build": the earliest part that maps. */
function earliest(word: string, list: WordList): string | undefined {
  let best: string | undefined;
  for (const part of word.split(SEPARATORS)) {
    const trimmedPart = part.trim();
    const value = list.spellings.get(trimmedPart) ?? list.spellings.get(trimmedPart.replace(NOUN, ""));
    if (value === undefined) continue;
    if (best === undefined || (list.order.get(value) ?? 0) < (list.order.get(best) ?? 0)) best = value;
  }
  return best;
}

const WORDS_OF_A_WORD = 3;

const isSentence = (text: string): boolean => text.split(/\s+/).length > WORDS_OF_A_WORD;

/** "Early planning stage": no color yet, whatever follows. */
const EARLY = /^early planning\b/;

/** A text that means a value. */
export const asValue = (text: string, value: string, doubtful = false): WordText => ({
  kind: "value",
  value,
  doubtful,
  plain: normalizeText(text) === normalizeText(value),
});

/** Reads one text of a word column. */
export function readWordText(text: string, list: WordList): WordText {
  for (const reading of readingsOf(text)) {
    const value = list.spellings.get(reading);
    if (value !== undefined) return asValue(text, value, list.doubtful.has(reading));
  }
  const word = normalizeWord(text);
  const value = agreeing(word, list) ?? (isPhases(list.vocabulary) ? earliest(word, list) : undefined);
  if (value !== undefined) return asValue(text, value);
  const isPhrase = list.vocabulary.name === "color" && (isSentence(text) || EARLY.test(word));
  return isSentinel(text) || isPhrase ? { kind: "sentinel" } : { kind: "unknown" };
}
