import type { Column } from "./column.ts";
import type { Place } from "../workbook.ts";

/** Kinds of register, as the JSON output names them. */
export type RegisterKind =
  | "projects"
  | "programs"
  | "portfolios"
  | "offices"
  | "risks"
  | "issues"
  | "changes"
  | "actions"
  | "decisions"
  | "milestones"
  | "gates"
  | "actuals"
  | "timesheets"
  | "expenses"
  | "qualityProcesses"
  | "qualityDeliverables"
  | "procurement"
  | "acceptance"
  | "communications"
  | "resources"
  | "capacity"
  | "benefits"
  | "goals"
  | "goalLinks"
  | "dependencies"
  | "assumptions"
  | "lessons"
  | "candidates"
  | "comparisons"
  | "standards"
  | "adherence"
  | "services"
  | "audits"
  | "adoption"
  | "statusReports"
  | "maturity"
  | "improvements";

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The fields by which values are kept with one row, or one header, for each measure. */
export interface SeriesFields {
  /** Stands in the headers where these name months. */
  readonly period: string;
  /** A word that tells the field which the amount belongs to. */
  readonly measure: string;
  /** The amount where a row is of one month. */
  readonly value: string;
  /** The field of the amount by the word of its measure; a word that is not here is of no field. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A kind of register is its columns. */
export interface Family<C extends Columns = Columns> {
  readonly kind: RegisterKind;
  /** Words in a sheet title, table name or Type column that speak for this kind, normalized. */
  readonly titles: readonly string[];
  /** What its rows are called: may be left out of a header ("Risk owner" is "Owner"). */
  readonly nouns: readonly string[];
  /** Headers that speak for this kind although no column of it reads them. */
  readonly signs?: readonly string[];
  /** Signs for the day on which the work of a row starts: with a day on which it ends, a list is one of work. */
  readonly starts?: readonly string[];
  /** Kinds that may share one sheet, told apart by a Type column (RAID log). */
  readonly mixes?: true;
  /** One row of it may stand on a sheet as two columns, Field and Value. */
  readonly form?: true;
  /** Looked for only where no kind without this mark is found, or where a title names it: it takes no table from those. */
  readonly beside?: true;
  /** Columns headed by a month hold one amount each (resource plans). */
  readonly months?: true;
  /** Amounts of several fields that a column or a header beside the month tells apart: "PV", "EV", "AC". */
  readonly series?: SeriesFields;
  /** The stage that a rating means where its header stands for the second time ("residual"). */
  readonly again?: string;
  /** The column that tells one row from another; a row without it and without `name` is a placeholder. */
  readonly key: string;
  /** The column whose text names a row to a person. */
  readonly name: string;
  /** The column with the day that a row tells of: several rows of one key and name, each of another such day, are one entry over time. */
  readonly told?: string;
  readonly columns: C;
}

/** Lists that people keep beside registers: known, so that they are not taken for others. */
export interface Stranger {
  /** What it is, for a sentence: "an expense register". */
  readonly what: string;
  /** A family of its own reads it: it is strange only to the kinds that might take it for one of theirs. */
  readonly read?: true;
  readonly titles: readonly string[];
  readonly signs: readonly string[];
  /** So many signs tell it for sure, whatever else the table holds; without it the signs are weighed against that. */
  readonly sure?: number;
}

export const defineRegister = <C extends Columns>(family: Family<C>): Family<C> => family;

/** The type of a column's values. */
export type ValueOf<K> = K extends Column<infer T> ? T : never;

/** A column as it was read, by row index of its register. */
export interface ReadColumn<T> {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly header: string;
  /** Blank and unreadable cells are undefined. */
  readonly values: readonly (T | undefined)[];
  /** Texts that could not be read, by row index; a finding names each. */
  readonly unreadable: ReadonlyMap<number, string>;
  /** Rows of them whose text says nothing about the value: errors, dates that cannot be told; otherwise "TBC" and the like. */
  readonly spoiled?: ReadonlySet<number>;
  /** Words only: the text as it stands where it differs from the value, by row index. */
  readonly texts?: ReadonlyMap<number, string>;
  /** Money: whole units per unit of the sheet (1,000,000 for "£m"); 1 otherwise. */
  readonly scale: number;
  /** Money: ISO 4217 code where header, format or cells tell it. */
  readonly currency?: string;
  /** Money: the code of rows that carry another currency, by row index. */
  readonly currencies?: ReadonlyMap<number, string>;
  /** Columns merged into one field: the sheet column of values that were taken from another one than `column`, by row index. */
  readonly columnOf?: ReadonlyMap<number, number>;
  /** Rows joined of several registers: the cell that the value stands in. */
  readonly place?: Place | undefined;
}

/** The 0-based sheet column that the value of an entry stands in. */
export const columnAt = ({ column, columnOf }: ReadColumn<unknown>, entry: number): number =>
  columnOf?.get(entry) ?? column;

/** The currency that an amount is stated in, by its own cell or its column; undefined where neither tells. */
export const currencyAt = ({ currency, currencies }: ReadColumn<unknown>, entry: number): string | undefined =>
  currencies?.get(entry) ?? currency;

/** A column by whose values rows may be grouped, mapped or not: its cells as texts, by row index of its register. */
export interface SliceColumn {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly header: string;
  /** A field reads it: it is grouped by where it was chosen, and never offered. */
  readonly mapped: boolean;
  /** Blank cells, errors and texts that name nothing ("TBC", "n/a") are undefined. */
  readonly values: readonly (string | undefined)[];
  /** Errors, by row index. */
  readonly faults: ReadonlyMap<number, string>;
}

/** Amounts of one month, each of the measure that its row names, or all of the field that the header names. */
export interface SeriesColumn {
  /** 12 x year + month - 1. */
  readonly month: number;
  readonly measure: string | undefined;
  readonly amounts: ReadColumn<number>;
}

/** A register as it was read: by column, with the sheet row of every entry. */
export interface Register<C extends Columns = Columns> {
  readonly kind: RegisterKind;
  /** Sheet title. */
  readonly sheet: string;
  readonly size: number;
  /** Entries that were read beside these and do not count, as later ones tell of the same things. */
  readonly left?: number;
  /** 0-based sheet row of each entry. A form has one entry whose fields stand in several rows: see `cellRows`. */
  readonly rows: readonly number[];
  /** Only columns that the workbook keeps and whose mapping is certain (or confirmed). */
  readonly columns: { readonly [K in keyof C]?: ReadColumn<ValueOf<C[K]>> };
  /** Plans only: what stands in the columns headed by months, by 12 x year + month - 1. */
  readonly months?: ReadonlyMap<number, ReadColumn<number>>;
  /** Values by period only: what stands in the columns headed by months, left to right. */
  readonly series?: readonly SeriesColumn[];
  /** Columns that the rows may be grouped by, left to right. */
  readonly slices?: readonly SliceColumn[];
  /** Forms of several entries side by side: the sheet column of each. */
  readonly entryColumns?: readonly number[];
  /** Forms only: the sheet row of each field. */
  readonly cellRows?: Readonly<Record<string, number>>;
  /** The numbers of a totals row, by field, in units of the sheet. */
  readonly totals?: { readonly row: number; readonly stated: ReadonlyMap<string, number> };
  /** The project, program or portfolio that the whole sheet belongs to, where a title cell or the sheet name says so. */
  readonly subject?: string;
}
