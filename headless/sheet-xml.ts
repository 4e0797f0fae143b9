import type { OutputSheet, SheetKey } from "../core/index.ts";
import { areaText, cellText } from "../core/index.ts";
import { writeRows } from "./write-cells.ts";
import type { CellContext } from "./write-cells.ts";
import type { Dialect } from "./write-dialect.ts";
import { XML_DECLARATION } from "./write-dialect.ts";
import { pageXml, viewXml } from "./write-page.ts";
import type { Paper } from "./write-page.ts";
import { conditionalXml, mergesXml, validationsXml } from "./write-rules.ts";

/** What a sheet needs to know of the workbook it is written into. */
export interface SheetContext extends CellContext {
  readonly dialect: Dialect;
  readonly paper: Paper;
  /** Index in dxfs of a style of the book. */
  readonly differentialOf: (style: number) => number;
  /** Title of an own sheet; undefined when it is not in the book. */
  readonly titleOfKey: (key: SheetKey) => string | undefined;
  /** Pixels of the widest digit of the workbook's standard font. */
  readonly digitPixels: number;
}

/** Width of a digit that widths of the book are counted in, and the padding of a cell, in pixels. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
/** Characters of a column that has no width of its own. */
const STANDARD_CHARACTERS = 8.43;

/** Attribute `width` of a column of so many characters: whole pixels in digits of the standard font, as Excel stores it. */
const columnWidth = (characters: number, digit: number): number =>
  Math.round((Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS) / digit) * 10_000) / 10_000;

function columnsXml({ columns, hiddenColumns }: OutputSheet, digit: number): string {
  const hidden = new Set(hiddenColumns);
  const count = Math.max(columns.length, ...[...hidden].map((column) => column + 1));
  const spans: { from: number; to: number; attributes: string }[] = [];
  for (let i = 0; i < count; i++) {
    const width = `width="${columnWidth(columns[i] ?? STANDARD_CHARACTERS, digit)}"`;
    const attributes = `${width}${hidden.has(i) ? ' hidden="1"' : ""} customWidth="1"`;
    const last = spans.at(-1);
    if (last?.attributes === attributes) last.to = i + 1;
    else spans.push({ from: i + 1, to: i + 1, attributes });
  }
  if (spans.length === 0) return "";
  return `<cols>${spans.map((one) => `<col min="${one.from}" max="${one.to}" ${one.attributes}/>`).join("")}</cols>`;
}

function usedArea(rows: OutputSheet["rows"]): string {
  let width = 1;
  for (const row of rows) if (row.cells.length > width) width = row.cells.length;
  const last = cellText({ row: Math.max(rows.length, 1) - 1, column: width - 1 });
  return last === "A1" ? last : `A1:${last}`;
}

function headXml(sheet: OutputSheet, { dialect, digitPixels }: SheetContext): string {
  const { freeze } = sheet;
  const isFolded = sheet.rows.some(({ level }) => level !== undefined);
  return (
    `${XML_DECLARATION}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">` +
    `<sheetPr><tabColor rgb="FF${sheet.tab.toUpperCase()}"/>${isFolded ? '<outlinePr summaryBelow="0"/>' : ""}<pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="${usedArea(sheet.rows)}"/>` +
    viewXml(freeze, cellText({ row: freeze.rows, column: freeze.columns })) +
    `<sheetFormatPr defaultRowHeight="15"${isFolded ? ' outlineLevelRow="1"' : ""}/>${columnsXml(sheet, digitPixels)}<sheetData>`
  );
}

/** What follows the cells, in the order of the schema (CT_Worksheet). Numbers kept as text get no warning marks. */
function tailXml(sheet: OutputSheet, context: SheetContext): string {
  return (
    `</sheetData>${sheet.filter === undefined ? "" : `<autoFilter ref="${areaText(sheet.filter)}"/>`}${mergesXml(sheet.merges)}` +
    conditionalXml(sheet.conditionalFormats, context.differentialOf) +
    validationsXml(sheet.validations, context.titleOfKey) +
    pageXml(sheet.print, context.paper) +
    `<ignoredErrors><ignoredError sqref="${usedArea(sheet.rows)}" numberStoredAsText="1"/></ignoredErrors>` +
    (sheet.charts.length > 0 ? `<drawing r:id="rId1"/>` : "") +
    `</worksheet>`
  );
}

/** The worksheet part of a sheet, in pieces. Its drawing, when it has charts, is relationship rId1. */
export function sheetXml(sheet: OutputSheet, context: SheetContext): readonly Buffer[] {
  const cells = writeRows(sheet.rows, context);
  return [Buffer.from(headXml(sheet, context)), ...cells, Buffer.from(tailXml(sheet, context))];
}
