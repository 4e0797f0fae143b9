import { once } from "../once.ts";
import type { Column } from "../register/column.ts";
import { normalizeHeader } from "../register/normalize.ts";
import type { Family } from "../register/register.ts";
import { HELPS } from "./helps.ts";
import { headersAbroad } from "../registers/languages/index.ts";
import { currentLanguage, labels, sense, word } from "../words/say.ts";
import { COLORS } from "../words/vocabularies.ts";

const FLAG_WORDS = labels(["Yes", "No"]);
const COLOR_WORDS = labels(["Green", "Amber", "Red", "Blue", "Gray"]);
const RATING_WORDS = ["1", "2", "3", "4", "5"];

/**
 * What a column with a list offers, in the spoken language: words that are read back as the values of the list, in its order. Empty for a
 * column that takes any text. A catalogue may have a word for one list alone: "Share (response)".
 */
export function allowedWords(column: Column<unknown>): readonly string[] {
  const { kind, vocabulary } = column;
  if (kind === "flag") return FLAG_WORDS.map(word);
  if (vocabulary?.name === COLORS.name) return COLOR_WORDS.map(word);
  if (kind === "word" && vocabulary !== undefined)
    return Object.keys(vocabulary.words).map((value) => sense(value, vocabulary.name));
  return /likelihood|impact/i.test(column.header) && kind === "rating" ? RATING_WORDS : [];
}

type Reader = Column<unknown> | "several";

/** Each header that a kind knows, normalized, with the column that it is read as; worked out once for a kind. */
const readersOf = once((family: Family): ReadonlyMap<string, Reader> => {
  const readers = new Map<string, Reader>();
  for (const column of Object.values(family.columns))
    for (const header of [column.header, ...column.aliases].map(normalizeHeader)) {
      const other = readers.get(header) ?? column;
      readers.set(header, other === column ? column : "several");
    }
  return readers;
});

/** Whether a header is read as a column of a kind, and as no other of them. */
const isReadAs = (family: Family, column: Column<unknown>, text: string): boolean =>
  readersOf(family).get(normalizeHeader(text)) === column;

/** Identifier of a column of a kind. */
export const fieldOf = ({ columns }: Family, column: Column<unknown>): string =>
  Object.keys(columns).find((field) => columns[field] === column) ?? "";

/** What a column of a kind is for, in the spoken language. */
export function helpOf(family: Family, column: Column<unknown>): string {
  const helps: Readonly<Record<string, string>> = HELPS[family.kind];
  return word(helps[fieldOf(family, column)] ?? "");
}

/**
 * The header of a column in the spoken language: what templates call it, else what dashboards or offices do; in English where no reader
 * would know any of them as that column.
 */
export function shownHeader(family: Family, column: Column<unknown>): string {
  const language = currentLanguage();
  if (language === "en") return column.header;
  const field = fieldOf(family, column);
  const { ours, theirs } = headersAbroad(family.kind, field, language);
  const candidates = [ours, word(column.header), ...theirs];
  return candidates.find((one) => one !== undefined && isReadAs(family, column, one)) ?? column.header;
}
