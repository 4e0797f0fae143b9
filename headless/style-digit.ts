import { ENTRY_DEPTH } from "./style-list.ts";
import { childOf, parseXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** Width of the widest digit in parts of the font size, of fonts that are the standard font of many workbooks. */
const DIGIT_EM: Readonly<Record<string, number>> = {
  calibri: 0.507,
  "aptos narrow": 0.507,
  aptos: 0.561,
  arial: 0.556,
  "liberation sans": 0.556,
  helvetica: 0.556,
  "arial narrow": 0.456,
  cambria: 0.554,
  "times new roman": 0.5,
  georgia: 0.614,
  verdana: 0.636,
  tahoma: 0.546,
  "segoe ui": 0.539,
  "century gothic": 0.554,
  "trebuchet ms": 0.524,
  "courier new": 0.6,
  consolas: 0.55,
};
const OTHER_EM = 0.507;
const PIXELS_PER_POINT = 4 / 3;
const STANDARD_SIZE = 11;

/** The font of the cell style "Normal", which is that of the first cell style format. */
function standardFont(styles: string): XmlElement | undefined {
  const root = parseXml(styles, ENTRY_DEPTH);
  const fonts = childOf(root, "fonts")?.children ?? [];
  const format = childOf(root, "cellStyleXfs")?.children[0];
  const font = fonts[Number(format?.attributes.get("fontId") ?? 0)] ?? fonts[0];
  return font && parseXml(styles.slice(font.start, font.end));
}

const valueOf = (font: XmlElement | undefined, local: string): string | undefined =>
  childOf(font, local)?.attributes.get("val");

/**
 * Pixels of the widest digit of a workbook's standard font at 96 dpi: the unit in which column widths are stored (ECMA-376, 18.3.1.13).
 * 7 for Calibri 11 and Arial 10; fonts that are not known are taken to be as wide as Calibri.
 */
export function digitPixels(styles: string): number {
  const font = standardFont(styles);
  const size = Number(valueOf(font, "sz") ?? STANDARD_SIZE);
  const em = DIGIT_EM[(valueOf(font, "name") ?? "").trim().toLowerCase()] ?? OTHER_EM;
  const pixels = Math.round(size * PIXELS_PER_POINT * em);
  return Number.isFinite(pixels) && pixels > 0 ? pixels : 7;
}
