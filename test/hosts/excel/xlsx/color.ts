import type { XmlElement } from "../../../../headless/xml.ts";
import { childOf } from "../../../../headless/xml.ts";

/** Colors 0 to 63 of the old palette (ECMA-376 part 1, 18.8.27); 64 is the system's own. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");

/** Order of the colors in the theme part; cells count the first four in pairs the other way round. */
const THEME_PARTS = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The twelve colors that cells name by number. */
export function readTheme(root: XmlElement | undefined): readonly string[] {
  const scheme = childOf(childOf(root, "themeElements"), "clrScheme");
  return THEME_PARTS.map((name, i) => {
    const color = childOf(scheme, name)?.children[0]?.attributes;
    return (color?.get("lastClr") ?? color?.get("val") ?? OFFICE_THEME[i] ?? "000000").toUpperCase();
  });
}

function tinted(hex: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(hex.slice(at, at + 2), 16);
    const changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(changed).toString(16).padStart(2, "0").toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}

function baseOf(attributes: ReadonlyMap<string, string>, theme: readonly string[]): string | undefined {
  const rgb = attributes.get("rgb");
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  const indexed = attributes.get("indexed");
  return indexed === undefined ? theme[Number(attributes.get("theme") ?? -1)] : INDEXED[Number(indexed)];
}

/** Color as `#RRGGBB`; undefined for none and for the system's own. */
export function readColor(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const base = element && baseOf(element.attributes, theme);
  if (base === undefined) return undefined;
  const tint = Number(element?.attributes.get("tint") ?? 0);
  return `#${tint === 0 ? base : tinted(base, tint)}`;
}
