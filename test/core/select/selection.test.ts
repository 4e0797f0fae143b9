import { describe, expect, it } from "@jest/globals";
import { efficientFrontier, frontierPosition, moveBetween, stepAt } from "../../../core/select/frontier.ts";
import type { Candidate, SelectionProblem } from "../../../core/select/problem.ts";
import { type Selection, selectProjects } from "../../../core/select/selection.ts";
import { numberOf } from "../../../core/score/measured.ts";

const candidate = (id: string, cost: number | undefined, value: number, more: Partial<Candidate> = {}): Candidate => ({
  id,
  uses: [cost],
  value,
  mustDo: false,
  excluded: false,
  requires: [],
  group: undefined,
  ...more,
});

const TEN = [
  candidate("AI", 150, 400),
  candidate("Data", 200, 350),
  candidate("App", 180, 300),
  candidate("SEO", 50, 180),
  candidate("Perf", 120, 250),
  candidate("Test", 80, 200),
  candidate("Sec", 60, 150),
  candidate("I18n", 100, 220),
  candidate("API", 160, 280),
  candidate("BI", 90, 190),
];

const change = (changes: Readonly<Record<string, Partial<Candidate>>>): readonly Candidate[] =>
  TEN.map((each) => ({ ...each, ...changes[each.id] }));

function select(problem: SelectionProblem): Extract<Selection, { kind: "selected" }> {
  const found = selectProjects(problem);
  if (found.kind === "infeasible") throw new Error("no selection");
  return found;
}

const reasonOf = (found: Extract<Selection, { kind: "selected" }>, id: string): unknown =>
  found.decided.find((each) => each.id === id)?.reason;

describe("selection under a budget", () => {
  it("finds the most value (K51)", () => {
    const found = select({ candidates: TEN, budgets: [500] });
    expect(found).toMatchObject({ value: 1250, cost: 500, gap: 0, chosen: ["AI", "SEO", "Perf", "Test", "I18n"] });
    expect(reasonOf(found, "AI")).toMatchObject({ kind: "chosen", worth: 1250 - 1190 });
    expect(reasonOf(found, "Data")).toEqual({ kind: "outbid", loss: 1250 - 1150 });
  });
  it("keeps requirements, groups and counts (K52)", () => {
    const oneOf = { App: { group: "Front" }, API: { group: "front " } };
    const candidates = change({ AI: { requires: ["data"] }, ...oneOf });
    const found = select({ candidates, budgets: [500], minCount: 3 });
    expect(found).toMatchObject({
      value: 1190,
      cost: 500,
      chosen: ["SEO", "Perf", "Test", "Sec", "I18n", "BI"],
      prices: [{ rule: { kind: "requires", id: "AI", required: "data" }, price: 60 }],
    });
    const exactly = select({ candidates, budgets: [500], minCount: 3, exactlyOne: ["Front"] });
    expect(exactly).toMatchObject({ value: 1100, cost: 500, chosen: ["SEO", "Perf", "Test", "API", "BI"] });
  });
  it("solves a published problem with ten yearly budgets (K51b)", () => {
    const profits = [100, 600, 1200, 2400, 500, 2000];
    const years = [
      [8, 12, 13, 64, 22, 41],
      [8, 12, 13, 75, 22, 41],
      [3, 6, 4, 18, 6, 4],
      [5, 10, 8, 32, 6, 12],
      [5, 13, 8, 42, 6, 20],
      [5, 13, 8, 48, 6, 20],
      [0, 0, 0, 0, 8, 0],
      [3, 0, 4, 0, 8, 0],
      [3, 2, 4, 0, 8, 4],
      [3, 2, 4, 8, 8, 4],
    ];
    const candidates = profits.map((value, at) => ({
      ...candidate(String(at + 1), 0, value),
      uses: years.map((year) => year[at]),
    }));
    const found = select({ candidates, budgets: [80, 96, 20, 36, 44, 48, 10, 18, 22, 24] });
    expect(found).toMatchObject({ value: 3800, chosen: ["2", "3", "6"], gap: 0 });
  });
});

describe("the reason for each project", () => {
  it("is told for what must be done and its price, and for what is out", () => {
    const candidates = [
      ...change({ Data: { mustDo: true }, SEO: { excluded: true } }),
      candidate("Huge", 501, 9999),
      candidate("Blank", undefined, 10),
      candidate("Refund", -5, 10),
    ];
    const found = select({ candidates, budgets: [500] });
    expect(found.value).toBe(1100);
    expect(reasonOf(found, "Data")).toEqual({ kind: "mustDo" });
    expect(reasonOf(found, "SEO")).toEqual({ kind: "excluded" });
    expect(reasonOf(found, "Huge")).toEqual({ kind: "overBudget" });
    expect(reasonOf(found, "Blank")).toEqual({ kind: "unknown", missing: ["cost"] });
    expect(reasonOf(found, "Refund")).toEqual({ kind: "unknown", missing: ["cost"] });
    const free = select({ candidates: change({ SEO: { excluded: true } }), budgets: [500] });
    expect(found.prices).toEqual([{ rule: { kind: "mustDo", id: "Data" }, price: free.value - found.value }]);
  });
  it("names what needs a chosen project, and what no selection can hold", () => {
    const a = candidate("A", 1, 0);
    const b = candidate("B", 1, 10, { requires: ["a", "elsewhere"] });
    const c = candidate("C", 1, 5, { requires: ["D"] });
    const d = candidate("D", 1, 5, { excluded: true });
    const found = select({ candidates: [a, b, c, d], budgets: [5] });
    expect(found.chosen).toEqual(["A", "B"]);
    expect(reasonOf(found, "A")).toEqual({ kind: "chosen", worth: 10, neededBy: ["B"] });
    expect(reasonOf(found, "C")).toEqual({ kind: "impossible" });
  });
  it("prefers the lower cost, then the earlier rows", () => {
    const cheap = select({ candidates: [candidate("A", 3, 5), candidate("B", 2, 5)], budgets: [3] });
    expect(cheap.chosen).toEqual(["B"]);
    expect(reasonOf(cheap, "A")).toEqual({ kind: "outbid", loss: 0 });
    const alike = Array.from({ length: 40 }, (_, at) => candidate(`P${at}`, 1, 1));
    expect(select({ candidates: alike, budgets: [2.5] }).chosen).toEqual(["P0", "P1"]);
  });
  it("says when no selection keeps the rules", () => {
    const both = change({ AI: { mustDo: true, excluded: true } });
    expect(selectProjects({ candidates: both, budgets: [500] })).toMatchObject({
      kind: "infeasible",
      contradictions: ["AI"],
    });
    const must = change({ AI: { mustDo: true }, Data: { mustDo: true } });
    expect(selectProjects({ candidates: must, budgets: [300] })).toMatchObject({ mustDoOverBudget: true });
    expect(selectProjects({ candidates: TEN, budgets: [100], minCount: 3 }).kind).toBe("infeasible");
    expect(selectProjects({ candidates: TEN, budgets: [100], exactlyOne: ["None"] }).kind).toBe("infeasible");
    expect(select({ candidates: [], budgets: [100] })).toMatchObject({ chosen: [], value: 0 });
  });
});

describe("the efficient frontier", () => {
  const frontier = efficientFrontier(TEN, 1190);
  it.each([
    [50, 180, 50],
    [100, 220, 100],
    [200, 580, 200],
    [300, 800, 290],
    [400, 1030, 400],
    [499, 1220, 490],
    [500, 1250, 500],
    [600, 1440, 590],
    [800, 1790, 790],
    [1000, 2170, 990],
    [1190, 2520, 1190],
  ])("at %d (K53)", (budget, value, cost) => {
    const step = stepAt(frontier, budget);
    expect(step?.value).toBe(value);
    expect(step?.cost).toBeLessThanOrEqual(budget);
    if ([499, 600, 800, 1000].includes(budget)) expect(step?.cost).toBe(cost);
    expect(select({ candidates: TEN, budgets: [budget] })).toMatchObject({ value, cost: step?.cost });
  });
  it("rises step by step, and tells what a step changes", () => {
    expect(frontier.gap).toBe(0);
    frontier.steps.forEach((step, at) => {
      const before = frontier.steps[at - 1];
      if (before === undefined) return;
      expect(step.cost).toBeGreaterThan(before.cost);
      expect(step.value).toBeGreaterThan(before.value);
    });
    const [from, to] = [stepAt(frontier, 490), stepAt(frontier, 500)];
    if (from === undefined || to === undefined) throw new Error("no steps");
    const move = moveBetween(from, to);
    expect(numberOf(move.marginalValue)).toBe(3);
    expect(move.enters).toEqual(to.chosen.filter((id) => !from.chosen.includes(id)));
    expect(move.leaves.length).toBeGreaterThan(0);
  });
  it("marks the current portfolio (K54)", () => {
    const found = frontierPosition(frontier, TEN, ({ id }) => ["Data", "App", "Perf"].includes(id));
    expect(found).toMatchObject({ cost: 500, value: 900, distance: { kind: "known", value: 350 }, missing: [] });
    expect(numberOf(found.sharePercent)).toBeCloseTo(35.7, 1);
    expect(numberOf(found.frontierPercent)).toBeCloseTo(49.6, 1);
  });
});
