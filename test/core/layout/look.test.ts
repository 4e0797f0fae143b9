import { describe, expect, it } from "@jest/globals";
import { digestOfLook } from "../../../core/layout/look.ts";
import type { CellStyle, OutputCell, OutputSheet } from "../../../core/workbook.ts";

const PLAIN: CellStyle = { font: { size: 10, color: "1B2230" }, vertical: "center" };
const RED: CellStyle = { ...PLAIN, font: { size: 10, color: "A8201A" } };
const STYLES: readonly CellStyle[] = [PLAIN, RED];
const AREA = { top: 0, left: 0, bottom: 1, right: 1 };

const text = (value: string, style = 0, more: Partial<OutputCell> = {}): OutputCell => ({ value, style, ...more });

const SHEET: OutputSheet = {
  key: "Risks",
  title: "Risks",
  tab: "0B5A70",
  columns: [2, 20],
  rows: [
    { height: 30, cells: [text("stamp"), text("Risks")] },
    { height: 15, cells: [null, text("a")] },
  ],
  merges: [],
  freeze: { rows: 1, columns: 0 },
  charts: [],
  validations: [],
  conditionalFormats: [{ area: AREA, formula: "$A1>3", style: 1 }],
  print: { area: AREA, pagesTall: 1, breaks: [], footerLeft: "Risks", footerCenter: "" },
};

const lookOf = (change: Partial<OutputSheet>, styles = STYLES): string => digestOfLook({ ...SHEET, ...change }, styles);

const rowsWith = (cell: OutputCell | null): OutputSheet["rows"] => [
  SHEET.rows[0] ?? { height: 0, cells: [] },
  { height: 15, cells: [null, cell] },
];

describe("digest of a look", () => {
  const look = lookOf({});

  it.each<[string, Partial<OutputSheet>]>([
    ["a style", { rows: rowsWith(text("a", 1)) }],
    ["a cell that goes", { rows: rowsWith(null) }],
    ["a link", { rows: rowsWith(text("a", 0, { link: { sheet: "Why", row: 0, column: 0 } })) }],
    ["a height", { rows: [{ height: 31, cells: SHEET.rows[0]?.cells ?? [] }, ...SHEET.rows.slice(1)] }],
    ["a width", { columns: [2, 21] }],
    ["a merge", { merges: [AREA] }],
    ["a footer", { print: { ...SHEET.print, footerLeft: "x" } }],
  ])("changes with %s", (_, change) => {
    expect(lookOf(change)).not.toBe(look);
  });

  it("does not change with values, nor with the order of the styles", () => {
    expect(lookOf({ rows: rowsWith(text("b")) })).toBe(look);
    const swapped = {
      rows: SHEET.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell === null ? null : { ...cell, style: 1 - cell.style })),
      })),
      conditionalFormats: SHEET.conditionalFormats.map((format) => ({ ...format, style: 1 - format.style })),
    };
    expect(lookOf(swapped, [RED, PLAIN])).toBe(look);
  });
});
