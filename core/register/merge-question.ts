import type { Finding } from "../finding.ts";
import { speaking } from "../words/say.ts";
import type { MergePair, Question, Where } from "./found.ts";
import { scoreAt } from "./mapping.ts";
import { mergeKey, mergeNames } from "./merge-answers.ts";
import type { MergeOffer } from "./merge-offers.ts";
import { mergeAnswers, mergeText, pairHeaders } from "./merge-text.ts";
import type { Understood } from "./understand.ts";

const labelOf = ({ mapping }: Understood, field: string): string =>
  mapping.lexicon.family.columns[field]?.header ?? field;

/** A column of the pair, as its question needs it. */
interface Side {
  readonly name: string;
  readonly header: string;
  readonly column: number;
}

const sideOf = ({ columns }: Understood, at: number): Side => ({
  name: mergeNames(columns)[at] ?? "",
  header: columns[at]?.header ?? "",
  column: columns[at]?.column ?? 0,
});

function pairOf(understood: Understood, { field, used, other, rows }: MergeOffer): MergePair {
  const [first, second] = [sideOf(understood, used), sideOf(understood, other)];
  const columns = [first.column, second.column] as const;
  const headers = pairHeaders([first.header, second.header], columns);
  return { field, names: [first.name, second.name], headers, columns, rows };
}

/** Asks whether a field is read from two columns, in which order, or from one alone; its text is English. */
export function mergeQuestion(understood: Understood, offer: MergeOffer, where: Where): Question {
  const { mapping, columns } = understood;
  const merge = pairOf(understood, offer);
  const index = mapping.lexicon.fields.findIndex(({ name }) => name === offer.field);
  const least = Math.min(scoreAt(mapping, offer.used, index), scoreAt(mapping, offer.other, index));
  const score = Math.round(least * 1000) / 1000;
  const label = labelOf(understood, offer.field);
  return {
    sheet: where.sheet,
    column: merge.columns[1],
    header: columns[offer.other]?.header ?? "",
    kind: "merge",
    register: mapping.lexicon.family.kind,
    candidates: mergeAnswers(merge)
      .slice(0, 3)
      .map((field) => ({ field, score })),
    text: speaking(undefined, () => mergeText(merge, label, where.title)),
    key: mergeKey(where.sheet, where.hash, offer.field),
    merge,
  };
}

/** RDG-02: a column is not used until a person has decided whether it is merged with another one. */
export function mergeFinding(understood: Understood, offer: MergeOffer, where: Where): Finding {
  const { headers, columns } = pairOf(understood, offer);
  return {
    code: "RDG-02",
    place: { sheet: where.title, row: where.headerRow, column: columns[1] },
    others: [{ sheet: where.title, row: where.headerRow, column: columns[0] }],
    data: { header: headers[1], field: labelOf(understood, offer.field), beside: headers[0] },
  };
}
