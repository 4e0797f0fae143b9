import { describe, expect, it } from "@jest/globals";
import type { SheetDocument, TableBlock } from "../../../core/dashboard/block.ts";
import { lifeCycleDocument } from "../../../core/dashboard/life-cycle.ts";
import { DE } from "../../../core/words/languages/de.ts";
import { speaking } from "../../../core/words/say.ts";
import { on, type Registers } from "../../build.ts";
import { columnIn, contextOf, rowsOf, tablesOf } from "./context-of.ts";

/** Passed its first gate; stated ahead; without evidence. */
const THREE: Registers = {
  projects: {
    projectId: ["P-1", "P-2", "P-3"],
    name: ["Tunnel", "Signals", "Depot"],
    programId: ["North", "North", "North"],
    phase: ["Planning", "Execution", "Initiation"],
  },
  programs: { id: ["North"], name: ["North"], phase: ["Planning"] },
  gates: {
    projectId: ["P-1", "P-2", "P-1"],
    phase: ["Initiation", "Initiation", "Planning"],
    decision: ["Approved", "Rework", undefined],
    reviewDate: [on("2026-02-01"), on("2026-03-01"), on("2026-09-01")],
  },
};

const ENGLISH_COUNTS: readonly string[] = ["2 projects", "1 project", "–", "–"];
const GERMAN_COUNTS: readonly string[] = ["2 Projekte", "1 Projekt", "–", "–"];

function documentOf(registers: Registers): SheetDocument {
  const made = lifeCycleDocument(contextOf(registers));
  if (made === undefined) throw new Error("no document");
  return made;
}

function gridOf(document: SheetDocument): TableBlock {
  const [grid] = tablesOf(document);
  if (grid === undefined) throw new Error("no grid");
  return grid;
}

function cellsOf(grid: TableBlock, name: string): readonly unknown[] {
  const at = columnIn(grid, 0).indexOf(name);
  return rowsOf(grid)[at]?.cells ?? [];
}

describe("lifeCycleDocument", () => {
  it("makes no sheet where nothing tells a phase", () => {
    expect(lifeCycleDocument(contextOf({ projects: { name: ["A"] } }))).toBeUndefined();
  });

  it("shows a passed phase with its day, and the one that follows in progress", () => {
    const cells = cellsOf(gridOf(documentOf(THREE)), "Tunnel");
    expect(cells[2]).toMatchObject({ kind: "phase", state: "passed", day: on("2026-02-01") });
    expect(cells[3]).toMatchObject({ kind: "phase", state: "inProgress", why: "project/P-1#1/lifeCycle" });
    expect(cells[4]).toMatchObject({ kind: "phase", state: "notStarted" });
  });

  it.each([undefined, DE])("counts the projects of each phase below the grid, in any language", (words) => {
    const last = speaking(words, () => rowsOf(gridOf(documentOf(THREE))).slice(-1)[0]);
    expect(last?.kind).toBe("total");
    expect(last?.cells.slice(2, 6)).toEqual(words === undefined ? ENGLISH_COUNTS : GERMAN_COUNTS);
  });

  it("stresses a stated phase that is ahead, and shows rework", () => {
    const cells = cellsOf(gridOf(documentOf(THREE)), "Signals");
    expect(cells[1]).toMatchObject({ text: "Execution", tone: "smallLead" });
    expect(cells[2]).toMatchObject({ kind: "phase", state: "rework" });
  });

  it("says in the stated phase that there is no gate evidence", () => {
    const cells = cellsOf(gridOf(documentOf(THREE)), "Depot");
    expect(cells.slice(2, 6)).toMatchObject([
      { state: "noEvidence" },
      { state: "notStarted" },
      { state: "notStarted" },
      { state: "notStarted" },
    ]);
  });

  it("shows the next gate and its day", () => {
    const cells = cellsOf(gridOf(documentOf(THREE)), "Tunnel");
    expect(cells[6]).toBe("Gate 2");
    expect(cells[7]).toMatchObject({ kind: "day", day: on("2026-09-01") });
  });

  it("shows a portfolio where its members block or demote it, also without gates", () => {
    const portfolioIn = (phase: "Execution" | "Closed", state: "Active" | "Cancelled"): readonly unknown[] => {
      const registers: Registers = {
        projects: { name: ["Tunnel"], programId: ["North"], phase: ["Initiation"], state: [state] },
        programs: { id: ["North"], name: ["North"], portfolioId: ["City"], phase: ["Initiation"], state: [state] },
        portfolios: { id: ["City"], name: ["City"], phase: [phase] },
      };
      const [, portfolios] = tablesOf(documentOf(registers));
      return portfolios === undefined ? [] : (rowsOf(portfolios)[0]?.cells ?? []).slice(2, 6);
    };
    expect(portfolioIn("Execution", "Active")[2]).toMatchObject({ kind: "status", word: "Blocked" });
    expect(portfolioIn("Closed", "Active")[2]).toMatchObject({ kind: "phase", state: "inProgress" });
    expect(portfolioIn("Closed", "Cancelled")).toEqual([null, null, null, null]);
  });

  it("tells the program's own phase on its row", () => {
    const grid = gridOf(documentOf(THREE));
    expect(rowsOf(grid)[0]).toMatchObject({ kind: "group", cells: ["North", { why: "program/North#1/lifeCycle" }] });
    expect(columnIn(grid, 1)[0]).toContain("phase 2 of 4");
  });

  it("counts projects per phase at the end", () => {
    const rows = rowsOf(gridOf(documentOf(THREE)));
    const total = rows[rows.length - 1];
    expect(total?.kind).toBe("total");
    expect(total?.cells.slice(2, 6)).toEqual(["2 projects", "1 project", "–", "–"]);
  });

  it("fills the page", () => {
    const grid = gridOf(documentOf(THREE));
    const units = grid.columns.map(({ kind, units: own }) => own ?? (kind === "phase" ? 2 : 1));
    expect(units.reduce((sum, one) => sum + one, 0)).toBe(14);
  });
});
