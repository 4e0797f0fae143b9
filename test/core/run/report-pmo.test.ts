import { describe, expect, it } from "@jest/globals";
import { reportOf } from "../../../core/run/report.ts";
import { day, outcomeOf, register } from "./outcome.ts";

const PROJECTS = register("projects", "Project list", { projectId: ["P1"], name: ["Apollo"], state: ["Active"] });

describe("the report of offices and the PMO", () => {
  it("is empty for a list of projects", () => {
    expect(reportOf(outcomeOf({ registers: [PROJECTS] }))).toMatchObject({ offices: [], pmo: null, maturity: [] });
  });

  it("tells broken rules, what is kept, and both assessments apart", () => {
    const registers = [
      PROJECTS,
      register("offices", "Offices", { kind: ["PMO"], name: ["Central"], scopeIds: [["P1"]] }),
      register("adherence", "Compliance", { projectId: ["P1"], standardId: ["S1"], status: ["Compliant"] }),
      register("maturity", "Maturity", {
        object: ["PMO department", "organization capability"],
        dimension: ["Training", "Risk"],
        level: [1, 1],
        question: ["a", "b"],
        answer: [1, 0.5],
        date: [day("2026-01-01"), day("2026-01-01")],
      }),
    ];
    const report = reportOf(outcomeOf({ registers }));
    expect(report.offices[0]).toMatchObject({ kind: "PMO", serves: { projects: ["P1"] } });
    expect(report.offices[0]?.broken).toContain("OFF-03");
    expect(report.pmo).toMatchObject({ coveragePercent: 100, compliance: { percent: 100, compliant: 1 }, type: null });
    expect(report.maturity.map(({ level, limiting }) => [level, limiting])).toEqual([
      [1, "Training"],
      [0, "Risk"],
    ]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("calls a PMO that is said to be closed no phase of it where nothing supports one, and none planned without a service", () => {
    const offices = register("offices", "Offices", { kind: ["PMO"], name: ["Central"], phase: ["Closed"] });
    expect(reportOf(outcomeOf({ registers: [PROJECTS, offices] })).offices[0]).toMatchObject({ phase: null });
    const services = register("services", "Services", {
      name: ["Train"],
      owner: [undefined],
      defined: [day("2026-01-01")],
    });
    expect(reportOf(outcomeOf({ registers: [PROJECTS, offices, services] })).offices[0]).toMatchObject({
      phase: "Define",
      broken: ["OFF-06", "OFF-09"],
    });
  });
});
