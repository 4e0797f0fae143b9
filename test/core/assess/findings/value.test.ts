import { describe, expect, it } from "@jest/globals";
import { checkModel } from "../../../../core/assess/findings/checks.ts";
import type { Code } from "../../../../core/finding.ts";
import type { ReadColumn } from "../../../../core/register/register.ts";
import { assessed, type BuildOptions, on, register, type Registers } from "../../../build.ts";

const PROJECTS = { projectId: ["P-1", "P-2"], name: ["Apollo", "Zeus"], state: ["Active", "Active"] } as const;

/** Data of the findings of a code; the day is 2026-06-30. */
const raised = (registers: Registers, code: Code, options?: BuildOptions): unknown[] =>
  checkModel(assessed({ projects: PROJECTS, ...registers }, options))
    .filter((finding) => finding.code === code)
    .map(({ data }) => data);

/** A column whose amounts are of one currency. */
function inCurrency(column: ReadColumn<number> | undefined, currency: string): ReadColumn<number> {
  if (column === undefined) throw new Error("no column");
  return { ...column, currency };
}

describe("resources", () => {
  const july = on("2026-07-31");
  const PERCENTS = ["percent", "percent"] as const;

  it("RES-01 and RES-02: over 100 % by hard, or only with soft bookings", () => {
    const registers: Registers = {
      resources: {
        projectId: ["P-1", "P-2", "P-1", "P-2"],
        role: ["Developer", "Developer", "Tester", "Tester"],
        person: ["Ann", "Ann", "Bob", "Bob"],
        month: [july, july, july, july],
        amount: [0.8, 0.4, 0.8, 0.4],
        booking: ["hard", "hard", "hard", "soft"],
      },
      capacity: { role: ["Developer", "Tester"], person: ["Ann", "Bob"], fte: [1, 1] },
    };
    expect(raised(registers, "RES-01")).toEqual([
      { name: "Ann", month: "2026-07", percent: 120 },
      { name: "Developer", month: "2026-07", percent: 120 },
    ]);
    expect(raised(registers, "RES-02")).toEqual([
      { name: "Bob", month: "2026-07", percent: 120 },
      { name: "Tester", month: "2026-07", percent: 120 },
    ]);
  });

  it("RES-01: a capacity of 0 has no percent", () => {
    const resources = { projectId: ["P-1"], person: ["Ann"], month: [on("2026-07-01")], amount: [0.5] };
    const capacity = { role: ["Dev"], person: ["Ann"], fte: [0] };
    expect(raised({ resources, capacity }, "RES-01")).toMatchObject([{ name: "Ann", percent: null }, { name: "Dev" }]);
  });

  it("says nothing of utilization where no capacity is known", () => {
    const resources = { projectId: ["P-1"], role: ["Developer"], month: [july], amount: [4] };
    expect(raised({ resources }, "RES-01")).toEqual([]);
  });

  it("RES-03: neither person nor role", () => {
    const resources = {
      projectId: ["P-1", "P-2"],
      role: [undefined, "Tester"],
      month: [july, july],
      amount: [1, 1],
    };
    expect(raised({ resources }, "RES-03")).toEqual([{ name: "Apollo" }]);
  });

  it("RES-01: tells a little over 100 % as such", () => {
    const resources = { projectId: ["P-1"], role: ["Dev"], month: [on("2026-07-31")], amount: [1.0027] };
    const capacity = { role: ["Dev"], month: [on("2026-07-31")], fte: [1] };
    expect(raised({ resources, capacity }, "RES-01")).toMatchObject([{ name: "Dev", percent: 100.3 }]);
  });

  it("reads percents as the whole register holds them: 120 or, in cells formatted so, 1.2", () => {
    const booked = (...amount: readonly number[]) => ({
      resources: { projectId: ["P-1", "P-1"], person: ["Ann", "Bob"], month: [july, july], amount, unit: PERCENTS },
      capacity: { person: ["Ann", "Bob"], fte: [1, 1] },
    });
    const found = [{ name: "Bob", month: "2026-07", percent: 120 }];
    expect(raised(booked(50, 120), "RES-01")).toMatchObject(found);
    expect(raised(booked(0.5, 1.2), "RES-01")).toMatchObject(found);
    expect(raised(booked(1, 20), "RES-01")).toEqual([]);
  });

  it("RES-04: booked past today on a project that has ended", () => {
    const registers: Registers = {
      projects: { ...PROJECTS, state: ["Completed", "Active"] },
      resources: {
        projectId: ["P-1", "P-1", "P-2"],
        person: ["Ann", "Bob", "Cyd"],
        month: [july, on("2026-05-31"), july],
        amount: [1, 1, 1],
      },
    };
    expect(raised(registers, "RES-04")).toEqual([{ name: "Ann", project: "Apollo" }]);
  });
});

describe("goals", () => {
  const goals = { id: ["G1", "G2"], name: ["Grow", "Save"], weight: [3, 2] };
  const goalLinks = {
    goalId: ["G1"],
    projectId: ["P-1"],
    contribution: [3],
    communicatedOn: [undefined],
  };

  it("GOL-01 and GOL-02: goals without work, active work without goal", () => {
    expect(raised({ goals, goalLinks }, "GOL-01")).toEqual([{ name: "Save" }]);
    expect(raised({ goals, goalLinks }, "GOL-02")).toEqual([{ name: "Zeus" }]);
  });

  it("GOL-02: silent where more than half of the projects have none", () => {
    const projects = {
      projectId: ["P-1", "P-2", "P-3"],
      name: ["A", "B", "C"],
      state: ["Active", "Active", "Active"],
    } as const;
    expect(raised({ projects, goals, goalLinks }, "GOL-02")).toEqual([]);
  });

  it("counts the projects of a linked program as linked", () => {
    const registers: Registers = {
      projects: { ...PROJECTS, programId: ["R-1", "R-1"] },
      programs: { id: ["R-1"], name: ["Rise"] },
      goals,
      goalLinks: { goalId: ["G1", "G2"], programId: ["R-1", "R-1"], contribution: [2, 1] },
    };
    expect(raised(registers, "GOL-01")).toEqual([]);
    expect(raised(registers, "GOL-02")).toEqual([]);
  });

  it("GOL-03: weights are kept, and one is missing or none is above 0", () => {
    expect(raised({ goals: { ...goals, weight: [0, undefined] } }, "GOL-03")).toEqual([{ missing: 2, goals: 2 }]);
    expect(raised({ goals }, "GOL-03")).toEqual([]);
    expect(raised({ goals: { ...goals, weight: [3, 0] } }, "GOL-03")).toEqual([]);
    expect(raised({ goals: { ...goals, weight: [3, undefined] } }, "GOL-03")).toEqual([{ missing: 1, goals: 2 }]);
  });

  it("GOL-01: cancelled and transferred work implements nothing; completed work does", () => {
    const served = (state: "Cancelled" | "Transferred" | "Completed"): unknown[] =>
      raised({ projects: { ...PROJECTS, state: [state, "Active"] }, goals, goalLinks }, "GOL-01");
    expect(served("Cancelled")).toEqual([{ name: "Grow" }, { name: "Save" }]);
    expect(served("Transferred")).toHaveLength(2);
    expect(served("Completed")).toEqual([{ name: "Save" }]);
  });

  it("GOL-04: not communicated, only where that is kept", () => {
    expect(raised({ goals, goalLinks }, "GOL-04")).toEqual([{ goal: "Grow", project: "Apollo" }]);
    const { communicatedOn, ...others } = goalLinks;
    expect(communicatedOn).toHaveLength(1);
    expect(raised({ goals, goalLinks: others }, "GOL-04")).toEqual([]);
  });
});

describe("benefits", () => {
  it("BEN-01: names what is missing of what is kept", () => {
    const benefits = {
      projectId: ["P-1", "P-1"],
      name: ["Calls", "Pay"],
      owner: ["Ann", undefined],
      plannedDate: [on("2026-12-31"), undefined],
    };
    expect(raised({ benefits }, "BEN-01")).toEqual([{ name: "Pay", missing: "owner and no date" }]);
  });

  it("BEN-02: shares of one benefit over its rows", () => {
    const benefits = {
      id: ["B1", "B1", "B2"],
      projectId: ["P-1", "P-2", "P-1"],
      name: ["Calls", "Calls", "Pay"],
      share: [60, 30, 100],
    };
    expect(raised({ benefits }, "BEN-02")).toEqual([{ name: "Calls", percent: 90 }]);
  });

  it("BEN-02, RDG-07, RDG-10: shares listed in one cell", () => {
    const benefits = {
      id: ["B1", "B2", "B3", "B4"],
      name: ["Calls", "Pay", "Rent", "Fuel"],
      shares: ["P-1 = 60; P-2 = 30", "P-1: 50 %, Nowhere: 50 %", "half each", "P-1 = 0,25; P-2 = 0,75"],
    };
    expect(raised({ benefits }, "BEN-02")).toEqual([{ name: "Calls", percent: 90 }]);
    expect(raised({ benefits }, "RDG-10")).toEqual([{ id: "Nowhere", field: "Project" }]);
    expect(raised({ benefits }, "RDG-07")).toMatchObject([{ text: "half each" }]);
  });

  it("BEN-03: below 80 % after its date", () => {
    const benefits = {
      projectId: ["P-1", "P-1", "P-1"],
      name: ["Calls", "Pay", "Today"],
      planned: [100, 100, 100],
      actual: [79, 80, 0],
      plannedDate: [on("2026-05-31"), on("2026-05-31"), on("2026-06-30")],
    };
    expect(raised({ benefits }, "BEN-03")).toEqual([{ name: "Calls", percent: 79, due: "2026-05-31" }]);
  });

  it("BEN-03: what was planned to date is converted as what was reached; without a rate nothing is compared", () => {
    const projects = register("projects", { projectId: ["P-1"], name: ["Apollo"], budget: [1] });
    const pounds = {
      ...projects,
      columns: { ...projects.columns, budget: inCurrency(projects.columns.budget, "GBP") },
    };
    const read = register("benefits", {
      projectId: ["P-1"],
      name: ["Pay"],
      plannedToDate: [100],
      actual: [50],
      plannedDate: [on("2026-05-31")],
    });
    const columns = { ...read.columns, plannedToDate: inCurrency(read.columns.plannedToDate, "USD") };
    const benefits = [{ ...read, columns }];
    const registers: Registers = { projects: [pounds], benefits };
    expect(raised(registers, "BEN-03")).toEqual([]);
    expect(raised(registers, "BEN-03", { settings: { "rate.USD": 2 } })).toEqual([]);
    expect(raised(registers, "BEN-03", { settings: { "rate.USD": 1.25 } })).toMatchObject([{ percent: 62.5 }]);
  });
});

describe("dependencies", () => {
  it("DEP-01: the predecessor ends later than the successor needs", () => {
    const registers: Registers = {
      projects: { ...PROJECTS, forecastFinish: [on("2026-08-20"), undefined] },
      dependencies: { from: ["P-1"], to: ["P-2"], needDate: [on("2026-08-10")], lagDays: [2] },
    };
    expect(raised(registers, "DEP-01")).toEqual([{ from: "Apollo", to: "Zeus", days: 12 }]);
  });

  it("DEP-01: open work whose finish has passed is late by the days since then at least", () => {
    const projects = {
      projectId: ["P-1", "P-2", "P-3", "P-4"],
      name: ["Overdue", "Stale", "Next", "Done"],
      state: ["Active", "Active", "Active", "Completed"],
      baselineStart: [on("2026-01-01"), on("2026-01-01"), on("2026-06-10"), on("2026-01-01")],
      baselineFinish: [on("2026-05-31"), on("2026-05-31"), on("2026-12-31"), on("2026-05-31")],
      forecastFinish: [undefined, on("2026-06-05"), undefined, undefined],
      actualFinish: [undefined, undefined, undefined, on("2026-06-20")],
    } as const;
    const dependencies = { from: ["P-1", "P-2", "P-4"], to: ["P-3", "P-3", "P-3"] };
    expect(raised({ projects, dependencies }, "DEP-01")).toEqual([
      { from: "Overdue", to: "Next", days: 20 },
      { from: "Stale", to: "Next", days: 20 },
    ]);
    const { projectId, name, baselineStart, baselineFinish } = projects;
    const unknown = { projectId, name, baselineStart, baselineFinish };
    expect(raised({ projects: unknown, dependencies }, "DEP-01")).toEqual([]);
  });

  it("DEP-01: milestones that are met keep nobody waiting", () => {
    const milestones = {
      id: ["M-1", "M-2"],
      projectId: ["P-1", "P-1"],
      name: ["Met", "Open"],
      baselineDate: [on("2026-06-01"), on("2026-06-01")],
      actualDate: [on("2026-06-20"), undefined],
    };
    const dependencies = {
      from: ["M-1", "M-2"],
      to: ["P-2", "P-2"],
      needDate: [on("2026-06-10"), on("2026-06-10")],
    };
    expect(raised({ milestones, dependencies }, "DEP-01")).toEqual([{ from: "Open", to: "Zeus", days: 20 }]);
  });

  it("DEP-02: a loop is named once", () => {
    const dependencies = { from: ["P-1", "P-2"], to: ["P-2", "P-1"] };
    expect(raised({ dependencies }, "DEP-02")).toHaveLength(1);
  });

  it("DEP-02: nothing is computed through a loop, but a date that is stated still counts", () => {
    const projects = {
      ...PROJECTS,
      baselineStart: [on("2026-01-01"), on("2026-01-01")],
      forecastFinish: [on("2026-08-20"), on("2026-09-20")],
    };
    const loop = { from: ["P-1", "P-2"], to: ["P-2", "P-1"] };
    expect(raised({ projects, dependencies: loop }, "DEP-01")).toEqual([]);
    const stated = { ...loop, needDate: [on("2026-08-10"), undefined] };
    expect(raised({ projects, dependencies: stated }, "DEP-01")).toMatchObject([{ from: "Apollo", days: 10 }]);
  });

  it("DEP-03: owners and dates that are kept and blank; met ones are past it", () => {
    const dependencies = {
      from: ["P-1", "P-1"],
      to: ["P-2", "P-2"],
      ownerFrom: ["Ann", undefined],
      ownerTo: [undefined, undefined],
      needDate: [on("2026-08-10"), undefined],
      status: ["Open", "Met"],
    } as const;
    expect(raised({ dependencies }, "DEP-03")).toEqual([
      { name: "Apollo → Zeus", missing: "owner on the receiving side" },
    ]);
  });
});
