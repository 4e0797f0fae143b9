import type { FoundColumn, FoundRegister, MergePair, SharedRows } from "../register/found.ts";
import { columnLetters } from "../words/place-text.ts";
import { rowsRead } from "../dashboard/found-rows.ts";
import type { Outcome } from "./outcome.ts";
import { cleanNumber } from "./report-number.ts";

export interface ReportColumn {
  readonly column: string;
  readonly header: string;
  readonly field: string | null;
  /** Score of the mapping or of the best candidate, three decimals. */
  readonly confidence: number;
  /** Forms only: 1-based row of the field. */
  readonly row?: number;
  /** Used although nobody confirmed it. */
  readonly unconfirmed?: true;
  /** Of columns that an answer merges into one field: 1 counts first, 2 where that one is blank. */
  readonly order?: number;
}

export interface ReportRegister {
  readonly sheet: string;
  readonly kind: string;
  readonly shape: "table" | "form";
  /** 1-based. */
  readonly headerRows: readonly number[];
  /** 1-based row where the entries begin. */
  readonly firstRow: number;
  /** Entries read. */
  readonly rows: number;
  readonly columns: readonly ReportColumn[];
}

/** Two columns that may be merged into one field, the one that is used until then first. */
export interface ReportMerge {
  readonly field: string;
  readonly columns: readonly string[];
  readonly headers: readonly string[];
  /** Of the rows looked at: filled in the first column only, in the second only, in both. */
  readonly rows: SharedRows;
}

export interface ReportQuestion {
  readonly sheet: string;
  readonly column: string;
  readonly header: string;
  readonly kind: string;
  readonly register: string;
  readonly candidates: readonly { readonly field: string; readonly score: number }[];
  readonly text: string;
  /** Key of the answer in Settings. */
  readonly key: string;
  /** Merges only. */
  readonly merge?: ReportMerge;
}

const toThree = (value: number): number => Math.round(value * 1000) / 1000;

function reportColumn(column: FoundColumn, found: FoundRegister): ReportColumn {
  const row = column.field === null ? undefined : found.fieldRows?.[column.field];
  return {
    column: columnLetters(column.column),
    header: column.header,
    field: column.field,
    confidence: toThree(column.confidence),
    ...(row === undefined ? {} : { row: row + 1 }),
    ...(column.unconfirmed === undefined ? {} : { unconfirmed: column.unconfirmed }),
    ...(column.order === undefined ? {} : { order: column.order }),
  };
}

/** The registers that were found, in the order of the sheets. */
export const reportRegisters = ({ found, model }: Outcome): readonly ReportRegister[] =>
  found.map((one) => ({
    sheet: one.title,
    kind: one.kind,
    shape: one.shape,
    headerRows: one.headerRows.map((row) => row + 1),
    firstRow: one.body.top + 1,
    rows: rowsRead(one, model.registers) ?? 0,
    columns: one.columns.map((column) => reportColumn(column, one)),
  }));

const reportMerge = ({ field, columns, headers, rows }: MergePair): ReportMerge => ({
  field,
  columns: columns.map(columnLetters),
  headers,
  rows,
});

/** What a person has to decide. */
export const reportQuestions = ({ questions, found }: Outcome): readonly ReportQuestion[] =>
  questions.map(({ sheet, column, header, kind, register, candidates, text, key, merge }) => ({
    sheet: found.find((one) => one.sheet === sheet)?.title ?? sheet,
    column: columnLetters(column),
    header,
    kind,
    register,
    candidates: candidates.map(({ field, score }) => ({ field, score: cleanNumber(toThree(score)) ?? 0 })),
    text,
    key,
    ...(merge === undefined ? {} : { merge: reportMerge(merge) }),
  }));
