import { clientMetadata } from "../../hosts/excel/client-files.ts";
import type { SimStyle } from "../../hosts/excel/host/style.ts";
import type { SimWorkbook } from "../../hosts/excel/host/book.ts";
import { workbookFromXlsx } from "../../hosts/excel/xlsx/workbook.ts";
import { newWorkbook } from "../../../headless/new-book.ts";
import { findSeparator, parseRows } from "../../../headless/csv-parse.ts";
import { decodeTextFile } from "../../../headless/csv-text.ts";
import { toTitle } from "../../../headless/csv.ts";
import { writeGraph } from "./graph.ts";

/** What the page gets of a workbook: all but its formats, which are a list, and its functions. */
export interface BookData {
  readonly styles: readonly SimStyle[];
  readonly book: Omit<SimWorkbook, "styles" | "calculate">;
}

/** All formats of a workbook in the order of their indexes. */
function stylesOf({ styles, sheets }: SimWorkbook): readonly SimStyle[] {
  let most = 0;
  const note = (index: number | undefined): void => {
    most = Math.max(most, index ?? 0);
  };
  for (const { styles: rows, rowStyles, columnStyles } of sheets) {
    for (const row of rows) (row as typeof row | undefined)?.forEach(note); // rows may be holes
    rowStyles.forEach(note);
    columnStyles.forEach(note);
  }
  return Array.from({ length: most + 1 }, (_, index) => styles.at(index));
}

function fromText(bytes: Buffer, name: string): Buffer | Uint8Array {
  const text = decodeTextFile(bytes);
  const { separator, start } = findSeparator(text);
  return newWorkbook({ title: toTitle(name, new Set()), cells: parseRows(text, separator, start) });
}

/** A workbook or text file as JSON for `openBook`. Throws, with a reason in words, for what is no such file. */
export function readBook(bytes: Buffer, name: string): string {
  const isText = /\.(csv|tsv|txt)$/i.test(name);
  const workbook = workbookFromXlsx(isText ? fromText(bytes, name) : bytes, name);
  const kept = Object.entries(workbook).filter(([key]) => key !== "styles" && key !== "calculate");
  // Every member but the two that are left out.
  const book = Object.fromEntries(kept) as unknown as BookData["book"];
  const data: BookData = { styles: stylesOf(workbook), book };
  return JSON.stringify(writeGraph(data));
}

/** Classes and members of the installed client library, as JSON. */
export const readMetadata = (): string => JSON.stringify(clientMetadata());
