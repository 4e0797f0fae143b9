import { describe, expect, it } from "@jest/globals";
import { type Declared, detectScale, type ScaleReading } from "../../../core/score/detect-scale.ts";
import type { Rating } from "../../../core/score/rating.ts";

type Column = readonly (Rating | undefined)[];

function scale(likelihood: Column, impact: Column, declared?: Declared): Extract<ScaleReading, { kind: "scale" }> {
  const found = detectScale(likelihood, impact, declared);
  if (found.kind !== "scale") throw new Error(found.kind);
  return found;
}

function levels(likelihood: Column, impact: Column, declared?: Declared): unknown {
  const found = scale(likelihood, impact, declared);
  const read = (column: Column, map: ReadonlyMap<Rating, number>): unknown =>
    column.map((v) => (v === undefined ? undefined : map.get(v)));
  return [found.preset, read(likelihood, found.likelihood.levels), read(impact, found.impact.levels)];
}

describe("numbers", () => {
  it("takes the smallest preset that holds all values", () => {
    expect(levels([1, 2, 3], [3, 2, 1])).toEqual(["3x3", [1, 2, 3], [3, 2, 1]]);
    expect(levels([1, 2, 4], [3, 2, 1])).toEqual(["4x4", [1, 2, 4], [3, 2, 1]]);
    expect(levels([1, 2, 5], [4, 2, 1])).toEqual(["5x5", [1, 2, 5], [4, 2, 1]]);
    expect(levels(["1", " 5 "], ["2", "3"])).toEqual(["5x5", [1, 5], [2, 3]]);
  });
  it("is unconfirmed unless the values reach both ends", () => {
    expect(scale([2, 3, 2], [2, 2, 3])).toMatchObject({ preset: "3x3", confirmed: false });
    expect(scale([2, 3, 2], [2, 2, 3]).candidates).toEqual(["3x3", "4x4", "5x5"]);
    expect(scale([1, 5], [2, 3])).toMatchObject({ preset: "5x5", confirmed: true });
  });
  it("does not rescale a maximum of 4 in a declared five-point scale", () => {
    expect(scale([1, 4], [4, 2], { levels: 5 })).toMatchObject({ preset: "5x5", confirmed: true });
    expect(scale([1, 4], [4, 2], { preset: "5x5-16" })).toMatchObject({ preset: "5x5-16", confirmed: true });
  });
  it("takes a declared 1-5 or 1-10 at its word, whatever few values look like", () => {
    const five = scale([5, 6, 0], [3, 2, 1], { levels: 5 });
    expect(five.likelihood.levels.get(5)).toBe(5);
    expect(five.likelihood.outside).toEqual([6, 0]);
    expect(levels([5, 4, 2], [3, 2, 1], { levels: 10 })).toEqual(["5x5", [3, 2, 1], [2, 1, 1]]);
  });
  it("tells a scale of five from 3 and 4 by the words beside the numbers", () => {
    expect(levels(["4 - Likely", "2 - Unlikely"], ["3 - Moderate", "2 - Minor"])).toEqual(["5x5", [4, 2], [3, 2]]);
    expect(levels(["3 - Possible", "2 - Unlikely"], [3, 1])).toEqual(["5x5", [3, 2], [3, 1]]);
    expect(levels(["4 - Very high", "1 - Low"], ["3 - High", "2 - Medium"])).toEqual(["4x4", [4, 1], [3, 2]]);
    expect(levels(["3 - High", "1 - Low"], ["2 - Medium", "3 - High"])).toEqual(["3x3", [3, 1], [2, 3]]);
  });
  it("reports a value outside the scale and keeps the scale", () => {
    const found = scale(
      [...Array.from({ length: 30 }, (_, at) => (at % 5) + 1), 7],
      Array.from({ length: 31 }, () => 3),
    );
    expect(found).toMatchObject({ preset: "5x5", confirmed: false });
    expect(found.likelihood.outside).toEqual([7]);
    expect(scale([1, 4], [5, 2], { preset: "4x4" }).impact.outside).toEqual([5]);
  });
  it("reads 1-10 as five levels, and 20 to 100 as MPMM", () => {
    expect(levels([1, 2, 10, 7], [9, 8, 3, 6])).toEqual(["5x5", [1, 1, 5, 4], [5, 4, 2, 3]]);
    expect(scale([1, 2, 10, 7], [9, 8, 3, 6]).confirmed).toBe(false);
    expect(levels([20, 60, 100], [80, 40, 20])).toEqual(["mpmm", [1, 3, 5], [4, 2, 1]]);
  });
  it("reads fractions of both columns as PMBOK values, else as factor", () => {
    expect(levels([0.1, 0.9, 0.5], [0.05, 0.8, 0.4])).toEqual(["pmbok", [1, 5, 3], [1, 5, 4]]);
    expect(levels([0.15, 0.9], [0.05, 0.6])).toEqual(["factor", [0.15, 0.9], [0.05, 0.6]]);
  });
  it("K61: sorts probabilities into the levels of the impact scale; 60-80 % is .70", () => {
    expect(levels(["60-80 %", "10%", "95 %"], [5, 1, 3])).toEqual(["5x5", [4, 1, 5], [5, 1, 3]]);
    const found = scale(["60-80 %", "10%"], [5, 1]);
    expect(found.likelihood.probabilities.get("60-80 %")).toBe(0.7);
    expect(found.confirmed).toBe(false);
    expect(levels([75, 30, 50], ["H", "M", "L"])).toEqual(["3x3", [3, 1, 2], [3, 2, 1]]);
  });
});

describe("words", () => {
  it("reads low, medium and high in any spelling as three levels, never stretched", () => {
    expect(levels(["H", "med", "LOW", "Medium "], ["high", "M", "l", "Moderate"])).toEqual([
      "3x3",
      [3, 2, 1, 2],
      [3, 2, 1, 2],
    ]);
    expect(levels(["High (6)", "Low (1)"], ["High (6)", "Low (1)"], { preset: "3x3" })).toEqual([
      "3x3",
      [undefined, 1],
      [undefined, 1],
    ]);
  });
  it("reads the five-word vocabularies", () => {
    expect(
      levels(
        ["Rare", "unlikely", "Possible", "LIKELY", "Almost  certain"],
        ["Insignificant", "Minor", "Moderate", "Major", "Severe"],
      ),
    ).toEqual(["5x5", [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]]);
    expect(scale(["Likely", "Possible"], ["Minor", "Major"]).confirmed).toBe(true);
    expect(levels(["very-low", "Low", "high", "VH"], ["Low", "Medium", "High", "Low"])).toEqual([
      "5x5",
      [1, 2, 4, 5],
      [2, 3, 4, 2],
    ]);
  });
  it("gives different words different levels where a vocabulary allows it", () => {
    expect(
      levels(
        ["Rare", "Unlikely", "Probable", "Likely", "Very Likely"],
        ["Trivial", "Minor", "Moderate", "Major", "Extreme"],
      ),
    ).toEqual(["5x5", [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]]);
    expect(levels(["Improbable", "Remote", "Occasional", "Probable", "Frequent"], [1, 2, 3, 4, 5])).toEqual([
      "5x5",
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ]);
  });
  it("reads the number of '4 - Likely', and the words where the numbers run backwards", () => {
    expect(levels(["4 - Likely", "1-Rare", "Likely (4)", "5: Almost certain", 2], [1, 2, 3, 4, 5])).toEqual([
      "5x5",
      [4, 1, 4, 5, 2],
      [1, 2, 3, 4, 5],
    ]);
    expect(levels(["1 - High", "2 - Medium", "3 - Low"], ["1 - High", "2 - Medium", "3 - Low"])).toEqual([
      "3x3",
      [3, 2, 1],
      [3, 2, 1],
    ]);
  });
  it("reads MIL-STD-882E only with its own words on both sides", () => {
    expect(levels(["A", "D", "Frequent"], [3, 1, 4])).toEqual(["mil-std-882e", [6, 3, 6], [2, 4, 1]]);
    expect(levels(["Eliminated", "Remote", "Frequent"], ["Negligible", "Critical", "Catastrophic"])).toEqual([
      "mil-std-882e",
      [1, 3, 6],
      [1, 3, 4],
    ]);
  });
  it("reads three-word and four-word vocabularies", () => {
    expect(levels(["Improbable", "Possible", "Probable"], ["Tolerable", "Undesirable", "Intolerable"])).toEqual([
      "3x3",
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(levels(["Low", "Very high"], ["Medium", "High"])).toEqual(["4x4", [1, 4], [2, 3]]);
  });
});

describe("what cannot be read", () => {
  it("says that the columns are on different scales", () => {
    expect(detectScale(["Low", "High", "Medium"], [1, 5, 3])).toEqual({
      kind: "mixed",
      likelihood: "3x3",
      impact: "5x5",
    });
    expect(detectScale([1, 4, 5], ["L", "M", "H"])).toEqual({ kind: "mixed", likelihood: "5x5", impact: "3x3" });
  });
  it("ignores blanks and words for not rated", () => {
    expect(levels([1, undefined, "TBC", "n/a", "-", 5], ["", 3, 3, 3, 3, 3])).toEqual([
      "5x5",
      [1, undefined, undefined, undefined, undefined, 5],
      [undefined, 3, 3, 3, 3, 3],
    ]);
    expect(detectScale(["", "TBC", undefined], []).kind).toBe("none");
  });
  it("reads nothing from prose", () => {
    expect(detectScale(["it depends", "who knows"], ["some", "more"])).toEqual({
      kind: "mixed",
      likelihood: undefined,
      impact: undefined,
    });
  });
  it("reads one column alone", () => {
    expect(scale([1, 2, 5], []).preset).toBe("5x5");
  });
  it("is fast on a long register", () => {
    const column = Array.from({ length: 100_000 }, (_, at) => ["Rare", "Likely", "4 - Likely", 3, ""][at % 5]);
    const started = performance.now();
    expect(
      scale(
        column,
        column.map(() => 3),
      ).preset,
    ).toBe("5x5");
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
