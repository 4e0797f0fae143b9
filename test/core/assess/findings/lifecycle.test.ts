import { describe, expect, it } from "@jest/globals";
import { assessed, on, type Registers, type Values } from "../../../build.ts";
import { codesOf, raised } from "./raised.ts";

/** A project that states Execution, with a gate after Initiation and one after Planning. */
const gated = (gates: Values<"gates">, more: Registers = {}): Registers => ({
  projects: { name: ["A"], phase: ["Execution"], state: ["Active"] },
  gates: { projectId: ["A", "A"], phase: ["Initiation", "Planning"], ...gates },
  ...more,
});

const days = [on("2026-02-01"), on("2026-04-01")];
const lifeCodes = (registers: Registers): readonly string[] =>
  codesOf(registers).filter((code) => code.startsWith("LIF"));

describe("life cycle rules, as of 2026-06-30", () => {
  it("is silent where the gates support the stated phase, and where there is no evidence", () => {
    expect(lifeCodes(gated({ decision: ["Approved", "Approved"], reviewDate: days }))).toEqual([]);
    expect(lifeCodes({ projects: { name: ["A"], phase: ["Execution"] } })).toEqual([]);
  });

  it("K12: gate 2 in rework, work in Execution: LIF-01 and LIF-04", () => {
    const registers = gated({ decision: ["Approved", "Rework"], reviewDate: days });
    const projects = { name: ["A"], phase: ["Execution"], percentComplete: [40] } as const;
    expect(lifeCodes({ ...registers, projects })).toEqual(["LIF-01", "LIF-04"]);
    const found = raised("LIF-01", registers);
    expect(found).toMatchObject([
      { data: { stated: "Execution", earned: "Planning", items: "gate 2" }, place: { sheet: "projects", row: 1 } },
    ]);
  });

  it("K13: a gate approved with an item at 80 %: LIF-05 at the gate, LIF-01 at the phase", () => {
    const milestones = { projectId: ["A"], name: ["Quality Plan"], phase: ["Planning"], percent: [80] } as const;
    const registers = gated({ decision: ["Approved", "Approved"], reviewDate: days }, { milestones });
    expect(lifeCodes(registers)).toEqual(["LIF-01", "LIF-05"]);
    expect(raised("LIF-05", registers)).toMatchObject([
      { data: { phase: "Planning", items: "Quality Plan" }, place: { sheet: "gates", row: 2 } },
    ]);
  });

  it("K14: a condition that was due yesterday is LIF-07, one that is due tomorrow is not", () => {
    const of = (due: string): Registers => ({
      projects: { name: ["A"], phase: ["Planning"] },
      gates: {
        projectId: ["A"],
        phase: ["Initiation"],
        decision: ["Conditional"],
        reviewDate: [on("2026-05-01")],
        conditions: ["Name a sponsor"],
        conditionDue: [on(due)],
      },
    });
    expect(raised("LIF-07", of("2026-06-29"))).toMatchObject([
      { data: { condition: "Name a sponsor", due: "2026-06-29" }, place: { column: 5 } },
    ]);
    expect(raised("LIF-07", of("2026-07-01"))).toHaveLength(0);
  });

  it("holds a program in Closure, without a color, while one of its own benefits has no owner", () => {
    const heldBy = (owner: string | undefined): unknown => {
      const benefits = { programId: ["G"], name: ["Savings"], owner: [owner] } as const;
      const projects = { name: ["A"], programId: ["G"], state: ["Completed"] } as const;
      const programs = { id: ["G"], name: ["G"], phase: ["Closure"] } as const;
      const [program] = assessed({ projects, programs, benefits }).programs;
      return [program?.lifeCycle.status, program?.dimensions.lifeCycle.color];
    };
    expect(heldBy(undefined)).toEqual(["Blocked", undefined]);
    expect(heldBy("Ann")).toEqual([undefined, undefined]);
  });

  it("LIF-01 of a portfolio by its own gates", () => {
    const registers: Registers = {
      projects: { name: ["A"], portfolioId: ["City"], phase: ["Execution"] },
      portfolios: { id: ["City"], name: ["City"], phase: ["Execution"] },
      gates: { portfolioId: ["City"], phase: ["Initiation"], decision: ["Approved"] },
    };
    expect(raised("LIF-01", registers).map(({ data }) => data)).toMatchObject([{ name: "City", earned: "Planning" }]);
  });

  it("gives no green to a gate that is delayed", () => {
    const [project] = assessed({
      projects: { name: ["A"], phase: ["Planning"] },
      gates: { projectId: ["A", "A"], phase: ["Initiation", "Planning"], decision: ["Approved", "Delayed"] },
    }).projects;
    expect(project?.lifeCycle.status).toBe("Blocked");
    expect(project?.dimensions.lifeCycle.color).toBeUndefined();
  });

  it("LIF-02: stated phase behind the evidence", () => {
    const registers = gated({ decision: ["Approved", "Approved"], reviewDate: days });
    const projects = { name: ["A"], phase: ["Initiation"] } as const;
    expect(raised("LIF-02", { ...registers, projects })).toMatchObject([{ data: { earned: "Execution" } }]);
  });

  it("LIF-03: ready for review for more than 14 days", () => {
    const of = (done: string): Registers => ({
      projects: { name: ["A", "B"], phase: ["Initiation", "Planning"] },
      gates: { projectId: ["B"], phase: ["Initiation"], decision: ["Approved"], reviewDate: [days[0]] },
      milestones: { projectId: ["A"], name: ["Charter"], phase: ["Initiation"], actualDate: [on(done)] },
    });
    expect(raised("LIF-03", of("2026-06-15"))).toMatchObject([{ data: { name: "A", days: 15 } }]);
    expect(raised("LIF-03", of("2026-06-16"))).toHaveLength(0);
  });

  it("LIF-06: gates dated out of order, or in the future", () => {
    const decision = ["Approved", "Approved"] as const;
    const found = raised("LIF-06", gated({ decision, reviewDate: [on("2026-04-01"), on("2026-02-01")] }));
    expect(found.map(({ data }) => data.phase)).toEqual(["Initiation", "Planning"]);
    const future = raised("LIF-06", gated({ decision, reviewDate: [days[0], on("2026-07-01")] }));
    expect(future).toMatchObject([{ data: { phase: "Planning", day: "2026-07-01" }, place: { row: 2, column: 3 } }]);
    expect(raised("LIF-06", gated({ decision, reviewDate: [days[0], on("2026-06-30")] }))).toHaveLength(0);
  });

  it("LIF-08: slip and overrun beyond the gate tolerance, where gates are kept", () => {
    const figures = {
      baselineStart: [on("2026-01-01")],
      baselineFinish: [on("2026-10-28")],
      budget: [100],
    };
    const of = (finish: string, forecast: number): Registers => ({
      ...gated({ decision: ["Approved", "Approved"], reviewDate: days }),
      projects: {
        name: ["A"],
        phase: ["Execution"],
        ...figures,
        forecastFinish: [on(finish)],
        forecastCost: [forecast],
      },
    });
    expect(raised("LIF-08", of("2026-11-27", 110))).toHaveLength(0);
    expect(raised("LIF-08", of("2026-11-28", 111)).map(({ data }) => data)).toMatchObject([
      { measure: "finish slip", percent: "10.3", limit: 10 },
      { measure: "cost overrun", percent: "11.0", limit: 10 },
    ]);
    expect(raised("LIF-08", { projects: of("2026-11-28", 111).projects ?? {} })).toHaveLength(0);
  });

  it("looks at programs with gates of their own", () => {
    const registers: Registers = {
      programs: { name: ["P"], phase: ["Execution"] },
      projects: { name: ["A"], programId: ["P"], phase: ["Execution"] },
      gates: {
        projectId: [undefined],
        programId: ["P"],
        phase: ["Initiation"],
        decision: ["Rework"],
        reviewDate: [days[0]],
      },
    };
    expect(raised("LIF-01", registers)).toMatchObject([{ data: { name: "P", earned: "Initiation" } }]);
  });

  it("asks nothing of gates of projects that are no longer active", () => {
    const registers = gated({ decision: ["Approved", "Rework"], reviewDate: days });
    const projects = { name: ["A"], phase: ["Execution"], state: ["Cancelled"] } as const;
    expect(lifeCodes({ ...registers, projects })).toEqual([]);
  });
});

describe("closing documents", () => {
  const projects = {
    name: ["A", "B"],
    state: ["Completed", "Completed"],
    actualFinish: [on("2026-03-29"), on("2026-03-30")],
  } as const;

  it("LIF-09: closed without an accepted report, where any project has one", () => {
    const milestones = {
      projectId: ["A", "B"],
      name: ["Project Closure Report", "Project Closure Report"],
      percent: [100, 50],
    };
    expect(raised("LIF-09", { projects, milestones })).toMatchObject([{ data: { name: "B" } }]);
    expect(raised("LIF-09", { projects })).toHaveLength(0);
    const gates = {
      projectId: ["B"],
      phase: ["Closure"],
      decision: ["Approved"],
      reviewDate: [on("2026-03-30")],
    } as const;
    expect(raised("LIF-09", { projects, milestones, gates })).toHaveLength(0);
  });

  it("LIF-10: no review three months after the closure, and not a day earlier", () => {
    const milestones = { projectId: ["C"], name: ["Post Implementation Review"], percent: [100] };
    const three = { name: [...projects.name, "C"], state: [...projects.state, "Completed"] } as const;
    const finishes = { actualFinish: [...projects.actualFinish, on("2026-01-01")] };
    expect(raised("LIF-10", { projects: { ...three, ...finishes }, milestones })).toMatchObject([
      { data: { name: "A", closed: "2026-03-29" } },
    ]);
    expect(raised("LIF-10", { projects })).toHaveLength(0);
  });
});
