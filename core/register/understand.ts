import type { Lexicon } from "./headers.ts";
import type { TableColumn } from "./headers-score.ts";
import { mapColumns, type Mapping } from "./mapping.ts";
import { mergedColumns } from "./merge-answers.ts";
import { type MergeOffer, mergeOffers, type MergeSearch, withOffers } from "./merge-offers.ts";

/** Columns, by index, that a person merges into one field: the first counts where it is filled, then the next. */
export interface AcceptedMerge {
  readonly field: string;
  readonly columns: readonly number[];
}

/** The columns of a table as one kind of register, with what people said of them. */
export interface Understood {
  readonly mapping: Mapping;
  readonly columns: readonly TableColumn[];
  /** What a person said of each column: a field, or "none". */
  readonly told: readonly (string | undefined)[];
  readonly merged: readonly AcceptedMerge[];
  /** Merges that nobody has decided on yet. */
  readonly offers: readonly MergeOffer[];
}

/** What Settings says of the columns of a table. */
export interface TableAnswers {
  /** By column: a field, or "none". */
  readonly told: readonly (string | undefined)[];
  /** By field: the columns to read it from. */
  readonly merges: ReadonlyMap<string, string>;
}

/** The answers to merges that the table can obey, by field; what is said of a column itself goes before. */
function decidedIn(
  columns: readonly TableColumn[],
  { fields }: Lexicon,
  { told, merges }: TableAnswers,
): AcceptedMerge[] {
  const decided: AcceptedMerge[] = [];
  const taken = new Set<number>();
  for (const [field, answer] of merges) {
    const named = mergedColumns(answer, columns);
    const isObeyed =
      named?.every((at) => !taken.has(at) && (told[at] ?? field) === field) === true &&
      fields.some(({ name }) => name === field);
    if (named === undefined || !isObeyed) continue;
    decided.push({ field, columns: named });
    for (const at of named) taken.add(at);
  }
  return decided;
}

/** What each column is by all answers: the first of merged ones holds the field in the assignment, the others are kept out of it. */
function toldByAll(told: TableAnswers["told"], decided: readonly AcceptedMerge[]): (string | undefined)[] {
  const all = [...told];
  for (const { field, columns } of decided)
    columns.forEach((at, place) => {
      all[at] = place === 0 ? field : "none";
    });
  return all;
}

/** A table whose columns are to be understood. */
export interface Untold extends Pick<MergeSearch, "columns" | "cellsOf"> {
  readonly answers: TableAnswers;
  /** As found without answers. */
  readonly mapping: Mapping;
}

/** Maps the columns of a table anew where people said what they are, and finds those that may be merged. */
export function understand({ columns, cellsOf, answers, mapping: plain }: Untold): Understood {
  const { lexicon } = plain;
  const decided = decidedIn(columns, lexicon, answers);
  const told = toldByAll(answers.told, decided);
  const mapping = told.some((one) => one !== undefined) ? { ...plain, ...mapColumns(columns, lexicon, told) } : plain;
  const found = mergeOffers({ mapping, columns, told, cellsOf });
  const isDecided = ({ field }: MergeOffer): boolean => decided.some((one) => one.field === field);
  // One column alone was chosen.
  for (const offer of found) {
    if (!isDecided(offer)) continue;
    told[offer.used] = offer.field;
    told[offer.other] = "none";
  }
  return {
    mapping: withOffers(mapping, found),
    columns,
    told,
    merged: decided.filter((one) => one.columns.length > 1),
    offers: found.filter((offer) => !isDecided(offer)),
  };
}
