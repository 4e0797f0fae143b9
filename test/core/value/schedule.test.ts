import { describe, expect, it } from "@jest/globals";
import type { Day } from "../../../core/day.ts";
import { parseIsoDay } from "../../../core/day.ts";
import {
  effectiveFinish,
  isBeyondGateSlip,
  judgeSlip,
  type ScheduleInput,
  type Slip,
  slipOf,
  spiWeight,
} from "../../../core/value/schedule.ts";
import { known, numberOf, unknown } from "../../../core/value/measured.ts";
import { DEFAULT_THRESHOLDS, THRESHOLD_PRESETS } from "../../../core/value/thresholds.ts";

function on(iso: string): Day {
  const day = parseIsoDay(iso);
  if (day === undefined) throw new Error(`no such day: ${iso}`);
  return day;
}

const BASE: ScheduleInput = {
  baselineStart: on("2026-01-01"),
  baselineFinish: on("2026-09-30"),
  forecastFinish: undefined,
  actualFinish: undefined,
  completed: false,
  percentComplete: undefined,
  day: on("2026-03-15"),
  keepsCompletion: true,
};

const percentOf = (slip: Slip): number | undefined => (slip.kind === "unknown" ? undefined : numberOf(slip.percent));
const colorOf = (slip: Slip): string | undefined => judgeSlip(slip, DEFAULT_THRESHOLDS)?.color;

describe("finish slip", () => {
  it("is told in calendar days, working days and percent (K5)", () => {
    const slip = slipOf({ ...BASE, forecastFinish: on("2026-10-15") });
    expect(slip).toMatchObject({ kind: "slip", calendarDays: 15, workingDays: 11 });
    expect(percentOf(slip)).toBeCloseTo(5.51, 2);
    expect(judgeSlip(slip, DEFAULT_THRESHOLDS)).toMatchObject({ color: "amber", rule: "schedule/slip", limit: 10 });
  });
  it.each([
    { days: ["2026-03-02", "2026-03-20", "2026-03-27"], workingDays: 5, percent: 38.9, color: "green" },
    { days: ["2026-03-02", "2026-03-20", "2026-03-30"], workingDays: 6, percent: 55.6, color: "red" },
    { days: ["2020-01-01", "2040-01-01", "2040-06-29"], calendarDays: 180, percent: 2.46, color: "green" },
    { days: ["2020-01-01", "2040-01-01", "2040-06-30"], calendarDays: 181, percent: 2.48, color: "amber" },
  ])("has days of grace and a cap (K7b): $days", ({ days, percent, color, ...expected }) => {
    const [start = "", finish = "", forecast = ""] = days;
    const slip = slipOf({
      ...BASE,
      baselineStart: on(start),
      baselineFinish: on(finish),
      forecastFinish: on(forecast),
      day: on("2026-03-10"),
    });
    expect(slip).toMatchObject(expected);
    expect(percentOf(slip)).toBeCloseTo(percent, percent > 10 ? 1 : 2);
    expect(colorOf(slip)).toBe(color);
  });
  it("is unknown, or a lower bound, without a forecast (K7c)", () => {
    const early = slipOf({ ...BASE, day: on("2026-09-15") });
    expect(early).toEqual({ kind: "unknown", missing: ["forecastFinish"] });
    expect(colorOf(early)).toBeUndefined();
    const week = slipOf({ ...BASE, day: on("2026-10-07") });
    expect(week).toMatchObject({ kind: "atLeast", calendarDays: 7, workingDays: 5 });
    expect(colorOf(week)).toBeUndefined();
    const late = slipOf({ ...BASE, day: on("2026-11-22") });
    expect(late).toMatchObject({ kind: "atLeast", calendarDays: 53 });
    expect(percentOf(late)).toBeCloseTo(19.5, 1);
    expect(judgeSlip(late, DEFAULT_THRESHOLDS)).toMatchObject({ color: "red", bound: true });
    const untold = slipOf({ ...BASE, day: on("2026-11-22"), keepsCompletion: false });
    expect(judgeSlip(untold, DEFAULT_THRESHOLDS)).toMatchObject({ color: "amber", bound: true, capped: true });
  });
  it("takes a forecast in the past for none, unless the work is complete", () => {
    const stale = { ...BASE, forecastFinish: on("2026-10-15"), day: on("2026-11-22") };
    expect(slipOf(stale)).toMatchObject({ kind: "atLeast", calendarDays: 53 });
    expect(effectiveFinish({ ...stale, percentComplete: 100 })).toBe(on("2026-10-15"));
    expect(effectiveFinish({ ...stale, actualFinish: on("2026-10-20") })).toBe(on("2026-10-20"));
    expect(effectiveFinish({ ...BASE, actualFinish: on("2027-01-01") })).toBeUndefined();
  });
  it("is n/a in percent without a duration, and then colors only by grace, bound and cap", () => {
    const noStart = { ...BASE, baselineStart: undefined };
    expect(colorOf(slipOf({ ...noStart, forecastFinish: on("2026-10-02") }))).toBe("green");
    expect(colorOf(slipOf({ ...noStart, forecastFinish: on("2026-11-30") }))).toBeUndefined();
    expect(colorOf(slipOf({ ...noStart, forecastFinish: on("2027-11-30") }))).toBe("amber");
    expect(colorOf(slipOf({ ...noStart, day: on("2026-11-30") }))).toBe("amber");
    expect(slipOf({ ...BASE, baselineStart: on("2026-12-01"), forecastFinish: on("2026-10-15") })).toMatchObject({
      percent: { kind: "unknown", missing: ["noDuration"] },
    });
    expect(slipOf({ ...BASE, baselineFinish: undefined })).toEqual({ kind: "unknown", missing: ["baselineFinish"] });
    expect(slipOf({ ...BASE, completed: true })).toEqual({ kind: "unknown", missing: ["actualFinish"] });
  });
  it("keeps its sign when early", () => {
    const early = slipOf({ ...BASE, forecastFinish: on("2026-09-16") });
    expect(early).toMatchObject({ calendarDays: -14, workingDays: -10 });
    expect(colorOf(early)).toBe("green");
  });
});

const slipOfPercent = (percent: number): Slip => ({
  kind: "slip",
  finish: BASE.day,
  calendarDays: 60,
  workingDays: 42,
  percent: known(percent),
});

describe("limits of a slip (K7)", () => {
  it.each([
    [5, "green"],
    [5.01, "amber"],
    [10, "amber"],
    [10.01, "red"],
  ])("%p %% is %s", (percent, color) => {
    expect(colorOf(slipOfPercent(percent))).toBe(color);
  });
  it("has a tolerance at gates", () => {
    expect(isBeyondGateSlip(slipOfPercent(10), DEFAULT_THRESHOLDS)).toBe(false);
    expect(isBeyondGateSlip(slipOfPercent(10.01), DEFAULT_THRESHOLDS)).toBe(true);
  });
  it("follows published sets, gray where they say nothing", () => {
    const by = (id: string, percent: number): string | undefined => {
      const preset = THRESHOLD_PRESETS.find((p) => p.id === id);
      return preset === undefined ? undefined : judgeSlip(slipOfPercent(percent), preset)?.color;
    };
    expect([by("method123", 10), by("method123", 11)]).toEqual(["green", "gray"]);
    expect([by("thread68448", 4), by("thread68448", 7)]).toEqual(["amber", "red"]);
    expect([by("timeAndCost", 1), by("itToolbox", 1), by("valiro", 20)]).toEqual(["red", "gray", "amber"]);
  });
  it("takes an SPI of an assumed plan for a hint (K6)", () => {
    expect(spiWeight({ basis: "linear", value: unknown([]) }, DEFAULT_THRESHOLDS)).toBe("hint");
    expect(spiWeight({ basis: "stated", value: known(1) }, DEFAULT_THRESHOLDS)).toBe("colors");
  });
});
