import { label, labels, say, word } from "./say.ts";

/** Why a sheet or table is no register. */
export type Refusal =
  | { readonly why: keyof typeof PLAIN }
  /** A list that stands beside registers: "a list of people". */
  | { readonly why: "likeness"; readonly what: string }
  | { readonly why: "noColumn"; readonly columns: readonly string[] }
  /** Rows of a Type column, in the user's words, of which no register is read. */
  | { readonly why: "types"; readonly types: readonly string[] };

const PLAIN = labels({
  copy: "it is a copy of a dashboard",
  single: "it has a single column",
  noKind: "no kind of register fits",
  split: "the same names stand in several rows",
  fewHeaders: "too few headers are known",
  noHeaders: "no header row of a known register",
});

/** What a column of names is called where the kind has no header for it. */
export const ANY_NAME = label("the name");

/** A refusal in the spoken language, as the second part of a sentence. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.why) {
    case "likeness":
      return say`it looks like ${word(refusal.what)}`;
    case "noColumn":
      return say`no column for ${refusal.columns.map(word).join(", ")}`;
    case "types":
      return say`rows of type ${refusal.types.join(", ")} belong to no register that is read`;
    default:
      return word(PLAIN[refusal.why]);
  }
}
