import { describe, expect, it } from "@jest/globals";
import { type Day, parseIsoDay } from "../../../core/day.ts";
import { numberOf } from "../../../core/score/measured.ts";
import {
  type Benefit,
  benefitFacts,
  netPresentValue,
  realization,
  splitByShares,
} from "../../../core/value/benefits.ts";
import { sharesIn } from "../../../core/value/benefit-shares.ts";
import { alignment, contributionOf, type GoalLink } from "../../../core/value/goals.ts";

const on = (iso: string): Day => {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new Error(iso);
  return found;
};

const DAY = on("2026-06-30");

const benefit = (changes: Partial<Benefit>): Benefit => ({
  owner: "Ana",
  measure: "Cost per case",
  unit: "EUR",
  planned: 100,
  plannedDate: on("2026-03-31"),
  forecast: undefined,
  actual: undefined,
  disbenefit: false,
  shares: [],
  ...changes,
});

describe("benefits", () => {
  it("are realized by unit, to date, as a ratio of sums", () => {
    const [money, hours] = realization(
      [
        benefit({ planned: 100, actual: 90 }),
        benefit({ planned: 300, actual: 150, forecast: 200, unit: "eur " }),
        benefit({ planned: 50, actual: 40, disbenefit: true }),
        benefit({ planned: 500, actual: undefined }),
        benefit({ planned: 1000, actual: 1000, plannedDate: on("2026-12-31") }),
        benefit({ planned: 8, actual: 2, unit: "hours" }),
      ],
      DAY,
    );
    expect(money).toMatchObject({ unit: "EUR", benefits: 5, planned: 1850, forecast: 200 });
    expect(numberOf(money?.toDate.ratio ?? { kind: "unknown", missing: [] })).toBeCloseTo(200 / 350, 12);
    expect(money?.toDate).toMatchObject({ counted: 3, missing: 1 });
    expect(hours?.toDate.ratio).toEqual({ kind: "known", value: 0.25 });
  });
  it("count by what was planned to date, where the plan tells it, whatever their date", () => {
    const [found] = realization(
      [
        benefit({ planned: 1000, plannedToDate: 100, actual: 50, plannedDate: on("2026-12-31") }),
        benefit({ planned: 1000, plannedToDate: 200, actual: 190, plannedDate: undefined }),
        benefit({ planned: 1000, actual: 500, plannedDate: on("2026-12-31") }),
      ],
      DAY,
    );
    expect(found).toMatchObject({ planned: 3000, toDate: { ratio: { kind: "known", value: 0.8 }, counted: 2 } });
  });
  it("have no share of a net loss that was planned", () => {
    const loss = { planned: 100, actual: 125, plannedDate: on("2026-01-31"), disbenefit: true };
    expect(realization([benefit(loss)], DAY)[0]?.toDate.ratio.kind).toBe("unknown");
  });
  it("tell what is missing, shares that do not add up, and shortfalls after their date", () => {
    const codes = (changes: Partial<Benefit>): readonly string[] =>
      benefitFacts(benefit(changes), DAY).map(({ code }) => code);
    expect(codes({ owner: " ", plannedDate: undefined })).toEqual(["BEN-01"]);
    const halves = [
      { project: "P1", percent: 50 },
      { project: "P2", percent: 40 },
    ];
    expect(benefitFacts(benefit({ shares: halves }), DAY)).toEqual([{ code: "BEN-02", sumPercent: 90 }]);
    expect(codes({ actual: 79 })).toEqual(["BEN-03"]);
    expect(codes({ actual: 80 })).toEqual([]);
    expect(codes({ actual: 1, plannedDate: on("2026-07-01") })).toEqual([]);
    expect(codes({ actual: 10, disbenefit: true })).toEqual([]);
  });
  it("read the shares of a list, and no list for any other text", () => {
    expect(sharesIn("P-01 = 60; Zeus: 40 %")).toEqual([
      { project: "P-01", percent: 60 },
      { project: "Zeus", percent: 40 },
    ]);
    expect(sharesIn("A=33,5, B=66.5\n")).toEqual([
      { project: "A", percent: 33.5 },
      { project: "B", percent: 66.5 },
    ]);
    expect(sharesIn("A=0.25; B=0,75")).toEqual([
      { project: "A", percent: 25 },
      { project: "B", percent: 75 },
    ]);
    for (const text of ["", " ; ", "half each", "A=; B=100", "A=40 and B=60", "= 100"])
      expect(sharesIn(text)).toBeUndefined();
  });
  it("count once when several projects claim them", () => {
    const thirds = [
      { project: "P1", percent: 75 },
      { project: "P2", percent: 25 },
    ];
    expect([...(splitByShares(400, thirds) ?? [])]).toEqual([
      ["P1", 300],
      ["P2", 100],
    ]);
    expect(splitByShares(400, thirds.slice(0, 1))).toBeUndefined();
  });
  it("have a net present value only with a rate (K55)", () => {
    expect(numberOf(netPresentValue([-1000, 500, 500, 500], 10))).toBeCloseTo(243.43, 2);
    expect(netPresentValue([-1000, 500], undefined)).toEqual({ kind: "unknown", missing: ["ratePercent"] });
    expect(netPresentValue([1], -100).kind).toBe("unknown");
    expect(netPresentValue([], 10)).toEqual({ kind: "known", value: 0 });
  });
});

const linkTo = (
  goal: string,
  work: string,
  contribution: number | undefined,
  more: Partial<GoalLink> = {},
): GoalLink => ({
  goal,
  work,
  contribution,
  communicatedOn: DAY,
  acknowledgedBy: undefined,
  ...more,
});

describe("goals", () => {
  const goals = [
    { id: "G1", weight: 3, target: 200, actual: 50 },
    { id: "G2", weight: 1, target: undefined, actual: 5 },
    { id: "G3", weight: undefined, target: 0, actual: 5 },
  ];
  const works = [
    { key: "P1", budget: 900, active: true },
    { key: "P2", budget: 100, active: true },
    { key: "P3", budget: 200, active: true },
    { key: "P4", budget: undefined, active: true },
    { key: "P5", budget: 50, active: false },
  ];
  const links = [
    linkTo("G1", "P1", 1),
    linkTo("g2", "p1", 0.5),
    linkTo("G2", "P2", 1, { communicatedOn: undefined, acknowledgedBy: "Bo" }),
    linkTo("G1", "P4", 1 / 3),
    linkTo("G1", "P3", 0),
    linkTo("G9", "P3", 1),
  ];
  const found = alignment(goals, works, links, { keepsCommunicated: true });
  it("split money, and never double it", () => {
    expect(found.goals.map(({ money }) => money)).toEqual([600, 400, 0]);
    expect(found.goals[0]).toMatchObject({ works: ["P1", "P4"], withoutBudget: 1, links: 2, communicated: 2 });
    expect(found.goals[1]).toMatchObject({ communicated: 1, acknowledged: 1 });
    expect(numberOf(found.linkedBudgetPercent)).toBeCloseTo((1000 / 1200) * 100, 10);
  });
  it("name each work once, however many links say that it contributes", () => {
    const more = [...links, linkTo("G1", "P4", 1), linkTo("G1", "P1", 0.5)];
    const twice = alignment(goals, works, more, { keepsCommunicated: true });
    expect(twice.goals.map(({ money }) => money)).toEqual([600, 400, 0]);
    expect(twice.goals[0]).toMatchObject({ works: ["P1", "P4"], withoutBudget: 1, links: 4 });
  });
  it("tell weight and attainment, unknown where a target is", () => {
    expect(found.goals.map(({ weightPercent }) => numberOf(weightPercent))).toEqual([75, 25, undefined]);
    expect(found.goals[0]?.attainmentPercent).toEqual({ kind: "known", value: 25 });
    expect(found.goals[1]?.attainmentPercent).toEqual({ kind: "unknown", missing: ["target"] });
    expect(found.goals[2]?.attainmentPercent).toEqual({ kind: "unknown", missing: ["target = 0"] });
  });
  it("come from their baseline, which may lie above the target", () => {
    const reached = (baseline: number | undefined, target: number, actual: number): number | undefined => {
      const goal = { id: "G", weight: 1, baseline, target, actual };
      const [view] = alignment([goal], [], [], { keepsCommunicated: false }).goals;
      return view === undefined ? undefined : numberOf(view.attainmentPercent);
    };
    expect(reached(60, 30, 45)).toBe(50);
    expect(reached(60, 30, 66)).toBe(-20);
    expect(reached(20, 60, 60)).toBe(100);
    expect(reached(10, 0, 4)).toBe(60);
    expect(reached(undefined, 60, 45)).toBe(75);
    expect(reached(60, 60, 30)).toBe(50);
  });
  it("name orphans both ways, and what was not communicated", () => {
    expect(found.facts).toEqual([
      { code: "GOL-03" },
      { code: "GOL-01", goal: "G3" },
      { code: "GOL-02", work: "P3" },
      { code: "GOL-04", goal: "G2", work: "P2" },
    ]);
    const bare = alignment([{ id: "G", weight: 0, target: 1, actual: 1 }], [], [], { keepsCommunicated: false });
    expect(bare.facts.map(({ code }) => code)).toEqual(["GOL-03", "GOL-01"]);
  });
  it("read contributions of 0 to 3 and of percents", () => {
    expect([contributionOf(3, "points"), contributionOf(50, "percent"), contributionOf(4, "points")]).toEqual([
      1,
      0.5,
      undefined,
    ]);
  });
});
