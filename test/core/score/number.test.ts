import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compareRounded, isAbove, isBelow, roundHalfAway } from "../../../core/score/number.ts";

describe("rounding as Excel does (K4)", () => {
  it.each([
    [0.7 * 0.05, 2, 0.04],
    [0.3 * 0.05, 2, 0.02],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [0.9 * 0.05, 2, 0.05],
    [0.1 * 0.05, 2, 0.01],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [0.5, 0, 1],
    [0.49, 0, 0],
    [0.04, 0, 0],
    [1234.5678, -2, 1200],
    [99.95, 1, 100],
    [1e21, 2, 1e21],
    [5e-324, 2, 0],
    [123456789.123, 6, 123456789.123],
  ])("rounds %p to %p digits: %p", (value, digits, expected) => {
    expect(roundHalfAway(value, digits)).toBe(expected);
  });
  it("leaves what is not finite", () => {
    expect(roundHalfAway(Number.NaN, 2)).toBeNaN();
    expect(roundHalfAway(Number.POSITIVE_INFINITY, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(Object.is(roundHalfAway(-0.001, 2), 0)).toBe(true);
  });
  it("moves a value by half a unit at most, and rounding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, digits) => {
        const rounded = roundHalfAway(value, digits);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits * (1 + 1e-6) + 1e-6);
        expect(roundHalfAway(rounded, digits)).toBe(rounded);
        expect(roundHalfAway(-value, digits)).toBe(rounded === 0 ? 0 : -rounded);
      }),
    );
  });
});

describe("comparing at 12 significant digits", () => {
  it("takes binary noise for equal", () => {
    expect(isAbove(1 - 0.95, 0.05)).toBe(false);
    expect(compareRounded(0.1 + 0.2, 0.3)).toBe(0);
    expect(isBelow(0.8999, 0.9)).toBe(true);
    expect(compareRounded(1e-30, 0)).toBe(1);
    expect(compareRounded(1.00000000001, 1)).toBe(1);
    expect(compareRounded(1.000000000001, 1)).toBe(0);
  });
});
