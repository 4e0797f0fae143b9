import { beforeAll, describe, expect, it } from "@jest/globals";
import type { OutputBook, OutputSheet } from "../../core/index.ts";
import { DE } from "../../core/words/languages/de.ts";
import { ES } from "../../core/words/languages/es.ts";
import { FR } from "../../core/words/languages/fr.ts";
import { nationalBook, pastBook, projectList, sampleBook, slicedBook, textBook } from "./books.ts";
import { emptyColumns, tableCount } from "./empty-columns.ts";
import { cutAtRight, cutHeaders, cutLabels, cutReasons, cutSentences } from "./whole-texts.ts";
import { contrast, cutTexts, faintTexts, overlaps, tallTexts, wordlessStatuses } from "./looks.ts";

const DAY = "2026-09-14";
const MOST_TOLD = 20;

/** A program whose own milestone has a name that no column holds. */
const LONG_NAMES = `Project,Program,RAG,Baseline Finish,Forecast Finish,Budget,Forecast Cost
Apollo ${"with a very long name ".repeat(4)},${"Moon ".repeat(12)},Green,2026-06-30,2027-06-30,100000000,190000000
Zeus,${"Moon ".repeat(12)},Amber,2026-06-30,2026-12-30,100000000,119000000
`;

const BOOKS: readonly (readonly [string, () => OutputBook | Promise<OutputBook>])[] = [
  ["the sample", () => sampleBook()],
  ["the sample in German", () => sampleBook(DE)],
  ["the sample in French", () => sampleBook(FR)],
  ["the sample in Spanish", () => sampleBook(ES)],
  ["the sample with its past", () => pastBook()],
  ["the sample with its past in German", () => pastBook(DE)],
  ["the sample with its past in French", () => pastBook(FR)],
  ["the sample with its past in Spanish", () => pastBook(ES)],
  ["long names", () => textBook(LONG_NAMES, DAY)],
  ["slices", () => slicedBook()],
  ["slices in German", () => slicedBook(DE)],
  ["slices in French", () => slicedBook(FR)],
  ["slices in Spanish", () => slicedBook(ES)],
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
    expect(broken(tallTexts)).toEqual([]);
  });

  it("cut no header, no reason for a color and no note", () => {
    expect([...broken(cutHeaders), ...broken(cutReasons), ...broken(cutAtRight)]).toEqual([]);
  });

  it("let nothing stand on something else", () => {
    expect(broken(overlaps)).toEqual([]);
  });

  it("have no column without anything in it", () => {
    expect(tableCount(book)).toBeGreaterThan(0);
    expect(broken(emptyColumns)).toEqual([]);
  });

  it("print Portfolio on one page", () => {
    const pages = book.sheets.filter(({ key }) => key === "Portfolio").map(({ print }) => print.pagesTall);
    expect(pages).toEqual(pages.map(() => 1));
  });

  it("have a width for every column that is printed, and a height for every row", () => {
    for (const { columns, print, rows } of book.sheets) {
      expect(columns.length).toBeGreaterThan(print.area.right);
      expect(rows.every(({ height }) => height > 0 && height <= 409)).toBe(true);
    }
  });
});

describe("labels, findings and remedies", () => {
  it.each([
    ["English", undefined, Object.keys(DE.texts)],
    ["German", DE, Object.values(DE.texts)],
    ["French", FR, Object.values(FR.texts)],
    ["Spanish", ES, Object.values(ES.texts)],
  ] as const)("are whole in %s", async (_, words, texts) => {
    const { sheets } = await sampleBook(words);
    expect(sheets.flatMap((sheet) => cutLabels(sheet, texts))).toEqual([]);
    const quality = sheets.filter(({ key }) => key === "Findings");
    expect(quality.flatMap(cutSentences)).toEqual([]);
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
