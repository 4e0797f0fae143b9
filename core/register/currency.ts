import { isoCurrency, takeCurrency } from "../words/currencies.ts";
import { isSentinel } from "../words/sentinels.ts";
import type { Family, ReadColumn } from "./register.ts";

const CURRENCY_FIELD = "currency";

/** A code of three letters is a currency where currencies stand, also one that is not among the usual: it is not the workbook's. */
function codeOf(text: string): string | undefined {
  const known = isoCurrency(text) ?? takeCurrency(text).currency;
  if (known !== undefined) return known;
  const code = text.trim();
  return /^[A-Za-z]{3}$/.test(code) && !isSentinel(code) ? code.toUpperCase() : undefined;
}

function codesOf(column: ReadColumn<unknown>): Map<number, string> {
  const codes = new Map<number, string>();
  column.values.forEach((value, entry) => {
    const code = typeof value === "string" ? codeOf(value) : undefined;
    if (code !== undefined) codes.set(entry, code);
  });
  return codes;
}

function mostCommon(codes: ReadonlyMap<number, string>): string | undefined {
  const counts = new Map<string, number>();
  let best: string | undefined;
  for (const code of codes.values()) {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (best === undefined || count > (counts.get(best) ?? 0)) best = code;
  }
  return best;
}

/** The column in the currencies that the rows state; what a cell itself says rules. */
function stated(column: ReadColumn<unknown>, codes: ReadonlyMap<number, string>): ReadColumn<unknown> {
  const currency = column.currency ?? mostCommon(codes);
  if (currency === undefined) return column;
  const currencies = new Map(column.currencies ?? []);
  for (const [entry, code] of codes)
    if (code !== currency && !currencies.has(entry) && column.values[entry] !== undefined) currencies.set(entry, code);
  return { ...column, currency, ...(currencies.size === 0 ? {} : { currencies }) };
}

/** Money columns with the currencies that a Currency column gives to the rows, where the register keeps one. */
export function withCurrencies(
  columns: Readonly<Record<string, ReadColumn<unknown>>>,
  family: Family,
): Readonly<Record<string, ReadColumn<unknown>>> {
  const currency = columns[CURRENCY_FIELD];
  if (currency === undefined) return columns;
  const codes = codesOf(currency);
  const all: Record<string, ReadColumn<unknown>> = {};
  for (const field of Object.keys(columns)) {
    const column = columns[field];
    if (column !== undefined) all[field] = family.columns[field]?.kind === "money" ? stated(column, codes) : column;
  }
  return all;
}
