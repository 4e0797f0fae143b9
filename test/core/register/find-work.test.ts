import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, told } from "./sheets.ts";

const find = (cells: string, title = "Data"): string[] => told(findAll(book("x", sheet(title, cells)), NO_SETTINGS));

describe("findRegisters, lists of work without a title that says so", () => {
  it("reads tasks with a start and an end", () => {
    const cells = `
#|Year|Bucket|TASK|Audience|START|END|PROGRESS
1|2026|Meals|Choose caterer|All|@2026-03-02|@2026-03-20|Complete
2|2026|Meals|Print menus||@2026-03-23|@2026-04-10|Not started
3|2026|Rooms|Paint hall||@2026-03-23|@2026-04-10|In progress`;
    expect(find(cells)).toEqual(["milestones @1 2-4: id - - name - - baselineDate status"]);
  });

  it.each([
    ["Task|Owner|Due Date|Status", "Dig|Ann|@2026-03-20|Done", "actions @1 2-3: text owner due status"],
    ["Milestone|Date|Owner|RAG", "Roof on|@2026-03-20|Ann|Green", "milestones @1 2-3: name baselineDate owner -"],
    ["Deliverable|Due Date|Status", "Drawings|@2026-03-20|Done", "milestones @1 2-3: name baselineDate status"],
  ])("reads a list of which every column is known: %s", (header, row, expected) => {
    expect(find([header, row, row.replace(/^\w+/, "Another")].join("\n"))).toEqual([expected]);
  });

  it("reads no such list with a column that is not known", () => {
    expect(find("Task|Due Date|Status|Mood\nDig|@2026-03-20|Done|Good\nPour|@2026-04-20|Open|Bad")).toEqual([]);
  });

  it("reads tasks below a caption that names those who do them", () => {
    const cells = `
Project Staff||||||
|Developer|Task|Status|Deadline|Start Date|Document
Session 1|Mike|Guide|Open|@2026-01-12|@2026-01-11|
|Mike|Handout|Open|@2026-04-01|@2026-02-01|
|Ann|Slides|Done|@2026-01-15|@2026-01-05|`;
    expect(find(cells)).toEqual(["milestones @2 3-5: - name status baselineDate - -"]);
  });

  it("reads days as scripts write moments", () => {
    const cells = `
Milestone|Target Date|Owner
Roof on|Thu Feb 05 2026 17:00:00 GMT-0700 (Pacific Daylight Time)|Ann
Walls up|Fri Jun 19 2026 17:00:00 GMT-0700 (Pacific Daylight Time)|Bob`;
    expect(find(cells)).toEqual(["milestones @1 2-3: name baselineDate owner"]);
  });

  it("reads no list of tasks without both days", () => {
    const cells = `
#|Task|Start|Mood
1|Choose caterer|@2026-03-02|Good
2|Print menus|@2026-03-23|Bad`;
    expect(find(cells)).toEqual([]);
  });

  it("reads no table whose days are headed as those of tasks but named as something else", () => {
    const cells = `
Room|Start|End|Guest
Blue|@2026-03-02|@2026-03-20|Ann
Green|@2026-03-23|@2026-04-10|Bob`;
    expect(find(cells)).toEqual([]);
  });

  it("takes progress in percent for a percent and progress in words for a status", () => {
    const rows = (a: string, b: string): string => `
Task|Start Date|End Date|Progress
Dig|@2026-03-02|@2026-03-20|${a}
Pour|@2026-03-23|@2026-04-10|${b}`;
    expect(find(rows("0.4", "1"))).toEqual(["milestones @1 2-3: name - baselineDate percent"]);
    expect(find(rows("Started", "Done"))).toEqual(["milestones @1 2-3: name - baselineDate status"]);
  });
});

describe("findRegisters, what is none of the fields", () => {
  it("takes neither a year for a color nor the team of a project for its portfolio", () => {
    const cells = `
Year|Project Code|Project Name|Project Start|Project End|Project Team
|P1|Bridge|@2026-03-02|@2026-09-20|North
|P2|Quay|@2026-03-23|@2026-11-10|South`;
    expect(find(cells)).toEqual(["projects @1 2-3: - projectId name baselineStart baselineFinish -"]);
  });

  it("reads no labels that wait to be filled in as headers", () => {
    expect(find("Risk Management Plan\nProject Name:||Date:\nApproaches|Tactics|Budget\n||", "Plan")).toEqual([]);
  });

  it("reads no list of requirements as a log of messages", () => {
    const cells = "ID|Category|Title|Comments|MoSCoW|Requirement Met?|Signed Off|Approver|Date of Approval\n||||||||";
    expect(find(cells, "Requirements")).toEqual([]);
  });
});

describe("findRegisters, a list of projects below the last one", () => {
  const reports = (header: string, days: readonly string[]): string =>
    [
      `${header}|Project Name|Status|Baseline Finish|Budget|Actual Cost`,
      ...days.flatMap((day, at) => [
        `${day}|Bridge|Green|@2026-12-31|900|${100 + at}`,
        `${day}|Quay|Amber|@2026-10-31|500|${50 + at}`,
        `${day}|Road|Green|@2027-10-31|700|${20 + at}`,
      ]),
    ].join("\n");

  it.each([
    ["Reporting Month", ["@2026-06-30", "@2026-07-31", "@2026-08-31"]],
    ["Reporting Period", ["Jun 2026", "Jul 2026", "Aug 2026"]],
    ["Snapshot Date", ["@2026-06-30", "@2026-07-31", "@2026-08-31"]],
  ])("is one list of projects with the day of each report: %s", (header, days) => {
    expect(find(reports(header, days))).toEqual([
      "projects @1 2-10: statusDate name reportedRag baselineFinish budget actualCost",
    ]);
  });

  it("has the ids of its projects, however often they come again", () => {
    const rows = Array.from({ length: 10 }, (_, at) => {
      const day = `@2026-${String(at + 1).padStart(2, "0")}-28`;
      return `${day}|P1|Bridge|Green|900\n${day}|P2|Quay|Amber|500`;
    });
    expect(find(["Reporting Month|Project ID|Project Name|Status|Budget", ...rows].join("\n"))).toEqual([
      "projects @1 2-21: statusDate projectId name reportedRag budget",
    ]);
  });

  it("is none where each row names a part of its own, whatever its days", () => {
    const parts = ["Deck", "Piers", "Ramps", "Wall", "Crane", "Shed"].map((part, at) => {
      const project = at < 3 ? "Bridge" : "Quay";
      return `@2026-0${(at % 3) + 6}-28|${project}|${part}|Green|@2026-12-31|900`;
    });
    const cells = ["Last Updated|Project Name|Part|Status|Baseline Finish|Budget", ...parts].join("\n");
    expect(find(cells).filter((line) => line.startsWith("projects"))).toEqual([]);
  });

  it("is none where parts of projects share a day", () => {
    const cells = `
Last Updated|Project Name|Part|Status|Baseline Finish|Budget
@2026-06-30|Bridge|Deck|Green|@2026-12-31|900
@2026-06-30|Bridge|Piers|Amber|@2026-10-31|500
@2026-06-30|Bridge|Ramps|Amber|@2026-10-31|500
@2026-06-30|Quay|Wall|Green|@2026-12-31|900
@2026-06-30|Quay|Crane|Green|@2026-12-31|900
@2026-07-31|Quay|Shed|Amber|@2026-10-31|500`;
    expect(find(cells).filter((line) => line.startsWith("projects"))).toEqual([]);
  });
});
