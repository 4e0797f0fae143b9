import ExcelJS from "exceljs";

/** Text, number, serial day (1900 system) or yes/no as it stands; undefined where the cell is empty. */
export type Value = string | number | boolean | undefined;

/** One line of a register: its cells by header. */
export type Line = ReadonlyMap<string, Value>;

const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

function valueOf(value: ExcelJS.CellValue): Value {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return Math.round((value.getTime() - EPOCH) / DAY_MS);
  if (typeof value === "object") return "result" in value ? valueOf(value.result) : undefined;
  const text = typeof value === "string" ? value.trim() : value;
  return text === "" ? undefined : text;
}

function headersOf(
  sheet: ExcelJS.Worksheet,
  first: string,
): { readonly row: number; readonly names: readonly string[] } {
  for (let row = 1; row <= 10; row += 1) {
    const cells = Array.from({ length: sheet.columnCount }, (_, at) =>
      String(valueOf(sheet.getCell(row, at + 1).value) ?? ""),
    );
    if (cells[0] !== first) continue;
    const groups = row === 1 ? [] : cells.map((_, at) => String(valueOf(sheet.getCell(row - 1, at + 1).value) ?? ""));
    const isGrouped = groups.filter((group) => group !== "").length > 1;
    return {
      row,
      names: cells.map((name, at) => (isGrouped && groups[at] !== "" ? `${groups[at] ?? ""} / ${name}` : name)),
    };
  }
  throw new Error(`"${sheet.name}" has no header "${first}" in its first column`);
}

/** The lines of a register, by the title of its sheet and its first header; those without a value in the first column are left out. */
export function linesOf(book: ExcelJS.Workbook, title: string, first: string): readonly Line[] {
  const sheet = book.getWorksheet(title);
  if (sheet === undefined) throw new Error(`no sheet "${title}"`);
  const { row: headerRow, names } = headersOf(sheet, first);
  const lines: Line[] = [];
  for (let row = headerRow + 1; row <= sheet.rowCount; row += 1) {
    const cells = names.map((name, at): [string, Value] => [name, valueOf(sheet.getCell(row, at + 1).value)]);
    if (cells[0]?.[1] !== undefined) lines.push(new Map(cells));
  }
  return lines;
}

export async function readBook(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

export const numberIn = (line: Line, header: string): number | undefined => {
  const value = line.get(header);
  return typeof value === "number" ? value : undefined;
};

export const textIn = (line: Line, header: string): string | undefined => {
  const value = line.get(header);
  return typeof value === "string" ? value : undefined;
};
