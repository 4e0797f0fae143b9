import { dayText } from "../words/day-text.ts";
import { toDay } from "../day.ts";
import type { FoundRegister, MergePair, Question } from "../register/found.ts";
import { mergeAnswers, mergeAnswerText } from "../register/merge-text.ts";
import { fieldLabel } from "../dashboard/found-rows.ts";
import type { Outcome } from "../run/outcome.ts";
import { placeWords } from "../dashboard/place-link.ts";
import { numberText } from "../value/number-text.ts";
import { columnLetters } from "../words/place-text.ts";
import type { Cell, Outline, Place } from "../workbook.ts";
import type { PaneOption, PaneQuestion } from "./report.ts";
import { eachAnd } from "../words/lists.ts";
import { labels, say, within, word } from "../words/say.ts";
import { askedColumns, questionText } from "../dashboard/question-text.ts";

const NONE = (): string => say`None of these`;

/** Answers that Settings takes, in words. */
const ANSWER_WORDS: Readonly<Record<string, string>> = labels({
  dmy: "Day first, 31/12",
  mdy: "Month first, 12/31",
  whole: "1 %",
  fraction: "100 %",
  ".": "A point, 1.5",
  ",": "A comma, 1,5",
  "1 = green": "1 is green",
  "1 = red": "1 is red",
});

const isDate = (format: string | undefined): boolean => /[dy]/i.test((format ?? "").replace(/\[[^\]]*\]|"[^"]*"/g, ""));

function textsText(cells: readonly Cell[]): string {
  const texts: string[] = [];
  for (const cell of cells)
    if (typeof cell === "string" && cell.trim() !== "" && !texts.includes(cell.trim())) texts.push(cell.trim());
  const shown = texts.slice(0, 2).map((text) => (text.length > 24 ? `“${text.slice(0, 23)}…”` : `“${text}”`));
  return shown.length === 0 ? "" : say`Such as ${eachAnd(shown)}.`;
}

/** "61 dates, 31 Mar 2025 to 15 Dec 2028." of the cells that the outline holds. */
function sampleText(cells: readonly Cell[], format: string | undefined, outline: Outline): string {
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  if (numbers.length === 0) return textsText(cells);
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers.reduce((a, b) => Math.max(a, b));
  const [from, to] = [toDay(least, outline.dateSystem), toDay(most, outline.dateSystem)];
  if (isDate(format) && from !== undefined && to !== undefined)
    return say`${numberText(numbers.length, 0)} dates, ${dayText(from)} to ${dayText(to)}.`;
  return say`Values ${plainText(least)} to ${plainText(most)}.`;
}

const plainText = (value: number): string => numberText(value, Number.isInteger(value) ? 0 : 2);

interface Asking {
  readonly outcome: Outcome;
  readonly outline: Outline;
}

function registerAsked({ found }: Outcome, { sheet, register, column }: Question): FoundRegister | undefined {
  const onSheet = found.filter((one) => one.sheet === sheet && one.kind === register);
  return onSheet.find(({ columns }) => columns.some((one) => one.column === column)) ?? onSheet[0];
}

/** The header cell of a column asked about. */
function headerPlace(question: Question, { outcome, outline }: Asking): Place {
  const register = registerAsked(outcome, question);
  const title = register?.title ?? outline.sheets.find(({ key }) => key === question.sheet)?.title ?? question.sheet;
  const row = register?.headerRows[register.headerRows.length - 1] ?? 0;
  return { sheet: title, row, column: question.column };
}

function columnNote(question: Question, asking: Asking): string {
  const sheet = asking.outline.sheets.find(({ key }) => key === question.sheet);
  const body = registerAsked(asking.outcome, question)?.body;
  if (sheet === undefined || body === undefined) return "";
  const cells = sheet.head.slice(body.top, body.bottom + 1).map((row) => row[question.column] ?? null);
  return sampleText(cells, sheet.formats[question.column], asking.outline);
}

function mappingOptions(question: Question, label: string, text: string): readonly PaneOption[] {
  const { key, register, candidates } = question;
  const options = candidates.map(({ field }): PaneOption => ({
    label: fieldLabel(register, field),
    note: "",
    answers: [{ key, value: field, label, question: text }],
  }));
  return [...options, { label: NONE(), note: "", answers: [{ key, value: "none", label, question: text }] }];
}

const firstField = (question: Question): string =>
  within(fieldLabel(question.register, question.candidates[0]?.field ?? ""));

/** Two columns that may be merged: either order, or one of them alone. */
function mergeQuestion(question: Question, merge: MergePair, place: Place): PaneQuestion {
  const { key, register } = question;
  const [first, second] = merge.headers;
  const { rows } = merge;
  const count = (n: number): string => numberText(n, 0);
  const counts = say`Rows looked at with “${first}” only: ${count(rows.first)}, “${second}” only: ${count(rows.second)}, both: ${count(rows.both)}.`;
  const label = askedColumns(question, place.sheet);
  const text = questionText(question, place.sheet);
  return {
    id: key,
    title: say`Is the ${within(fieldLabel(register, merge.field))} read from “${first}” and “${second}”?`,
    note: `${counts} ${say`Until you answer, “${first}” alone is used.`}`,
    link: { text: placeWords(place), place },
    options: mergeAnswers(merge).map((value) => ({
      label: mergeAnswerText(merge, value),
      note: "",
      answers: [{ key, value, label, question: text }],
    })),
  };
}

function oneQuestion(question: Question, asking: Asking): PaneQuestion {
  const place = headerPlace(question, asking);
  const { key, candidates, kind, header, merge } = question;
  if (merge !== undefined) return mergeQuestion(question, merge, place);
  const text = questionText(question, place.sheet);
  const label = askedColumns(question, place.sheet);
  const options = candidates.map(({ field }): PaneOption => ({
    label: word(ANSWER_WORDS[field] ?? field),
    note: "",
    answers: [{ key, value: field, label, question: text }],
  }));
  return {
    id: key,
    title: kind === "mapping" ? say`Is “${header}” the ${firstField(question)}?` : text.replace(/"([^"]*)"/g, "“$1”"),
    note: columnNote(question, asking),
    link: { text: placeWords(place), place },
    options: kind === "mapping" ? mappingOptions(question, label, text) : options,
  };
}

/** Several columns that could hold one and the same field and no other: one question with the columns to choose from. */
function whichColumn(questions: readonly Question[], asking: Asking): PaneQuestion {
  const [first] = questions;
  const base = first === undefined ? undefined : oneQuestion(first, asking);
  const answer = (question: Question, value: string): PaneOption["answers"][number] => ({
    key: question.key,
    value,
    label: askedColumns(question, headerPlace(question, asking).sheet),
    question: questionText(question, headerPlace(question, asking).sheet),
  });
  const options = questions.slice(0, 3).map((question): PaneOption => ({
    label: question.header,
    note: say`(column ${columnLetters(question.column)})`,
    answers: questions.map((one) => answer(one, one === question ? (one.candidates[0]?.field ?? "none") : "none")),
  }));
  return {
    id: questions.map(({ key }) => key).join("|"),
    title: say`Which column is the ${first === undefined ? "" : firstField(first)}?`,
    note: base?.note ?? "",
    link: base?.link,
    options: [...options, { label: NONE(), note: "", answers: questions.map((one) => answer(one, "none")) }],
  };
}

const groupKey = ({ kind, sheet, register, candidates, key }: Question): string =>
  kind === "mapping" && candidates.length === 1 ? `${sheet}|${register}|${candidates[0]?.field ?? ""}` : key;

/** The questions of a workbook, each with up to three candidates; a question about the same column comes once. */
export function paneQuestions(outcome: Outcome, outline: Outline): readonly PaneQuestion[] {
  const asking = { outcome, outline };
  const groups = new Map<string, Question[]>();
  for (const question of outcome.questions) {
    const key = groupKey(question);
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [question]);
    else if (!held.some((one) => one.key === question.key)) held.push(question);
  }
  return [...groups.values()].flatMap((group) => {
    const [only, second] = group;
    if (only === undefined) return [];
    return second === undefined || group.length > 3
      ? group.map((one) => oneQuestion(one, asking))
      : [whichColumn(group, asking)];
  });
}
