import { describe, expect, it } from "@jest/globals";
import { exactDistribution, exactMoments, exactPercentile, exactShare } from "../../../core/quantify/exact.ts";
import { expectedTotal, impactMoments, moneyRisks } from "../../../core/quantify/money-risks.ts";
import { sixRisks } from "./six-risks.ts";

describe("the exact distribution of six risks (K37)", () => {
  const risks = sixRisks();
  const exact = exactDistribution(risks);
  if (exact === undefined) throw new Error("six risks can be listed");
  it("has the published expected value, total and spread", () => {
    expect(expectedTotal(risks, impactMoments(risks, "triangular"))).toBeCloseTo(33500, 8);
    expect(exact.totals[exact.totals.length - 1]).toBe(118000);
    const { mean, sd } = exactMoments(exact);
    expect(mean).toBeCloseTo(33500, 8);
    expect(sd).toBeCloseTo(21627.53, 2);
  });
  it("has the published shares", () => {
    expect(exactShare(exact, 0)).toBeCloseTo(0.033075, 12);
    expect(exactShare(exact, 33500)).toBeCloseTo(0.54495, 12);
    expect(exactShare(exact, -1)).toBe(0);
    expect(exactShare(exact, 118000)).toBeCloseTo(1, 12);
  });
  it.each([
    [0.5, 30000, 0.54495],
    [0.8, 50000, 0.82945],
    [0.9, 60000, 0.90315],
    [0.95, 70000, 0.95245],
  ])("P%d", (level, total, share) => {
    expect(exactPercentile(exact, level)).toBe(total);
    expect(exactShare(exact, total)).toBeCloseTo(share, 10);
  });
});

const certain = (value: number): { readonly min: number; readonly likely: number; readonly max: number } => ({
  min: value,
  likely: value,
  max: value,
});

describe("what can be listed", () => {
  it("is up to 16 single-valued risks", () => {
    const one = { probability: 0.5, impact: certain(1) };
    const many = (size: number): readonly (typeof one)[] => Array.from({ length: size }, () => one);
    expect(exactDistribution(moneyRisks(many(16)))?.totals).toHaveLength(17);
    expect(exactDistribution(moneyRisks(many(17)))).toBeUndefined();
    const spread = { probability: 0.5, impact: { min: 1, likely: 2, max: 3 } };
    expect(exactDistribution(moneyRisks([spread]))).toBeUndefined();
  });
  it("counts opportunities as money that comes in, and no risks as 0", () => {
    const risks = [
      { probability: 0.5, impact: certain(-100) },
      { probability: 1, impact: certain(30) },
      { probability: 0, impact: certain(999) },
    ];
    const exact = exactDistribution(moneyRisks(risks));
    expect([...(exact?.totals ?? [])]).toEqual([-70, 30]);
    expect([...(exactDistribution(moneyRisks([]))?.totals ?? [])]).toEqual([0]);
  });
  it("ends for amounts that a number cannot hold", () => {
    const huge = { probability: 0.5, impact: certain(1.7e308) };
    expect(exactDistribution(moneyRisks([huge, huge]))?.probabilities).toHaveLength(3);
  });
});
