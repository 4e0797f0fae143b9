import type { Area } from "../workbook.ts";
import type { RegisterKind } from "./register.ts";

export interface Candidate {
  readonly field: string;
  /** 0 to 1.25, see header scoring. */
  readonly score: number;
}

/** A column of a found table and what it was understood as. */
export interface FoundColumn {
  /** 0-based column of the sheet. */
  readonly column: number;
  /** The header as it stands, group first: "Residual / Likelihood". */
  readonly header: string;
  /** Field identifier; null when unmapped or still to be confirmed. */
  readonly field: string | null;
  /** Score of the mapping, or of the best candidate. */
  readonly confidence: number;
  /** Best first, at most three; what a question offers. */
  readonly candidates: readonly Candidate[];
  /** Used although not confirmed: a required column with a single candidate. */
  readonly unconfirmed?: true;
  /** Fixed by an answer in Settings. */
  readonly answered?: true;
  /** Of several columns that an answer merges into one field: 1 counts first, 2 where that one is blank. */
  readonly order?: number;
  /** Header of the column that would be merged with this one: asked, not answered yet. */
  readonly offered?: string;
}

/** A register that was found on a sheet, before its cells are read. All rows are 0-based. */
export interface FoundRegister {
  readonly kind: RegisterKind;
  /** Host's key of the sheet. */
  readonly sheet: string;
  readonly title: string;
  /** A form is a column of fields with an entry in each column beside it: mostly one, Field and Value. */
  readonly shape: "table" | "form";
  /** Group header rows and the header row, top down; empty for a form. */
  readonly headerRows: readonly number[];
  /** The table's body; `bottom` is the last row with content below the header (totals row excluded). */
  readonly body: Area;
  readonly columns: readonly FoundColumn[];
  /** A totals row below the body, compared with the sums. */
  readonly totalsRow?: number;
  /** RAID sheets: only rows whose cell in this column holds one of the words (normalized). */
  readonly filter?: { readonly column: number; readonly words: readonly string[] };
  /** Columns that the rows may be grouped by, mapped or not: they are read as they stand. */
  readonly slices?: readonly number[];
  /** Project, program or portfolio that the sheet as a whole belongs to. */
  readonly subject?: string;
  /** Required fields that no column holds: the register is known, but not fit for use. */
  readonly missing?: readonly string[];
  /** Forms of several entries side by side: the column of each. */
  readonly entryColumns?: readonly number[];
  /** Forms: row of each field. */
  readonly fieldRows?: Readonly<Record<string, number>>;
}

/** The column that counts before one that is merged into the same field; undefined for the first and for columns of their own. */
export const columnBefore = ({ columns }: FoundRegister, { field, order }: FoundColumn): FoundColumn | undefined =>
  order === undefined ? undefined : columns.find((one) => one.field === field && one.order === order - 1);

/** Where a table stands, for questions and findings. */
export interface Where {
  readonly sheet: string;
  readonly title: string;
  readonly headerRow: number;
  readonly hash: string;
}

/** Rows of two columns, by which of them is filled. */
export interface SharedRows {
  readonly first: number;
  readonly second: number;
  readonly both: number;
}

/** Two columns that may be merged into one field; the first is used alone until a person decides. */
export interface MergePair {
  readonly field: string;
  /** As answers name them. */
  readonly names: readonly [string, string];
  /** As people know them, with the column where both are headed alike. */
  readonly headers: readonly [string, string];
  /** 0-based columns of the sheet. */
  readonly columns: readonly [number, number];
  /** Of the rows looked at. */
  readonly rows: SharedRows;
}

/** What a person has to decide; `text` is the sentence, `header` the column it is about. */
export interface Question {
  readonly sheet: string;
  /** 0-based. */
  readonly column: number;
  readonly header: string;
  readonly kind: "mapping" | "dateOrder" | "merge" | "percent" | "decimal" | "scale" | "colorDigits";
  readonly register: RegisterKind;
  readonly candidates: readonly Candidate[];
  readonly text: string;
  /** Key under which Settings keeps the answer. */
  readonly key: string;
  /** Of a merge. */
  readonly merge?: MergePair;
}
