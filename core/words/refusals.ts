import { label, labels, say, word } from "./say.ts";

/** Why a sheet or table is no register, where nothing of the user's is named. Reasons are kept in English, and told by `reasonText`. */
export const REFUSALS = labels({
  copy: "it is a copy of a dashboard",
  single: "it has a single column",
  noKind: "no kind of register fits",
  split: "the same names stand in several rows",
  fewHeaders: "too few headers are known",
  noHeaders: "no header row of a known register",
});

const LIKE = "it looks like ";
const NO_COLUMN = "no column for ";
const OF_TYPE = "rows of type ";
const UNREAD = " belong to no register that is read";

/** A list that stands beside registers: "a list of people". */
export const looksLike = (what: string): string => `${LIKE}${what}`;
export const isLikeness = (reason: string): boolean => reason.startsWith(LIKE);
export const noColumnFor = (columns: readonly string[]): string => `${NO_COLUMN}${columns.join(", ")}`;
export const typesUnread = (types: readonly string[]): string => `${OF_TYPE}${types.join(", ")}${UNREAD}`;

/** What a column of names is called where the kind has no header for it. */
export const ANY_NAME = label("the name");

/** A reason in the spoken language; one that is not known stays as it is. */
export function reasonText(reason: string): string {
  if (isLikeness(reason)) return say`it looks like ${word(reason.slice(LIKE.length))}`;
  if (reason.startsWith(NO_COLUMN)) {
    const columns = reason.slice(NO_COLUMN.length).split(", ");
    return say`no column for ${columns.map(word).join(", ")}`;
  }
  if (reason.startsWith(OF_TYPE) && reason.endsWith(UNREAD))
    return say`rows of type ${reason.slice(OF_TYPE.length, -UNREAD.length)} belong to no register that is read`;
  return word(reason);
}
