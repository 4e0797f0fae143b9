import type { CellStyle, Line } from "../core/index.ts";

/** What is asked of every cell whose format is kept. */
export const STYLE_QUERY: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, color: true, bold: true, italic: true, underline: true },
    fill: { color: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    wrapText: true,
  },
};

const hexOf = (color: string | undefined): string => (color ?? "#000000").replace("#", "").toUpperCase();

function lineOf(border: Excel.CellBorder | undefined): Line | undefined {
  if (border?.style === undefined || border.style === "None") return undefined;
  return { color: hexOf(border.color), weight: border.weight === "Medium" ? "medium" : "thin" };
}

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle["horizontal"]>>> = {
  Left: "left",
  Right: "right",
  Center: "center",
};
const VERTICAL: Readonly<Record<string, CellStyle["vertical"]>> = { Top: "top", Center: "center", Bottom: "bottom" };

const NO_FILL = ["", "FFFFFF"];

function fontOf(font: Excel.CellPropertiesFont | undefined): CellStyle["font"] {
  return {
    size: font?.size ?? 10,
    color: hexOf(font?.color),
    ...(font?.bold === true && { bold: true as const }),
    ...(font?.italic === true && { italic: true as const }),
    ...(font?.underline === "Single" && { underline: true as const }),
  };
}

function linesOf(borders: Excel.CellBorderCollection | undefined): Partial<CellStyle> {
  const lines = {
    top: lineOf(borders?.top),
    bottom: lineOf(borders?.bottom),
    left: lineOf(borders?.left),
    right: lineOf(borders?.right),
  };
  return Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined));
}

function placeOf(format: Excel.CellPropertiesFormat): Pick<CellStyle, "horizontal" | "vertical" | "indent" | "wrap"> {
  const horizontal = HORIZONTAL[format.horizontalAlignment ?? ""];
  const { indentLevel = 0 } = format;
  return {
    ...(horizontal !== undefined && { horizontal }),
    vertical: VERTICAL[format.verticalAlignment ?? ""] ?? "bottom",
    ...(indentLevel > 0 && { indent: indentLevel }),
    ...(format.wrapText === true && { wrap: true as const }),
  };
}

/** The style of a cell as it stands; undefined for a cell that nobody formatted. */
export function styleOf(properties: Excel.CellProperties | undefined, numberFormat: string): CellStyle | undefined {
  const format = properties?.format;
  if (format?.font?.name !== "Arial") return undefined;
  const fill = format.fill?.color === undefined ? "" : hexOf(format.fill.color);
  return {
    font: fontOf(format.font),
    ...(!NO_FILL.includes(fill) && { fill }),
    ...(numberFormat !== "General" && { format: numberFormat }),
    ...placeOf(format),
    ...linesOf(format.borders),
  };
}
