import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { openPackage } from "../../../headless/parts.ts";
import { readWorkbook } from "../../../headless/read.ts";
import { hasShared, sharedPath } from "../../shared.ts";
import { valueAt } from "./host/cells.ts";
import { findSheet } from "./host/book.ts";
import { shiftFormula } from "./xlsx/cells.ts";
import { openSimulatedExcel, sheetsOf, workbookFromXlsx } from "./index.ts";

const FILES = [
  "risk-log-matrix",
  "risk-log-text-scales",
  "risk-register-legend-above",
  "tpm-project-plan",
  "tpm-risk-log",
  "tpm-risk-scorecard",
];

const plain = (cell: unknown): unknown => {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" && "fault" in cell ? cell.fault : cell;
};

async function expectSameCells(path: string): Promise<void> {
  const bytes = readFileSync(path);
  const book = workbookFromXlsx(bytes);
  const source = await readWorkbook(openPackage(bytes), { fileName: path, locale: "en-GB" });
  for (const { title, head, merges, hiddenRows, tables } of source.outline.sheets) {
    const sheet = findSheet(book, title);
    if (!sheet) throw new Error(`the sheet ${title} is missing`);
    const values = head.map((cells, row) => cells.map((_, column) => valueAt(sheet, row, column)));
    expect(values).toEqual(head.map((cells) => cells.map(plain)));
    expect([sheet.merges.length, sheet.tables.map(({ name }) => name)]).toEqual([
      merges.length,
      tables.map(({ name }) => name),
    ]);
    expect([...sheet.hiddenRows]).toEqual(expect.arrayContaining([...hiddenRows]));
  }
}

describe("a workbook file", () => {
  it("opens with the cells that the headless reader finds: the sample", () => expectSameCells("sample/portfolio.xlsx"));

  it.each(FILES)("opens with the cells that the headless reader finds: %s", async (name) => {
    const file = `data/registers/${name}.xlsx`;
    if (!hasShared(file)) throw new Error(`missing: ${sharedPath(file)}`);
    await expectSameCells(sharedPath(file));
  });

  it("brings its formats, sizes and panes", () => {
    const [first] = sheetsOf(workbookFromXlsx(readFileSync("sample/portfolio.xlsx")));
    expect(first?.freeze).toBe("1:4");
    const formats = Object.values(first?.cells ?? {}).map(({ style }) => style.numberFormat);
    expect(formats).toContain("d mmm yyyy");
    expect(new Set(first?.widths).size).toBeGreaterThan(3);
  });

  it("is read by the client like any other", async () => {
    const excel = await openSimulatedExcel({ workbook: workbookFromXlsx(readFileSync("sample/portfolio.xlsx")) });
    const titles = await excel.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(titles).toContain("Risk register");
    excel.close();
  });
});

describe("a shared formula", () => {
  it("moves its relative references, and nothing else", () => {
    expect(shiftFormula(`IF(A1>$B$2,'Q1'!C$3&"A1",LOG10(A1))`, 2, 1)).toBe(`IF(B3>$B$2,'Q1'!D$3&"A1",LOG10(B3))`);
  });
});
