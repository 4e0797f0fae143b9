import { describe, expect, it } from "@jest/globals";
import { firstPage } from "../../../core/run/page.ts";
import type { SheetChanges } from "../../../core/run/page.ts";
import { alignRows, countOf, hang, listText } from "../../../core/run/page-text.ts";
import { PROJECTS, RISKS, outcomeOf } from "./outcome.ts";

const outcome = outcomeOf({
  registers: [PROJECTS, RISKS],
  findings: [{ code: "RSK-01", place: { sheet: "Risk log", row: 1, column: 5 }, data: { name: "Ground water" } }],
});
const sheets: SheetChanges = {
  target: "book.xlsx",
  written: "written",
  added: ["Portfolio"],
  replaced: [],
  removed: [],
};

describe("the first page", () => {
  const page = firstPage(outcome, { source: "book.xlsx", sheets }).join("\n");

  it("says the day, the registers, the counts, the risks, the findings and the sheets", () => {
    for (const part of [
      "30 Jun 2026",
      "Project list",
      "18 of 20 columns",
      "■ Red",
      "Ground water",
      "Risk log F2",
      "Portfolio",
      "Forecast",
    ])
      expect(page).toContain(part);
  });

  it("counts reported and computed colors in one order", () => {
    const row = (name: string): readonly number[] =>
      (/\d.*/.exec(page.split("\n").find((line) => line.trim().startsWith(name)) ?? "")?.[0] ?? "")
        .split(/\s+/)
        .map(Number);
    expect(row("Reported")).toEqual([0, 1, 0, 2, 0]);
    expect(row("By the data").reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it("keeps to the width of the terminal", () => {
    for (const width of [50, 60, 80, 100])
      for (const line of firstPage(outcome, { source: "book.xlsx", width, sheets }))
        expect(line.length).toBeLessThanOrEqual(width);
  });

  it("says so when nothing is a register and nothing was written", () => {
    const empty = firstPage(outcomeOf({ registers: [] }), { source: "x.xlsx" }).join("\n");
    expect(empty).toContain("Found no register");
    expect(empty).toContain("Notes");
    const dry = firstPage(outcome, { source: "x.xlsx", sheets: { ...sheets, written: "notWritten" } }).join("\n");
    expect(dry).toContain("Nothing was written");
  });

  it("sets no color and no escape", () => {
    expect(page).not.toContain("\u001b");
  });
});

describe("text of a page", () => {
  it("wraps under its lead and loses no word", () => {
    expect(hang("  1. ", "one two three four five six seven", 25)).toEqual([
      "  1. one two three four",
      "     five six seven",
    ]);
  });
  it("aligns columns", () => {
    expect(
      alignRows(
        [
          ["a", "1"],
          ["bcd", "22"],
        ],
        [{ align: "left", most: 2 }, { align: "right" }],
      ),
    ).toEqual(["  a    1", "  b…  22"]);
  });
  it("counts and lists", () => {
    expect([countOf(1, "row"), countOf(1200, "entry", "entries")]).toEqual(["1 row", "1,200 entries"]);
    expect([listText([], 3), listText(["a", "b"], 3), listText(["a", "b", "c", "d"], 3)]).toEqual([
      "",
      "a and b",
      "a, b, c and 1 more",
    ]);
  });
});
