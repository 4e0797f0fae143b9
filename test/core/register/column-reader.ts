import { day, id, text, type Column } from "../../../core/register/column.ts";
import type { FoundRegister, Question } from "../../../core/register/found.ts";
import { readRegister, type RegisterReading } from "../../../core/register/read.ts";
import type { Family, ReadColumn } from "../../../core/register/register.ts";
import { NO_SETTINGS, type Settings } from "../../../core/register/settings.ts";
import type { Finding } from "../../../core/finding.ts";
import type { Cell, Outline, RawWorkbook } from "../../../core/workbook.ts";

export interface BookSpec {
  readonly source?: Outline["source"];
  readonly dateSystem?: Outline["dateSystem"];
  readonly locale?: string;
  readonly formats?: readonly string[];
  readonly settings?: Settings;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly title?: string;
}

/** A workbook of one sheet whose first row is the header. */
export function workbookOf(rows: readonly (readonly Cell[])[], spec: BookSpec = {}): RawWorkbook {
  const right = Math.max(...rows.map((row) => row.length)) - 1;
  const sheet = {
    key: "s1",
    title: "Sheet",
    used: { top: 0, left: 0, bottom: rows.length - 1, right },
    head: rows.slice(0, 20),
    merges: [],
    hiddenRows: spec.hiddenRows ?? [],
    hiddenColumns: spec.hiddenColumns ?? [],
    tables: [],
    formats: spec.formats ?? [],
  };
  const area = { top: 1, left: 0, bottom: rows.length - 1, right };
  return {
    outline: {
      source: spec.source ?? "workbook",
      name: "book",
      dateSystem: spec.dateSystem ?? 1900,
      locale: spec.locale ?? "en-GB",
      sheets: [sheet],
      names: [],
    },
    ranges: [{ sheet: "s1", area, cells: rows.slice(1) }],
  };
}

export function headerAt(rows: readonly (readonly Cell[])[], column: number): string {
  const cell = rows[0]?.[column];
  return typeof cell === "string" ? cell : "";
}

/** Columns of the sheet from left to right, by field. */
export function foundOf(fields: readonly string[], rows: readonly (readonly Cell[])[]): FoundRegister {
  return {
    kind: "risks",
    sheet: "s1",
    title: "Sheet",
    shape: "table",
    headerRows: [0],
    body: { top: 1, left: 0, bottom: rows.length - 1, right: fields.length - 1 },
    columns: fields.map((field, column) => ({
      column,
      header: headerAt(rows, column),
      field,
      confidence: 1,
      candidates: [],
    })),
  };
}

export const familyOf = (columns: Readonly<Record<string, Column<unknown>>>): Family => ({
  kind: "risks",
  titles: [],
  nouns: [],
  key: "id",
  name: "name",
  columns,
});

export interface ColumnResult {
  readonly values: readonly unknown[];
  readonly codes: readonly string[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly column: ReadColumn<unknown>;
}

/** Reads cells as one column, beside a column of names that makes every row an entry. */
export function readAs(
  definition: Column<unknown>,
  cells: readonly Cell[],
  spec: BookSpec & { readonly header?: string; readonly format?: string } = {},
): ColumnResult {
  const rows: Cell[][] = [
    ["Name", spec.header ?? definition.header],
    ...cells.map((cell, at): Cell[] => [`row ${at}`, cell]),
  ];
  const family = familyOf({ name: text("Name"), value: definition });
  const book = workbookOf(rows, { formats: ["General", spec.format ?? "General"], ...spec });
  const reading = readRegister(foundOf(["name", "value"], rows), family, book, spec.settings ?? NO_SETTINGS);
  const column = reading.register?.columns["value"];
  if (column === undefined) throw new Error("the column was not read");
  return {
    values: column.values,
    codes: reading.findings.map((f) => f.code),
    findings: reading.findings,
    questions: reading.questions,
    column,
  };
}

/** Reads a sheet whose fields are id, name and those given. */
export function readSheet(
  rows: readonly (readonly Cell[])[],
  columns: Readonly<Record<string, Column<unknown>>>,
  spec: BookSpec & { readonly found?: Partial<FoundRegister> } = {},
): RegisterReading {
  const all = { id: id("ID"), name: text("Name"), ...columns };
  const found = { ...foundOf(Object.keys(all), rows), ...spec.found };
  return readRegister(found, familyOf(all), workbookOf(rows, spec), spec.settings ?? NO_SETTINGS);
}

export const answer = (key: string, value: Cell): Settings => ({ rows: new Map([[key, [[key, null, value]]]]) });

export const DAY = day("Due");
