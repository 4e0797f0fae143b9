import type { CellStyle, OutputBook, OutputCell, OutputSheet, SheetKey } from "../../../core/workbook.ts";

/** The sheet of a key; a test that asks for another one fails. */
export function sheetOf(book: OutputBook, key: SheetKey): OutputSheet {
  const found = book.sheets.find((sheet) => sheet.key === key);
  if (found === undefined) throw new Error(`no sheet ${key}`);
  return found;
}

/** A cell by its A1 address, columns to Z. */
export function cellAt(sheet: OutputSheet, address: string): OutputCell {
  const cell = sheet.rows[Number(address.slice(1)) - 1]?.cells[address.charCodeAt(0) - 65];
  if (cell === null || cell === undefined) throw new Error(`nothing at ${address}`);
  return cell;
}

export function styleAt(book: OutputBook, sheet: OutputSheet, address: string): CellStyle {
  const style = book.styles[cellAt(sheet, address).style];
  if (style === undefined) throw new Error(`no style at ${address}`);
  return style;
}

/** Address of the first cell with a value. */
export function addressOf(sheet: OutputSheet, value: string | number): string {
  for (const [row, { cells }] of sheet.rows.entries())
    for (const [column, cell] of cells.entries())
      if (cell?.value === value) return `${String.fromCharCode(65 + column)}${row + 1}`;
  throw new Error(`${value} is nowhere`);
}
