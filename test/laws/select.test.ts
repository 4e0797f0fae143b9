import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { priorities } from "../../core/select/ahp.ts";
import { efficientFrontier, stepAt } from "../../core/select/frontier.ts";
import type { Candidate, SelectionProblem } from "../../core/select/problem.ts";
import { selectProjects } from "../../core/select/selection.ts";

const SIZE = 9;
const ids = Array.from({ length: SIZE }, (_, at) => `P${at}`);

const problems: fc.Arbitrary<SelectionProblem> = fc
  .integer({ min: 1, max: 3 })
  .chain((budgets) =>
    fc.record({
      candidates: fc.array(
        fc.record({
          uses: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: budgets, maxLength: budgets }),
          value: fc.integer({ min: -3, max: 12 }),
          excluded: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
          requires: fc.subarray(ids, { maxLength: 1 }),
          group: fc.constantFrom(undefined, undefined, "G", "H"),
        }),
        { minLength: 1, maxLength: SIZE },
      ),
      budgets: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: budgets, maxLength: budgets }),
      exactlyOne: fc.constantFrom<readonly string[]>([], [], ["G"]),
      minCount: fc.constantFrom(0, 0, 2),
      maxCount: fc.constantFrom(4, SIZE),
      musts: fc.constantFrom(-1, -1, 0),
    }),
  )
  .map(({ candidates, musts, ...rest }) => ({
    ...rest,
    candidates: candidates.map((each, at): Candidate => ({ ...each, id: `P${at}`, mustDo: at === musts })),
  }));

const has = (set: number, at: number): boolean => ((set >> at) & 1) === 1;

/** Whether a set of candidates keeps all the rules, straight from their wording. */
function keeps(problem: SelectionProblem, set: number): boolean {
  const { candidates, budgets, exactlyOne = [], minCount = 0, maxCount = Infinity } = problem;
  const chosen = candidates.filter((_, at) => has(set, at));
  if (chosen.length < minCount || chosen.length > maxCount) return false;
  if (candidates.some(({ mustDo, excluded }, at) => (mustDo && !has(set, at)) || (excluded && has(set, at))))
    return false;
  if (budgets.some((budget, b) => chosen.reduce((sum, { uses }) => sum + (uses[b] ?? 0), 0) > budget)) return false;
  const there = new Set(chosen.map(({ id }) => id));
  const known = new Set(candidates.map(({ id }) => id));
  if (chosen.some(({ requires }) => requires.some((id) => known.has(id) && !there.has(id)))) return false;
  return ["G", "H"].every((name) => {
    const members = chosen.filter(({ group }) => group === name).length;
    return members <= 1 && (members === 1 || !exactlyOne.includes(name));
  });
}

interface Whole {
  readonly value: number;
  readonly cost: number;
  readonly order: string;
}

/** The best set by trying all. */
function bruteForce(problem: SelectionProblem): Whole | undefined {
  let best: Whole | undefined;
  for (let set = 0; set < 1 << problem.candidates.length; set += 1) {
    if (!keeps(problem, set)) continue;
    const chosen = problem.candidates.filter((_, at) => has(set, at));
    const value = chosen.reduce((sum, each) => sum + (each.value ?? 0), 0);
    const cost = chosen.reduce((sum, each) => sum + each.uses.reduce<number>((all, use) => all + (use ?? 0), 0), 0);
    const order = problem.candidates.map((_, at) => (has(set, at) ? "1" : "0")).join("");
    const better =
      best === undefined ||
      value > best.value ||
      (value === best.value && (cost < best.cost || (cost === best.cost && order > best.order)));
    if (better) best = { value, cost, order };
  }
  return best;
}

describe("selection", () => {
  it("is what trying all selections gives, ties included", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const expected = bruteForce(problem);
        const found = selectProjects(problem);
        if (found.kind === "infeasible") {
          expect(expected).toBeUndefined();
          return;
        }
        const order = problem.candidates.map(({ id }) => (found.chosen.includes(id) ? "1" : "0")).join("");
        expect({ value: found.value, cost: found.cost, order }).toEqual(expected);
        expect(found.gap).toBe(0);
      }),
      { numRuns: 400 },
    );
  });
  it("gives every project out a loss and every rule a price of 0 or more, never more budget less value", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const found = selectProjects(problem);
        if (found.kind === "infeasible") return;
        for (const { reason } of found.decided)
          if (reason.kind === "outbid") expect(reason.loss).toBeGreaterThanOrEqual(0);
        for (const { price } of found.prices) expect(price).toBeGreaterThanOrEqual(0);
        const richer = selectProjects({ ...problem, budgets: problem.budgets.map((budget) => budget + 1) });
        expect(richer.kind === "selected" && richer.value >= found.value).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
  it("has a frontier that gives the best value at every budget", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { candidates, exactlyOne = [], minCount = 0, maxCount = SIZE } = problem;
        const rules = { exactlyOne, minCount, maxCount };
        const frontier = efficientFrontier(candidates, 40, rules);
        for (const budget of [0, 7, 15, 40]) {
          const single = candidates.map((each) => ({ ...each, uses: each.uses.slice(0, 1) }));
          const expected = bruteForce({ ...rules, candidates: single, budgets: [budget] });
          expect(stepAt(frontier, budget)?.value).toBe(expected?.value);
        }
      }),
      { numRuns: 60 },
    );
  });
  it("never throws", () => {
    const odd = fc.constantFrom(undefined, Number.NaN, -1, 0, 1.5, Infinity, 1e308);
    fc.assert(
      fc.property(
        fc.array(fc.record({ cost: odd, value: odd, requires: fc.array(fc.constantFrom("a", "b", "")) })),
        (rows) => {
          const candidates = rows.map(({ cost, value, requires }, at): Candidate => ({
            id: at % 2 === 0 ? "a" : "b",
            uses: [cost],
            value,
            mustDo: false,
            excluded: false,
            requires,
            group: undefined,
          }));
          expect(["selected", "infeasible"]).toContain(selectProjects({ candidates, budgets: [2] }).kind);
        },
      ),
    );
  });
});

describe("priorities", () => {
  it("give the weights back from which consistent comparisons were made", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, (of) => {
        const total = of.reduce((sum, each) => sum + each, 0);
        const comparisons = of.flatMap((a, row) =>
          of.map((b, column) => ({ criterionA: `C${row}`, criterionB: `C${column}`, ratio: a / b })),
        );
        const found = priorities(comparisons);
        if (found.kind === "unknown") throw new Error(found.missing.join());
        of.forEach((each, at) => {
          expect(found.weights[at]).toBeCloseTo(each / total, 10);
        });
        expect(found.consistencyRatio).toBeCloseTo(0, 8);
      }),
    );
  });
});
