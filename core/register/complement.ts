import type { Cell } from "../workbook.ts";
import { isAbsent } from "../words/sentinels.ts";
import { normalizeWord } from "../words/normalize.ts";
import { isSentinel } from "./evidence-patterns.ts";
import type { SharedRows } from "./found.ts";
import { isBlank } from "./reading.ts";

/** Our choice: each column stands alone in at least so many rows ... */
const LEAST_ALONE = 2;
/** ... and in this share of the rows that either fills, so that a question is worth its while ... */
const LEAST_SHARE = 0.05;
/** ... and of the rows of the column that is filled less, at most this share is filled in the other one as well. */
const MOST_BOTH = 0.25;

const LONGEST_MARK = 24;

const isMark = (cell: Cell | undefined, says: (text: string) => boolean): boolean =>
  typeof cell === "string" && cell.length <= LONGEST_MARK && says(cell);

/** Whether a cell leaves its field open to another column: blank, or a mark for nothing ("-", "n/a"). */
export const isOpen = (cell: Cell | undefined): boolean => isBlank(cell) || isMark(cell, isAbsent);

/** Whether a cell holds no value: open, or a mark for what is not known yet ("TBC", "?"). */
export const saysNothing = (cell: Cell | undefined): boolean =>
  isOpen(cell) || isMark(cell, (text) => isSentinel(normalizeWord(text)));

/** Counts the rows in which only one of two columns holds a value, or both do; cells by row. */
export function sharedRows(first: readonly (Cell | undefined)[], second: readonly (Cell | undefined)[]): SharedRows {
  const rows = { first: 0, second: 0, both: 0 };
  for (let at = 0; at < Math.max(first.length, second.length); at += 1) {
    const [isFirst, isSecond] = [!saysNothing(first[at]), !saysNothing(second[at])];
    if (isFirst && isSecond) rows.both += 1;
    else if (isFirst) rows.first += 1;
    else if (isSecond) rows.second += 1;
  }
  return rows;
}

/** Whether two columns complement each other row by row: one is filled where the other is blank, with few exceptions. */
export function isComplement({ first, second, both }: SharedRows): boolean {
  const least = Math.min(first, second);
  const isEnough = least >= LEAST_ALONE && least >= LEAST_SHARE * (first + second + both);
  return isEnough && both <= MOST_BOTH * (least + both);
}
