import { times } from "./number-text.ts";
import { isPlain, numberOf, surveyNumbers } from "./number.ts";
import { refuseAs, readCells, type ColumnTask, type Notes } from "./reading.ts";
import { label } from "../words/say.ts";

/** Calendar days of each unit: a week of five working days is 7, a month 30, a year 365 (our choice). */
const UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, "d day days dy calendar day calendar days cd tag tage tagen jour jours dia dias"],
      [7 / 5, "wd working day working days workday workdays business day business days bd arbeitstage jours ouvres"],
      [7, "w wk wks week weeks woche wochen semaine semaines semana semanas"],
      [30, "m mo mos mth mths mon month months monat monate mois mes meses"],
      [365, "y yr yrs year years jahr jahre an ans ano anos"],
    ] as const
  ).flatMap(([days, words]) => namesOf(words).map((word): readonly [string, number] => [word, days])),
);

/** Words of a list in which "calendar", "working" and "business" belong to the word after them. */
function namesOf(words: string): string[] {
  return words
    .replace(/(calendar|working|business|jours) (day|days|ouvres)/g, "$1_$2")
    .split(" ")
    .map((word) => word.replace("_", " "));
}

const SPAN = /^([+-]?)\s*(\d+(?:[.,]\d+)?)\s*([a-z ]+)\.?$/;

function daysPer(unit: string): number | undefined {
  return UNITS.get(
    unit
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .trim(),
  );
}

/** Calendar days of a span with its unit; undefined for anything else. @example daysOf("+1 week") // 7 */
export function daysOf(text: string): number | undefined {
  const plain = text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .toLowerCase();
  const found = SPAN.exec(plain.normalize("NFD").replace(/[\u0300-\u036f]/g, ""));
  const unit = daysPer(found?.[3] ?? "");
  if (found === null || unit === undefined) return undefined;
  const days = times(Number((found[2] ?? "").replace(",", ".")), unit);
  return found[1] === "-" && days !== undefined && days !== 0 ? -days : days;
}

/** The unit in a header: 7 for "(weeks)", "in weeks", "Schedule_Impact_Weeks"; days without one. */
function unitOfHeader(header: string): number {
  const words = header.split(/[^\p{L}]+/u).reverse();
  for (const word of words)
    if (word.length > 3 && !/^day/i.test(word)) {
      const unit = daysPer(word);
      if (unit !== undefined) return unit;
    }
  return /working days|business days|workdays/i.test(header) ? 7 / 5 : 1;
}

/** Spans in calendar days: the unit from the value, else from the header, else days. */
export function readDurations(task: ColumnTask, notes: Notes): (number | undefined)[] {
  const written = surveyNumbers(task, notes);
  const perUnit = unitOfHeader(task.header);
  const toDays = (value: number): number | undefined => (perUnit === 1 ? value : times(value, perUnit));
  return readCells(task, notes, {
    number: toDays,
    text: (text) => {
      const span = daysOf(text);
      if (span !== undefined) return span;
      const found = written.parts.get(text);
      const isSpan = found === undefined || (isPlain(found) && found?.isMoney === false);
      const value = isSpan ? numberOf(written, text) : undefined;
      return value === undefined ? undefined : toDays(value);
    },
    refuse: refuseAs(task, notes, label("duration")),
  });
}
