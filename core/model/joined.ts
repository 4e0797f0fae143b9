import type { Finding } from "../finding.ts";
import { currencyAt, type ReadColumn, type SliceColumn } from "../register/register.ts";
import type { ColumnsOf } from "../registers/set.ts";
import { normalizeText } from "../words/normalize.ts";
import { placeText } from "../words/place-text.ts";
import { say } from "../words/say.ts";
import { cellOf, type Row, unreadableAt, valueOf } from "./row.ts";

type ProjectRow = Row<ColumnsOf<"projects">>;
type Field = keyof ColumnsOf<"projects">;

// The columns of a register of projects are of its fields alone.
const fieldsOf = ({ register }: ProjectRow): readonly Field[] => Object.keys(register.columns) as Field[];

const one = <T>(value: T | undefined): ReadonlyMap<number, T> =>
  new Map(value === undefined ? [] : [[0, value] as const]);

/** A column of a single row, which knows where its value stands. */
function columnOf({ register, index }: ProjectRow, field: Field): ReadColumn<unknown> | undefined {
  const column: ReadColumn<unknown> | undefined = register.columns[field];
  if (column === undefined) return undefined;
  const { header, scale } = column;
  return {
    column: column.column,
    header,
    scale,
    values: [column.values[index]],
    unreadable: one(column.unreadable.get(index)),
    spoiled: new Set(column.spoiled?.has(index) === true ? [0] : []),
    texts: one(column.texts?.get(index)),
    currencies: one(currencyAt(column, index)),
    place: cellOf({ register, index }, field),
  };
}

const sliceOf = (index: number, { values, faults, ...slice }: SliceColumn): SliceColumn => ({
  ...slice,
  values: [values[index]],
  faults: one(faults.get(index)),
});

/** What is keyed alike is taken from the first that has it. */
function firstOf<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const [key, value] of entries) if (!first.has(key)) first.set(key, value);
  return first;
}

const isBlank = (row: ProjectRow, field: Field): boolean =>
  valueOf(row, field) === undefined && unreadableAt(row, field) === undefined;

/** One row of several: each field is told by the first row that does not leave it blank. */
export function joinRows(rows: readonly [ProjectRow, ...ProjectRow[]]): ProjectRow {
  const [first] = rows;
  const kept = rows.flatMap((row) => fieldsOf(row).map((field) => ({ row, field })));
  const filled = kept.filter(({ row, field }) => !isBlank(row, field));
  const columns = firstOf([...filled, ...kept].map(({ row, field }) => [field, columnOf(row, field)] as const));
  const slices = firstOf(
    rows.flatMap(({ register, index }) =>
      (register.slices ?? []).map((slice) => [slice.header, sliceOf(index, slice)] as const),
    ),
  );
  return {
    index: 0,
    register: {
      kind: "projects",
      sheet: first.register.sheet,
      size: 1,
      rows: [first.register.rows[first.index] ?? 0],
      columns: Object.fromEntries(columns),
      slices: [...slices.values()],
    },
  };
}

/** The workbook of a register, where several were read. */
export const bookOf = ({ sheet }: { readonly sheet: string }): string => sheet.slice(0, sheet.lastIndexOf("]") + 1);

const told = (value: unknown): unknown => (typeof value === "string" ? normalizeText(value) : value);

/** A newer status and its comment contradict nothing. */
const OWN_FIELDS: readonly string[] = ["statusDate", "comment"];

/** Whether two rows tell a field differently. */
function differs(row: ProjectRow, other: ProjectRow, field: Field): boolean {
  const [ours, theirs]: readonly unknown[] = [valueOf(row, field), valueOf(other, field)];
  if (ours === undefined || theirs === undefined || typeof theirs === "object") return false;
  return !OWN_FIELDS.includes(field) && told(ours) !== told(theirs);
}

function conflict(counts: ProjectRow, other: ProjectRow, field: Field, id: string): readonly Finding[] {
  const [here, there] = [cellOf(counts, field), cellOf(other, field)];
  if (here === undefined || there === undefined || !differs(counts, other, field)) return [];
  const values = say`not the same in ${placeText(here)} and ${placeText(there)}`;
  const header = other.register.columns[field]?.header ?? field;
  return [{ code: "RDG-25", place: there, others: [here], group: header, data: { id, header, values } }];
}

/** RDG-25: what rows of one project and workbook tell differently; the first of them counts. */
export function rowConflicts([counts, ...rows]: readonly [ProjectRow, ...ProjectRow[]]): readonly Finding[] {
  const id = [counts, ...rows].map((row) => valueOf(row, "projectId")).find(Boolean) ?? valueOf(counts, "name") ?? "";
  return rows
    .filter(({ register }) => bookOf(register) === bookOf(counts.register))
    .flatMap((other) => fieldsOf(other).flatMap((field) => conflict(counts, other, field, id)));
}
