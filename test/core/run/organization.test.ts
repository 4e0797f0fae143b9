import { describe, expect, it } from "@jest/globals";
import { run } from "../../../core/index.ts";
import type { Cell, RawWorkbook } from "../../../core/workbook.ts";
import { day } from "./outcome.ts";

const ROWS: readonly (readonly Cell[])[] = [
  ["Project ID", "Project Name", "RAG", "Budget"],
  ["P-1", "Tunnel", "Green", 100],
  ["P-2", "Depot", "Red", 200],
];

const BOOK: RawWorkbook = {
  outline: {
    source: "workbook",
    name: "list 7",
    dateSystem: 1900,
    locale: "en-US",
    names: [],
    sheets: [
      {
        key: "s1",
        title: "Projects",
        head: ROWS,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        formats: [],
        used: { top: 0, left: 0, bottom: 2, right: 3 },
      },
    ],
  },
  ranges: [],
};

/** What stands below the title of each sheet that says a status date; the page of one project begins with its id. */
function subtitles(value: string | null): readonly string[] {
  const today = day("2026-06-30");
  const { book } = run(BOOK, { today, refreshedAt: today, answers: [{ key: "organization", value }] });
  return book.sheets
    .filter(({ key }) => key !== "Project")
    .map(({ rows }) => String(rows[1]?.cells[1]?.value ?? ""))
    .filter((text) => text.includes("Status date"));
}

describe("the name of the organization", () => {
  it("leads the line below each title, as Settings has it, in one line", () => {
    const told = subtitles("Meridia\n Transit ");
    expect(told.length).toBeGreaterThan(2);
    for (const text of told) expect(text).toMatch(/^Meridia Transit\b/);
  });

  it("is that of the workbook where none is set", () => {
    for (const text of subtitles(null)) expect(text).toMatch(/^list 7\b/);
  });
});
