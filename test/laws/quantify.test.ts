import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { conditionalDistribution, conditionalPercentile, conditionalShare } from "../../core/quantify/conditional.ts";
import { exactDistribution, exactMoments, exactPercentile, exactShare } from "../../core/quantify/exact.ts";
import { newStream, nextUniform } from "../../core/quantify/generator.ts";
import type { MoneyRisk } from "../../core/quantify/impact.ts";
import { expectedTotal, impactMoments, type MoneyRisks, moneyRisks } from "../../core/quantify/money-risks.ts";
import { quantify, QUANTIFY_DEFAULTS } from "../../core/quantify/quantify.ts";
import { sampleMoments, samplePercentile } from "../../core/quantify/sample.ts";
import { tornado } from "../../core/quantify/sensitivity.ts";
import { simulate } from "../../core/quantify/simulate.ts";

const probability = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const single = fc
  .record({ probability, cost: fc.integer({ min: -50, max: 200 }) })
  .map(({ probability: p, cost }): MoneyRisk => ({ probability: p, impact: { min: cost, likely: cost, max: cost } }));
const spread = fc
  .record({ probability, costs: fc.array(fc.integer({ min: -50, max: 200 }), { minLength: 3, maxLength: 3 }) })
  .map(({ probability: p, costs }): MoneyRisk => {
    const [min = 0, likely = 0, max = 0] = [...costs].sort((a, b) => a - b);
    return { probability: p, impact: { min, likely, max } };
  });
const listed = fc.array(single, { minLength: 1, maxLength: 10 }).map(moneyRisks);

describe("the exact distribution", () => {
  it("has all probability, rising totals, and the expected value as its mean", () => {
    fc.assert(
      fc.property(listed, (risks) => {
        const exact = exactDistribution(risks);
        if (exact === undefined) throw new Error("at most 10 single values");
        let sum = 0;
        for (const each of exact.probabilities) sum += each;
        expect(sum).toBeCloseTo(1, 10);
        exact.totals.forEach((total, at) => {
          if (at > 0) expect(total).toBeGreaterThan(exact.totals[at - 1] ?? 0);
        });
        expect(exactMoments(exact).mean).toBeCloseTo(expectedTotal(risks, impactMoments(risks, "triangular")), 7);
      }),
    );
  });
  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(
        fc.array(single, { maxLength: 8 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (risks, level) => {
          const [one, two] = [risks, [...risks].reverse()].map((rows) => exactDistribution(moneyRisks(rows)));
          if (one === undefined || two === undefined) throw new Error("at most 8 single values");
          expect(two.totals.length).toBe(one.totals.length);
          const total = exactPercentile(one, level);
          expect(exactShare(two, total)).toBeCloseTo(exactShare(one, total), 10);
        },
      ),
    );
  });
  it("gives a percentile that is the smallest total with that share", () => {
    fc.assert(
      fc.property(listed, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (risks, level) => {
        const exact = exactDistribution(risks);
        if (exact === undefined) throw new Error("at most 10 single values");
        const total = exactPercentile(exact, level);
        expect(exactShare(exact, total)).toBeGreaterThanOrEqual(level - 1e-9);
        expect(exactShare(exact, total - 0.5)).toBeLessThan(level);
      }),
    );
  });
});

const OPTIONS = { iterations: 4000, seed: 1, rho: 0, shape: "triangular" } as const;

describe("the simulation", () => {
  it("agrees with the exact distribution within five standard errors", () => {
    fc.assert(
      fc.property(listed, fc.integer({ min: 1, max: 1000 }), (risks, seed) => {
        const exact = exactDistribution(risks);
        if (exact === undefined) throw new Error("at most 10 single values");
        const { correlated } = simulate(risks, { ...OPTIONS, seed });
        const { mean, sd } = exactMoments(exact);
        const found = sampleMoments(correlated);
        expect(Math.abs(found.mean - mean)).toBeLessThanOrEqual((5 * sd) / Math.sqrt(OPTIONS.iterations) + 1e-9);
        const total = samplePercentile(correlated, 0.8).value;
        const error = 5 * Math.sqrt((0.8 * 0.2) / OPTIONS.iterations);
        expect(exactShare(exact, total)).toBeGreaterThanOrEqual(0.8 - error);
        expect(exactShare(exact, total - 0.5)).toBeLessThanOrEqual(0.8 + error);
      }),
      { numRuns: 40 },
    );
  });
  it("gives the same numbers for the same seed, whatever the correlation does to the other column", () => {
    fc.assert(
      fc.property(fc.array(spread, { minLength: 1, maxLength: 6 }).map(moneyRisks), probability, (risks, rho) => {
        const options = { ...OPTIONS, iterations: 200 };
        const one = simulate(risks, { ...options, rho });
        expect(simulate(risks, { ...options, rho })).toEqual(one);
        expect(one.independent).toEqual(simulate(risks, options).independent);
      }),
      { numRuns: 30 },
    );
  });
  it("keeps each risk at its probability under correlation", () => {
    fc.assert(
      fc.property(probability, probability, (p, rho) => {
        const risks = moneyRisks([{ probability: p, impact: { min: 1, likely: 1, max: 1 } }]);
        const { mean } = sampleMoments(simulate(risks, { ...OPTIONS, rho }).correlated);
        expect(Math.abs(mean - p)).toBeLessThanOrEqual(5 * Math.sqrt((p * (1 - p)) / OPTIONS.iterations));
      }),
      { numRuns: 40 },
    );
  });
});

/** A register of 200 risks from a fixed seed: skewed costs, a third of them single values. */
function twoHundred(): MoneyRisks {
  const stream = newStream(2026);
  return moneyRisks(
    Array.from({ length: 200 }, (_, at) => {
      const chance = 0.02 + 0.6 * nextUniform(stream) * nextUniform(stream);
      const min = 1000 + 50000 * nextUniform(stream) * nextUniform(stream);
      const likely = at % 3 === 0 ? min : min * (1 + nextUniform(stream));
      const max = at % 3 === 0 ? min : likely * (1 + 2 * nextUniform(stream));
      return { probability: Math.round(chance * 1000) / 1000, impact: { min, likely, max } };
    }),
  );
}

describe("the conditional form", () => {
  const risks = twoHundred();
  it.each([0.2, 0.5])("lies within the sampling range of the simulation: 200 risks, rho %d", (rho) => {
    const sampled = quantify(risks, { ...QUANTIFY_DEFAULTS, rho });
    const approximate = quantify(risks, { ...QUANTIFY_DEFAULTS, rho, draws: 0 });
    expect(sampled?.correlated.method).toBe("simulated");
    expect(approximate?.correlated.method).toBe("conditional");
    sampled?.correlated.percentiles.forEach(({ range }, at) => {
      const value = approximate?.correlated.percentiles[at]?.value ?? Number.NaN;
      expect(value).toBeGreaterThanOrEqual(range?.low ?? Number.NaN);
      expect(value).toBeLessThanOrEqual(range?.high ?? Number.NaN);
    });
  });
  it("is within one percent without correlation, where it leaves out the skew of the total", () => {
    const sampled = quantify(risks, { ...QUANTIFY_DEFAULTS, rho: 0 });
    const approximate = quantify(risks, { ...QUANTIFY_DEFAULTS, rho: 0, draws: 0 });
    sampled?.correlated.percentiles.forEach(({ value }, at) => {
      const other = approximate?.correlated.percentiles[at]?.value ?? Number.NaN;
      expect(Math.abs(other / value - 1)).toBeLessThan(0.01);
    });
  });
  it("has a share that rises, and percentiles that reach their level", () => {
    fc.assert(
      fc.property(fc.array(spread, { minLength: 1, maxLength: 30 }).map(moneyRisks), probability, (some, rho) => {
        const found = conditionalDistribution(some, impactMoments(some, "triangular"), rho);
        const values = [0.1, 0.5, 0.8, 0.9].map((level) => conditionalPercentile(found, level));
        values.forEach((value, at) => {
          expect(conditionalShare(found, value)).toBeGreaterThanOrEqual([0.1, 0.5, 0.8, 0.9][at] ?? 0);
          // Percentiles are exact to 13 digits of the amounts that hold the whole distribution.
          if (at > 0) expect(value).toBeGreaterThanOrEqual((values[at - 1] ?? 0) - 1e-12 * found.sd);
        });
      }),
    );
  });
});

describe("the tornado", () => {
  it("splits the mean: with and without, weighed by the probability, give the expected value", () => {
    fc.assert(
      fc.property(fc.array(spread, { minLength: 1, maxLength: 12 }).map(moneyRisks), (some) => {
        const moments = impactMoments(some, "triangular");
        for (const { risk, meanWith, meanWithout } of tornado(some, moments, { rho: 0, most: 20 })) {
          const p = some.probability[risk] ?? 0;
          expect(p * meanWith + (1 - p) * meanWithout).toBeCloseTo(expectedTotal(some, moments), 6);
        }
      }),
    );
  });
  it("agrees with what the simulation shows under correlation", () => {
    const impact = { min: 10, likely: 10, max: 10 };
    const pair = moneyRisks([
      { probability: 0.3, impact },
      { probability: 0.3, impact },
    ]);
    const [bar] = tornado(pair, impactMoments(pair, "triangular"), { rho: 0.5, most: 1 });
    const { correlated } = simulate(pair, { ...OPTIONS, iterations: 40000, rho: 0.5 });
    const both = correlated.filter((total) => total === 20).length / correlated.length;
    // Mean with a risk: 10 + 10 x P(other | this), P(other | this) = P(both) / .3.
    expect(Math.abs((bar?.meanWith ?? 0) - (10 + (10 * both) / 0.3))).toBeLessThan(0.2);
  });
});
