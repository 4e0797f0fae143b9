import { COLORS } from "../words/vocabularies.ts";
import type { Vocabulary } from "../words/vocabulary.ts";
import { once, remembered } from "../once.ts";
import type { Column } from "./column.ts";
import { headerReadings, type HeaderReading } from "./headers-readings.ts";
import { CURRENCY_CODES, headerTokens, normalizeHeader } from "./normalize.ts";
import type { Family } from "./register.ts";
import { comparable } from "./similarity.ts";

/** What an alias of each strength is worth, before the evidence of the values. */
export const TIER = { alias: 1, weak: 0.8, faint: 0.62 } as const;

/** A header that means a field. */
export interface Alias {
  readonly tokens: readonly string[];
  readonly tier: number;
  readonly own: boolean;
  /** Only where a group header of the field stands above. */
  readonly grouped: boolean;
}

export interface Field {
  readonly name: string;
  readonly column: Column<unknown>;
  readonly aliases: readonly Alias[];
  /** Words of the field's group headers. */
  readonly groups: ReadonlySet<string>;
}

/** A register kind, prepared for comparing headers. */
export interface Lexicon {
  readonly family: Family;
  readonly fields: readonly Field[];
  readonly nouns: readonly (readonly string[])[];
  /** The words of the nouns. */
  readonly ownWords: ReadonlySet<string>;
  /** Aliases by each of their tokens: field index, alias. */
  readonly byToken: ReadonlyMap<string, readonly (readonly [number, Alias])[]>;
  /** Words of all group headers of the kind. */
  readonly groups: ReadonlySet<string>;
  readonly signs: ReadonlySet<string>;
  /** Those of the signs that head the day on which the work of a row starts. */
  readonly starts: ReadonlySet<string>;
  /** Closed lists of the kind's columns, and the colors. */
  readonly vocabularies: ReadonlySet<Vocabulary<string>>;
  readonly titles: readonly (readonly string[])[];
}

function aliasesOf(column: Column<unknown>): Alias[] {
  const groups = new Set((column.groups ?? []).flatMap((g) => headerTokens(g)));
  const aliases: Alias[] = [];
  const add = (header: string, tier: number, own = false): void => {
    const tokens = comparable(headerTokens(header), column.kind);
    if (tokens.length === 0) return;
    aliases.push({ tokens, tier, own, grouped: false });
    const bare = tokens.filter((t) => !groups.has(t) && t !== "action" && t !== "mitigation");
    if (groups.size > 0 && bare.length > 0) aliases.push({ tokens: bare, tier, own, grouped: true });
  };
  add(column.header, TIER.alias, true);
  for (const header of column.aliases) add(header, TIER.alias);
  for (const header of column.weak ?? []) add(header, TIER.weak);
  for (const header of column.faint ?? []) add(header, TIER.faint);
  return aliases;
}

function indexed(fields: readonly Field[]): Map<string, (readonly [number, Alias])[]> {
  const byToken = new Map<string, (readonly [number, Alias])[]>();
  fields.forEach((field, at) => {
    for (const alias of field.aliases) {
      const one = [at, alias] as const;
      for (const token of new Set(alias.tokens)) {
        const held = byToken.get(token);
        if (held === undefined) byToken.set(token, [one]);
        else held.push(one);
      }
    }
  });
  return byToken;
}

function lexiconOf(family: Family): Lexicon {
  const fields = Object.entries(family.columns).map(([name, column]): Field => {
    const groups = new Set((column.groups ?? []).flatMap((g) => headerTokens(g)));
    return { name, column, aliases: aliasesOf(column), groups };
  });
  return {
    family,
    fields,
    nouns: family.nouns.map(headerTokens),
    ownWords: new Set(family.nouns.flatMap(headerTokens)),
    byToken: indexed(fields),
    groups: new Set(fields.flatMap((f) => [...f.groups])),
    signs: new Set([...(family.signs ?? []), ...(family.starts ?? [])].map(normalizeHeader)),
    starts: new Set((family.starts ?? []).map(normalizeHeader)),
    vocabularies: new Set([COLORS, ...fields.flatMap((f) => f.column.vocabulary ?? [])]),
    titles: family.titles.map(headerTokens),
  };
}

/** The kinds of register, prepared for comparing headers; prepared once for a list of families. */
export const lexiconsOf = once((families: readonly Family[]): readonly Lexicon[] => families.map(lexiconOf));

/** A header and the group header above it; the group is empty where none stands. */
export interface Header {
  readonly group: string;
  readonly name: string;
}

/** The header as people see it: "Residual / Likelihood". */
export const headerText = (header: Header): string =>
  header.group === "" || header.group === header.name ? header.name : `${header.group} / ${header.name}`;

/** A header taken apart once, for all kinds of register. */
export interface ReadHeader {
  readonly name: string;
  readonly readings: readonly HeaderReading[];
  readonly groupTokens: readonly string[];
  /** Group and name read as one header. */
  readonly whole: readonly string[];
  /** The header or its group names the ends of a scale: "Impact (1-5)". */
  readonly scaled: boolean;
  /** The header names a currency: "Risk value (€)". */
  readonly moneyed: boolean;
  /** The header counts time: "Impact (days)". */
  readonly timed: boolean;
  /** The words before the first "of", "on" or "for": they say what the header names. */
  readonly heads: readonly string[];
  /** The parts of a header that says the same twice, in two languages; none where it has one part or more than two. */
  readonly halves: readonly ReadHeader[];
}

const HALVES = /\s+[/|]\s*|\s*[/|]\s+|\s*[\r\n]+\s*|(?<=\p{L}{4})\/(?=\p{L}{4})/u;

/** A word that tells what is meant of a thing; some such words name the thing itself. */
const OF = /(?<!^(degree|nature|description))\s(of|on|for)\s/i;

const headsOf = (name: string): readonly string[] => {
  const at = name.trim().search(OF);
  return at <= 0 ? [] : headerTokens(name.trim().slice(0, at));
};

function halvesOf(name: string): readonly ReadHeader[] {
  const parts = name.trim().split(HALVES);
  if (parts.length !== 2 || parts.some((part) => !/\p{L}/u.test(part))) return [];
  return parts.map((name) => ({
    name,
    readings: headerReadings(name),
    groupTokens: [],
    whole: [],
    scaled: false,
    moneyed: false,
    timed: false,
    heads: headsOf(name),
    halves: [],
  }));
}

/** Between group and name where they stand in one text; in a header itself it is nothing that can be read. */
const BETWEEN = "\u0000";

const SCALE = /[([]\s*[01]\s*(-|–|\/|\.{2,3}|to|bis|à|a)\s*(3|4|5|6|10)\s*[)\]]/i;

const CURRENCY = new RegExp(`[£$€¥]|[([]\\s*(${CURRENCY_CODES})\\b`, "i");

const TIMED = /[([]\s*((calendar|working) )?(days?|weeks?|wks?|months?|mths?)\s*[)\]]/i;

/** So many headers are kept, for with each its likeness to all fields of all kinds is kept. */
const MOST_KEPT = 1_000;

const takenApart = remembered((text: string): ReadHeader => {
  const [group = "", name = ""] = text.split(BETWEEN);
  const groupTokens = group === "" || group === name ? [] : headerTokens(group);
  const whole = groupTokens.length === 0 ? [] : [...groupTokens, ...headerTokens(name)];
  const scaled = SCALE.test(group) || SCALE.test(name);
  const moneyed = CURRENCY.test(name);
  const timed = TIMED.test(name);
  const readings = headerReadings(name);
  return { name, readings, groupTokens, whole, scaled, moneyed, timed, heads: headsOf(name), halves: halvesOf(name) };
}, MOST_KEPT);

/** Takes a header apart. */
export const readHeader = ({ group, name }: Header): ReadHeader =>
  takenApart(`${group}${BETWEEN}${name === "" ? group : name}`);

/** The same header under another group. */
export function underGroup(header: ReadHeader, group: string): ReadHeader {
  const groupTokens = headerTokens(group);
  return { ...header, groupTokens, whole: [...groupTokens, ...(header.readings[0]?.tokens ?? [])] };
}
