import type { CellStyle, Line } from "../core/index.ts";
import type { XmlElement } from "./xml.ts";

/** Number formats that every workbook has without listing them (ECMA-376, 18.8.30). */
export const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

/** First number that a workbook may give to a format of its own. */
export const FIRST_CUSTOM_FORMAT = 164;

const colorXml = (p: string, hex: string): string => `<${p}color rgb="FF${hex.toUpperCase()}"/>`;

function fontMarks(p: string, { bold, italic, underline }: CellStyle["font"]): string {
  return (bold ? `<${p}b/>` : "") + (italic ? `<${p}i/>` : "") + (underline ? `<${p}u/>` : "");
}

/** The font of a style: Arial in its size and color. `p` is the namespace prefix of the part, with its colon. */
export function fontXml(p: string, font: CellStyle["font"]): string {
  const name = `<${p}name val="Arial"/><${p}family val="2"/>`;
  return `<${p}font>${fontMarks(p, font)}<${p}sz val="${font.size}"/>${colorXml(p, font.color)}${name}</${p}font>`;
}

export function fillXml(p: string, hex: string): string {
  const colors = `<${p}fgColor rgb="FF${hex.toUpperCase()}"/><${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${colors}</${p}patternFill></${p}fill>`;
}

function lineXml(p: string, side: string, line: Line | undefined): string {
  return line ? `<${p}${side} style="${line.weight}">${colorXml(p, line.color)}</${p}${side}>` : `<${p}${side}/>`;
}

const hasLines = ({ top, bottom, left, right }: CellStyle): boolean =>
  top !== undefined || bottom !== undefined || left !== undefined || right !== undefined;

function sidesXml(p: string, style: CellStyle): string {
  const { left, right, top, bottom } = style;
  return lineXml(p, "left", left) + lineXml(p, "right", right) + lineXml(p, "top", top) + lineXml(p, "bottom", bottom);
}

/** The lines of a style; undefined when it has none. */
export function borderXml(p: string, style: CellStyle): string | undefined {
  return hasLines(style) ? `<${p}border>${sidesXml(p, style)}<${p}diagonal/></${p}border>` : undefined;
}

/** The alignment of a style; undefined when it is the default one. An indent needs a side: left when none is given. */
export function alignmentXml(p: string, style: CellStyle): string | undefined {
  const indent = style.indent ?? 0;
  const horizontal = style.horizontal ?? (indent > 0 ? "left" : undefined);
  const attributes =
    (horizontal ? ` horizontal="${horizontal}"` : "") +
    (style.vertical === "bottom" ? "" : ` vertical="${style.vertical}"`) +
    (style.wrap ? ` wrapText="1"` : "") +
    (indent > 0 ? ` indent="${indent}"` : "");
  return attributes === "" ? undefined : `<${p}alignment${attributes}/>`;
}

/** What a conditional format changes: weight, slant, underline and color of the font, fill, lines. */
export function differentialXml(p: string, style: CellStyle): string {
  const font = `<${p}font>${fontMarks(p, style.font)}${colorXml(p, style.font.color)}</${p}font>`;
  const pattern = `<${p}patternFill><${p}bgColor rgb="FF${style.fill?.toUpperCase() ?? ""}"/></${p}patternFill>`;
  const fill = style.fill === undefined ? "" : `<${p}fill>${pattern}</${p}fill>`;
  const border = hasLines(style) ? `<${p}border>${sidesXml(p, style)}</${p}border>` : "";
  return `<${p}dxf>${font}${fill}${border}</${p}dxf>`;
}

/** A text that is the same for elements that mean the same: prefixes and the order of attributes do not matter. */
export function meaningOf(element: XmlElement): string {
  const attributes = [...element.attributes].map(([name, value]) => `${name}=${value}`).sort();
  return `${element.local}{${attributes.join("|")}}[${element.children.map(meaningOf).join("")}]`;
}
