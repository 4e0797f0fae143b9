import { describe, expect, it } from "@jest/globals";
import type { TableBlock, TableRow } from "../../../core/dashboard/block.ts";
import { lifeCycleDocument } from "../../../core/dashboard/life-cycle.ts";
import { on, type Registers } from "../../build.ts";
import { contextOf, rowsOf, tableOf } from "./context-of.ts";

const THREE = {
  projectId: ["P-1", "P-2", "P-3"],
  name: ["Tunnel", "Signals", "Depot"],
  phase: ["Execution", "Execution", "Planning"],
} as const;

const PROJECTS: Registers = { projects: { ...THREE, state: ["Active", "Completed", "Active"] } };

const PMO: Registers = {
  ...PROJECTS,
  offices: {
    id: ["O-1"],
    kind: ["PMO"],
    name: ["Central"],
    role: ["Methods"],
    phase: ["Closed"],
    initiated: [on("2023-02-06")],
  },
  services: {
    name: ["Train", "Audit"],
    category: ["Supportive", "Controlling"],
    owner: ["Ann", "Ann"],
    defined: [on("2023-03-01"), on("2023-05-01")],
    provided: [on("2023-09-01"), on("2023-06-01")],
    evaluated: [on("2024-05-13"), on("2025-09-15")],
  },
};

function blockOf(registers: Registers, heading: string): TableBlock {
  const made = lifeCycleDocument(contextOf(registers));
  if (made === undefined) throw new Error("no document");
  return tableOf(made, heading);
}

const firstRow = (block: TableBlock): TableRow => {
  const [row] = rowsOf(block);
  if (row === undefined) throw new Error("no row");
  return row;
};

const SHARING = "Project Offices, offices of programs and portfolios";

describe("the PMO on Life cycle", () => {
  it("goes through the loop and ends in Improve, whatever it states (S24, K16)", () => {
    const block = blockOf(PMO, "PMO");
    expect(block.columns.map(({ header }) => header)).toEqual([
      "PMO",
      "1  Define",
      "2  Initiate",
      "3  Plan",
      "4  Execute",
      "5  Improve ↻",
      "Cycle",
      "Last\nassessed",
      "Next\nassessed",
    ]);
    const { cells, below } = firstRow(block);
    expect(cells.slice(1)).toMatchObject([
      { state: "passed", day: undefined },
      { state: "passed", day: on("2023-03-01") },
      { state: "passed", day: on("2023-02-06") },
      { state: "passed", day: on("2023-06-01") },
      { state: "inProgress", day: on("2024-05-13"), why: "office/1/phase" },
      1,
      { day: on("2025-09-15") },
      { day: on("2026-09-15") },
    ]);
    expect(below?.text).toContain("ongoing office");
  });

  it("says what improvement has still to do", () => {
    const text = firstRow(
      blockOf(
        {
          ...PMO,
          improvements: { text: ["Measure use", "Train coaches"], due: [on("2026-01-31"), on("2026-12-31")] },
        },
        "PMO",
      ),
    ).below?.text;
    expect(text).toContain("2 of 2 improvement actions open, 1 overdue");
  });

  it("takes no phase for passed where only its own word stands", () => {
    const registers: Registers = {
      ...PROJECTS,
      offices: { id: ["O-1"], kind: ["PMO"], name: ["Central"], phase: ["Execution"] },
    };
    expect(firstRow(blockOf(registers, "PMO")).cells.slice(1)).toMatchObject([
      null,
      null,
      null,
      { kind: "status", color: "gray", word: "Stated only" },
      { state: "notStarted" },
    ]);
  });
});

describe("offices that share a phase on Life cycle", () => {
  const offices: Registers = {
    ...PROJECTS,
    offices: {
      id: ["O-1", "O-2"],
      kind: ["Project Office", "Project Office"],
      name: ["Tunnel Office", "Signals Office"],
      scopeIds: [["P-1"], ["P-2"]],
      phase: ["Execution", "Execution"],
      staff: [6, 2],
    },
  };

  it("stand beside the phase of what they serve, and end with it (S2)", () => {
    const block = blockOf(offices, SHARING);
    const at = (header: string) => block.columns.findIndex((column) => column.header === header);
    const [tunnel, signals] = rowsOf(block);
    expect(tunnel?.cells[at("Phase of\nthat")]).toBe("Execution");
    expect(tunnel?.cells[at("To settle")]).toBeNull();
    expect(signals?.cells[at("Phase of\nthat")]).toBe("Closed");
    expect(signals?.cells[at("To settle")]).toMatchObject({ text: "its project is closed" });
    expect(signals?.cells[at("Stated")]).toMatchObject({ text: "Execution", tone: "smallInk" });
  });

  it("count the projects in Execution without one", () => {
    const registers: Registers = {
      ...offices,
      projects: { ...THREE, state: ["Active", "Active", "Active"] },
      offices: { id: ["O-1"], kind: ["Project Office"], name: ["Tunnel Office"], scopeIds: [["P-1"]] },
    };
    expect(blockOf(registers, SHARING).note).toBe("1 project in Execution without a Project Office");
  });

  it("do not stand where none is kept", () => {
    expect(() => blockOf(PROJECTS, SHARING)).toThrow();
    expect(() => blockOf(PROJECTS, "PMO")).toThrow();
  });
});
