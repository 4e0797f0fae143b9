import type { Finding } from "../finding.ts";
import type { Cell } from "../workbook.ts";
import { normalizeText } from "../words/normalize.ts";
import { isOpen, saysNothing } from "./complement.ts";
import type { ColumnKind } from "./column.ts";
import { columnAt, currencyAt, type ReadColumn } from "./register.ts";

type Cells = (Cell | undefined)[];

/**
 * Cells of columns that are merged into one field, first to last, each as a list of its own: a mark for nothing ("-", "n/a") is blank
 * where a later column holds something, and whatever says that nothing is known is blank where an earlier one does. So neither is read
 * as a value, nor told as one that is missing.
 */
export function openCells(columns: readonly (readonly (Cell | undefined)[])[]): readonly Cells[] {
  const lists = columns.map((cells) => [...cells]);
  lists.forEach((later, place) => {
    for (const earlier of lists.slice(0, place))
      later.forEach((cell, entry) => {
        const held = earlier[entry];
        if (isOpen(held)) {
          if (!isOpen(cell)) earlier[entry] = null;
        } else if (saysNothing(cell)) later[entry] = null;
      });
  });
  return lists;
}

const LEADING_NUMBER = /^\(?(\d+(?:\.\d+)?)\)?(?:\s*[-–:=.(]|\s|$)/;

/** A rating by its number, where it tells one: 4 and "4 - Likely" are the same. */
const ratingKey = (value: unknown): unknown =>
  typeof value === "string" ? Number(LEADING_NUMBER.exec(value)?.[1] ?? Number.NaN) : value;

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const isSameText = (a: unknown, b: unknown): boolean =>
  typeof a === "string" && typeof b === "string" && normalizeText(a) === normalizeText(b);

/** Whether two values of a kind say the same: texts but for case and blanks, numbers but for the noise of arithmetic. */
function isSame(a: unknown, b: unknown, kind: ColumnKind): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one: unknown, at) => isSame(one, b[at], kind));
  if (typeof a === "number" && typeof b === "number") return isNear(a, b);
  if (a === b || (kind === "rating" && ratingKey(a) === ratingKey(b))) return true;
  return isSameText(a, b);
}

const isHeld = ({ values, unreadable }: Pick<ReadColumn<unknown>, "values" | "unreadable">, entry: number): boolean =>
  values[entry] !== undefined || unreadable.has(entry);

/** A column on its way to being filled from another one. */
interface Filling {
  /** The currency of its amounts, unless `currencies` says otherwise. */
  readonly currency: string | undefined;
  readonly values: unknown[];
  readonly unreadable: Map<number, string>;
  readonly columnOf: Map<number, number>;
  readonly texts: Map<number, string>;
  readonly currencies: Map<number, string>;
}

const fillingOf = (first: ReadColumn<unknown>, currency: string | undefined): Filling => ({
  currency,
  values: [...first.values],
  unreadable: new Map(first.unreadable),
  columnOf: new Map(first.columnOf),
  texts: new Map(first.texts),
  currencies: new Map(first.currencies),
});

const currencyIn = (column: ReadColumn<unknown>, entry: number, { currency }: Filling): string | undefined =>
  currencyAt(column, entry) ?? currency;

function take(into: Filling, from: ReadColumn<unknown>, entry: number): void {
  into.values[entry] = from.values[entry];
  into.columnOf.set(entry, columnAt(from, entry));
  const [unread, text, currency] = [from.unreadable.get(entry), from.texts?.get(entry), currencyIn(from, entry, into)];
  if (unread !== undefined) into.unreadable.set(entry, unread);
  if (text !== undefined) into.texts.set(entry, text);
  if (currency !== undefined && currency !== into.currency) into.currencies.set(entry, currency);
}

type Pair = readonly [ReadColumn<unknown>, ReadColumn<unknown>];

/** Columns merged into one, and the entries in which both are filled and differ. */
export interface MergedColumn {
  readonly column: ReadColumn<unknown>;
  readonly differing: readonly number[];
}

/**
 * One column of two that were read: the first where it holds something, even what cannot be read, and the second where it is blank.
 * Values are compared as they were read: days by what they mean, money in whole units and with its currency.
 */
export function mergedColumn([first, second]: Pair, kind: ColumnKind): MergedColumn {
  const currency = first.currency ?? second.currency;
  const into = fillingOf(first, currency);
  const differing: number[] = [];
  const isOther = (entry: number): boolean =>
    !isSame(first.values[entry], second.values[entry], kind) ||
    currencyIn(first, entry, into) !== currencyIn(second, entry, into);
  second.values.forEach((value, entry) => {
    if (!isHeld(first, entry)) {
      if (isHeld(second, entry)) take(into, second, entry);
    } else if (value !== undefined && first.values[entry] !== undefined && isOther(entry)) differing.push(entry);
  });
  const { texts, currencies, values, unreadable, columnOf } = into;
  const column = {
    ...first,
    values,
    unreadable,
    columnOf,
    ...(currency === undefined ? {} : { currency }),
    ...(texts.size === 0 ? {} : { texts }),
    ...(currencies.size === 0 ? {} : { currencies }),
  };
  return { column, differing };
}

/** RDG-18: rows in which two merged columns are filled and differ; the cell that counts leads. */
export const disagreements = (
  [first, second]: Pair,
  differing: readonly number[],
  at: { readonly sheet: string; readonly rows: readonly number[] },
): readonly Finding[] =>
  differing.map((entry): Finding => {
    const place = { sheet: at.sheet, row: at.rows[entry] ?? 0, column: columnAt(first, entry) };
    return {
      code: "RDG-18",
      place,
      others: [{ ...place, column: columnAt(second, entry) }],
      data: { a: first.header, b: second.header },
      group: `${first.header} ${second.header}`,
    };
  });
