import type { Finding } from "../finding.ts";
import type { SheetOutline } from "../workbook.ts";
import type { CellSource } from "./cells.ts";
import { amount, type ColumnKind } from "./column.ts";
import type { Entries } from "./entries.ts";
import type { FoundColumn, FoundRegister, Question } from "./found.ts";
import { disagreements, mergedColumn, openCells } from "./merge.ts";
import { monthOfField } from "./months.ts";
import { readColumn } from "./read-column.ts";
import type { Notes, SheetFacts } from "./reading.ts";
import { sharedUnits } from "./shared-unit.ts";
import type { Family, ReadColumn, SeriesColumn } from "./register.ts";

/** Everything that reading one register needs. */
export interface Desk {
  readonly found: FoundRegister;
  readonly family: Family;
  readonly sheet: SheetFacts;
  readonly outline: SheetOutline | undefined;
  readonly sources: readonly CellSource[];
  readonly findings: Finding[];
  readonly questions: Question[];
}

/** Where what is noticed in a column of the register is noted. */
export const notesOf = ({ findings, questions }: Desk): Notes => ({
  unreadable: new Map(),
  spoiled: new Set(),
  findings,
  questions,
});

/** The columns of each field; more than one, in its order, where an answer merges them. */
function fieldColumns({ found }: Desk): ReadonlyMap<string, readonly FoundColumn[]> {
  const fields = new Map<string, FoundColumn[]>();
  for (const column of found.columns) {
    if (column.field === null) continue;
    const held = fields.get(column.field);
    if (held === undefined) fields.set(column.field, [column]);
    else held.push(column);
  }
  for (const held of fields.values()) held.sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  return fields;
}

/** The columns of a register, by field, and those that are merged as they were read, each by itself. */
export interface ColumnsRead {
  readonly columns: Record<string, ReadColumn<unknown>>;
  /** Of merged fields, in the order of the answer. */
  readonly parts: ReadonlyMap<string, readonly ReadColumn<unknown>[]>;
}

/** Reads the columns of a table by field; those that an answer merges are each read by themselves, then joined. */
export function readColumns(desk: Desk, entries: Entries): ColumnsRead {
  const columns: Record<string, ReadColumn<unknown>> = {};
  const parts = new Map<string, readonly ReadColumn<unknown>[]>();
  const units = sharedUnits(desk.found, desk.family, desk.outline, entries);
  for (const [field, held] of fieldColumns(desk)) {
    const definition = desk.family.columns[field];
    if (definition === undefined) continue;
    const lists = held.map(({ column }) => entries.cells.get(column) ?? []);
    const read = (held.length > 1 ? openCells(lists) : lists).map((cells, at): ReadColumn<unknown> => {
      const { column = 0, header = "" } = held[at] ?? {};
      const format = desk.outline?.formats[column] ?? "General";
      const task = { sheet: desk.sheet, field, definition, column, header, format, cells, rows: entries.rows };
      const shared = units.get(column);
      return readColumn(shared === undefined ? task : { ...task, shared }, notesOf(desk));
    });
    const [first, ...others] = read;
    if (first === undefined) continue;
    columns[field] = others.reduce((column, next) => joined(desk, entries, [column, next], definition.kind), first);
    if (others.length > 0) parts.set(field, read);
  }
  return { columns, parts };
}

function joined(
  desk: Desk,
  { rows }: Entries,
  pair: readonly [ReadColumn<unknown>, ReadColumn<unknown>],
  kind: ColumnKind,
): ReadColumn<unknown> {
  const { column, differing } = mergedColumn(pair, kind);
  for (const finding of disagreements(pair, differing, { sheet: desk.found.title, rows })) desk.findings.push(finding);
  return column;
}

const MONTH_AMOUNT = amount("Amount");

/** What stands in the columns headed by months, left to right: money where the family keeps values by period, else plain amounts. */
export function readMonths(desk: Desk, entries: Entries): readonly SeriesColumn[] {
  const { columns, series } = desk.family;
  const definition = columns[series?.value ?? ""] ?? MONTH_AMOUNT;
  return desk.found.columns.flatMap(({ field, column, header }) => {
    const head = field === null ? undefined : monthOfField(field);
    if (field === null || head === undefined) return [];
    const cells = [...(entries.cells.get(column) ?? [])];
    const format = desk.outline?.formats[column] ?? "General";
    const task = { sheet: desk.sheet, field, definition, column, header, format, cells, rows: entries.rows };
    // The definition is that of an amount, so that its values are numbers.
    const amounts = readColumn(task, notesOf(desk)) as ReadColumn<number>;
    return [{ month: head.month, measure: head.measure, amounts }];
  });
}
