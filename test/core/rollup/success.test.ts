import { describe, expect, it } from "@jest/globals";
import type { Success } from "../../../core/rollup/success.ts";
import { rollUp } from "../../../core/rollup/roll-up.ts";
import { assessed, type BuildOptions, on, type Registers } from "../../build.ts";

type Projects = Exclude<NonNullable<Registers["projects"]>, readonly unknown[]>;

function successIn(projects: Projects, options: BuildOptions = {}, more: Registers = {}): Success | undefined {
  const { name = [] } = projects;
  const registers = { ...more, projects: { ...projects, programId: name.map(() => "N") } };
  return rollUp(assessed(registers, options)).programs[0]?.success;
}

const JULY = on("2026-07-31");

describe("successOf", () => {
  it("counts open projects by what is expected, finished ones by what was delivered", () => {
    const success = successIn({
      name: ["Late", "Dear", "Well", "Done"],
      state: ["Active", "Active", "Active", "Completed"],
      baselineFinish: [JULY, JULY, JULY, on("2026-05-01")],
      forecastFinish: [on("2026-08-01"), JULY, on("2026-07-30"), undefined],
      actualFinish: [undefined, undefined, undefined, on("2026-05-04")],
      budget: [100, 100, 100, 100],
      forecastCost: [100, 101, 99, undefined],
      actualCost: [10, 10, 10, 90],
    });
    expect(success?.rates.onTime).toMatchObject({ yes: 2, known: 4 });
    expect(success?.rates.onBudget).toMatchObject({ yes: 3, known: 4 });
    expect(success?.rates.quality).toMatchObject({ yes: 0, known: 0 });
  });

  it("leaves out what is cancelled, and what is only proposed", () => {
    const success = successIn({
      name: ["A", "B", "C"],
      state: ["Active", "Cancelled", "Proposed"],
      baselineFinish: [JULY, JULY, JULY],
      forecastFinish: [JULY, JULY, JULY],
    });
    expect(success?.rates.projects).toBe(1);
  });

  it("calls a finish that is at least so late late, and knows nothing of one within the tolerance", () => {
    const overdue: Projects = {
      name: ["A"],
      state: ["Active"],
      baselineStart: [on("2025-06-20")],
      baselineFinish: [on("2026-06-20")],
      forecastFinish: [undefined],
    };
    expect(successIn(overdue)?.rates.onTime).toMatchObject({ yes: 0, known: 1 });
    const settings = { "limit.deliveryTolerancePercent": 10 };
    expect(successIn(overdue, { settings })?.rates.onTime).toMatchObject({ known: 0 });
  });

  it("asks for every deliverable that is due", () => {
    const success = successIn(
      { projectId: ["P-1", "P-2"], name: ["A", "B"] },
      {},
      {
        milestones: {
          projectId: ["P-1", "P-1", "P-2"],
          name: ["Plan", "Build", "Plan"],
          kind: ["deliverable", "deliverable", "deliverable"],
          baselineDate: [on("2026-05-01"), on("2026-12-01"), on("2026-05-01")],
          percent: [100, 0, 90],
        },
      },
    );
    expect(success?.rates.quality).toMatchObject({ yes: 1, known: 2 });
  });

  it("counts the critical projects beside all", () => {
    const success = successIn({
      name: ["A", "B"],
      critical: [true, false],
      baselineFinish: [JULY, JULY],
      forecastFinish: [on("2026-08-20"), JULY],
    });
    expect(success?.critical?.onTime).toMatchObject({ yes: 0, known: 1 });
    expect(success?.rates.onTime).toMatchObject({ yes: 1, known: 2 });
    expect(successIn({ name: ["A"] })?.critical).toBeUndefined();
  });

  it("bounds the chance that all succeed (K47)", () => {
    const joint = successIn({ name: ["A", "B", "C", "D", "E"], successProbabilityPct: [90, 90, 90, 90, 90] })?.joint;
    expect(joint?.least).toBeCloseTo(0.5, 12);
    expect(joint?.most).toBeCloseTo(0.9, 12);
    expect(joint?.independent).toBeCloseTo(0.59049, 12);
  });

  it("bounds it over what is still to be delivered, and says how many have no chance", () => {
    const joint = successIn({
      name: ["A", "B", "C", "D"],
      state: ["Active", "Completed", "Cancelled", "Active"],
      successProbabilityPct: [80, 10, 10, undefined],
    })?.joint;
    expect(joint).toMatchObject({ projects: 1, missing: 1, least: 0.8, most: 0.8 });
    expect(successIn({ name: ["A"] })?.joint).toBeUndefined();
  });
});
