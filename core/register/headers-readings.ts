import { CURRENCY_CODES, headerTokens } from "./normalize.ts";
import { isStage } from "./similarity.ts";

/** What stands in brackets that is no unit and no hint how to fill in. */
const UNIT = new RegExp(
  [
    "%",
    "[£$€¥₹]|rs\\.?",
    "([₹$]|rs\\.?|inr) ?(in )?cr\\.?|([₹$]|rs\\.?|inr)? ?(in )?(lakh|lac|crore)s?",
    `([£$€¥]|us\\$|${CURRENCY_CODES})?\\s*(k|m|mn|mio|bn|'?000s?|million|thousand|t)s?`,
    CURRENCY_CODES,
    "(calendar |working )?(days?|weeks?|months?|hours?|hrs?|h)|fte",
    "[hlm],? ?[/,-]? ?[hlm],? ?[/,-]? ?[hlm]|[a-z]/[a-z](/[a-z])*|yes ?/ ?no|\\d+ ?(-|–|to|/) ?\\d+",
    "[dmy]{2,4}[-/. ][dmy]{2,4}[-/. ][dmy]{2,4}",
    "required|optional|text|date|number|auto|calculated|formula",
  ]
    .map((unit) => `^\\s*(${unit})\\s*$`)
    .join("|"),
  "i",
);

const isUnit = (text: string): boolean => UNIT.test(text);

/** One way to read a header, with how much it is trusted: 1 is the header itself. */
export interface HeaderReading {
  readonly tokens: readonly string[];
  readonly trust: number;
  /** Tells of figures and days only. */
  readonly figures?: true;
}

const LONG_HEADER = 60;
const BRACKET = /[([{]([^)\]}]*)[)\]}]/g;

/** Brackets that name a stage make another header of what stands before them: "Finish (Actual)", "BCWS (cum)". */
const namesStage = (inside: string): boolean => {
  const tokens = headerTokens(inside);
  return tokens.length > 0 && tokens.every(isStage);
};

/** How a score is made says nothing of what it is: "Risk rate PxI". */
const FORMULA = /(?<=\p{L}{3})\s*[=:]?\s+\p{L}{1,2}\s*[x×*]\s*\p{L}{1,2}$/iu;

/**
 * A plan that another stage is named of is that stage: "Original planned finish", "Current planned finish". What is either a
 * forecast or actual stays the forecast: "Projected/Actual finish".
 */
function unplanned(tokens: readonly string[]): readonly string[] {
  const dropped = tokens.includes("forecast") ? ["actual"] : ["plan", ...(tokens.includes("date") ? ["target"] : [])];
  const rest = tokens.filter((token) => !dropped.includes(token));
  return rest.length < tokens.length && rest.some(isStage) ? rest : [];
}

/** What stands before each of the first three breaks: bracket, colon, line break. */
function beforeBreaks(header: string): string[] {
  const parts: string[] = [];
  // A short header is wrapped for its width; only long ones explain themselves below a line break.
  const breaks = header.length > LONG_HEADER ? /[([{:=\r\n]/g : /[([{:=]/g;
  let found = breaks.exec(header);
  while (found !== null && parts.length < 3) {
    const part = header.slice(0, found.index).trim();
    if (part !== "" && part !== parts[parts.length - 1]) parts.push(part);
    found = breaks.exec(header);
  }
  return parts;
}

/** A word of source ends what a header names: "Expected finish as per the last program". */
const SOURCE = /\s+(as per|according to|gemäß|laut|selon|d['’]après|según)\s.*$/isu;

/** The first letter of what is numbered: "D#". */
const INITIAL = /^\p{Lu} ?#$/u;

/** What stands out among its like is the same thing: "Key milestone". */
const PRAISE = /^(key|main) +(?=\p{L})/iu;

/** Brackets that abbreviate what stands before them say nothing more: "Life of project (LOP) budget". */
const withoutInitials = (text: string): string =>
  text.replace(/(\p{L}[^()]*)\((\p{Lu}{2,6})\)/gu, (whole: string, before: string, letters: string) => {
    const initials = before.split(/[^\p{L}'’]+/u).map((word) => word.charAt(0));
    return initials.join("").toUpperCase().endsWith(letters) ? before : whole;
  });

/** What a letter stands for: "I = Impact". */
const meaningOf = (header: string): string => /^\s*\p{L}\s*=\s*(.+)$/su.exec(header)?.[1] ?? "";

/** What the brackets hold, units left out. */
function insideBrackets(header: string): string[] {
  const inside: string[] = [];
  BRACKET.lastIndex = 0;
  for (let found = BRACKET.exec(header); found !== null; found = BRACKET.exec(header)) {
    const text = found[1] ?? "";
    if (!isUnit(text) && text.trim() !== "") inside.push(text);
  }
  return inside;
}

/** Brackets that hold a unit go; a percent sign stays. */
const withoutUnits = (text: string): string =>
  text.replace(BRACKET, (whole: string, inner: string) => {
    if (inner.includes("%") && inner.length < 4) return " % ";
    return isUnit(inner) ? " " : whole;
  });

/** What is left of a header without what says nothing of what it is, each with how much it is trusted. */
const shortened = (text: string, bare: string): readonly (readonly [string, number])[] => [
  [withoutUnits(withoutInitials(text)), 0.99],
  [bare.replace(PRAISE, ""), 0.97],
  [text.replace(FORMULA, ""), 0.97],
  [SOURCE.test(text) ? bare.replace(SOURCE, "") : "", 0.96],
  [INITIAL.test(text) ? "ID" : "", 0.95],
];

/**
 * The ways to read a header: as it stands without units, the part before a bracket, colon or line break, and what the
 * brackets hold. Headers over 60 characters are read only in parts. A percent unit stays a word.
 */
export function headerReadings(header: string): readonly HeaderReading[] {
  const text = header.trim();
  const bare = withoutUnits(text);
  const parts = beforeBreaks(text);
  const readings: HeaderReading[] = [];
  const inside = insideBrackets(text).filter((part) => part.length <= LONG_HEADER);
  const add = (part: string, trust: number, tokens = headerTokens(part)): void => {
    const key = tokens.join(" ");
    if (tokens.length > 0 && !readings.some((r) => r.tokens.join(" ") === key)) readings.push({ tokens, trust });
  };
  if (text.length <= LONG_HEADER || parts.length === 0) add(bare, 1);
  const first = text.length > LONG_HEADER ? 1 : 0.96;
  if (!inside.some(namesStage))
    parts.forEach((part, at) => {
      add(part, first - 0.01 * at);
    });
  add(meaningOf(text), 0.98);
  add("", 0.98, unplanned(readings[0]?.tokens ?? []));
  for (const [part, trust] of shortened(text, bare)) add(part, trust);
  for (const part of inside) if (!namesStage(part)) add(part, 0.9);
  return readings;
}
