import { describe, expect, it } from "@jest/globals";
import { concentration } from "../../../core/quantify/concentration.ts";
import { conditionalDistribution } from "../../../core/quantify/conditional.ts";
import { contingencyAt, delayExposure, reserveLeft } from "../../../core/quantify/contingency.ts";
import { countedRisks, type EscalatedRisk } from "../../../core/quantify/escalation.ts";
import { jointSuccess } from "../../../core/quantify/joint-success.ts";
import { expectedTotal, impactMoments, moneyRisks, pickRisks } from "../../../core/quantify/money-risks.ts";
import { quantify, QUANTIFY_DEFAULTS, quantifyScopes } from "../../../core/quantify/quantify.ts";
import { tornado } from "../../../core/quantify/sensitivity.ts";
import { numberOf } from "../../../core/score/measured.ts";
import { sixRisks } from "./six-risks.ts";

describe("the money at risk in a scope", () => {
  it("is listed without correlation and simulated with it, both side by side", () => {
    const found = quantify(sixRisks());
    const independent = found?.independent;
    if (independent === undefined) throw new Error("the uncorrelated result is missing");
    expect(found).toMatchObject({ risks: 6, draws: 60000 });
    expect(found?.expected).toBeCloseTo(33500, 8);
    expect(found?.correlated).toMatchObject({ method: "simulated", rho: 0.2 });
    expect(found?.correlated.percentiles.map(({ value }) => value)).toEqual([28000, 50000, 68000]);
    expect(found?.correlated.percentiles[1]?.range).toEqual({ low: 50000, high: 58000 });
    expect(independent).toMatchObject({ method: "exact", rho: 0 });
    expect(independent.percentiles.map(({ value }) => value)).toEqual([30000, 50000, 60000]);
    expect(independent.shareAtExpected).toBeCloseTo(0.54495, 10);
  });
  it("spends no draws when all outcomes are listed, and says nothing without risks", () => {
    const found = quantify(sixRisks(), { ...QUANTIFY_DEFAULTS, rho: 0 });
    expect(found).toMatchObject({ draws: 0, correlated: { method: "exact" } });
    expect(quantify(moneyRisks([]))).toBeUndefined();
  });
  it("goes on with the conditional form in a scope that no longer fits, and simulates a later one that does", () => {
    const six = sixRisks();
    const two = pickRisks(six, [1, 3]);
    const found = quantifyScopes([{ risks: six }, { risks: six }, { risks: two }], {
      ...QUANTIFY_DEFAULTS,
      draws: 90000,
    });
    expect(found.map((scope) => scope?.correlated.method)).toEqual(["simulated", "conditional", "simulated"]);
    expect(found.map((scope) => scope?.draws)).toEqual([60000, 0, 20000]);
    expect(found[1]?.correlated.percentiles[0]?.range).toBeUndefined();
  });
  it("rounds probabilities of the conditional form decimally: .2895 is .290, below it in binary", () => {
    const formOf = (probability: number) => {
      const risks = moneyRisks([{ probability, impact: { min: 1000, likely: 1000, max: 1000 } }]);
      return conditionalDistribution(risks, impactMoments(risks, "triangular"), 0).mean;
    };
    expect(formOf(0.2895)).toBe(formOf(0.29));
    expect(formOf(0.2894)).toBe(formOf(0.289));
  });
  it("restarts the stream for every scope, and runs with options that cannot be", () => {
    const six = sixRisks();
    const [one, two] = quantifyScopes([{ risks: six }, { risks: six }]);
    expect(one).toEqual(two);
    const odd = { ...QUANTIFY_DEFAULTS, iterations: Number.NaN, rho: 9 };
    expect(quantify(six, odd)?.correlated).toMatchObject({ method: "simulated", rho: 1 });
  });
});

describe("the tornado", () => {
  it("shows the impact itself when nothing is correlated, widest first", () => {
    const risks = sixRisks();
    const bars = tornado(risks, impactMoments(risks, "triangular"), { rho: 0, most: 3 });
    expect(bars.map(({ risk }) => risk)).toEqual([3, 1, 4]);
    expect(bars[0]?.swing).toBeCloseTo(40000, 6);
    expect(bars[0]?.meanWithout).toBeCloseTo(29500, 6);
    expect(bars[0]?.meanWith).toBeCloseTo(69500, 6);
  });
  it("shows more when risks come together, and leaves out what is certain", () => {
    const certain = { probability: 1, impact: { min: 9, likely: 9, max: 9 } };
    const even = { probability: 0.5, impact: { min: 4, likely: 4, max: 4 } };
    const risks = moneyRisks([certain, even, even]);
    const bars = tornado(risks, impactMoments(risks, "triangular"), { rho: 0.5, most: 9 });
    expect(bars.map(({ risk }) => risk)).toEqual([1, 2]);
    expect(bars[0]?.swing).toBeGreaterThan(4);
  });
  it("is nothing without the only risk", () => {
    const risks = moneyRisks([{ probability: 0.5, impact: { min: 300000, likely: 300000, max: 300000 } }]);
    const [bar] = tornado(risks, impactMoments(risks, "triangular"), { rho: 0.2, most: 1 });
    expect(bar?.meanWithout).toBe(0);
    expect(bar?.swing).toBeCloseTo(300000, 6);
  });
});

const row = (index: number, lower?: number, open = true): EscalatedRisk => ({ index, lower, open });

describe("escalated risks (K45)", () => {
  it("count once, at the highest open row of the scope", () => {
    const rows = [row(1), row(2), row(7, 2)];
    expect(countedRisks(rows)).toEqual({ counted: [0, 2], leftOut: [1] });
    const money = moneyRisks(
      [
        [0.2, 10000],
        [0.5, 8000],
        [0.5, 12000],
      ].map(([probability = 0, cost = 0]) => ({ probability, impact: { min: cost, likely: cost, max: cost } })),
    );
    const expected = (positions: readonly number[]): number => {
      const scope = pickRisks(money, positions);
      return expectedTotal(scope, impactMoments(scope, "triangular"));
    };
    expect(expected(countedRisks(rows.slice(0, 2)).counted)).toBe(6000);
    expect(expected(countedRisks(rows).counted)).toBe(8000);
  });
  it("follow a chain through a closed row, and count all rows of a circle", () => {
    expect(countedRisks([row(1), row(2, 1, false), row(3, 2)]).counted).toEqual([2]);
    expect(countedRisks([row(1), row(2, 1, false)]).counted).toEqual([0]);
    expect(countedRisks([row(1, 2), row(2, 1), row(3, 3)]).counted).toEqual([0, 1, 2]);
  });
});

describe("joint success (K47)", () => {
  it("has bounds that need no independence", () => {
    const found = jointSuccess([0.9, 0.9, 0.9, 0.9, 0.9, undefined]);
    expect(found?.least).toBeCloseTo(0.5, 12);
    expect(found?.most).toBe(0.9);
    expect(found?.independent).toBeCloseTo(0.59049, 12);
    expect(found).toMatchObject({ projects: 5, missing: 1 });
    expect(jointSuccess([undefined, 90])).toBeUndefined();
  });
});

describe("concentration (K44)", () => {
  it("is the sum of the squared shares", () => {
    const found = concentration([
      { name: "B", exposure: 30 },
      { name: "A", exposure: 50 },
      { name: "C", exposure: 20 },
      { name: undefined, exposure: 5 },
      { name: "D", exposure: -40 },
    ]);
    expect(numberOf(found.index)).toBeCloseTo(0.38, 12);
    expect(found.shares.map(({ name }) => name)).toEqual(["A", "B", "C"]);
    expect(found.missing).toBe(1);
    expect(concentration([]).index).toEqual({ kind: "unknown", missing: ["exposure"] });
  });
});

describe("contingency", () => {
  it("is the percentile less its base", () => {
    expect(contingencyAt(50000, { kind: "zero" })).toBe(50000);
    expect(contingencyAt(1050000, { kind: "estimate", amount: 1000000 })).toBe(50000);
  });
  it("leaves a reserve, at most the whole where draws are not kept, unknown where one is blank", () => {
    expect(reserveLeft(100, 30, true)).toEqual({ amount: { kind: "known", value: 70 }, atMost: false });
    expect(reserveLeft(100, undefined, false)).toEqual({ amount: { kind: "known", value: 100 }, atMost: true });
    expect(reserveLeft(100, undefined, true).amount).toEqual({ kind: "unknown", missing: ["contingencyUsed"] });
  });
  it("adds days along one chain only", () => {
    const risks = [{ scheduleDays: 5 }, { scheduleDays: 9 }, { scheduleDays: undefined }];
    expect(delayExposure(risks, { onOneChain: false })).toMatchObject({ days: { value: 9 }, counted: 2, missing: 1 });
    expect(delayExposure(risks, { onOneChain: true }).days).toEqual({ kind: "known", value: 14 });
    expect(delayExposure([], { onOneChain: true }).days.kind).toBe("unknown");
  });
});
