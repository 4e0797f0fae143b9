import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import ExcelJs from "exceljs";
import { openPackage } from "../../headless/parts.ts";
import { patchWorkbook, removeSheets } from "../../headless/write.ts";
import { isSameEntry, verifyWorkbook } from "../../headless/write-verify.ts";
import { hasShared, sharedPath } from "../shared.ts";
import { changedParts, partsOf } from "./package.ts";
import { sampleBook } from "./sample-book.ts";

const FOLDERS = ["data/workbooks", "data/registers"];

const realWorkbooks = FOLDERS.flatMap((folder) =>
  hasShared(folder)
    ? readdirSync(sharedPath(folder))
        .filter((name) => /\.xl(s|t)[xm]$/.test(name) && name !== "encrypted.xlsx")
        .map((name) => [name, sharedPath(`${folder}/${name}`)] as const)
    : [],
);

it("has real workbooks to try", () => {
  expect(realWorkbooks.length).toBeGreaterThan(10);
});

describe.each(realWorkbooks)("%s", (_, path) => {
  const before = readFileSync(path);
  const patched = patchWorkbook(before, sampleBook());

  it("keeps every entry to the byte but four, and passes its own check", () => {
    const { zip, workbook, styles } = openPackage(patched);
    const changed = openPackage(before).zip.entries.filter((entry) => {
      const now = zip.find(entry.name);
      return !now || !isSameEntry(entry, now);
    });
    const rels = workbook.name.replace(/([^/]+)$/, "_rels/$1.rels");
    const allowed = ["[Content_Types].xml", workbook.name, rels, styles];
    expect(changed.map((entry) => entry.name).filter((name) => !allowed.includes(name))).toEqual([]);
    expect(() => {
      verifyWorkbook(patched, before);
    }).not.toThrow();
  });

  it("is the same after a second time, and as before after removal", () => {
    expect(patchWorkbook(patched, sampleBook()).equals(patched)).toBe(true);
    const back = removeSheets(patched);
    expect(changedParts(before, back)).toEqual([]);
    expect(partsOf(back)).toEqual(partsOf(before));
  });

  it("lets another program read the sheets", async () => {
    const other = new ExcelJs.Workbook();
    await other.xlsx.load(patched as unknown as ArrayBuffer); // its type asks for more than it uses: a Buffer will do
    const sheet = other.getWorksheet("Actions & issues");
    expect(sheet?.getCell("B3").value).toBe("Line 2");
    expect(sheet?.getCell("C3").value).toBe(2);
    expect(sheet?.getCell("C3").numFmt).toBe("#,##0.0");
  });
});
