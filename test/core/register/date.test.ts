import { describe, expect, it } from "@jest/globals";
import { isoDay, type Day } from "../../../core/day.ts";
import { day } from "../../../core/register/column.ts";
import type { Cell } from "../../../core/workbook.ts";
import { answer, DAY, readAs, type BookSpec } from "./column-reader.ts";

const isoOf = (values: readonly unknown[]): unknown[] =>
  values.map((value) => (typeof value === "number" ? isoDay(value as Day) : value));

const daysOf = (cells: readonly Cell[], spec: BookSpec = {}): unknown[] => isoOf(readAs(DAY, cells, spec).values);
const AS_TEXT = { source: "text" } as const;

describe("day columns", () => {
  it("read serials of both date systems (K63)", () => {
    expect(daysOf([46000, 46000.75])).toEqual(["2025-12-09", "2025-12-09"]);
    expect(daysOf([46000], { dateSystem: 1904 })).toEqual(["2029-12-10"]);
    const sixty = readAs(DAY, [60]);
    expect(sixty.values).toEqual([undefined]);
    expect(sixty.codes).toEqual(["RDG-16"]);
  });

  it("decide the order of day and month for the column (K64)", () => {
    expect(daysOf(["05/02/2026", "25/02/2026"], AS_TEXT)).toEqual(["2026-02-05", "2026-02-25"]);
    expect(daysOf(["05/02/2026", "02/25/2026"], AS_TEXT)).toEqual(["2026-05-02", "2026-02-25"]);
    const open = readAs(DAY, ["05/02/2026", "2026-02-05"], AS_TEXT);
    expect(isoOf(open.values)).toEqual([undefined, "2026-02-05"]);
    expect(open.codes).toEqual(["RDG-05"]);
    expect(open.questions).toMatchObject([{ kind: "dateOrder", key: "dateOrder.s1.due", sheet: "s1", column: 1 }]);
    expect(daysOf(["05/02/2026"], { ...AS_TEXT, settings: answer("dateOrder.s1.due", "mdy") })).toEqual(["2026-05-02"]);
  });

  it("leave only the ambiguous cells unknown where orders contradict each other", () => {
    const mixed = readAs(DAY, ["25/02/2026", "02/25/2026", "05/02/2026"], AS_TEXT);
    expect(isoOf(mixed.values)).toEqual(["2026-02-25", "2026-02-25", undefined]);
    expect(mixed.codes).toEqual(["RDG-05"]);
  });

  it("RDG-06: propose a day for vague dates and leave them unknown (K65)", () => {
    const { values, findings } = readAs(DAY, ["Q3 2026", "end June", 2027, 202606, "2026-03-01"], AS_TEXT);
    expect(isoOf(values)).toEqual([undefined, undefined, undefined, undefined, "2026-03-01"]);
    expect(new Set(findings.map((f) => f.code))).toEqual(new Set(["RDG-06"]));
    expect(findings.map((f) => f.data)).toEqual([
      { text: "Q3 2026", proposal: "2026-09-30" },
      { text: "end June", proposal: "2026-06-30" },
      { text: "2027", proposal: "2027-12-31" },
      { text: "202606", proposal: "2026-06-30" },
    ]);
  });

  it("read the last day where the column names periods", () => {
    const period = day("Period", { period: true });
    expect(isoOf(readAs(period, ["2023-01", "Q3 2026", 202402], AS_TEXT).values)).toEqual([
      "2023-01-31",
      "2026-09-30",
      "2024-02-29",
    ]);
  });

  it("find no day in other texts and in numbers that are none (K62)", () => {
    const { values, codes } = readAs(DAY, ["see note", "TBC", 45, 99999, "2099-01-01", true, "9999-12-31"], AS_TEXT);
    expect(values.every((value) => value === undefined)).toBe(true);
    expect(codes).toEqual(["RDG-07", "RDG-07", "RDG-16", "RDG-16", "RDG-16", "RDG-07", "RDG-16"]);
  });

  it("read compact ISO numbers, and name dates stored as text in a workbook", () => {
    expect(daysOf([20260630])).toEqual(["2026-06-30"]);
    expect(readAs(DAY, ["2026-06-30"]).codes).toEqual(["RDG-08"]);
  });
});
