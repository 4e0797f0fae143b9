import { describe, expect, it } from "@jest/globals";
import { approvedFinish, hasMovedBy } from "../../../core/assess/approved-baseline.ts";
import { isoDay } from "../../../core/day.ts";
import { model, on, type Values } from "../../build.ts";

/** A project whose baseline stood at 31 Dec on 31 Mar and stands at 31 Jan on 30 Jun. */
function movedProject(changes: Values<"changes"> | undefined) {
  const built = model({
    projects: { name: ["A"], baselineFinish: [on("2027-01-31")] },
    ...(changes === undefined ? {} : { changes: { projectId: ["A"], description: ["More"], ...changes } }),
  });
  const [project] = built.projects;
  if (project === undefined) throw new Error("no project");
  const past = { ...built, baselinesBefore: () => [{ day: on("2026-03-31"), finish: on("2026-12-31") }] };
  return { project, built, past };
}

/** What counts as its approved baseline. */
function approvedBy(changes: Values<"changes"> | undefined): string | undefined {
  const { project, built, past } = movedProject(changes);
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

describe("a change of the finish", () => {
  const isIn = (days: number, approvalDate?: string): boolean => {
    const given = approvalDate === undefined ? {} : { approvalDate: [on(approvalDate)] };
    const { project, built, past } = movedProject({ scheduleImpactDays: [days], ...given });
    return built.changes.every((change) => hasMovedBy(project, change, past));
  };

  it("is in the baseline that moved by its days since it was approved", () => {
    expect([isIn(31), isIn(31, "2026-05-01"), isIn(31, "2026-03-01"), isIn(10)]).toEqual([true, true, true, true]);
  });

  it("is not in one that moved less, or the other way", () => {
    expect([isIn(32), isIn(-31), isIn(0)]).toEqual([false, false, false]);
  });
});
