import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { percentOf, rollUp } from "../../../core/rollup/roll-up.ts";
import { numberOf } from "../../../core/value/measured.ts";
import { assessed, register, type Values } from "../../build.ts";

const COLORS_COUNTED = ["green", "amber", "red", "blue", "gray"] as const;

describe("rollUp", () => {
  it("K3: takes the ratio of sums, never the mean of ratios", () => {
    const { organization } = rollUp(
      assessed({ projects: { name: ["A", "B"], earnedValue: [100, 1000], actualCost: [50, 1250] } }),
    );
    expect(numberOf(organization.cpi.ratio)).toBeCloseTo(0.846154, 6);
  });

  it("K71: in-year variance over the rows that have both", () => {
    const projects: Values<"projects"> = {
      name: ["A", "B", "C"],
      yearBaseline: [100, 50, undefined],
      yearForecast: [90, undefined, 70],
    };
    const { organization } = rollUp(assessed({ projects }));
    expect(percentOf(organization.yearVariance)).toBeCloseTo(-10, 9);
    expect(organization.totals.yearBaseline).toEqual({ sum: 150, counted: 2, missing: 1 });
  });

  it("leaves an overrun by a trend that is only a hint out of the total, and counts it as missing", () => {
    const { organization } = rollUp(
      assessed({
        projects: {
          name: ["Early", "Later"],
          budget: [1000, 1000],
          earnedValue: [100, 500],
          actualCost: [200, 550],
        },
      }),
    );
    expect(percentOf(organization.overrun)).toBeCloseTo(10, 9);
    expect(organization.overrun).toMatchObject({ counted: 1, missing: 1 });
  });

  it("cancelled work leaves forward totals and keeps its sunk cost", () => {
    const { organization } = rollUp(
      assessed({
        projects: { name: ["A", "B"], state: ["Active", "Cancelled"], budget: [10, 20], actualCost: [1, 2] },
      }),
    );
    expect(organization.totals.budget).toEqual({ sum: 10, counted: 1, missing: 0 });
    expect(organization.totals.actualCost.sum).toBe(3);
  });

  it("keeps the program itself apart from its projects", () => {
    const judged = assessed({
      programs: { id: ["G"], name: ["Program"], budget: [10], ownRag: ["green"] },
      projects: { name: ["A"], programId: ["G"], budget: [20], forecastCost: [20] },
    });
    expect(judged.programs[0]?.computed.color).toBe("red");
    expect(rollUp(judged).programs[0]?.computed.green).toBe(1);
  });

  it("K45, K46: risks count in bands where they belong, never as a sum of scores", () => {
    const { organization, programs } = rollUp(
      assessed({
        projects: { projectId: ["P"], name: ["A"], programId: ["G"] },
        risks: {
          projectId: ["P", "P", "P", "P", "P", "P", "P"],
          description: ["a", "b", "c", "d", "e", "f", "g"],
          likelihood: [2, 2, 2, 2, 2, 2, 5],
          impact: [2, 2, 2, 2, 2, 2, 5],
        },
      }),
    );
    expect(organization.risks.byBand).toEqual({ Low: 6, "Very high": 1 });
    expect(programs[0]?.risks.open).toBe(7);
  });

  it("groups add up to the whole", () => {
    const row = fc.record({
      program: fc.constantFrom("G1", "G2", undefined),
      budget: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
      color: fc.constantFrom("green", "amber", "red", undefined),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const { organization, programs } = rollUp(
          assessed({
            projects: {
              name: rows.map((_, index) => `Project ${index}`),
              programId: rows.map(({ program }) => program),
              budget: rows.map(({ budget }) => budget),
              reportedRag: rows.map(({ color }) => color),
            },
          }),
        );
        if (programs.length === 0) return;
        const sum = (of: (rollup: (typeof programs)[number]) => number): number =>
          programs.reduce((all, one) => all + of(one), 0);
        expect(sum(({ totals }) => totals.budget.sum)).toBe(organization.totals.budget.sum);
        expect(sum(({ totals }) => totals.budget.missing)).toBe(organization.totals.budget.missing);
        expect(sum(({ reported }) => reported.red)).toBe(organization.reported.red);
        expect(sum(({ members }) => members.length)).toBe(rows.length);
      }),
    );
  });

  it("slices add up to the whole, rows without a value among them", () => {
    const row = fc.record({
      region: fc.constantFrom("North", "north ", "South", "East", undefined),
      program: fc.constantFrom("G1", "G2", undefined),
      budget: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
      reserve: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      color: fc.constantFrom("green", "amber", "red", undefined),
      state: fc.constantFrom("Active", "Cancelled", "Completed", undefined),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), (rows) => {
        const ids = rows.map((_, index) => `P-${index}`);
        const projects = register(
          "projects",
          {
            projectId: ids,
            name: ids,
            programId: rows.map(({ program }) => program),
            budget: rows.map(({ budget }) => budget),
            contingency: rows.map(({ reserve }) => reserve),
            reportedRag: rows.map(({ color }) => color),
            state: rows.map(({ state }) => state),
          },
          { slices: { Region: rows.map(({ region }) => region) } },
        );
        const { organization, slices } = rollUp(
          assessed(
            {
              projects: [projects],
              risks: {
                projectId: ids,
                description: ids,
                likelihood: ids.map(() => 4),
                impact: ids.map((_, at) => (at % 5) + 1),
                probabilityPct: ids.map(() => 20),
                costLikely: ids.map((_, at) => at + 1),
              },
              changes: {
                projectId: ids,
                description: ids,
                approvalStatus: ids.map(() => "Approved"),
                costImpact: ids.map(() => 3),
              },
            },
            { settings: { groupBy: "Region" } },
          ),
        );
        if (slices.length === 0) {
          expect(rows.every(({ region }) => region === undefined)).toBe(true);
          return;
        }
        const sum = (of: (rollup: (typeof slices)[number]) => number): number =>
          slices.reduce((all, one) => all + of(one), 0);
        const measures: readonly ((rollup: (typeof slices)[number]) => number)[] = [
          ({ members }) => members.length,
          ({ active }) => active,
          ...COLORS_COUNTED.flatMap((color) => [
            ({ reported }: (typeof slices)[number]) => reported[color],
            ({ computed }: (typeof slices)[number]) => computed[color],
          ]),
          ({ totals }) => totals.budget.sum,
          ({ totals }) => totals.budget.counted,
          ({ totals }) => totals.budget.missing,
          ({ risks }) => risks.open,
          ({ funds }) => funds.approvedChanges.sum,
          ({ funds }) => funds.reserve?.contingency ?? 0,
          ({ exposure }) => exposure?.counted.length ?? 0,
        ];
        for (const measure of measures) expect(sum(measure)).toBe(measure(organization));
        expect(sum(({ exposure }) => exposure?.money.expected ?? 0)).toBeCloseTo(
          organization.exposure?.money.expected ?? 0,
          6,
        );
        const without = rows.filter(({ region }) => region === undefined).length;
        expect(slices.find(({ index }) => index < 0)?.members.length ?? 0).toBe(without);
      }),
      { numRuns: 40 },
    );
  });

  it("a choice of slices changes no other total", () => {
    const ids = ["P-1", "P-2", "P-3", "P-4"];
    const projects = register(
      "projects",
      { projectId: ids, name: ids, programId: ["A", "A", "B", "B"], budget: [1, 2, 3, 4] },
      { slices: { Region: ["N", "S", "N", "S"] } },
    );
    const risks = { projectId: ids, description: ids, probabilityPct: [10, 20, 30, 40], costLikely: [1, 2, 3, 4] };
    const rolled = (settings: Record<string, string>): ReturnType<typeof rollUp> =>
      rollUp(assessed({ projects: [projects], risks }, { settings }));
    const [before, after] = [rolled({}), rolled({ groupBy: "Region" })];
    expect(before.slices).toEqual([]);
    const told = ({ exposure, totals, reported }: (typeof before)["organization"]): unknown => [
      exposure?.money,
      totals,
      reported,
    ];
    expect([after.organization, ...after.programs].map(told)).toEqual(
      [before.organization, ...before.programs].map(told),
    );
  });
});
