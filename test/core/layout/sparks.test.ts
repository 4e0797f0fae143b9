import { describe, expect, it } from "@jest/globals";
import { barOf, trendOf } from "../../../core/layout/sparks.ts";

describe("trendOf", () => {
  it("has five levels between the lowest and the highest", () => {
    expect(trendOf([0, 1, 2, 3, 4])).toBe("▁▂▃▅▇");
  });

  it("is level in the middle for a flat series", () => {
    expect(trendOf([5, 5, 5])).toBe("▃▃▃");
  });

  it("shows the last six and scales by them", () => {
    expect(trendOf([1000, 0, 0, 0, 0, 0, 1])).toBe("▁▁▁▁▁▇");
  });

  it("leaves a gap for an unknown value, never 0", () => {
    expect(trendOf([4, undefined, 8])).toBe("▁ ▇");
    expect(trendOf([undefined])).toBe("");
    expect(trendOf([])).toBe("");
  });
});

describe("barOf", () => {
  it.each([
    [0, ""],
    [0.001, "▌"],
    [0.5, "███"],
    [7 / 12, "███▌"],
    [1, "██████"],
    [7, "██████"],
    [NaN, ""],
    [-1, ""],
  ])("draws %p in twelve steps", (fraction, bar) => {
    expect(barOf(fraction)).toBe(bar);
  });

  it("is longer over more units, on the same scale", () => {
    expect(barOf(1, 2)).toBe("████████████");
    expect(barOf(0.5, 2)).toBe(barOf(1));
  });
});
