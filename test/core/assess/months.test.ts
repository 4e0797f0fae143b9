import { describe, expect, it } from "@jest/globals";
import { numberOf } from "../../../core/score/measured.ts";
import { run } from "../../../core/run.ts";
import type { Outcome } from "../../../core/run/outcome.ts";
import type { SheetOutline } from "../../../core/workbook.ts";
import { on } from "../../build.ts";
import { book, sheet } from "../register/sheets.ts";

const PROJECTS = sheet(
  "Project list",
  `Project ID|Project Name|Status|Budget
P-1|Apollo|Active|100
P-2|Zeus|Active|50`,
);

const outcomeOf = (...sheets: readonly SheetOutline[]): Outcome =>
  run(
    { outline: book("Book", PROJECTS, ...sheets), ranges: [] },
    { day: on("2026-06-30"), today: on("2026-06-30"), refreshedAt: 46203 },
  );

const PLAN = sheet(
  "Resource plan",
  `Project|Role|Person|Jul 26|Aug 26|Sep 26
Apollo|Developer|Ann Lee|0.5|1|
Zeus|Developer|Ann Lee|0.7||
Zeus|Tester|||0.5|0.5`,
);

const POOL = sheet(
  "Capacity",
  `Role|Person|@2026-07-01|@2026-08-01|@2026-09-01
Developer|Ann Lee|1|0.5|1
Tester|Bob Ray|1|1|1`,
);

describe("plans with one column for each month", () => {
  const { assessments, findings } = outcomeOf(PLAN, POOL);
  const { resources } = assessments;

  it("reads demand and capacity of every month", () => {
    const loads = resources?.people.cells.map(({ who, percent }) => [who, Math.round(numberOf(percent) ?? 0)]);
    expect(loads).toEqual([
      ["Ann Lee", 120],
      ["Ann Lee", 200],
    ]);
    expect(findings.filter(({ code }) => code === "RES-01")).toHaveLength(4);
  });

  it("counts every row once: assigned and unassigned make the total", () => {
    expect(resources?.people.assignedFte).toBeCloseTo(2.2, 9);
    expect(resources?.people.unassignedFte).toBeCloseTo(1, 9);
    expect(resources?.people.totalFte).toBeCloseTo(3.2, 9);
    expect(resources?.unread).toBe(0);
  });

  it("tells what cannot be read apart from what asks for nothing", () => {
    const vague = sheet(
      "Resource plan",
      `Project|Role|Person|Jul 26|Aug 26|Sep 26
Apollo|Developer|Ann Lee|0.5|TBC|0.5
Zeus|Tester|Bob Ray|0.5||0.5`,
    );
    const people = outcomeOf(vague, POOL).assessments.resources?.people;
    expect(people?.missing).toBe(1);
    expect(people?.cells.map(({ who, percent }) => [who, numberOf(percent)])).toEqual([
      ["Ann Lee", 50],
      ["Ann Lee", undefined],
      ["Ann Lee", 50],
      ["Bob Ray", 50],
      ["Bob Ray", 50],
    ]);
  });

  it("holds work that has ended for booked only where its demand lies ahead", () => {
    const projects = sheet("Project list", "Project ID|Project Name|Status\nP-1|Apollo|Completed\nP-2|Zeus|Completed");
    const plan = sheet(
      "Resource plan",
      `Project|Role|Person|May 26|Jun 26|Jul 26
Apollo|Developer|Ann Lee|1||
Zeus|Developer|Ann Lee|1||1`,
    );
    const outline = book("Book", projects, plan);
    const day = on("2026-06-30");
    const { findings } = run({ outline, ranges: [] }, { day, today: day, refreshedAt: 46203 });
    expect(findings.flatMap(({ code, data }) => (code === "RES-04" ? [data] : []))).toMatchObject([
      { project: "Zeus" },
    ]);
  });

  it("says the same as one row for each month", () => {
    const long = sheet(
      "Resource plan",
      `Project|Role|Person|Month|FTE
Apollo|Developer|Ann Lee|@2026-07-31|0.5
Apollo|Developer|Ann Lee|@2026-08-31|1
Zeus|Developer|Ann Lee|@2026-07-31|0.7
Zeus|Tester||@2026-08-31|0.5
Zeus|Tester||@2026-09-30|0.5`,
    );
    const other = outcomeOf(long, POOL).assessments.resources;
    expect(other?.roles.cells.map(({ who, month, percent }) => [who, month, numberOf(percent)]).sort()).toEqual(
      resources?.roles.cells.map(({ who, month, percent }) => [who, month, numberOf(percent)]).sort(),
    );
  });

  it("leaves figures without a unit that can be no people unknown", () => {
    const hours = PLAN.head.map((row) => row.map((cell) => (typeof cell === "number" ? cell * 100 : cell)));
    const untold = outcomeOf({ ...PLAN, head: hours }).assessments.resources;
    expect(untold?.people.totalFte).toBe(0);
    expect(untold?.unread).toBe(3);
    const told = outcomeOf({ ...PLAN, key: "h", title: "Resource plan (hours)", head: hours }).assessments.resources;
    expect(told?.people.totalFte).toBeGreaterThan(0);
  });
});

describe("a plain list of projects", () => {
  it("stays as calm as it was: no sheet and no finding of registers that are not kept", () => {
    const { book: made, findings } = outcomeOf();
    expect(made.sheets.map(({ key }) => key)).not.toEqual(expect.arrayContaining(["Goals"]));
    expect(made.sheets.map(({ key }) => key)).not.toEqual(expect.arrayContaining(["Resources"]));
    const codes = /^(TIM|EXP|PRO|QUA|ACC|COM|RES|GOL|BEN|DEP|CST-06)/;
    expect(findings.filter(({ code }) => codes.test(code))).toEqual([]);
  });
});
