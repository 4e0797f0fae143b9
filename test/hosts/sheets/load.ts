import { readFileSync } from "node:fs";
import type { Cell, Outline, RawWorkbook, SheetOutline } from "../../../core/index.ts";
import { isFault, UNCALCULATED } from "../../../core/index.ts";
import { readCsv } from "../../../headless/csv.ts";
import { newWorkbook } from "../../../headless/new-book.ts";
import { openPackage } from "../../../headless/parts.ts";
import { readWorkbook } from "../../../headless/read.ts";
import type { Source } from "../../../headless/read.ts";
import { Book } from "./book.ts";
import type { SimSheet } from "./book.ts";
import { isDateFormat } from "./entry.ts";
import type { SimValue } from "./entry.ts";

export interface LoadOptions {
  readonly name?: string;
  readonly zone?: string;
  readonly locale?: string;
}

/** Days from the 1900 to the 1904 system. */
const SHIFT_1904 = 1462;

/** Bytes of a workbook: those of the file, or of a workbook made of a text file's cells. */
export function workbookBytes(file: string): Buffer {
  const bytes = readFileSync(file);
  if (!/\.(csv|tsv|txt)$/i.test(file)) return bytes;
  const text = readCsv(bytes, { fileName: file, locale: "en-GB" });
  const [sheet] = text.outline.sheets;
  if (!sheet?.used) throw new Error(`nothing in ${file}`);
  const [range] = text.read({ ranges: [{ sheet: sheet.key, area: sheet.used }] }).ranges;
  return newWorkbook({ title: sheet.title, cells: range?.cells ?? [] });
}

/** Opens a workbook as the Node host does. */
export const openHeadless = (bytes: Buffer, name: string, locale = "en-GB"): Promise<Source> =>
  readWorkbook(openPackage(bytes), { fileName: `${name}.xlsx`, locale });

/** All cells of all sheets. */
export function everyCell(source: Source): RawWorkbook {
  const ranges = source.outline.sheets.flatMap(({ key, used }) => (used ? [{ sheet: key, area: used }] : []));
  return source.read({ ranges });
}

function simValue(cell: Cell, format: string, outline: Outline): SimValue {
  if (isFault(cell)) return { fault: cell.fault === UNCALCULATED ? "#ERROR!" : cell.fault };
  if (typeof cell === "number" && outline.dateSystem === 1904 && isDateFormat(format)) return cell + SHIFT_1904;
  return cell;
}

function fillSheet(sheet: SimSheet, from: SheetOutline, cells: readonly (readonly Cell[])[], outline: Outline): void {
  const { used } = from;
  if (!used) return;
  sheet.maxRows = Math.max(1000, used.bottom + 1);
  sheet.maxColumns = Math.max(26, used.right + 1);
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const format = from.formats[used.left + c] ?? "General";
      sheet.values.set(used.top + r, used.left + c, simValue(cell, format, outline) ?? undefined);
      if (format !== "General" && cell !== null) sheet.styles.NumberFormat.set(used.top + r, used.left + c, format);
    });
  });
  sheet.merges = [...from.merges];
  for (const row of from.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of from.hiddenColumns) sheet.hiddenColumns.add(column);
}

/** A spreadsheet with the content of a workbook, as an upload to Google Sheets would leave it. */
export async function loadBook(bytes: Buffer, options: LoadOptions = {}): Promise<Book> {
  const name = options.name ?? "Book";
  const source = await openHeadless(bytes, name);
  const { outline } = source;
  const book = new Book({ ...options, name });
  const { ranges } = everyCell(source);
  const ids = new Map<string, number>();
  for (const from of outline.sheets) {
    const sheet = book.add(from.title);
    ids.set(from.key, sheet.id);
    fillSheet(sheet, from, ranges.find((range) => range.sheet === from.key)?.cells ?? [], outline);
  }
  book.names = outline.names.flatMap(({ name: title, sheet, area }) => {
    const id = ids.get(sheet);
    return id === undefined ? [] : [{ name: title, sheet: id, area }];
  });
  return book;
}

/** What a sheet holds, ready to be compared: values only, without empty rows and cells at the end. */
export function plainValues(sheet: SimSheet): readonly (readonly SimValue[])[] {
  const { rows, columns } = sheet.extent();
  if (rows === 0) return [];
  const block = sheet.values.block({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 });
  return block.map((row) => {
    let length = row.length;
    while (length > 0 && (row[length - 1] ?? null) === null) length -= 1;
    return row.slice(0, length);
  });
}

/** The sheet that a named range `Muster_<key>` points at. */
export function ownSheet(book: Book, key: string): SimSheet | undefined {
  const named = book.names.find(({ name }) => name === `Muster_${key}`);
  return book.sheets.find(({ id }) => id === named?.sheet);
}
