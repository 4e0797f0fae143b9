import type { LinkTarget, OutputCell, OutputRow, OutputSheet } from "../core/index.ts";
import { CELL_LIMIT, cellText, columnLetters, cutText, formulaText, linkText, sheetLocation } from "../core/index.ts";
import { TextWriter } from "./text-writer.ts";
import { escapeCellText, needsSpace } from "./write-text.ts";

/** What cells need to know of the workbook they stand in. */
export interface CellContext {
  /** Index in cellXfs of a style of the book. */
  readonly formatOf: (style: number) => number;
  /** Title that a sheet really has, of the title that the book gives it. */
  readonly titleOf: (title: string) => string;
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
  return { shown: formulaText(text), cached: text, type: ' t="str"' };
}

function linkedContent(value: OutputCell["value"], location: string): string {
  const { shown, cached, type } = linkedValue(value);
  const target = escapeCellText(formulaText(location));
  return `"${type}><f>HYPERLINK(${target},${escapeCellText(shown)})</f><v>${escapeCellText(cached)}</v></c>`;
}

const textContent = (text: string): string =>
  `" t="inlineStr"><is><t${needsSpace(text) ? ' xml:space="preserve"' : ""}>${escapeCellText(text)}</t></is></c>`;

/** What follows the style of an unlinked cell; text without characters and numbers that are none leave it empty. */
function contentOf(value: OutputCell["value"]): string {
  if (typeof value === "string" && value !== "") return textContent(cutText(value, CELL_LIMIT));
  if (typeof value === "number" && Number.isFinite(value)) return `"><v>${value}</v></c>`;
  if (typeof value === "boolean") return value ? '" t="b"><v>1</v></c>' : '" t="b"><v>0</v></c>';
  return '"/>';
}

/** Beginnings of a sheet's cells by column, middles by style and targets of links by sheet, made once. */
function prepare(rows: readonly OutputRow[], context: CellContext) {
  let width = 0;
  for (const row of rows) if (row.cells.length > width) width = row.cells.length;
  const styles: string[] = [];
  const sheets = new Map<string, string>();
  return {
    columns: Array.from({ length: width }, (_, i) => `<c r="${columnLetters(i)}`),
    styleOf: (style: number): string => (styles[style] ??= `" s="${context.formatOf(style)}`),
    locationOf: (link: LinkTarget): string => {
      const sheet = sheets.get(link.sheet) ?? sheetLocation(context.titleOf(link.sheet));
      sheets.set(link.sheet, sheet);
      return sheet + cellText(link);
    },
  };
}

/** Content of `sheetData`: every row with its height, every cell that is there. */
export function writeRows(rows: OutputSheet["rows"], context: CellContext): readonly Buffer[] {
  const { columns, styleOf, locationOf } = prepare(rows, context);
  const out = new TextWriter();
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (!row) continue;
    const number = `${r + 1}`;
    const level = row.level === undefined ? "" : ` outlineLevel="${row.level}"`;
    out.put(`<row r="${number}" ht="${row.height}" customHeight="1"${level}>`);
    const { cells } = row;
    for (let c = 0; c < cells.length; c++) {
      const cell = cells[c];
      if (!cell) continue;
      const { value, link } = cell;
      const content = link ? linkedContent(value, locationOf(link)) : contentOf(value);
      out.put((columns[c] ?? "") + number + styleOf(cell.style) + content);
    }
    out.put("</row>");
  }
  return out.pieces();
}
