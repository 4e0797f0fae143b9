import { describe, expect, it } from "@jest/globals";
import {
  correlatedSd,
  impactMean,
  impactVariance,
  pertShape,
  readMoneyRisk,
  type StatedRisk,
} from "../../../core/quantify/impact.ts";
import { moneyRisks } from "../../../core/quantify/money-risks.ts";
import { impactAt, newSampler } from "../../../core/quantify/sampler.ts";
import { numberOf } from "../../../core/score/measured.ts";

describe("three-point estimates (K41)", () => {
  const impact = { min: 4, likely: 6, max: 14 };
  it("PERT", () => {
    expect(impactMean(impact, "pert")).toBe(7);
    expect(Math.sqrt(impactVariance(impact, "pert"))).toBeCloseTo(1.7321, 4);
    const shape = pertShape(impact);
    expect(shape?.quotedSd).toBeCloseTo(1.6667, 4);
    expect([shape?.alpha, shape?.beta]).toEqual([1.8, 4.2]);
  });
  it("triangular", () => {
    expect(impactMean(impact, "triangular")).toBe(8);
    expect(Math.sqrt(impactVariance(impact, "triangular"))).toBeCloseTo(2.1602, 4);
  });
  it("a single value has no spread", () => {
    const single = { min: 5, likely: 5, max: 5 };
    expect([impactMean(single, "pert"), impactVariance(single, "pert"), pertShape(single)]).toEqual([5, 0, undefined]);
  });
});

describe("correlation of a sum (K42)", () => {
  const ten = Array.from({ length: 10 }, () => 1);
  it.each([
    [0, 3.162],
    [0.2, 5.292],
    [0.3, 6.083],
    [1, 10],
  ])("rho %d", (rho, sd) => {
    expect(numberOf(correlatedSd(ten, rho))).toBeCloseTo(sd, 3);
  });
  it("is understated by 40.2 % without the correlation of .2, and unknown outside 0 to 1", () => {
    const [none, some] = [numberOf(correlatedSd(ten, 0)) ?? 0, numberOf(correlatedSd(ten, 0.2)) ?? 0];
    expect((1 - none / some) * 100).toBeCloseTo(40.2, 1);
    expect(correlatedSd(ten, 2)).toEqual({ kind: "unknown", missing: ["correlation"] });
  });
});

const stated = (changes: Partial<StatedRisk>): StatedRisk => ({
  probability: 0.5,
  costMin: undefined,
  costLikely: undefined,
  costMax: undefined,
  opportunity: false,
  ...changes,
});

describe("reading a risk with money", () => {
  it("takes a single value, three points, or the middle of two", () => {
    expect(readMoneyRisk(stated({ costLikely: 10, costMax: 20 }))).toMatchObject({
      risk: { probability: 0.5, impact: { min: 10, likely: 10, max: 10 } },
    });
    expect(readMoneyRisk(stated({ costMin: 1, costLikely: 2, costMax: 9 }))).toMatchObject({
      risk: { impact: { min: 1, likely: 2, max: 9 } },
    });
    expect(readMoneyRisk(stated({ costMin: 1, costMax: 9 }))).toMatchObject({ risk: { impact: { likely: 5 } } });
  });
  it("makes the cost of an opportunity negative", () => {
    const found = readMoneyRisk(stated({ opportunity: true, costMin: 1, costLikely: 2, costMax: 9 }));
    expect(found).toMatchObject({ risk: { impact: { min: -9, likely: -2, max: -1 } } });
    const negative = readMoneyRisk(stated({ opportunity: true, costLikely: -2 }));
    expect(negative).toMatchObject({ risk: { impact: { likely: -2 } } });
  });
  it("names what is missing or out of order", () => {
    expect(readMoneyRisk(stated({ probability: undefined }))).toEqual({
      kind: "unknown",
      missing: ["probability", "costLikely"],
    });
    expect(readMoneyRisk(stated({ probability: 20, costLikely: 1 }))).toMatchObject({ missing: ["probability"] });
    expect(readMoneyRisk(stated({ costMin: 5, costLikely: 2, costMax: 9 }))).toMatchObject({
      missing: ["costOutOfOrder"],
    });
  });
});

describe("drawing an impact", () => {
  const draws = 20000;
  it.each([
    { min: 4, likely: 6, max: 14 },
    { min: 0, likely: 0, max: 10 },
    { min: 0, likely: 10, max: 10 },
    { min: -9, likely: -3, max: 5 },
  ])("has the mean and variance of its distribution: %j", (impact) => {
    for (const shape of ["triangular", "pert"] as const) {
      const sampler = newSampler(moneyRisks([{ probability: 1, impact }]), shape);
      let sum = 0;
      let squares = 0;
      for (let k = 0; k < draws; k += 1) {
        const value = impactAt(sampler, 0, (k + 0.5) / draws);
        sum += value;
        squares += value * value;
      }
      const mean = sum / draws;
      const width = impact.max - impact.min;
      expect(Math.abs(mean - impactMean(impact, shape))).toBeLessThan(2e-4 * width);
      const variance = squares / draws - mean * mean;
      expect(Math.abs(variance - impactVariance(impact, shape))).toBeLessThan(2e-4 * width * width);
    }
  });
  // Expected: quantiles of the beta with alpha 1.8, beta 4.2 by an independent library (SciPy 1.17), on 4 to 14.
  it.each([
    [0.1, 4.8990213],
    [0.5, 6.76672259],
    [0.9, 9.4533405],
  ])("PERT at %d", (share, expected) => {
    const sampler = newSampler(moneyRisks([{ probability: 1, impact: { min: 4, likely: 6, max: 14 } }]), "pert");
    expect(impactAt(sampler, 0, share)).toBeCloseTo(expected, 4);
  });
});
