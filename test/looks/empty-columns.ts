import type { OutputBook, OutputCell, OutputSheet } from "../../core/index.ts";

const HEADER_RULE = "8C95A3";
const HEADER_SIZE = 9;

type Cell = OutputCell | null | undefined;

/** The header of a column of a table: small, ruled below, with a text. */
function isHeader(cell: Cell, { styles }: OutputBook): boolean {
  const style = cell === null || cell === undefined ? undefined : styles[cell.style];
  return style?.bottom?.color === HEADER_RULE && style.font.size === HEADER_SIZE && typeof cell?.value === "string";
}

const isFilled = (cell: Cell): boolean => cell?.value !== undefined && cell.value !== null && cell.value !== "";

interface Table {
  readonly headerRow: number;
  /** Columns that have a header, left to right. */
  readonly headed: readonly number[];
  /** Rows below, up to the first that has nothing under any header, or the next headers. */
  readonly last: number;
}

function tablesOf({ rows }: OutputSheet, book: OutputBook): readonly Table[] {
  const headersOf = (row: number): readonly number[] =>
    (rows[row]?.cells ?? []).flatMap((cell, column) => (isHeader(cell, book) && cell?.value !== "" ? [column] : []));
  return rows.flatMap((_, headerRow): readonly Table[] => {
    const headed = headersOf(headerRow);
    if (headed.length < 2) return [];
    let last = headerRow;
    while (
      last + 1 < rows.length &&
      headersOf(last + 1).length === 0 &&
      headed.some((column) => isFilled(rows[last + 1]?.cells[column]))
    )
      last += 1;
    return last === headerRow ? [] : [{ headerRow, headed, last }];
  });
}

/** What users fill in, and what keeps every day in the same columns, are no dashboards. */
const NO_DASHBOARDS: readonly string[] = ["Settings", "History"];

/** A table without rows says so in one sentence under its headers. */
const isSentence = ({ rows }: OutputSheet, { headerRow, last }: Table): boolean =>
  last === headerRow + 1 && (rows[last]?.cells ?? []).filter(isFilled).length === 1;

/** Headers of tables under which no row has anything, up to the next header. */
export function emptyColumns(sheet: OutputSheet, book: OutputBook): readonly string[] {
  if (NO_DASHBOARDS.includes(sheet.key)) return [];
  const tables = tablesOf(sheet, book).filter((table) => !isSentence(sheet, table));
  return tables.flatMap(({ headerRow, headed, last }) =>
    headed.flatMap((column, at) => {
      const until = headed[at + 1] ?? column + 1;
      const below = sheet.rows.slice(headerRow + 1, last + 1);
      const isEmpty = !below.some(({ cells }) => cells.slice(column, until).some(isFilled));
      const header = String(sheet.rows[headerRow]?.cells[column]?.value);
      return isEmpty ? [`${sheet.title} row ${headerRow + 1}: ${header}`] : [];
    }),
  );
}

/** How many tables of a book are looked at. */
export const tableCount = (book: OutputBook): number =>
  book.sheets.reduce((sum, sheet) => sum + tablesOf(sheet, book).length, 0);
