import type { OutputCell, OutputRow, OutputSheet } from "../core/index.ts";
import { cellName, columnName, escapeCellText, formulaText, linkText, needsSpace, quoteTitle } from "./write-text.ts";

/** Rows whose text is joined and encoded at a time. */
const ROWS_A_PIECE = 2_000;

/** Most texts whose escaped form is kept for their next use. */
const KEPT_TEXTS = 50_000;

/** What cells need to know of the workbook they stand in. */
export interface CellContext {
  /** Index in cellXfs of a style of the book. */
  readonly formatOf: (style: number) => number;
  /** Title that a sheet really has, of the title that the book gives it. */
  readonly titleOf: (title: string) => string;
}

function memo(make: (text: string) => string): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (kept.size < KEPT_TEXTS) kept.set(text, made);
    return made;
  };
}

const inlineText = (text: string): string =>
  ` t="inlineStr"><is><t${needsSpace(text) ? ' xml:space="preserve"' : ""}>${escapeCellText(text)}</t></is></c>`;

/** What follows the style in a cell without text or link; numbers that are none leave the cell empty. */
function bareContent(value: number | boolean | null): string {
  if (typeof value === "number") return Number.isFinite(value) ? `><v>${value}</v></c>` : "/>";
  return value === null ? "/>" : ` t="b"><v>${value ? 1 : 0}</v></c>`;
}

/** A value as a link shows it: in the formula, as cached value, and the type of the cell. */
function linkedValue(value: OutputCell["value"]): {
  readonly shown: string;
  readonly cached: string;
  readonly type: string;
} {
  if (typeof value === "number" && Number.isFinite(value)) return { shown: `${value}`, cached: `${value}`, type: "" };
  if (typeof value === "boolean")
    return value ? { shown: "TRUE", cached: "1", type: ' t="b"' } : { shown: "FALSE", cached: "0", type: ' t="b"' };
  const text = typeof value === "string" ? linkText(value) : "";
  return { shown: formulaText(text), cached: escapeCellText(text), type: ' t="str"' };
}

function linkedContent(value: OutputCell["value"], location: string): string {
  const { shown, cached, type } = linkedValue(value);
  const formula = escapeCellText(`HYPERLINK(${formulaText(location)},${shown})`);
  return `${type}><f>${formula}</f><v${needsSpace(cached) ? ' xml:space="preserve"' : ""}>${cached}</v></c>`;
}

/** Column letters of a sheet, attributes of its styles and its repeated texts, made once. */
interface Prepared {
  readonly columns: readonly string[];
  readonly styleOf: (style: number) => string;
  readonly contentOf: (cell: OutputCell) => string;
}

function prepare(rows: readonly OutputRow[], context: CellContext): Prepared {
  let width = 0;
  for (const row of rows) if (row.cells.length > width) width = row.cells.length;
  const attributes: string[] = [];
  const textContent = memo(inlineText);
  return {
    columns: Array.from({ length: width }, (_, i) => `<c r="${columnName(i)}`),
    styleOf: (style) => (attributes[style] ??= `" s="${context.formatOf(style)}"`),
    contentOf: ({ link, value }) => {
      if (link) {
        const place = `${quoteTitle(context.titleOf(link.sheet))}!${cellName(link.row, link.column)}`;
        return linkedContent(value, `#${place}`);
      }
      if (typeof value !== "string") return bareContent(value);
      return value === "" ? "/>" : textContent(value);
    },
  };
}

/** Content of `sheetData`: every row with its height, every cell that is there. */
export function writeRows(rows: OutputSheet["rows"], context: CellContext): readonly Buffer[] {
  const { columns, styleOf, contentOf } = prepare(rows, context);
  const pieces: Buffer[] = [];
  let parts: string[] = [];
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (!row) continue;
    const number = `${r + 1}`;
    parts.push(`<row r="${number}" ht="${row.height}" customHeight="1">`);
    const { cells } = row;
    for (let c = 0; c < cells.length; c++) {
      const cell = cells[c];
      if (cell) parts.push((columns[c] ?? "") + number + styleOf(cell.style) + contentOf(cell));
    }
    parts.push("</row>");
    if (r % ROWS_A_PIECE === ROWS_A_PIECE - 1) {
      pieces.push(Buffer.from(parts.join(""), "utf8"));
      parts = [];
    }
  }
  pieces.push(Buffer.from(parts.join(""), "utf8"));
  return pieces;
}
