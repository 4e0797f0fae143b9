import type { Cell } from "../workbook.ts";
import { times } from "./number-text.ts";
import { numberOf, surveyNumbers, type WrittenNumbers } from "./number.ts";
import {
  answerOf,
  ask,
  noteIncredible,
  noteStored,
  refuseAs,
  readCells,
  trimmed,
  type ColumnTask,
  type Notes,
} from "./reading.ts";
import { label } from "../words/say.ts";

/** Beyond it a number in a percent column must be whole percents. */
const LARGEST_FRACTION = 1.5;

/** How the plain numbers of a percent column are meant; undefined when nothing tells it. */
type PercentUnit = "fraction" | "whole";

const showsPercent = (format: string): boolean => format.replace(/"[^"]*"|\\./g, "").includes("%");

/** A number of the column that carries no percent sign. */
function bareNumber(cell: Cell | undefined, written: WrittenNumbers): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return undefined;
  const text = trimmed(cell);
  return written.parts.get(text)?.percent === true ? undefined : numberOf(written, text);
}

/** Bare numbers of the column: the largest, and whether any is other than 0 and 1. */
function survey(task: ColumnTask, written: WrittenNumbers): { largest: number; telling: boolean; any: boolean } {
  let largest = 0;
  let telling = false;
  let any = false;
  for (const cell of task.cells) {
    const value = bareNumber(cell, written);
    if (value === undefined) continue;
    any = true;
    largest = Math.max(largest, Math.abs(value));
    telling ||= value !== 0 && value !== 1;
  }
  return { largest, telling, any };
}

function unitOf(task: ColumnTask, notes: Notes, written: WrittenNumbers): PercentUnit | undefined {
  const answer = answerOf(task, "percent");
  if (answer === "fraction" || answer === "whole") return answer;
  const { largest, telling, any } = survey(task, written);
  if (showsPercent(task.format)) return "fraction";
  if (largest > LARGEST_FRACTION) return "whole";
  if (telling || !any) return "fraction";
  if (largest === 0) return "whole";
  ask(task, notes, {
    kind: "percent",
    text: `Does 1 in "${task.header}" mean 1 % or 100 %?`,
    answers: ["whole", "fraction"],
  });
  return undefined;
}

/** A variance may be below 0 or above 100. */
const hasLimits = (task: ColumnTask): boolean =>
  !/varia|slip|deviation/i.test(`${task.field} ${task.definition.header}`);

const RANGE = /^(\d+(?:[.,]\d+)?)\s*%?\s*(?:[-\u2010-\u2015]|to|bis|à|a)\s*(\d+(?:[.,]\d+)?)\s*%$/i;

/** The middle of "60-80 %", in whole percents: chances are told in ranges, progress is not. */
function middleOf({ field, definition }: ColumnTask, text: string): number | undefined {
  const [, low, high] = (/probability/i.test(`${field} ${definition.header}`) ? RANGE.exec(text) : null) ?? [];
  if (low === undefined || high === undefined) return undefined;
  return (Number(low.replace(",", ".")) + Number(high.replace(",", "."))) / 2;
}

/**
 * Whole percents. 0.75, 75 and "75%" are decided for the whole column: a percent format means fractions, else any number
 * above 1.5 means whole percents; a column of only 0 and 1 is asked about, and its 1 is unknown until then.
 */
export function readPercents(task: ColumnTask, notes: Notes): (number | undefined)[] {
  const written = surveyNumbers(task, notes);
  const unit = unitOf(task, notes, written);
  const limited = hasLimits(task);
  const checked = (value: number, entry: number): number => {
    if (limited && (value < 0 || value > 100)) noteIncredible(task, notes, entry, `${value} %`);
    return value;
  };
  const plain = (value: number, entry: number): number | undefined => {
    if (value === 0) return 0;
    const whole = unit === "fraction" ? times(value, 100) : value;
    return unit === undefined || whole === undefined ? undefined : checked(whole, entry);
  };
  return readCells(task, notes, {
    number: plain,
    text: (text, entry) => {
      const middle = middleOf(task, text);
      if (middle !== undefined) return checked(middle, entry);
      const found = written.parts.get(text);
      const isPercent = found?.percent === true;
      const isNumber = found === undefined || (found?.multiplier === 1 && !found.isMoney);
      const said = isNumber ? numberOf(written, text) : undefined;
      if (said === undefined) return undefined;
      const value = isPercent ? checked(said, entry) : plain(said, entry);
      if (value !== undefined) noteStored(task, notes, entry, text);
      return value;
    },
    refuse: refuseAs(task, notes, label("percentage")),
  });
}
