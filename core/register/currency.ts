import { isoCurrency, takeCurrency } from "../words/currencies.ts";
import type { Family, ReadColumn } from "./register.ts";

const CURRENCY_FIELD = "currency";

function codesOf(column: ReadColumn<unknown>): Map<number, string> {
  const codes = new Map<number, string>();
  column.values.forEach((value, entry) => {
    const code = typeof value === "string" ? (isoCurrency(value) ?? takeCurrency(value).currency) : undefined;
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
