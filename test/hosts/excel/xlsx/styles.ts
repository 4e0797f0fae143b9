import type { XmlElement } from "../../../../headless/xml.ts";
import { childOf, childrenOf } from "../../../../headless/xml.ts";
import { NORMAL } from "../host/style.ts";
import type { BorderStyle, SimStyle } from "../host/style.ts";
import { readColor } from "./color.ts";

/** What a conditional format changes; undefined where it leaves the cell as it is. */
export interface Difference {
  readonly fontColor: string | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly underline: string | undefined;
  readonly fill: string | undefined;
  readonly borders: Readonly<Record<string, BorderStyle>>;
}

export interface StyleSheet {
  /** Formats of cells, by their index. */
  readonly cells: readonly SimStyle[];
  readonly differences: readonly Difference[];
}

const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  dashDot: ["DashDot", "Thin"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  mediumDashDot: ["DashDot", "Medium"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

const UNDERLINES: Readonly<Record<string, string>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
  none: "None",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !["0", "false"].includes(element.attributes.get("val") ?? "1");
const numberOf = (element: XmlElement | undefined, name: string, other: number): number =>
  Number(element?.attributes.get(name) ?? other);

function readFont(font: XmlElement, theme: readonly string[]): Partial<SimStyle> {
  const underline = childOf(font, "u");
  return {
    fontName: childOf(font, "name")?.attributes.get("val") ?? NORMAL.fontName,
    fontSize: numberOf(childOf(font, "sz"), "val", NORMAL.fontSize),
    fontColor: readColor(childOf(font, "color"), theme) ?? NORMAL.fontColor,
    bold: isOn(childOf(font, "b")),
    italic: isOn(childOf(font, "i")),
    strikethrough: isOn(childOf(font, "strike")),
    underline: underline ? (UNDERLINES[underline.attributes.get("val") ?? "single"] ?? "Single") : "None",
  };
}

function readFill(fill: XmlElement | undefined, theme: readonly string[]): string {
  const pattern = childOf(fill, "patternFill");
  if (!pattern || (pattern.attributes.get("patternType") ?? "none") === "none") return "";
  return readColor(childOf(pattern, "fgColor"), theme) ?? "#FFFFFF";
}

function readLine(element: XmlElement | undefined, theme: readonly string[]): BorderStyle | null {
  const line = LINES[element?.attributes.get("style") ?? ""];
  if (!line) return null;
  return { style: line[0], weight: line[1], color: readColor(childOf(element, "color"), theme) ?? "#000000" };
}

function readBorder(border: XmlElement | undefined, theme: readonly string[]): Partial<SimStyle> {
  const side = (name: string): BorderStyle | null => readLine(childOf(border, name), theme);
  const has = (name: string): boolean => ["1", "true"].includes(border?.attributes.get(name) ?? "");
  return {
    EdgeTop: side("top"),
    EdgeBottom: side("bottom"),
    EdgeLeft: side("left") ?? side("start"),
    EdgeRight: side("right") ?? side("end"),
    DiagonalDown: has("diagonalDown") ? side("diagonal") : null,
    DiagonalUp: has("diagonalUp") ? side("diagonal") : null,
  };
}

function readOrientation(alignment: XmlElement | undefined): number {
  const rotation = numberOf(alignment, "textRotation", 0);
  return rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation;
}

function readAlignment(xf: XmlElement): Partial<SimStyle> {
  const alignment = childOf(xf, "alignment");
  const protection = childOf(xf, "protection");
  const flag = (element: XmlElement | undefined, name: string, other: boolean): boolean =>
    ["1", "true"].includes(element?.attributes.get(name) ?? (other ? "1" : "0"));
  const horizontal = capital(alignment?.attributes.get("horizontal") ?? "general");
  return {
    horizontal: horizontal === "CenterContinuous" ? "CenterAcrossSelection" : horizontal,
    vertical: capital(alignment?.attributes.get("vertical") ?? "bottom"),
    wrap: flag(alignment, "wrapText", false),
    indent: numberOf(alignment, "indent", 0),
    shrink: flag(alignment, "shrinkToFit", false),
    orientation: readOrientation(alignment),
    locked: flag(protection, "locked", true),
    hidden: flag(protection, "hidden", false),
  };
}

function readDifference(dxf: XmlElement, theme: readonly string[]): Difference {
  const font = childOf(dxf, "font");
  const on = (name: string): boolean | undefined => (childOf(font, name) ? isOn(childOf(font, name)) : undefined);
  const underline = childOf(font, "u");
  const pattern = childOf(childOf(dxf, "fill"), "patternFill");
  const lines = Object.entries(readBorder(childOf(dxf, "border"), theme));
  return {
    fontColor: readColor(childOf(font, "color"), theme),
    bold: on("b"),
    italic: on("i"),
    underline: underline && (UNDERLINES[underline.attributes.get("val") ?? "single"] ?? "Single"),
    fill: readColor(childOf(pattern, "bgColor"), theme) ?? readColor(childOf(pattern, "fgColor"), theme),
    borders: Object.fromEntries(
      lines.filter((entry): entry is [string, BorderStyle] => typeof entry[1] === "object" && entry[1] !== null),
    ),
  };
}

/** Formats of a styles part; `codeOf` gives the number format code of a cell format. */
export function readStyleSheet(
  root: XmlElement | undefined,
  theme: readonly string[],
  codeOf: (style: number) => string,
): StyleSheet {
  const list = (name: string, item: string): readonly XmlElement[] => childrenOf(childOf(root, name), item);
  const fonts = list("fonts", "font").map((font) => readFont(font, theme));
  const fills = list("fills", "fill").map((fill) => readFill(fill, theme));
  const borders = list("borders", "border").map((border) => readBorder(border, theme));
  const cells = list("cellXfs", "xf").map((xf, i): SimStyle => ({
    ...NORMAL,
    ...fonts[numberOf(xf, "fontId", 0)],
    ...borders[numberOf(xf, "borderId", 0)],
    ...readAlignment(xf),
    fill: fills[numberOf(xf, "fillId", 0)] ?? "",
    numberFormat: codeOf(i),
  }));
  return { cells, differences: list("dxfs", "dxf").map((dxf) => readDifference(dxf, theme)) };
}
