import type { Cell } from "../workbook.ts";
import { normalizeText } from "../words/normalize.ts";
import type { Vocabulary } from "../words/vocabulary.ts";
import {
  answerOf,
  ask,
  noteText,
  noteWord,
  placeOf,
  readCells,
  trimmed,
  type ColumnTask,
  type Notes,
} from "./reading.ts";
import { asValue, readWordText, wordList, type WordText } from "./word-reader.ts";

/** A column of words of a closed list. */
export interface WordReading {
  readonly values: (string | undefined)[];
  /** Texts that differ from the value, by entry. */
  readonly texts: Map<number, string>;
}

const DIGIT_COLORS: Readonly<Record<string, readonly string[]>> = {
  green: ["green", "amber", "red"],
  red: ["red", "amber", "green"],
};

const isColorDigit = (text: string): boolean => text === "1" || text === "2" || text === "3";

const isDigitCell = (cell: Cell | undefined): boolean =>
  (typeof cell === "number" && isColorDigit(String(cell))) || (typeof cell === "string" && isColorDigit(trimmed(cell)));

/** Digits of a color column mean something only after a person has said which end is red ("1 = red" or "1 = green"). */
function colorsOfDigits(task: ColumnTask, notes: Notes): readonly string[] | undefined {
  if (!task.cells.some(isDigitCell)) return undefined;
  const answer = answerOf(task, "colorDigits");
  const first = answer === undefined ? undefined : /green|red/.exec(answer)?.[0];
  if (first !== undefined) return DIGIT_COLORS[first];
  ask(task, notes, {
    kind: "colorDigits",
    text: `Which color is 1 in "${task.header}"?`,
    answers: ["1 = green", "1 = red"],
  });
  return undefined;
}

/** Phase of each stage of the RIBA Plan of Work (2020), from 0 on. */
const RIBA_PHASES = ["Initiation", "Initiation", "Planning", "Planning", "Planning", "Execution", "Closure", "Closure"];

/** The phase of a stage of the RIBA Plan of Work under a header that names it: "4", "Stage 4", "4 - Technical design". */
function ribaPhase({ header }: ColumnTask, text: string): string | undefined {
  const stage = /\bRIBA\b/i.test(header)
    ? /^(?:riba )?(?:stage )?([0-7])[ab+]?(?![\p{L}\d.])/iu.exec(text)?.[1]
    : undefined;
  return RIBA_PHASES[Number(stage)];
}

/** RDG-07 for what says that nothing is known, LIF-11 for phases, RDG-21 for any other word. */
function refuseWord(
  task: ColumnTask,
  notes: Notes,
  found: WordText | undefined,
  at: { readonly text: string; readonly entry: number },
): void {
  const { text, entry } = at;
  const name = task.definition.vocabulary?.name ?? "word";
  if (found?.kind === "sentinel") noteText(task, notes, entry, { text, type: name });
  else if (name === "phase") {
    notes.unreadable.set(entry, text);
    notePhase(task, notes, at);
  } else noteWord(task, notes, entry, text);
}

function notePhase(task: ColumnTask, notes: Notes, at: { readonly text: string; readonly entry: number }): void {
  const place = placeOf(task, at.entry);
  notes.findings.push({ code: "LIF-11", place, data: { text: at.text }, group: normalizeText(at.text) });
}

/** Words of a closed list; the text is kept where it says more than the value. */
export function readWords(task: ColumnTask, notes: Notes, vocabulary: Vocabulary<string>): WordReading {
  const list = wordList(vocabulary, task.sheet.settings);
  const digits = vocabulary.name === "color" ? colorsOfDigits(task, notes) : undefined;
  const isPhase = vocabulary.name === "phase";
  const colorOf = (text: string): string | undefined => (isColorDigit(text) ? digits?.[Number(text) - 1] : undefined);
  const cache = new Map<string, WordText>();
  const texts = new Map<number, string>();
  const known = (text: string): WordText => {
    const held = cache.get(text);
    if (held !== undefined) return held;
    const numbered = isPhase && !list.spellings.has(text) ? ribaPhase(task, text) : colorOf(text);
    const found = numbered === undefined ? readWordText(text, list) : asValue(text, numbered);
    cache.set(text, found);
    return found;
  };
  const read = (text: string, entry: number): string | undefined => {
    const found = known(text);
    if (found.kind !== "value") return undefined;
    if (!found.plain) texts.set(entry, text);
    if (found.doubtful) notePhase(task, notes, { text, entry });
    return found.value;
  };
  const values = readCells(task, notes, {
    number: (value, entry) => read(String(value), entry),
    text: read,
    truth: (value) => list.spellings.get(value ? "yes" : "no"),
    refuse: (text, entry) => {
      refuseWord(task, notes, cache.get(text), { text, entry });
    },
  });
  return { values, texts };
}
