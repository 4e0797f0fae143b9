import { say } from "./say.ts";

/** "a", "a and b", "a, b and c". */
export function andList(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? "";
  return parts.length < 2 ? last : say`${parts.slice(0, -1).join(", ")} and ${last}`;
}

/** All parts joined alike, from the first on; "" for none. */
const joined = (parts: readonly string[], join: (all: string, part: string) => string): string =>
  parts.length === 0 ? "" : parts.reduce(join);

/** "a", "a or b", "a or b or c". */
export const orList = (parts: readonly string[]): string => joined(parts, (all, part) => say`${all} or ${part}`);

/** What is missing, after "has no": "owner", "owner and no date". */
export const noList = (parts: readonly string[]): string => joined(parts, (all, part) => say`${all} and no ${part}`);

/** "a and b and c": each joined alike, as names are in a short row. */
export const eachAnd = (parts: readonly string[]): string => joined(parts, (all, part) => say`${all} and ${part}`);
