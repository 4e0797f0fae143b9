import { describe, expect, it } from "@jest/globals";
import type { Finding } from "../../../core/finding.ts";
import { rollUp } from "../../../core/rollup/roll-up.ts";
import { assessed, on, type Values } from "../../build.ts";

const PERIODS = [on("2026-01-31"), on("2026-02-28"), on("2026-03-31")];

/** The findings of one series by periods, and the index that is made from it. */
function judged(values: Values<"actuals">): { readonly found: readonly Finding[]; readonly spit: number | undefined } {
  const findings: Finding[] = [];
  const actuals = { projectId: ["A", "A", "A"], period: PERIODS, ...values };
  const { projects } = assessed({ projects: { name: ["A"] }, actuals }, { day: "2026-03-31" }, findings);
  return { found: findings.filter(({ code }) => code === "CST-03"), spit: projects[0]?.measures.spit };
}

const RISING = { cumulativePv: [100, 200, 300], cumulativeEv: [90, 180, 270], cumulativeAc: [95, 190, 280] };

describe("CST-03: values by periods", () => {
  it("are told where a cumulative one falls, at its cell and in its period", () => {
    expect(judged(RISING).found).toEqual([]);
    const { found } = judged({ ...RISING, cumulativeAc: [95, 90, 280] });
    expect(found).toMatchObject([{ place: { row: 2, column: 4 }, data: { name: "A", period: "2026-02-28" } }]);
  });

  it("give no earned schedule where the plan falls", () => {
    expect(judged(RISING).spit).toBeCloseTo(0.9, 9);
    const falling = judged({ ...RISING, cumulativePv: [100, 80, 300] });
    expect(falling.found).toHaveLength(1);
    expect(falling.spit).toBeUndefined();
  });

  it("are told where the periods beside do not sum to the cumulative column, which rules", () => {
    const { found, spit } = judged({ ...RISING, pv: [100, 100, 90] });
    expect(found).toMatchObject([{ data: { period: "2026-03-31" } }]);
    expect(spit).toBeCloseTo(0.9, 9);
    expect(judged({ ...RISING, pv: [100, 100, 100] }).found).toEqual([]);
  });
});

describe("what was spent by periods", () => {
  it("is the actual cost of a project that tells none, in every total, and leads to its last period to date", () => {
    const projects = {
      name: ["A", "B"],
      budget: [400, 100],
      actualCost: [undefined, 50],
      earnedValue: [undefined, 40],
    };
    const actuals = { projectId: ["A", "A", "A"], period: PERIODS, ...RISING };
    const all = assessed({ projects, actuals }, { day: "2026-03-01" });
    const [found] = all.projects;
    expect(found?.measures).toMatchObject({ actualCost: 190, earnedValue: 180 });
    const cpi = found?.dimensions.cost.reasons.find(({ rule }) => rule === "cost/cpi");
    expect(cpi?.cells.filter(({ sheet }) => sheet === "actuals").map(({ row }) => row)).toEqual([2, 2, 2]);
    const { totals, cpi: total } = rollUp(all).organization;
    expect(totals.actualCost).toEqual({ sum: 240, counted: 2, missing: 0 });
    expect(total).toMatchObject({ numerator: 220, denominator: 240, counted: 2 });
  });
});

describe("values by period that begin after the project", () => {
  const ACTUALS = { projectId: ["A", "A", "A"], period: PERIODS };
  const measuresOf = (start: string, actuals: Values<"actuals">): unknown => {
    const findings: Finding[] = [];
    const projects = { name: ["A"], budget: [1000], percentComplete: [50], baselineStart: [on(start)] };
    const found = assessed({ projects, actuals }, { day: "2026-03-31" }, findings).projects[0]?.measures;
    const late = findings.filter(({ code }) => code === "CST-08").map(({ place }) => place?.row);
    return { actualCost: found?.actualCost, cpi: found?.cpi, late };
  };
  const unknown = { actualCost: undefined, cpi: undefined, late: [1] };

  it("are no cost to date, and say so (CST-08)", () => {
    const spent = { ...ACTUALS, ac: [30, 20, 50] };
    expect(measuresOf("2024-01-01", spent)).toEqual(unknown);
    expect(measuresOf("2026-01-05", spent)).toEqual({ actualCost: 100, cpi: 5, late: [] });
    expect(measuresOf("2024-01-01", { ...spent, pv: [100, 100, 100] })).toEqual(unknown);
  });

  it("count where they are cumulative, or where the whole budget is planned in them", () => {
    expect(measuresOf("2024-01-01", { ...ACTUALS, cumulativeAc: [430, 450, 500] })).toMatchObject({ actualCost: 500 });
    const parts = { workPackage: ["a", "b", "a", "b"], period: [0, 0, 2, 2].map((at) => PERIODS[at]) };
    const rising = { ...parts, projectId: ["A", "A", "A", "A"], bac: [400, 600, 400, 600], ac: [150, 400, 390, 590] };
    expect(measuresOf("2024-01-01", rising)).toMatchObject({ actualCost: 980, late: [] });
    const whole = { ...ACTUALS, pv: [300, 300, 400], ac: [30, 20, 50] };
    expect(measuresOf("2024-01-01", whole)).toMatchObject({ actualCost: 100 });
  });
});

describe("plain columns of values by period", () => {
  const ends = [
    on("2026-01-31"),
    on("2026-02-28"),
    on("2026-03-31"),
    on("2026-04-30"),
    on("2026-05-31"),
    on("2026-06-30"),
  ];
  const actuals = {
    projectId: ends.map(() => "A"),
    period: ends,
    pv: [100, 250, 450, 700, 900, 1000],
    ev: [80, 200, 330, 430, 520, undefined],
    ac: [90, 210, 350, 470, 600, undefined],
  };
  const read = (
    values: Values<"actuals">,
  ): { codes: readonly string[]; spit: number | undefined; ev: number | undefined } => {
    const findings: Finding[] = [];
    const projects = { name: ["A"], budget: [1000] };
    const [found] = assessed(
      { projects, actuals: { ...actuals, ...values } },
      { day: "2026-05-31" },
      findings,
    ).projects;
    return { codes: findings.map(({ code }) => code), spit: found?.measures.spit, ev: found?.measures.earnedValue };
  };
  const steps = (values: readonly (number | undefined)[]) =>
    values.map((value, at) => (value === undefined ? undefined : value - (values[at - 1] ?? 0)));

  it("K25: are cumulative all three where the plan ends at the budget", () => {
    expect(read({})).toMatchObject({ codes: [], ev: 520 });
    expect(read({}).spit).toBeCloseTo(0.656, 9);
  });

  it("are added up where the plan adds up to the budget", () => {
    const { pv, ev, ac } = actuals;
    expect(read({ pv: steps(pv), ev: steps(ev), ac: steps(ac) }).spit).toBeCloseTo(0.656, 9);
  });

  it("are told where they fall, and a plan that falls gives no earned schedule", () => {
    expect(read({ ev: [80, 200, 330, 320, 520, undefined] })).toMatchObject({ codes: ["CST-03"], ev: 520 });
    expect(read({ pv: [100, 250, 240, 700, 900, 1000] })).toMatchObject({ codes: ["CST-03"], spit: undefined });
  });

  it("are cumulative where the plan to date adds up to more than the budget", () => {
    expect(read({ pv: [100, 250, 450, 700, 900, undefined] }).ev).toBe(520);
  });
});
