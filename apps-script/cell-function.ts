import type { AnswerGrid, CellAnswer } from "../core/index.ts";
import { clockOf } from "./dates.ts";

const MS_A_DAY = 86_400_000;
/** Serial of 1 January 1970. */
const EPOCH_SERIAL = 25_569;

/** What a function may put into cells. */
export type Shown = string | number | readonly (readonly (string | number)[])[];

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** The serial of the script's own wall clock; the same as the spreadsheet's where both have one zone. */
function scriptSerial(date: Date): number {
  const wall = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes());
  return wall / MS_A_DAY + EPOCH_SERIAL;
}

/**
 * The serial that a date cell shows. Midnight on the script's clock needs no service; anything else may be midnight in the
 * spreadsheet's zone, which is asked for then.
 */
function dateSerial(date: Date): number {
  const serial = scriptSerial(date);
  if (Number.isInteger(serial)) return serial;
  return clockOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()).serialOf(date.getTime());
}

function plain(value: unknown): unknown {
  if (isDate(value)) return dateSerial(value);
  return value === "" ? null : value;
}

const isBlock = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value);

const argument = (value: unknown): unknown =>
  isBlock(value) ? value.map((row) => row.map(plain)) : value === undefined ? undefined : plain(value);

/** A function cannot put an error into one of several cells: such a cell says #N/A or #VALUE! as text. */
const inCells = (answer: CellAnswer): string | number =>
  answer.kind === "value" ? answer.value : answer.kind === "notAvailable" ? "#N/A" : "#VALUE!";

/**
 * Calls a function of the core with what Google Sheets hands over, ranges as arrays and single cells as values. An answer for one
 * cell that is no value fails with its reason, which the cell then shows; many cells spill.
 */
export function answerCells(compute: (args: readonly unknown[]) => AnswerGrid, args: readonly unknown[]): Shown {
  const answers = compute(args.map(argument));
  const [first] = answers[0] ?? [];
  if (answers.length === 1 && answers[0]?.length === 1 && first) {
    if (first.kind !== "value") throw new Error(first.reason);
    return first.value;
  }
  return answers.map((row) => row.map(inCells));
}
