import { describe, expect, it } from "@jest/globals";
import { reportOf } from "../../../core/run/report.ts";
import { day, outcomeOf, register } from "./outcome.ts";

describe("the control figures of programs", () => {
  const projects = register("projects", "Project list", {
    projectId: ["P1", "P2", "P3"],
    name: ["Apollo", "Zeus", "Alone"],
    programId: ["North", "North", undefined],
    state: ["Active", "Active", "Active"],
    manager: ["Ann", undefined, "Cyd"],
    critical: [true, true, true],
    baselineFinish: [day("2026-06-30"), day("2026-12-31"), day("2027-12-31")],
    forecastFinish: [day("2026-07-20"), day("2027-01-10"), day("2027-12-31")],
  });
  const programs = register("programs", "Programs", { id: ["North"], name: ["North"] });
  const adherence = register("adherence", "Compliance", {
    projectId: ["P1", "P2", "P3"],
    standardId: ["S", "S", "S"],
    status: ["Compliant", "Not compliant", "Compliant"],
  });
  const statusReports = register("statusReports", "Reports", {
    projectId: ["P1", "P2"],
    due: [day("2026-06-26"), day("2026-06-26")],
    received: [day("2026-06-26"), day("2026-06-27")],
  });
  const { rollups } = reportOf(outcomeOf({ registers: [projects, programs, adherence, statusReports] }));

  it("stand with programs, and with nothing else", () => {
    expect(rollups.map(({ level, key, control }) => [level, key, control === null])).toEqual([
      ["organization", "", true],
      ["program", "North", false],
      ["program", "", true],
    ]);
  });

  it("tell what passes, the last critical project, compliance and reports; null where nothing is kept", () => {
    expect(rollups[1]?.control).toEqual({
      checks: {
        organized: { passed: 1, of: 2, failing: ["Zeus"] },
        initiated: null,
        coordinated: null,
        controlled: null,
      },
      lastCritical: { project: "P2", finishSlipDays: 10 },
      gates: null,
      offices: [],
      compliancePercent: 50,
      reports: { due: 2, onTime: 1 },
    });
  });
});
