import type { CellStyle, OutputSheet } from "../core/index.ts";
import { inChunks } from "./write-values.ts";
import type { Target } from "./write-values.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** A style in the words of the service; null is the standard. */
interface Look {
  readonly color: string | null;
  readonly background: string | null;
  readonly weight: GoogleAppsScript.Spreadsheet.FontWeight | null;
  readonly slant: GoogleAppsScript.Spreadsheet.FontStyle | null;
  readonly line: GoogleAppsScript.Spreadsheet.FontLine | null;
  readonly size: number;
  readonly horizontal: "left" | "center" | "right" | null;
  readonly vertical: "top" | "middle" | "bottom" | null;
  readonly wraps: boolean;
}

const STANDARD: Look = {
  color: null,
  background: null,
  weight: null,
  slant: null,
  line: null,
  size: 10,
  horizontal: null,
  vertical: null,
  wraps: false,
};

export const hex = (color: string): string => `#${color.toLowerCase()}`;

const lookOf = ({ font, fill, horizontal, vertical, wrap }: CellStyle): Look => ({
  color: hex(font.color),
  background: fill === undefined ? null : hex(fill),
  weight: font.bold ? "bold" : null,
  slant: font.italic ? "italic" : null,
  line: font.underline ? "underline" : null,
  size: Math.round(font.size),
  horizontal: horizontal ?? null,
  vertical: vertical === "center" ? "middle" : vertical,
  wraps: wrap === true,
});

function putLooks(range: Range, looks: readonly (readonly Look[])[]): void {
  const each = <T>(part: (look: Look) => T): T[][] => looks.map((row) => row.map(part));
  const { WRAP, OVERFLOW } = SpreadsheetApp.WrapStrategy;
  range.setFontColors(each(({ color }) => color));
  range.setBackgrounds(each(({ background }) => background));
  range.setFontWeights(each(({ weight }) => weight));
  range.setFontStyles(each(({ slant }) => slant));
  range.setFontLines(each(({ line }) => line));
  range.setFontSizes(each(({ size }) => size));
  range.setHorizontalAlignments(each(({ horizontal }) => horizontal));
  range.setVerticalAlignments(each(({ vertical }) => vertical));
  range.setWrapStrategies(each(({ wraps }) => (wraps ? WRAP : OVERFLOW)));
  range.setFontFamily("Arial");
}

/** Writes fonts, fills, alignment and wrapping of a whole rectangle, one call for each property. */
export function writeLook(target: Target, output: OutputSheet, styles: readonly CellStyle[]): void {
  const looks = styles.map(lookOf);
  const { columns } = target.size;
  inChunks(target, (range, top, height) => {
    const block = Array.from({ length: height }, (_, row) => {
      const cells = output.rows[top + row]?.cells ?? [];
      return Array.from({ length: columns }, (__, column) => looks[cells[column]?.style ?? -1] ?? STANDARD);
    });
    putLooks(range, block);
  });
}
