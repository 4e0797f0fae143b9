import { describe, expect, it } from "@jest/globals";
import { type Day, parseIsoDay, monthOf } from "../../../core/day.ts";
import { numberOf } from "../../../core/score/measured.ts";
import { allocatedFte, type Demand, demandFte, resourceLoad, workdaysOfMonth } from "../../../core/value/resources.ts";

const on = (iso: string): Day => {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new Error(iso);
  return found;
};

const MARCH = monthOf(on("2026-03-10"));

describe("demand in FTE (K48)", () => {
  it("takes the working days that an allocation overlaps", () => {
    expect(workdaysOfMonth(MARCH)).toBe(22);
    const half = { percent: 50, from: on("2026-03-16"), to: undefined };
    expect(numberOf(allocatedFte(half, MARCH))).toBeCloseTo(0.2727, 4);
    expect(numberOf(allocatedFte(half, MARCH + 1))).toBe(0.5);
    expect(numberOf(allocatedFte({ percent: 50, from: undefined, to: on("2026-02-27") }, MARCH))).toBe(0);
    expect(numberOf(allocatedFte({ percent: 100, from: on("2026-03-07"), to: on("2026-03-08") }, MARCH))).toBe(0);
  });
  it("takes hours and days over the working time of the month", () => {
    expect(numberOf(demandFte(88, "hours", MARCH))).toBe(0.5);
    expect(numberOf(demandFte(11, "days", MARCH))).toBe(0.5);
    expect(numberOf(demandFte(88, "hours", MARCH, { hoursPerDay: 4 }))).toBe(1);
    expect(numberOf(demandFte(30, "percent", MARCH))).toBe(0.3);
    expect(numberOf(demandFte(0.3, "FTE", MARCH))).toBe(0.3);
    expect(demandFte(undefined, "hours", MARCH)).toEqual({ kind: "unknown", missing: ["amount"] });
    expect(demandFte(8, "hours", -5)).toEqual({ kind: "unknown", missing: ["month"] });
  });
  it("leaves holidays out", () => {
    const calendar = { week: [true, true, true, true, true, false, false], holidays: new Set([on("2026-03-17")]) };
    expect(workdaysOfMonth(MARCH, calendar)).toBe(21);
    expect(numberOf(demandFte(21, "days", MARCH, { calendar }))).toBe(1);
  });
});

const demand = (who: string | undefined, fte: number | undefined, soft = false, month = MARCH): Demand => ({
  who,
  month,
  fte,
  soft,
});

describe("demand against capacity", () => {
  const load = resourceLoad(
    [
      demand("Ana", 0.8),
      demand(" ana", 0.4, true),
      demand("Bo", 1.2),
      demand("Cy", 1),
      demand("Cy", 1, false, MARCH + 1),
      demand("Di", 0.1),
      demand(undefined, 0.5),
      demand(" ", 0.25, true),
      demand("Ana", undefined),
    ],
    [
      { who: "Ana", month: undefined, fte: 1 },
      { who: "BO", month: MARCH, fte: 1 },
      { who: "Cy", month: undefined, fte: 1 },
      { who: "Cy", month: MARCH + 1, fte: 0.5 },
      { who: "Di", month: MARCH, fte: undefined },
    ],
  );
  it("tells hard from soft over-allocation", () => {
    expect(load.cells.map(({ who, over }) => [who, over])).toEqual([
      ["Ana", "RES-02"],
      ["Bo", "RES-01"],
      ["Cy", undefined],
      ["Cy", "RES-01"],
      ["Di", undefined],
    ]);
    expect(load.cells.map(({ percent }) => Math.round(numberOf(percent) ?? -1))).toEqual([120, 120, 100, 200, -1]);
  });
  it("shows unassigned demand, and every row once", () => {
    expect(load.unassignedFte).toBe(0.75);
    expect(load.unassigned.get(MARCH)).toBe(0.75);
    expect(load.assignedFte).toBeCloseTo(4.5, 12);
    expect(load.totalFte).toBe(load.assignedFte + load.unassignedFte);
    expect(load.missing).toBe(1);
  });
  it("knows no percent without capacity", () => {
    expect(load.cells[4]?.percent).toEqual({ kind: "unknown", missing: ["capacity"] });
    const none = resourceLoad([demand("Ana", 1)], [{ who: "Ana", month: undefined, fte: 0 }]);
    expect(none.cells[0]).toMatchObject({ percent: { missing: ["capacity = 0"] }, over: "RES-01" });
  });
});
