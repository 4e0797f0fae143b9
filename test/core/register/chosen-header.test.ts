import { describe, expect, it } from "@jest/globals";
import { findAll } from "../../../core/plan.ts";
import { headerAnswer } from "../../../core/register/chosen-header.ts";
import { NO_SETTINGS, settingOf, type Settings, withAnswers } from "../../../core/register/settings.ts";
import type { SheetOutline } from "../../../core/workbook.ts";
import { book, sheet, told } from "./sheets.ts";

/** Settings in which the row of a sheet was chosen. */
function chosen(one: SheetOutline, row: number): Settings {
  const answer = headerAnswer(book("x", one), { sheet: one.title, row, column: 0 });
  return withAnswers(NO_SETTINGS, answer === undefined ? [] : [answer]);
}

const foundIn = (one: SheetOutline, settings: Settings) => findAll(book("x", one), settings);

const THIN = `
Project|Remark|Colour of the folder
Harbor|late|blue
Payroll|fine|red`;

const LEGEND = `
Project|Owner|Status
its short name|who leads|a color
Scheme|Lead|Traffic light|Due date
Apollo|Ann|Green|@2026-05-01
Zeus|Bob|Red|@2026-07-01`;

describe("a header row that a person chose", () => {
  it("makes a register of a list with few known headers", () => {
    const one = sheet("Sheet1", THIN);
    expect(told(foundIn(one, NO_SETTINGS))).toEqual([]);
    expect(told(foundIn(one, chosen(one, 0)))).toEqual(["projects @1 2-3: name comment -"]);
  });

  it("goes before the row that was found", () => {
    const one = sheet("Sheet1", LEGEND);
    expect(told(foundIn(one, NO_SETTINGS))).toEqual(["projects @1 2-2: name manager state"]);
    expect(told(foundIn(one, chosen(one, 2)))).toEqual(["projects @2+3 4-5: name manager reportedRag forecastFinish"]);
  });

  it("is the lower one of two where it divides the headers above it", () => {
    const one = sheet(
      "Sheet1",
      `
Ref|Risk|Before||After|
||Probability|Impact|Probability|Impact
R1|Late permit|4|4|2|4
R2|Bad soil|3|5|1|5`,
    );
    expect(told(foundIn(one, chosen(one, 1)))).toEqual([
      "risks @1+2 3-4: id description inherentLikelihood inherentImpact residualLikelihood residualImpact",
    ]);
  });

  it("keeps a title above it for a title", () => {
    const one = sheet("Sheet1", `Folders 2026||\n${THIN.trim()}`);
    expect(told(foundIn(one, chosen(one, 1)))).toEqual(["projects @2 3-4: name comment -"]);
  });

  it("is found again where rows were added above and a header was renamed", () => {
    const one = sheet("Sheet1", THIN);
    const later = sheet("Sheet1", `Folders 2026||\n||\n${THIN.trim().replace("Remark", "Note")}`);
    expect(told(foundIn(later, chosen(one, 0)))).toEqual(["projects @3 4-5: name comment -"]);
  });

  it("is a finding once no row looks like it any more, and what is found by itself stands", () => {
    const one = sheet("Sheet1", THIN);
    const other = sheet("Sheet1", "Risk ID|Risk|Probability|Impact\nR1|Late permit|High|Low\nR2|Bad soil|Low|High");
    const found = foundIn(other, chosen(one, 0));
    expect(told(found)).toEqual(["risks @1 2-3: id description likelihood impact"]);
    expect(found.findings).toMatchObject([
      { code: "RDG-03", data: { gone: '"project", "remark", "colour of the folder"', row: true } },
    ]);
  });

  it("leaves a table alone that stands apart below", () => {
    const below = "Risk ID|Risk|Probability|Impact\nR1|Late permit|High|Low\nR2|Bad soil|Low|High";
    const one = sheet("Sheet1", `${THIN.trim()}\n|||\n${below}`);
    expect(told(foundIn(one, chosen(one, 0)))).toEqual([
      "projects @1 2-3: name comment -",
      "risks @5 6-7: id description likelihood impact",
    ]);
  });

  it("makes no register of rows that nothing names, and says why", () => {
    const one = sheet("Sheet1", "Height|Width\n3|4\n5|6");
    const { registers, skipped } = foundIn(one, chosen(one, 0));
    expect(registers).toEqual([]);
    expect(skipped[0]?.reason.why).toBe("noColumn");
  });

  it("is none of a sheet of Muster's, and none without two texts", () => {
    const one = sheet("Sheet1", `${THIN}\n5||`);
    const outline = book("x", one);
    const at = (row: number) => headerAnswer(outline, { sheet: "Sheet1", row, column: 0 });
    expect([at(3), at(99)]).toEqual([undefined, undefined]);
    expect(at(0)).toMatchObject({ key: "header.Sheet1", value: "Project | Remark | Colour of the folder" });
    const names = [{ name: "Muster_Risks", sheet: "Sheet1", area: { top: 0, left: 0, bottom: 0, right: 0 } }];
    expect(headerAnswer({ ...outline, names }, { sheet: "Sheet1", row: 0, column: 0 })).toBeUndefined();
  });

  it("reads the texts that a person typed into Settings", () => {
    const one = sheet("Sheet1", THIN);
    const typed: Settings = { rows: new Map([["header.Sheet1", [["header.Sheet1", "", "project|REMARK"]]]]) };
    expect(told(foundIn(one, typed))).toEqual(["projects @1 2-3: name comment -"]);
    expect(settingOf(typed, "header.Sheet1")).toBe("project|REMARK");
  });
});
