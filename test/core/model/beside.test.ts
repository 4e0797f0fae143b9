import { describe, expect, it } from "@jest/globals";
import type { Finding } from "../../../core/finding.ts";
import { model, type Registers } from "../../build.ts";

const PROJECTS = { projectId: ["P-1", "P-2"], name: ["Apollo", "Zeus"] };

const dangling = (findings: readonly Finding[]): unknown[] =>
  findings.map((finding) => (finding.code === "RDG-10" ? `${finding.data.field}: ${finding.data.id}` : finding.code));

describe("registers beside the first ones", () => {
  it("joins rows to projects by id or name, and names what does not join", () => {
    const findings: Finding[] = [];
    const joined = model(
      {
        projects: PROJECTS,
        timesheets: { projectId: ["P-1", "zeus", "P-9"], teamMember: ["Ann", "Bob", "Cyd"], time: [8, 8, 8] },
      },
      {},
      findings,
    );
    expect(joined.timesheets.map(({ project }) => project)).toEqual([0, 1, undefined]);
    expect(dangling(findings)).toEqual(["Project: P-9"]);
  });

  it("counts an expense that stands twice in a project once", () => {
    const joined = model({
      projects: PROJECTS,
      expenses: { projectId: ["P-1", "P-1", "P-2"], expenseId: ["E1", "e1", "E1"], expenseAmount: [70, 50, 30] },
    });
    expect(joined.expenses.map(({ row }) => row.index)).toEqual([0, 2]);
  });

  it("joins goal links to goals, the first of an id", () => {
    const findings: Finding[] = [];
    const joined = model(
      {
        projects: PROJECTS,
        goals: { id: ["G1", "G2", "g1"], name: ["Grow", "Save", "Other"] },
        goalLinks: { goalId: ["g2", "Grow", "G7"], projectId: ["P-1", "P-1", "P-2"], contribution: [3, 1, 2] },
      },
      {},
      findings,
    );
    expect(joined.goals.map(({ name }) => name)).toEqual(["Grow", "Save"]);
    expect(joined.goalLinks.map(({ goal }) => goal)).toEqual([1, 0, undefined]);
    expect(dangling(findings)).toEqual(["Goal: G7"]);
  });

  it("names what a candidate requires that is neither a candidate nor a project", () => {
    const findings: Finding[] = [];
    model(
      {
        projects: PROJECTS,
        candidates: { projectId: ["C-1", "C-2"], name: ["Data", "AI"], requires: [["zeus"], ["data", "C-7"]] },
      },
      {},
      findings,
    );
    expect(dangling(findings)).toEqual(["Project: C-7"]);
  });

  it("does not miss goals or standards that no register keeps", () => {
    const findings: Finding[] = [];
    model(
      {
        projects: PROJECTS,
        goalLinks: { goalId: ["G1"], projectId: ["P-1"], contribution: [3] },
        adherence: { standardId: ["S1"], projectId: ["P-1"], status: ["Compliant"] },
      },
      {},
      findings,
    );
    expect(findings).toEqual([]);
  });

  it("joins both sides of a dependency to projects or milestones", () => {
    const findings: Finding[] = [];
    const joined = model(
      {
        projects: PROJECTS,
        milestones: { id: ["M1"], name: ["Rig stands"], projectId: ["P-2"] },
        dependencies: { from: ["P-1", "rig stands"], to: ["Zeus", "P-8"] },
      },
      {},
      findings,
    );
    expect(joined.dependencies.map(({ from, to }) => [from, to])).toEqual([
      [
        { project: 0, milestone: undefined },
        { project: 1, milestone: undefined },
      ],
      [{ project: 1, milestone: 0 }, undefined],
    ]);
    expect(dangling(findings)).toEqual(["Project or milestone: P-8"]);
  });

  it("names rows that name no project, in a register of several; levels above need none", () => {
    const found = (registers: Registers): readonly Finding[] => {
      const findings: Finding[] = [];
      model({ projects: PROJECTS, ...registers }, {}, findings);
      return findings;
    };
    const issues = (...projectId: readonly (string | undefined)[]): Registers => ({
      issues: { projectId, description: projectId.map((_, at) => `Issue ${at}`) },
    });
    expect(found(issues("P-1", undefined, "P-2"))).toMatchObject([
      { code: "RDG-10", data: { id: "" }, place: { sheet: "issues", row: 2 } },
    ]);
    expect(found(issues("P-1", undefined))).toEqual([]);
    const risks = {
      projectId: ["P-1", "P-2", undefined],
      description: ["a", "b", "c"],
      level: ["project", "project", "portfolio"],
    } as const;
    expect(found({ risks })).toEqual([]);
  });

  it("names blank goals, standards and sides of dependencies, where a register names any", () => {
    const findings: Finding[] = [];
    model(
      {
        projects: PROJECTS,
        goals: { id: ["G1", "G2"], name: ["Grow", "Save"] },
        goalLinks: { goalId: ["G1", "G2", undefined], projectId: ["P-1", "P-2", "P-1"], contribution: [3, 1, 2] },
        dependencies: { from: ["P-1", "P-2"], to: ["P-2", undefined] },
      },
      {},
      findings,
    );
    expect(findings).toMatchObject([
      { code: "RDG-10", data: { id: "", field: "Goal" }, place: { sheet: "goalLinks", row: 3 } },
      { code: "RDG-10", data: { id: "", field: "Project or milestone" }, place: { sheet: "dependencies", row: 2 } },
    ]);
  });

  it("lets an audit be of an office", () => {
    const findings: Finding[] = [];
    const joined = model(
      {
        projects: PROJECTS,
        offices: { name: ["Central PMO"], kind: ["PMO"] },
        audits: { id: ["A1", "A2", "A3"], entity: ["Central PMO", "Apollo", "Nobody"] },
      },
      {},
      findings,
    );
    expect(joined.audits.map(({ level, project }) => [level, project])).toEqual([
      ["organization", undefined],
      ["project", 0],
      ["organization", undefined],
    ]);
    expect(dangling(findings)).toEqual(["Entity: Nobody"]);
  });
});
