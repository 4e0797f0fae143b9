import { describe, expect, it } from "@jest/globals";
import { neediestProject, projectDocument, projectPages } from "../../../core/dashboard/project-pages.ts";
import type { TableCell } from "../../../core/dashboard/cell.ts";
import type { ChartBlock, FiguresBlock, SheetDocument } from "../../../core/dashboard/block.ts";
import { on, type Registers } from "../../build.ts";
import { blocksOf, columnIn, contextOf, rowsOf, shownIn, tableOf, tablesOf } from "./context-of.ts";

const PROJECTS = {
  projectId: ["P1", "P2", "P3"],
  name: ["Harbor Tunnel", "Payroll", "Archive"],
  state: ["Active", "Active", "Completed"],
  manager: ["K. Arden", undefined, undefined],
  reportedRag: ["amber", "green", "green"],
  baselineStart: [on("2026-01-01"), on("2026-01-01"), on("2025-01-01")],
  baselineFinish: [on("2026-12-31"), on("2026-12-31"), on("2025-12-31")],
  forecastFinish: [on("2026-12-31"), on("2027-06-30"), on("2025-12-31")],
  actualFinish: [undefined, undefined, on("2025-12-31")],
  budget: [1000, 10, 5],
  forecastCost: [1000, undefined, 5],
  comment: ["On its way.", undefined, undefined],
} as const;

const page = (document: SheetDocument | undefined): SheetDocument => {
  if (document === undefined) throw new Error("no page");
  return document;
};

const figuresOf = (document: SheetDocument): FiguresBlock["figures"] => {
  const found = blocksOf(document).find((block): block is FiguresBlock => block.kind === "figures");
  return found?.figures ?? [];
};

/** A text with its further clauses. */
const toldIn = (cell: TableCell | undefined): string =>
  typeof cell === "object" && cell?.kind === "text"
    ? [cell.text, ...(cell.then ?? [])].join("; ")
    : String(shownIn(cell));

describe("project on a page", () => {
  it("shows the project that needs attention most until one is chosen", () => {
    const context = contextOf({ projects: PROJECTS });
    expect(neediestProject(context)?.project.key).toBe("P2");
    expect(page(projectDocument(context))).toMatchObject({
      key: "Project",
      title: "Project",
      subject: "Payroll",
      choice: { value: "P2 Payroll", options: ["P1 Harbor Tunnel", "P2 Payroll", "P3 Archive"] },
    });
  });

  it("shows the chosen one, closed or not, and falls back when it is gone", () => {
    const subjectOf = (chosenProject: number): string | undefined =>
      projectDocument(contextOf({ projects: PROJECTS }, { chosenProject }))?.subject;
    expect([0, 1, 2, 3].map(subjectOf)).toEqual(["Harbor Tunnel", "Payroll", "Archive", "Payroll"]);
    expect(projectDocument(contextOf({}))).toBeUndefined();
  });

  it("says the finish, the cost and the reason in numbers, and n/a where nothing is known", () => {
    const context = contextOf({ projects: PROJECTS });
    const document = page(projectDocument(context));
    expect(document.headline).toBe("Red: finish 181 days late, 49.7 % of baseline duration.");
    expect(document.second).toBe("Reported green while computed red.");
    expect(figuresOf(document)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ label: "Expected finish", note: "+181 days against 31 Dec 2026" }),
        expect.objectContaining({ label: "Budget", value: 10 }),
      ]),
    );
    const standing = tableOf(document, "Where it stands");
    expect(columnIn(standing, 0)).toEqual(["Overall", "Reported", "Schedule", "Cost", "Quality", "Risk", "Life cycle"]);
    expect(columnIn(standing, 1).slice(0, 4)).toEqual(["red", "green", "red", "gray"]);
    expect(columnIn(standing, 2)[3]).toBe("Missing: forecast cost");
  });

  it("lists what belongs to the project alone", () => {
    const context = contextOf(
      {
        projects: PROJECTS,
        risks: {
          id: ["R1", "R2", "R3"],
          projectId: ["P1", "P2", "P1"],
          description: ["Ground water", "Late steel", "Strike"],
          likelihood: [2, 5, 5],
          impact: [2, 5, 4],
          status: ["Open", "Open", "Open"],
        },
        issues: {
          id: ["I1", "I2"],
          projectId: ["P2", "P1"],
          description: ["No pump", "No permit"],
          dateForResolution: [on("2026-06-01"), on("2026-06-20")],
          status: ["Open", "Open"],
        },
        decisions: { projectId: ["P1"], text: ["Move the gate"], due: [on("2026-07-10")] },
        milestones: {
          projectId: ["P1", "P1", "P2"],
          name: ["Wall", "Done", "Other"],
          baselineDate: [on("2026-08-01"), on("2026-02-01"), on("2026-08-01")],
          forecastDate: [on("2026-08-11"), undefined, undefined],
          actualDate: [undefined, on("2026-02-01"), undefined],
        },
      },
      { chosenProject: 0 },
    );
    const document = page(projectDocument(context));
    expect(columnIn(tableOf(document, "Top risks"), 0)).toEqual(["Strike", "Ground water"]);
    expect(columnIn(tableOf(document, "Top issues"), 0)).toEqual(["No permit"]);
    expect(columnIn(tableOf(document, "Decisions"), 0)).toEqual(["Move the gate"]);
    const milestones = tableOf(document, "Milestones");
    expect(columnIn(milestones, 0)).toEqual(["Wall", "Project finish"]);
    expect(columnIn(milestones, 3)).toEqual([10, 0]);
    expect(blocksOf(document)).toContainEqual(expect.objectContaining({ kind: "paragraph", text: "On its way." }));
  });

  it("does not call a milestone on time that nobody has given a forecast", () => {
    const milestones = {
      projectId: ["P1"],
      name: ["Wall"],
      baselineDate: [on("2026-08-01")],
      forecastDate: [undefined],
    };
    const document = page(projectDocument(contextOf({ projects: PROJECTS, milestones }, { chosenProject: 0 })));
    expect(shownIn(tableOf(document, "Milestones").columns.length)).toBe(4);
    expect(columnIn(tableOf(document, "Milestones"), 3)[0]).toBeNull();
  });

  it("draws cost by period up to the status date, and the forecast from there to the expected cost", () => {
    const periods = ["2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31"].map(on);
    const actuals = {
      projectId: periods.map(() => "P1"),
      period: periods,
      cumulativePv: [100, 200, 400, 600],
      cumulativeEv: [90, 180, 300, undefined],
      cumulativeAc: [100, 210, 330, undefined],
    };
    const context = contextOf({ projects: PROJECTS, actuals }, { chosenProject: 0 });
    const document = page(projectDocument(context));
    const chart = blocksOf(document).find((block): block is ChartBlock => block.kind === "chart");
    expect(chart?.categories.slice(0, 3)).toEqual(["Apr 26", "May 26", "Jun 26"]);
    expect(chart?.series.map(({ name }) => name)).toEqual([
      "Planned 600.0",
      "Earned 300.0",
      "Actual 330.0",
      "Forecast 1,100.0",
    ]);
    expect(chart?.series[2]?.values).toEqual([100, 210, 330, undefined]);
    expect(chart?.series[3]?.values.slice(0, 3)).toEqual([undefined, undefined, 330]);
  });

  it("makes a page of every project from one context", () => {
    const context = contextOf({ projects: PROJECTS });
    const pages = context.assessments.projects.map(projectPages(context));
    expect(pages.map(({ subject }) => subject)).toEqual(PROJECTS.name);
    expect(pages.every((one) => tablesOf(one).length > 0 && one.print.onePage === true)).toBe(true);
  });

  it("shows the slip that reaches it along a chain of three, through a milestone too (7.8)", () => {
    const registers = {
      projects: {
        projectId: ["A", "B", "C"],
        name: ["Alpha", "Beta", "Gamma"],
        baselineStart: [on("2026-01-01"), on("2026-09-05"), on("2026-12-03")],
        baselineFinish: [on("2026-09-01"), on("2026-12-01"), on("2027-03-01")],
        forecastFinish: [on("2026-09-21"), undefined, on("2027-03-01")],
      },
      dependencies: { from: ["A", "B"], to: ["B", "C"] },
    };
    const schedule = (more: Registers) => {
      const context = contextOf({ ...registers, ...more }, { chosenProject: 2 });
      const rows = rowsOf(tableOf(page(projectDocument(context)), "Where it stands"));
      return toldIn(rows.find(({ cells }) => cells[0] === "Schedule")?.cells[2]);
    };
    expect(schedule({})).toMatch(/14 days of slip reach it through Beta/);
    const near = {
      ...registers.projects,
      baselineStart: [on("2026-01-01"), on("2026-08-01"), on("2026-09-12")],
      baselineFinish: [on("2026-09-01"), on("2026-09-10"), on("2027-03-01")],
    };
    const milestones = { id: ["M"], name: ["Handover"], projectId: ["B"], baselineDate: [on("2026-09-06")] };
    const chain = { projects: near, milestones, dependencies: { from: ["A", "B"], to: ["M", "C"] } };
    expect(schedule(chain)).toMatch(/ 9 days of slip reach it through Beta/);
    expect(schedule({ ...chain, dependencies: { from: ["A"], to: ["M"] } })).not.toMatch(/reach/);
  });

  it("shows a managed top risk without a color, and says where none is recorded (K72)", () => {
    const registers = {
      projects: { projectId: ["P1", "P2"], name: ["Harbor Tunnel", "Payroll"] },
      risks: {
        projectId: ["P1"],
        description: ["Flood"],
        likelihood: [5],
        impact: [5],
        owner: ["A"],
        preventiveAction: ["Pumps"],
        preventiveDate: [on("2026-07-01")],
        status: ["Open" as const],
      },
    };
    const riskRow = (chosenProject: number) =>
      rowsOf(tableOf(page(projectDocument(contextOf(registers, { chosenProject }))), "Where it stands")).find(
        ({ cells }) => cells[0] === "Risk",
      )?.cells;
    expect(riskRow(0)?.[1]).toMatchObject({ color: "notKept", why: "project/P1#1/risk" });
    expect(toldIn(riskRow(0)?.[2])).toMatch(/^1 open in the top band, owned and answered in time/);
    expect(riskRow(1)?.[1]).toMatchObject({ color: "notKept" });
    expect(riskRow(1)?.[2]).toBe("None recorded");
  });
});
