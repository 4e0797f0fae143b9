import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";

const HEADER = /^\| (Item|-+) /;

interface Row {
  readonly item: string;
  readonly cells: readonly string[];
  readonly files: readonly string[];
}

/** Rows of all tables of the page: item, what, where it is shown, the test that holds it. */
const ROWS: readonly Row[] = readFileSync("docs/domain-coverage.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|") && !HEADER.test(line))
  .map((line) => {
    const cells = line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
    return {
      item: cells[0] ?? "",
      cells,
      files: [...(cells[3] ?? "").matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? ""),
    };
  });

const ITEMS = new Set(ROWS.map(({ item }) => item));

const numbered = (letter: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);

describe("the coverage of the domain", () => {
  it("leaves no cell empty, and names a test for every item", () => {
    const wrong = ROWS.filter(({ cells, files }) => cells.length !== 4 || cells.includes("") || files.length === 0);
    expect(ROWS.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it("names only tests that exist", () => {
    const missing = ROWS.flatMap(({ files }) => files.filter((file) => !existsSync(file)));
    expect(missing).toEqual([]);
  });

  it("names tests of findings and known answers that name them too", () => {
    const wrong = ROWS.filter(({ item, files }) => {
      if (!/^([A-Z]{3}-\d\d|K\d+[a-z]?)$/.test(item)) return false;
      return !files.some((file) => new RegExp(`\\b${item}\\b`).test(readFileSync(file, "utf8")));
    });
    expect(wrong.map(({ item }) => item)).toEqual([]);
  });

  it("holds every statement, every known answer and every finding of the catalogue", () => {
    const catalogue = readFileSync("core/finding.ts", "utf8");
    const codes = [...catalogue.matchAll(/^ {2}"([A-Z]{3}-\d\d)": /gm)].map(([, code]) => code ?? "");
    expect(codes.length).toBeGreaterThan(100);
    const wanted = [...codes, ...numbered("S", 25), ...numbered("K", 72), "K7b", "K7c", "K7d", "K15b", "K51b"];
    expect(wanted.filter((item) => !ITEMS.has(item))).toEqual([]);
    expect(ITEMS.size).toBe(ROWS.length);
  });
});
