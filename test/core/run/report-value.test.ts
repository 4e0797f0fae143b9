import { describe, expect, it } from "@jest/globals";
import { reportOf } from "../../../core/run/report.ts";
import { day, outcomeOf, PROJECTS, register } from "./outcome.ts";

const WHOLE = [
  register("projects", "Project list", {
    projectId: ["P1", "P2"],
    name: ["Apollo", "Zeus"],
    state: ["Active", "Active"],
    budget: [60e6, 40e6],
    baselineStart: [day("2026-01-01"), day("2026-07-01")],
    baselineFinish: [day("2026-06-30"), day("2026-12-31")],
    forecastFinish: [day("2026-07-20"), day("2026-12-31")],
  }),
  register("timesheets", "Hours", { projectId: ["P1"], teamMember: ["Ann"], time: [8], approvalStatus: ["Approved"] }),
  register("goals", "Aims", { id: ["G1"], name: ["Grow"], weight: [1], target: [10], actual: [5] }),
  register("goalLinks", "Links", { goalId: ["G1"], projectId: ["P1"], contribution: [3] }),
  register("resources", "Plan", { projectId: ["P1"], person: ["Ann"], month: [day("2026-07-31")], amount: [1.5] }),
  register("capacity", "Pool", { person: ["Ann"], role: ["Developer"], fte: [1] }),
  register("benefits", "Gains", {
    projectId: ["P1"],
    name: ["Calls"],
    planned: [10],
    actual: [9],
    plannedDate: [day("2026-06-01")],
  }),
  register("dependencies", "Links between", { from: ["P1"], to: ["P2"] }),
];

describe("the report of execution and value", () => {
  const report = reportOf(outcomeOf({ registers: WHOLE }));

  it("can be written as JSON and read again without loss", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("counts what succeeds, and bounds the chance of all where every one is known", () => {
    expect(report.rollups[0]?.success).toMatchObject({ onTime: { yes: 1, known: 2 }, critical: null, joint: null });
    const kept = register("projects", "Project list", { name: ["A", "B"], successProbabilityPct: [90, 80] });
    const lacking = register("projects", "Project list", { name: ["A", "B"], successProbabilityPct: [90, undefined] });
    const jointOf = (registers: readonly ReturnType<typeof register>[]) =>
      reportOf(outcomeOf({ registers })).rollups[0]?.success.joint;
    expect(jointOf([kept])).toEqual({ projects: 2, missing: 0, least: 0.7, most: 0.8, independent: 0.72 });
    expect(jointOf([lacking])).toEqual({ projects: 1, missing: 1, least: null, most: 0.9, independent: null });
  });

  it("gives work per project and rollup, each sum with its rows", () => {
    expect(report.projects[0]?.work?.effort).toEqual({ sum: 8, counted: 1, missing: 0, unit: "hours" });
    expect(report.projects[1]?.work).toBeNull();
    expect(report.rollups[0]?.work.approvedEffort.sum).toBe(8);
    expect(report.rollups[0]?.work.accepted).toEqual({ percent: null, yes: 0, judged: 0, missing: 0 });
  });

  it("gives resources, goals, benefits and dependencies", () => {
    expect(report.resources?.people).toMatchObject([{ who: "Ann", month: "2026-07", hardFte: 1.5, percent: 150 }]);
    expect(report.goals).toMatchObject({ linkedBudgetPercent: 60, withoutGoal: ["Zeus"] });
    expect(report.goals?.goals).toMatchObject([{ id: "G1", reachedPercent: 50, work: ["Apollo"] }]);
    expect(report.benefits?.realization).toEqual([{ unit: null, percent: 90, counted: 1, missing: 0 }]);
    // 20 days late, of which the day between the two plans takes one.
    expect(report.dependencies?.slips).toMatchObject([{ name: "Zeus", reachedDays: 19, through: "Apollo" }]);
  });

  it("is null where the workbook keeps none", () => {
    const plain = reportOf(outcomeOf({ registers: [PROJECTS] }));
    expect([plain.resources, plain.goals, plain.benefits, plain.dependencies]).toEqual([null, null, null, null]);
  });

  it("tells the choice among candidates and the weights by pairs", () => {
    const registers = [
      register("projects", "Project list", { name: ["A"], budget: [1e6] }),
      register("candidates", "Candidates", {
        projectId: ["X", "Y", "Z"],
        cost: [10e6, 20e6, undefined],
        value: [5, 8, 9],
        mustDo: [true, undefined, undefined],
      }),
      register("comparisons", "Pairs", {
        criterionA: ["Cost", "Cost", "Time"],
        criterionB: ["Time", "Risk", "Risk"],
        ratio: [3, 5, 3],
      }),
    ];
    const { selection, comparisons } = reportOf(outcomeOf({ registers, settings: { "selection.budget": 25 } }));
    expect(selection).toMatchObject({
      budgets: [25],
      value: 5,
      cost: 10,
      gap: 0,
      prices: [{ rule: "mustDo", id: "X", price: 3 }],
    });
    expect(selection?.candidates.map(({ chosen, reason }) => [chosen, reason])).toEqual([
      [true, "mustDo"],
      [false, "impossible"],
      [false, "unknown"],
    ]);
    expect(comparisons?.weights.map(({ percent }) => Math.round((percent ?? 0) * 1000))).toEqual([63699, 25828, 10473]);
    expect(comparisons).toMatchObject({ consistent: true, look: null });
    expect(report).toMatchObject({ selection: null, comparisons: null });
  });

  it("tells the choice among proposed projects where no candidates are kept", () => {
    const registers = [
      register("projects", "Project list", {
        name: ["A", "B"],
        state: ["Proposed", "Proposed"],
        budget: [1e6, 2e6],
        benefitValue: [3, 5],
      }),
    ];
    const { selection } = reportOf(outcomeOf({ registers, settings: { "selection.budget": 2 } }));
    expect(selection?.candidates.map(({ name, chosen }) => [name, chosen])).toEqual([
      ["A", false],
      ["B", true],
    ]);
  });
});
