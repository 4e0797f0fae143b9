import type { SimWorkbook } from "../../hosts/excel/host/book.ts";
import { openStyles } from "../../hosts/excel/host/style.ts";
import type { BookData } from "./book-file.ts";
import type { Graph } from "./graph.ts";
import { readGraph } from "./graph.ts";

/** The workbook that `readBook` wrote. */
export function openBook(text: string): SimWorkbook {
  const { styles, book } = readGraph(JSON.parse(text) as Graph) as BookData; // what our own server sends
  const own = openStyles(styles[0]);
  for (const style of styles) own.intern(style);
  return { ...book, styles: own, calculate: undefined };
}
