import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Band, SheetDocument, TableBlock, TableColumn, TableRow } from "../../core/dashboard/block.ts";
import type { TableCell } from "../../core/dashboard/cell.ts";
import { toDay } from "../../core/day.ts";
import { layOut } from "../../core/layout/lay-out.ts";
import { textPx } from "../../core/layout/measure.ts";
import { digestCells, digestOf } from "../../core/layout/stamp.ts";
import type { CellStyle, OutputBook, OutputSheet } from "../../core/workbook.ts";

const DAY = toDay(46279);
if (DAY === undefined) throw new Error("no such day");
const CONTEXT = { titles: {}, day: DAY, refreshedAt: 46280.5 };

const text = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 60 }));
const number = fc.oneof(fc.double(), fc.integer(), fc.constant(0));
const day = fc.integer({ min: 61, max: 80000 }).map((serial) => toDay(serial) ?? DAY);
const color = fc.constantFrom("red", "amber", "green", "gray", "blue" as const);

const cell: fc.Arbitrary<TableCell> = fc.oneof(
  fc.constant(null),
  text,
  number,
  fc.record({ kind: fc.constant("text" as const), text, tone: fc.constantFrom("plain", "lead", "small" as const) }),
  fc.record({ kind: fc.constant("number" as const), value: number, stress: fc.constant("pastLimit" as const) }),
  fc.record({ kind: fc.constant("day" as const), day }),
  fc.record({ kind: fc.constant("status" as const), color, word: text }),
  fc.record({ kind: fc.constant("colorCount" as const), value: fc.nat(), color }),
  fc.record({ kind: fc.constant("trend" as const), values: fc.array(fc.option(number, { nil: undefined })) }),
  fc.record({ kind: fc.constant("bar" as const), fraction: number }),
  fc.record({ kind: fc.constant("unknown" as const) }),
  fc.record({
    kind: fc.constant("phase" as const),
    state: fc.constantFrom("passed", "ready", "inProgress" as const),
    day,
  }),
  fc.record({
    kind: fc.constant("link" as const),
    text,
    to: fc.constantFrom(
      { kind: "sheet", sheet: "Why" } as const,
      { kind: "sheet", sheet: "Risks", anchor: "a" } as const,
    ),
  }),
);

const column: fc.Arbitrary<TableColumn> = fc.record({
  header: text,
  kind: fc.constantFrom(
    "text",
    "lead",
    "count",
    "money",
    "variance",
    "date",
    "leading",
    "letter",
    "phase",
    "trend",
    "link" as const,
  ),
  units: fc.integer({ min: 1, max: 4 }),
});

const row: fc.Arbitrary<TableRow> = fc.oneof(
  fc.record({ cells: fc.array(cell, { maxLength: 8 }), anchor: fc.constant("a") }),
  fc.record({ cells: fc.array(cell, { maxLength: 8 }), kind: fc.constantFrom("group", "total", "second" as const) }),
  fc.record({
    cells: fc.array(cell, { maxLength: 8 }),
    below: fc.record({ text, quoted: fc.constant(true as const) }),
  }),
);

const table: fc.Arbitrary<TableBlock> = fc.record({
  kind: fc.constant("table" as const),
  heading: text,
  note: text,
  columns: fc.array(column, { minLength: 1, maxLength: 8 }),
  rows: fc.array(row, { maxLength: 8 }),
});

const band: fc.Arbitrary<Band> = fc.oneof(
  table.map((block) => [{ block }]),
  fc.tuple(table, table).map(([left, right]) => [
    { block: left, at: { from: "B", to: "G" } as const },
    { block: right, at: { from: "I", to: "O" } as const },
  ]),
);

const page: fc.Arbitrary<SheetDocument> = fc.record({
  key: fc.constant("Risks" as const),
  title: text,
  subtitle: fc.array(text, { maxLength: 3 }),
  headline: text,
  grid: fc.constant({ kind: "page" } as const),
  bands: fc.array(band, { maxLength: 3 }),
  print: fc.constant({ onePage: true } as const),
});

const columnPx = (sheet: OutputSheet, at: number): number => Math.round((sheet.columns[at] ?? 0) * 7 + 5);

const STEPS: Readonly<Record<string, number>> = { right: -1, center: 0 };

/** Pixels of a cell and of the empty cells that its text may run over. */
function roomPx(sheet: OutputSheet, row: number, at: number, horizontal = "left"): number {
  const step = STEPS[horizontal] ?? 1;
  let px = columnPx(sheet, at);
  if (step === 0) return px;
  for (let other = at + step; other > 0 && other < sheet.columns.length; other += step) {
    const value = sheet.rows[row]?.cells[other]?.value ?? null;
    if (value !== null) break;
    px += columnPx(sheet, other);
  }
  return px;
}

const merged = (sheet: OutputSheet, row: number, at: number): boolean =>
  sheet.merges.some(({ top, bottom, left, right }) => row >= top && row <= bottom && at >= left && at <= right);

const isOneLine = (style: CellStyle | undefined): style is CellStyle => style !== undefined && style.wrap !== true;

/** Texts that are wider than their room, but for the invisible stamp. */
function tooLong({ sheets, styles }: OutputBook): readonly string[] {
  const found: string[] = [];
  const check = (sheet: OutputSheet, row: number, at: number): void => {
    const cell = sheet.rows[row]?.cells[at] ?? { value: null, style: -1 };
    const style = styles[cell.style];
    if (typeof cell.value !== "string" || cell.value === "…" || !isOneLine(style) || merged(sheet, row, at)) return;
    const px = roomPx(sheet, row, at, style.horizontal) - (style.indent ?? 0) * 9;
    if (textPx(cell.value, style.font) > px) found.push(cell.value);
  };
  for (const sheet of sheets)
    for (let row = 0; row < sheet.rows.length; row += 1)
      for (let at = 1; at < sheet.columns.length; at += 1) check(sheet, row, at);
  return found;
}

const valuesOf = (sheet: OutputSheet): (string | number | boolean | null)[][] =>
  sheet.rows.map(({ cells }) => cells.map((one) => one?.value ?? null));

/** A page with one table, from I to O. */
const pageOf = (block: TableBlock): SheetDocument => ({
  key: "Risks",
  title: "",
  subtitle: [],
  grid: { kind: "page" },
  bands: [[{ at: { from: "I", to: "O" }, block }]],
  print: {},
});

/** A phase that shares its two narrow columns with a day, indented below the row of its group. */
const PHASE_OF_A_GROUP = pageOf({
  kind: "table",
  columns: [{ header: "", kind: "text", units: 2 }],
  rows: [{ cells: [], kind: "group" }, { cells: [{ kind: "phase", state: "inProgress", day: DAY }] }],
});

/** A heading that reaches into the column of its note. */
const HEADING_OVER_NOTE = pageOf({
  kind: "table",
  heading: "Work that goes on until the middle of the year after the next one",
  note: " ",
  columns: [{ header: "", kind: "text", units: 1 }],
  rows: [],
});

describe("layout", () => {
  it("stays within its grid, every row with a height, every style in the table", () => {
    fc.assert(
      fc.property(page, (document) => {
        const { sheets, styles } = layOut([document], CONTEXT);
        for (const sheet of sheets)
          for (const { height, cells } of sheet.rows) {
            expect(height).toBeGreaterThan(0);
            expect(cells).toHaveLength(sheet.columns.length);
            for (const one of cells) if (one !== null) expect(styles[one.style]).toBeDefined();
          }
      }),
    );
  });

  it("leaves no text longer than its room", () => {
    fc.assert(
      fc.property(page, (document) => {
        expect(tooLong(layOut([document], CONTEXT))).toEqual([]);
      }),
      { examples: [[PHASE_OF_A_GROUP], [HEADING_OVER_NOTE]] },
    );
  });

  it("gives the same book for the same documents", () => {
    fc.assert(
      fc.property(page, (document) => {
        expect(layOut([document], CONTEXT)).toEqual(layOut([document], CONTEXT));
      }),
      { numRuns: 30 },
    );
  });

  it("writes no text of two lines and no number that is none", () => {
    fc.assert(
      fc.property(page, (document) => {
        const book = layOut([document], CONTEXT);
        for (const sheet of book.sheets)
          for (const { cells } of sheet.rows)
            for (const one of cells) {
              if (typeof one?.value === "number") expect(Number.isFinite(one.value)).toBe(true);
              if (typeof one?.value === "string" && book.styles[one.style]?.wrap !== true)
                expect(one.value).not.toMatch(/[\n\r\t]/);
            }
      }),
    );
  });

  it("has a digest that changes exactly when a value changes", () => {
    const value = fc.oneof(
      text.filter((one) => one !== "" && !one.includes("\r")),
      fc.integer(),
    );
    fc.assert(
      fc.property(page, fc.nat(), fc.integer({ min: 1 }), value, (document, r, c, other) => {
        const cells = layOut([document], CONTEXT).sheets.flatMap(valuesOf);
        const [row, at] = [r % cells.length, 1 + (c % 14)];
        const isTime = cells[row]?.[at - 1] === "refreshed";
        const after = cells.map((one, index) =>
          index === row ? [...one.slice(0, at), other, ...one.slice(at + 1)] : one,
        );
        const isSame = cells[row]?.[at] === other || isTime;
        expect(digestCells(after) === digestCells(cells)).toBe(isSame);
      }),
    );
  });

  it("has the same digest when it is read back", () => {
    fc.assert(
      fc.property(page, (document) => {
        for (const sheet of layOut([document], CONTEXT).sheets)
          expect(digestCells(valuesOf(sheet))).toBe(digestOf(sheet.rows));
      }),
    );
  });
});
