import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { toDay } from "../../core/day.ts";
import { earnedPhase } from "../../core/lifecycle/earned-phase.ts";
import type { GateRow } from "../../core/lifecycle/gates.ts";
import type { PhaseItem } from "../../core/lifecycle/phase-items.ts";
import { GATED_PHASES, phaseNumber } from "../../core/lifecycle/phases.ts";

const ASOF = toDay(46000);
const day =
  ASOF ??
  (() => {
    throw new Error("no such day");
  })();

const phase = fc.constantFrom(...GATED_PHASES);
const row = fc.record({
  phase,
  decision: fc.constantFrom("Approved", "Conditional", "Rework", "Delayed", "Cancelled", "Pending", undefined),
  day: fc.integer({ min: 45000, max: 46100 }).map((serial) => toDay(serial)),
  due: fc.integer({ min: 45900, max: 46100 }).map((serial) => toDay(serial)),
});
const rows = fc
  .uniqueArray(row, { selector: (r) => r.day, maxLength: 8 })
  .map((found) =>
    found.map(({ due, ...rest }, order): GateRow => ({ ...rest, order, conditions: [{ text: "c", due, met: false }] })),
  );
const items = fc
  .array(
    fc.record({
      phase,
      percent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      done: fc.boolean(),
      rejected: fc.boolean(),
      required: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((found) => found.map((i, at): PhaseItem => ({ ...i, name: `item ${at}`, weight: undefined })));

describe("the evidenced phase", () => {
  it("does not depend on the order of gate rows with different days", () => {
    fc.assert(
      fc.property(rows, items, fc.infiniteStream(fc.nat()), (gates, listed, random) => {
        // The stream yields naturals only.
        const shuffled = gates
          .map((gate) => ({ gate, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ gate }, order) => ({ ...gate, order }));
        const common = { stated: undefined, items: listed, workbookHasGates: true, day } as const;
        const once = earnedPhase({ ...common, gates });
        const again = earnedPhase({ ...common, gates: shuffled });
        expect(again.phases).toEqual(once.phases);
        expect(again.earned).toBe(once.earned);
        expect(again.facts.map(({ code }) => code)).toEqual(once.facts.map(({ code }) => code));
      }),
    );
  });
  it("never advances when an item is reopened", () => {
    fc.assert(
      fc.property(rows, items, fc.nat(), (gates, listed, pick) => {
        if (listed.length === 0) return;
        const common = { stated: undefined, gates, workbookHasGates: true, day } as const;
        const reopened = listed.map((item, at) => (at === pick % listed.length ? { ...item, rejected: true } : item));
        const before = earnedPhase({ ...common, items: listed }).earned;
        const after = earnedPhase({ ...common, items: reopened }).earned;
        expect(phaseNumber(after ?? "Closed")).toBeLessThanOrEqual(phaseNumber(before ?? "Closed"));
      }),
    );
  });
  it("is the only thing that decides what is stated ahead", () => {
    fc.assert(
      fc.property(rows, items, phase, (gates, listed, stated) => {
        const found = earnedPhase({ stated, gates, items: listed, workbookHasGates: true, day });
        expect(found.facts.some(({ code }) => code === "LIF-01")).toBe(found.comparison === "ahead");
        expect(found.facts.some(({ code }) => code === "LIF-02")).toBe(found.comparison === "behind");
      }),
    );
  });
});
