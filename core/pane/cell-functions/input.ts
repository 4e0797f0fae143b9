import { type Day, toDay } from "../../day.ts";
import { normalizeWord } from "../../words/normalize.ts";
import { isSentinel } from "../../words/sentinels.ts";
import { spellingsOf, type Vocabulary } from "../../words/vocabulary.ts";
import { type CellAnswer, wrong } from "./answer.ts";
import { say } from "../../words/say.ts";

/** One input of a function: undefined is blank, or says that nothing is known ("TBC"). */
export type Input<T> =
  { readonly kind: "input"; readonly value: T | undefined } | { readonly kind: "bad"; readonly answer: CellAnswer };

const input = <T>(value: T | undefined): Input<T> => ({ kind: "input", value });
const bad = (name: string, expected: string, cell: unknown): Input<never> => {
  const found =
    typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? `: ${String(cell)}` : "";
  return { kind: "bad", answer: wrong(say`The ${name} is not ${expected}${found}.`) };
};

const isUnknown = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === "string" && isSentinel(cell));

export interface NumberSpec {
  readonly name: string;
  readonly min?: number;
  readonly max?: number;
}

/** "from 0 to 1" where the number lies outside its limits. */
function limitBroken(found: number, { min = -Infinity, max = Infinity }: NumberSpec): string | undefined {
  if (found >= min && found <= max) return undefined;
  return max === Infinity ? say`${min} or more` : say`from ${min} to ${max}`;
}

/** A finite number within its limits. A text is no number, whatever it looks like. */
export function numberInput(cell: unknown, spec: NumberSpec): Input<number> {
  if (isUnknown(cell)) return input<number>(undefined);
  if (typeof cell !== "number" || !Number.isFinite(cell)) return bad(spec.name, say`a number`, cell);
  const broken = limitBroken(cell, spec);
  return broken === undefined ? input(cell) : bad(spec.name, broken, cell);
}

/** A date as the workbook's serial of the 1900 system; its time of day is left out. */
export function dayInput(cell: unknown, name: string): Input<Day> {
  if (isUnknown(cell)) return input<Day>(undefined);
  const day = typeof cell === "number" ? toDay(cell) : undefined;
  return day === undefined ? bad(name, say`a date`, cell) : input(day);
}

/** A reader of words of a closed list, in every spelling that registers may use. */
export function wordInput<T extends string>(vocabulary: Vocabulary<T>, name: string): (cell: unknown) => Input<T> {
  const spellings = spellingsOf(vocabulary);
  return (cell) => {
    const word = typeof cell === "string" ? spellings.get(normalizeWord(cell)) : undefined;
    if (word !== undefined) return input(word);
    return isUnknown(cell) ? input<T>(undefined) : bad(name, say`a word that is known here`, cell);
  };
}

/** The values of several inputs, or the answer to the first bad one. */
export function allInputs<T>(
  inputs: readonly Input<T>[],
): { readonly values: readonly (T | undefined)[] } | { readonly answer: CellAnswer } {
  const values: (T | undefined)[] = [];
  for (const found of inputs) {
    if (found.kind === "bad") return { answer: found.answer };
    values.push(found.value);
  }
  return { values };
}
