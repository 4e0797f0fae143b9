import { Node } from "../host/book.ts";
import type { XmlElement } from "../../../../headless/xml.ts";
import { childOf, childrenOf } from "../../../../headless/xml.ts";
import { MOST_COLUMNS, MOST_ROWS, areaOf, readReference } from "../host/area.ts";
import type { Area } from "../host/area.ts";
import type { SimSheet } from "../host/book.ts";
import { partOf } from "../host/classes/sheet-part.ts";
import { readColor } from "./color.ts";

/** Points of a column whose width the file gives in digits of so many pixels (ECMA-376 part 1, 18.3.1.13). */
export const widthPoints = (digits: number, digitPixels: number): number =>
  Math.trunc(((256 * digits + Math.trunc(128 / digitPixels)) / 256) * digitPixels) * 0.75;

/** What the frame of a sheet needs of its workbook. */
export interface FrameContext {
  readonly theme: readonly string[];
  /** Index in the workbook of a file's cell format. */
  readonly styleOf: (index: number) => number;
  /** Pixels of the widest digit of the standard font. */
  readonly digitPixels: number;
}

const isSet = (element: XmlElement | undefined, name: string, other = false): boolean =>
  ["1", "true"].includes(element?.attributes.get(name) ?? (other ? "1" : "0"));

export const numberOf = (element: XmlElement | undefined, name: string): number | undefined => {
  const text = element?.attributes.get(name);
  return text === undefined ? undefined : Number(text);
};

/** Areas of a list of references that spaces divide. */
export const areasOf = (list: string | undefined): readonly Area[] =>
  (list ?? "")
    .split(/\s+/)
    .map((reference) => readReference(reference))
    .filter((area) => area !== undefined);

function readColumns(root: XmlElement, sheet: SimSheet, { styleOf, digitPixels }: FrameContext): void {
  for (const column of childrenOf(childOf(root, "cols"), "col")) {
    const first = (numberOf(column, "min") ?? 1) - 1;
    const last = Math.min((numberOf(column, "max") ?? 1) - 1, MOST_COLUMNS - 1);
    const width = numberOf(column, "width");
    const style = numberOf(column, "style");
    for (let at = first; at <= last; at++) {
      if (width !== undefined) sheet.columnWidths.set(at, widthPoints(width, digitPixels));
      if (isSet(column, "hidden")) sheet.hiddenColumns.add(at);
      if (style !== undefined && styleOf(style) !== 0) sheet.columnStyles.set(at, styleOf(style));
    }
  }
}

function readView(root: XmlElement, sheet: SimSheet): void {
  const view = childOf(childOf(root, "sheetViews"), "sheetView");
  sheet.showGridlines = isSet(view, "showGridLines", true);
  sheet.showHeadings = isSet(view, "showRowColHeaders", true);
  const pane = childOf(view, "pane");
  if (!(pane?.attributes.get("state") ?? "").startsWith("frozen")) return;
  const [rows, columns] = [numberOf(pane, "ySplit") ?? 0, numberOf(pane, "xSplit") ?? 0];
  sheet.freeze = areaOf(0, 0, rows || MOST_ROWS, columns || MOST_COLUMNS);
}

function readProtection(root: XmlElement, sheet: SimSheet): void {
  const protection = childOf(root, "sheetProtection");
  if (!isSet(protection, "sheet")) return;
  const locked = protection?.attributes.has("password") === true || protection?.attributes.has("hashValue") === true;
  // A password of a file can't be known: no word opens it.
  sheet.protection = locked ? { password: Symbol("unknown") } : {};
}

const INCH = 72;

const PAPERS: Readonly<Record<string, string>> = { "1": "Letter", "9": "A4" };
const SIDES = ["left", "right", "top", "bottom", "header", "footer"];

function readZoom(root: XmlElement, setup: XmlElement | undefined): Readonly<Record<string, number>> | undefined {
  if (!isSet(childOf(childOf(root, "sheetPr"), "pageSetUpPr"), "fitToPage")) return undefined;
  const [wide, tall] = [numberOf(setup, "fitToWidth") ?? 1, numberOf(setup, "fitToHeight") ?? 1];
  return { ...(wide > 0 && { horizontalFitToPages: wide }), ...(tall > 0 && { verticalFitToPages: tall }) };
}

function readPage(root: XmlElement, sheet: SimSheet): void {
  const setup = childOf(root, "pageSetup");
  const margins = childOf(root, "pageMargins");
  const { bag } = partOf(sheet, "PageLayout", "PageLayout");
  if (setup?.attributes.get("orientation") === "landscape") bag.set("Orientation", "Landscape");
  const paper = PAPERS[setup?.attributes.get("paperSize") ?? ""];
  if (paper !== undefined) bag.set("PaperSize", paper);
  for (const side of SIDES) {
    const inches = numberOf(margins, side);
    if (inches !== undefined) bag.set(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, inches * INCH);
  }
  const zoom = readZoom(root, setup);
  if (zoom) bag.set("Zoom", zoom);
}

function readBreaks(root: XmlElement, sheet: SimSheet): void {
  const breaks = partOf(sheet, "HorizontalPageBreaks", "PageBreakCollection");
  for (const one of childrenOf(childOf(root, "rowBreaks"), "brk")) {
    const made = new Node("PageBreak", breaks, { kind: "range", sheet, areas: [areaOf(numberOf(one, "id") ?? 0, 0)] });
    made.id = String(breaks.items.length);
    breaks.items.push(made);
  }
}

/** Reads what stands around the rows of a sheet. `root` is the sheet part without its rows. */
export function readFrame(root: XmlElement, sheet: SimSheet, context: FrameContext): void {
  const { theme, digitPixels } = context;
  const format = childOf(root, "sheetFormatPr");
  sheet.standardHeight = numberOf(format, "defaultRowHeight") ?? sheet.standardHeight;
  const width = numberOf(format, "defaultColWidth");
  if (width !== undefined) sheet.standardWidth = widthPoints(width, digitPixels);
  sheet.tabColor = readColor(childOf(childOf(root, "sheetPr"), "tabColor"), theme) ?? "";
  readColumns(root, sheet, context);
  readView(root, sheet);
  readProtection(root, sheet);
  readPage(root, sheet);
  readBreaks(root, sheet);
  sheet.filter = areasOf(childOf(root, "autoFilter")?.attributes.get("ref"))[0];
  for (const merge of childrenOf(childOf(root, "mergeCells"), "mergeCell"))
    sheet.merges.push(...areasOf(merge.attributes.get("ref")));
}
