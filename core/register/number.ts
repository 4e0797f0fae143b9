import { plainNumber, readNumberText, toNumber, type DecimalSign, type NumberText } from "./number-text.ts";
import { answerOf, ask, noteStored, refuseAs, readCells, trimmed, type ColumnTask, type Notes } from "./reading.ts";
import { label } from "../words/say.ts";

/** The written numbers of a column, and the decimal sign that it decides for those that leave it open. */
export interface WrittenNumbers {
  /** By text as it stands; null for what is no number. */
  readonly parts: ReadonlyMap<string, NumberText | null>;
  readonly decimal: DecimalSign | undefined;
  /** What they come to. */
  readonly values: ReadonlyMap<string, number>;
}

const COMMA_LANGUAGES = new Set(
  "de fr es it pt nl pl cs sk sl hr sr hu ro bg da sv nb nn no fi et lv lt ru uk tr el id vi ca".split(" "),
);
const POINT_REGIONS = new Set("CH LI MX US PR GT HN NI PA SV DO".split(" "));

/** The decimal sign of a locale: "," for "de-DE", "." for "en-GB" and "de-CH"; undefined without a locale. */
export function decimalOfLocale(locale: string): DecimalSign | undefined {
  if (locale === "") return undefined;
  const [language = "", ...others] = locale.split(/[-_]/);
  const isComma =
    COMMA_LANGUAGES.has(language.toLowerCase()) && !others.some((o) => POINT_REGIONS.has(o.toUpperCase()));
  return isComma ? "," : ".";
}

/** Reads the shapes of all texts of a column and decides its decimal sign: Settings, else cells, else locale, else a question. */
export function surveyNumbers(task: ColumnTask, notes: Notes): WrittenNumbers {
  const parts = new Map<string, NumberText | null>();
  const seen = { ".": false, ",": false, either: false };
  for (const cell of task.cells) {
    if (typeof cell !== "string") continue;
    const text = trimmed(cell);
    const plain = plainNumber(text);
    if (plain === "point") seen["."] = true;
    if (plain !== undefined || parts.has(text)) continue;
    const found = readNumberText(text);
    parts.set(text, found ?? null);
    if (found?.decimal !== undefined) seen[found.decimal] = true;
  }
  const decimal = seen.either ? decide(task, notes, { seen, parts }) : undefined;
  return { parts, decimal, values: valuesOf(parts, decimal) };
}

function valuesOf(
  parts: ReadonlyMap<string, NumberText | null>,
  decimal: DecimalSign | undefined,
): Map<string, number> {
  const values = new Map<string, number>();
  for (const [text, found] of parts) {
    const value = found === null ? undefined : toNumber(found, decimal);
    if (value !== undefined) values.set(text, value);
  }
  return values;
}

/** What the texts of a column show of its decimal sign. */
interface Signs {
  readonly seen: Readonly<Record<DecimalSign, boolean>>;
  readonly parts: WrittenNumbers["parts"];
}

const FEWEST_GROUPED = 3;
/** Digits of a number that needs no groups. */
const GROUP_DIGITS = 3;

/** Most digits of a text of digits alone; 0 without one. */
const longestWhole = (cells: ColumnTask["cells"]): number =>
  cells.reduce<number>((most, cell) => {
    const text = typeof cell === "string" ? trimmed(cell) : "";
    return plainNumber(text) === "whole" ? Math.max(most, text.length) : most;
  }, 0);

/**
 * The decimal sign that the numbers show together: "£32,614", "£2,607" and "£8,333" beside "£278" have groups of thousands, since decimals
 * would not be three each time and none at all. Undefined where fewer show it, or one of four digits and more has no sign.
 */
function decimalOfGroups({ cells }: ColumnTask, { parts }: Signs): DecimalSign | undefined {
  const numbers = [...parts.values()].filter((part): part is NumberText => part !== null);
  const open = numbers.filter(({ decimal }) => decimal === "either");
  const bare = numbers.filter(({ decimal }) => decimal === undefined).map(({ body }) => body.length);
  const longest = bare.reduce((most, digits) => Math.max(most, digits), longestWhole(cells));
  if (open.length < FEWEST_GROUPED || longest === 0 || longest > GROUP_DIGITS) return undefined;
  if (open.every(({ body }) => body.includes(","))) return ".";
  return open.every(({ body }) => body.includes(".")) ? "," : undefined;
}

function decide(task: ColumnTask, notes: Notes, signs: Signs): DecimalSign | undefined {
  const { seen } = signs;
  const answer = answerOf(task, "decimal");
  if (answer === "." || answer === ",") return answer;
  if (seen["."] !== seen[","]) return seen["."] ? "." : ",";
  const byGroups = seen["."] ? undefined : decimalOfGroups(task, signs);
  if (byGroups !== undefined) return byGroups;
  const byLocale = seen["."] ? undefined : decimalOfLocale(task.sheet.locale);
  if (byLocale === undefined)
    ask(task, notes, {
      kind: "decimal",
      text: `Is the decimal sign in "${task.header}" a point or a comma?`,
      answers: [".", ","],
    });
  return byLocale;
}

/** The number that a text of the column says; undefined for what is none. */
export const numberOf = (written: WrittenNumbers, text: string): number | undefined =>
  plainNumber(text) === undefined ? written.values.get(text) : Number(text);

/** A plain column of numbers. "75%" is 0.75, as in a cell with that format; "1.2m" is no plain number: RDG-07. */
export function readAmounts(task: ColumnTask, notes: Notes): (number | undefined)[] {
  const written = surveyNumbers(task, notes);
  return readCells(task, notes, {
    number: (value) => value,
    text: (text, entry) => {
      const found = written.parts.get(text);
      const value = found === undefined || found?.multiplier === 1 ? numberOf(written, text) : undefined;
      if (value !== undefined) noteStored(task, notes, entry, text);
      return found?.percent === true && value !== undefined ? value / 100 : value;
    },
    refuse: refuseAs(task, notes, label("number")),
  });
}

/** Neither "1.2m" nor "75%". */
export const isPlain = (found: NumberText | null): boolean => found?.multiplier === 1 && !found.percent;
