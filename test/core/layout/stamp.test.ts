import { describe, expect, it } from "@jest/globals";
import { toDay } from "../../../core/day.ts";
import { digestCells, digestOf } from "../../../core/layout/stamp.ts";
import { parseStamp, stampText } from "../../../core/words/stamp.ts";
import type { Cell, OutputRow } from "../../../core/workbook.ts";

const CELLS: readonly (readonly Cell[])[] = [
  ["Muster|Risks|1|0", "Risks"],
  [null, "Status date", "refreshed", 46280.3],
  [],
  [null, "a", 1.5, true, null, { fault: "#N/A" }],
];

const changed = (row: number, column: number, value: Cell): string =>
  digestCells(
    CELLS.map((cells, r) => (r === row ? [...cells.slice(0, column), value, ...cells.slice(column + 1)] : cells)),
  );

describe("digest of a sheet", () => {
  const digest = digestCells(CELLS);

  it("is 16 hexadecimal digits", () => {
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ["text", 3, 1, "b"],
    ["number", 3, 2, 1.5000000001],
    ["text for a number", 3, 2, "1.5"],
    ["truth", 3, 3, false],
    ["text for truth", 3, 3, "true"],
    ["fault", 3, 5, { fault: "#REF!" }],
    ["a new cell", 2, 0, "x"],
    ["a cell that is emptied", 3, 1, null],
    ["the subtitle", 1, 1, "Status date 2"],
  ])("changes with a %s", (_, row, column, value) => {
    expect(changed(row, column, value)).not.toBe(digest);
  });

  it("does not change with the stamp or the refresh time", () => {
    expect(changed(0, 0, "Muster|Risks|1|1")).toBe(digest);
    expect(changed(1, 3, 50000)).toBe(digest);
  });

  it("takes blank, empty text and trailing blanks as equal", () => {
    expect(changed(3, 4, "")).toBe(digest);
    expect(digestCells([...CELLS, [null, ""], []])).toBe(digest);
    expect(digestCells(CELLS.map((cells) => [...cells, null]))).toBe(digest);
  });

  it("tells a moved cell", () => {
    expect(digestCells([["x", "a", null]])).not.toBe(digestCells([["x", null, "a"]]));
    expect(digestCells([[null, "ab", "c"]])).not.toBe(digestCells([[null, "a", "bc"]]));
  });

  it("takes line ends of all hosts as equal, and 0 and -0", () => {
    expect(digestCells([[null, "a\r\nb", -0]])).toBe(digestCells([[null, "a\nb", 0]]));
  });

  it("is the same for rows to be written", () => {
    const rows: OutputRow[] = CELLS.map((cells) => ({
      height: 15,
      cells: cells.map((value) => (value === null || typeof value === "object" ? null : { value, style: 0 })),
    }));
    expect(digestOf(rows)).toBe(changed(3, 5, null));
  });
});

describe("stamp", () => {
  it("is read back", () => {
    const day = toDay(46279);
    if (day === undefined) throw new Error("46279 is a day");
    const digests = { digest: "0123456789abcdef", look: "fedcba9876543210" };
    const stamp = { key: "LifeCycle", version: 1, ...digests };
    expect(parseStamp(stampText("LifeCycle", digests, day))).toEqual({ ...stamp, day });
    expect(parseStamp("Muster|LifeCycle|1|0123456789abcdef|fedcba9876543210")).toEqual({ ...stamp, day: undefined });
  });

  it.each([null, 3, "Muster", "Muster|Risks|1|xyz", undefined])("is not seen in %p", (cell) => {
    expect(parseStamp(cell)).toBeUndefined();
  });
});
