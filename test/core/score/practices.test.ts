import { describe, expect, it } from "@jest/globals";
import type { MaturityItem } from "../../../core/score/maturity.ts";
import { practicesOf } from "../../../core/score/practices.ts";

const practice = (dimension: string, level: number, answer?: number): MaturityItem => ({
  object: "organization capability",
  dimension,
  level,
  answer,
  weight: undefined,
  date: undefined,
  targetLevel: undefined,
  targetDate: undefined,
});

describe("best practices (OPM3)", () => {
  const items = [
    practice("Project", 1, 1),
    practice("Project", 1, 0.8),
    practice("Project", 2, 0.5),
    practice("Program", 1, 1),
    practice("Program", 2),
  ];
  it("are scored by domain and stage as achieved of those answered", () => {
    const { all, domains } = practicesOf(items, 4);
    expect(all).toMatchObject({ achieved: 3, applicable: 4, unanswered: 1, percent: { value: 75 } });
    expect(domains.map(({ dimension, all: own }) => [dimension, own.achieved, own.applicable])).toEqual([
      ["Project", 2, 3],
      ["Program", 1, 1],
    ]);
    expect(domains[0]?.stages.map(({ achieved, applicable }) => `${achieved}/${applicable}`)).toEqual([
      "2/2",
      "0/1",
      "0/0",
      "0/0",
    ]);
  });
  it("are unknown where none is answered", () => {
    expect(practicesOf([practice("Program", 2)], 4).all.percent.kind).toBe("unknown");
  });
});
