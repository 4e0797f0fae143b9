import type { Area, Cell, Outline, SheetOutline } from "../../../core/workbook.ts";
import type { Found } from "../../../core/register/find.ts";

/** Day number of an ISO day, 1900 system. */
const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

function toCell(text: string): Cell {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (trimmed.startsWith("@")) return serial(trimmed.slice(1));
  if (trimmed.startsWith("'")) return trimmed.slice(1);
  const number = Number(trimmed);
  return Number.isNaN(number) ? trimmed.replace(/\\n/g, "\n") : number;
}

export interface SheetSpec {
  /** Rows by line, cells by "|"; "@2026-01-31" is a date cell, "'5" a text, "\n" a line break inside. */
  readonly cells: string;
  readonly merges?: readonly Area[];
  readonly tables?: SheetOutline["tables"];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly formats?: readonly string[];
}

/** A sheet as a host would outline it. */
export function sheet(title: string, spec: SheetSpec | string): SheetOutline {
  const { cells, ...rest }: SheetSpec = typeof spec === "string" ? { cells: spec } : spec;
  const lines = cells.replace(/^\n|\n *$/g, "").split("\n");
  const dates = new Set<number>();
  const head = lines.map((line) =>
    line.split("|").map((text, at) => {
      if (text.trim().startsWith("@")) dates.add(at);
      return toCell(text);
    }),
  );
  const right = Math.max(...head.map((row) => row.length)) - 1;
  return {
    key: title,
    title,
    used: { top: 0, left: 0, bottom: head.length - 1, right },
    head,
    merges: rest.merges ?? [],
    hiddenRows: rest.hiddenRows ?? [],
    hiddenColumns: rest.hiddenColumns ?? [],
    tables: rest.tables ?? [],
    formats: rest.formats ?? Array.from({ length: right + 1 }, (_, at) => (dates.has(at) ? "yyyy-mm-dd" : "General")),
  };
}

/** A workbook of sheets. */
export const book = (name: string, ...sheets: readonly SheetOutline[]): Outline => ({
  source: "workbook",
  name,
  dateSystem: 1900,
  locale: "en-GB",
  sheets,
  names: [],
});

/** A text file of one sheet. */
export const textFile = (name: string, cells: string): Outline => {
  const one = sheet(name, cells);
  const asText = (cell: Cell): Cell => (typeof cell === "number" ? String(cell) : cell);
  return { ...book(name, { ...one, head: one.head.map((row) => row.map(asText)) }), source: "text" };
};

/** What was found, in short: "risks @5 6-9: id description - owner" (1-based rows; "-" where a column has no field). */
export const told = (found: Found): string[] =>
  found.registers.map((r) => {
    const header = r.headerRows.map((row) => row + 1).join("+");
    const fields = r.columns.map((c) => c.field ?? "-").join(" ");
    return `${r.kind} @${header} ${r.body.top + 1}-${r.body.bottom + 1}: ${fields}`;
  });
