import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Exposure } from "../../../core/assess/exposure.ts";
import { rollUp } from "../../../core/rollup/roll-up.ts";
import { assessed, type BuildOptions, register, type Registers, type Values } from "../../build.ts";

/** The six published risks as a register keeps them: all of one project. */
const SIX: Values<"risks"> = {
  id: ["R1", "R2", "R3", "R4", "R5", "R6"],
  projectId: ["A", "A", "A", "A", "A", "A"],
  probabilityPct: [80, 30, 50, 10, 30, 25],
  costLikely: [10000, 30000, 8000, 40000, 20000, 10000],
};
const PROJECT: Values<"projects"> = { projectId: ["A"], name: ["A"] };

function exposureOf(registers: Registers, options?: BuildOptions): Exposure {
  const { exposure } = rollUp(assessed(registers, options)).organization;
  if (exposure === undefined) throw new Error("no exposure");
  return exposure;
}

const valuesOf = ({ percentiles }: Exposure["money"]["correlated"]): readonly number[] =>
  percentiles.map(({ value }) => value);

describe("the money at risk of a register", () => {
  it("K36: probability times cost", () => {
    const risks = { description: ["Flood"], probabilityPct: [20], costLikely: [10000] };
    const { risks: found } = assessed({ risks });
    expect(found[0]?.exposure).toBe(2000);
    expect(exposureOf({ risks }).money.expected).toBe(2000);
  });

  it("takes the probability that a likelihood states itself, and no middle of a level unasked", () => {
    const moneyOf = (likelihood: readonly (string | number)[], impact: readonly (string | number)[]) =>
      assessed({ risks: { description: ["A", "B"], likelihood, impact, costLikely: [10000, 1000] } }).risks.map(
        ({ exposure }) => exposure,
      );
    expect(moneyOf(["60-80 %", "10%"], [5, 2])).toEqual([7000, 100]);
    expect(moneyOf([0.7, 0.1], [5, 2])).toEqual([7000, 100]);
    expect(moneyOf([5, 4], [5, 2])).toEqual([undefined, undefined]);
  });

  it("rates by a probability in percent where no likelihood is kept", () => {
    const scores = (risks: Values<"risks">) =>
      assessed({ risks: { description: ["A", "B"], impact: [5, 2], ...risks } }).risks.map(
        ({ residual }) => residual?.score,
      );
    expect(scores({ probabilityPct: [70, 10] })).toEqual([20, 2]);
    expect(scores({ probabilityPct: [70, undefined] })).toEqual([20, undefined]);
    expect(scores({ probabilityPct: [70, 10], likelihood: [1, 5] })).toEqual([5, 10]);
  });

  it("K37: the six published risks without correlation, all outcomes listed", () => {
    const { money } = exposureOf({ projects: PROJECT, risks: SIX }, { settings: { "risk.correlation": 0 } });
    expect(money.expected).toBeCloseTo(33500, 8);
    expect(money.correlated.method).toBe("exact");
    expect(money.correlated.sd).toBeCloseTo(21627.53, 2);
    expect(valuesOf(money.correlated)).toEqual([30000, 50000, 60000]);
    expect(money.correlated.shareAtExpected).toBeCloseTo(0.54495, 10);
  });

  it("K40: the same with the default correlation and seed, the uncorrelated result beside it", () => {
    const { money } = exposureOf({ projects: PROJECT, risks: SIX });
    expect(money.correlated.method).toBe("simulated");
    expect(money.correlated.mean).toBeCloseTo(33493.6, 1);
    expect(money.correlated.sd).toBeCloseTo(25587.99, 2);
    expect(valuesOf(money.correlated)).toEqual([28000, 50000, 68000]);
    expect(money.correlated.percentiles[1]?.range).toEqual({ low: 50000, high: 58000 });
    const { independent } = money;
    if (independent === undefined) throw new Error("the uncorrelated result is missing");
    expect(valuesOf(independent)).toEqual([30000, 50000, 60000]);
  });

  it("K40: seed, iterations and correlation come from Settings; what makes no sense leaves the default", () => {
    const seeded = exposureOf({ projects: PROJECT, risks: SIX }, { settings: { "risk.seed": 42 } });
    expect(seeded.money.correlated.mean).toBeCloseTo(33383, 1);
    expect(seeded.money.correlated.sd).toBeCloseTo(25513.18, 2);
    const odd = { "risk.seed": "x", "risk.iterations": 0, "risk.correlation": 2, "risk.shape": "round" };
    expect(exposureOf({ projects: PROJECT, risks: SIX }, { settings: odd })).toEqual(
      exposureOf({ projects: PROJECT, risks: SIX }),
    );
  });

  it("K41: three points by the triangular mean, or by that of PERT", () => {
    const risks: Values<"risks"> = {
      id: ["R1"],
      probabilityPct: [100],
      costMin: [4],
      costLikely: [6],
      costMax: [14],
    };
    expect(exposureOf({ risks }).money.expected).toBeCloseTo(8, 10);
    expect(exposureOf({ risks }, { settings: { "risk.shape": "PERT" } }).money.expected).toBeCloseTo(7, 10);
  });

  it("counts who has money; frozen and closed rows bear none, opportunities bring it", () => {
    const risks: Values<"risks"> = {
      id: ["R1", "R2", "R3", "R4", "R5"],
      probabilityPct: [50, 50, 50, undefined, 50],
      costLikely: [10, 100, 1000, 10, 4],
      status: ["Open", "Frozen", "Closed", "Open", "Open"],
      threatOrOpportunity: ["threat", "threat", "threat", "threat", "opportunity"],
    };
    const found = exposureOf({ risks });
    expect([found.counted.length, found.withMoney, found.frozen]).toEqual([3, 2, 1]);
    expect(found.money.expected).toBe(3);
  });

  it("takes the middle of the scale's level only with the owner's consent", () => {
    const risks: Values<"risks"> = { id: ["R1"], likelihood: [4], impact: [5], costLikely: [1000] };
    expect(assessed({ risks }).exposures.organization).toBeUndefined();
    const agreed = exposureOf({ risks }, { settings: { "risk.midpoints": "yes", "risk.preset": "5x5" } });
    expect(agreed.money.expected).toBeCloseTo(700, 10);
  });

  it("never adds currencies: without a rate the cost is not known", () => {
    const risks = register("risks", { id: ["R1", "R2"], probabilityPct: [50, 50], costLikely: [10, 20] });
    const { costLikely } = risks.columns;
    if (costLikely === undefined) throw new Error("no cost");
    const mixed = { ...costLikely, currency: "EUR", currencies: new Map([[1, "USD"]]) };
    const found = exposureOf({ risks: [{ ...risks, columns: { ...risks.columns, costLikely: mixed } }] });
    expect([found.withMoney, found.money.expected]).toEqual([1, 5]);
    const rated = exposureOf(
      { risks: [{ ...risks, columns: { ...risks.columns, costLikely: mixed } }] },
      { settings: { "rate.USD": 2 } },
    );
    expect(rated.money.expected).toBe(10);
  });

  it("computes nothing where no risk has probability and cost", () => {
    const { exposures, risks } = assessed({ projects: PROJECT, risks: { id: ["R1"], likelihood: [5], impact: [5] } });
    expect(risks[0]?.money).toBeUndefined();
    expect(exposures).toMatchObject({ organization: undefined, portfolios: [], programs: [] });
    expect(exposures.projects.size + exposures.programsThemselves.size).toBe(0);
  });
});

/** R2 of project A was escalated to program risk G1. */
const CHAIN: Values<"risks"> = {
  id: ["R1", "R2", "G1"],
  projectId: ["A", "A", undefined],
  programId: [undefined, undefined, "G"],
  parentRiskId: [undefined, undefined, "R2"],
  probabilityPct: [20, 50, 50],
  costLikely: [10000, 8000, 12000],
};
const ESCALATED: Registers = {
  programs: { id: ["G"], name: ["Program"] },
  projects: { projectId: ["A"], name: ["A"], programId: ["G"], contingency: [1] },
  risks: CHAIN,
};

describe("risks across levels", () => {
  it("K45: the project counts its own row, the program the higher one", () => {
    const { exposures } = assessed(ESCALATED);
    expect(exposures.projects.get(0)?.money.expected).toBe(6000);
    expect(exposures.programs[0]?.money.expected).toBe(8000);
    expect(exposures.organization?.money.expected).toBe(8000);
    expect(exposures.programs[0]?.leftOut.map(({ item }) => item.row.index)).toEqual([1]);
    expect(rollUp(assessed(ESCALATED)).organization.risks.open).toBe(2);
  });

  it("matches project and id: an id that another project uses too is not escalated there", () => {
    const { exposures, risks } = assessed({
      programs: { id: ["G"], name: ["Program"] },
      projects: { projectId: ["A", "B"], name: ["A", "B"], programId: ["G", "G"] },
      risks: {
        id: ["R1", "R2", "R1", "R2"],
        projectId: ["A", "A", "B", "B"],
        parentRiskId: [undefined, " r1 ", undefined, undefined],
        probabilityPct: [100, 100, 100, 100],
        costLikely: [1, 10, 100, 1000],
      },
    });
    expect(risks.map(({ lower }) => lower)).toEqual([undefined, 0, undefined, undefined]);
    expect(exposures.organization?.money.expected).toBe(1110);
  });

  it("takes the nearest row of an id, of a lower level first, and none where several are as near", () => {
    const lowerOf = (risks: Values<"risks">): number | undefined =>
      assessed({
        programs: { id: ["G", "H"], name: ["G", "H"] },
        projects: { projectId: ["A", "B", "C"], name: ["A", "B", "C"], programId: ["G", "G", "H"] },
        risks,
      }).risks[2]?.lower;
    const higher = { programId: [undefined, undefined, "G"], parentRiskId: [undefined, undefined, "R1"] };
    expect(lowerOf({ ...higher, id: ["R1", "R1", "G1"], projectId: ["A", "C", undefined] })).toBe(0);
    expect(lowerOf({ ...higher, id: ["R1", "R1", "R1"], projectId: ["C", "B", undefined] })).toBe(1);
    expect(lowerOf({ ...higher, id: ["R1", "R1", "G1"], projectId: ["A", "B", undefined] })).toBeUndefined();
  });

  it("adds up: the expected value of programs and of what is in none is that of the whole", () => {
    const scope = fc.constantFrom("P", "Q", undefined);
    const row = fc.record({ program: scope, probability: fc.integer({ min: 0, max: 100 }), cost: fc.nat(1e6) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const names = rows.map((_, at) => `A${at}`);
        const { exposures } = assessed(
          {
            programs: { id: ["P", "Q"], name: ["P", "Q"] },
            projects: { projectId: names, name: names, programId: rows.map(({ program }) => program) },
            risks: {
              id: names,
              projectId: names,
              probabilityPct: rows.map(({ probability }) => probability),
              costLikely: rows.map(({ cost }) => cost),
            },
          },
          { settings: { "risk.iterations": 100 } },
        );
        const parts = exposures.programs.reduce((sum, one) => sum + (one?.money.expected ?? 0), 0);
        expect(parts).toBeCloseTo(exposures.organization?.money.expected ?? 0, 4);
      }),
      { numRuns: 25 },
    );
  });
});

/** The color and the first rule of the risk dimension of the one project. */
function riskColor(projects: Values<"projects">, risks: Values<"risks"> = SIX): unknown {
  const found = assessed({ projects: { ...PROJECT, ...projects }, risks }, { settings: { "risk.correlation": 0 } });
  const { color, reasons } = found.projects[0]?.dimensions.risk ?? { reasons: [] };
  return [color, reasons.find(({ rule }) => rule === "risk/reserve")?.color];
}

describe("reserve against risks", () => {
  it("is red when the risks need more at 80 % than is left; exactly as much is enough", () => {
    expect(riskColor({ contingency: [49999] })).toEqual(["red", "red"]);
    expect(riskColor({ contingency: [50000] })).toEqual(["green", undefined]);
    expect(riskColor({ contingency: [60000], contingencyUsed: [10001] })).toEqual(["red", "red"]);
    expect(riskColor({ contingency: [60000], contingencyUsed: [10000] })).toEqual(["green", undefined]);
  });

  it("says nothing while the reserve is not known, or no risk has money", () => {
    expect(riskColor({})).toEqual(["green", undefined]);
    expect(riskColor({ contingency: [undefined] })).toEqual(["green", undefined]);
    expect(riskColor({ contingency: [1], contingencyUsed: [undefined] })).toEqual(["green", undefined]);
    expect(riskColor({ contingency: [1] }, { id: ["R1"], projectId: ["A"] })).toEqual(["green", undefined]);
  });

  it("holds at most the whole where what was drawn is not kept, and tells how many cases it covers", () => {
    const { exposures } = assessed({ projects: { ...PROJECT, contingency: [40000] }, risks: SIX });
    const held = exposures.organization;
    expect(held?.reserve).toMatchObject({ left: 40000, atMost: true, counted: 1, missing: 0 });
    expect(held?.money.independent?.shareAtHeld).toBeGreaterThan(0.6);
    expect(held?.money.independent?.shareAtHeld).toBeLessThan(0.8);
  });

  it("adds the reserve that a program holds itself, and leaves out ended work", () => {
    const { funds } = rollUp(
      assessed({
        programs: { id: ["G"], name: ["Program"], contingency: [7] },
        projects: {
          projectId: ["A", "B", "C"],
          name: ["A", "B", "C"],
          programId: ["G", "G", "G"],
          state: ["Active", "Completed", "Active"],
          contingency: [5, 100, undefined],
        },
      }),
    ).organization;
    expect(funds.reserve).toMatchObject({ left: 12, counted: 2, missing: 1 });
  });

  it("holds the program's own risks against its own reserve", () => {
    const risks: Values<"risks"> = { ...CHAIN, parentRiskId: [undefined, undefined, undefined] };
    const programs = { id: ["G"], name: ["Program"], contingency: [11999] };
    const [program] = assessed({ ...ESCALATED, programs, risks }).programs;
    expect(program?.exposure?.money.expected).toBe(6000);
    expect(program?.dimensions.risk.color).toBe("red");
  });

  it("is never better for less money", () => {
    fc.assert(
      fc.property(fc.nat(120000), fc.nat(120000), (a, b) => {
        const order = { green: 0, red: 1 } as const;
        const rank = (amount: number): number => {
          const [color] = riskColor({ contingency: [amount] }) as readonly (keyof typeof order)[];
          return color === undefined ? -1 : order[color];
        };
        expect(rank(Math.min(a, b))).toBeGreaterThanOrEqual(rank(Math.max(a, b)));
      }),
      { numRuns: 30 },
    );
  });
});

describe("changes and budgets of a scope", () => {
  it("sums approved and pending changes that name a cost, without those of cancelled work", () => {
    const { funds } = rollUp(
      assessed({
        projects: { projectId: ["A", "B"], name: ["A", "B"], state: ["Active", "Cancelled"], budget: [100, 50] },
        changes: {
          id: ["C1", "C2", "C3", "C4"],
          projectId: ["A", "A", "B", "A"],
          approvalStatus: ["Approved", "Pending", "Approved", "Pending"],
          costImpact: [10, 5, 99, undefined],
        },
      }),
    ).organization;
    expect(funds.approvedChanges).toEqual({ sum: 10, counted: 1, missing: 0 });
    expect(funds.pendingChanges).toEqual({ sum: 5, counted: 1, missing: 1 });
    expect(funds.currentBudget).toEqual({ sum: 110, counted: 1, missing: 0 });
  });
});
