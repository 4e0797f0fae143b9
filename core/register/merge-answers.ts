import type { TableColumn } from "./headers-score.ts";
import { normalizeHeader } from "./normalize.ts";

/** Between the columns of an answer, the one that counts first before the others. */
const BETWEEN = " + ";
/** The answer that no column fills the gaps of another. */
const NONE = "none";

/** Key under which Settings keeps how the columns of a field are merged. */
export const mergeKey = (sheet: string, hash: string, field: string): string => `merge.${sheet}.${hash}.${field}`;

/** The answer that reads a field from these columns, in this order; of one name, from that column alone. */
export const mergeAnswer = (names: readonly string[]): string => names.join(BETWEEN);

/** Longer names would make a list of answers that no rule of a cell holds. */
const LONGEST_NAME = 40;

const nameOf = (header: string): string =>
  header
    .replace(/[\s,+"]+/g, " ")
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();

/** How answers name the columns of a table: by their headers, from the second of equal ones on with a number ("Status (2)"). */
export function mergeNames(columns: readonly TableColumn[]): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map(({ header }) => {
    const name = nameOf(header);
    const count = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Index of the column that a part of an answer names: as it is written, else by the words of its header; -1 where none. */
function namedIn(columns: readonly TableColumn[], part: string): number {
  const exact = mergeNames(columns).findIndex((name) => name.toLowerCase() === part.toLowerCase());
  const words = normalizeHeader(part);
  return exact >= 0 ? exact : columns.findIndex(({ header }) => normalizeHeader(header) === words);
}

/**
 * The columns that an answer names, by index, in its order; none of "none". Undefined where it names a column that is not there, or
 * one twice.
 */
export function mergedColumns(answer: string, columns: readonly TableColumn[]): readonly number[] | undefined {
  const parts = answer.split("+").map((part) => part.trim());
  if (parts.length === 1 && parts[0]?.toLowerCase() === NONE) return [];
  const found = parts.map((part) => namedIn(columns, part));
  return found.includes(-1) || new Set(found).size < found.length ? undefined : found;
}

/** The headers that an answer names, normalized. */
export const mergedHeaders = (answer: string): readonly string[] =>
  answer
    .split("+")
    .map(normalizeHeader)
    .filter((header) => header !== "" && header !== NONE);
