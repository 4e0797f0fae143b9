import { takeCurrency } from "../words/currencies.ts";

export type DecimalSign = "." | ",";

/** A number as it is written, taken apart; what its points and commas mean is decided by the whole column. */
export interface NumberText {
  /** Digits with points and commas, no blanks and no apostrophes. */
  readonly body: string;
  /** What the text alone says of its decimal sign: "either" for "1,234", undefined without points and commas. */
  readonly decimal: DecimalSign | "either" | undefined;
  /** Power of ten, from exponent notation. */
  readonly exponent: number;
  readonly negative: boolean;
  /** 1,000,000 for "1.2m"; 1 without such a word. */
  readonly multiplier: number;
  readonly percent: boolean;
  readonly currency: string | undefined;
  /** Carries a currency, even one that cannot be named. */
  readonly isMoney: boolean;
}

/** Longer texts are sentences, not numbers. */
const LONGEST = 40;

const SHAPE = /^((?:rs\.)?[^\d.,]*)(\d[\d.,'’ ]*|[.,]\d+)(e[+-]?\d{1,3})?([^\d]*)$/i;
const GROUPED_BY_BLANKS = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d*)?$/;
const MINUS = /[\u2010-\u2015\u2212]/g;

const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, ""],
      [1e3, "k thousand thousands thsd tsd tausend"],
      [1e5, "lakh lakhs lac lacs"],
      [1e7, "crore crores"],
      [1e6, "m mn mm mio million millions millionen mill mln millones"],
      [1e9, "bn b billion billions mrd milliarde milliarden md mds milliard milliards"],
      [1e12, "tn trn trillion trillions"],
    ] as const
  ).flatMap(([size, words]) => words.split(" ").map((word): readonly [string, number] => [word, size])),
);

/** The factor that a scale word stands for: 1,000,000 for "m", "mn", "Mio."; undefined for any other word. */
export const multiplierOf = (word: string): number | undefined =>
  MULTIPLIERS.get(word.toLowerCase().replace(/\.$/, ""));

const CRORE = 1e7;

/** The same; beside a currency "Cr." is a crore, alone it may be a credit or a change request. */
export const factorOf = (word: string, withCurrency: boolean): number | undefined =>
  multiplierOf(word) ?? (withCurrency && /^cr\.?$/i.test(word) ? CRORE : undefined);

const countOf = (text: string, sign: DecimalSign): number => text.split(sign).length - 1;
const otherSign = (sign: DecimalSign): DecimalSign => (sign === "." ? "," : ".");

/** One sign, once: "either" before exactly three digits and after one to three that do not begin with 0. */
function decimalOfSingle(body: string, sign: DecimalSign): DecimalSign | "either" {
  const before = body.indexOf(sign);
  const isGroup = body.length - before - 1 === 3 && before >= 1 && before <= 3 && !body.startsWith("0");
  return isGroup ? "either" : sign;
}

/** The decimal sign that the digits show; null when they are no number. */
function decimalOf(body: string, groupedByBlanks: boolean): DecimalSign | "either" | undefined | null {
  const dots = countOf(body, ".");
  const commas = countOf(body, ",");
  if (dots + commas === 0) return undefined;
  const last: DecimalSign = body.lastIndexOf(".") > body.lastIndexOf(",") ? "." : ",";
  if (dots > 0 && commas > 0) return countOf(body, last) === 1 ? last : null;
  if (dots + commas > 1) return groupedByBlanks ? null : otherSign(last);
  return groupedByBlanks ? last : decimalOfSingle(body, last);
}

type Surroundings = Pick<NumberText, "negative" | "multiplier" | "percent" | "currency" | "isMoney">;

interface Tail {
  readonly minus: boolean;
  readonly percent: boolean;
  readonly word: string;
}

/** What follows the digits: a minus, a percent sign, a scale word. */
function readTail(text: string): Tail {
  const minus = text.endsWith("-");
  const unsigned = (minus ? text.slice(0, -1) : text).trim();
  const percent = unsigned.startsWith("%");
  return { minus, percent, word: (percent ? unsigned.slice(1) : unsigned).trim() };
}

const SIGN = /^[+-]?$/;

/** Sign, brackets, currency, scale word and percent sign around the digits; undefined when anything else stands there. */
function surroundings(before: string, after: string): Surroundings | undefined {
  const front = takeCurrency(before);
  const back = takeCurrency(after);
  const bracketed = front.rest.includes("(") && back.rest.includes(")");
  const [opening, closing] = bracketed ? ["(", ")"] : ["", ""];
  const lead = front.rest.replace(opening, "").replace(/ /g, "");
  const tail = readTail(back.rest.replace(closing, "").trim());
  const money = front.found ? front : back;
  const multiplier = factorOf(tail.word, money.found);
  const signs = Number(bracketed) + Number(tail.minus) + lead.length;
  const isClear = SIGN.test(lead) && signs <= 1 && !(front.found && back.found);
  if (multiplier === undefined || !isClear) return undefined;
  const { percent } = tail;
  return { negative: signs === 1 && lead !== "+", multiplier, percent, currency: money.currency, isMoney: money.found };
}

/** The digits without blanks and apostrophes between groups of three; undefined where those stand elsewhere. */
function ungrouped(written: string): { body: string; groupedByBlanks: boolean } | undefined {
  if (!/[ '’]/.test(written)) return { body: written, groupedByBlanks: false };
  if (!GROUPED_BY_BLANKS.test(written)) return undefined;
  return { body: written.replace(/[ '’]/g, ""), groupedByBlanks: true };
}

interface Shape {
  readonly before: string;
  readonly digits: string;
  readonly exponent: string;
  readonly after: string;
}

function shapeOf(text: string): Shape | undefined {
  const found = text.length > LONGEST ? null : SHAPE.exec(text.replace(MINUS, "-").replace(/\s+/g, " ").trim());
  if (found === null) return undefined;
  const [, before = "", digits = "", exponent = "", after = ""] = found;
  return { before, digits: digits.trim(), exponent, after };
}

/**
 * Takes a written number apart: "$150,000", "(1,200)", "1.234,56 €", "1.2m", "45k", "1.5e3", "100-", "75%". Undefined for
 * anything else.
 */
export function readNumberText(text: string): NumberText | undefined {
  const shape = shapeOf(text);
  const digits = shape === undefined ? undefined : ungrouped(shape.digits);
  if (shape === undefined || digits === undefined) return undefined;
  const around = surroundings(shape.before, shape.after);
  const decimal = decimalOf(digits.body, digits.groupedByBlanks);
  if (around === undefined || decimal === null) return undefined;
  return { body: digits.body, decimal, exponent: exponentOf(shape.exponent), ...around };
}

const exponentOf = (written: string): number => (written === "" ? 0 : Number(written.slice(1)));

/** Groups of three digits, the middle ones perhaps of two (India). */
const GROUPS: Readonly<Record<DecimalSign, RegExp>> = {
  ".": /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/,
  ",": /^\d{1,3}(?:\.\d{2,3})*\.\d{3}(?:,\d*)?$/,
};

/**
 * The value of a written number, its scale word included and its percent sign left out. `columnDecimal` decides what the
 * text leaves open; undefined when nobody decides it, or when the groups of digits are none.
 * @example toNumber(readNumberText("1,234"), ",") // 1.234
 */
export function toNumber(text: NumberText, columnDecimal: DecimalSign | undefined): number | undefined {
  const decimal = text.decimal === "either" ? columnDecimal : (text.decimal ?? ".");
  if (decimal === undefined) return undefined;
  const group = otherSign(decimal);
  if (text.body.includes(group) && !GROUPS[decimal].test(text.body)) return undefined;
  const plain = text.body.split(group).join("").replace(",", ".");
  const power = text.exponent + Math.round(Math.log10(text.multiplier));
  const value = Number(`${plain}e${power}`);
  if (!isHeld(value, plain)) return undefined;
  return text.negative && value !== 0 ? -value : value;
}

/** Neither beyond what a number can hold nor so small that it would read as 0. */
const isHeld = (value: number, digits: string): boolean =>
  Number.isFinite(value) && (value !== 0 || !/[1-9]/.test(digits));

const NEARLY_WHOLE = 1e-9;

/** A product in fifteen digits: 0.07 x 100 is 7. Undefined beyond what a number can hold. */
export function times(value: number, factor: number): number | undefined {
  const product = value * factor;
  const whole = Math.round(product);
  if (Math.abs(product - whole) < NEARLY_WHOLE && Math.abs(whole) >= 1) return whole;
  return Number.isFinite(product) ? Number(product.toPrecision(15)) : undefined;
}

const ZERO = 48;
const NINE = 57;
const POINT = 46;

/** Where the only character that is no digit, a point, stands: its index, the length without one, -1 for other texts. */
function pointIn(text: string): number {
  let point = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) continue;
    if (code !== POINT || point < text.length) return -1;
    point = at;
  }
  return point;
}

/**
 * How a text of digits alone is read without more ado: "whole" for "1200", "point" for "12.5" and "1234.567", whose point can
 * only be decimal; undefined for everything else.
 */
export function plainNumber(text: string): "whole" | "point" | undefined {
  if (text.length === 0 || text.length > 15) return undefined;
  const point = pointIn(text);
  if (point === text.length) return "whole";
  if (point < 0 || text.length === 1) return undefined;
  return decimalOfSingle(text, ".") === "." ? "point" : undefined;
}
