import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { adherence, type AdherenceOutcome } from "../../core/value/adherence.ts";
import { splitByShares } from "../../core/value/benefits.ts";
import { cyclesOf } from "../../core/value/dependency-cycles.ts";
import { propagateSlips, reachedSlip } from "../../core/value/dependencies.ts";
import { alignment } from "../../core/value/goals.ts";
import { numberOf } from "../../core/score/measured.ts";
import { type Demand, resourceLoad } from "../../core/value/resources.ts";
import type { Day } from "../../core/day.ts";

const demands: fc.Arbitrary<readonly Demand[]> = fc.array(
  fc.record({
    who: fc.constantFrom("Ana", "Bo", "cy ", "", undefined),
    month: fc.integer({ min: 24300, max: 24303 }),
    fte: fc.option(
      fc.integer({ min: 0, max: 40 }).map((n) => n / 8),
      { nil: undefined },
    ),
    soft: fc.boolean(),
  }),
);

describe("resources", () => {
  it("hold every row of demand once, in any order and any grouping", () => {
    fc.assert(
      fc.property(demands, fc.nat(), (rows, cut) => {
        const whole = resourceLoad(rows, []);
        const known = rows.reduce((sum, { fte }) => sum + (fte ?? 0), 0);
        expect(whole.totalFte).toBe(known);
        expect(whole.cells.reduce((sum, { hardFte, softFte }) => sum + hardFte + softFte, 0)).toBe(whole.assignedFte);
        expect([...whole.unassigned.values()].reduce((sum, each) => sum + each, 0)).toBe(whole.unassignedFte);
        const at = rows.length === 0 ? 0 : cut % rows.length;
        const parts = [rows.slice(at), rows.slice(0, at)].map((part) => resourceLoad(part, []).totalFte);
        expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(whole.totalFte);
        expect(resourceLoad([...rows].reverse(), []).assignedFte).toBe(whole.assignedFte);
      }),
    );
  });
  it("are never less over-allocated by more demand, and soft demand never makes an error", () => {
    fc.assert(
      fc.property(demands, (rows) => {
        const capacity = ["Ana", "Bo", "cy"].map((who) => ({ who, month: undefined, fte: 1 }));
        const hard = resourceLoad(rows, capacity);
        const soft = resourceLoad(
          rows.map((row) => ({ ...row, soft: true })),
          capacity,
        );
        expect(soft.cells.some(({ over }) => over === "RES-01")).toBe(false);
        expect(soft.cells.filter(({ over }) => over !== undefined)).toHaveLength(
          hard.cells.filter(({ over }) => over !== undefined).length,
        );
      }),
    );
  });
});

const names = fc.constantFrom("A", "B", "C", "D", "E", "F");
const edges = fc.array(fc.record({ from: names, to: names }), { maxLength: 12 });

describe("dependencies", () => {
  it("are in a cycle or behind one, or they have a slip", () => {
    fc.assert(
      fc.property(edges, fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 6, maxLength: 6 }), (links, slips) => {
        // Serial days far from the edges of the calendar.
        const day = (n: number): Day => (46000 + n) as Day;
        const works = "ABCDEF".split("").map((key, at) => ({
          key,
          plannedStart: day(at * 10),
          plannedFinish: day(at * 10 + 9),
          expectedStart: day(at * 10),
          expectedFinish: day(at * 10 + 9 + (slips[at] ?? 0)),
        }));
        const rest = {
          type: "FS",
          lagDays: 0,
          ownerFrom: "",
          ownerTo: "",
          agreedDate: undefined,
          needDate: undefined,
        } as const;
        const found = propagateSlips(
          works,
          links.map((link) => ({ ...link, ...rest })),
        );
        const named = new Set(links.flatMap(({ from, to }) => [from, to]));
        expect(found.slips.length + found.blocked.length).toBe(named.size);
        expect(found.blocked.length > 0).toBe(found.cycles.length > 0);
        for (const cycle of found.cycles)
          cycle.forEach((from, at) => {
            const to = cycle[(at + 1) % cycle.length];
            expect(links.some((link) => link.from === from && link.to === to)).toBe(true);
          });
        const backward = propagateSlips(
          [...works].reverse(),
          [...links].reverse().map((link) => ({ ...link, ...rest })),
        );
        const bySlip = ({ key, slipDays }: { key: string; slipDays: number }): string => `${key} ${slipDays}`;
        expect(backward.slips.map(bySlip).sort()).toEqual(found.slips.map(bySlip).sort());
      }),
    );
  });
  it("have no cycle when they only lead on, and a longer slip never reaches less", () => {
    fc.assert(
      fc.property(edges, fc.nat(50), fc.nat(50), fc.nat(50), (links, a, b, slack) => {
        expect(cyclesOf(links.filter(({ from, to }) => from < to))).toEqual([]);
        expect(reachedSlip(Math.max(a, b), slack)).toBeGreaterThanOrEqual(reachedSlip(Math.min(a, b), slack));
      }),
    );
  });
});

describe("money", () => {
  it("of a project is split over its goals, not doubled", () => {
    const link = fc.record({
      goal: fc.constantFrom("G1", "G2", "G3"),
      work: fc.constantFrom("P1", "P2", "P3"),
      contribution: fc.constantFrom(0, 1 / 3, 2 / 3, 1, undefined),
      communicatedOn: fc.constant(undefined),
      acknowledgedBy: fc.constant(undefined),
    });
    fc.assert(
      fc.property(fc.array(link), (links) => {
        const goals = ["G1", "G2", "G3"].map((id) => ({ id, weight: 1, target: 1, actual: 1 }));
        const works = [100, 200, 400].map((budget, at) => ({ key: `P${at + 1}`, budget, active: true }));
        const found = alignment(goals, works, links, { keepsCommunicated: false });
        const money = found.goals.reduce((sum, each) => sum + each.money, 0);
        expect(money).toBeCloseTo(((numberOf(found.linkedBudgetPercent) ?? 0) / 100) * 700, 8);
      }),
    );
  });
  it("of a benefit is split over the projects that claim it, to the whole", () => {
    const shares = fc.array(fc.record({ project: names, percent: fc.integer({ min: 0, max: 100 }) }), { minLength: 1 });
    fc.assert(
      fc.property(shares, fc.integer({ min: -1000, max: 1000 }), (some, amount) => {
        const sum = some.reduce((total, { percent }) => total + percent, 0);
        const parts = splitByShares(amount, some);
        expect(parts === undefined).toBe(sum !== 100);
        if (parts !== undefined) expect([...parts.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(amount, 8);
      }),
    );
  });
});

describe("adherence", () => {
  it("never rises when a row gets worse", () => {
    const outcomes: readonly AdherenceOutcome[] = [
      "compliant",
      "partial",
      "notCompliant",
      "waived",
      "notDue",
      "missing",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...outcomes)), (rows) => {
        const before = numberOf(adherence([...rows, "compliant"]).percent) ?? 0;
        expect(numberOf(adherence([...rows, "notCompliant"]).percent)).toBeLessThanOrEqual(before);
        expect(numberOf(adherence([...rows].reverse()).percent)).toBe(numberOf(adherence(rows).percent));
      }),
    );
  });
});
