import { normalizeText } from "../words/normalize.ts";
import type { Family, ReadColumn } from "./register.ts";

type Kept = Readonly<Record<string, ReadColumn<unknown> | undefined>>;

const textAt = (column: ReadColumn<unknown> | undefined, entry: number): string => {
  const value = column?.values[entry];
  return typeof value === "string" ? normalizeText(value) : "";
};

const areDistinct = (values: readonly unknown[]): boolean =>
  values.every((value) => value !== undefined) && new Set(values).size === values.length;

/** Where no ids tell the rows apart, at least this share of them must come again: two projects may bear one name. */
const LEAST_SHARE = 0.5;

/**
 * Entries that tell of one thing on different days, as where the report of each month is put below the last one: of one key and
 * name, each with a day of its own. Entries that stand alone, lack the day or share it are in none of them.
 */
export function editionsOf(columns: Kept, { key, name, told }: Family, size: number): readonly (readonly number[])[] {
  const days = told === undefined ? undefined : columns[told];
  const [ids, names] = [columns[key], columns[name]];
  if (days === undefined || (ids === undefined && names === undefined)) return [];
  const entriesOf = new Map<string, number[]>();
  for (let entry = 0; entry < size; entry += 1) {
    const known = `${textAt(ids, entry)}\n${textAt(names, entry)}`;
    const held = entriesOf.get(known);
    if (held === undefined) entriesOf.set(known, [entry]);
    else held.push(entry);
  }
  if (entriesOf.size === size) return [];
  entriesOf.delete("\n");
  const editions = [...entriesOf.values()].filter(
    (entries) => entries.length > 1 && areDistinct(entries.map((entry) => days.values[entry])),
  );
  const retold = editions.reduce((sum, { length }) => sum + length, 0);
  return ids === undefined && retold < size * LEAST_SHARE ? [] : editions;
}
