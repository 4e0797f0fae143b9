import type {
  Band,
  BandsBlock,
  Block,
  ChartBlock,
  FiguresBlock,
  MatrixBlock,
  SheetDocument,
  TableBlock,
} from "../dashboard/block.ts";
import { spokenWords, word } from "../words/say.ts";

const spokenTable = (block: TableBlock): TableBlock => ({
  ...block,
  columns: block.columns.map((column) =>
    column.theirs === true ? column : { ...column, header: word(column.header) },
  ),
  ...(block.empty === undefined ? {} : { empty: word(block.empty) }),
});

const spokenChart = (block: ChartBlock): ChartBlock => ({
  ...block,
  series: block.series.map((series) => ({ ...series, name: word(series.name) })),
});

const spokenFigures = (block: FiguresBlock): FiguresBlock => ({
  ...block,
  figures: block.figures.map((figure) => ({
    ...figure,
    label: word(figure.label),
    ...(figure.note === undefined ? {} : { note: word(figure.note) }),
  })),
  ...(block.chart === undefined ? {} : { chart: spokenHead(spokenChart(block.chart)) }),
});

const spokenMatrix = (block: MatrixBlock): MatrixBlock => ({
  ...block,
  rowsCaption: word(block.rowsCaption),
  columnsCaption: word(block.columnsCaption),
});

const spokenBands = (block: BandsBlock): BandsBlock => ({
  ...block,
  headers: [word(block.headers[0]), word(block.headers[1])],
  rows: block.rows.map((row) => ({ ...row, text: word(row.text) })),
});

const spokenHead = <T extends { readonly heading?: string; readonly note?: string }>(block: T): T => ({
  ...block,
  ...(block.heading === undefined ? {} : { heading: word(block.heading) }),
  ...(block.note === undefined ? {} : { note: word(block.note) }),
});

function spokenBlock(block: Block): Block {
  switch (block.kind) {
    case "table":
      return spokenHead(spokenTable(block));
    case "chart":
      return spokenHead(spokenChart(block));
    case "figures":
      return spokenFigures(block);
    case "matrix":
      return spokenHead(spokenMatrix(block));
    case "bands":
      return spokenHead(spokenBands(block));
    case "lines":
    case "paragraph":
      return spokenHead(block);
    case "legend":
      return block;
  }
}

const spokenBand = (band: Band): Band => band.map((placed) => ({ ...placed, block: spokenBlock(placed.block) }));

/**
 * A document whose labels are in the spoken language: title, headings and their notes, headers, labels of figures, captions, names of
 * series. What authors leave as constants of their tables is translated here, once; sentences come as they were said.
 */
export function spokenDocument(document: SheetDocument): SheetDocument {
  if (spokenWords() === undefined) return document;
  return {
    ...document,
    title: word(document.title),
    bands: document.bands.map(spokenBand),
    ...(document.unprinted === undefined ? {} : { unprinted: document.unprinted.map(spokenBand) }),
  };
}
