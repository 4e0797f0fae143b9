import { describe, expect, it } from "@jest/globals";
import type { Finding } from "../../../core/finding.ts";
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
