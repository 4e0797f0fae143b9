import type { OutputSheet, PrintSetup } from "../core/index.ts";
import { cutText } from "../core/index.ts";
import { escapeXml } from "./xml.ts";

export type Paper = "A4" | "Letter";

const PAPER_SIZE: Readonly<Record<Paper, number>> = { A4: 9, Letter: 1 };

/** Margins in inches: 10 mm, the footer 8 mm from the edge, and 15 mm at the bottom so that cells end above it. */
const MARGINS = `<pageMargins left="0.394" right="0.394" top="0.394" bottom="0.591" header="0.315" footer="0.315"/>`;

/** A footer may have 255 characters with its codes: this leaves room for them. */
const FOOTER_PART_LIMIT = 80;

/** Font before size: the closing quote keeps a text that begins with a digit apart from the size. */
const footerPart = (side: string, text: string): string => `&${side}&9&"Arial,Regular"${text}`;

function footerXml({ footerLeft, footerCenter }: PrintSetup): string {
  const escape = (text: string): string => cutText(text, FOOTER_PART_LIMIT).replaceAll("&", "&&");
  const left = footerPart("L", escape(footerLeft));
  const center = footerPart("C", escape(footerCenter));
  const text = cutText(left + center, 215) + footerPart("R", "&P of &N");
  return `<headerFooter><oddFooter>${escapeXml(text)}</oddFooter></headerFooter>`;
}

function breaksXml(breaks: PrintSetup["breaks"]): string {
  const before = [...new Set(breaks)].filter((row) => row > 0).sort((a, b) => a - b);
  if (before.length === 0) return "";
  const marks = before.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${before.length}" manualBreakCount="${before.length}">${marks}</rowBreaks>`;
}

/** Page set-up of a sheet: margins, landscape, one page wide, footer, breaks. */
export function pageXml(print: PrintSetup, paper: Paper): string {
  const setup =
    `<pageSetup paperSize="${PAPER_SIZE[paper]}" fitToWidth="1" fitToHeight="${print.pagesTall}" ` +
    `orientation="landscape"/>`;
  return MARGINS + setup + footerXml(print) + breaksXml(print.breaks);
}

const pane = (freeze: OutputSheet["freeze"]): string =>
  freeze.rows > 0 ? (freeze.columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";

/** `sheetViews`: frozen rows and columns, with gridlines only where they are asked for. `topLeft` is the first cell that scrolls. */
export function viewXml(freeze: OutputSheet["freeze"], topLeft: string, lines: "none" | "grid" = "none"): string {
  const open = `<sheetViews><sheetView${lines === "grid" ? "" : ' showGridLines="0"'} workbookViewId="0"`;
  if (freeze.rows === 0 && freeze.columns === 0) return `${open}/></sheetViews>`;
  const splits =
    (freeze.columns > 0 ? ` xSplit="${freeze.columns}"` : "") + (freeze.rows > 0 ? ` ySplit="${freeze.rows}"` : "");
  const name = pane(freeze);
  return (
    `${open}><pane${splits} topLeftCell="${topLeft}" activePane="${name}" state="frozen"/>` +
    `<selection pane="${name}" activeCell="${topLeft}" sqref="${topLeft}"/></sheetView></sheetViews>`
  );
}
