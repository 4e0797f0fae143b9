import type { CellStyle, Line } from "../core/index.ts";
import type { Joining } from "./rectangles.ts";

/** The parts of Excel's format that cells and conditional formats have in common with what is set here. */
type Format = Excel.RangeFormat;

/** One property of a cell's format: cells that agree in it are formatted together. */
export interface Facet {
  readonly joining: Joining;
  /** What the style says of it; undefined where that is the base. */
  readonly of: (style: CellStyle) => string | number | undefined;
  readonly set: (format: Format, value: string | number) => void;
}

export const color = (hex: string): string => `#${hex.toUpperCase()}`;

const HORIZONTAL = { left: "Left", right: "Right", center: "Center" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHT = { thin: "Thin", medium: "Medium" } as const;

const isKeyOf = <T extends object>(table: T, key: string | number): key is keyof T & string => key in table;

const lineKey = (line: Line | undefined): string | undefined =>
  line === undefined ? undefined : `${line.weight} ${line.color}`;

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

const lineFacet = (side: Side, joining: Joining, of: (style: CellStyle) => Line | undefined): Facet => ({
  joining,
  of: (style) => lineKey(of(style)),
  set: (format, value) => {
    const [weight = "", hex = ""] = String(value).split(" ");
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    if (isKeyOf(WEIGHT, weight)) border.weight = WEIGHT[weight];
    border.color = color(hex);
  },
});

/** An indent needs a side: left where none is given. */
const horizontalOf = ({ horizontal, indent = 0 }: CellStyle): CellStyle["horizontal"] =>
  horizontal ?? (indent > 0 ? "left" : undefined);

/** What all cells have before each gets its own: a workbook's Normal style may be anything. */
export function setBase(format: Format): void {
  format.font.name = "Arial";
  format.font.bold = false;
  format.font.italic = false;
  format.font.underline = "None";
  format.fill.clear();
  format.horizontalAlignment = "General";
  format.verticalAlignment = "Bottom";
  format.wrapText = false;
}

const FONT_FACETS: readonly Facet[] = [
  { joining: "both", of: ({ font }) => font.size, set: ({ font }, size) => (font.size = Number(size)) },
  { joining: "both", of: ({ font }) => font.color, set: ({ font }, hex) => (font.color = color(String(hex))) },
  { joining: "both", of: ({ font }) => (font.bold ? 1 : undefined), set: ({ font }) => (font.bold = true) },
  { joining: "both", of: ({ font }) => (font.italic ? 1 : undefined), set: ({ font }) => (font.italic = true) },
  {
    joining: "both",
    of: ({ font }) => (font.underline ? "Single" : undefined),
    set: ({ font }) => (font.underline = "Single"),
  },
];

const SIDE_FACETS: readonly Facet[] = [
  {
    joining: "both",
    of: horizontalOf,
    set: (format, side): void => {
      if (isKeyOf(HORIZONTAL, side)) format.horizontalAlignment = HORIZONTAL[side];
    },
  },
  {
    joining: "both",
    of: ({ vertical }) => (vertical === "bottom" ? undefined : vertical),
    set: (format, side): void => {
      if (isKeyOf(VERTICAL, side)) format.verticalAlignment = VERTICAL[side];
    },
  },
];

/** Every property of a format that may differ from the base, in the order in which it is set. */
export const FACETS: readonly Facet[] = [
  ...FONT_FACETS,
  { joining: "both", of: ({ fill }) => fill, set: ({ fill }, hex) => (fill.color = color(String(hex))) },
  ...SIDE_FACETS,
  {
    joining: "both",
    of: ({ indent = 0 }) => (indent > 0 ? indent : undefined),
    set: (format, indent) => (format.indentLevel = Number(indent)),
  },
  { joining: "both", of: ({ wrap }) => (wrap ? 1 : undefined), set: (format) => (format.wrapText = true) },
  // Lines are set at the edge of each area: areas of one row, or of one column, give every cell its line.
  lineFacet("EdgeBottom", "alongRows", ({ bottom }) => bottom),
  lineFacet("EdgeTop", "alongRows", ({ top }) => top),
  lineFacet("EdgeRight", "alongColumns", ({ right }) => right),
  lineFacet("EdgeLeft", "alongColumns", ({ left }) => left),
];
