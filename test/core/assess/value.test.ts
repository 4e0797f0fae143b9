import { describe, expect, it } from "@jest/globals";
import { assessChains } from "../../../core/assess/chains.ts";
import type { Assessments } from "../../../core/assess/assessments.ts";
import type { Register } from "../../../core/register/register.ts";
import type { ColumnsOf } from "../../../core/registers/set.ts";
import { drumsOf } from "../../../core/rollup/drum.ts";
import { numberOf } from "../../../core/score/measured.ts";
import { assessed, model, on, register, type Registers, type Values } from "../../build.ts";

/** Benefits whose amounts are money. */
function inEuro(values: Values<"benefits">): readonly Register<ColumnsOf<"benefits">>[] {
  const made = register("benefits", values);
  const { planned, forecast } = made.columns;
  const currency = "EUR";
  return [
    {
      ...made,
      columns: {
        ...made.columns,
        ...(planned === undefined ? {} : { planned: { ...planned, currency } }),
        ...(forecast === undefined ? {} : { forecast: { ...forecast, currency } }),
      },
    },
  ];
}

const PROJECT = {
  projectId: ["P-1", "P-2"],
  name: ["Tunnel", "Bridge"],
  baselineStart: [on("2026-02-01"), undefined],
  budget: [1000, 400],
};

const YEARLY: Values<"benefits"> = {
  projectId: ["P-1", "P-1", "P-1"],
  name: ["Tolls 27", "Tolls 28", "Tolls 29"],
  planned: [500, 500, 500],
  plannedDate: [on("2027-06-30"), on("2028-06-30"), on("2029-06-30")],
};

const worth = (benefits: Values<"benefits">, rate?: number): Assessments["presentValues"] =>
  assessed(
    { projects: PROJECT, benefits: inEuro(benefits) },
    rate === undefined ? {} : { settings: { "money.discountRate": rate } },
  ).presentValues;

describe("goal links", () => {
  it("are unread without a goal, a contribution, or work that is known", () => {
    const { goals } = assessed({
      projects: PROJECT,
      goals: { id: ["G-1"], name: ["Grow"] },
      goalLinks: {
        goalId: ["G-1", "G-1", "G-1", "G-9"],
        projectId: ["P-1", "P-9", "P-2", "P-1"],
        contribution: [3, 2, undefined, 1],
      },
    });
    expect(goals?.alignment.goals.map(({ links }) => links)).toEqual([1]);
    expect(goals?.unread).toBe(3);
  });
});

describe("cost against benefits in money", () => {
  it("is the net present value of the flows by year (K55)", () => {
    const [one, ...others] = worth(YEARLY, 10);
    expect(others).toEqual([]);
    expect(numberOf(one?.net ?? { kind: "unknown", missing: [] })).toBeCloseTo(243.43, 2);
    expect(one).toMatchObject({ project: { index: 0 }, year: 2026, cost: 1000, benefits: 1500, missing: 0 });
  });

  it("is not known without a rate, and only then tells no value", () => {
    expect(worth(YEARLY)[0]).toMatchObject({ net: { kind: "unknown", missing: ["ratePercent"] }, benefits: 1500 });
  });

  it("takes the forecast before the plan, and a disbenefit as negative", () => {
    const [one] = worth(
      {
        projectId: ["P-1", "P-1"],
        name: ["Tolls", "Noise"],
        planned: [900, 100],
        forecast: [700, undefined],
        plannedDate: [on("2027-01-31"), on("2027-01-31")],
        disbenefit: [undefined, true],
      },
      0,
    );
    expect(one).toMatchObject({ benefits: 600, net: { kind: "known", value: -400 } });
  });

  it("splits a benefit by its shares, and counts none whose shares do not sum", () => {
    const shared = (second: number): Values<"benefits"> => ({
      id: ["B-1", "B-1"],
      projectId: ["P-1", "P-2"],
      name: ["Tolls", "Tolls"],
      planned: [1000, undefined],
      plannedDate: [on("2026-12-31"), undefined],
      share: [60, second],
    });
    expect(worth(shared(40), 5).map(({ benefits, missing }) => [benefits, missing])).toEqual([
      [600, 0],
      [400, 0],
    ]);
    expect(worth(shared(20), 5).map(({ benefits, missing }) => [benefits, missing])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it("splits a benefit by the shares that one cell lists", () => {
    const listed = (shares: string): Values<"benefits"> => ({
      projectId: [undefined],
      name: ["Tolls"],
      planned: [1000],
      plannedDate: [on("2026-12-31")],
      shares: [shares],
    });
    const told = (shares: string): unknown =>
      worth(listed(shares)).map(({ project, benefits, missing }) => [project.index, benefits, missing]);
    expect(told("P-1 = 60; P-2 = 40")).toEqual([
      [0, 600, 0],
      [1, 400, 0],
    ]);
    expect(told("P-1 = 60; P-2 = 20")).toEqual([
      [0, 0, 1],
      [1, 0, 1],
    ]);
  });

  it("takes a unit of money with its scale", () => {
    const made = register("projects", PROJECT);
    const { budget } = made.columns;
    const euros = budget === undefined ? {} : { budget: { ...budget, currency: "EUR" } };
    const { benefits, presentValues } = assessed({
      projects: [{ ...made, columns: { ...made.columns, ...euros } }],
      benefits: { ...YEARLY, projectId: ["P-1", "P-1", "P-1"], unit: ["EUR k", "EUR", "posts"] },
    });
    expect(benefits.map(({ benefit, isMoney }) => [benefit.unit, benefit.planned, isMoney])).toEqual([
      ["EUR", 500_000, true],
      ["EUR", 500, true],
      ["posts", 500, false],
    ]);
    expect(presentValues[0]?.benefits).toBe(500_500);
  });

  it("leaves benefits out that are not money", () => {
    expect(assessed({ projects: PROJECT, benefits: YEARLY }).presentValues).toEqual([]);
  });
});

const CHAINED: Values<"projects"> = {
  projectId: ["P-1", "P-2"],
  name: ["Tunnel", "Bridge"],
  programId: ["G-1", "G-1"],
  state: ["Active", "Active"],
};

const CHAIN: Registers = {
  projects: CHAINED,
  programs: { id: ["G-1"], name: ["Crossing"] },
  milestones: {
    projectId: ["P-1", "P-1", "P-1", "P-2", "P-2"],
    name: ["Dig", "Line", "Open", "Pier", "Deck"],
    safeDays: [10, 8, 9, 20, undefined],
    aggressiveDays: [5, 5, 5, 10, 5],
    baselineDate: [on("2026-06-05"), on("2026-06-26"), on("2026-07-31"), on("2026-07-31"), on("2026-08-31")],
    actualDate: [on("2026-06-19"), undefined, undefined, undefined, undefined],
  },
};

describe("a critical chain of a project", () => {
  it("has the buffers of its tasks (K57), what of it is done, and what a late task takes of the buffer", () => {
    const [tunnel, bridge] = assessChains(model(CHAIN));
    expect(tunnel).toMatchObject({
      project: { index: 0 },
      chainDays: 15,
      doneDays: 5,
      // "Line" was due on Friday the 26th, and is open on Tuesday the 30th; that "Dig" was late is past.
      usedDays: 2,
      buffer: { halfDays: { value: 6 }, counted: 3, missing: 0 },
    });
    expect(numberOf(tunnel?.fever.bufferUsedPercent ?? { kind: "unknown", missing: [] })).toBeCloseTo(33.3, 1);
    expect(numberOf(tunnel?.fever.chainDonePercent ?? { kind: "unknown", missing: [] })).toBeCloseTo(33.3, 1);
    expect(bridge).toMatchObject({ chainDays: 10, usedDays: 0, buffer: { halfDays: { value: 5 } } });
  });

  it("is none for closed work, and without both durations", () => {
    const closed: Registers = { ...CHAIN, projects: { ...CHAINED, state: ["Completed", "Active"] } };
    expect(assessChains(model(closed)).map(({ project }) => project.index)).toEqual([1]);
    expect(assessChains(model({ projects: PROJECT }))).toEqual([]);
  });

  const drum = (second: string): ReturnType<typeof drumsOf> =>
    drumsOf(
      assessed({
        ...CHAIN,
        resources: {
          projectId: ["P-1", "P-2", "P-1"],
          person: ["Greta Falk", "greta falk", "Ben Ortiz"],
          amount: [1, 0.5, 1],
          month: [on("2026-07-01"), on(second), on("2026-07-01")],
        },
      }),
    );

  it("shares a drum with the other chains of its program, staggered or not", () => {
    expect(drum("2026-08-01")).toMatchObject([
      { program: 0, name: "Greta Falk", projects: [0, 1], overlaps: [], fteMonths: 1.5 },
    ]);
    expect(drum("2026-07-15")[0]?.overlaps).toHaveLength(1);
    expect(drum("2026-05-01")).toEqual([]);
  });
});
