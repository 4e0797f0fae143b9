import { once } from "../once.ts";
import type { Vocabulary } from "../words/vocabulary.ts";
import type { Column } from "./column.ts";
import { vocabularyHits, type Evidence } from "./evidence.ts";
import type { Lexicon, ReadHeader } from "./headers.ts";

/** Most that values add to a header that fits. */
export const FULL = 0.2;
/** What values take from a header that they contradict. */
export const CONTRADICTED = -0.5;
/** Words of another list. */
const OTHER_LIST = -0.4;
/** What doubtful values take. */
export const DOUBTED = -0.15;

/** Share of values that are words of each list of a kind, looked up once per column. */
export type Hits = ReadonlyMap<Vocabulary<string>, number>;

/** Kept while the evidence lives: the kinds share many lists. */
const hitsFor = once((evidence: Evidence) =>
  once((vocabulary: Vocabulary<string>) => vocabularyHits(evidence, vocabulary)),
);

/** How far values are words of each list of a kind; none where few are texts. */
export function hitsOf(evidence: Evidence, lexicon: Lexicon): Hits {
  const hits = new Map<Vocabulary<string>, number>();
  if (evidence.count === 0 || evidence.texts < 0.3) return hits;
  for (const vocabulary of lexicon.vocabularies) hits.set(vocabulary, hitsFor(evidence)(vocabulary));
  return hits;
}

/** A list and how far values are words of each. */
export interface Listed {
  readonly vocabulary: Vocabulary<string>;
  readonly hits: Hits;
}

/** Most hits of any other list. */
function otherHits(hits: Hits, vocabulary: Vocabulary<string>): number {
  let most = 0;
  for (const [list, share] of hits) if (list !== vocabulary && share > most) most = share;
  return most;
}

const isNoWord = (e: Evidence): boolean => e.dates > 0.3 || e.numbers > 0.8 || e.flags > 0.9;

/** So many values tell that none of them is a word of a list. */
const ENOUGH = 3;

/** "State" and "Estado" may be parts of a country as well. */
const isPlace = ({ readings }: ReadHeader): boolean => /^(state|estado)$/.test(readings[0]?.tokens.join(" ") ?? "");

/** A header and how far it is the name of the field. */
export interface Named {
  readonly read: ReadHeader;
  readonly exact: boolean;
}

/** A word of another list, or of none. */
function foreignWords(e: Evidence, column: Column<unknown>, own: number, { read, exact }: Named): number {
  const isOther = column.need === "optional" || (e.count >= ENOUGH && (!exact || isPlace(read)));
  if (e.meanLength > 30 || (own === 0 && isOther)) return CONTRADICTED;
  return own >= 0.2 ? 0.05 : DOUBTED;
}

const NUMBERED = /^(?:stage|phase|gate|step) ?\d{1,2}[a-z]?$/;
const BARE = /^\d[a-z]?$/;

/** What numbers prove for a phase: "Stage 6" is one, a bare digit may be. */
function stageEvidence({ words, count }: Evidence, { read, exact }: Named): number {
  const share = (pattern: RegExp): number => {
    let found = 0;
    for (const [word, times] of words) if (pattern.test(word)) found += times;
    return found / count;
  };
  const saysStage = read.readings.some(({ tokens }) =>
    tokens.some((t) => t === "stage" || t === "phase" || t === "gate"),
  );
  if (!saysStage || count === 0) return CONTRADICTED;
  if (share(NUMBERED) >= 0.8) return FULL;
  return exact && share(BARE) >= 0.8 ? FULL / 4 : CONTRADICTED;
}

/** What values prove for a column of words of a closed list: FULL where all are, CONTRADICTED where they are something else. */
export function wordEvidence(e: Evidence, column: Column<unknown>, { vocabulary, hits }: Listed, named: Named): number {
  const own = hits.get(vocabulary) ?? 0;
  const stage = vocabulary.name === "phase" && own < 0.5 ? stageEvidence(e, named) : CONTRADICTED;
  if (stage > 0) return stage;
  if (isNoWord(e)) return own > 0.5 ? 0 : CONTRADICTED;
  const other = otherHits(hits, vocabulary);
  if (own >= 0.5) return FULL * own - (other > own + 0.2 ? FULL / 2 : 0);
  return other >= own + 0.4 ? OTHER_LIST : foreignWords(e, column, own, named);
}
