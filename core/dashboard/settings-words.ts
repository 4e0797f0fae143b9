import type { Finding } from "../finding.ts";
import type { FoundRegister } from "../register/found.ts";
import type { Register } from "../register/register.ts";
import { FAMILIES } from "../registers/families.ts";
import type { Vocabulary } from "../words/vocabulary.ts";
import { PHASES } from "../words/vocabularies.ts";
import { normalizeWord } from "../words/normalize.ts";
import type { Place } from "../workbook.ts";
import type { TableBlock, TableColumn, TableRow } from "./block.ts";
import type { TableCell } from "./cell.ts";
import type { DashboardContext } from "./context.ts";
import { plural } from "./parts.ts";
import { placeLink } from "./place-link.ts";
import type { Claims, Kept } from "./settings-claims.ts";
import { claimRows, keptOf } from "./settings-claims.ts";
import { say } from "../words/say.ts";

const MOST_WORDS = 60;
const WORD_KEY = "word.";

interface UnknownWord {
  readonly text: string;
  readonly list: Vocabulary<string>;
  readonly place: Place | undefined;
  rows: number;
}

const familyOf = (kind: FoundRegister["kind"]): (typeof FAMILIES)[number] | undefined =>
  FAMILIES.find((family) => family.kind === kind);

function fieldAt(found: FoundRegister, { row, column }: Place): string | undefined {
  if (found.shape === "form")
    return Object.keys(found.fieldRows ?? {}).find((field) => found.fieldRows?.[field] === row);
  return found.columns.find((one) => one.column === column)?.field ?? undefined;
}

function couldNotRead(found: FoundRegister, field: string, text: string, { assessments }: DashboardContext): boolean {
  const registers: readonly Register[] = assessments.model.registers[found.kind];
  return registers.some(({ sheet, columns }) => {
    const unreadable = sheet === found.title ? columns[field]?.unreadable : undefined;
    for (const one of unreadable?.values() ?? []) if (one === text) return true;
    return false;
  });
}

/** The list that a word was held against. Registers of one sheet may share a column: the one that could not read it counts. */
function listAt(place: Place, text: string, context: DashboardContext): Vocabulary<string> | undefined {
  let first: Vocabulary<string> | undefined;
  for (const found of context.found) {
    if (found.title !== place.sheet) continue;
    const field = fieldAt(found, place);
    const list = field === undefined ? undefined : familyOf(found.kind)?.columns[field]?.vocabulary;
    if (field === undefined || list === undefined) continue;
    if (couldNotRead(found, field, text, context)) return list;
    first ??= list;
  }
  return first;
}

type WordFinding = Extract<Finding, { code: "RDG-21" | "LIF-11" }>;

const isUnknownWord = (finding: Finding): finding is WordFinding =>
  finding.code === "RDG-21" || finding.code === "LIF-11";

/** Distinct texts that are looked up; a column of ever new words is not a column of words. */
const MOST_TEXTS = 200;

/** The word of a finding as a row of Settings would name it. */
function unknownWord({ code, place, data: { text } }: WordFinding, context: DashboardContext): UnknownWord | undefined {
  const found = place === undefined ? undefined : listAt(place, text, context);
  const list = found ?? (code === "LIF-11" ? PHASES : undefined);
  return list === undefined ? undefined : { text, list, place, rows: 0 };
}

interface Lookup {
  readonly words: Map<string, UnknownWord>;
  readonly texts: Map<string, UnknownWord | undefined>;
}

/** The one word of a text in a column; looked up when it is first met. */
function wordOf(finding: WordFinding, context: DashboardContext, { words, texts }: Lookup): UnknownWord | undefined {
  const at = `${finding.place?.sheet ?? ""}|${finding.place?.column ?? ""}|${finding.data.text}`;
  if (texts.has(at)) return texts.get(at);
  if (texts.size >= MOST_TEXTS) return undefined;
  const word = unknownWord(finding, context);
  const key = word === undefined ? "" : `${word.list.name}|${normalizeWord(word.text)}`;
  if (word !== undefined && !words.has(key)) words.set(key, word);
  texts.set(at, words.get(key));
  return words.get(key);
}

/** Words that no list holds, each once, in the order of the findings. */
function unknownWords(context: DashboardContext): readonly UnknownWord[] {
  const lookup: Lookup = { words: new Map(), texts: new Map() };
  for (const finding of context.findings) {
    const word = isUnknownWord(finding) ? wordOf(finding, context, lookup) : undefined;
    if (word !== undefined) word.rows += 1;
  }
  return [...lookup.words.values()];
}

/** "implementationState" is "Implementation state". */
function listLabel(name: string): string {
  return say`Word of ${name.replace(/([A-Z])/g, " $1").toLowerCase()}`;
}

const spellingOf = (value: Kept | null): string => normalizeWord(String(value ?? "").split("=")[0] ?? "");

/** "amberGreen" is "amber green", which is a spelling of it. */
const spokenOf = (value: string): string =>
  value.replace(/[a-z][A-Z]/g, (pair) => `${pair[0] ?? ""} ${pair[1] ?? ""}`.toLowerCase());

const meaningsOf = (list: Vocabulary<string> | undefined): string =>
  list === undefined ? "" : Object.keys(list.words).map(spokenOf).join(", ");

const wordRow = (list: string, value: Kept, means: string, where: TableCell): TableRow => ({
  key: WORD_KEY + list,
  cells: [listLabel(list), { kind: "input", value }, means, where],
});

function preparedRow({ text, list, place, rows }: UnknownWord): TableRow {
  const link = place === undefined ? undefined : placeLink(place);
  const where: TableCell =
    link === undefined ? null : rows === 1 ? link : { ...link, text: `${link.text}, ${plural(rows, "row")}` };
  return wordRow(list.name, `${text} = `, meaningsOf(list), where);
}

const LISTS: ReadonlyMap<string, Vocabulary<string>> = new Map(
  FAMILIES.flatMap(({ columns }) =>
    Object.values(columns).flatMap(({ vocabulary }): [string, Vocabulary<string>][] =>
      vocabulary === undefined ? [] : [[vocabulary.name, vocabulary]],
    ),
  ),
);

const hasMeaning = (value: Kept | null): boolean => (String(value ?? "").split("=")[1] ?? "").trim() !== "";

/** Where a word was met stands only where a row tells it. */
const wordColumns = (unknown: number): readonly TableColumn[] => [
  { header: "List", kind: "text" },
  { header: "Spelling = meaning", kind: "input", align: "left", units: 4 },
  { header: "Meanings", kind: "small", units: unknown > 0 ? 6 : 9 },
  ...(unknown > 0 ? [{ header: "Met at", kind: "link", units: 3 } as const] : []),
];

/** Words as they were set, then those that were met and are not known; undefined when there are none of both. */
export function wordsTable(context: DashboardContext, claims: Claims): TableBlock | undefined {
  const rows: TableRow[] = [];
  const told = new Set<string>();
  for (const key of claims.settings.rows.keys()) {
    if (!key.startsWith(WORD_KEY)) continue;
    const list = key.slice(WORD_KEY.length);
    for (const row of claimRows(claims, key)) {
      const value = keptOf(row[2]);
      if (value === null || !hasMeaning(value)) continue;
      told.add(`${list}|${spellingOf(value)}`);
      rows.push(wordRow(list, value, meaningsOf(LISTS.get(list)), null));
    }
  }
  const unknown = unknownWords(context).filter(({ text, list }) => !told.has(`${list.name}|${normalizeWord(text)}`));
  for (const word of unknown.slice(0, MOST_WORDS)) rows.push(preparedRow(word));
  if (rows.length === 0) return undefined;
  const more = unknown.length - MOST_WORDS;
  return {
    kind: "table",
    heading: "Words",
    note: more > 0 ? say`spelling = meaning; ${more} more follow when these are told` : say`spelling = meaning`,
    columns: wordColumns(unknown.length),
    rows,
  };
}
