import type { Question } from "../register/found.ts";
import { mergeAnswers, mergeText } from "../register/merge-text.ts";
import { orList } from "../words/lists.ts";
import { columnLetters } from "../words/place-text.ts";
import { say, spokenWords } from "../words/say.ts";
import { fieldLabel } from "./found-rows.ts";

function mappingText({ header, register, candidates }: Question, title: string): string {
  const [first, ...others] = candidates.map(({ field }) => fieldLabel(register, field));
  const field = first ?? say`column`;
  return others.length === 0
    ? say`Is "${header}" on ${title} the ${field}?`
    : say`Is "${header}" on ${title} the ${field}, or ${orList(others)}?`;
}

/** The column that a question is about, by letter and header, on the sheet of that title; of two columns the letters. */
export const askedColumns = ({ column, header, merge }: Question, title: string): string =>
  merge === undefined
    ? `${title} ${columnLetters(column)}: ${header}`
    : `${title} ${merge.columns.map(columnLetters).join(" + ")}`;

/** All answers that Settings takes. */
export function acceptedAnswers({ kind, candidates, merge }: Question): readonly string[] {
  const fields = candidates.map(({ field }) => field);
  if (merge !== undefined) return mergeAnswers(merge);
  return kind === "mapping" ? [...fields, "none"] : fields;
}

/** The sentence of a question in the spoken language; `title` is its sheet's. English is kept with the question. */
export function questionText(question: Question, title: string): string {
  const { kind, header, text, merge } = question;
  if (spokenWords() === undefined) return text;
  if (kind === "mapping") return mappingText(question, title);
  if (merge !== undefined) return mergeText(merge, fieldLabel(question.register, merge.field), title);
  if (kind === "dateOrder") return say`Does the day or the month come first in "${header}"?`;
  if (kind === "colorDigits") return say`Which color is 1 in "${header}"?`;
  if (kind === "percent") return say`Does 1 in "${header}" mean 1 % or 100 %?`;
  return kind === "decimal" ? say`Is the decimal sign in "${header}" a point or a comma?` : text;
}
