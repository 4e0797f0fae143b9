import type { Finding } from "../finding.ts";
import { isFault, type Cell, type DateSystem, type Place, type SourceKind } from "../workbook.ts";
import { normalizeText } from "../words/normalize.ts";
import type { Column } from "./column.ts";
import type { Candidate, Question } from "./found.ts";
import type { RegisterKind } from "./register.ts";
import { settingOf, type Settings } from "./settings.ts";
import { word } from "../words/say.ts";

/** What every column of a sheet shares. */
export interface SheetFacts {
  readonly kind: RegisterKind;
  /** Host's key of the sheet. */
  readonly key: string;
  readonly title: string;
  readonly source: SourceKind;
  readonly dateSystem: DateSystem;
  readonly locale: string;
  readonly settings: Settings;
  /** Texts above the headers, for units that hold for the whole table. */
  readonly notes: readonly string[];
}

/** A scale of money and its currency. */
export interface SharedUnit {
  readonly scale: number;
  readonly currency: string | undefined;
}

/** One mapped column on its way from cells to values. */
export interface ColumnTask {
  readonly sheet: SheetFacts;
  readonly field: string;
  readonly definition: Column<unknown>;
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly header: string;
  /** Number format code of most of its cells. */
  readonly format: string;
  /** By entry; reading the column turns this very list into its values, which spares half of the memory. */
  readonly cells: (Cell | undefined)[];
  /** Sheet row by entry. */
  readonly rows: readonly number[];
  /** Unit that all other columns of money share and that is credible here. */
  readonly shared?: SharedUnit;
  /** Column of entries whose cell stands in another column (entries side by side). */
  readonly columnOf?: ReadonlyMap<number, number>;
}

/** What is noticed while a column is read; only ever added to. */
export interface Notes {
  readonly unreadable: Map<number, string>;
  /** Entries of them that say nothing about the value: errors, dates that cannot be told. */
  readonly spoiled: Set<number>;
  readonly findings: Finding[];
  readonly questions: Question[];
}

/** How the cells of one kind of column become values; what gives undefined is refused, which notes why. */
export interface CellReader<T> {
  readonly number: (value: number, entry: number) => T | undefined;
  /** Never blank, trimmed. */
  readonly text: (text: string, entry: number) => T | undefined;
  /** Without it TRUE and FALSE are refused. */
  readonly truth?: (value: boolean) => T | undefined;
  readonly refuse: (text: string, entry: number) => void;
}

export const placeOf = (task: ColumnTask, entry: number): Place => ({
  sheet: task.sheet.title,
  row: task.rows[entry] ?? 0,
  column: task.columnOf?.get(entry) ?? task.column,
});

/**
 * Reads the cells of a column one by one, in place; blanks are undefined, errors are noted (RDG-04) and undefined. Whatever
 * has to be known of the column as a whole must be known before.
 */
export function readCells<T>(task: ColumnTask, notes: Notes, reader: CellReader<T>): (T | undefined)[] {
  const { cells } = task;
  // Every entry is overwritten below, after its cell was read.
  const values = cells as (T | undefined)[];
  for (let entry = 0; entry < cells.length; entry += 1) {
    const cell = cells[entry];
    let value: T | undefined;
    if (typeof cell === "string") value = readText(cell, entry, reader);
    else if (typeof cell === "number" && Number.isFinite(cell)) {
      value = reader.number(cell, entry);
      if (value === undefined) reader.refuse(String(cell), entry);
    } else if (cell !== null && cell !== undefined) value = readOddCell(cell, entry, { task, notes, reader });
    values[entry] = value;
  }
  return values;
}

function readText<T>(cell: string, entry: number, reader: CellReader<T>): T | undefined {
  const text = trimmed(cell);
  if (text === "") return undefined;
  const value = reader.text(text, entry);
  if (value === undefined) reader.refuse(text, entry);
  return value;
}

interface CellContext<T> {
  readonly task: ColumnTask;
  readonly notes: Notes;
  readonly reader: CellReader<T>;
}

function readOddCell<T>(cell: Cell, entry: number, context: CellContext<T>): T | undefined {
  const { task, notes, reader } = context;
  if (typeof cell === "boolean") {
    const value = reader.truth?.(cell);
    if (value === undefined) reader.refuse(cell ? "TRUE" : "FALSE", entry);
    return value;
  }
  if (isFault(cell)) noteFault(task, notes, entry, cell.fault);
  else if (typeof cell === "number") noteFault(task, notes, entry, "#NUM!");
  return undefined;
}

const SPACE = 32;
const NO_BREAK_SPACE = 160;

/** The text without blanks at its ends; the same string when there are none. */
export function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first <= SPACE || last <= SPACE || first >= NO_BREAK_SPACE || last >= NO_BREAK_SPACE ? text.trim() : text;
}

/** A blank cell holds nothing, an empty text or only blanks. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && trimmed(cell) === "");

const LONGEST_TEXT = 200;

const shortened = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);

/** RDG-04: the cell shows an error. */
export function noteFault(task: ColumnTask, notes: Notes, entry: number, fault: string): void {
  notes.unreadable.set(entry, fault);
  notes.spoiled.add(entry);
  notes.findings.push({
    code: "RDG-04",
    place: placeOf(task, entry),
    data: { fault, header: task.header },
    group: `${fault} ${task.header}`,
  });
}

/** RDG-07: text where a value of the type belongs; reads as unknown. */
export function noteText(
  task: ColumnTask,
  notes: Notes,
  entry: number,
  said: { readonly text: string; readonly type: string },
): void {
  notes.unreadable.set(entry, said.text);
  notes.findings.push({
    code: "RDG-07",
    place: placeOf(task, entry),
    data: { text: shortened(said.text), type: word(said.type), header: task.header },
    group: `${said.type}: ${normalizeText(said.text)}`,
  });
}

/** The usual refusal: RDG-07 with the type that belongs there. */
export const refuseAs =
  (task: ColumnTask, notes: Notes, type: string): ((text: string, entry: number) => void) =>
  (text, entry) => {
    noteText(task, notes, entry, { text, type });
  };

/** RDG-16: a value that can hardly be meant. */
export function noteIncredible(task: ColumnTask, notes: Notes, entry: number, value: string): void {
  notes.findings.push({
    code: "RDG-16",
    place: placeOf(task, entry),
    data: { value, header: task.header },
    group: task.header,
  });
}

/** RDG-08: a number or date that is stored as text; normal in text files. */
export function noteStored(task: ColumnTask, notes: Notes, entry: number, text: string): void {
  if (task.sheet.source === "text") return;
  notes.findings.push({
    code: "RDG-08",
    place: placeOf(task, entry),
    data: { text: shortened(text), header: task.header },
    group: task.header,
  });
}

/** RDG-21: a word that no list holds; reads as unknown. */
export function noteWord(task: ColumnTask, notes: Notes, entry: number, text: string): void {
  notes.unreadable.set(entry, text);
  notes.findings.push({
    code: "RDG-21",
    place: placeOf(task, entry),
    data: { text: shortened(text), header: task.header },
    group: `${task.header}: ${normalizeText(text)}`,
  });
}

/** Key under which Settings keeps an answer about a column. */
export const answerKey = (task: ColumnTask, kind: Question["kind"]): string =>
  `${kind}.${task.sheet.key}.${normalizeText(task.header)}`;

/** The answer that Settings holds, as lower-case text; undefined without one. */
export function answerOf(task: ColumnTask, kind: Question["kind"]): string | undefined {
  const answer = settingOf(task.sheet.settings, answerKey(task, kind));
  return answer === undefined ? undefined : normalizeText(String(answer));
}

/** Asks about a column; `answers` are the texts that Settings accepts. */
export function ask(
  task: ColumnTask,
  notes: Notes,
  asked: { kind: Question["kind"]; text: string; answers: readonly string[] },
): void {
  notes.questions.push({
    sheet: task.sheet.key,
    column: task.column,
    header: task.header,
    kind: asked.kind,
    register: task.sheet.kind,
    candidates: asked.answers.map((field): Candidate => ({ field, score: 1 / asked.answers.length })),
    text: asked.text,
    key: answerKey(task, asked.kind),
  });
}
