import type { SimSheet, SimWorkbook, Value } from "./book.ts";
import { serialOf } from "./date-text.ts";
import { invalidArgument, notSimulated } from "./error.ts";

const TEXT = /^"((?:[^"]|"")*)"$/;

/** The value of a constant of a formula; undefined for anything else. */
export function readLiteral(text: string): Value | undefined {
  const quoted = TEXT.exec(text);
  if (quoted) return (quoted[1] ?? "").replace(/""/g, '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return /^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** Arguments of a call, split at the commas that stand outside of texts and brackets. */
export function splitArguments(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let isText = false;
  let begin = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '"') isText = !isText;
    else if (isText) continue;
    else if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === "," && depth === 0) {
      found.push(text.slice(begin, i).trim());
      begin = i + 1;
    }
  }
  if (isText || depth !== 0) throw invalidArgument("The formula is not complete.");
  return [...found, text.slice(begin).trim()];
}

function callFunction(name: string, args: readonly string[], dateSystem: 1900 | 1904): Value | undefined {
  const values = args.map(readLiteral);
  if (name === "HYPERLINK") {
    if (args.length > 2 || typeof values[0] !== "string") return undefined;
    return args.length === 1 ? values[0] : values[1];
  }
  const [year, month, day] = values;
  if (name !== "DATE" || typeof year !== "number" || typeof month !== "number" || typeof day !== "number")
    return undefined;
  return serialOf(year, month, day, dateSystem) ?? "#NUM!";
}

/**
 * Result of a formula. Only HYPERLINK, DATE and constants are known, and what the workbook's own `calculate` gives:
 * any other formula is refused rather than guessed.
 */
export function calculate(book: SimWorkbook, sheet: SimSheet, formula: string): Value {
  const given = book.calculate?.(formula, sheet);
  if (given !== undefined) return given;
  const text = formula.replace(/^=\+?/, "").trim();
  const literal = readLiteral(text);
  if (literal !== undefined) return literal;
  const match = /^([A-Z][A-Z0-9.]*)\((.*)\)$/is.exec(text);
  const result = match && callFunction((match[1] ?? "").toUpperCase(), splitArguments(match[2] ?? ""), book.dateSystem);
  if (result === undefined || result === null) throw notSimulated(`calculating ${formula}`);
  return result;
}
