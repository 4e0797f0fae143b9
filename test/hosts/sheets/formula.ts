import type { SimValue } from "./entry.ts";

class NotAvailable extends Error {}

interface Reader {
  readonly text: string;
  /** What parts the arguments of a function: a semicolon everywhere, a comma where it is not the decimal sign. */
  readonly separators: string;
  at: number;
}

function skip(reader: Reader): void {
  while (reader.text[reader.at] === " ") reader.at += 1;
}

function readString(reader: Reader): string {
  let out = "";
  reader.at += 1;
  for (;;) {
    const character = reader.text[reader.at];
    if (character === undefined) throw new Error("open text");
    reader.at += 1;
    if (character !== '"') out += character;
    else if (reader.text[reader.at] === '"') {
      out += '"';
      reader.at += 1;
    } else return out;
  }
}

function expect(reader: Reader, token: string): void {
  skip(reader);
  if (!reader.text.startsWith(token, reader.at)) throw new Error(`expected ${token}`);
  reader.at += token.length;
}

function readLink(reader: Reader): string | number | boolean {
  expect(reader, "(");
  const target = readSum(reader);
  if (typeof target !== "string") throw new Error("a link leads to a text");
  skip(reader);
  if (!reader.separators.includes(reader.text[reader.at] ?? " ")) throw new Error("expected a separator");
  reader.at += 1;
  const shown = readSum(reader);
  expect(reader, ")");
  return shown;
}

/** A number, or the quotient of two whole ones, which means the same in every locale. */
function readNumber(reader: Reader, rest: string): number | undefined {
  const [quotient, above, below] = /^(-?\d+)\/(\d+)/.exec(rest) ?? [];
  const number = quotient ?? /^-?\d+(\.\d+)?(e[-+]?\d+)?/i.exec(rest)?.[0];
  if (number === undefined) return undefined;
  if (number.includes(".") && !reader.separators.includes(",")) throw new Error("a decimal point of another locale");
  reader.at += number.length;
  return quotient === undefined ? Number(number) : Number(above) / Number(below);
}

function readTerm(reader: Reader): string | number | boolean {
  skip(reader);
  const rest = reader.text.slice(reader.at);
  if (rest.startsWith('"')) return readString(reader);
  const number = readNumber(reader, rest);
  if (number !== undefined) return number;
  const word = /^[A-Z]+/i.exec(rest)?.[0] ?? "";
  reader.at += word.length;
  if (word.toUpperCase() === "HYPERLINK") return readLink(reader);
  if (/^NA\(\)$/i.test(rest)) throw new NotAvailable();
  if (/^(true|false)$/i.test(word)) return word.toLowerCase() === "true";
  throw new Error(`unknown: ${rest.slice(0, 20)}`);
}

function readSum(reader: Reader): string | number | boolean {
  let value = readTerm(reader);
  skip(reader);
  while (reader.text[reader.at] === "&") {
    reader.at += 1;
    value = String(value) + String(readTerm(reader));
    skip(reader);
  }
  return value;
}

/** Value of the few formulas that Muster writes: texts, numbers, "&" and HYPERLINK. Anything else is #NAME?. */
export function evaluate(formula: string, locale = "en_US"): SimValue {
  const reader: Reader = { text: formula, separators: locale.startsWith("en") ? ",;" : ";", at: 1 };
  try {
    const value = readSum(reader);
    skip(reader);
    return reader.at === formula.length ? value : { fault: "#ERROR!" };
  } catch (error) {
    if (error instanceof NotAvailable) return { fault: "#N/A" };
    return { fault: "#NAME?" };
  }
}
