import { describe, expect, it } from "@jest/globals";
import type { ProjectAssessment } from "../../../core/assess/assessment.ts";
import { assessed, on, type Registers, register, type Values } from "../../build.ts";

/** The first project, judged. */
function first(projects: Values<"projects">, options: { day?: string; more?: Registers } = {}): ProjectAssessment {
  const registers: Registers = { projects, ...options.more };
  const [found] = assessed(registers, { day: options.day ?? "2026-03-15" }).projects;
  if (found === undefined) throw new Error("no project");
  return found;
}

const BASELINE = { baselineStart: [on("2026-01-01")], baselineFinish: [on("2026-09-30")] };
const SPAN_100 = { baselineStart: [on("2026-01-01")], baselineFinish: [on("2026-01-01")] };

describe("quality", () => {
  it("is judged on rows of a register of deliverables that names no kind, not on milestones", () => {
    const rows = {
      projectId: ["P", "P"],
      name: ["Report", "Manual"],
      baselineDate: [on("2026-02-01"), on("2026-02-01")],
      status: ["Completed", "In progress"],
    } as const;
    const of = (sheet: string): ProjectAssessment =>
      first({ projectId: ["P"], name: ["P"] }, { more: { milestones: [register("milestones", rows, { sheet })] } });
    expect(of("Deliverables").measures.qualityMissPercent).toBe(50);
    expect(of("Milestones").measures.qualityMissPercent).toBeUndefined();
    expect(of("Milestones and deliverables").measures.qualityMissPercent).toBeUndefined();
  });
});

describe("schedule colors", () => {
  it("K5: a slip of 5.51 % is amber", () => {
    const { measures, dimensions } = first({ name: ["P"], ...BASELINE, forecastFinish: [on("2026-10-15")] });
    expect(measures).toMatchObject({ finishSlipDays: 15, finishSlipWorkdays: 11 });
    expect(measures.slipPercent).toBeCloseTo(5.51, 2);
    expect(dimensions.schedule.color).toBe("amber");
  });

  it("K6: a planned value of a straight line is assumed and gives no color", () => {
    const { measures, dimensions, computed } = first({
      name: ["P"],
      ...BASELINE,
      budget: [1000],
      percentComplete: [10],
    });
    expect(measures.plannedValue).toBeCloseTo(268.38, 2);
    expect(measures.plannedValueAssumed).toBe(true);
    expect(dimensions.schedule.color).toBeUndefined();
    expect(computed.color).toBe("gray");
  });

  it.each([
    [95, "green"],
    [94.99, "amber"],
    [90, "amber"],
    [89.99, "red"],
  ])("K7: SPI of %s percent is %s", (earned, color) => {
    const { dimensions } = first({ name: ["P"], plannedValue: [100], earnedValue: [earned] });
    expect(dimensions.schedule.color).toBe(color);
  });

  it.each([
    ["2026-09-15", undefined, undefined],
    ["2026-10-07", undefined, 7],
    ["2026-11-22", "red", 53],
  ])("K7c: without a forecast on %s", (day, color, slip) => {
    const { dimensions, measures } = first({ name: ["P"], ...BASELINE, state: ["Active"] }, { day });
    expect(dimensions.schedule.color).toBe(color);
    expect(measures.finishSlipDays).toBe(slip);
  });

  it("K7c: nothing tells closed from late: amber at most", () => {
    const { dimensions, computed } = first({ name: ["P"], ...BASELINE }, { day: "2026-11-22" });
    expect(dimensions.schedule.color).toBe("amber");
    expect(computed).toMatchObject({ color: "amber", boundOnly: true });
  });

  it("a baseline without length leaves the slip percent unknown", () => {
    const { measures } = first({ name: ["P"], ...SPAN_100, forecastFinish: [on("2026-03-01")] });
    expect(measures.slipPercent).toBeUndefined();
  });
});

describe("cost colors", () => {
  it.each([
    [{ earnedValue: [190], actualCost: [250] }, undefined],
    [{ earnedValue: [200], actualCost: [250] }, "red"],
    [{ percentComplete: [20], actualCost: [250] }, "amber"],
  ])("K7d: %j", (values, color) => {
    const { dimensions } = first({ name: ["P"], budget: [1000], ...values });
    expect(dimensions.cost.color).toBe(color);
  });

  it.each([
    [1100, undefined],
    [1160, "red"],
  ])("K11: spend of %s against a current budget of 1,150", (actual, color) => {
    const changes: Values<"changes"> = {
      projectId: ["P-1", "P-1"],
      description: ["more", "even more"],
      costImpact: [150, 90],
      approvalStatus: ["Approved", "Pending"],
    };
    const { measures, dimensions } = first(
      { projectId: ["P-1"], name: ["P"], budget: [1000], actualCost: [actual], state: ["Active"] },
      { more: { changes } },
    );
    expect(measures).toMatchObject({ budget: 1000, currentBudget: 1150 });
    expect(dimensions.cost.color).toBe(color);
  });
});

describe("progress", () => {
  it("is of the current budget, in the value earned as in the CPI made from it", () => {
    const changes = {
      projectId: ["P-1"],
      description: ["more"],
      costImpact: [500],
      approvalStatus: ["Approved" as const],
    };
    const { measures } = first(
      { projectId: ["P-1"], name: ["P"], budget: [1000], actualCost: [600], percentComplete: [50] },
      { more: { changes } },
    );
    expect(measures).toMatchObject({ earnedValue: 750, cpi: 1.25 });
  });

  it("by periods is held against the plan of the last period that tells it, not of today", () => {
    const actuals = {
      projectId: ["P-1", "P-1", "P-1"],
      period: [on("2026-01-31"), on("2026-02-28"), on("2026-03-31")],
      cumulativePv: [100, 200, 400],
      cumulativeEv: [100, 190, undefined],
      cumulativeAc: [100, 200, undefined],
    };
    const { measures } = first({ projectId: ["P-1"], name: ["P"] }, { day: "2026-05-31", more: { actuals } });
    expect(measures).toMatchObject({ plannedValue: 200, earnedValue: 190, spi: 0.95 });
    expect(measures.spit).toBeCloseTo(1.9 / 2, 9);
  });
});

describe("overall color", () => {
  const fresh = { statusDate: [on("2026-03-10")] };

  it("K8: schedule green and cost missing is gray, with what is known; amber stands", () => {
    const base = { name: ["P", "Q"], budget: [100, 100], forecastCost: [undefined, 90] };
    const start = [on("2026-01-01"), on("2026-01-01")];
    const finish = [on("2026-09-30"), on("2026-09-30")];
    const green = first({
      ...base,
      baselineStart: start,
      baselineFinish: finish,
      forecastFinish: [on("2026-10-05"), undefined],
    });
    expect(green.computed).toMatchObject({ color: "gray", gray: "Incomplete", detail: "Schedule green, cost missing" });
    const amber = first({
      ...base,
      baselineStart: start,
      baselineFinish: finish,
      forecastFinish: [on("2026-10-19"), undefined],
    });
    expect(amber.computed.color).toBe("amber");
  });

  it.each([
    ["green, old", 40, "2026-10-01", { color: "gray", gray: "Out of date" }],
    ["red, old", 40, "2026-12-30", { color: "red", stale: true }],
    ["green, blank date", undefined, "2026-10-01", { color: "gray", gray: "Out of date" }],
  ])("K9: %s", (_, age, forecast, expected) => {
    const day = on("2026-03-15");
    const updated = age === undefined ? undefined : on("2026-02-03");
    const { computed, statusAgeDays } = first({
      name: ["P", "Q"],
      baselineStart: [on("2026-01-01"), undefined],
      baselineFinish: [on("2026-09-30"), undefined],
      forecastFinish: [on(forecast), undefined],
      statusDate: [updated, day],
    });
    expect(statusAgeDays).toBe(age);
    expect(computed).toMatchObject(expected);
  });

  it("K9: without a status date column nothing turns gray for age", () => {
    expect(first({ name: ["P"], ...BASELINE, forecastFinish: [on("2026-10-01")] }).computed.color).toBe("green");
  });

  it("a sentinel where a required value should stand is Not rated", () => {
    const projects = register(
      "projects",
      { name: ["P", "Q"], ...BASELINE, forecastFinish: [undefined, on("2026-10-01")] },
      { unreadable: { forecastFinish: [[0, "TBC"]] } },
    );
    const [found] = assessed({ projects: [projects] }, { day: "2026-03-15" }).projects;
    expect(found?.computed).toMatchObject({ color: "gray", gray: "Not rated" });
  });

  it("an error or a date that cannot be told there is Incomplete: the source says nothing", () => {
    const projects = register(
      "projects",
      { name: ["P", "Q"], ...BASELINE, forecastFinish: [undefined, on("2026-10-01")] },
      { unreadable: { forecastFinish: [[0, "#REF!"]] }, spoiled: { forecastFinish: [0] } },
    );
    const [found] = assessed({ projects: [projects] }, { day: "2026-03-15" }).projects;
    expect(found?.computed).toMatchObject({ color: "gray", gray: "Incomplete", detail: "Schedule missing" });
  });

  it("a budget of 0 gives no ratios: spend against it is neither green nor red", () => {
    const money = { budget: [0], actualCost: [500], forecastCost: [1000], percentComplete: [50] };
    const { computed, measures } = first({
      name: ["P"],
      ...BASELINE,
      forecastFinish: BASELINE.baselineFinish,
      ...money,
    });
    expect(computed).toMatchObject({ color: "gray", gray: "Incomplete", detail: "Schedule green, cost missing" });
    expect(measures).toMatchObject({ budget: 0, cpi: undefined, spi: undefined, overrunPercent: undefined });
  });

  it("counts the rows of a register of deliverables that names no kinds, by its title; milestones are none", () => {
    const items = {
      name: ["Plan", "Design", "Test report"],
      projectId: ["P", "P", "P"],
      baselineDate: [on("2026-02-01"), on("2026-02-01"), on("2026-02-01")],
      actualDate: [on("2026-02-01"), undefined, on("2026-02-01")],
    };
    const missOf = (sheet: string): number | undefined => {
      const projects = { name: ["P"], ...BASELINE, forecastFinish: BASELINE.baselineFinish };
      const milestones = [register("milestones", items, { sheet })];
      return first(projects, { more: { milestones } }).measures.qualityMissPercent;
    };
    expect(missOf("Deliverables")).toBeCloseTo(33.333, 3);
    expect(missOf("Milestones and deliverables")).toBeUndefined();
  });

  it("closed work is blue whatever its figures", () => {
    const { computed } = first({ name: ["P"], state: ["Completed"], budget: [1], forecastCost: [9], ...fresh });
    expect(computed.color).toBe("blue");
  });

  it.each([
    ["green", "2026-12-30", "watermelon"],
    ["amberGreen", "2026-10-19", "agree"],
    ["red", "2026-10-01", "pessimistic"],
  ] as const)("K10: reported %s", (reported, forecast, kind) => {
    const { agreement } = first({ name: ["P"], ...BASELINE, forecastFinish: [on(forecast)], reportedRag: [reported] });
    expect(agreement.kind).toBe(kind);
  });
});

describe("risk dimension", () => {
  const risksOf = (values: Values<"risks">): Registers => ({
    risks: {
      projectId: ["P-1"],
      description: ["R"],
      likelihood: [5],
      impact: [5],
      owner: ["A"],
      preventiveAction: ["do"],
      ...values,
    },
  });
  const dimension = (more: Registers) =>
    first({ projectId: ["P-1"], name: ["P"] }, { day: "2026-06-30", more }).dimensions.risk;

  it.each([
    ["2026-07-01", undefined],
    ["2026-05-31", "amber"],
    ["2026-05-30", "red"],
  ])("K72: response due %s", (due, color) => {
    expect(dimension(risksOf({ preventiveDate: [on(due)], status: ["Open"] })).color).toBe(color);
  });

  it("K72: the risk closed is green, no rows give no color", () => {
    expect(dimension(risksOf({ preventiveDate: [on("2026-01-01")], status: ["Closed"] })).color).toBe("green");
    expect(dimension({}).color).toBeUndefined();
  });
});
