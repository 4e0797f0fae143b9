import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Day } from "../../core/day.ts";
import {
  addMonths,
  civil,
  dayOf,
  isoDay,
  MONDAY_TO_FRIDAY,
  monthLength,
  parseIsoDay,
  toDay,
  weekday,
  workdaysBetween,
} from "../../core/day.ts";

function on(iso: string): Day {
  const day = parseIsoDay(iso);
  if (day === undefined) throw new Error(`no such day: ${iso}`);
  return day;
}

const anyDay = fc
  .integer({ min: 1, max: 2958465 })
  .map((serial) => toDay(serial))
  .filter((day) => day !== undefined);

describe("serial days (K63)", () => {
  it("reads both date systems", () => {
    expect(isoDay(on("2025-12-09"))).toBe("2025-12-09");
    expect(toDay(46000)).toBe(on("2025-12-09"));
    expect(toDay(46000, 1904)).toBe(on("2029-12-10"));
  });
  it("knows no 29 February 1900, nothing before 1900 and nothing after 9999", () => {
    expect(toDay(60)).toBeUndefined();
    expect(toDay(0)).toBeUndefined();
    expect(toDay(Number.NaN)).toBeUndefined();
    expect(toDay(2958466)).toBeUndefined();
    expect(toDay(59)).toBe(on("1900-02-28"));
    expect(toDay(61)).toBe(on("1900-03-01"));
  });
  it("drops the time of day", () => {
    expect(toDay(46000.99)).toBe(toDay(46000));
  });
});

describe("civil dates", () => {
  it("knows leap years", () => {
    expect(monthLength(2024, 2)).toBe(29);
    expect(monthLength(2000, 2)).toBe(29);
    expect(monthLength(1900, 2)).toBe(28);
    expect(dayOf(2023, 2, 29)).toBeUndefined();
    expect(dayOf(2024, 13, 1)).toBeUndefined();
    expect(parseIsoDay("2026-6-30")).toBeUndefined();
  });
  it("gives every day back from its civil date and its ISO text", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth } = civil(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
        expect(parseIsoDay(isoDay(day))).toBe(day);
      }),
    );
  });
  it("names the weekday", () => {
    expect(weekday(on("2026-09-30"))).toBe(2);
    expect(weekday(on("1900-01-01"))).toBe(0);
    expect(weekday(on("1900-03-01"))).toBe(3);
  });
});

describe("working days (K5)", () => {
  it("counts after the earlier day up to and including the later", () => {
    expect(workdaysBetween(on("2026-09-30"), on("2026-10-15"))).toBe(11);
    expect(workdaysBetween(on("2026-10-15"), on("2026-09-30"))).toBe(-11);
    expect(workdaysBetween(on("2026-09-30"), on("2026-09-30"))).toBe(0);
  });
  it("leaves out holidays that would be working days", () => {
    const calendar = { ...MONDAY_TO_FRIDAY, holidays: new Set([on("2026-10-01"), on("2026-10-03")]) };
    expect(workdaysBetween(on("2026-09-30"), on("2026-10-15"), calendar)).toBe(10);
  });
  it("agrees with counting one by one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 60000 }), fc.integer({ min: 0, max: 400 }), (start, span) => {
        let count = 0;
        for (let serial = start + 1; serial <= start + span; serial += 1) {
          const day = toDay(serial);
          if (day !== undefined && weekday(day) < 5) count += 1;
        }
        const from = toDay(start);
        const to = toDay(start + span);
        if (from === undefined || to === undefined) return;
        expect(workdaysBetween(from, to)).toBe(count);
      }),
    );
  });
});

describe("months", () => {
  it("keeps the day of the month, or takes the last", () => {
    expect(isoDay(addMonths(on("2026-01-31"), 1))).toBe("2026-02-28");
    expect(isoDay(addMonths(on("2024-01-31"), 1))).toBe("2024-02-29");
    expect(isoDay(addMonths(on("2026-11-15"), 3))).toBe("2027-02-15");
    expect(isoDay(addMonths(on("2026-02-15"), -3))).toBe("2025-11-15");
  });
});
