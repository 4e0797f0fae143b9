import { describe, expect, it } from "@jest/globals";
import type { WhyLine } from "../../../core/dashboard/why-line.ts";
import { explainCell } from "../../../core/run/explain.ts";
import { parsePlace, placeText } from "../../../core/words/place-text.ts";
import type { OutputSheet, Place } from "../../../core/workbook.ts";
import { PROJECTS, outcomeOf, workbookOf } from "./outcome.ts";

const why: WhyLine = {
  id: "project/P1/schedule",
  entity: "Harbor Tunnel",
  what: "Schedule",
  color: "red",
  rule: "schedule/slip",
  formula: "finish variance over baseline duration",
  value: "49.7 %",
  threshold: "red above 10 %",
  inputs: [{ sheet: "Project list", row: 1, column: 8 }],
  leftOut: "",
};
const sheet: OutputSheet = {
  key: "Portfolio",
  title: "Portfolio",
  tab: "0B5A70",
  columns: [],
  rows: [
    {
      height: 15,
      cells: [null, { value: "Harbor Tunnel", style: 0 }, { value: "■ Red", style: 0, why: "project/P1/schedule" }],
    },
  ],
  merges: [],
  freeze: { rows: 0, columns: 0 },
  charts: [],
  validations: [],
  conditionalFormats: [],
  print: { area: { top: 0, left: 0, bottom: 0, right: 0 }, pagesTall: 0, breaks: [], footerLeft: "", footerCenter: "" },
};
const outcome = outcomeOf({
  registers: [PROJECTS],
  sheets: [sheet],
  why: [why],
  findings: [{ code: "PRJ-01", place: { sheet: "Project list", row: 1, column: 1 }, data: { name: "Harbor Tunnel" } }],
});
const explain = (address: string): string => {
  const place: Place = parsePlace(address) ?? { sheet: "?", row: 0, column: 0 };
  return (explainCell(outcome, workbookOf([PROJECTS]), place) ?? ["none"]).join("\n");
};

describe("explaining a cell", () => {
  it("gives rule, value, limit and inputs of a dashboard cell", () => {
    const text = explain("Portfolio!C1");
    for (const part of [why.entity, why.formula, why.value, why.threshold, "'Project list'!I2", "2027-06-30"])
      expect(text).toContain(part);
  });

  it("points to explained cells from a text of the sheet", () => {
    expect(explain("portfolio!B1")).toContain("C1");
    expect(explain("Portfolio!Z99")).toContain("empty");
  });

  it("says as what a register's cell was read, what is wrong and where it is used", () => {
    expect(explain("'Project list'!B2")).toContain("PRJ-01");
    expect(explain("'project list'!J2")).toContain("budget");
    expect(explain("'Project list'!I2")).toContain("Harbor Tunnel, Schedule");
    expect(explain("'Project list'!J4")).toContain("unknown");
    expect(explain("'Project list'!A1")).toContain("no register");
  });

  it("has nothing to say of a sheet that is not there", () => {
    expect(explain("Nowhere!A1")).toBe("none");
  });
});

describe("addresses", () => {
  it("are read as they are written", () => {
    for (const place of [
      { sheet: "Projects", row: 6, column: 2 },
      { sheet: "It's a 'log'", row: 0, column: 701 },
      { sheet: "A1", row: 1048575, column: 16383 },
    ])
      expect(parsePlace(placeText(place))).toEqual(place);
  });
  it("are nothing else", () => {
    for (const text of ["", "Portfolio", "Portfolio!", "A0", "'x!A1", "A1:B2"])
      expect(parsePlace(text)).toBeUndefined();
  });
});
