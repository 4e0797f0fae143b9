import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { exponential, naturalLog } from "../../../core/quantify/elementary.ts";
import { normalQuantile, normalShare } from "../../../core/quantify/normal.ts";
import { newNormalTable } from "../../../core/quantify/normal-table.ts";

/** Equal but for a few units of the last place. */
const near = (found: number, expected: number, share = 1e-14): void => {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(share * Math.max(Math.abs(expected), 1e-300));
};

describe("logarithm and exponential of the core's own", () => {
  it("agree with the platform's", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-308, max: 1e308, noNaN: true }), (x) => {
        near(naturalLog(x), Math.log(x), 1e-15 + 4e-16 / Math.max(1e-3, Math.abs(Math.log(x))));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        near(exponential(x), Math.exp(x), 1e-14);
      }),
    );
  });
  it("answer at the edges", () => {
    expect(naturalLog(0)).toBe(-Infinity);
    expect(naturalLog(-1)).toBeNaN();
    expect(naturalLog(1)).toBe(0);
    expect(naturalLog(Infinity)).toBe(Infinity);
    expect(exponential(0)).toBe(1);
    expect(exponential(-800)).toBe(0);
    expect(exponential(800)).toBe(Infinity);
    expect(exponential(Number.NaN)).toBeNaN();
  });
});

// Expected values: an independent library (SciPy 1.17, ndtri and ndtr).
describe("the normal distribution", () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-12, -7.034483825301131],
    [2.3e-10, -6.232176082280632],
    [0.001, -3.090232306167813],
    [0.0749, -1.4402382675279635],
    [0.075, -1.4395314709384563],
    [0.2, -0.8416212335729142],
    [0.6, 0.2533471031357997],
    [0.9251, 1.4402382675279635],
    [0.999, 3.090232306167813],
  ])("quantile of %d", (p, expected) => {
    near(normalQuantile(p), expected);
  });
  it.each([
    [-37, 5.7255712225239266e-300],
    [-10, 7.61985302416047e-24],
    [-5, 2.866515718791933e-7],
    [-4, 3.167124183311986e-5],
    [-3, 0.0013498980316300933],
    [-0.1, 0.460172162722971],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
    [5.1, 0.9999998301732593],
  ])("share below %d", (x, expected) => {
    near(normalShare(x), expected, 1e-12);
  });
  it("answers at the edges", () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect(normalQuantile(1.1)).toBeNaN();
    expect([normalShare(-Infinity), normalShare(0), normalShare(Infinity)]).toEqual([0, 0.5, 1]);
    expect(normalShare(Number.NaN)).toBeNaN();
  });
  it("gives a share back from its quantile, and rises", () => {
    const share = fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(normalShare(normalQuantile(a))).toBeCloseTo(a, 12);
        if (a < b) expect(normalQuantile(a)).toBeLessThanOrEqual(normalQuantile(b));
      }),
    );
  });
});

describe("the normal distribution by a table", () => {
  const table = newNormalTable();
  it("agrees with the exact one, and its density with that of the formula", () => {
    fc.assert(
      fc.property(fc.double({ min: -12, max: 12, noNaN: true }), (x) => {
        expect(Math.abs(table.share(x) - normalShare(x))).toBeLessThan(1e-12);
        expect(Math.abs(table.density(x) - Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI))).toBeLessThan(2e-11);
      }),
      { numRuns: 1000 },
    );
  });
  it("answers at the edges", () => {
    expect([table.share(-Infinity), table.share(Infinity)]).toEqual([0, 1]);
    expect(table.share(Number.NaN)).toBeNaN();
    expect(table.density(Infinity)).toBe(0);
  });
});
