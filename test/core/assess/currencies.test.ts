import { describe, expect, it } from "@jest/globals";
import type { Register, RegisterKind } from "../../../core/register/register.ts";
import type { ColumnsOf } from "../../../core/registers/set.ts";
import { rollUp } from "../../../core/rollup/roll-up.ts";
import { assessed, on, register, type Registers, type Values } from "../../build.ts";
import { raised } from "./findings/raised.ts";

/** A register whose columns stand in a currency; some rows may stand in another one. */
function moneyIn<K extends RegisterKind>(
  kind: K,
  values: Values<K>,
  currency: string,
  rows: readonly (readonly [number, string])[] = [],
): Register<ColumnsOf<K>> {
  const own = register(kind, values);
  const columns = Object.fromEntries(
    (Object.entries(own.columns) as [string, object][]).map(([field, column]) => [
      field,
      { ...column, currency, currencies: new Map(rows) },
    ]),
  );
  // The columns are those of the kind, with a currency more.
  return { ...own, columns } as unknown as Register<ColumnsOf<K>>;
}

/** Two projects in EUR and one in USD, 5 % over its budget. */
const MIXED: Registers = {
  projects: [
    moneyIn(
      "projects",
      {
        name: ["A", "B", "C"],
        state: ["Active", "Active", "Active"],
        budget: [100, 200, 300],
        forecastCost: [100, 210, 300],
      },
      "EUR",
      [[1, "USD"]],
    ),
  ],
};

describe("figures by period that tell no currency", () => {
  const period = [on("2026-01-31"), on("2026-02-28")];
  const actuals = { projectId: ["B", "B"], period, cumulativeEv: [20, 100], cumulativeAc: [50, 125] };
  const [, found] = assessed({ ...MIXED, actuals }, { settings: { "rate.USD": 2 }, day: "2026-03-01" }).projects;
  const [, unrated] = assessed({ ...MIXED, actuals }, { day: "2026-03-01" }).projects;

  it("are in that of their project", () => {
    expect(found?.measures).toMatchObject({ budget: 100, earnedValue: 50, actualCost: 62.5, cpi: 0.8 });
    expect(unrated?.measures).toMatchObject({ budget: undefined, actualCost: undefined, cpi: 0.8 });
  });
});

describe("money without a rate", () => {
  it("judges a project in its own currency, and adds it to no total", () => {
    const all = assessed(MIXED);
    expect(all.projects[1]?.dimensions.cost.color).toBe("green");
    expect(all.projects[1]?.measures).toMatchObject({ overrunPercent: 5, budget: undefined, overrun: undefined });
    const { organization } = rollUp(all);
    expect(organization.totals.budget).toEqual({ sum: 400, counted: 2, missing: 1 });
    expect(organization.apart).toMatchObject([{ currency: "USD", projects: 1, budget: { sum: 200, counted: 1 } }]);
  });

  it("is one total with a rate", () => {
    const { organization } = rollUp(assessed(MIXED, { settings: { "rate.USD": 2 } }));
    expect(organization.totals.budget).toEqual({ sum: 500, counted: 3, missing: 0 });
    expect(organization.apart).toEqual([]);
  });

  it("is RDG-12: each cell of another currency, a whole column once; what is no number above 0 is no rate", () => {
    expect(raised("RDG-12", MIXED).map(({ place }) => place?.row)).toEqual([2, 2]);
    expect(raised("RDG-12", MIXED, { settings: { "rate.USD": 0 } })).toHaveLength(2);
    expect(raised("RDG-12", MIXED, { settings: { "rate.USD": 2 } })).toEqual([]);
    const changes = [moneyIn("changes", { description: ["x", "y"], costImpact: [1, 2] }, "USD")];
    const projects = [moneyIn("projects", { name: ["A"], budget: [100] }, "EUR")];
    expect(raised("RDG-12", { projects, changes })).toHaveLength(1);
  });

  it("of a program is not held against budgets in another currency", () => {
    const programs = [moneyIn("programs", { id: ["G"], name: ["G"], budget: [250] }, "USD")];
    const projects = [moneyIn("projects", { name: ["A"], programId: ["G"], budget: [300] }, "EUR")];
    expect(raised("PGM-04", { projects, programs })).toEqual([]);
    expect(assessed({ projects, programs }).programs[0]?.dimensions.cost.color).toBeUndefined();
  });

  it("of a benefit is realized in its own currency", () => {
    const values = { name: ["Savings"], planned: [500], actual: [200], plannedDate: [on("2026-05-01")] } as const;
    const benefits = [moneyIn("benefits", values, "USD")];
    const [benefit] = assessed({ ...MIXED, benefits }).benefits;
    expect(benefit).toMatchObject({ isMoney: false, benefit: { unit: "USD", planned: 500, actual: 200 } });
  });
});

describe("the funding of a program", () => {
  const fundedBy = (budgets: readonly (number | undefined)[]): unknown => {
    const projects = { name: ["A", "B"], programId: ["G", "G"], budget: budgets };
    const [program] = assessed({ projects, programs: { id: ["G"], name: ["G"], budget: [100] } }).programs;
    return program?.dimensions.cost.color;
  };
  it("is not green while a budget is missing, and red whatever is missing", () => {
    expect([fundedBy([40, 50]), fundedBy([40, undefined]), fundedBy([120, undefined])]).toEqual([
      "green",
      undefined,
      "red",
    ]);
  });
});

describe("amounts of other registers that tell no currency", () => {
  const changes = {
    projectId: ["B", "A"],
    description: ["less", "more"],
    costImpact: [-20, 10],
    approvalStatus: ["Approved", "Approved"],
  } as const;
  const risks = { projectId: ["B"], description: ["x"], probabilityPct: [50], costLikely: [40] };

  it("are in that of their project", () => {
    const all = assessed({ ...MIXED, changes, risks }, { settings: { "rate.USD": 2 } });
    expect(all.projects[1]?.measures).toMatchObject({ currentBudget: 90, overrunPercent: 16.666666666666664 });
    const { organization } = rollUp(all);
    expect(organization.funds.approvedChanges).toMatchObject({ sum: 0, counted: 2 });
    expect(all.risks[0]?.money?.impact).toMatchObject({ likely: 20 });
  });

  it("enter no total without a rate", () => {
    const all = assessed({ ...MIXED, changes, risks });
    const { organization } = rollUp(all);
    expect(all.projects[1]?.measures.overrunPercent).toBeCloseTo(16.667, 3);
    expect(organization.funds.approvedChanges).toMatchObject({ sum: 10, counted: 1, missing: 1 });
    expect(all.risks[0]?.money).toBeUndefined();
  });

  it("are asked for in their own currency (CHG-03)", () => {
    const own = { projectId: ["A"], costImpact: [1500], approvalStatus: ["Approved"] } as const;
    const found = raised("CHG-03", { ...MIXED, changes: [moneyIn("changes", own, "USD")] });
    expect(found).toMatchObject([{ data: { amount: "USD 1,500" } }]);
  });

  it("are so where a Currency column is blank", () => {
    const kept = moneyIn("changes", { ...changes, currency: [undefined, "EUR"] }, "EUR");
    const { projects } = assessed({ ...MIXED, changes: [kept] }, { settings: { "rate.USD": 2 } });
    expect(projects[1]?.measures.currentBudget).toBe(90);
  });
});
