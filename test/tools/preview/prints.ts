import { columnLetters } from "../../hosts/excel/host/area.ts";
import { findSheet } from "../../hosts/excel/host/book.ts";
import type { SimWorkbook, Value } from "../../hosts/excel/host/book.ts";

/** A number for a text that another text hardly shares (FNV-1a, 32 bits). */
export function printOf(text: string): number {
  let print = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) print = Math.imul(print ^ text.charCodeAt(at), 0x01000193);
  return print >>> 0;
}

/** Contents of the cells of a sheet by address, without blank ones; none for a sheet that is not there. */
export function valuesOn(book: SimWorkbook, title: string): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = {};
  findSheet(book, title)?.cells.forEach((row, at) => {
    row.forEach((value, column) => {
      if (value !== undefined && value !== "") values[`${columnLetters(column)}${at + 1}`] = value;
    });
  });
  return values;
}
