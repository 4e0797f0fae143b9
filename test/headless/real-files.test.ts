import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import type { Cell, RawRange } from "../../core/index.ts";
import { readCsv, readTextFiles } from "../../headless/csv.ts";
import { openPackage } from "../../headless/parts.ts";
import { readWorkbook } from "../../headless/read.ts";
import type { Source } from "../../headless/read.ts";
import { hasShared, sharedPath } from "../shared.ts";
import { refusalOf } from "./package-builder.ts";

const FOLDERS = ["data/workbooks", "data/registers"];
const FILES = FOLDERS.filter(hasShared).flatMap((folder) =>
  readdirSync(sharedPath(folder)).map((name) => `${folder}/${name}`),
);
const BOOKS = FILES.filter((name) => /\.xl\w+$/.test(name) && !name.endsWith("encrypted.xlsx"));

const open = (name: string): Promise<Source> =>
  readWorkbook(openPackage(readFileSync(sharedPath(name))), { fileName: name, locale: "en-GB" });

function readAll({ outline, read }: Source): readonly RawRange[] {
  return read({ ranges: outline.sheets.flatMap(({ key, used }) => (used ? [{ sheet: key, area: used }] : [])) }).ranges;
}

/** Text, number or boolean that another reader found in a cell; undefined for what that reader shows in its own way. */
function plainValue(cell: ExcelJS.Cell): Cell | undefined {
  const value: unknown = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  if (typeof value === "string") return value.replace(/\r\n?/g, "\n") || null;
  return typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

it("there are real files to read", () => {
  if (BOOKS.length === 0) throw new Error(`missing: ${sharedPath(FOLDERS.join(" and "))} (set MUSTER_SHARED)`);
});

describe.each(BOOKS)("%s", (name) => {
  it("opens, and its ranges agree with its outline", async () => {
    const source = await open(name);
    const ranges = readAll(source);
    expect(source.outline.sheets.length).toBeGreaterThan(0);
    for (const sheet of source.outline.sheets) {
      const cells = ranges.find((range) => range.sheet === sheet.key)?.cells ?? [];
      expect(sheet.head).toEqual(cells.slice(0, sheet.head.length));
    }
  });
});

const COMPARED = [
  "risk-log-matrix.xlsx",
  "risk-register-legend-above.xlsx",
  "tpm-project-plan.xlsx",
  "risk-log-text-scales.xlsx",
];

it.each(COMPARED)("%s holds the values that exceljs finds", async (file) => {
  const name = `data/registers/${file}`;
  const source = await open(name);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(sharedPath(name));
  let compared = 0;
  for (const range of readAll(source)) {
    const title = source.outline.sheets.find((sheet) => sheet.key === range.sheet)?.title ?? "";
    book.getWorksheet(title)?.eachRow((row, rowNumber) => {
      row.eachCell((cell, column) => {
        const expected = cell.isMerged && cell.master !== cell ? undefined : plainValue(cell);
        if (expected === undefined) return;
        compared++;
        expect([cell.address, range.cells[rowNumber - 1]?.[column - 1] ?? null]).toEqual([cell.address, expected]);
      });
    });
  }
  expect(compared).toBeGreaterThan(100);
});

it("refuses the encrypted workbook", async () => {
  expect(await refusalOf(() => open("data/workbooks/encrypted.xlsx"))).toBe("encrypted");
});

it("reads the date system of 1904", async () => {
  expect((await open("data/workbooks/date-system-1904.xlsx")).outline.dateSystem).toBe(1904);
});

describe("text registers", () => {
  it("have rows of one width", () => {
    for (const name of FILES.filter((file) => file.endsWith(".csv"))) {
      const [sheet] = readCsv(readFileSync(sharedPath(name)), { fileName: name, locale: "en-GB" }).outline.sheets;
      expect(sheet?.head[0]?.length).toBe((sheet?.used?.right ?? -1) + 1);
      expect(sheet?.head[0]?.length).toBeGreaterThan(10);
    }
  });

  it("make one workbook of a folder", () => {
    const folder = "data/registers/federal-office-renovation";
    const files = readdirSync(sharedPath(folder)).map((fileName) => ({
      fileName,
      bytes: readFileSync(sharedPath(`${folder}/${fileName}`)),
    }));
    const { outline } = readTextFiles(files, { fileName: folder, locale: "en-US" });
    expect(outline.name).toBe("federal-office-renovation");
    expect(outline.sheets.map((sheet) => sheet.title)).toEqual(files.map((file) => file.fileName.replace(".csv", "")));
    for (const sheet of outline.sheets) expect(sheet.used?.right).toBeGreaterThan(0);
  });
});
