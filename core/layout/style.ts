import type { CellStyle, Hex, Line } from "../workbook.ts";
import type { FormatName } from "./formats.ts";
import { FORMATS } from "./formats.ts";
import { PALETTE } from "./palette.ts";

type Font = CellStyle["font"];

const plain = (size: number, color: Hex): Font => ({ size, color });
const bold = (size: number, color: Hex): Font => ({ size, color, bold: true });

/** The roles of type: every font that a sheet of Muster's uses. */
const FONTS = {
  data: plain(10, PALETTE.ink),
  dataBold: bold(10, PALETTE.ink),
  secondary: plain(10, PALETTE.secondary),
  secondaryBold: bold(10, PALETTE.secondary),
  small: plain(9, PALETTE.secondary),
  smallInk: plain(9, PALETTE.ink),
  smallInkBold: bold(9, PALETTE.ink),
  smallWhiteBold: bold(9, PALETTE.white),
  smallAmber: plain(9, PALETTE.amberText),
  quote: { size: 9, color: PALETTE.secondary, italic: true },
  title: bold(20, PALETTE.ink),
  headline: bold(12, PALETTE.ink),
  heading: bold(11, PALETTE.accent),
  group: bold(10, PALETTE.accent),
  accent: plain(10, PALETTE.accent),
  link: { size: 10, color: PALETTE.accent, underline: true },
  trend: plain(9, PALETTE.accent),
  bar: plain(9, PALETTE.accent3),
  red: plain(10, PALETTE.red),
  redBold: bold(10, PALETTE.red),
  amber: plain(10, PALETTE.amberText),
  amberBold: bold(10, PALETTE.amberText),
  green: plain(10, PALETTE.greenText),
  closed: plain(10, PALETTE.closedText),
  whiteBold: bold(10, PALETTE.white),
  figureRed: bold(20, PALETTE.red),
  figureAmber: bold(20, PALETTE.amberText),
  figureGreen: bold(20, PALETTE.greenText),
  figureGray: bold(20, PALETTE.secondary),
  figureClosed: bold(20, PALETTE.closedText),
  matrix: plain(14, PALETTE.ink),
  matrixBold: bold(14, PALETTE.ink),
  matrixWhite: bold(14, PALETTE.white),
} as const satisfies Readonly<Record<string, Font>>;
export type FontName = keyof typeof FONTS;

const FILLS = {
  none: undefined,
  panel: PALETTE.panel,
  red: PALETTE.red,
  redTint: PALETTE.redTint,
  amber: PALETTE.amberFill,
  accent1: PALETTE.accent1,
  accent2: PALETTE.accent2,
  accent3: PALETTE.accent3,
  accent: PALETTE.accent,
  bandLow: PALETTE.bandLow,
} as const satisfies Readonly<Record<string, Hex | undefined>>;
export type FillName = keyof typeof FILLS;

const HORIZONTALS = ["none", "left", "right", "center"] as const;
export type Horizontal = (typeof HORIZONTALS)[number];
const VERTICALS = ["center", "bottom", "top"] as const;

const line = (color: Hex, weight: Line["weight"] = "thin"): Line => ({ color, weight });
const boxed = (edge: Line): Partial<CellStyle> => ({ top: edge, bottom: edge, left: edge, right: edge });
const LINES = {
  none: {},
  hair: { bottom: line(PALETTE.hair) },
  rule: { bottom: line(PALETTE.rule) },
  titleRule: { bottom: line(PALETTE.accent, "medium") },
  whiteBox: boxed(line(PALETTE.white)),
  accentBox: boxed(line(PALETTE.accent)),
} as const satisfies Readonly<Record<string, Partial<CellStyle>>>;
export type LineName = keyof typeof LINES;

// Keys of object literals above, in the order written.
const FONT_NAMES = Object.keys(FONTS) as FontName[];
const FILL_NAMES = Object.keys(FILLS) as FillName[];
const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
const LINE_NAMES = Object.keys(LINES) as LineName[];

export interface StyleParts {
  readonly font?: FontName;
  readonly fill?: FillName;
  readonly format?: FormatName;
  readonly horizontal?: Horizontal;
  readonly vertical?: (typeof VERTICALS)[number];
  readonly line?: LineName;
  /** 0 to 3. */
  readonly indent?: number;
  readonly wrap?: boolean;
}

/** A style as one number: each part is a digit of its own, so codes of different parts add up. */
export type StyleCode = number;

const FILL = 64;
const FORMAT = FILL * 16;
const HORIZONTAL = FORMAT * 32;
const VERTICAL = HORIZONTAL * 4;
const LINE = VERTICAL * 4;
const INDENT = LINE * 8;
const WRAP = INDENT * 4;

function codesBy<T extends string>(names: readonly T[], unit: number): Readonly<Record<T, StyleCode>> {
  const codes: Partial<Record<T, StyleCode>> = {};
  names.forEach((name, index) => {
    codes[name] = index * unit;
  });
  // Every name has got its code above.
  return codes as Record<T, StyleCode>;
}

/** Codes of single parts, to add up where a style is needed often. */
export const FONT_CODES = codesBy(FONT_NAMES, 1);
export const FORMAT_CODES = codesBy(FORMAT_NAMES, FORMAT);
const FILL_CODES = codesBy(FILL_NAMES, FILL);
const HORIZONTAL_CODES = codesBy(HORIZONTALS, HORIZONTAL);
const VERTICAL_CODES = codesBy(VERTICALS, VERTICAL);
const LINE_CODES = codesBy(LINE_NAMES, LINE);

/** The code of a style; parts that are left out are its first: data font, no fill, no line, centered vertically. */
export const styleCode = (parts: StyleParts): StyleCode =>
  FONT_CODES[parts.font ?? "data"] +
  FILL_CODES[parts.fill ?? "none"] +
  FORMAT_CODES[parts.format ?? "general"] +
  HORIZONTAL_CODES[parts.horizontal ?? "none"] +
  VERTICAL_CODES[parts.vertical ?? "center"] +
  LINE_CODES[parts.line ?? "none"] +
  indentCode(parts.indent ?? 0) +
  (parts.wrap === true ? WRAP : 0);

/** To add to a code without indent; 0 to 3 steps. */
export function indentCode(steps: number): StyleCode {
  return INDENT * Math.max(0, Math.min(3, steps));
}

const digit = (code: StyleCode, unit: number, size: number): number => Math.floor(code / unit) % size;

function alignmentOf(code: StyleCode): Omit<CellStyle, "font"> {
  const horizontal = horizontalOf(code);
  const indent = digit(code, INDENT, 4);
  return {
    ...(horizontal === "none" ? {} : { horizontal }),
    vertical: VERTICALS[digit(code, VERTICAL, 4)] ?? "center",
    ...(indent === 0 ? {} : { indent }),
    ...(digit(code, WRAP, 2) === 0 ? {} : { wrap: true as const }),
  };
}

function styleOf(code: StyleCode): CellStyle {
  const fill = FILLS[FILL_NAMES[digit(code, FILL, 16)] ?? "none"];
  const format = FORMATS[FORMAT_NAMES[digit(code, FORMAT, 32)] ?? "general"];
  return {
    font: typeOf(code),
    ...(fill === undefined ? {} : { fill }),
    ...(format === "General" ? {} : { format }),
    ...alignmentOf(code),
    ...LINES[LINE_NAMES[digit(code, LINE, 8)] ?? "none"],
  };
}

/** The styles of a book as they are used: each once, numbered in the order of first use. */
export interface StyleTable {
  readonly numbers: Map<StyleCode, number>;
  readonly styles: CellStyle[];
}

export const newStyleTable = (): StyleTable => ({ numbers: new Map(), styles: [] });

/** The index of a style in the table; it enters the table when it is new. */
export function styleIndex(table: StyleTable, code: StyleCode): number {
  const known = table.numbers.get(code);
  if (known !== undefined) return known;
  const index = table.styles.length;
  table.numbers.set(code, index);
  table.styles.push(styleOf(code));
  return index;
}

/** Size and weight of the font of a style. */
export const typeOf = (code: StyleCode): Font => FONTS[FONT_NAMES[code % FILL] ?? "data"];

/** Whether a style brings its own fill. */
export const isFilled = (code: StyleCode): boolean => digit(code, FILL, 16) !== 0;

export const horizontalOf = (code: StyleCode): Horizontal => HORIZONTALS[digit(code, HORIZONTAL, 4)] ?? "none";
