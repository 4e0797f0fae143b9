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

  it("tells what was accepted at the first test, for each project and for those that are closed", () => {
    const projects = register("projects", "Project list", {
      projectId: ["P1", "P2"],
      name: ["Apollo", "Hera"],
      state: ["Active", "Completed"],
    });
    const offices = register("offices", "Offices", { kind: ["PMO"], name: ["Central"] });
    const acceptance = register("acceptance", "Acceptance", {
      projectId: ["P1", "P2", "P2"],
      deliverableName: ["Plan", "Report", "Report"],
      resultsStatus: ["Passed", "Failed", "Passed"],
    });
    const report = reportOf(outcomeOf({ registers: [projects, offices, acceptance] }));
    expect(report.pmo?.delivery?.firstTime).toEqual({ percent: 0, yes: 0, known: 1 });
    expect(report.projects.map(({ work }) => work?.firstTime)).toEqual([
      { percent: 100, yes: 1, judged: 1, missing: 0 },
      { percent: 0, yes: 0, judged: 1, missing: 0 },
    ]);
  });

  it("gives the best practices of an assessment by OPM3, and null of another model", () => {
    const maturity = register("maturity", "Maturity", {
      object: ["organization capability", "organization capability", "PMO department"],
      model: ["OPM3", "OPM3", "P3M3"],
      dimension: ["Project", "Project", "Risk"],
      level: [1, 2, 1],
      question: ["a", "b", "c"],
      answer: [1, 0, 1],
    });
    const [pmo, organization] = reportOf(outcomeOf({ registers: [PROJECTS, maturity] })).maturity;
    expect(pmo?.practices).toBeNull();
    expect(organization?.practices).toMatchObject({
      percent: 50,
      achieved: 1,
      applicable: 2,
      unanswered: 0,
      domains: [{ dimension: "Project", percent: 50, stages: [{ stage: "Standardize", percent: 100 }, {}, {}, {}] }],
    });
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
