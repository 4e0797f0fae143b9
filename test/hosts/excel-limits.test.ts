import * as fs from "node:fs";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { toCell } from "../../addin/cell-in.ts";
import { typedText } from "../../addin/cell-out.ts";
import type { SimulatedExcel } from "./excel/index.ts";
import { openSimulatedExcel } from "./excel/index.ts";

/** The rows of the table on Excel in docs/hosts.md. */
function tableRows(): readonly string[] {
  const text = fs.readFileSync(path.resolve(__dirname, "../../docs/hosts.md"), "utf8");
  const [, excel = ""] = text.split("\n## Excel\n");
  const rows = excel.split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(2).map((line) => (line.split("|")[1] ?? "").trim());
}

let excel: SimulatedExcel;

beforeAll(async () => {
  excel = await openSimulatedExcel();
});

afterAll(() => {
  excel.close();
});

/** Members of a class of Microsoft's client library. */
const membersOf = (name: "Chart" | "ChartSeries" | "Range" | "Worksheet" | "Workbook"): readonly string[] =>
  Object.getOwnPropertyNames(excel.Excel[name].prototype);

const without = (name: Parameters<typeof membersOf>[0], pattern: RegExp) => () => {
  expect(membersOf(name).length).toBeGreaterThan(5);
  expect(membersOf(name).filter((member) => pattern.test(member))).toEqual([]);
};

/** Why each row stands in the table, where the library itself can tell. */
const REASONS: Readonly<Record<string, () => void>> = {
  "charts: alternative text": without("Chart", /^alt/i),
  "charts: names of series": without("ChartSeries", /^setName|^nameSource/i),
  "charts: move with cells": without("Chart", /^placement$/i),
  "marks of numbers kept as text": without("Range", /errorCheck|ignoredError/i),
  "rows of a group that fold": without("Range", /outlineLevel|groupDepth|isGrouped/i),
  "1904 date system": without("Workbook", /1904/),
  "text that looks like something else": () => {
    for (const text of ["=1+1", "-x", "@a", "12 %", "May 5", "TRUE", "2026-01-01"])
      expect(typedText(text)).toBe(`'${text}`);
    for (const text of ["Maybe", "Risk", "Über"]) expect(typedText(text)).toBe(text);
  },
  "text that reads like an error": () => {
    expect(toCell("#N/A")).toEqual({ fault: "#N/A" });
    expect(toCell("#1 risk")).toBe("#1 risk");
  },
};

describe("the table of what Excel cannot do", () => {
  it("has a row for every reason", () => {
    expect(tableRows()).toEqual(expect.arrayContaining(Object.keys(REASONS)));
  });

  it.each(Object.entries(REASONS))("is right about %s", (_, holds) => {
    holds();
  });
});
