import { describe, expect, it } from "@jest/globals";
import { assessed, on, type Registers, type Values } from "../../build.ts";
import { raised } from "./findings/raised.ts";

const GATE = { phase: ["Initiation"], decision: ["Approved"], reviewDate: [on("2026-02-01")] } as const;

const program = (more: Values<"programs">, projects: Values<"projects"> = {}): Registers => ({
  programs: { id: ["N"], name: ["North"], ...more },
  projects: { projectId: ["P"], name: ["Tunnel"], programId: ["N"], ...projects },
  gates: { programId: ["N"], ...GATE },
});

const missingOf = (registers: Registers) => {
  const { earned, missing } = assessed(registers).programs[0]?.lifeCycle ?? { earned: undefined, missing: [] };
  return { earned, missing };
};

describe("what a program needs beside its gate", () => {
  it("is charter, sponsor and manager, as far as they are kept", () => {
    expect(missingOf(program({}))).toEqual({ earned: "Planning", missing: [] });
    expect(missingOf(program({ charter: [true], sponsor: ["A"], manager: ["B"] })).earned).toBe("Planning");
    expect(missingOf(program({ charter: [false], sponsor: [undefined], manager: ["B"] }))).toEqual({
      earned: "Initiation",
      missing: ["Charter", "Sponsor"],
    });
  });

  it("is its projects, listed and in order", () => {
    expect(missingOf(program({}, { programId: ["M"] }))).toEqual({
      earned: "Initiation",
      missing: ["Component projects"],
    });
    expect(missingOf(program({}, { priority: [undefined] })).missing).toEqual(["Order of the component projects"]);
    expect(missingOf(program({}, { priority: [1] })).earned).toBe("Planning");
  });

  it("is told as items that the approved gate lacks (LIF-05)", () => {
    const [found] = raised("LIF-05", program({ phase: ["Planning"], charter: [false] }));
    expect(found?.data).toMatchObject({ name: "North", items: "Charter" });
  });

  it("does not bear on a program without gates: its stated phase stands", () => {
    const { programs, projects } = program({ phase: ["Execution"], charter: [false] }, { phase: ["Planning"] });
    expect(missingOf({ programs: programs ?? {}, projects: projects ?? {} })).toEqual({
      earned: "Execution",
      missing: [],
    });
  });
});

describe("what a portfolio needs beside its gate", () => {
  const portfolio = (more: Registers): Registers => ({
    portfolios: { id: ["F"], name: ["All"] },
    projects: { name: ["Tunnel"], portfolioId: ["F"] },
    gates: { portfolioId: ["F"], ...GATE },
    ...more,
  });
  const missing = (more: Registers) => assessed(portfolio(more)).portfolios[0]?.missing;

  it("is goals with owner and weight, work, and capacity, as far as they are kept", () => {
    expect(missing({})).toEqual([]);
    expect(missing({ goals: { id: ["G"], name: ["Grow"], weight: [undefined], owner: ["A"] } })).toEqual([
      "Goals with owner and weight",
    ]);
    expect(missing({ goals: { id: ["G"], name: ["Grow"], weight: [5], owner: ["A"] } })).toEqual([]);
    expect(missing({ projects: { name: ["Tunnel"] } })).toEqual(["Programs and projects"]);
    const demand = { projectId: ["Tunnel"], role: ["Engineer"], month: [on("2026-07-31")], amount: [1] };
    expect(missing({ resources: demand })).toEqual(["Capacity"]);
    expect(missing({ resources: demand, capacity: { role: ["Engineer"], fte: [1] } })).toEqual([]);
  });
});
