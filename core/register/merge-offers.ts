import type { Cell } from "../workbook.ts";
import type { Column } from "./column.ts";
import { isComplement, sharedRows } from "./complement.ts";
import type { SharedRows } from "./found.ts";
import type { TableColumn } from "./headers-score.ts";
import { fits, hasRivalField, isCertain, LEAST_MARGIN, type Mapping, scoreAt } from "./mapping.ts";

/** Two columns, by index, that complement each other row by row and hold the same field. */
export interface MergeOffer {
  readonly field: string;
  /** Used alone as long as nobody has decided. */
  readonly used: number;
  readonly other: number;
  readonly rows: SharedRows;
}

/** A table in which columns are looked for that complement each other. */
export interface MergeSearch {
  readonly mapping: Mapping;
  readonly columns: readonly TableColumn[];
  /** What a person said of each column: a field, or "none". */
  readonly told: readonly (string | undefined)[];
  /** The cells of a column, in the rows that the columns are judged by. */
  readonly cellsOf: (at: number) => readonly (Cell | undefined)[];
}

/** Remarks and descriptions that no figure needs are not worth a question. */
const isWorthAsking = ({ kind, need }: Column<unknown>): boolean => kind !== "text" || need !== "optional";

/** Whether header and values of a column both speak for a field, and for no other one better. */
function isMeant({ mapping, told }: MergeSearch, at: number, field: number): boolean {
  const known = mapping.lexicon.fields[field];
  const scored = mapping.scores[at]?.[field];
  if (known === undefined || scored === undefined) return false;
  if (told[at] !== undefined) return told[at] === known.name;
  const isBest = (mapping.scores[at] ?? []).every(({ score }) => score <= scored.score + 1e-9);
  const isProven = fits(scored, known.column.kind) && scored.score >= scored.similarity;
  return isBest && isProven && !hasRivalField(mapping, at, field);
}

/** Whether a column has no field, or one that it was only pushed to because another column took the one that it means. */
function isFree({ mapping }: MergeSearch, at: number, field: number): boolean {
  const held = mapping.fields[at] ?? -1;
  if (held < 0) return true;
  const lead = scoreAt(mapping, at, field) - scoreAt(mapping, at, held);
  return held !== field && lead >= LEAST_MARGIN && mapping.lexicon.fields[held]?.column.need !== "required";
}

interface Partner {
  readonly at: number;
  readonly rows: SharedRows;
}

/** The best column that fills the gaps of the one that holds a field. */
function partnerOf(search: MergeSearch, holder: number, field: number): Partner | undefined {
  const scored = (at: number): number => scoreAt(search.mapping, at, field);
  let best: Partner | undefined;
  search.columns.forEach((_, at) => {
    if (at === holder || !isFree(search, at, field) || !isMeant(search, at, field)) return;
    if (best !== undefined && scored(at) <= scored(best.at)) return;
    const rows = sharedRows(search.cellsOf(holder), search.cellsOf(at));
    if (isComplement(rows)) best = { at, rows };
  });
  return best;
}

/** The pair, led by the column that means the field better: the assignment may have given it to the weaker one, so that both have one. */
function ledByBetter({ mapping, told }: MergeSearch, holder: number, field: number, { at, rows }: Partner): MergeOffer {
  const name = mapping.lexicon.fields[field]?.name ?? "";
  const isLed = told[holder] !== undefined || scoreAt(mapping, at, field) - scoreAt(mapping, holder, field) <= 1e-9;
  if (isLed) return { field: name, used: holder, other: at, rows };
  return { field: name, used: at, other: holder, rows: { ...rows, first: rows.second, second: rows.first } };
}

function offerOf(search: MergeSearch, holder: number): MergeOffer | undefined {
  const { mapping, columns, told } = search;
  const field = mapping.fields[holder] ?? -1;
  const column = mapping.lexicon.fields[field]?.column;
  if (column === undefined || !isWorthAsking(column) || !isMeant(search, holder, field)) return undefined;
  const partner = partnerOf(search, holder, field);
  const isSure =
    partner !== undefined && (told[holder] !== undefined || isCertain(mapping, columns, holder, partner.at));
  return isSure ? ledByBetter(search, holder, field, partner) : undefined;
}

/** The pairs of columns that may be merged into one field each, from left to right; no column is in two of them. */
export function mergeOffers(search: MergeSearch): readonly MergeOffer[] {
  const offers: MergeOffer[] = [];
  const taken = new Set<number>();
  search.columns.forEach((_, at) => {
    const offer = taken.has(at) ? undefined : offerOf(search, at);
    if (offer === undefined || taken.has(offer.used) || taken.has(offer.other)) return;
    offers.push(offer);
    taken.add(offer.used).add(offer.other);
  });
  return offers;
}

/** The mapping in which of each pair one column alone holds the field, and the other one none. */
export function withOffers(mapping: Mapping, offers: readonly MergeOffer[]): Mapping {
  if (offers.length === 0) return mapping;
  const fields = [...mapping.fields];
  for (const { field, used, other } of offers) {
    fields[used] = mapping.lexicon.fields.findIndex(({ name }) => name === field);
    fields[other] = -1;
  }
  return { ...mapping, fields };
}
