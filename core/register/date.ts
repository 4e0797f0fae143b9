import type { Finding } from "../finding.ts";
import { civil, isoDay, toDay, type Day } from "../day.ts";
import { credibleDay, isCredible, readWrittenNumber } from "./date-number.ts";
import { headerTokens } from "./normalize.ts";
import { readDateText, type DateOrder, type DateText } from "./date-text.ts";
import {
  answerOf,
  ask,
  noteIncredible,
  noteStored,
  noteText,
  placeOf,
  readCells,
  trimmed,
  type ColumnTask,
  type Notes,
} from "./reading.ts";
import { label } from "../words/say.ts";

/** The written dates of a column, and what it decides for those that leave the order open. */
interface WrittenDates {
  readonly parts: ReadonlyMap<string, DateText | null>;
  readonly order: DateOrder | undefined;
  /** Year of most of its dates, for proposals to texts without one. */
  readonly year: number | undefined;
}

function surveyDates(task: ColumnTask, notes: Notes): WrittenDates {
  const parts = new Map<string, DateText | null>();
  const years = new Map<number, number>();
  const seen = { dmy: false, mdy: false, open: false };
  for (const cell of task.cells) {
    if (typeof cell !== "string") continue;
    const text = trimmed(cell);
    if (parts.has(text)) continue;
    const found = readDateText(text) ?? null;
    parts.set(text, found);
    if (found !== null) tally(found, seen, years);
  }
  return { parts, order: seen.open ? decide(task, notes, seen) : undefined, year: mostOf(years) };
}

function tally(found: DateText, seen: Record<DateOrder | "open", boolean>, years: Map<number, number>): void {
  if (found.kind === "open") seen.open = true;
  if (found.kind === "ordered") seen[found.order] = true;
  if (found.kind === "day") count(years, civil(found.day).year);
}

const count = (counts: Map<number, number>, key: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

function mostOf(counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  for (const [key, n] of counts) if (best === undefined || n > (counts.get(best) ?? 0)) best = key;
  return best;
}

/** The order of a column: any part above 12, else Settings, else a question. Orders that contradict each other decide nothing. */
function decide(task: ColumnTask, notes: Notes, seen: Readonly<Record<DateOrder, boolean>>): DateOrder | undefined {
  const answer = answerOf(task, "dateOrder");
  if (answer !== undefined && /^[dm]/.test(answer)) return answer.startsWith("d") ? "dmy" : "mdy";
  if (seen.dmy !== seen.mdy) return seen.dmy ? "dmy" : "mdy";
  ask(task, notes, {
    kind: "dateOrder",
    text: `Does the day or the month come first in "${task.header}"?`,
    answers: ["dmy", "mdy"],
  });
  return undefined;
}

function dayOfText(
  found: DateText | null | undefined,
  order: DateOrder | undefined,
  isPeriod: boolean,
): Day | undefined {
  if (found === null || found === undefined) return undefined;
  if (found.kind === "day" || found.kind === "ordered") return found.day;
  if (found.kind === "open") return order === undefined ? undefined : found[order];
  return isPeriod ? found.day : undefined;
}

/** RDG-05, RDG-06, RDG-16 or RDG-07: why a cell gives no day. */
function refuse(task: ColumnTask, notes: Notes, written: WrittenDates): (text: string, entry: number) => void {
  return (text, entry) => {
    const cell = task.cells[entry];
    const found = typeof cell === "number" ? readWrittenNumber(cell) : written.parts.get(text);
    const finding = found === undefined || found === null ? undefined : opened(task, found, { text, entry, written });
    notes.unreadable.set(entry, text);
    const isSaid = typeof cell !== "number" && (found === undefined || found === null);
    if (!isSaid) notes.spoiled.add(entry);
    if (finding !== undefined) notes.findings.push(finding);
    else if (isSaid) noteText(task, notes, entry, { text, type: label("date") });
    else noteIncredible(task, notes, entry, shown(task, cell, dayOfText(found, written.order, true)));
  };
}

interface OpenDate {
  readonly text: string;
  readonly entry: number;
  readonly written: WrittenDates;
}

/** RDG-05 for a date whose order is open, RDG-06 for a vague one. */
function opened(task: ColumnTask, found: DateText, date: OpenDate): Finding | undefined {
  const { text, entry, written } = date;
  const place = placeOf(task, entry);
  if (found.kind === "open" && written.order === undefined)
    return { code: "RDG-05", place, data: { header: task.header, text }, group: task.header };
  if (found.kind !== "vague") return undefined;
  const year = found.day === undefined && written.year !== undefined ? `${written.year}-` : "";
  return { code: "RDG-06", place, data: { text, proposal: `${year}${found.proposal}` }, group: text };
}

function shown(task: ColumnTask, cell: unknown, day: Day | undefined): string {
  const found = day ?? (typeof cell === "number" ? toDay(cell, task.sheet.dateSystem) : undefined);
  return found === undefined ? String(cell) : isoDay(found);
}

const PERIODS: ReadonlySet<string> = new Set(["period", "month", "quarter"]);

const holdsPeriods = ({ definition: { period }, header }: ColumnTask): boolean =>
  period === true || (period === "headed" && headerTokens(header).some((token) => PERIODS.has(token)));

/**
 * Whole days. Serials of the workbook's date system; texts in the order that the whole column supports; the end of a span
 * only where the column names periods. Days outside 1980 to 2079 are unknown (RDG-16).
 */
export function readDays(task: ColumnTask, notes: Notes): (Day | undefined)[] {
  const written = surveyDates(task, notes);
  const isPeriod = holdsPeriods(task);
  const { dateSystem } = task.sheet;
  return readCells(task, notes, {
    number: (value) =>
      credibleDay(value, dateSystem) ?? credible(dayOfText(readWrittenNumber(value), undefined, isPeriod)),
    text: (text, entry) => {
      const day = credible(dayOfText(written.parts.get(text), written.order, isPeriod));
      if (day !== undefined) noteStored(task, notes, entry, text);
      return day;
    },
    refuse: refuse(task, notes, written),
  });
}

const credible = (day: Day | undefined): Day | undefined => (day !== undefined && isCredible(day) ? day : undefined);
