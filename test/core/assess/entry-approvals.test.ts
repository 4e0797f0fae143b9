import { describe, expect, it } from "@jest/globals";
import { run } from "../../../core/run.ts";
import type { Outcome } from "../../../core/run/outcome.ts";
import { on } from "../../build.ts";
import { book, sheet } from "../register/sheets.ts";

const DAY = on("2026-06-30");

const outcomeOf = (header: string, answers: readonly string[]): Outcome => {
  const projects = sheet("Project list", "Project ID|Project Name|Status\nP-1|Apollo|Active");
  const rows = answers.map((answer, at) => `Ann|P-1|2026-06-0${at + 1}|8|${answer}`);
  const time = sheet("Timesheets", [`Employee|Project|Date|Hours|${header}`, ...rows].join("\n"));
  const outline = book("Book", projects, time);
  return run({ outline, ranges: [] }, { day: DAY, today: DAY, refreshedAt: 46203 });
};

const told = (header: string, answers: readonly string[]): readonly (number | undefined)[] => {
  const { assessments, findings } = outcomeOf(header, answers);
  const work = assessments.work.projects.get(0);
  return [work?.effort.sum, work?.approvedEffort.sum, findings.filter(({ code }) => code === "TIM-01").length];
};

describe("approval of entries", () => {
  it("waits where they are not approved, and is refused only by a word that refuses", () => {
    expect(told("Approved", ["Yes", "No", ""])).toEqual([24, 8, 2]);
    expect(told("Approval Status", ["Approved", "Not approved", "Rejected"])).toEqual([16, 8, 1]);
  });
});
