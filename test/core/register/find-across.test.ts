import { describe, expect, it } from "@jest/globals";
import { findAll, plan } from "../../../core/plan.ts";
import { cellOf } from "../../../core/model/row.ts";
import { readRegister } from "../../../core/register/read.ts";
import { NO_SETTINGS } from "../../../core/register/settings.ts";
import { PROJECTS } from "../../../core/registers/index.ts";
import { book, sheet, told } from "./sheets.ts";

const ACROSS = `
Portfolio on one page|||
Field|Orion|Vega|Lyra
Project ID|P1|P2|P3
Project Manager|Lee|Park|Cho
RAG|Green|Amber|Red
Baseline Finish|25/02/2026|05/03/2026|11/12/2026
% Complete|75|40|100
Budget (k)|100|250|80`;

describe("a list of projects with its fields down the first column", () => {
  const outline = book("x", sheet("Overview", ACROSS));
  const found = findAll(outline, NO_SETTINGS);
  const [register] = found.registers;

  it("is found as a form of as many entries as it has columns", () => {
    expect(register).toMatchObject({
      kind: "projects",
      shape: "form",
      entryColumns: [1, 2, 3],
      fieldRows: {
        name: 1,
        projectId: 2,
        manager: 3,
        reportedRag: 4,
        baselineFinish: 5,
        percentComplete: 6,
        budget: 7,
      },
    });
    expect(plan(outline).ranges).toContainEqual({
      sheet: "Overview",
      area: { top: 1, left: 1, bottom: 7, right: 3 },
    });
  });

  it("decides order of days, percents and scale over all entries, and names the cell of each", () => {
    if (register === undefined) throw new Error("nothing found");
    const workbook = { outline, ranges: [] };
    const { register: read, questions } = readRegister(register, PROJECTS, workbook, NO_SETTINGS);
    expect(questions).toEqual([]);
    if (read === undefined) throw new Error("nothing read");
    expect(read.size).toBe(3);
    expect(read.columns).toMatchObject({
      name: { values: ["Orion", "Vega", "Lyra"] },
      baselineFinish: { values: [46_078, 46_086, 46_367] },
      percentComplete: { values: [75, 40, 100] },
      budget: { values: [100_000, 250_000, 80_000] },
    });
    expect(cellOf({ register: read, index: 2 }, "budget")).toEqual({ sheet: "Overview", row: 7, column: 3 });
  });

  it("is no form of one entry where notes stand beside the values, and none where nothing is named", () => {
    const noted = `
Project Name|Depot|
Project Manager|Otieno|away in May
Sponsor|Board|
Start Date|@2026-02-01|as agreed
RAG|Green|`;
    expect(findAll(book("x", sheet("Charter", noted)), NO_SETTINGS).registers[0]?.entryColumns).toBeUndefined();
    const figures = `
Measure|2024|2025|2026
Budget|10|20|30
Actual Cost|9|22|31
Forecast|10|21|30
% Complete|1|2|3`;
    expect(told(findAll(book("x", sheet("Figures", figures)), NO_SETTINGS))).toEqual([]);
  });
});
