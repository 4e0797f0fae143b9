import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, textFile, told, type SheetSpec } from "./sheets.ts";

const find = (title: string, spec: SheetSpec | string): string[] =>
  told(findAll(book("Book", sheet(title, spec)), NO_SETTINGS));

const MONTHS = "month:2026-01 month:2026-02 month:2026-03";

describe("findRegisters, values by period", () => {
  it("reads a row for each measure and a column for each month", () => {
    expect(
      find("Spend", "S curve\n\nProject|Measure|Jan-26|Feb-26|Mar-26\nA|PV|3|4|5\nA|EV|3|4|\nA|Forecast|||6"),
    ).toEqual([`actuals @3 4-6: projectId measure ${MONTHS}`]);
    expect(find("EVM", "Project|Metric|@2026-01-31|@2026-02-28|@2026-03-31\nA|BCWS|3|4|5\nA|BCWP|3|4|")).toEqual([
      `actuals @1 2-3: projectId measure ${MONTHS}`,
    ]);
    for (const days of ["2026-01-31|2026-02-28|2026-03-31", "31-Jan-26|28-Feb-26|31-Mar-26"])
      expect(told(findAll(textFile("evm", `Project|Metric|${days}\nA|PV|3|4|5\nA|EV|3|4|`), NO_SETTINGS))).toEqual([
        `actuals @1 2-3: projectId measure ${MONTHS}`,
      ]);
  });

  it("takes days and weeks for no months", () => {
    const weeks = "Project|Metric|2026-01-05|2026-01-12|2026-01-19\nA|PV|3|4|5\nA|EV|3|4|";
    expect(told(findAll(textFile("evm", weeks), NO_SETTINGS)).join()).not.toContain("month:");
  });

  it("reads the measures of one project below a blank header", () => {
    expect(find("EVM", "Earned value\n|Jan-26|Feb-26|Mar-26\nPV|3|4|5\nEV|3|4|\nAC|3|5|")).toEqual([
      `actuals @2 3-5: measure ${MONTHS}`,
    ]);
  });

  it("reads measures below each month, and months below each measure", () => {
    const area = (
      left: number,
      right: number,
      bottom = 0,
    ): { top: 0; left: number; bottom: number; right: number } => ({
      top: 0,
      left,
      bottom,
      right,
    });
    const below = find("Actuals", {
      cells: "Project|Jan-26|||Feb-26||\n|PV|EV|AC|PV|EV|AC\nA|1|2|3|4|5|6\nB|1|2|3|4|5|6",
      merges: [area(0, 0, 1), area(1, 3), area(4, 6)],
    });
    const [january, february] = ["2026-01", "2026-02"].map((month) =>
      ["pv", "ev", "ac"].map((measure) => `month:${month}:${measure}`).join(" "),
    );
    expect(below).toEqual([`actuals @1+2 3-4: projectId ${january} ${february}`]);
    const above = find(
      "Actuals",
      "|Planned value||Actual cost|\nProject|@2026-01-01|@2026-02-01|@2026-01-01|@2026-02-01\nA|1|2|3|4\nB|1|2|3|4",
    );
    expect(above).toEqual([
      "actuals @2 3-4: projectId month:2026-01:pv month:2026-02:pv month:2026-01:ac month:2026-02:ac",
    ]);
    expect(find("Actuals", "Project|PV Jan-26|AC Jan-26|PV Feb-26|AC Feb-26\nA|1|2|3|4\nB|1|2|3|4")).toEqual([
      "actuals @1 2-3: projectId month:2026-01:pv month:2026-01:ac month:2026-02:pv month:2026-02:ac",
    ]);
  });

  it("takes no plan of people, and no list of projects with months, for them", () => {
    expect(find("Resource plan", "Role|Project|Jan-26|Feb-26|Mar-26\nTester|A|1|1|0.5\nAnalyst|A|1|1|0.5")).toEqual([
      `resources @1 2-3: role projectId ${MONTHS}`,
    ]);
    const [line] = find(
      "Projects",
      "Project ID|Project Name|Budget|Finish|Jan-26|Feb-26\nP1|A|10|@2026-05-01|1|2\nP2|B|10|@2026-06-01|1|2",
    );
    expect(line).toMatch(/^projects @1 2-3: projectId name budget baselineFinish/);
  });
});
