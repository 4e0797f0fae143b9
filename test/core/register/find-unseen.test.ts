import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { book, sheet, told } from "./sheets.ts";

const find = (outline: Parameters<typeof findAll>[0]): string[] => told(findAll(outline, NO_SETTINGS));

const subjects = (outline: Parameters<typeof findAll>[0]): (string | undefined)[] =>
  findAll(outline, NO_SETTINGS).registers.map((register) => register.subject);

describe("findRegisters, layouts of offices not met before", () => {
  it("takes a header row whose merged cells the row below divides for the groups of that row", () => {
    const merges = [
      { top: 0, left: 3, bottom: 0, right: 4 },
      { top: 0, left: 5, bottom: 0, right: 6 },
    ];
    const cells = `
ID|Risk|Owner|Assessment||Treatment|
||Person|Likelihood|Impact|Type|Measures
1|Crane fails|Ann|3|4|Mitigate|Hire a second one
2|Tide too high|Bob|2|5|Accept|Watch the tables
3|Pier cracks|Cyd|1|5|Mitigate|Inspect every month`;
    expect(find(book("x", sheet("Risk Register", { cells, merges })))).toEqual([
      "risks @1+2 3-5: id description owner likelihood impact response preventiveAction",
    ]);
  });

  it("reads no line of labels above a list as a list without rows", () => {
    const cells = `
Project Name||Project Manager|Last Updated
|||
ID|Assumption Description|Owner|Status
A1|Prices hold|Ann|Open
A2|The road stays open|Bob|Valid`;
    expect(find(book("x", sheet("Assumptions", cells)))).toEqual(["assumptions @3 4-5: id text owner status"]);
  });

  it("reads a pair of ratings that stands twice as before and after, under any groups", () => {
    const merges = [
      { top: 0, left: 2, bottom: 0, right: 3 },
      { top: 0, left: 5, bottom: 0, right: 6 },
    ];
    const cells = `
||Round one|||Round two|
Risk ID|Risk|Likelihood|Impact|Mitigation|Likelihood|Impact
R1|Late permit|4|4|Talk early|2|4
R2|Bad soil|3|5|Drill more|1|5`;
    expect(find(book("x", sheet("Risks", { cells, merges })))).toEqual([
      "risks @1+2 3-4: id description likelihood impact preventiveAction residualLikelihood residualImpact",
    ]);
  });

  it("calls a project by the title of its sheet, and by no label, blank to fill in or common word", () => {
    const rows = `
Task|Owner|Start|End|Status
Dig|Ann|@2026-03-02|@2026-03-20|Done
Pour|Bob|@2026-03-23|@2026-04-10|Open`;
    const titled = `
Salt & Pepper Project Plan||||${rows}`;
    const labeled = `
Project Name:|Project Manager|||${rows}`;
    const blank = `
Project Name:|[Name of the project]|||${rows}`;
    expect(subjects(book("Project Plan", sheet("Tasks and Timeline", titled)))).toEqual(["Salt & Pepper"]);
    expect(subjects(book("Project Plan", sheet("Gantt Chart", labeled)))).toEqual(["Project Plan"]);
    expect(subjects(book("Mill Lane schedule", sheet("Tabelle1", blank)))).toEqual(["Mill Lane"]);
  });

  it("reads the tasks beside a chart of bars, and its days as no months", () => {
    const days = Array.from({ length: 16 }, (_, day) => `@2026-05-${String(day + 4).padStart(2, "0")}`).join("|");
    const blank = "|".repeat(15);
    const cells = `
Task|Assigned To|Progress|Start|End|${days}
Clear the site|Ann|1|@2026-05-04|@2026-05-06|${blank}
Dig the trench|Bob|0.5|@2026-05-06|@2026-05-12|${blank}
Lay the pipe|Cyd|0|@2026-05-12|@2026-05-18|${blank}`;
    expect(find(book("x", sheet("Project plan", cells)))).toEqual([
      "milestones @1 2-4: name owner percent - baselineDate",
    ]);
  });

  it("takes the letters of weekdays above a chart of bars for no headers", () => {
    const days = Array.from({ length: 21 }, (_, day) => "MTWTFSS"[day % 7] ?? "").join("|");
    const blank = "|".repeat(20);
    const cells = `
Milestone description|Category|Assigned to|Progress|Start|Days|${days}
Permit|Milestone|Ann|1|@2026-05-04|1|${blank}
Trench|Deliverable|Bob|0.5|@2026-05-06|4|${blank}
Pipe|Deliverable|Cyd|0|@2026-05-12|5|${blank}`;
    expect(find(book("x", sheet("Timeline", cells)))).toEqual(["milestones @1 2-4: name kind owner percent - -"]);
  });

  it("keeps a row of a few cells after blank rows where the table is no wider than that", () => {
    const cells = `
Milestone|Due date|Status
Permit|@2026-05-04|Done
Trench|@2026-05-12|Open
||
||
||
Pipe|@2026-06-01|`;
    expect(find(book("x", sheet("Milestones", cells)))).toEqual(["milestones @1 2-7: name baselineDate status"]);
  });

  it("uses no column for a required field that its values speak against", () => {
    const cells = `
ID|Risk description|Likelihood|Impact|Owner
1|Roof leaks|Low, since the roofers sealed it again two years ago|4|Ann
2|Boiler fails|High, as it is thirty years old and has no spare parts|5|Bob
3|Stairs break|Low, because the inspector found them sound in spring|2|Cyd`;
    const { registers, questions } = findAll(book("x", sheet("Risks", cells)), NO_SETTINGS);
    expect(registers[0]?.columns.map((column) => column.field)).toEqual(["id", "description", null, "impact", "owner"]);
    expect(questions).toEqual([]);
  });

  it("takes one text merged over most of a table for its title, and no group", () => {
    const merges = [{ top: 0, left: 0, bottom: 0, right: 3 }];
    const cells = `
Maßnahmen||||
Nr|Maßnahme|Verantwortlicher|Fertigstellungsdatum|Kosten
1|Zaun setzen|Anna|@2026-03-02|400
2|Pumpe tauschen|Ole|@2026-04-10|900
3|Steg sperren|Anna|@2026-05-04|0`;
    expect(find(book("Hafen", sheet("Liste", { cells, merges })))).toEqual(["actions @2 3-5: id text owner due -"]);
  });
});
