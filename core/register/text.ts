import { isNobody, isSentinel } from "../words/sentinels.ts";
import { refuseAs, readCells, type ColumnTask, type Notes } from "./reading.ts";
import { label } from "../words/say.ts";

const LONGEST_SENTINEL = 24;
const HAS_DIGIT = /\d/;
const ONLY_MARKS = /^[-\u2010-\u2015?./*_ ]+$/;

const truthText = (value: boolean): string => (value ? "TRUE" : "FALSE");
const nothing = (): void => undefined;

/** Texts as they stand, trimmed; numbers as texts. A lone dash or question mark is no text. */
export function readTexts(task: ColumnTask, notes: Notes): (string | undefined)[] {
  return readCells(task, notes, {
    number: String,
    text: (text) => (text.length <= 4 && ONLY_MARKS.test(text) ? undefined : text),
    truth: truthText,
    refuse: nothing,
  });
}

/** Ids, persons and links: as texts, but "TBC", "n/a" or "unassigned" names nobody and is blank. */
export function readNames(task: ColumnTask, notes: Notes): (string | undefined)[] {
  const nobody = new Map<string, boolean>();
  const isNamed = (text: string): boolean => {
    if (text.length > LONGEST_SENTINEL || HAS_DIGIT.test(text)) return true;
    let known = nobody.get(text);
    if (known === undefined) {
      known = isNobody(text);
      nobody.set(text, known);
    }
    return !known;
  };
  return readCells(task, notes, {
    number: String,
    text: (text) => (isNamed(text) ? text : undefined),
    truth: truthText,
    refuse: nothing,
  });
}

/** Several ids or names in one cell, separated by comma, semicolon or line break; equal cells share one list. */
export function readLinks(task: ColumnTask, notes: Notes): (readonly string[] | undefined)[] {
  const lists = new Map<string, readonly string[]>();
  const read = (text: string): readonly string[] | undefined => {
    let list = lists.get(text);
    if (list === undefined) {
      list = text
        .split(/[,;\r\n]+/)
        .map((part) => part.trim())
        .filter((part) => part !== "" && !isNobody(part));
      lists.set(text, list);
    }
    return list.length === 0 ? undefined : list;
  };
  return readCells(task, notes, { number: (value) => [String(value)], text: read, refuse: nothing });
}

/** Ratings stay as they stand, trimmed, until the whole column has decided its scale; "TBC" and "?" are unknown (RDG-07). */
export function readRatings(task: ColumnTask, notes: Notes): (string | number | undefined)[] {
  const sentinels = new Map<string, boolean>();
  const isRating = (text: string): boolean => {
    let known = sentinels.get(text);
    if (known === undefined) {
      known = isSentinel(text);
      sentinels.set(text, known);
    }
    return !known;
  };
  return readCells<string | number>(task, notes, {
    number: (value) => value,
    text: (text) => (isRating(text) ? text : undefined),
    refuse: refuseAs(task, notes, label("rating")),
  });
}
