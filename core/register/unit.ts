import { isoCurrency, takeCurrency } from "../words/currencies.ts";
import { factorOf } from "./number-text.ts";

/** What a header, note or number format says of the money below it. */
export interface MoneyUnitHint {
  /** Whole currency units per unit of the sheet; undefined when nothing tells it. */
  readonly scale: number | undefined;
  readonly currency: string | undefined;
}

const NO_HINT: MoneyUnitHint = { scale: undefined, currency: undefined };

const THOUSANDS = /^['’]?0{3}['’]?s?$/;
const MILLIONS = /^['’]?0{6}['’]?s?$/;

/** "miles de €", "en miles", "milliers d'euros": thousands in Spanish and French. English miles stand without "de" and "en". */
const THOUSANDS_ABROAD = /\ben miles\b|\bmiles(?= de\b| ?[£$€])|\bmilliers?\b/giu;
/** Little words between a scale and its currency. */
const LINKING = /^(in|en|de|des|d['’]|of|von)$/i;

function scaleOfWord(word: string, withCurrency: boolean): number | undefined {
  if (word === "") return undefined;
  if (THOUSANDS.test(word)) return 1e3;
  if (MILLIONS.test(word)) return 1e6;
  if (/^t$/i.test(word)) return withCurrency ? 1e3 : undefined;
  if (/^b$/i.test(word)) return withCurrency ? 1e9 : undefined;
  return factorOf(word.replace(/['’]s?$/, ""), withCurrency);
}

/** "£m", "TEUR", "$000s", "k€", "EUR": a currency with or without a scale, in one token. */
function readToken(token: string): MoneyUnitHint {
  const joined = /^(t|k|m|mio|bn)?([A-Z]{3})(k|m|mn|mio|bn)?$/i.exec(token);
  const code = joined === null || token !== token.toUpperCase() ? undefined : isoCurrency(joined[2] ?? "");
  if (joined !== null && code !== undefined) {
    return { currency: code, scale: scaleOfWord(joined[1] ?? joined[3] ?? "", true) };
  }
  const { currency, rest, found } = takeCurrency(token);
  return found && isSign(token) ? { currency, scale: scaleOfWord(rest, true) } : NO_HINT;
}

const isSign = (token: string): boolean => /[^\p{L}\d'’.]/u.test(token) || /^(?:[A-Z]{3}|euros?|[Rr]s\.?)$/.test(token);

const LONG_SCALE =
  /^(thousands?|millions?|billions?|mio\.?|mrd\.?|tsd\.?|millionen|milliarden|tausend|millones|milliards?|lakhs?|lacs?|crores?)$/i;

/** The tokens of one piece of text; inside brackets a bare "m", "k" or "000s" is a scale too. */
function readPiece(piece: string, bracketed: boolean): MoneyUnitHint {
  const tokens = piece
    .replace(THOUSANDS_ABROAD, "thousand")
    .replace(/\b(d['’])(?=\p{L})/giu, " ")
    .split(/[\s,;/|_]+/)
    .filter((t) => t !== "" && !LINKING.test(t));
  let currency: string | undefined;
  let scale: number | undefined;
  tokens.forEach((token, index) => {
    const hint = readToken(token);
    currency ??= hint.currency;
    const next = tokens[index - 1];
    const follows = next !== undefined && readToken(next) !== NO_HINT;
    const mayScale = LONG_SCALE.test(token) || follows || (bracketed && tokens.length <= 2) || THOUSANDS.test(token);
    scale ??= hint.scale ?? (mayScale ? scaleOfWord(token, follows) : undefined);
  });
  return { scale, currency };
}

const BRACKETS = /[([][^)\]]*[)\]]/g;

/**
 * Currency and scale in a header: "(£m)", "($000s)", "GBP k", "EUR m", "in millions", "Cost_USD".
 * @example unitOfText("Budget (£m)") // { scale: 1000000, currency: "GBP" }
 */
export function unitOfText(header: string): MoneyUnitHint {
  const text = header.normalize("NFKC");
  let scale: number | undefined;
  let currency: string | undefined;
  for (const inside of text.match(BRACKETS) ?? []) {
    const hint = readPiece(inside.slice(1, -1), true);
    scale ??= hint.scale;
    currency ??= hint.currency;
  }
  const outside = readPiece(text.replace(BRACKETS, " "), false);
  return { scale: scale ?? outside.scale, currency: currency ?? outside.currency };
}

const ABOUT_MONEY = /\b(figures|amounts|values|costs?|budgets?|money|numbers|currency|financials)\b/i;
const LONGEST_NOTE = 120;

const TITLE_END = /(?:\(([^()]+)\)|\b(?:in|en) ([^()]+))\s*$/;

/** The unit that a title ends with: "Project register (£k)", "Spend in £k"; a scale alone may be one of lengths or weights. */
function unitOfTitle(title: string): MoneyUnitHint {
  const [, inside, after] = TITLE_END.exec(title) ?? [];
  const text = inside ?? after ?? "";
  const hint = text.split(/\s+/).length <= 3 ? readPiece(text, true) : NO_HINT;
  return hint.scale === undefined || hint.currency === undefined ? NO_HINT : hint;
}

/** The unit that a note above the table sets for all of it: "All figures in £m", "(USD thousands)", "Project register (£k)". */
export function unitOfNotes(notes: readonly string[]): MoneyUnitHint {
  for (const note of notes) {
    if (note.length > LONGEST_NOTE) continue;
    const titled = unitOfTitle(note);
    if (titled !== NO_HINT) return titled;
    const bare = note.trim().replace(/^[([]|[)\].]$/g, "");
    const about = ABOUT_MONEY.exec(bare);
    const hint = about === null ? readPiece(bare, bare.length <= 16) : readPiece(bare.slice(about.index), false);
    const isUnit = about !== null || bare.split(/\s+/).length <= 3;
    if (isUnit && (hint.scale !== undefined || (about !== null && hint.currency !== undefined))) return hint;
  }
  return NO_HINT;
}

const firstOf = <T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined => {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What a number format shows literally, and what is left without it. */
function literals(format: string): { readonly texts: readonly string[]; readonly bare: string } {
  const first = format.split(";", 1).join("");
  const signs = (first.match(/\[\$[^\]-]*/g) ?? []).map((sign) => sign.slice(2));
  const quoted = (first.match(/"[^"]*"|\\./g) ?? []).map((text) => text.replace(/["\\]/g, "").trim());
  const bare = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return { texts: [...signs, ...quoted], bare };
}

/**
 * Currency and scale in a number format. Thousands commas at the end only change the display: `0.0,,"m"` shows whole units,
 * while `0.0"m"` shows numbers that are millions.
 */
export function unitOfFormat(format: string): MoneyUnitHint {
  const { texts, bare } = literals(format);
  const currency = firstOf([...texts, bare.replace(/[^$£€¥]/g, "")], (text) => takeCurrency(text).currency);
  const named = firstOf(texts, (text) => scaleOfWord(takeCurrency(text).rest, true));
  const commas = (/[0#?](,+)(?=[^0#?]*$)/.exec(bare)?.[1] ?? "").length;
  return { scale: named === undefined ? undefined : named / 1000 ** commas, currency };
}
