import { describe, expect, it } from "@jest/globals";
import { findAll, plan } from "../../../core/plan.ts";
import { headersHash } from "../../../core/register/normalize.ts";
import { NO_SETTINGS, type Settings } from "../../../core/register/settings.ts";
import { book, sheet, told } from "./sheets.ts";

const RISKS = `
Risk ID|Risk|Probability|Impact|Owner
R1|Late permit|High|Low|Ann
R2|Bad soil|Low|High|Bob`;

const settings = (rows: Readonly<Record<string, string>>): Settings => ({
  rows: new Map(Object.entries(rows).map(([key, value]) => [key, [[key, key, value]]])),
});

describe("findRegisters", () => {
  it("passes over its own sheets and names copies of them", () => {
    const own = sheet("Risks", RISKS);
    const copy = sheet("Risks (2)", `Muster|Risks|1\n${RISKS}`);
    const outline = {
      ...book("x", own, copy),
      names: [{ name: "Muster_Risks", sheet: "Risks", area: { top: 0, left: 0, bottom: 0, right: 0 } }],
    };
    const stamped = { ...outline, sheets: [own, { ...copy, head: [["Muster|Risks|1"], ...copy.head.slice(1)] }] };
    const found = findAll(stamped, NO_SETTINGS);
    expect(found.registers).toEqual([]);
    expect(found.findings.map((f) => f.code)).toEqual(["RDG-20"]);
    expect(plan(stamped).ranges).toEqual([{ sheet: "Risks", area: own.used }]);
  });

  it("plans only the columns that are needed", () => {
    const cells = `
Risk ID|Risk|Secret note|Probability|Impact|Owner
R1|Late permit|x|High|Low|Ann
R2|Bad soil|y|Low|High|Bob`;
    expect(plan(book("x", sheet("Risk log", cells))).ranges.map((r) => r.area)).toEqual([
      { top: 1, left: 0, bottom: 2, right: 1 },
      { top: 1, left: 3, bottom: 2, right: 5 },
    ]);
  });

  it("reads on to the last used row when the head ends before", () => {
    const one = sheet("Risk log", RISKS);
    const long = { ...one, used: { top: 0, left: 0, bottom: 99_999, right: 4 } };
    expect(findAll(book("x", long), NO_SETTINGS).registers[0]?.body.bottom).toBe(99_999);
  });

  it("asks where two fields are equally likely, and does not use the column meanwhile", () => {
    const cells = `
Project|Manager|Forecast Date|Revised Finish
Apollo|Ann|@2026-05-01|@2026-06-01
Zeus|Bob|@2026-07-01|@2026-07-01`;
    const two = `
Project|Manager|Forecast Finish Date|Expected Completion Date
Apollo|Ann|@2026-05-01|@2026-06-01
Zeus|Bob|@2026-07-01|@2026-07-01`;
    expect(findAll(book("x", sheet("Projects", cells)), NO_SETTINGS).questions).toEqual([]);
    const found = findAll(book("x", sheet("Projects", two)), NO_SETTINGS);
    expect(found.questions).toHaveLength(1);
    expect(found.findings.map((f) => f.code)).toEqual(["RDG-02"]);
    expect(told(found)).toEqual(["projects @1 2-3: name manager - -"]);
    const [question] = found.questions;
    const answered = findAll(book("x", sheet("Projects", two)), settings({ [question?.key ?? ""]: "forecastFinish" }));
    expect(told(answered)).toEqual(["projects @1 2-3: name manager forecastFinish -"]);
    expect(answered.questions).toEqual([]);
  });

  it("obeys answers, also against the header", () => {
    const hash = headersHash(["Risk ID", "Risk", "Probability", "Impact", "Owner"]);
    const found = findAll(
      book("x", sheet("Risk log", RISKS)),
      settings({ [`map.Risk log.${hash}.owner`]: "raisedBy", [`map.Risk log.${hash}.risk id`]: "none" }),
    );
    expect(told(found)).toEqual(["risks @1 2-3: - description likelihood impact raisedBy"]);
    expect(found.registers[0]?.columns[4]?.answered).toBe(true);
  });

  it("says when headers changed since answers were saved", () => {
    const found = findAll(book("x", sheet("Risk log", RISKS)), settings({ "map.Risk log.0123abcd.holder": "owner" }));
    expect(found.findings).toMatchObject([{ code: "RDG-03", data: { gone: '"holder"' } }]);
  });

  it("uses a required column with a single candidate, unconfirmed", () => {
    const cells = `
Risk ID|Risk|Likelihood of event|Impact|Owner
R1|Late permit|High|Low|Ann
R2|Bad soil|Low|High|Bob`;
    const [register] = findAll(book("x", sheet("Risk log", cells)), NO_SETTINGS).registers;
    expect(register?.columns[2]?.field).toBe("likelihood");
  });

  it("does not take a column of texts for a figure, whatever its header says", () => {
    const cells = `
Project|Manager|Budget|RAG
Apollo|Ann|see the finance file|Green
Zeus|Bob|ask Cyd|Red
Hera|Cyd|see the finance file|Amber`;
    expect(told(findAll(book("x", sheet("Projects", cells)), NO_SETTINGS))).toEqual([
      "projects @1 2-4: name manager - reportedRag",
    ]);
  });

  it("keeps a register whose figures are partly exempt", () => {
    const cells = `
Project|Manager|Budget|RAG
Apollo|Ann|Exempt under Section 43|Green
Zeus|Bob|250|Red
Hera|Cyd|TBC|Amber`;
    expect(told(findAll(book("x", sheet("Projects", cells)), NO_SETTINGS))[0]).toContain("manager budget reportedRag");
  });

  it("stops before notes and takes totals apart", () => {
    const cells = `
Project|Manager|Budget
Apollo|Ann|100
Zeus|Bob|250
Hera|Cyd|50
||400
|||
Source: finance system, unaudited||`;
    const [register] = findAll(book("x", sheet("Projects", cells)), NO_SETTINGS).registers;
    expect(register?.body.bottom).toBe(3);
    expect(register?.totalsRow).toBe(4);
  });

  it("finds an empty register by its headers", () => {
    const cells = "Risk ID|Risk Description|Likelihood|Impact|Owner|Status";
    expect(told(findAll(book("x", sheet("Risk register", cells)), NO_SETTINGS))).toEqual([
      "risks @1 2-1: id description likelihood impact owner status",
    ]);
    expect(plan(book("x", sheet("Risk register", cells))).ranges).toEqual([]);
  });

  it("RDG-23: names a sheet that is no register, with the reason, and no sheet that is one", () => {
    const notes = sheet("Notes", "Ask Ann about the bridge|\nand Bob|about money");
    const { findings, skipped } = findAll(book("x", sheet("Risk log", RISKS), notes), NO_SETTINGS);
    const told = findings.filter(({ code }) => code === "RDG-23");
    expect(told).toMatchObject([{ place: { sheet: "Notes", row: 0, column: 0 }, data: { sheet: "Notes" } }]);
    expect(skipped.map(({ title }) => title)).toEqual(["Notes"]);
    expect(told[0]?.data).toMatchObject({ reason: skipped[0]?.reason });
  });
});
