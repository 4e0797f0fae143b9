import { columnLetters } from "../words/place-text.ts";
import { say } from "../words/say.ts";
import type { MergePair } from "./found.ts";
import { mergeAnswer } from "./merge-answers.ts";

/** The headers of two columns as people know them: with their letters where they are alike. */
export const pairHeaders = (headers: readonly [string, string], columns: MergePair["columns"]): [string, string] =>
  headers[0] === headers[1]
    ? [`${headers[0]} (${columnLetters(columns[0])})`, `${headers[1]} (${columnLetters(columns[1])})`]
    : [...headers];

/** The question whether a field, as `label` calls it, is read from both columns; `title` is their sheet's. */
export function mergeText({ headers: [first, second] }: MergePair, label: string, title: string): string {
  const asks = say`Is "${second}" on ${title} the ${label} where "${first}" is blank, or the other way round?`;
  return `${asks} ${say`Until you answer, "${first}" alone is used.`}`;
}

/** All answers that a merge can have, the likeliest first: both in either order, or one alone. */
export const mergeAnswers = ({ names: [first, second] }: MergePair): readonly string[] => [
  mergeAnswer([first, second]),
  mergeAnswer([second, first]),
  first,
  second,
];

/** What an answer means; a text that is none of the answers stays as it is. */
export function mergeAnswerText(pair: MergePair, answer: string): string {
  const [first, second] = pair.headers;
  switch (mergeAnswers(pair).indexOf(answer)) {
    case 0:
      return say`“${first}”, where blank “${second}”`;
    case 1:
      return say`“${second}”, where blank “${first}”`;
    case 2:
      return say`“${first}” alone`;
    case 3:
      return say`“${second}” alone`;
    default:
      return answer;
  }
}
