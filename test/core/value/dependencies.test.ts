import { describe, expect, it } from "@jest/globals";
import { type Day, parseIsoDay } from "../../../core/day.ts";
import { numberOf } from "../../../core/score/measured.ts";
import { chainBuffer, feverPoint } from "../../../core/value/critical-chain.ts";
import { cyclesOf } from "../../../core/value/dependency-cycles.ts";
import {
  type Dependency,
  dependencyFacts,
  type LinkedWork,
  plannedSlack,
  propagateSlips,
  reachedSlip,
} from "../../../core/value/dependencies.ts";
import { forwardPass } from "../../../core/value/forward-pass.ts";

const on = (iso: string): Day => {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new Error(iso);
  return found;
};

const link = (from: string, to: string, changes: Partial<Dependency> = {}): Dependency => ({
  from,
  to,
  type: "FS",
  lagDays: 0,
  ownerFrom: "Ana",
  ownerTo: "Bo",
  agreedDate: on("2026-03-31"),
  needDate: undefined,
  ...changes,
});

const work = (key: string, start: string, finish: string, expected?: string): LinkedWork => ({
  key,
  plannedStart: on(start),
  plannedFinish: on(finish),
  expectedStart: on(start),
  expectedFinish: expected === undefined ? undefined : on(expected),
});

describe("slip that reaches a successor (K56)", () => {
  it("is what the slack does not hold", () => {
    expect(reachedSlip(10, 4)).toBe(6);
    expect(reachedSlip(3, 4)).toBe(0);
  });
  const works = [
    work("A", "2026-01-01", "2026-03-01", "2026-03-11"),
    work("B", "2026-03-05", "2026-05-01", "2026-05-01"),
    work("C", "2026-05-01", "2026-06-01"),
    work("D", "2026-07-01", "2026-08-01", "2026-08-03"),
  ];
  it("goes on along the chain, and stops where slack swallows it", () => {
    const { slips, cycles, blocked } = propagateSlips(works, [link("A", "B"), link("B", "C"), link("C", "D")]);
    expect(slips.map(({ key, ownDays, reachedDays, slipDays }) => [key, ownDays, reachedDays, slipDays])).toEqual([
      ["A", 10, 0, 10],
      ["B", 0, 6, 6],
      ["C", undefined, 6, 6],
      ["D", 2, 0, 2],
    ]);
    expect(slips[1]?.through).toBe("A");
    expect([cycles, blocked]).toEqual([[], []]);
  });
  it("minds the type and the lag of a dependency", () => {
    const [a, b] = works;
    expect(plannedSlack(link("A", "B"), a, b)).toBe(4);
    expect(plannedSlack(link("A", "B", { lagDays: 3 }), a, b)).toBe(1);
    expect(plannedSlack(link("A", "B", { type: "SS" }), a, b)).toBe(63);
    expect(plannedSlack(link("A", "B", { type: "FF" }), a, b)).toBe(61);
    expect(plannedSlack(link("A", "B", { type: "SF" }), a, b)).toBe(120);
    expect(plannedSlack(link("A", "X"), a, undefined)).toBeUndefined();
  });
  it("passes on the slip of the start where the successor waits for the start alone", () => {
    const b = work("B", "2026-01-01", "2026-05-01");
    const reached = (begins: Partial<LinkedWork>, type: Dependency["type"] = "SS"): number | undefined => {
      const a = { ...work("A", "2026-01-01", "2026-03-01", "2026-03-31"), ...begins };
      return propagateSlips([a, b], [link("A", "B", { type })]).slips[1]?.reachedDays;
    };
    expect(reached({})).toBe(0);
    expect(reached({ expectedStart: on("2026-01-08"), hasStarted: true })).toBe(7);
    expect(reached({ expectedStart: on("2026-01-08") }, "SF")).toBe(0);
    const late = work("Z", "2025-11-01", "2026-01-01", "2026-01-11");
    const chain = [link("Z", "A"), link("A", "B", { type: "SS" })];
    const a = work("A", "2026-01-01", "2026-03-01");
    expect(propagateSlips([late, a, b], chain).slips.map(({ reachedDays }) => reachedDays)).toEqual([0, 10, 10]);
    const begun = propagateSlips([late, { ...a, hasStarted: true }, b], chain);
    expect(begun.slips.map(({ reachedDays }) => reachedDays)).toEqual([0, 10, 0]);
  });
  it("names a loop, and computes nothing through it or behind it", () => {
    const found = propagateSlips(works, [link("A", "B"), link("B", "C"), link("C", "B"), link("C", "D")]);
    expect(found.cycles).toEqual([["B", "C"]]);
    expect(found.slips.map(({ key }) => key)).toEqual(["A"]);
    expect(found.blocked).toEqual(["B", "C", "D"]);
  });
  it("passes nothing through a dependency whose dates are unknown, and says so", () => {
    const found = propagateSlips(works, [link("A", "X"), link("X", "B")]);
    expect(found.slips.map(({ key, slipDays, unknownLinks }) => [key, slipDays, unknownLinks])).toEqual([
      ["A", 10, 0],
      ["X", 0, 1],
      ["B", 0, 1],
    ]);
  });
});

describe("cycles", () => {
  it("are each told once, by name", () => {
    const edges = (text: string): readonly { from: string; to: string }[] =>
      text.split(" ").map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));
    expect(cyclesOf(edges("AB BC CA CD DE ED EF"))).toEqual([
      ["A", "B", "C"],
      ["D", "E"],
    ]);
    expect(cyclesOf(edges("AA"))).toEqual([["A"]]);
    expect(cyclesOf(edges("AB AC BD CD"))).toEqual([]);
  });
});

describe("one dependency", () => {
  const a = work("A", "2026-01-01", "2026-03-01", "2026-03-11");
  const b = work("B", "2026-03-05", "2026-05-01");
  it("is late by the days that the successor waits", () => {
    expect(dependencyFacts(link("A", "B"), a, b)).toEqual([{ code: "DEP-01", lateDays: 6 }]);
    expect(dependencyFacts(link("A", "B", { needDate: on("2026-03-31") }), a, b)).toEqual([]);
  });
  it("wants owners and a date on both sides", () => {
    const loose = link("A", "B", { ownerTo: " ", agreedDate: undefined });
    expect(dependencyFacts(loose, undefined, undefined)).toEqual([{ code: "DEP-03", missing: ["ownerTo", "date"] }]);
    const apart = link("A", "B", { needDate: on("2026-03-24") });
    expect(dependencyFacts(apart, undefined, undefined)).toEqual([{ code: "disagreeing", days: 7 }]);
  });
});

describe("a forward pass", () => {
  it("starts a task after the last of its predecessors", () => {
    const tasks = [
      { key: "A", durationDays: 5, start: 0 },
      { key: "B", durationDays: 3, start: 4 },
      { key: "C", durationDays: 2, start: 0 },
      { key: "D", durationDays: 1, start: 9 },
    ];
    const links = [
      { from: "A", to: "C", lagDays: 1 },
      { from: "B", to: "C", lagDays: 0 },
    ];
    expect(forwardPass(tasks, links).map(({ key, start, finish }) => [key, start, finish])).toEqual([
      ["A", 0, 5],
      ["B", 4, 7],
      ["C", 7, 9],
      ["D", 9, 10],
    ]);
    expect(forwardPass(tasks, [...links, { from: "C", to: "A", lagDays: 0 }]).map(({ key }) => key)).toEqual([
      "B",
      "D",
    ]);
  });
});

describe("a critical chain (K57)", () => {
  it("has half of the removed safety as its buffer, or the root of its squares", () => {
    const found = chainBuffer([10, 8, 9].map((safeDays) => ({ safeDays, aggressiveDays: 5 })));
    expect(numberOf(found.halfDays)).toBe(6);
    expect(numberOf(found.rootDays)).toBeCloseTo(7.0711, 4);
    expect(chainBuffer([{ safeDays: 3, aggressiveDays: undefined }])).toMatchObject({
      halfDays: { kind: "unknown" },
      missing: 1,
    });
  });
  it("shows buffer against work", () => {
    const point = feverPoint({ doneDays: 5, chainDays: 20, usedDays: 3, bufferDays: 6 });
    expect([numberOf(point.chainDonePercent), numberOf(point.bufferUsedPercent)]).toEqual([25, 50]);
  });
});
