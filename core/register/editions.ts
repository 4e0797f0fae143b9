import { grouped } from "../grouped.ts";
import { normalizeText } from "../words/normalize.ts";
import type { Family, ReadColumn } from "./register.ts";

type Kept = Readonly<Record<string, ReadColumn<unknown> | undefined>>;

const textAt = (column: ReadColumn<unknown> | undefined, entry: number): string => {
  const value = column?.values[entry];
  return typeof value === "string" ? normalizeText(value) : "";
};

const areDistinct = (values: readonly unknown[]): boolean =>
  values.every((value) => value !== undefined) && new Set(values).size === values.length;

/** At least this share of the rows must come again, under one id and name: one id that stands twice is a slip. */
const LEAST_SHARE = 0.5;

const sizeOf = (groups: readonly (readonly number[])[]): number => groups.reduce((sum, { length }) => sum + length, 0);

const idsOf = (columns: Kept, { key, columns: fields }: Family): ReadColumn<unknown> | undefined =>
  fields[key]?.kind === "id" ? columns[key] : undefined;

/** The columns that tell what an entry is, and the day it tells of. */
interface Telling {
  readonly days: ReadColumn<unknown>;
  readonly size: number;
}

/** Entries that are alike in some columns, each with a day of its own; those with nothing in them are none. */
function retold(
  { days, size }: Telling,
  by: readonly (ReadColumn<unknown> | undefined)[],
): readonly (readonly number[])[] {
  const entries = Array.from({ length: size }, (_, entry) => entry);
  const groups = grouped(entries, (entry) => {
    const texts = by.map((column) => textAt(column, entry));
    return texts.every((text) => text === "") ? undefined : texts.join("\n");
  });
  return [...groups.values()].filter(
    (group) => group.length > 1 && areDistinct(group.map((entry) => days.values[entry])),
  );
}

/**
 * Entries that tell of one thing on different days, as where the report of each month is put below the last one: of one id, else
 * one name, within one project, each with a day of its own. Entries that stand alone, lack the day or share it are in none of them.
 */
export function editionsOf(columns: Kept, family: Family, size: number): readonly (readonly number[])[] {
  const { key, name, told } = family;
  const days = told === undefined ? undefined : columns[told];
  const ids = idsOf(columns, family);
  if (days === undefined || new Set((ids ?? columns[name])?.values).size === size) return [];
  const parents = key === "projectId" ? undefined : columns["projectId"];
  const alike = retold({ days, size }, [ids, columns[name], parents]);
  if (sizeOf(alike) < size * LEAST_SHARE) return [];
  return ids === undefined ? alike : retold({ days, size }, [ids, parents]);
}
