import { describe, expect, it } from "@jest/globals";
import { assessed, on } from "../../build.ts";

/** Percent of due deliverables that are not accepted, of one deliverable by its status and its result. */
const missPercent = (status: "Completed" | "In progress", result: string | undefined): number | undefined =>
  assessed({
    projects: { projectId: ["P-1"], name: ["Apollo"], state: ["Active"] },
    milestones: {
      projectId: ["P-1"],
      name: ["Report"],
      kind: ["deliverable"],
      baselineDate: [on("2026-06-01")],
      status: [status],
      result: [result],
    },
  }).projects[0]?.measures.qualityMissPercent;

describe("acceptance of a deliverable", () => {
  it("stands beside its progress: a rejection is one whatever else is stated", () => {
    expect(missPercent("Completed", "Rejected")).toBe(100);
    expect(missPercent("In progress", "Accepted")).toBe(0);
    expect(missPercent("Completed", undefined)).toBe(0);
    expect(missPercent("In progress", undefined)).toBe(100);
  });
});
