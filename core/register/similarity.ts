import type { ColumnKind } from "./column.ts";

/** Words that turn one column into another: "Residual Impact" is not "Impact". They weigh double. */
const QUALIFIERS = new Set(
  (
    "residual net inherent gross initial target actual baseline forecast plan revised original approved previous last next new " +
    "start remaining variance minimum maximum ytd ipa nista mpa pre post contingency used drawn year monthly annual cumulative trend comment " +
    "note reason rationale history url email phone by percent secondary per count linked related parent child dependency delta " +
    "difference test template rejection released utilization utilisation term decision implementation link assurance override rank weight unit cost schedule benefit resource " +
    "quality scope budget meeting sub external internal status health rag owner ist soll geplant prognose reel real prevu prevue previsto prevista voraussichtlich"
  ).split(" "),
);

/** Words for a side of a thing, not for the thing: headers that share nothing else are strangers ("Mitigation notes", "Notes"). */
const SIDES = new Set(
  "comment note history url email phone by secondary per count linked related sub external internal next last previous new source".split(
    " ",
  ),
);

/** Words that most headers could carry as well; they weigh half. */
const GENERIC = new Set(
  "project risk issue change action milestone task name type value current overall detail level field info item entry rate".split(
    " ",
  ),
);

/** Words that go without saying for a kind: a day may be called a date, a person a name. */
const NEUTRAL: Readonly<Partial<Record<ColumnKind, ReadonlySet<string>>>> = {
  day: new Set(["date", "day"]),
  percent: new Set(["percent"]),
  person: new Set(["name", "id"]),
  link: new Set(
    "id name number code title reference related owning responsible accountable supporting sponsor lead".split(" "),
  ),
  text: new Set(["potential", "underlying"]),
  days: new Set(["day", "days", "calendar", "estimate"]),
  money: new Set(["million", "thousand", "mio", "amount", "rs", "lakh", "lac", "crore", "cr"]),
};

/** Words for the stage of a figure: under a group of that name a bare header means that stage only. */
const STAGES = new Set(
  "residual net inherent gross initial target actual baseline forecast plan revised original current previous post pre cumulative".split(
    " ",
  ),
);

/** Whether most headers could carry a word as well. */
export const saysLittle = (token: string): boolean => GENERIC.has(token);

/** Whether a word turns one column into another. */
export const isQualifier = (token: string): boolean => QUALIFIERS.has(token);

export const isStage = (token: string): boolean => STAGES.has(token);

const ID_WORDS = new Set(["number", "reference", "code", "key"]);

export const isNeutral = (token: string, kind: ColumnKind): boolean => NEUTRAL[kind]?.has(token) === true;

/** What rows of some kinds are called: in headers of any other kind they tell a thing of its own ("Risk score" of a project). */
const NOUNS = new Set("risk issue change action milestone task".split(" "));

/** What a measure costs is not what it is taken against. */
const MEASURES = new Set("control mitigation treatment measure response countermeasure".split(" "));

/** What an amount of money changed by is not the amount; where changes are what is listed, it is. */
const CHANGES = new Set(["change", "variation"]);

/** A sort of people is nobody: "Client type". */
const SORTS = new Set("type category group count size level".split(" "));

/** What else bears an id: that of a building is not the id of the project in it. */
const BEARERS = new Set(
  "building site customer client vendor supplier agency bureau asset employee user account location facility district parcel".split(
    " ",
  ),
);

/** Words that make another thing of what a kind holds. */
const OTHERS: Readonly<Partial<Record<ColumnKind, ReadonlySet<string>>>> = {
  money: MEASURES,
  person: SORTS,
  id: BEARERS,
  word: new Set(["risk"]),
};

const isGeneric = (token: string, kind: ColumnKind, own: ReadonlySet<string>): boolean =>
  (GENERIC.has(token) && (!NOUNS.has(token) || own.has(token))) || (kind === "money" && token === "estimate");

const makesAnother = (token: string, kind: ColumnKind, own: ReadonlySet<string>): boolean =>
  OTHERS[kind]?.has(token) === true || (kind === "money" && CHANGES.has(token) && !own.has(token));

function weightOf(token: string, kind: ColumnKind, own: ReadonlySet<string>): number {
  if (isNeutral(token, kind)) return 0;
  if (kind !== "day" && token === "date") return 2;
  if (makesAnother(token, kind, own)) return 3;
  if (QUALIFIERS.has(token)) return 2;
  return isGeneric(token, kind, own) ? 0.5 : 1;
}

/** Whether a word says that a header is an id: a key that comes first is none, as in "Key milestone". */
const isIdWord = (token: string, at: number, { length }: readonly string[]): boolean =>
  ID_WORDS.has(token) && (token !== "key" || at > 0 || length === 1);

/** Tokens as a kind compares them: all words for an id are one. */
export const comparable = (tokens: readonly string[], kind: ColumnKind): readonly string[] =>
  kind === "id" ? tokens.map((token, at) => (isIdWord(token, at, tokens) ? "id" : token)) : tokens;

/**
 * Whether a word of five letters or more is another one misspelled: a letter left out, one in its middle written twice or replaced,
 * or two neighbors swapped. Another end makes another word ("requester", "requested"), and so does a letter too much ("clause",
 * "cause").
 */
export function isTypo(word: string, meant: string): boolean {
  if (word.charCodeAt(0) !== meant.charCodeAt(0) || Math.min(word.length, meant.length) < 5) return false;
  let at = 0;
  while (at < word.length && word[at] === meant[at]) at += 1;
  return isSlip(word, meant, at);
}

/** Whether two words that differ from a letter on do so by a slip at it. */
function isSlip(word: string, meant: string, at: number): boolean {
  if (word.length > meant.length) return word[at] === word[at - 1] && word.slice(at + 1) === meant.slice(at);
  if (word.length < meant.length) return word.slice(at) === meant.slice(at + 1) && (at < word.length || !isForm(meant));
  return at < meant.length - 1 && (word.slice(at + 1) === meant.slice(at + 1) || isSwap(word, meant, at));
}

/** Whether the last letter of a word may make it a form of the word without it. */
const isForm = (word: string): boolean => /[drsy]$/.test(word);

const isSwap = (a: string, b: string, at: number): boolean =>
  a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);

/** What token sets that differ are worth against equal ones. */
export const PARTIAL = 0.8;
/** Token sets that share less than this are strangers. */
const LEAST_OVERLAP = 0.5;

type Match = "same" | "typo" | "none";

/** A word that is known is no other one misspelled: "scope", "score". */
const isMistyped = (token: string, meant: string): boolean => !QUALIFIERS.has(token) && isTypo(token, meant);

function matchOf(token: string, alias: readonly string[]): Match {
  if (alias.includes(token)) return "same";
  return alias.some((other) => isMistyped(token, other)) ? "typo" : "none";
}

/** Weights that two token sets share and hold together, and what weighs nothing but differs. */
interface Overlap {
  shared: number;
  all: number;
  typos: number;
  /** Words that go without saying, in the header only. */
  extra: number;
  /** The same, in the alias only. */
  missing: number;
  /** Weight shared in words that name a thing, not only a side of it. */
  telling: number;
}

/** An approval has a day of its own, which is none of what was approved. */
const isSide = (token: string, kind: ColumnKind): boolean =>
  SIDES.has(token) || (kind === "day" && token === "approved");

function overlapOf(
  header: readonly string[],
  alias: readonly string[],
  kind: ColumnKind,
  own: ReadonlySet<string>,
): Overlap {
  const overlap: Overlap = { shared: 0, all: 0, typos: 0, extra: 0, missing: 0, telling: 0 };
  for (const token of header) {
    const weight = weightOf(token, kind, own);
    const match = matchOf(token, alias);
    overlap.all += weight;
    if (match !== "none") overlap.shared += weight;
    else if (weight === 0) overlap.extra += 1;
    if (match !== "none" && !isSide(token, kind)) overlap.telling += weight;
    if (match === "typo") overlap.typos += 1;
  }
  for (const token of alias) {
    if (header.some((other) => other === token || isMistyped(other, token))) continue;
    const weight = weightOf(token, kind, own);
    overlap.all += weight;
    if (weight === 0) overlap.missing += 1;
  }
  return overlap;
}

const EXTRA = 0.02;
const TYPO = 0.03;
/** A header that leaves out what goes without saying may mean something else. */
const LEFT_OUT = 0.75;

const areEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((token, i) => token === b[i]);

/**
 * How far a header means an alias, 0 to 1: 1 for the same words; else weighted Jaccard of the token sets times 0.8, tokens of
 * five letters or more being equal at Damerau-Levenshtein distance 1. `own` are the words for rows of the register.
 */
export function similarity(
  header: readonly string[],
  alias: readonly string[],
  kind: ColumnKind,
  own: ReadonlySet<string>,
): number {
  const { shared, all, typos, extra, missing, telling } = overlapOf(header, alias, kind, own);
  if (all === 0) return areEqual(header, alias) ? 1 : 0;
  const share = shared / all;
  if (share < LEAST_OVERLAP || (share < 1 && telling === 0)) return 0;
  const base = share === 1 ? 1 - EXTRA * extra - TYPO * typos : share * PARTIAL;
  return missing === 0 ? base : base * LEFT_OUT;
}
