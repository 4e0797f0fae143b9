import type { OutputSheet, PrintSetup } from "../core/index.ts";
import { areaText, cutText } from "../core/index.ts";
import { rowsAddress } from "./address.ts";
import { color } from "./facets.ts";
import type { Step } from "./steps.ts";
import { ACTION_BYTES } from "./steps.ts";
import type { Target } from "./write-format.ts";

export type Paper = "A4" | "Letter";

/** Regions that print on Letter (CLDR, paper size US-Letter). */
const LETTER_REGIONS = ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

/** Paper of a locale; a tag without region prints on A4. */
export function paperOf(locale: string): Paper {
  const region = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(locale)?.[1] ?? "";
  return LETTER_REGIONS.includes(region.toUpperCase()) ? "Letter" : "A4";
}

/** Margins in points: 10 mm, the footer 8 mm from the edge, and 15 mm at the bottom so that cells end above it. */
const MARGINS = { left: 28.368, right: 28.368, top: 28.368, bottom: 42.552, header: 22.68, footer: 22.68 } as const;

/** A footer may have 255 characters with its codes: this leaves room for them. */
const FOOTER_PART_LIMIT = 80;

/** Size before font, so that a text that begins with a digit stays apart from the size. */
const footerPart = (text: string): string => `&9&"Arial,Regular"${text}`;

const escape = (text: string): string => cutText(text, FOOTER_PART_LIMIT).split("&").join("&&");

function setFooter(layout: Excel.PageLayout, { footerLeft, footerCenter }: PrintSetup): void {
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = footerPart(escape(footerLeft));
  footer.centerFooter = footerPart(escape(footerCenter));
  footer.rightFooter = footerPart("&P of &N");
}

function setLayout(layout: Excel.PageLayout, print: PrintSetup, paper: Paper): void {
  layout.orientation = "Landscape";
  layout.paperSize = paper;
  layout.zoom =
    print.pagesTall === 0
      ? { horizontalFitToPages: 1 }
      : { horizontalFitToPages: 1, verticalFitToPages: print.pagesTall };
  layout.setPrintMargins("Points", MARGINS);
  layout.setPrintArea(areaText(print.area));
  if (print.repeatRows !== undefined)
    layout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  setFooter(layout, print);
}

const PAGE_ACTIONS = 16;

/** Page set-up: margins, landscape, one page wide, footer, breaks. */
export function pageSteps({ print }: OutputSheet, paper: Paper, { host }: Target): readonly Step[] {
  const breaks = [...new Set(print.breaks)].filter((row) => row > 0).sort((a, b) => a - b);
  return [
    {
      bytes: (PAGE_ACTIONS + breaks.length) * ACTION_BYTES,
      write: (sheetOf) => {
        const sheet = sheetOf(host);
        setLayout(sheet.pageLayout, print, paper);
        sheet.horizontalPageBreaks.removePageBreaks();
        for (const row of breaks) sheet.horizontalPageBreaks.add(rowsAddress(row, row));
      },
    },
  ];
}

/** No gridlines, frozen rows and columns. */
export function viewSteps({ freeze, filter }: OutputSheet, { host }: Target): readonly Step[] {
  return [
    {
      bytes: 5 * ACTION_BYTES,
      write: (sheetOf) => {
        const sheet = sheetOf(host);
        sheet.showGridlines = false;
        if (filter !== undefined) sheet.autoFilter.apply(areaText(filter));
        if (freeze.rows === 0 && freeze.columns === 0) return;
        if (freeze.columns === 0) sheet.freezePanes.freezeRows(freeze.rows);
        else if (freeze.rows === 0) sheet.freezePanes.freezeColumns(freeze.columns);
        else
          sheet.freezePanes.freezeAt(areaText({ top: 0, left: 0, bottom: freeze.rows - 1, right: freeze.columns - 1 }));
      },
    },
  ];
}

/** Color of the tab. */
export const setTab = (sheet: Excel.Worksheet, hex: string): void => {
  sheet.tabColor = color(hex);
};
