import { beforeAll, describe, expect, it } from "@jest/globals";
import type { CellStyle, Line, OutputBook, OutputCell, OutputSheet } from "../../core/index.ts";
import { dayOf, plan, run } from "../../core/index.ts";
import type { SimSheet } from "../hosts/sheets/book.ts";
import type { Call } from "../hosts/sheets/clock.ts";
import { openHeadless, ownSheet, workbookBytes } from "../hosts/sheets/load.ts";
import { bookOf, NOW, projectOn, SAMPLE } from "./setup.ts";

/** Stretches of rows that have their exact height. */
const STRETCHES = 150;

interface Pair {
  readonly wanted: OutputSheet;
  readonly found: SimSheet;
}

let output: OutputBook = { sheets: [], styles: [] };
let pairs: readonly Pair[] = [];
let log: readonly Call[] = [];

beforeAll(async () => {
  const today = dayOf(2026, 11, 24);
  if (today === undefined) throw new Error("no day");
  const source = await openHeadless(workbookBytes(SAMPLE), "portfolio");
  output = run(source.read(plan(source.outline)), { today, refreshedAt: NOW / 86_400_000 + 25_569 }).book;
  const project = projectOn(await bookOf(SAMPLE));
  project.call("refresh");
  ({ log } = project.host.clock);
  pairs = output.sheets.flatMap((wanted) => {
    const found = ownSheet(project.host.book, wanted.key);
    return found ? [{ wanted, found }] : [];
  });
});

/** Whether a series of a chart is drawn by marked points alone. */
function isPointsOnly(options: Readonly<Record<string, unknown>>, at: number): boolean {
  const own = JSON.stringify(options[`series.${at}`] ?? {});
  return own.includes('"lineWidth":0') && !own.includes('"pointSize":0');
}

const color = (hex: string): string => `#${hex.toLowerCase()}`;

/** The look of a cell in the words of the service, as docs/hosts.md has it: whole points, everything else as it is. */
function lookOf(style: CellStyle | undefined): readonly unknown[] {
  if (style === undefined)
    return ["#000000", "#ffffff", "normal", "normal", "none", 10, "general", "bottom", "OVERFLOW"];
  const { font, fill, horizontal, vertical, wrap } = style;
  return [
    color(font.color),
    fill === undefined ? "#ffffff" : color(fill),
    font.bold ? "bold" : "normal",
    font.italic ? "italic" : "normal",
    font.underline ? "underline" : "none",
    Math.round(font.size),
    horizontal ?? "general",
    vertical === "center" ? "middle" : vertical,
    wrap ? "WRAP" : "OVERFLOW",
  ];
}

const foundLook = ({ styles }: SimSheet, row: number, column: number): readonly unknown[] =>
  (
    [
      "FontColor",
      "Background",
      "FontWeight",
      "FontStyle",
      "FontLine",
      "FontSize",
      "HorizontalAlignment",
      "VerticalAlignment",
      "WrapStrategy",
    ] as const
  ).map((name) => styles[name].get(row, column));

/** Formats that a text may have, as docs/hosts.md has it. */
function textFormats({ value, link }: OutputCell, style: CellStyle | undefined): readonly string[] {
  if (style?.format === ";;;") return [style.format];
  if (link || /^[=+']/.test(String(value))) return ["General"];
  return (style?.indent ?? 0) > 0 ? ['"  "@', "@"] : ["@"];
}

/** Formats that a cell may have. */
function formatsOf(cell: OutputCell | null, style: CellStyle | undefined): readonly string[] {
  if (!cell || cell.value === "") return ["General"];
  return typeof cell.value === "string" ? textFormats(cell, style) : [style?.format ?? "General"];
}

const lineText = (line: Line | undefined): string =>
  line === undefined ? "" : `${color(line.color)} ${line.weight === "medium" ? "SOLID_MEDIUM" : "SOLID"}`;

/** Each side of a cell, and the side of the neighbor there that is the same line. */
const SHARED = [
  ["bottom", 1, 0, "top"],
  ["top", -1, 0, "bottom"],
  ["right", 0, 1, "left"],
  ["left", 0, -1, "right"],
] as const;

/** Differences of all cells, each with its place. */
function differing(compare: (pair: Pair, row: number, column: number) => boolean): readonly string[] {
  return pairs.flatMap((pair) =>
    pair.wanted.rows.flatMap(({ cells }, row) =>
      cells.flatMap((_, column) => (compare(pair, row, column) ? [] : [`${pair.wanted.key} ${row + 1}:${column + 1}`])),
    ),
  );
}

const cellAt = ({ wanted }: Pair, row: number, column: number): OutputCell | null =>
  wanted.rows[row]?.cells[column] ?? null;
const styleAt = (pair: Pair, row: number, column: number): CellStyle | undefined =>
  output.styles[cellAt(pair, row, column)?.style ?? -1];

describe("the look of the sample's dashboards in Google Sheets", () => {
  it("is compared on every sheet", () => {
    expect(pairs.length).toBe(output.sheets.length);
    expect(pairs.length).toBeGreaterThan(10);
  });

  it("has fonts, fills, alignment and wrapping cell by cell", () => {
    const isSame = (pair: Pair, row: number, column: number): boolean =>
      JSON.stringify(foundLook(pair.found, row, column)) === JSON.stringify(lookOf(styleAt(pair, row, column)));
    expect(differing(isSame).slice(0, 20)).toEqual([]);
  });

  it("has number formats cell by cell, but for texts, which are formatted as such", () => {
    const isSame = (pair: Pair, row: number, column: number): boolean =>
      formatsOf(cellAt(pair, row, column), styleAt(pair, row, column)).includes(
        String(pair.found.styles.NumberFormat.get(row, column)),
      );
    expect(differing(isSame).slice(0, 20)).toEqual([]);
  });

  it("has every line between two cells that one of them has, and no other", () => {
    const isSame = (pair: Pair, row: number, column: number): boolean =>
      SHARED.every(([side, down, right, other]) => {
        const [next, across] = [row + down, column + right];
        const wanted = [lineText(styleAt(pair, row, column)?.[side]), lineText(styleAt(pair, next, across)?.[other])];
        const { borders } = pair.found;
        const found = [borders[side].get(row, column), borders[other].get(next, across)].filter((line) => line !== "");
        const isEmpty = wanted.every((line) => line === "");
        return isEmpty ? found.length === 0 : found.length > 0 && found.every((line) => wanted.includes(line));
      });
    expect(differing(isSame).slice(0, 20)).toEqual([]);
  });

  it("has links where the core has them, as formulas", () => {
    const isSame = (pair: Pair, row: number, column: number): boolean => {
      const formula = pair.found.formulas.get(row, column);
      return cellAt(pair, row, column)?.link ? formula.startsWith('=HYPERLINK("#gid=') : !formula.includes("HYPERLINK");
    };
    expect(differing(isSame).slice(0, 20)).toEqual([]);
  });

  it("has merges, widths, hidden columns, frozen parts, tab and gridlines", () => {
    for (const { wanted, found } of pairs) {
      const { columns, merges, freeze, filter, tab, hiddenColumns = [] } = wanted;
      expect(found.filter).toEqual(filter);
      expect(found.merges).toEqual(merges.filter((one) => one.bottom > one.top || one.right > one.left));
      expect(columns.map((_, at) => found.columnWidths.get(at))).toEqual(
        columns.map((width) => Math.round(width * 7 + 5)),
      );
      expect([...found.hiddenColumns].sort((a, b) => a - b)).toEqual([...hiddenColumns].sort((a, b) => a - b));
      expect([found.frozenRows, found.frozenColumns, found.tab]).toEqual([freeze.rows, freeze.columns, color(tab)]);
      expect(found.gridlinesHidden).toBe(true);
    }
  });

  it("has exact heights for the first stretches of rows, and fitting ones after them", () => {
    let long = 0;
    for (const { wanted, found } of pairs) {
      const heights = wanted.rows.map(({ height }) => Math.round((height * 4) / 3));
      const begins = heights.map((_, at) => at).filter((at) => at === 0 || heights[at] !== heights[at - 1]);
      const end = begins[STRETCHES] ?? heights.length;
      if (end < heights.length) long += 1;
      expect(heights.slice(0, end).map((_, at) => found.rowHeights.get(at))).toEqual(heights.slice(0, end));
    }
    expect(log.filter(({ name }) => name === "Sheet.autoResizeRows").length).toBe(long);
  });

  it("has the charts, rules and lists of the core", () => {
    const kinds = { bar: "BAR", stackedBar100: "BAR", stackedBar: "BAR", column: "COLUMN", line: "LINE" } as const;
    for (const { wanted, found } of pairs) {
      expect(found.charts.map(({ type }) => type)).toEqual(wanted.charts.map(({ kind }) => kinds[kind]));
      expect(found.charts.map(({ options }) => options["altText"])).toEqual(
        wanted.charts.map(({ altText }) => altText),
      );
      const series = wanted.charts.map((chart) => chart.series.map(({ points }) => points === true));
      expect(found.charts.map(({ options }, at) => series[at]?.map((_, one) => isPointsOnly(options, one)))).toEqual(
        series,
      );
      expect(found.rules.length).toBe(wanted.conditionalFormats.length);
      for (const { area, list } of wanted.validations) {
        const isRule = "sheet" in list || (list.length > 0 && list.length <= 500);
        expect(found.validations.get(area.top, area.left) !== null).toBe(isRule);
      }
    }
    expect(pairs.some(({ wanted }) => wanted.charts.length > 0)).toBe(true);
  });
});
