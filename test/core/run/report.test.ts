import { describe, expect, it } from "@jest/globals";
import { reportOf } from "../../../core/run/report.ts";
import { PROJECTS, RISKS, outcomeOf, register } from "./outcome.ts";

const outcome = outcomeOf({
  registers: [PROJECTS, RISKS],
  findings: [
    {
      code: "RDG-09",
      place: { sheet: "Project list", row: 2, column: 0 },
      others: [
        { sheet: "Project list", row: 4, column: 0 },
        { sheet: "Risk log", row: 1, column: 27 },
      ],
      data: { id: "P1", rows: "3, 5" },
    },
    { code: "RSK-18", data: { what: "No new risk." } },
  ],
});
const report = reportOf(outcome);

describe("the report", () => {
  it("can be written as JSON and read again without loss", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("names registers with letters and rows as people count them", () => {
    const [projects] = report.registers;
    expect(projects).toMatchObject({ sheet: "Project list", kind: "projects", headerRows: [1], firstRow: 2, rows: 3 });
    expect(projects?.columns[1]).toEqual({ column: "B", header: "name", field: "name", confidence: 0.988 });
    expect(projects?.columns.at(-1)?.field).toBeNull();
  });

  it("asks by title and letter", () => {
    expect(report.questions[0]).toMatchObject({ sheet: "Project list", column: "AA", kind: "mapping" });
    expect(report.questions[0]?.candidates).toEqual([{ field: "forecastFinish", score: 0.712 }]);
  });

  it("gives one object per finding, cells of other sheets with their sheet", () => {
    const [duplicate, loose] = report.findings;
    expect(duplicate).toMatchObject({ code: "RDG-09", severity: "error", sheet: "Project list", cell: "A3" });
    expect(duplicate?.cells).toEqual(["A3", "A5", "'Risk log'!AB2"]);
    expect(loose).toMatchObject({ sheet: null, cell: null, cells: [] });
  });

  it("says where projects stand, n/a as null, money in the unit of the register", () => {
    const [tunnel, , archive] = report.projects;
    expect(tunnel).toMatchObject({ id: "P1", program: "North", portfolio: "City", reported: "green", computed: "red" });
    expect(tunnel?.measures).toMatchObject({
      finishSlipDays: 181,
      budget: 0.1,
      spi: null,
      expectedFinish: "2027-06-30",
    });
    expect(tunnel?.reasons[0]?.color).toBe("red");
    expect(tunnel?.reasons[0]?.cells).toContain("'Project list'!H2");
    expect(archive?.computed).toBe("blue");
    expect(archive?.measures["budget"]).toBeNull();
  });

  it("gives sums without binary noise, and what is missing", () => {
    const [organization] = report.rollups;
    expect(report.unit).toBe("GBP m");
    expect(organization?.totals.budget).toEqual({ sum: 0.3, counted: 2, missing: 1, unit: "GBP m" });
    expect(report.rollups.map(({ level, key }) => [level, key])).toEqual([
      ["organization", ""],
      ["portfolio", "City"],
      ["program", "North"],
      ["program", "South"],
    ]);
  });

  it("scores risks by the preset of their register and counts the open ones", () => {
    expect(report.risks[0]).toMatchObject({ id: "R1", project: "P1", score: 25, status: "Open", standing: "open" });
    expect(report.risks[2]).toMatchObject({ status: "Closed", standing: "closed" });
    expect(report.rollups[0]?.risks.open).toBe(2);
  });

  it("has no money at risk where no risk has probability and cost, and the funds that are known", () => {
    const [organization] = report.rollups;
    expect(organization?.exposure).toBeNull();
    expect(organization?.funds).toMatchObject({ reserveLeft: null, reserveIsAtMost: false });
    expect(report.risks[0]?.exposure).toBeNull();
    expect(report.projects[0]?.measures).toMatchObject({ contingency: null, neededAt80: null });
  });

  it("gives the money at risk with its range, what is left out and what moves it, in the unit of the register", () => {
    const money = register("risks", "Risk log", {
      id: ["R1", "R2", "R3"],
      projectId: ["P1", "P1", "P2"],
      description: ["Ground water", "Late steel", "Frozen"],
      probabilityPct: [50, 20, 50],
      costLikely: [400000, 100000, 1],
      parentRiskId: [undefined, "R1", undefined],
      status: ["Open", "Open", "Frozen"],
    });
    const [organization] = reportOf(outcomeOf({ registers: [PROJECTS, money] })).rollups;
    expect(organization?.exposure).toMatchObject({
      counted: 1,
      withMoney: 1,
      leftOut: ["R1"],
      frozen: 1,
      expected: 0.02,
    });
    expect(organization?.exposure?.correlated).toMatchObject({ method: "simulated", correlation: 0.2 });
    expect(organization?.exposure?.correlated.needed.map(({ percent }) => percent)).toEqual([50, 80, 90]);
    expect(organization?.exposure?.contributors).toMatchObject([{ id: "R2", project: "P1", moves: 0.1 }]);
  });
});
