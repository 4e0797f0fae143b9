import { describe, expect, it } from "@jest/globals";
import type { SheetDocument, TableRow } from "../../../core/dashboard/block.ts";
import { wide } from "../../../core/dashboard/block.ts";
import type { OutputSheet } from "../../../core/index.ts";
import { layOut } from "../../../core/layout/lay-out.ts";
import { dayOn } from "./demo/demo-day.ts";
import { sheetOf } from "./cells-of.ts";

const CONTEXT = { titles: {}, day: dayOn(2026, 9, 14), refreshedAt: dayOn(2026, 9, 15) };

/** One row with a name, then reasons in two units of 75 px. */
function laid(row: TableRow): OutputSheet {
  const document: SheetDocument = {
    key: "Projects",
    title: "Projects",
    subtitle: [],
    grid: { kind: "page" },
    print: {},
    bands: [
      wide({
        kind: "table",
        columns: [
          { header: "Project", kind: "lead" },
          { header: "Why", kind: "text", units: 2 },
          { header: "Owner", kind: "text" },
        ],
        rows: [row],
      }),
    ],
  };
  return sheetOf(layOut([document], CONTEXT), "Projects");
}

/** What stands in the column of reasons, from the first row of the table on. */
function reasonsOf(sheet: OutputSheet): readonly unknown[] {
  const first = sheet.rows.findIndex(({ cells }) => cells[1]?.value === "Apollo");
  return sheet.rows.slice(first).map(({ cells }) => cells[2]?.value ?? null);
}

const because = (text: string, ...then: readonly string[]): TableRow => ({
  cells: ["Apollo", { kind: "text", text, then }, "K. Arden"],
});

describe("a sentence of clauses", () => {
  it("stands on one line where it fits", () => {
    expect(reasonsOf(laid(because("4 days late", "CPI 0.8")))).toEqual(["4 days late; CPI 0.8"]);
  });

  it("goes on below where only its first clause fits, and over the empty cells at its right", () => {
    const sheet = laid(because("Finish 94 days late", "forecast 14.2 % over budget, which is more than the limit"));
    expect(reasonsOf(sheet)).toEqual([
      "Finish 94 days late;",
      "forecast 14.2 % over budget, which is more than the limit",
    ]);
  });

  it("is parted between words where not even its first clause fits", () => {
    expect(reasonsOf(laid(because("Milestone Open to traffic 198 days late")))).toEqual([
      "Milestone Open to",
      "traffic 198 days late",
    ]);
  });

  it("leaves the comment a line of its own", () => {
    const sheet = laid({
      ...because("Finish 94 days late", "CPI 0.885 is red"),
      below: { text: "All well", quoted: true },
    });
    expect(reasonsOf(sheet)).toEqual(["Finish 94 days late;", "CPI 0.885 is red", null]);
    expect(sheet.rows[sheet.rows.length - 1]?.cells[1]?.value).toBe("“All well”");
  });
});
