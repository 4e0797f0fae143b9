import { describe, expect, it } from "@jest/globals";
import {
  type CostInput,
  costPosition,
  isYearVarianceNotable,
  judgeCost,
  yearVariance,
} from "../../../core/value/cost.ts";
import { known, numberOf } from "../../../core/value/measured.ts";
import { DEFAULT_THRESHOLDS } from "../../../core/value/thresholds.ts";

const NOTHING: CostInput = {
  bac: 1000,
  approvedChanges: 0,
  eac: undefined,
  ac: undefined,
  ev: undefined,
  percentComplete: undefined,
  complete: false,
};

const colorOf = (input: Partial<CostInput>): string | undefined =>
  judgeCost(costPosition({ ...NOTHING, ...input }, DEFAULT_THRESHOLDS), DEFAULT_THRESHOLDS)?.color;

describe("trend of cost (K7d)", () => {
  it("is a hint before 20 % complete, colors after, amber at most from a typed percent", () => {
    const early = costPosition({ ...NOTHING, ev: 190, ac: 250 }, DEFAULT_THRESHOLDS);
    expect(numberOf(early.earnedValue.cpi)).toBeCloseTo(0.76, 6);
    expect(early.trendWeight).toBe("hint");
    expect(colorOf({ ev: 190, ac: 250 })).toBeUndefined();
    const later = costPosition({ ...NOTHING, ev: 200, ac: 250 }, DEFAULT_THRESHOLDS);
    expect(numberOf(later.trendEac)).toBeCloseTo(1250, 6);
    expect(later.ruling).toBe("trend");
    expect(colorOf({ ev: 200, ac: 250 })).toBe("red");
    const typed = costPosition({ ...NOTHING, percentComplete: 20, ac: 250 }, DEFAULT_THRESHOLDS);
    expect(numberOf(typed.trendEac)).toBeCloseTo(1250, 6);
    expect(judgeCost(typed, DEFAULT_THRESHOLDS)).toMatchObject({ color: "amber", capped: true });
  });
  it("rules over the stated estimate only where it is worse and may color", () => {
    const ruling = (input: Partial<CostInput>): string | undefined =>
      costPosition({ ...NOTHING, ...input }, DEFAULT_THRESHOLDS).ruling;
    expect(ruling({ ev: 200, ac: 250, eac: 1020 })).toBe("trend");
    expect(ruling({ ev: 190, ac: 250, eac: 1020 })).toBe("stated");
    expect(ruling({ ev: 500, ac: 500, eac: 1200 })).toBe("stated");
    expect(ruling({})).toBeUndefined();
  });
  it("rules nowhere while it is a hint: the overrun stays unknown, the trend is told beside it", () => {
    const early = costPosition({ ...NOTHING, ev: 190, ac: 250 }, DEFAULT_THRESHOLDS);
    expect(early.ruling).toBeUndefined();
    expect(early.overrunPercent.kind).toBe("unknown");
    expect(numberOf(early.trendOverrunPercent)).toBeCloseTo(31.58, 2);
  });
  it.each([
    [1050, "green"],
    [1050.1, "amber"],
    [1100, "amber"],
    [1100.1, "red"],
  ])("stated forecast %p of 1,000 is %s", (eac, color) => {
    expect(colorOf({ eac })).toBe(color);
  });
});

describe("approved changes (K11)", () => {
  it("move the budget that color is judged by", () => {
    const at = (ac: number): Partial<CostInput> => ({ approvedChanges: 150, ac });
    const position = costPosition({ ...NOTHING, ...at(1100) }, DEFAULT_THRESHOLDS);
    expect([numberOf(position.baselineBudget), numberOf(position.currentBudget)]).toEqual([1000, 1150]);
    expect(position.overBudget).toBe(false);
    expect(colorOf(at(1100))).toBeUndefined();
    expect(colorOf(at(1160))).toBe("red");
    expect(colorOf({ ...at(1160), complete: true })).toBeUndefined();
  });
  it("are nothing without a budget", () => {
    const position = costPosition({ ...NOTHING, bac: undefined, approvedChanges: 150, ac: 10 }, DEFAULT_THRESHOLDS);
    expect(position.currentBudget).toEqual({ kind: "unknown", missing: ["budget"] });
    expect(position.overBudget).toBe(false);
  });
  it("give n/a for a budget of 0", () => {
    const position = costPosition({ ...NOTHING, bac: 0, eac: 10 }, DEFAULT_THRESHOLDS);
    expect(position.statedOverrunPercent).toEqual({ kind: "unknown", missing: ["budget = 0"] });
  });
});

describe("in-year money", () => {
  it("sums only rows that have both, and is notable beyond 10 % either way", () => {
    const found = yearVariance([
      { yearBaseline: 47.13, yearForecast: 37.59 },
      { yearBaseline: 100, yearForecast: undefined },
    ]);
    expect(numberOf(found.percent)).toBeCloseTo(-20.2, 1);
    expect(found.sums).toMatchObject({ counted: 1, missing: 1 });
    expect(isYearVarianceNotable(found.percent, DEFAULT_THRESHOLDS)).toBe(true);
    expect(isYearVarianceNotable(known(10), DEFAULT_THRESHOLDS)).toBe(false);
    expect(yearVariance([]).percent.kind).toBe("unknown");
  });
});
