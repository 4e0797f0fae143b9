import { ABROAD, uncompounded } from "./normalize-abroad.ts";
import { withWords } from "./normalize-signs.ts";
import { SYNONYMS } from "./normalize-synonyms.ts";
import { remembered } from "../once.ts";

/** ISO 4217 codes that stand in headers and cells, as alternatives of a pattern. */
export const CURRENCY_CODES =
  "usd|eur|gbp|chf|aud|cad|nzd|inr|jpy|cny|sek|nok|dkk|pln|czk|huf|zar|brl|mxn|sgd|hkd|aed|sar|try|ils|krw";

/** Words that say nothing about what a header means (English, German, French, Spanish). */
const STOP_WORDS = new Set([
  ...CURRENCY_CODES.split("|"),
  ..."the of a an to in for and or is on at this be if unique und der die das des von de du la le les del el los y et".split(
    " ",
  ),
]);

/** A map: a header may be named like what every object has ("constructor"). */
const ONE_SPELLING: ReadonlyMap<string, string> = new Map([...SYNONYMS, ...ABROAD]);

const ACCENTS = /[\u0300-\u036f]/g;

/** Only letters, digits and signs of English: most headers, read faster. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;
function singular(token: string): string {
  if (token.length < 4 || !token.endsWith("s") || /(ss|us|is)$/.test(token)) return token;
  if (token.length < 5 && /(as|os)$/.test(token)) return token;
  if (token.endsWith("ies")) return `${token.slice(0, -3)}y`;
  return token.slice(0, -1);
}

function canonical(token: string): string {
  const one = singular(token);
  return ONE_SPELLING.get(token) ?? ONE_SPELLING.get(one) ?? one;
}

/** Names that data bases fold to lower case: "riskowner", "startdate", "projectname". */
const FOLDED =
  /^(risk|issue|project|task|milestone|action|change|program|start|end|finish|due|plan|planned|actual|target|baseline|forecast|created|updated|closed|closing|raised|review|report|budget)(id|no|name|title|type|date|start|end|finish|owner|manager|status|score|rating|impact|probability|likelihood|description|category|priority|response|trigger|cost|amount)$/;

/** The words of a folded name. */
function unfolded(token: string): readonly string[] {
  const parts = token.length < 6 ? null : FOLDED.exec(token);
  return parts === null ? uncompounded(token) : [parts[1] ?? "", parts[2] ?? ""];
}

/** Numbering, and the ends of a scale ("1to5"), say nothing. */
const isWord = (token: string): boolean => !STOP_WORDS.has(token) && !/^\d{1,2}(?:to\d{1,2})?$/.test(token);

/** "To date" is no date. */
function toDate(tokens: readonly string[]): readonly string[] {
  const at = tokens.findIndex((token, i) => token === "to" && tokens[i + 1] === "date");
  return at < 0 ? tokens : [...tokens.slice(0, at), "todate", ...tokens.slice(at + 2)];
}

/**
 * The words of a header in one spelling: compatibility forms, lower case, camelCase split, no accents, punctuation, line
 * breaks, numbering or stop words, singular, abbreviations expanded. Stop words stay where nothing else would.
 * @example headerTokens("1. Project_Mgr's E-mail*") // ["project", "manager", "e", "mail"]
 */
export const headerTokens = remembered((header: string): readonly string[] => {
  const plain = PLAIN.test(header);
  let text = (plain ? header : header.normalize("NFKC")).replace(/^\s*\(?\d{1,3}[.)]\s*(?=\D)/, "");
  text = withWords(text);
  const raw = (plain ? splitPlain(text) : splitAny(text)).filter((token) => token !== "").flatMap(unfolded);
  const telling = toDate(raw).filter(isWord);
  return (telling.length === 0 ? raw : telling).map(canonical);
});

const splitPlain = (text: string): string[] =>
  text
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]{2,})([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);

const splitAny = (text: string): string[] =>
  text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

/** The header as a key: its words, in order. Two headers of one key are the same header. */
export const normalizeHeader = (header: string): string => headerTokens(header).join(" ");

/** A short stable mark of a list of headers: 32-bit FNV-1a, eight hexadecimal digits. */
export function headersHash(headers: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const char of headers.map(normalizeHeader).join("|")) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
