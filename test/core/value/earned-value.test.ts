import { describe, expect, it } from "@jest/globals";
import type { Day } from "../../../core/day.ts";
import { parseIsoDay } from "../../../core/day.ts";
import { earnedFrom, earnedValue, plannedFrom } from "../../../core/value/earned-value.ts";
import { numberOf } from "../../../core/value/measured.ts";
import { ratio, ratioOfSums } from "../../../core/value/number.ts";

function on(iso: string): Day {
  const day = parseIsoDay(iso);
  if (day === undefined) throw new Error(`no such day: ${iso}`);
  return day;
}

const FENCE = { bac: 4000, pv: 3000, ev: 2500, ac: 2800 };

describe("earned value (K1)", () => {
  it("gives the exact figures of the fence example", () => {
    const found = earnedValue({ ...FENCE, bottomUpEtc: 1700 });
    const close = (measured: Parameters<typeof numberOf>[0], expected: number): void => {
      expect(numberOf(measured)).toBeCloseTo(expected, 6);
    };
    close(found.costVariance, -300);
    close(found.scheduleVariance, -500);
    close(found.costVarianceFraction, -0.12);
    close(found.scheduleVarianceFraction, -1 / 6);
    close(found.cpi, 2500 / 2800);
    close(found.spi, 2500 / 3000);
    close(found.completeFraction, 0.625);
    close(found.spentFraction, 0.7);
    close(found.eac, 4480);
    close(found.eacAtypical, 4300);
    close(found.eacCombined, 4816);
    close(found.eacBottomUp, 4500);
    close(found.etc, 1680);
    close(found.vac, -480);
    close(found.tcpiToBudget, 1.25);
    close(found.tcpiToForecast, 2500 / 2800);
    expect(found.budgetExhausted).toBe(false);
  });
  it("gives n/a for what needs a cost that is not recorded (K2)", () => {
    const found = earnedValue({ ...FENCE, ac: undefined });
    for (const measured of [found.costVariance, found.cpi, found.eac, found.etc, found.vac, found.tcpiToBudget])
      expect(measured).toMatchObject({ kind: "unknown", missing: ["actualCost"] });
    expect(found.tcpiToForecast.kind).toBe("unknown");
    expect(numberOf(found.spi)).toBeCloseTo(0.833333, 6);
  });
  it("says when a denominator is 0 or below, and when the budget is exhausted", () => {
    expect(earnedValue({ ...FENCE, ac: 0 }).cpi).toEqual({ kind: "unknown", missing: ["actualCost = 0"] });
    expect(earnedValue({ ...FENCE, bac: 0 }).completeFraction).toEqual({ kind: "unknown", missing: ["budget = 0"] });
    const refunded = earnedValue({ ...FENCE, ev: -500, ac: -100 });
    expect(refunded.cpi).toEqual({ kind: "unknown", missing: ["actualCost < 0"] });
    expect(refunded.eac.kind).toBe("unknown");
    const spent = earnedValue({ ...FENCE, ac: 4000 });
    expect(spent.budgetExhausted).toBe(true);
    expect(spent.tcpiToBudget).toEqual({ kind: "unknown", missing: ["budgetExhausted"] });
  });
});

describe("ratio of sums (K3)", () => {
  it("is not the mean of the ratios", () => {
    const rows = [
      { ev: 100, ac: 50 },
      { ev: 1000, ac: 1250 },
      { ev: 10, ac: undefined },
    ];
    const total = ratioOfSums(rows, ({ ev, ac }) => [ev, ac], { numerator: "earnedValue", denominator: "actualCost" });
    expect(numberOf(total.ratio)).toBeCloseTo(0.846154, 6);
    expect(total).toMatchObject({ counted: 2, missing: 1 });
  });
  it("is n/a without rows and with a zero below", () => {
    const names = { numerator: "a", denominator: "b" };
    expect(ratioOfSums([], () => [1, 1], names).ratio.kind).toBe("unknown");
    expect(ratio(1, 0, names)).toEqual({ kind: "unknown", missing: ["b = 0"] });
    expect(ratio(undefined, undefined, names)).toEqual({ kind: "unknown", missing: ["a", "b"] });
  });
});

describe("planned and earned value from other inputs", () => {
  const input = {
    stated: undefined,
    bac: 1000,
    percentPlanned: undefined,
    baselineStart: on("2026-01-01"),
    baselineFinish: on("2026-09-30"),
    day: on("2026-03-15"),
  };
  it("assumes a linear baseline and says so (K6)", () => {
    const planned = plannedFrom(input);
    expect(planned.basis).toBe("linear");
    expect(input.day - input.baselineStart).toBe(73);
    expect(numberOf(planned.value)).toBeCloseTo(268.38, 2);
  });
  it("stays within 0 and the budget", () => {
    expect(numberOf(plannedFrom({ ...input, day: on("2025-01-01") }).value)).toBe(0);
    expect(numberOf(plannedFrom({ ...input, day: on("2027-01-01") }).value)).toBe(1000);
  });
  it("prefers what is stated, then a percent", () => {
    expect(plannedFrom({ ...input, stated: 5 })).toEqual({ basis: "stated", value: { kind: "known", value: 5 } });
    expect(plannedFrom({ ...input, percentPlanned: 40 })).toEqual({
      basis: "percentPlanned",
      value: { kind: "known", value: 400 },
    });
    expect(earnedFrom(undefined, 1000, 20)).toEqual({ basis: "percentComplete", value: { kind: "known", value: 200 } });
    expect(earnedFrom(undefined, undefined, 20).value).toEqual({ kind: "unknown", missing: ["budget"] });
  });
  it("has no linear plan without a duration", () => {
    expect(plannedFrom({ ...input, baselineFinish: input.baselineStart }).value).toEqual({
      kind: "unknown",
      missing: ["noDuration"],
    });
    expect(plannedFrom({ ...input, baselineStart: undefined }).value.kind).toBe("unknown");
  });
});
