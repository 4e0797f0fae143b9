import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { newStream, nextOutput } from "../../../core/quantify/generator.ts";
import { canBeHalved, searchHalves } from "../../../core/select/halves.ts";
import { type Candidate, compile } from "../../../core/select/problem.ts";
import { search } from "../../../core/select/search.ts";
import { selectProjects } from "../../../core/select/selection.ts";
import { chosenItems } from "../../../core/select/state.ts";

const candidate = (id: string, cost: number, value: number, more: Partial<Candidate> = {}): Candidate => ({
  id,
  uses: [cost],
  value,
  mustDo: false,
  excluded: false,
  requires: [],
  group: undefined,
  ...more,
});

const rows = fc.array(
  fc.record({ cost: fc.integer({ min: 0, max: 9 }), value: fc.integer({ min: -2, max: 9 }), flag: fc.nat(9) }),
  { maxLength: 12 },
);

describe("trying all halves", () => {
  it("finds what the search by decisions finds, ties included", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 40 }), (some, budget) => {
        const candidates = some.map(({ cost, value, flag }, at) =>
          candidate(`P${at}`, cost, value, { mustDo: flag === 0, excluded: flag === 1 }),
        );
        const compiled = compile({ candidates, budgets: [budget] });
        const [halves, whole] = [searchHalves(compiled), search(compiled).best];
        expect(halves === undefined).toBe(whole === undefined);
        if (halves === undefined || whole === undefined) return;
        expect(chosenItems(halves, compiled)).toEqual(chosenItems(whole, compiled));
      }),
      { numRuns: 300 },
    );
  });
  it("is for one budget without rules between items", () => {
    const two = [candidate("A", 1, 1), candidate("B", 1, 1, { requires: ["A"] })];
    expect(canBeHalved(compile({ candidates: two.slice(0, 1), budgets: [1] }))).toBe(true);
    expect(canBeHalved(compile({ candidates: two, budgets: [1] }))).toBe(false);
    expect(canBeHalved(compile({ candidates: two.slice(0, 1), budgets: [1, 1] }))).toBe(false);
    expect(canBeHalved(compile({ candidates: two.slice(0, 1), budgets: [1], maxCount: 0 }))).toBe(false);
  });
  it("proves the best of 36 candidates whose value is their cost, the hardest kind", () => {
    const stream = newStream(7);
    const candidates = Array.from({ length: 36 }, (_, at) => {
      const cost = nextOutput(stream) % 1000000;
      return candidate(`P${at}`, cost, cost);
    });
    const budget = Math.floor(candidates.reduce((sum, { value }) => sum + (value ?? 0), 0) / 2);
    const found = selectProjects({ candidates, budgets: [budget] });
    if (found.kind === "infeasible") throw new Error("no selection");
    expect(found.gap).toBe(0);
    expect(found.value).toBe(budget);
    expect(new Set(found.decided.map(({ reason }) => reason.kind))).toEqual(new Set(["notWeighed"]));
  });
});
