import { describe, expect, it } from "@jest/globals";
import { actionsIssuesDocument } from "../../../core/dashboard/actions-issues.ts";
import { executionBlock } from "../../../core/dashboard/execution.ts";
import { whyLines } from "../../../core/dashboard/why-lines.ts";
import { on, type Registers } from "../../build.ts";
import { contextOf, rowsOf } from "./context-of.ts";

const ACCEPTANCE = {
  projectId: ["P-1", "P-2", "P-2"],
  deliverableName: ["Design", "Deck", "Pier"],
  status: ["Accepted", "Rejected", undefined],
} as const;

const KEPT: Registers = {
  projects: { projectId: ["P-1", "P-2"], name: ["Tunnel", "Bridge"], state: ["Active", "Active"] },
  timesheets: {
    projectId: ["P-1", "P-1", "P-2"],
    time: [30, 10, undefined],
    approvalStatus: ["Approved", "Pending", "Approved"],
  },
  acceptance: ACCEPTANCE,
  procurement: {
    projectId: ["P-2", "P-2"],
    totalPrice: [500, undefined],
    requiredByDate: [on("2026-06-01"), on("2026-12-01")],
    deliveryStatus: ["Open", "Open"] as never,
  },
};

describe("effort, spend, orders and acceptance", () => {
  it("stand by project, what is to be settled first, with their sum", () => {
    const block = executionBlock(contextOf(KEPT));
    if (block === undefined) throw new Error("no block");
    const rows = rowsOf(block).map(({ cells }) => cells);
    expect(rows.map(([name]) => name)).toEqual(["Bridge", "Tunnel", "All work"]);
    const at = (header: string): number => block.columns.findIndex((column) => column.header.startsWith(header));
    const all = rows[2] ?? [];
    expect(all[at("Hours")]).toMatchObject({ value: 40, why: "execution/effort" });
    expect(all[at("On order")]).toMatchObject({ value: 500 });
    expect(all[at("Orders")]).toMatchObject({ value: 1 });
    expect(all[at("Accepted")]).toMatchObject({ text: "1 of 2", tone: "lead" });
    // Nothing is told of what the workbook does not keep.
    expect(at("Messages")).toBe(-1);
  });

  it("stress what is committed above the rest of the budget, not what equals it", () => {
    const stressOf = (totalPrice: number): unknown => {
      const projects = { projectId: ["P-1"], name: ["Tunnel"], budget: [1100.1], actualCost: [1000.05] };
      const procurement = { projectId: ["P-1"], totalPrice: [totalPrice] };
      const block = executionBlock(contextOf({ projects, procurement }));
      const at = block?.columns.findIndex(({ header }) => header.startsWith("Committed")) ?? -1;
      return block === undefined ? block : rowsOf(block)[0]?.cells[at];
    };
    expect(stressOf(100.05)).not.toHaveProperty("stress");
    expect(stressOf(100.06)).toMatchObject({ value: 100.06, stress: "pastLimit" });
  });

  it("have a line of Why each, that says what could not be read", () => {
    const lines = whyLines(contextOf(KEPT)).filter(({ rule }) => rule.startsWith("execution/"));
    expect(lines.map(({ id, leftOut }) => [id, leftOut === ""])).toEqual([
      ["execution/effort", false],
      ["execution/orders", false],
      ["execution/committed", false],
      ["execution/accepted", false],
    ]);
    expect(lines[0]?.inputs[0]).toMatchObject({ sheet: "timesheets", row: 1 });
  });

  it("tell the deliverables accepted at their first test only where tests are kept", () => {
    const columns = (registers: Registers): readonly string[] =>
      executionBlock(contextOf(registers))?.columns.map(({ header }) => header) ?? [];
    expect(columns(KEPT)).not.toContain("Accepted\nfirst time");
    const tested = { ...ACCEPTANCE, resultsStatus: ["Passed", "Failed", undefined] as const };
    const context = contextOf({ ...KEPT, acceptance: tested });
    const block = executionBlock(context);
    const at = columns({ ...KEPT, acceptance: tested }).indexOf("Accepted\nfirst time");
    expect(block === undefined ? [] : rowsOf(block).map(({ cells }) => cells[at])).toMatchObject([
      { text: "0 of 1" },
      { text: "1 of 1" },
      { text: "1 of 2", why: "execution/firstTime" },
    ]);
    expect(whyLines(context).find(({ id }) => id === "execution/firstTime")).toMatchObject({ value: "1 of 2" });
  });

  it("make a sheet of their own where no lists are kept, and none without them", () => {
    expect(actionsIssuesDocument(contextOf(KEPT))?.bands).toHaveLength(1);
    expect(actionsIssuesDocument(contextOf(KEPT))?.headline).toBeUndefined();
    expect(actionsIssuesDocument(contextOf({ projects: KEPT.projects ?? [] }))).toBeUndefined();
  });
});
