import { EXACT } from "./headers-likeness.ts";
import type { TableColumn } from "./headers-score.ts";
import { columnOf, type Mapping } from "./mapping.ts";

/** The column of the ids, also where they come again too often to be those of the rows; -1 where none. */
export function keyAt(mapping: Mapping): number {
  const at = columnOf(mapping, mapping.lexicon.family.key);
  const index = mapping.lexicon.fields.findIndex(({ name }) => name === mapping.lexicon.family.key);
  return at >= 0 ? at : mapping.scores.findIndex((scores) => (scores[index]?.similarity ?? 0) >= EXACT);
}

const mostOften = ({ words }: TableColumn["evidence"]): number => {
  let most = 0;
  for (const times of words.values()) most = Math.max(most, times);
  return most;
};

/** Whether the same things are listed over again, each time with a day of its own: every row of a report has the day of it. */
export function isRetold(mapping: Mapping, columns: readonly TableColumn[]): boolean {
  const { told, name } = mapping.lexicon.family;
  if (told === undefined) return false;
  const days = columns[columnOf(mapping, told)]?.evidence;
  const listed = (columns[keyAt(mapping)] ?? columns[columnOf(mapping, name)])?.evidence;
  if (days === undefined || listed === undefined || days.count < listed.count) return false;
  return areReports(days, listed) && !columns.some(({ evidence }) => namesParts(evidence, days.count));
}

const LONGEST_NAME = 30;

/** Short texts of which each row has one of its own: what is listed are parts of things, each once. */
const namesParts = ({ texts, distinct, count, meanLength }: TableColumn["evidence"], rows: number): boolean =>
  texts >= 0.5 && distinct >= 0.9 && count >= 0.8 * rows && meanLength <= LONGEST_NAME;

/** Whether days and things make reports: a thing at most once for each day, and several of them on a day. */
function areReports(days: TableColumn["evidence"], listed: TableColumn["evidence"]): boolean {
  const [reports, things] = [days.words.size, listed.words.size];
  return reports > 1 && mostOften(listed) <= reports && mostOften(days) <= things && reports * 2 <= days.count;
}

/** A list that tells of its things over and over has their ids in the column that says so, though no id stands in one row alone. */
export function withRetoldKey(mapping: Mapping, columns: readonly TableColumn[]): Mapping {
  const { lexicon, scores } = mapping;
  const at = keyAt(mapping);
  if ((mapping.fields[at] ?? 0) >= 0 || !isRetold(mapping, columns)) return mapping;
  const key = lexicon.fields.findIndex(({ name }) => name === lexicon.family.key);
  const similarity = scores[at]?.[key]?.similarity ?? 0;
  return {
    ...mapping,
    fields: mapping.fields.map((field, column) => (column === at ? key : field)),
    scores: scores.map((row, column) =>
      column === at ? row.map((scored, field) => (field === key ? { score: similarity, similarity } : scored)) : row,
    ),
  };
}
