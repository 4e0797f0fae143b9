import { describe, expect, it } from "@jest/globals";
import type { AcceptanceState } from "../../../core/words/vocabularies.ts";
import { assessed, on, type Registers } from "../../build.ts";

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

describe("acceptance of a deliverable that the acceptance register holds", () => {
  type Acceptance = NonNullable<Registers["acceptance"]>;

  const all = (acceptance: Acceptance, id?: string): ReturnType<typeof assessed> =>
    assessed({
      projects: { projectId: ["P-1", "P-2"], name: ["Apollo", "Zeus"], state: ["Active", "Active"] },
      milestones: {
        projectId: ["P-1"],
        id: [id],
        name: ["Report"],
        kind: ["deliverable"],
        baselineDate: [on("2026-06-01")],
        actualDate: [on("2026-06-01")],
        percent: [100],
      },
      acceptance,
    });
  const missOf = (acceptance: Acceptance, id?: string): number | undefined =>
    all(acceptance, id).projects[0]?.measures.qualityMissPercent;
  const row = (status: AcceptanceState): Acceptance => ({
    projectId: ["P-1"],
    deliverableName: ["report "],
    status: [status],
  });

  it("is what that register says, whatever its own row completed", () => {
    expect(missOf(row("Accepted"))).toBe(0);
    expect(missOf(row("Conditional"))).toBe(0);
    expect(missOf(row("Rejected"))).toBe(100);
    expect(missOf(row("Submitted"))).toBe(100);
  });

  it("rejects past its date for the color of quality, and names both cells", () => {
    const quality = all(row("Rejected")).projects[0]?.dimensions.quality;
    expect(quality?.color).toBe("red");
    expect(quality?.reasons.map(({ rule }) => rule)).toContain("quality/rejected");
  });

  it("is found by name or id, and in its own project alone", () => {
    expect(missOf({ projectId: ["P-1"], deliverableName: ["D-7"], status: ["Rejected"] }, "D-7")).toBe(100);
    expect(missOf({ projectId: ["P-2"], deliverableName: ["Report"], status: ["Rejected"] })).toBe(0);
  });

  it("stands by the last decision, in whichever order the tests are written", () => {
    const twice = (dates: readonly [string, string], statuses: readonly AcceptanceState[]): Acceptance => ({
      projectId: ["P-1", "P-1"],
      deliverableName: ["Report", "Report"],
      testDate: dates.map(on),
      status: statuses,
    });
    expect(missOf(twice(["2026-05-01", "2026-06-01"], ["Rejected", "Accepted"]))).toBe(0);
    expect(missOf(twice(["2026-06-01", "2026-05-01"], ["Accepted", "Rejected"]))).toBe(0);
    expect(missOf(twice(["2026-05-01", "2026-06-01"], ["Accepted", "Rejected"]))).toBe(100);
    expect(missOf(twice(["2026-05-01", "2026-06-10"], ["Rejected", "Not submitted"]))).toBe(100);
    const { work } = all(twice(["2026-05-01", "2026-06-01"], ["Rejected", "Accepted"]));
    expect(work.projects.get(0)?.accepted).toEqual({ yes: 1, judged: 1, missing: 0 });
  });
});
