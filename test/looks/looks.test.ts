import { beforeAll, describe, expect, it } from "@jest/globals";
import type { OutputBook, OutputSheet } from "../../core/index.ts";
import { nationalBook, projectList, sampleBook, textBook } from "./books.ts";
import { emptyColumns, tableCount } from "./empty-columns.ts";
import { contrast, cutTexts, faintTexts, overlaps, wordlessStatuses } from "./looks.ts";

const DAY = "2026-09-14";
const MOST_TOLD = 20;

const BOOKS: readonly (readonly [string, () => OutputBook | Promise<OutputBook>])[] = [
  ["the sample", sampleBook],
  ["a national register", nationalBook],
  ["a tiny register", () => textBook("Project,RAG\nApollo,Green\nZeus,Red\n", DAY)],
  ["no row", () => textBook(projectList(0), DAY)],
  ["one project", () => textBook(projectList(1), DAY)],
  ["ten thousand projects", () => textBook(projectList(10_000), DAY)],
];

type Law = (sheet: OutputSheet, book: OutputBook) => readonly string[];

describe.each(BOOKS)("the sheets of %s", (_, make) => {
  let book: OutputBook;
  beforeAll(async () => {
    book = await make();
  });
  const broken = (law: Law): readonly string[] => book.sheets.flatMap((sheet) => law(sheet, book)).slice(0, MOST_TOLD);

  it("are made", () => {
    expect(book.sheets.length).toBeGreaterThan(1);
  });

  it("let every text stand out from what is under it", () => {
    expect(broken(faintTexts)).toEqual([]);
  });

  it("carry no status by color alone", () => {
    expect(broken(wordlessStatuses)).toEqual([]);
  });

  it("cut no text", () => {
    expect(broken(cutTexts)).toEqual([]);
  });

  it("let nothing stand on something else", () => {
    expect(broken(overlaps)).toEqual([]);
  });

  it("have no column without anything in it", () => {
    expect(tableCount(book)).toBeGreaterThan(0);
    expect(broken(emptyColumns)).toEqual([]);
  });

  it("have a width for every column that is printed, and a height for every row", () => {
    for (const { columns, print, rows } of book.sheets) {
      expect(columns.length).toBeGreaterThan(print.area.right);
      expect(rows.every(({ height }) => height > 0 && height <= 409)).toBe(true);
    }
  });
});

describe("contrast", () => {
  it.each([
    ["000000", "FFFFFF", 21],
    ["FFFFFF", "FFFFFF", 1],
    ["767676", "FFFFFF", 4.54],
  ])("of %s on %s is %d", (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
  });
});
