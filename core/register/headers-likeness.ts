import { grouped } from "../grouped.ts";
import { once, remembered } from "../once.ts";
import type { ColumnKind } from "./column.ts";
import type { HeaderReading } from "./headers-readings.ts";
import { TIER, type Alias, type Field, type Lexicon, type ReadHeader } from "./headers.ts";
import { comparable, isStage, isTypo, PARTIAL, saysLittle, similarity } from "./similarity.ts";

/** A header without the noun of its register ("Risk Owner" read as "Owner"). */
const WITHOUT_NOUN = 0.97;
/** A header with another noun of its register ("Scheme code" read as "Project code"). */
const RENAMED = 0.9;
/** The column's own name stands a little over its other names. */
const OWN_NAME = 0.02;

/** What is left of a header without the noun, and whether the noun ended it. */
interface Nounless {
  readonly tokens: readonly string[];
  readonly isHead: boolean;
}

function withoutNouns(tokens: readonly string[], nouns: Lexicon["nouns"]): Nounless | undefined {
  for (const noun of nouns) {
    if (!noun.every((n) => tokens.includes(n))) continue;
    const rest = tokens.filter((t) => !noun.includes(t));
    if (rest.length > 0) return { tokens: rest, isHead: noun.includes(tokens[tokens.length - 1] ?? "") };
  }
  return undefined;
}

/**
 * A header with the first noun of the kind in place of another: a "Scheme code" is a "Project code". Nouns of parts ("task",
 * "deliverable") are no other words for one thing.
 */
function withFirstNoun(tokens: readonly string[], { nouns, family }: Lexicon): readonly string[] | undefined {
  const [first, ...others] = family.form === true ? nouns : [];
  const noun = others.find((other) => other.length === 1 && tokens.includes(other[0] ?? ""));
  if (first === undefined || noun === undefined || tokens.length < 2) return undefined;
  return tokens.flatMap((token) => (token === noun[0] ? first : [token]));
}

interface WholeReading extends HeaderReading {
  /** Group and name together. */
  readonly whole: boolean;
  /** The noun was taken from its end. */
  readonly headless?: boolean;
}

function readingsFor(header: ReadHeader, lexicon: Lexicon): WholeReading[] {
  const readings: WholeReading[] = header.readings.map((r) => ({ ...r, whole: false }));
  if (header.whole.length > 0) readings.push({ tokens: header.whole, trust: 1, whole: true });
  for (const reading of [...readings]) {
    const rest = withoutNouns(reading.tokens, lexicon.nouns);
    if (rest === undefined) continue;
    const renamed = withFirstNoun(reading.tokens, lexicon);
    if (renamed !== undefined) readings.push({ ...reading, tokens: renamed, trust: reading.trust * RENAMED });
    const { tokens, isHead } = rest;
    readings.push({ ...reading, tokens, trust: reading.trust * WITHOUT_NOUN, headless: isHead });
  }
  return readings;
}

/** Kinds whose meaning the stage in a group header changes: a figure or day of the baseline is none of the forecast. */
const STAGED_KINDS: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  "day",
  "money",
  "percent",
  "rating",
  "amount",
  "days",
  "word",
]);

const FIGURES: ReadonlySet<ColumnKind> = new Set<ColumnKind>(["day", "money", "percent"]);

/** How a header agrees with a field, before the values are looked at. */
export interface Likeness {
  /** 0 to 1.02. */
  readonly similarity: number;
  /** Header and alias share only some of their words. */
  readonly partial?: boolean;
  /** The group above belongs to another field. */
  readonly contradicted: boolean;
}

/** Every kind keeps so many words. */
const MOST_KEPT = 1_000;

/** Words of a kind that a word may be but for a typo, by word; it begins as they do. */
const typosOf = once(({ byToken }: Lexicon) => {
  const byStart = grouped(byToken.keys(), (known) => known.charAt(0));
  return remembered((token) => (byStart.get(token.charAt(0)) ?? []).filter((known) => isTypo(token, known)), MOST_KEPT);
});

const tokensLike = (token: string, lexicon: Lexicon): readonly string[] =>
  token.length < 5 || lexicon.byToken.has(token) ? [token] : typosOf(lexicon)(token);

/** A header in the light of a kind: what its group says. */
interface Context {
  readonly header: ReadHeader;
  readonly lexicon: Lexicon;
  /** The group names a stage: baseline, residual, target ... */
  readonly staged: boolean;
  /** The group is one that fields of the kind stand under. */
  readonly known: boolean;
}

/** A reading, and the same with all words for an id as one. */
interface Compared {
  readonly reading: WholeReading;
  readonly asId: readonly string[];
}

/** Whether a group would mean the field whatever stands under it: "Current rating" over "C", but not over "Total". */
const isGroupAlone = ({ whole }: WholeReading, { header }: Context, { tokens }: Alias): boolean =>
  whole && header.readings.every((reading) => !reading.tokens.some((t) => tokens.includes(t) || saysLittle(t)));

/** Whether the group above lets the field take the header at all. */
function isBarred(context: Context, field: Field, alias: Alias, alone: boolean): boolean {
  if (alias.grouped) return !context.header.groupTokens.some((t) => field.groups.has(t));
  return context.staged && alone && STAGED_KINDS.has(field.column.kind);
}

/** Whether a reading tells of figures and days only, and the kind is neither. */
const tellsNone = ({ figures }: WholeReading, kind: ColumnKind): boolean => figures === true && !FIGURES.has(kind);

/** Whether a header names the rows themselves, by the noun it ends with: a "project milestone" links to no project. */
const namesRows = ({ tokens, headless }: WholeReading, alike: number, { ownWords }: Lexicon): boolean =>
  headless === true || (alike < 1 && ownWords.has(tokens[tokens.length - 1] ?? ""));

const CODE_WORDS: ReadonlySet<string> = new Set(["code", "number", "id"]);

/** Whether a header is the code of what only may be linked to: an agency may be a portfolio, an "Agency code" is no name of one. */
const codesOthers = ({ tokens }: WholeReading, alias: Alias): boolean =>
  alias.tier < 1 && tokens.some((token) => CODE_WORDS.has(token) && !alias.tokens.includes(token));

/** Whether a header tells what belongs to the row, not what the row belongs to: a team may be a portfolio, a "Project team" is none. */
const tellsOwn = ({ headless }: WholeReading, { tier }: Alias): boolean => headless !== undefined && tier <= TIER.faint;

/** Whether an alias that a header is only like says nothing of what it names: "Impact on benefits" tells no benefits. */
const isBesideHead = ({ heads }: ReadHeader, alike: number, { tokens }: Alias): boolean =>
  alike <= PARTIAL && heads.length > 0 && !heads.some((token) => tokens.includes(token));

/** Whether a reading tells of something else than such a field, whatever the words it shares with it. */
const tellsOther = (reading: WholeReading, kind: ColumnKind, alias: Alias): boolean =>
  tellsNone(reading, kind) || (kind === "link" && (codesOthers(reading, alias) || tellsOwn(reading, alias)));

const ownName = (alias: Alias, alike: number): number => (alias.own && alike === 1 ? OWN_NAME : 0);

/** How far a reading means a field by an alias; undefined where the group forbids it. */
function likeness(context: Context, { reading, asId }: Compared, field: Field, alias: Alias): Likeness | undefined {
  const alone = !reading.whole && !context.header.groupTokens.some((t) => field.groups.has(t));
  const { kind } = field.column;
  if (isBarred(context, field, alias, alone) || tellsOther(reading, kind, alias)) return undefined;
  const alike = similarity(kind === "id" ? asId : reading.tokens, alias.tokens, kind, context.lexicon.ownWords);
  if (kind === "link" && namesRows(reading, alike, context.lexicon)) return undefined;
  if (isBesideHead(context.header, alike, alias)) return undefined;
  const own = ownName(alias, alike);
  const likely = alike * reading.trust * alias.tier + own;
  return { similarity: likely, partial: alike <= PARTIAL, contradicted: context.known && alone };
}

/** Aliases that share a word with a reading, or a word but for a typo; each once. */
function related({ reading, asId }: Compared, lexicon: Lexicon): ReadonlySet<readonly [number, Alias]> {
  const found = new Set<readonly [number, Alias]>();
  for (const token of new Set([...reading.tokens, ...asId])) {
    for (const like of tokensLike(token, lexicon)) {
      for (const one of lexicon.byToken.get(like) ?? []) found.add(one);
    }
  }
  return found;
}

/** From here a header is the name of a field, not only like it. */
export const EXACT = 0.95;
/** Both parts must mean the field at least so clearly. */
const LEAST_HALF = 0.75;
/** A header that means a field in both of its parts. */
const TWICE = 0.98;

/** A header that names the rows in its first part alone: "Risk description / impact". */
const NAMED_FIRST = 0.96;

/** Letters and small words that English headers lack: the second part may say the same in a language that is read in parts. */
const FOREIGN = /[^ -~\s]|\b[dl]['’]|\b(de|du|des|la|le|les|der|die|das|el|los|y|und|et)\b/i;

const likenessAt = (likeness: readonly (Likeness | undefined)[], at: number): number => likeness[at]?.similarity ?? 0;

/**
 * Where both parts of a header mean one field, it means that: "Projektleiter / Project manager". So does one whose second part is
 * in another language and means nothing else.
 */
function raiseTwice(best: (Likeness | undefined)[], { halves: [first, second] }: ReadHeader, lexicon: Lexicon): void {
  if (first === undefined || second === undefined) return;
  const [a, b] = [likenessOf(first, lexicon), likenessOf(second, lexicon)];
  const foreign = FOREIGN.test(second.name) && b.every((_, at) => likenessAt(b, at) < LEAST_HALF);
  lexicon.fields.forEach(({ name }, at) => {
    const one = likenessAt(a, at);
    const least = foreign ? one : Math.min(one, likenessAt(b, at));
    const named = one >= EXACT && name === lexicon.family.name ? NAMED_FIRST : 0;
    const similarity = Math.max(least >= LEAST_HALF ? least * TWICE : 0, named);
    if (similarity > likenessAt(best, at)) best[at] = { similarity, contradicted: false };
  });
}

function compare(header: ReadHeader, lexicon: Lexicon): readonly (Likeness | undefined)[] {
  const best: (Likeness | undefined)[] = lexicon.fields.map(() => undefined);
  const { groupTokens } = header;
  const known = groupTokens.some((t) => lexicon.groups.has(t));
  const context: Context = { header, lexicon, staged: groupTokens.some(isStage), known };
  for (const reading of readingsFor(header, lexicon)) {
    const compared = { reading, asId: comparable(reading.tokens, "id") };
    for (const [at, alias] of related(compared, lexicon)) {
      const field = lexicon.fields[at];
      if (field === undefined || isGroupAlone(reading, context, alias)) continue;
      const found = likeness(context, compared, field, alias);
      if (found !== undefined && found.similarity > (best[at]?.similarity ?? 0)) best[at] = found;
    }
  }
  raiseTwice(best, header, lexicon);
  return best;
}

const comparedBy = once((lexicon: Lexicon) => once((header: ReadHeader) => compare(header, lexicon)));

/** The likeness of a header to every field of a kind, by field index; strangers are undefined. */
export const likenessOf = (header: ReadHeader, lexicon: Lexicon): readonly (Likeness | undefined)[] =>
  comparedBy(lexicon)(header);
