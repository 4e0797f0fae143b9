import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { toDay } from "../../core/day.ts";
import { type Color, rankOf } from "../../core/value/color.ts";
import { type CostInput, costPosition, judgeCost } from "../../core/value/cost.ts";
import { earnedSchedule } from "../../core/value/earned-schedule.ts";
import { known, numberOf } from "../../core/value/measured.ts";
import { judgeSlip, type ScheduleInput, slipOf } from "../../core/value/schedule.ts";
import { DEFAULT_THRESHOLDS, standingOf } from "../../core/value/thresholds.ts";

const rank = (color: Color | undefined): number => (color === undefined ? -1 : (rankOf(color) ?? -1));
const ordered = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

const START = 46000;

function schedule(finish: number, shift: { forecast?: number; day: number }): ScheduleInput {
  const day = toDay(shift.day);
  if (day === undefined) throw new Error("no such day");
  return {
    baselineStart: toDay(START),
    baselineFinish: toDay(finish),
    forecastFinish: shift.forecast === undefined ? undefined : toDay(shift.forecast),
    actualFinish: undefined,
    completed: false,
    percentComplete: undefined,
    day,
    keepsCompletion: true,
  };
}

const duration = fc.integer({ min: 1, max: 3000 });
const slipDays = fc.integer({ min: -200, max: 1200 });

describe("a worse input never improves a color", () => {
  it("later forecast", () => {
    fc.assert(
      fc.property(duration, slipDays, slipDays, (length, a, b) => {
        const [less, more] = ordered(a, b);
        const colorAt = (slip: number): number =>
          rank(
            judgeSlip(
              slipOf(schedule(START + length, { forecast: START + length + slip, day: START - 1000 })),
              DEFAULT_THRESHOLDS,
            )?.color,
          );
        expect(colorAt(less)).toBeLessThanOrEqual(colorAt(more));
      }),
    );
  });
  it("longer overdue without a forecast, and never green", () => {
    fc.assert(
      fc.property(duration, fc.nat(1000), fc.nat(1000), (length, a, b) => {
        const [less, more] = ordered(a, b);
        const colorAt = (late: number): number =>
          rank(judgeSlip(slipOf(schedule(START + length, { day: START + length + late })), DEFAULT_THRESHOLDS)?.color);
        expect(colorAt(less)).toBeLessThanOrEqual(colorAt(more));
        expect(colorAt(more)).not.toBe(0);
      }),
    );
  });
  it("lower index", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (a, b) => {
        const [worse, better] = ordered(a, b);
        const colorAt = (index: number): number => rank(standingOf(index, DEFAULT_THRESHOLDS.index).color);
        expect(colorAt(better)).toBeLessThanOrEqual(colorAt(worse));
      }),
    );
  });
  const money = fc.integer({ min: 0, max: 3000 });
  const costColor = (input: Partial<CostInput>): number => {
    const full = {
      bac: 1000,
      approvedChanges: 0,
      eac: undefined,
      ac: undefined,
      ev: undefined,
      percentComplete: undefined,
      complete: false,
    };
    return rank(judgeCost(costPosition({ ...full, ...input }, DEFAULT_THRESHOLDS), DEFAULT_THRESHOLDS)?.color);
  };
  it("higher forecast cost", () => {
    fc.assert(
      fc.property(money, money, money, money, (a, b, ac, ev) => {
        const [less, more] = ordered(a, b);
        expect(costColor({ eac: less, ac, ev })).toBeLessThanOrEqual(costColor({ eac: more, ac, ev }));
      }),
    );
  });
  it("higher actual cost at the same earned value", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 3000 }),
        money,
        money,
        (a, b, ev, eac) => {
          const [less, more] = ordered(a, b);
          expect(costColor({ eac, ac: less, ev })).toBeLessThanOrEqual(costColor({ eac, ac: more, ev }));
        },
      ),
    );
  });
});

describe("equal inputs", () => {
  it("on plan is exactly green: no slip, forecast at budget, index 1", () => {
    fc.assert(
      fc.property(duration, fc.integer({ min: 1, max: 1e9 }), (length, bac) => {
        const slip = slipOf(schedule(START + length, { forecast: START + length, day: START }));
        expect(slip).toMatchObject({ calendarDays: 0, workingDays: 0, percent: known(0) });
        const cost = costPosition(
          { bac, approvedChanges: 0, eac: bac, ac: bac, ev: bac, pv: bac, percentComplete: undefined, complete: false },
          DEFAULT_THRESHOLDS,
        );
        expect(numberOf(cost.earnedValue.cpi)).toBe(1);
        expect(numberOf(cost.earnedValue.spi)).toBe(1);
        expect(numberOf(cost.trendEac)).toBe(bac);
        expect(judgeCost(cost, DEFAULT_THRESHOLDS)?.color).toBe("green");
      }),
    );
  });
  it("what is earned as planned at the end of a period is that period", () => {
    const increments = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(increments, fc.nat(), (steps, pick) => {
        let sum = 0;
        const plannedValues = steps.map((step) => (sum += step));
        const at = pick % steps.length;
        const found = earnedSchedule({ plannedValues, earnedValue: plannedValues[at], actualTime: at + 1 });
        expect(numberOf(found.earnedSchedule)).toBe(at + 1);
        expect(numberOf(found.spi)).toBe(1);
      }),
    );
  });
  it("more earned value is never an earlier point of the plan", () => {
    const increments = fc.array(fc.nat(1000), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(increments, fc.nat(20000), fc.nat(20000), (steps, a, b) => {
        let sum = 1;
        const plannedValues = steps.map((step) => (sum += step));
        const [less, more] = ordered(a, b);
        const at = (earnedValue: number): number =>
          numberOf(earnedSchedule({ plannedValues, earnedValue, actualTime: 1 }).earnedSchedule) ?? Number.NaN;
        expect(at(less)).toBeLessThanOrEqual(at(more));
      }),
    );
  });
});
