import { describe, expect, it } from "@jest/globals";
import { type Comparison, priorities } from "../../../core/select/ahp.ts";
import { weightedScore } from "../../../core/select/weighted-score.ts";
import { numberOf } from "../../../core/score/measured.ts";

const comparison = (criterionA: string, criterionB: string, ratio: number | undefined): Comparison => ({
  criterionA,
  criterionB,
  ratio,
});

describe("priorities from comparisons (K50)", () => {
  it("are the principal eigenvector, with its consistency", () => {
    const found = priorities([comparison("A", "B", 3), comparison("C", "A", 1 / 5), comparison("B", "c ", 3)]);
    if (found.kind === "unknown") throw new Error(found.missing.join());
    expect(found.criteria).toEqual(["A", "B", "C"]);
    [0.63699, 0.25828, 0.10473].forEach((weight, at) => {
      expect(found.weights[at]).toBeCloseTo(weight, 5);
    });
    expect(found.lambdaMax).toBeCloseTo(3.03851, 5);
    expect(found.consistencyIndex).toBeCloseTo(0.019256, 6);
    expect(found.consistencyRatio).toBeCloseTo(0.0332, 4);
    expect(found).toMatchObject({ consistent: true, worstPair: undefined });
  });
  it("name the most inconsistent pair", () => {
    const weights = { A: 8, B: 4, C: 2, D: 1 };
    const judged = Object.entries(weights).flatMap(([a, of], at) =>
      Object.entries(weights)
        .slice(at + 1)
        .map(([b, over]) => comparison(a, b, a === "B" && b === "D" ? 1 / 9 : of / over)),
    );
    const found = priorities(judged);
    expect(found).toMatchObject({ kind: "known", consistent: false, worstPair: ["B", "D"] });
  });
  it("are consistent for two criteria", () => {
    expect(priorities([comparison("A", "B", 4)])).toMatchObject({ weights: [0.8, 0.2], consistencyRatio: 0 });
  });
  it("need every pair once, a ratio above 0, and at most eight criteria", () => {
    expect(priorities([comparison("A", "B", 2), comparison("B", "C", 2)])).toEqual({
      kind: "unknown",
      missing: ["comparisons"],
      pairs: [["A", "C"]],
    });
    expect(priorities([])).toMatchObject({ missing: ["comparisons"] });
    expect(priorities([comparison("A", "B", 0)])).toMatchObject({ missing: ["ratio"], pairs: [["A", "B"]] });
    expect(priorities([comparison("A", "B", 2), comparison("B", "A", 3)])).toMatchObject({ missing: ["ratio"] });
    const nine = "BCDEFGHI".split("").map((name) => comparison("A", name, 1));
    expect(priorities(nine)).toMatchObject({ missing: ["grouping"] });
  });
});

describe("a weighted score (K49)", () => {
  it("counts what is answered and tells its coverage", () => {
    const found = weightedScore([
      { weight: 5, score: 80 },
      { weight: 3, score: undefined },
      { weight: 2, score: 40 },
    ]);
    expect(numberOf(found.score)).toBeCloseTo(68.571, 3);
    expect(numberOf(found.coveragePercent)).toBeCloseTo(70, 12);
  });
  it("normalizes by the declared range, and is unknown without weights or answers", () => {
    const range = { min: 1, max: 5 };
    expect(weightedScore([{ weight: 1, score: 4, range }]).score).toEqual({ kind: "known", value: 75 });
    expect(weightedScore([{ weight: 1, score: 6, range }]).score).toEqual({ kind: "unknown", missing: ["score"] });
    expect(weightedScore([{ weight: 0, score: 6 }]).score).toEqual({ kind: "unknown", missing: ["weight"] });
  });
});
