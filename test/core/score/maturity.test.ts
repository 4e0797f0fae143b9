import { describe, expect, it } from "@jest/globals";
import { type Day, parseIsoDay } from "../../../core/day.ts";
import { improvementProgress, type MaturityItem, maturityOf, sumScorePercent } from "../../../core/score/maturity.ts";
import { MATURITY_PRESETS } from "../../../core/score/maturity-presets.ts";
import { numberOf } from "../../../core/score/measured.ts";

const on = (iso: string): Day => {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new Error(iso);
  return found;
};

const DAY = on("2026-06-30");

const item = (level: number, answer: number | undefined, changes: Partial<MaturityItem> = {}): MaturityItem => ({
  object: "PMO department",
  dimension: "Standards",
  level,
  weight: undefined,
  answer,
  date: on("2026-01-31"),
  targetLevel: undefined,
  targetDate: undefined,
  ...changes,
});

const ITEMS = [item(1, 1), item(1, 1), item(2, 0.8), item(2, 0.9), item(3, 0.5), item(3, 0.4)];

const maturity = (items: readonly MaturityItem[]): ReturnType<typeof maturityOf> =>
  maturityOf("PMO department", items, { day: DAY });

/** Level of each dimension, and the percent inside the next. */
const profileOf = (items: readonly MaturityItem[]): readonly (readonly [number, number | undefined])[] =>
  (maturity(items)?.profile ?? []).map(({ level, insidePercent }) => {
    const inside = numberOf(insidePercent);
    return [level, inside === undefined ? undefined : Math.round(inside * 1e9) / 1e9];
  });

describe("maturity", () => {
  it("climbs level by level (K23)", () => {
    const [dimension] = profileOf(ITEMS);
    expect(dimension).toEqual([2, 45]);
    const lower = ITEMS.map((each) => (each.answer === 0.8 ? { ...each, answer: 0.7 } : each));
    expect(profileOf(lower)).toEqual([[1, 80]]);
  });
  it("stops at what is not answered, and skips no level", () => {
    const blank = maturity([item(1, 1), item(2, undefined), item(3, 1)]);
    expect(blank?.profile[0]).toMatchObject({ level: 1, unanswered: 1, insidePercent: { missing: ["answer"] } });
    expect(blank?.coveragePercent).toBeCloseTo(66.67, 2);
    expect(maturity([item(1, 1), item(3, 1)])?.profile[0]).toMatchObject({
      level: 1,
      insidePercent: { missing: ["topLevel"] },
    });
    expect(maturity([])).toBeUndefined();
  });
  it("names the dimension that limits, the gap to target, and what is old", () => {
    const found = maturity([
      ...ITEMS,
      item(1, 0.9, { dimension: "Risk", targetLevel: 2, targetDate: on("2026-03-31"), date: on("2025-06-29") }),
      item(2, 0.2, { dimension: "Risk" }),
      item(1, 0.9, { dimension: "People" }),
      item(2, 0.1, { dimension: "People" }),
    ]);
    expect(found).toMatchObject({ limiting: "People", minimum: 1, mean: 4 / 3, assessed: on("2026-01-31") });
    expect(found?.profile[1]).toMatchObject({ target: 2, gap: 1, stale: 1, targetMissed: true });
  });
  it("keeps the PMO apart from project management in the organization", () => {
    const items = [...ITEMS, item(1, 0, { object: "organization capability" })];
    expect(maturity(items)?.minimum).toBe(2);
    expect(maturityOf("organization capability", items, { day: DAY })?.minimum).toBe(0);
  });
  it("scores other models without calling them levels", () => {
    expect(numberOf(sumScorePercent([5, 0, undefined, 4]))).toBe(60);
    expect(MATURITY_PRESETS.filter(({ advanced }) => !advanced).map(({ id }) => id)).toEqual([
      "pmo-self-assessment",
      "p3m3",
    ]);
  });
  it("counts improvement actions", () => {
    const actions = [
      { due: on("2026-01-01"), done: true },
      { due: on("2026-01-01"), done: false },
      { due: undefined, done: false },
    ];
    expect(improvementProgress(actions, DAY)).toMatchObject({ done: 1, open: 2, overdue: 1 });
  });
});
