import { describe, expect, it } from "@jest/globals";
import { freshnessOf } from "../../../core/rollup/confidence.ts";
import { rollUp } from "../../../core/rollup/roll-up.ts";
import { assessed, on, type Values } from "../../build.ts";

const FOUR: Values<"projects"> = {
  projectId: ["P-1", "P-2", "P-3", "P-4"],
  name: ["Tunnel", "Bridge", "Quay", "Depot"],
  state: ["Active", "Active", "Active", "Completed"],
  baselineStart: [on("2026-01-01"), on("2026-01-01"), undefined, undefined],
  baselineFinish: [on("2026-12-31"), on("2026-12-31"), undefined, undefined],
  // Both are red, and stay red however old their status is.
  forecastFinish: [on("2027-12-31"), on("2027-12-31"), undefined, undefined],
};

const confidenceOf = (projects: Values<"projects">) => rollUp(assessed({ projects })).organization.confidence;

describe("confidence of the colors", () => {
  it("falls from the limit to three times the limit", () => {
    expect([0, 35, 70, 105, 400].map((age) => freshnessOf(age, 35))).toEqual([1, 1, 0.5, 0, 0]);
    expect(freshnessOf(undefined, 35)).toBe(0);
  });

  it("is coverage times freshness", () => {
    const statusDate = [on("2026-06-29"), on("2026-04-21"), undefined, undefined];
    expect(confidenceOf({ ...FOUR, statusDate })).toMatchObject({
      assessed: 2,
      active: 3,
      coverage: 2 / 3,
      freshness: 0.75,
      value: 0.5,
    });
  });

  it("is coverage alone where no status dates are kept, and none without active work", () => {
    expect(confidenceOf(FOUR)).toMatchObject({ freshness: undefined, value: 2 / 3 });
    expect(confidenceOf({ projectId: ["P-1"], name: ["Tunnel"], state: ["Completed"] })).toBeUndefined();
  });
});
