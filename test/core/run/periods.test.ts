import { describe, expect, it } from "@jest/globals";
import { run } from "../../../core/run.ts";
import { book, sheet } from "../register/sheets.ts";
import { day } from "./outcome.ts";

const PROJECTS = "Project ID|Project Name|Budget|Start|Finish\nA|Tunnel|1000|@2026-01-01|@2026-10-31";
const AS_OF = { day: day("2026-06-30"), today: day("2026-06-30"), refreshedAt: 46203.5 };

/** What a sheet of values by period makes of one project. */
function judged(cells: string): ReturnType<typeof run> {
  const outline = book("Book", sheet("Projects", PROJECTS), sheet("Earned value", cells));
  return run({ outline, ranges: [] }, AS_OF);
}

const measuresOf = (cells: string): unknown => {
  const { actualCost, earnedValue, plannedValue, cpi, spi, spit } =
    judged(cells).assessments.projects[0]?.measures ?? {};
  return { actualCost, earnedValue, plannedValue, cpi, spi, spit };
};

const WIDE = "Project|Measure|Jan-26|Feb-26|Mar-26|Apr-26\nA|PV|100|100|100|100\nA|EV|90|95|80|\nA|AC|110|100|95|";
const LONG = `Project|Period|PV|EV|AC
A|@2026-01-31|100|90|110
A|@2026-02-28|100|95|100
A|@2026-03-31|100|80|95
A|@2026-04-30|100||`;
const TIDY = `Project|Period|Measure|Value
A|@2026-01-31|PV|100\nA|@2026-02-28|PV|100\nA|@2026-03-31|PV|100\nA|@2026-04-30|PV|100
A|@2026-01-31|EV|90\nA|@2026-02-28|EV|95\nA|@2026-03-31|EV|80
A|@2026-01-31|AC|110\nA|@2026-02-28|AC|100\nA|@2026-03-31|AC|95`;
const UNDER = `Project|PV Jan-26|EV Jan-26|AC Jan-26|PV Feb-26|EV Feb-26|AC Feb-26|PV Mar-26|EV Mar-26|AC Mar-26|PV Apr-26|EV Apr-26|AC Apr-26
A|100|90|110|100|95|100|100|80|95|100||`;

describe("values by period, however they are laid out", () => {
  it("give the same figures", () => {
    const expected = measuresOf(LONG);
    expect(expected).toMatchObject({ actualCost: 305, earnedValue: 265 });
    for (const cells of [WIDE, TIDY, UNDER]) expect(measuresOf(cells)).toEqual(expected);
  });

  it("lead to the cells of the last period, and are counted as rows of the sheet", () => {
    const { assessments, model } = judged(WIDE);
    const reason = assessments.projects[0]?.dimensions.cost.reasons.find(({ rule }) => rule === "cost/cpi");
    const cells = reason?.cells.filter((cell) => cell.sheet === "Earned value");
    expect(cells).toEqual(
      expect.arrayContaining([
        { sheet: "Earned value", row: 2, column: 4 },
        { sheet: "Earned value", row: 3, column: 4 },
      ]),
    );
    expect(model.registers.actuals.map(({ size }) => size)).toEqual([3]);
  });

  it("leave nothing to wish for that they tell", () => {
    const wishesOf = (cells: string): readonly string[] => judged(cells).notKept.map(({ what }) => what);
    expect(wishesOf("Project|Period|PV\nA|@2026-01-31|100\nA|@2026-02-28|100")).toEqual(
      expect.arrayContaining(["Actual cost", "Percent complete"]),
    );
    for (const cells of [WIDE, LONG]) {
      expect(wishesOf(cells)).not.toContain("Actual cost");
      expect(wishesOf(cells)).not.toContain("Percent complete");
    }
  });

  it("name the cell that cannot be read, and never count it as zero", () => {
    const { findings, assessments } = judged(WIDE.replace("|90|95|80|", "|90|?!|80|"));
    expect(findings.map(({ place }) => place)).toContainEqual({ sheet: "Earned value", row: 2, column: 3 });
    expect(assessments.projects[0]?.measures.earnedValue).toBe(170);
  });

  it("check the periods beside a cumulative row", () => {
    const { findings } = judged(`${WIDE}\nA|Cumulative AC|110|210|300|`);
    const found = findings.filter(({ code }) => code === "CST-03");
    expect(found).toMatchObject([{ place: { row: 4, column: 4 }, data: { period: "2026-03-31" } }]);
  });
});
