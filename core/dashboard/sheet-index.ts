import type { SheetDocument, TableBlock, TableRow } from "./block.ts";
import { wide } from "./block.ts";
import { word } from "../words/say.ts";

/** The page that leads a workbook, where it is made. */
const FIRST = "Portfolio";
/** Columns of the page grid beside the name. */
const SENTENCE_UNITS = 13;
const FEWEST_SHEETS = 2;

const rowOf = ({ key, title, headline, subtitle }: SheetDocument): TableRow => ({
  cells: [
    { kind: "link", text: word(title), to: { kind: "sheet", sheet: key } },
    { kind: "text", text: headline ?? subtitle[subtitle.length - 1] ?? "", then: [], tone: "secondary" },
  ],
});

const indexBlock = (others: readonly SheetDocument[]): TableBlock => ({
  kind: "table",
  heading: "On the other sheets",
  headless: true,
  columns: [
    { header: "Sheet", kind: "link" },
    { header: "What it says", kind: "text", units: SENTENCE_UNITS },
  ],
  rows: others.map(rowOf),
});

/** Portfolio ends in a list of the other sheets, each with a link and its headline; it is not printed. */
export function withIndex(documents: readonly SheetDocument[]): readonly SheetDocument[] {
  const others = documents.filter(({ key }) => key !== FIRST);
  if (others.length < FEWEST_SHEETS) return documents;
  return documents.map((document) =>
    document.key === FIRST ? { ...document, unprinted: [wide(indexBlock(others))] } : document,
  );
}
