import type { Finding } from "../finding.ts";
import type { RawWorkbook, SheetOutline } from "../workbook.ts";
import { cellAt, sourcesOf } from "./cells.ts";
import { withCurrencies } from "./currency.ts";
import { checkTotals, statedTotals } from "./check-totals.ts";
import { duplicatesOf } from "./duplicates.ts";
import { editionsOf } from "./editions.ts";
import { type Entries, entriesOf } from "./entries.ts";
import type { FoundRegister, Question } from "./found.ts";
import { hiddenIn } from "./hidden.ts";
import { readColumn } from "./read-column.ts";
import { type ColumnsRead, type Desk, notesOf, readColumns, readMonths } from "./read-columns.ts";
import type { ColumnTask, SheetFacts } from "./reading.ts";
import type { Family, ReadColumn, Register } from "./register.ts";
import type { Settings } from "./settings.ts";
import { readSlices } from "./slices.ts";

/** A register as its cells say, with what is wrong and what a person has to decide. */
export interface RegisterReading {
  /** Undefined when most of its formulas were never calculated: nothing of it may be used. */
  readonly register: Register | undefined;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

const NOTE_ROWS = 15;

/** Texts above the headers. */
function notesAbove(outline: SheetOutline | undefined, found: FoundRegister): string[] {
  const notes: string[] = [];
  const end = found.headerRows[0] ?? 0;
  for (let row = Math.max(0, end - NOTE_ROWS); row < end; row += 1)
    for (const cell of outline?.head[row] ?? []) if (typeof cell === "string" && cell !== "") notes.push(cell);
  return notes;
}

function deskOf(found: FoundRegister, family: Family, workbook: RawWorkbook, settings: Settings): Desk {
  const outline = workbook.outline.sheets.find((s) => s.key === found.sheet);
  const columns = new Set<number>();
  for (const { field, column } of found.columns) if (field !== null) columns.add(column);
  if (found.filter !== undefined) columns.add(found.filter.column);
  for (const column of found.entryColumns ?? []) columns.add(column);
  for (const column of found.slices ?? []) columns.add(column);
  const sheet: SheetFacts = {
    kind: found.kind,
    key: found.sheet,
    title: found.title,
    source: workbook.outline.source,
    dateSystem: workbook.outline.dateSystem,
    locale: workbook.outline.locale,
    settings,
    notes: notesAbove(outline, found),
  };
  const sources = sourcesOf(workbook, found.sheet, found.body, [...columns]);
  return { found, family, sheet, outline, sources, findings: [], questions: [] };
}

/**
 * Reads the cells of a found register into typed columns: blank rows, placeholders, repeated headers and rows of other
 * kinds left out, totals compared. Blank and unreadable cells are undefined, never 0; each unreadable one has a finding that
 * names it. No content of a cell makes it throw.
 */
export function readRegister(
  found: FoundRegister,
  family: Family,
  workbook: RawWorkbook,
  settings: Settings,
): RegisterReading {
  const desk = deskOf(found, family, workbook, settings);
  return found.shape === "form" ? readForm(desk) : readTable(desk);
}

function readTable(desk: Desk): RegisterReading {
  const { found, family, outline, sources, findings, questions } = desk;
  const entries = entriesOf(sources, outline, found, family);
  if (entries.uncalculated) return uncalculated(desk);
  // Reading a mapped column turns its cells into values: what groups by it takes them as they stand.
  const slices = readSlices(found, entries.cells, desk);
  const read = readColumns(desk, entries);
  const columns = withCurrencies(read.columns, family);
  const totals = checkedTotals(desk, columns, read.parts);
  const ids = columns[family.key];
  const editions = (): ReturnType<typeof editionsOf> => editionsOf(columns, family, entries.rows.length);
  const projects = family.columns["projectId"]?.kind === "link" ? columns["projectId"] : undefined;
  if (ids !== undefined && family.columns[family.key]?.kind === "id")
    for (const finding of duplicatesOf({ ids, projects, rows: entries.rows, sheet: found.title, editions }))
      findings.push(finding);
  const hidden = hiddenIn(found, outline, entries);
  if (hidden !== undefined) findings.push(hidden);
  const register = { ...registerOf(desk, entries.rows, columns, totals), ...slices, ...monthsOf(desk, entries) };
  return { register, findings, questions };
}

function monthsOf(desk: Desk, entries: Entries): Pick<Register, "months" | "series"> {
  const series = readMonths(desk, entries);
  if (series.length === 0) return {};
  if (desk.family.series !== undefined) return { series };
  return { months: new Map(series.map(({ month, amounts }) => [month, amounts])) };
}

/** The stated totals of columns that are a field of their own. Merged ones have a total each, which is compared with their own rows. */
function checkedTotals(
  { found, family, sources, findings }: Desk,
  columns: Readonly<Record<string, ReadColumn<unknown>>>,
  parts: ColumnsRead["parts"],
): Register["totals"] {
  const check = (some: Readonly<Record<string, ReadColumn<unknown>>>): Register["totals"] => {
    const totals = statedTotals(found, sources, some);
    for (const finding of checkTotals(found, family, some, totals)) findings.push(finding);
    return totals;
  };
  const whole = check(Object.fromEntries(Object.entries(columns).filter(([field]) => !parts.has(field))));
  for (const [field, own] of parts) for (const part of own) check({ [field]: part });
  return whole;
}

/** RDG-24: such a register is not used. */
function uncalculated({ found }: Desk): RegisterReading {
  const place = { sheet: found.title, row: found.body.top, column: found.body.left };
  return { register: undefined, findings: [{ code: "RDG-24", place, data: { sheet: found.title } }], questions: [] };
}

function registerOf(
  desk: Desk,
  rows: readonly number[],
  columns: Readonly<Record<string, ReadColumn<unknown>>>,
  totals?: Register["totals"],
): Register {
  const { found } = desk;
  return {
    kind: found.kind,
    sheet: found.title,
    size: rows.length,
    rows,
    columns,
    ...(totals === undefined ? {} : { totals }),
    ...(found.subject === undefined ? {} : { subject: found.subject }),
    ...(found.fieldRows === undefined ? {} : { cellRows: found.fieldRows }),
    ...(found.entryColumns === undefined ? {} : { entryColumns: found.entryColumns }),
  };
}

/** Entries whose fields stand in rows: one, or one in each column. */
function readForm(desk: Desk): RegisterReading {
  const { found, family, sources, findings, questions } = desk;
  const columns: Record<string, ReadColumn<unknown>> = {};
  for (const { field, column, header } of found.columns) {
    const definition = field === null ? undefined : family.columns[field];
    const row = field === null ? undefined : found.fieldRows?.[field];
    if (field === null || definition === undefined || row === undefined) continue;
    const at = found.entryColumns ?? [column];
    const task: ColumnTask = {
      sheet: desk.sheet,
      field,
      definition,
      column,
      header,
      format: "General",
      cells: at.map((one) => cellAt(sources, row, one)),
      rows: at.map(() => row),
      columnOf: new Map(at.map((one, entry) => [entry, one])),
    };
    columns[field] = readColumn(task, notesOf(desk));
  }
  const rows = (found.entryColumns ?? [found.body.left]).map(() => found.body.top);
  return { register: registerOf(desk, rows, columns), findings, questions };
}
