import { describe, expect, it } from "@jest/globals";
import { approvedFinish } from "../../../core/assess/approved-baseline.ts";
import { isoDay } from "../../../core/day.ts";
import { model, on, type Values } from "../../build.ts";

/** What counts as approved of a baseline that stood at 31 Dec on 31 Mar and stands at 31 Jan on 30 Jun. */
function approvedBy(changes: Values<"changes"> | undefined): string | undefined {
  const built = model({
    projects: { name: ["A"], baselineFinish: [on("2027-01-31")] },
    ...(changes === undefined ? {} : { changes: { projectId: ["A"], description: ["More"], ...changes } }),
  });
  const [project] = built.projects;
  if (project === undefined) throw new Error("no project");
  const past = { ...built, baselinesBefore: () => [{ day: on("2026-03-31"), finish: on("2026-12-31") }] };
  const found = approvedFinish(project, built.changes, past);
  return found === undefined ? undefined : isoDay(found);
}

describe("the baseline that was approved last", () => {
  const approved = { approvalStatus: ["Approved"], scheduleImpactDays: [31] } as const;

  it("moves with an approved change since the snapshot", () => {
    expect(approvedBy({ ...approved, approvalDate: [on("2026-05-01")] })).toBe("2027-01-31");
    expect(approvedBy(approved)).toBe("2027-01-31");
  });

  it("stands where nothing that moves the finish was approved since", () => {
    expect(approvedBy({ ...approved, approvalDate: [on("2026-03-01")] })).toBe("2026-12-31");
    expect(approvedBy({ ...approved, approvalDate: [on("2026-05-01")], scheduleImpactDays: [0] })).toBe("2026-12-31");
    expect(approvedBy({ ...approved, approvalStatus: ["Pending"] })).toBe("2026-12-31");
  });

  it("is the current one where no Change register is kept", () => {
    expect(approvedBy(undefined)).toBe("2027-01-31");
  });
});
