import type { SheetDocument } from "../dashboard/block.ts";
import type { OutputBook, OutputSheet, SheetKey } from "../workbook.ts";
import { stampText } from "../words/stamp.ts";
import { drawBand } from "./bands.ts";
import type { Canvas, LayoutContext } from "./canvas.ts";
import { newCanvas, put } from "./canvas.ts";
import { addChoiceRule, addLongLists } from "./choice.ts";
import { chartColumns } from "./chart-data.ts";
import { drawCharts } from "./chart.ts";
import { gridOf } from "./grid.ts";
import type { Home } from "./head.ts";
import { drawHead } from "./head.ts";
import { resolveLinks } from "./links.ts";
import { digestOfLook } from "./look.ts";
import { PALETTE } from "./palette.ts";
import { printSetup } from "./print.ts";
import { spokenDocument } from "./spoken.ts";
import { digestOf } from "./stamp.ts";
import { newStyleTable, styleCode } from "./style.ts";

export type { LayoutContext } from "./canvas.ts";

/** The sheet that holds the Refresh cell: the first of these that is made. */
const HOMES: readonly SheetKey[] = ["Portfolio", "Findings"];
const GRAY_TABS: readonly SheetKey[] = ["Why", "Changes", "History", "Settings"];
const STAMP = styleCode({ format: "hidden" });

const titleOf = ({ key, title }: SheetDocument, { titles }: LayoutContext): string => titles[key] ?? title;

function homeOf(documents: readonly SheetDocument[], context: LayoutContext): Home {
  for (const key of HOMES) {
    const found = documents.find((document) => document.key === key);
    if (found !== undefined) return { key, title: titleOf(found, context) };
  }
  const [first] = documents;
  return first === undefined ? { key: "Portfolio", title: "" } : { key: first.key, title: titleOf(first, context) };
}

interface Laid {
  readonly canvas: Canvas;
  readonly title: string;
  readonly print: OutputSheet["print"];
  /** Cells stand beside the sheet: chart data, or what may be chosen. */
  readonly beside: boolean;
}

function drawDocument(canvas: Canvas, home: Home): Laid {
  const { document, context } = canvas;
  drawHead(canvas, home);
  const starts: number[] = [];
  for (const band of document.bands) if (band.length > 0) starts.push(drawBand(canvas, band));
  const title = titleOf(document, context);
  const print = printSetup(canvas, title, starts);
  for (const band of document.unprinted ?? []) drawBand(canvas, band);
  drawCharts(canvas);
  const hasOptions = addChoiceRule(canvas);
  const hasLists = addLongLists(canvas);
  return { canvas, title, print, beside: hasOptions || hasLists || canvas.charts.length > 0 };
}

function toSheet({ canvas, title, print, beside }: Laid): OutputSheet {
  const { document, grid } = canvas;
  const { key } = document;
  const frozen = document.freeze === "header" && canvas.headerRow !== undefined;
  const sheet: OutputSheet = {
    key,
    title,
    tab: GRAY_TABS.includes(key) ? PALETTE.rule : PALETTE.accent,
    columns: beside ? [...grid.widths, ...chartColumns(grid.last)] : grid.widths,
    ...(canvas.hidden.length === 0 ? {} : { hiddenColumns: canvas.hidden }),
    rows: canvas.rows,
    merges: canvas.merges,
    ...(canvas.filter === undefined ? {} : { filter: canvas.filter }),
    freeze: frozen ? { rows: (canvas.headerRow ?? 0) + 1, columns: 2 } : { rows: 0, columns: 0 },
    charts: canvas.charts,
    validations: canvas.validations,
    conditionalFormats: canvas.conditionalFormats,
    print,
  };
  const look = digestOfLook(sheet, canvas.styles.styles);
  put(
    canvas,
    { row: 0, column: 0 },
    stampText(key, { digest: digestOf(canvas.rows), look }, canvas.context.day),
    STAMP,
  );
  return sheet;
}

/**
 * Lays documents out as sheets, in their order: cells with styles, heights, widths, charts, links, print setup. Every text is cut to the
 * space it has; A1 of each sheet carries its stamp. The same documents give the same book.
 */
export function layOut(documents: readonly SheetDocument[], context: LayoutContext): OutputBook {
  const table = newStyleTable();
  const spoken = documents.map(spokenDocument);
  const home = homeOf(spoken, context);
  const sheets = new Map<SheetKey, Laid>();
  for (const document of spoken) {
    const canvas = newCanvas(document, gridOf(document), table, context);
    sheets.set(document.key, drawDocument(canvas, home));
  }
  const laid = [...sheets.values()];
  resolveLinks(laid);
  return { sheets: laid.map(toSheet), styles: table.styles };
}
