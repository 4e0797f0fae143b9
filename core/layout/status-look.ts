import type { StatusCell, StatusRole } from "../dashboard/cell.ts";
import type { Color } from "../value/color.ts";
import { markedLetter, markedWord, NOT_KEPT } from "../words/marks.ts";
import type { FontName, FillName, Horizontal, StyleCode } from "./style.ts";
import { styleCode } from "./style.ts";

interface Paint {
  readonly font: FontName;
  readonly fill: FillName;
}

const onWhite = (font: FontName): Paint => ({ font, fill: "none" });
const QUIET = { green: onWhite("green"), gray: onWhite("secondary"), blue: onWhite("closed") } as const;

const PAINTS: Readonly<Record<StatusRole, Readonly<Record<Color, Paint>>>> = {
  leading: { red: { font: "whiteBold", fill: "red" }, amber: { font: "amberBold", fill: "amber" }, ...QUIET },
  dimension: { red: { font: "redBold", fill: "redTint" }, amber: { font: "amberBold", fill: "amber" }, ...QUIET },
  plain: { red: onWhite("red"), amber: onWhite("amber"), ...QUIET },
};

const COLORS = ["red", "amber", "gray", "green", "blue"] as const;
const HORIZONTAL = { leading: "left", dimension: "center", plain: "left" } as const;

function codesOf(role: StatusRole, horizontal: Horizontal): Readonly<Record<Color, StyleCode>> {
  const codes: Record<Color, StyleCode> = { red: 0, amber: 0, gray: 0, green: 0, blue: 0 };
  for (const color of COLORS) codes[color] = styleCode({ ...PAINTS[role][color], horizontal });
  return codes;
}

const CODES = {
  leading: codesOf("leading", HORIZONTAL.leading),
  dimension: codesOf("dimension", HORIZONTAL.dimension),
  plain: codesOf("plain", HORIZONTAL.plain),
};
/** A leading color among those of dimensions. */
const LEADING_CENTERED = codesOf("leading", HORIZONTAL.dimension);
const DASH = {
  leading: styleCode({ font: "secondary", horizontal: "left" }),
  dimension: styleCode({ font: "secondary", horizontal: "center" }),
  plain: styleCode({ font: "secondary", horizontal: "left" }),
};

/** The look of a status by its role; a leading one is centered where its column is. */
export function statusCode(color: StatusCell["color"], role: StatusRole, column?: Horizontal): StyleCode {
  if (color === "notKept") return DASH[role];
  return role === "leading" && column === "center" ? LEADING_CENTERED[color] : CODES[role][color];
}

/** Mark and word, or mark and letter where the column is narrow. */
export function statusText({ color, word }: StatusCell, narrow: boolean): string {
  if (color === "notKept") return NOT_KEPT;
  return narrow ? markedLetter(color) : markedWord(color, word);
}

const COUNT: Readonly<Record<Color, StyleCode>> = {
  red: styleCode({ font: "whiteBold", fill: "red", format: "count", horizontal: "right" }),
  amber: styleCode({ font: "amberBold", fill: "amber", format: "count", horizontal: "right" }),
  gray: styleCode({ font: "data", format: "count", horizontal: "right" }),
  green: styleCode({ font: "green", format: "count", horizontal: "right" }),
  blue: styleCode({ font: "closed", format: "count", horizontal: "right" }),
};

/** A count of a color that is above 0. */
export const colorCountCode = (color: Color): StyleCode => COUNT[color];

export const FIGURE_FONTS: Readonly<Record<StatusCell["color"], FontName>> = {
  red: "figureRed",
  amber: "figureAmber",
  gray: "figureGray",
  green: "figureGreen",
  blue: "figureClosed",
  notKept: "figureGray",
};

const BAND_FILLS = ["bandLow", "accent2", "accent3", "accent"] as const;

/** Step of the ramp, 0 to 3, of a band: three bands use the 1st, 2nd and 4th, two the 1st and 4th. */
export function rampStep(band: number, of: number): 0 | 1 | 2 | 3 {
  if (band <= 0 || of <= 1) return 0;
  if (band >= of - 1) return 3;
  if (of === 3) return 1;
  const step = Math.round((band * 3) / (of - 1));
  return step >= 2 ? 2 : 1;
}

export const bandFill = (band: number, of: number): FillName => BAND_FILLS[rampStep(band, of)];
