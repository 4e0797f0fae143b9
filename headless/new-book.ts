import type { Cell } from "../core/index.ts";
import { cellText } from "../core/index.ts";
import { freshTitle } from "./patch-plan.ts";
import { writeRows } from "./write-cells.ts";
import { viewXml } from "./write-page.ts";
import { CONTENT_TYPE, TRANSITIONAL, XML_DECLARATION, relationshipsXml } from "./write-dialect.ts";
import { escapeXml } from "./xml.ts";
import { writeZip } from "./zip-write.ts";
import type { ZipPart } from "./zip-write.ts";

/** A sheet of plain cells, such as the content of a text file. */
export interface PlainSheet {
  readonly title: string;
  /** `cells[row][column]`; rows may be ragged, faults are written as their text. */
  readonly cells: readonly (readonly Cell[])[];
  /** Rows at the top, to the last header row, that stay in sight; 0 when absent. */
  readonly frozenRows?: number;
  /** What is shown first when the file is opened: the cells when absent, else the first of the sheets that are put after them. */
  readonly opensOn?: "dashboards";
}

const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Height in points of the rows of a plain sheet. */
const ROW_HEIGHT = 15;

const STYLES =
  `${XML_DECLARATION}<styleSheet xmlns="${TRANSITIONAL.main}">` +
  `<fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function contentTypes(hasSheet: boolean): string {
  const override = (part: string, type: string): string => `<Override PartName="/xl/${part}" ContentType="${type}"/>`;
  return (
    `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", WORKBOOK_TYPE)}` +
    override("styles.xml", CONTENT_TYPE.styles) +
    `${hasSheet ? override("worksheets/sheet1.xml", CONTENT_TYPE.worksheet) : ""}</Types>`
  );
}

function workbookXml(sheet: PlainSheet | undefined): string {
  const line = sheet
    ? `<sheets><sheet name="${escapeXml(freshTitle(sheet.title, new Set()))}" sheetId="1" r:id="rId2"/></sheets>`
    : "<sheets/>";
  return (
    `${XML_DECLARATION}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}">` +
    `<bookViews><workbookView${sheet?.opensOn === "dashboards" ? ' activeTab="1"' : ""}/></bookViews>${line}</workbook>`
  );
}

const LEAST_CHARACTERS = 8;
const MOST_CHARACTERS = 45;
/** Rows that widths are taken from. */
const SAMPLED_ROWS = 500;
/** Of the sampled cells of a column so many fit; the longest ones do not rule. */
const FITTING_SHARE = 0.9;
const PADDING_CHARACTERS = 2;

/** Widths in characters, by what stands in each column. */
function plainWidths(cells: PlainSheet["cells"]): readonly number[] {
  const lengths: (number[] | undefined)[] = [];
  for (const row of cells.slice(0, SAMPLED_ROWS))
    row.forEach((cell, column) => {
      if (cell !== null && cell !== "" && typeof cell !== "object") (lengths[column] ??= []).push(String(cell).length);
    });
  return Array.from(lengths, (column = []) => {
    const sorted = column.sort((a, b) => a - b);
    const fitting = sorted[Math.ceil(sorted.length * FITTING_SHARE) - 1] ?? 0;
    return Math.min(MOST_CHARACTERS, Math.max(LEAST_CHARACTERS, fitting + PADDING_CHARACTERS));
  });
}

function columnsXml(widths: readonly number[]): string {
  const lines = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return lines.length === 0 ? "" : `<cols>${lines.join("")}</cols>`;
}

function plainSheetXml({ cells, frozenRows = 0 }: PlainSheet): readonly Buffer[] {
  const rows = cells.map((row) => ({
    height: ROW_HEIGHT,
    cells: row.map((cell) =>
      cell === null ? null : { value: typeof cell === "object" ? cell.fault : cell, style: 0 },
    ),
  }));
  const content = writeRows(rows, { formatOf: () => 0, titleOf: (title) => title });
  const view = viewXml({ rows: frozenRows, columns: 0 }, cellText({ row: frozenRows, column: 0 }), "grid");
  const open =
    `${XML_DECLARATION}<worksheet xmlns="${TRANSITIONAL.main}">${view}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(plainWidths(cells))}<sheetData>`;
  return [Buffer.from(open), ...content, Buffer.from("</sheetData></worksheet>")];
}

/**
 * A fresh workbook, with one sheet of plain cells or with none: a workbook without sheets opens nowhere until
 * `patchWorkbook` has put some into it.
 */
export function newWorkbook(sheet?: PlainSheet): Buffer {
  const part = (name: string, text: string): ZipPart => ({ name, data: Buffer.from(text) });
  const targets: (readonly [string, string])[] = [["styles", "styles.xml"]];
  if (sheet) targets.push(["worksheet", "worksheets/sheet1.xml"]);
  const parts = [
    part("[Content_Types].xml", contentTypes(sheet !== undefined)),
    part("_rels/.rels", relationshipsXml(TRANSITIONAL, [["officeDocument", "xl/workbook.xml"]])),
    part("xl/workbook.xml", workbookXml(sheet)),
    part("xl/_rels/workbook.xml.rels", relationshipsXml(TRANSITIONAL, targets)),
    part("xl/styles.xml", STYLES),
  ];
  if (sheet) parts.push({ name: "xl/worksheets/sheet1.xml", data: plainSheetXml(sheet) });
  return Buffer.concat(writeZip(parts));
}
