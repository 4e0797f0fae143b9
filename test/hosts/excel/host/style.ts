/** A line at one edge of a cell. */
export interface BorderStyle {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "DiagonalDown", "DiagonalUp"] as const;
export type Edge = (typeof EDGES)[number];

/** The whole format of a cell, flat. Colors are `#RRGGBB`; no fill is "". */
export interface SimStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly orientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly hidden: boolean;
  readonly EdgeTop: BorderStyle | null;
  readonly EdgeBottom: BorderStyle | null;
  readonly EdgeLeft: BorderStyle | null;
  readonly EdgeRight: BorderStyle | null;
  readonly DiagonalDown: BorderStyle | null;
  readonly DiagonalUp: BorderStyle | null;
}

export const NORMAL: SimStyle = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  shrink: false,
  orientation: 0,
  readingOrder: "Context",
  locked: true,
  hidden: false,
  EdgeTop: null,
  EdgeBottom: null,
  EdgeLeft: null,
  EdgeRight: null,
  DiagonalDown: null,
  DiagonalUp: null,
};

/** All formats in use; a cell holds the index of its own. Index 0 is the normal format. */
export interface StyleBook {
  readonly at: (index: number) => SimStyle;
  readonly intern: (style: SimStyle) => number;
}

export function openStyles(normal: SimStyle = NORMAL): StyleBook {
  const styles: SimStyle[] = [];
  const byText = new Map<string, number>();
  const intern = (style: SimStyle): number => {
    const text = JSON.stringify(style);
    const known = byText.get(text);
    if (known !== undefined) return known;
    byText.set(text, styles.length);
    return styles.push(style) - 1;
  };
  intern(normal);
  return { intern, at: (index) => styles[index] ?? normal };
}
