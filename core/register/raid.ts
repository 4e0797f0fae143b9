import { normalizeWord } from "../words/normalize.ts";
import type { TableColumn } from "./headers-score.ts";
import type { Lexicon } from "./headers.ts";
import { headerTokens } from "./normalize.ts";
import type { Stranger } from "./register.ts";
import { isStranger } from "./strangers.ts";
import { readTitle, titleStrength } from "./titles.ts";

/** Headers of the column that tells which kind a row is. */
const TYPE_HEADERS = new Set(
  [
    "type",
    "raid type",
    "raid",
    "raid category",
    "category",
    "log type",
    "record type",
    "entry type",
    "item type",
    "issue type",
    "kind",
    "class",
    "raidd",
    "register",
    "typ",
    "art",
    "tipo",
    "raid item",
    "r/a/i/d",
    "item",
  ].map((h) => headerTokens(h).join(" ")),
);

/** Headers of such a column in any list: only words of two kinds make one list several. */
const ANY_LIST = new Set(["category", "class", "item"].map((h) => headerTokens(h).join(" ")));

/** A column whose words say to which kind each row belongs. */
export interface TypeColumn {
  /** Index among the table's columns. */
  readonly at: number;
  /** Words of each kind, normalized; of kinds that occur. */
  readonly words: ReadonlyMap<Lexicon, readonly string[]>;
  /** Words of lists that are not read. */
  readonly others: readonly string[];
}

/** More distinct words than this are no types of rows. */
const MOST_TYPES = 12;
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["r", "risk"],
  ["i", "issue"],
]);
/** An assumption or an action, a dependency or a decision: nobody can tell. */
const UNTOLD = new Set(["a", "d"]);

/** Whether a word is the name of a kind and nothing besides: "Data risks" are a sort of risks. */
function isWordOf(word: string, words: readonly (readonly string[])[]): boolean {
  const title = readTitle(word);
  return titleStrength({ ...title, telling: title.all }, words) === 1;
}

/** The kinds to tell apart. */
interface Sorts {
  readonly lexicons: readonly Lexicon[];
  readonly strangers: readonly Stranger[];
}

function mayBeTypes({ evidence }: TableColumn): boolean {
  return evidence.words.size > 0 && evidence.words.size <= MOST_TYPES && evidence.meanLength <= 20;
}

const leastKinds = ({ read }: TableColumn): number =>
  read.readings.every((r) => ANY_LIST.has(r.tokens.join(" "))) ? 2 : 1;

function typeColumnAt(at: number, column: TableColumn, kinds: Sorts): TypeColumn | undefined {
  const found = new Map<Lexicon, string[]>();
  const others: string[] = [];
  let hits = 0;
  for (const [word, count] of column.evidence.words) {
    const asked = LETTERS.get(word) ?? word;
    const lexicon = kinds.lexicons.find((l) => l.family.mixes === true && isWordOf(asked, l.titles));
    if (lexicon !== undefined) found.set(lexicon, [...(found.get(lexicon) ?? []), word]);
    else if (UNTOLD.has(word) || isStranger(readTitle(asked), kinds.strangers)) others.push(word);
    else continue;
    hits += count;
  }
  const told = found.size + Math.min(1, others.length) >= leastKinds(column);
  const enough = told && found.size > 0 && hits >= 0.6 * column.evidence.count;
  return enough ? { at, words: withTitles(found), others } : undefined;
}

/** Below the sample other spellings of the same kinds may stand. */
function withTitles(found: ReadonlyMap<Lexicon, readonly string[]>): Map<Lexicon, readonly string[]> {
  const all = new Map<Lexicon, readonly string[]>();
  for (const [lexicon, words] of found)
    all.set(lexicon, [...new Set([...words, ...lexicon.family.titles.map(normalizeWord)])]);
  return all;
}

/** The column that makes one table several registers (RAID log); undefined where there is none. */
export function typeColumnOf(
  columns: readonly TableColumn[],
  lexicons: readonly Lexicon[],
  strangers: readonly Stranger[],
): TypeColumn | undefined {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    if (column === undefined || !mayBeTypes(column)) continue;
    if (!column.read.readings.some((r) => TYPE_HEADERS.has(r.tokens.join(" ")))) continue;
    const found = typeColumnAt(at, column, { lexicons, strangers });
    if (found !== undefined) return found;
  }
  return undefined;
}
