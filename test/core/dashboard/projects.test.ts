import { describe, expect, it } from "@jest/globals";
import { projectsDocument } from "../../../core/dashboard/projects.ts";
import type { SheetDocument, TableBlock } from "../../../core/dashboard/block.ts";
import { on, type BuildOptions, type Registers } from "../../build.ts";
import { columnIn, contextOf, rowsOf, tablesOf } from "./context-of.ts";

const FOUR: Registers = {
  projects: {
    projectId: ["P-1", "P-2", "P-3", "P-4"],
    name: ["Calm", "Late", "Dear", "Alone"],
    programId: ["North", "North", "North", undefined],
    reportedRag: ["green", "green", "green", "amber"],
    baselineStart: [on("2026-01-01"), on("2026-01-01"), on("2026-01-01"), on("2026-01-01")],
    baselineFinish: [on("2026-12-31"), on("2026-12-31"), on("2026-12-31"), on("2026-12-31")],
    forecastFinish: [on("2026-12-31"), on("2027-06-30"), on("2026-12-31"), undefined],
    budget: [10, 20, 30, 40],
    forecastCost: [10, 20, 32, 40],
  },
  programs: { id: ["North"], name: ["North"] },
};

function documentOf(registers: Registers, options: BuildOptions = {}): SheetDocument {
  const made = projectsDocument(contextOf(registers, options));
  if (made === undefined) throw new Error("no document");
  return made;
}

function listOf(document: SheetDocument): TableBlock {
  const [list] = tablesOf(document);
  if (list === undefined) throw new Error("no list");
  return list;
}

const column = (list: TableBlock, header: string): number =>
  list.columns.findIndex((one) => one.header.replace("\n", " ").startsWith(header));

const widthsOf = ({ grid }: SheetDocument): readonly number[] => (grid.kind === "list" ? grid.widths : []);

describe("projectsDocument", () => {
  it("makes no sheet without projects", () => {
    expect(projectsDocument(contextOf({}))).toBeUndefined();
  });

  it("groups by program, within it by need, and ends with the total", () => {
    const list = listOf(documentOf(FOUR));
    expect(columnIn(list, 0).slice(0, 4)).toEqual(["North", "Late", "Dear", "Calm"]);
    expect(rowsOf(list).map(({ kind }) => kind)).toEqual([
      "group",
      undefined,
      undefined,
      undefined,
      "group",
      undefined,
      "total",
    ]);
  });

  it("groups as Settings say, where there are such groups", () => {
    const groupedBy = (groupBy: string): readonly string[] => {
      const list = listOf(
        documentOf({ ...FOUR, portfolios: { id: ["West"], name: ["West"] } }, { settings: { groupBy } }),
      );
      return rowsOf(list).flatMap(({ kind }, at) => (kind === "group" ? [String(columnIn(list, 0)[at])] : []));
    };
    expect(groupedBy("none")).toEqual([]);
    expect(groupedBy("program")).toHaveLength(2);
    // No project is in the portfolio: programs tell more.
    expect(groupedBy("anything else")).toEqual(groupedBy("program"));
    expect(groupedBy("portfolio")).not.toEqual(groupedBy("program"));
  });

  it("shows a color set by hand beside the computed one: who, until when and why", () => {
    const list = listOf(documentOf(FOUR, { overrides: [["Late", "Amber", "2026-09-01", "Board", "Sponsor pays"]] }));
    expect(columnIn(list, column(list, "Computed"))[1]).toBe("red");
    expect(columnIn(list, column(list, "Set by hand"))[1]).toBe("amber");
    expect(columnIn(list, column(list, "Set by hand: who"))[1]).toBe("Board, until 1 Sep 2026: Sponsor pays");
    expect(column(listOf(documentOf(FOUR)), "Set by hand")).toBe(-1);
  });

  it("sums budgets of a group and of the whole", () => {
    const list = listOf(documentOf(FOUR));
    expect(columnIn(list, column(list, "Budget"))).toEqual([60, 20, 30, 10, 40, 40, 100]);
  });

  it("tells how many steps the report is better, and nothing where both agree", () => {
    const list = listOf(documentOf(FOUR));
    expect(columnIn(list, column(list, "Steps")).slice(1, 4)).toEqual([2, 1, null]);
  });

  it("gives every status and figure the id of its line on Why", () => {
    const list = listOf(documentOf(FOUR));
    const late = rowsOf(list)[1]?.cells ?? [];
    for (const header of ["Computed", "Reported", "Sch.", "Expected", "Finish", "Budget", "Overrun"])
      expect(late[column(list, header)]).toMatchObject({ why: expect.stringMatching(/^project\/P-2#2\//) });
  });

  it("drops columns without a value together with their widths", () => {
    const document = documentOf({ projects: { name: ["A"], reportedRag: ["red"] } });
    expect(listOf(document).columns.map(({ header }) => header)).toEqual(["Project", "Reported", "Why"]);
    expect(widthsOf(document)).toHaveLength(3);
  });

  it("leads from every project and every sum to its line in Why", () => {
    const document = documentOf({ projects: { name: ["A", "B"], reportedRag: ["red", "green"] } });
    const { columns, rows } = listOf(document);
    const at = columns.findIndex(({ header }) => header === "Why");
    const links = rowsOf({ kind: "table", columns, rows }).map(({ cells }) => cells[at]);
    expect(links).toHaveLength(3);
    const anchors = links.map((cell) => {
      const isLink = typeof cell === "object" && cell?.kind === "link" && cell.to.kind === "sheet";
      return isLink ? `${cell.to.sheet} ${cell.to.anchor ?? ""}` : "";
    });
    expect(new Set(anchors).size).toBe(3);
    for (const anchor of anchors) expect(anchor).toMatch(/^Why ./);
  });

  it("does not group where each group holds one project and no register of programs is kept", () => {
    const list = listOf(documentOf({ projects: { name: ["A", "B"], programId: ["X", "Y"], budget: [1, 2] } }));
    expect(rowsOf(list).map(({ kind }) => kind)).toEqual([undefined, undefined, "total"]);
  });

  it("makes the id column wide enough for long ids", () => {
    const of = (id: string): number =>
      widthsOf(documentOf({ projects: { projectId: [id], name: ["A"], budget: [1] } }))[1] ?? 0;
    expect(of("A1")).toBe(6);
    expect(of("MOD_0079_1213-Q1-X")).toBeGreaterThanOrEqual(18);
    expect(of("x".repeat(60))).toBe(of("x".repeat(18)));
  });

  it("hides the computed color where too few could be checked", () => {
    const document = documentOf({ projects: { name: ["A", "B"], reportedRag: ["red", "green"], budget: [1, 1] } });
    const list = listOf(document);
    expect(column(list, "Computed")).toBe(-1);
    expect(list.columns.find(({ kind }) => kind === "leading")?.header).toBe("Reported");
    expect(document.headline).toContain("0 of 2");
  });

  it("keeps counts of colors of a narrow list in the room that it has", () => {
    const many = Array.from({ length: 400 }, (_, index) => index);
    const document = documentOf({
      projects: {
        projectId: many.map((index) => `PROJECT-NUMBER-${index}`),
        name: many.map((index) => `P${index}`),
        reportedRag: many.map((index) => (["red", "amber", "green", undefined] as const)[index % 4]),
        budget: many.map(() => 1),
      },
    });
    const total = rowsOf(listOf(document))[400]?.cells ?? [];
    expect(total.filter((cell) => typeof cell === "object" && cell?.kind === "colorCounts")).toHaveLength(1);
  });

  it("copes with ten thousand projects", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => index);
    const context = contextOf({
      projects: {
        name: many.map((index) => `P${index}`),
        programId: many.map((index) => `Program ${index % 100}`),
        budget: many.map((index) => index),
        forecastCost: many.map((index) => index * 1.02),
      },
    });
    const made = projectsDocument(context);
    expect(made === undefined ? 0 : listOf(made).rows).toMatchObject({ count: 10_101 });
  });
});
