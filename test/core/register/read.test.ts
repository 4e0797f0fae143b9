import { describe, expect, it } from "@jest/globals";
import { describeFinding } from "../../../core/finding.ts";
import { day, link, money, text, word } from "../../../core/register/column.ts";
import { UNCALCULATED, type Cell } from "../../../core/workbook.ts";
import { ACTION_STATES, STATES } from "../../../core/words/vocabularies.ts";
import { headerAt, readSheet } from "./column-reader.ts";

const COST = { cost: money("Cost") };
const HEADER = ["ID", "Name", "Cost"];
const codesOf = (findings: readonly { code: string }[]): string[] => findings.map((f) => f.code);

describe("readRegister", () => {
  it("skips blank rows, placeholders and repeated headers", () => {
    const rows: Cell[][] = [
      HEADER,
      [1, "a", 10],
      [null, null, null],
      [2, "", 0],
      [3, null, null],
      HEADER,
      [4, "b", 20],
      [null, "c", 30],
      [null, null, 5],
    ];
    const { register, findings } = readSheet(rows, COST);
    expect(register?.rows).toEqual([1, 6, 7]);
    expect(register?.columns["cost"]?.values).toEqual([10, 20, 30]);
    expect(register?.columns["id"]?.values).toEqual(["1", "4", undefined]);
    expect(findings).toMatchObject([{ code: "RDG-15", data: { hidden: 0, skipped: 3, subtotals: 0 } }]);
  });

  it("keeps each value in its row where rows end early and others are skipped", () => {
    const rows: Cell[][] = [HEADER, [1, "a"], [], [2, "b", 20], [3], [4, "d", 40]];
    const { register } = readSheet(rows, COST);
    expect(register?.rows).toEqual([1, 3, 5]);
    expect(register?.columns["cost"]?.values).toEqual([undefined, 20, 40]);
  });

  it("tells words for an unknown value from cells that say nothing", () => {
    const due = { due: day("Due") };
    const rows: Cell[][] = [
      ["ID", "Name", "Due"],
      [1, "a", "TBC"],
      [2, "b", { fault: "#REF!" }],
      [3, "c", "Q3 2026"],
    ];
    const column = readSheet(rows, due).register?.columns["due"];
    expect([...(column?.unreadable.keys() ?? [])]).toEqual([0, 1, 2]);
    expect([...(column?.spoiled ?? [])]).toEqual([1, 2]);
  });

  it("reads hidden rows and says so", () => {
    const { register, findings } = readSheet([HEADER, [1, "a", 1], [2, "b", 2]], COST, { hiddenRows: [2] });
    expect(register?.size).toBe(2);
    expect(findings).toMatchObject([{ code: "RDG-15", data: { hidden: 1, skipped: 0, subtotals: 0 } }]);
    const both = readSheet([HEADER, [1, "a", 1], [2, "b", 2]], COST, { hiddenRows: [2, 40], hiddenColumns: [2] });
    expect(both.findings).toMatchObject([{ code: "RDG-15", data: { hidden: 2 } }]);
  });

  it("passes over subtotals and says so", () => {
    const rows: Cell[][] = [HEADER, [1, "a", 1], [2, "b", 2], ["Subtotal North", null, 3], [3, "c", 4], [4, "d", 5]];
    const { register, findings } = readSheet(rows, COST);
    expect(register?.rows).toEqual([1, 2, 4, 5]);
    expect(findings).toMatchObject([{ code: "RDG-15", data: { hidden: 0, skipped: 0, subtotals: 1 } }]);
    expect(findings.map(describeFinding)).toEqual(["Subtotals passed over: 1."]);
  });

  it("takes only the rows of its kind from a RAID sheet", () => {
    const rows: Cell[][] = [
      ["ID", "Name", "Type"],
      [1, "a", "Risk"],
      [2, "b", "Issue"],
      [3, "c", " risk "],
    ];
    const { register } = readSheet(rows, { type: text("Type") }, { found: { filter: { column: 2, words: ["risk"] } } });
    expect(register?.rows).toEqual([1, 3]);
  });

  it("compares a totals row with the sum of the rows", () => {
    const rows: Cell[][] = [
      ["ID", "Name", "Cost (£m)"],
      [1, "a", 10],
      [2, "b", "TBC"],
      ["Total", null, 12],
    ];
    const found = { body: { top: 1, left: 0, bottom: 2, right: 2 }, totalsRow: 3 };
    expect(readSheet(rows, COST, { found }).findings).toMatchObject([
      { code: "RDG-07", place: { sheet: "Sheet", row: 2, column: 2 } },
      { code: "RDG-13", place: { row: 3, column: 2 }, data: { stated: 12, sum: 10 }, money: 2e6 },
    ]);
    const right: Cell[][] = [...rows.slice(0, 3), ["Total", null, 10]];
    expect(codesOf(readSheet(right, COST, { found }).findings)).toEqual(["RDG-07"]);
  });

  it("names rows with the same id", () => {
    const { register, findings } = readSheet([HEADER, ["P1", "a", 1], ["P2", "b", 2], ["p1 ", "c", 3]], COST);
    expect(register?.size).toBe(3);
    expect(findings).toMatchObject([
      {
        code: "RDG-09",
        place: { row: 3, column: 0 },
        others: [{ row: 1, column: 0 }],
        data: { id: "P1", rows: "2, 4" },
      },
    ]);
  });

  it("says that each project counts its first row where ids begin anew in every project", () => {
    const rows = [
      ["ID", "Name", "Project"],
      ["R1", "a", "Apollo"],
      ["R1", "b", "Zeus"],
    ];
    const { findings } = readSheet(rows, { projectId: link("Project") });
    expect(findings).toMatchObject([{ code: "RDG-09", data: { id: "R1", rows: "2, 3", apart: true } }]);
  });

  it("does not use a register whose formulas were never calculated", () => {
    const none = { fault: UNCALCULATED };
    const all = readSheet([HEADER, [none, none, none], [none, "b", none]], COST);
    expect(all.register).toBeUndefined();
    expect(codesOf(all.findings)).toEqual(["RDG-24"]);
    const one = readSheet([HEADER, [1, "a", none], [2, "b", 3]], COST);
    expect(one.register?.columns["cost"]?.values).toEqual([undefined, 3]);
    expect(codesOf(one.findings)).toEqual(["RDG-04"]);
  });

  it("reads a form as one entry whose fields stand in rows", () => {
    const rows: Cell[][] = [
      ["Field", "Value"],
      ["Project ID", "P-1"],
      ["Project Name", "Apollo"],
      ["Contract Value", "$45,000,000"],
    ];
    const fields = ["id", "name", "cost"];
    const columns = fields.map((field) => ({ column: 1, header: field, field, confidence: 1, candidates: [] }));
    const { register } = readSheet(rows, COST, {
      source: "text",
      found: { shape: "form", headerRows: [], columns, fieldRows: { id: 1, name: 2, cost: 3 } },
    });
    expect(register).toMatchObject({ size: 1, cellRows: { id: 1, name: 2, cost: 3 } });
    expect(register?.columns["cost"]).toMatchObject({ values: [45000000], currency: "USD" });
    expect(register?.columns["name"]?.values).toEqual(["Apollo"]);
  });

  it("takes the unit from a note above the table", () => {
    const rows: Cell[][] = [["All figures in £m"], HEADER, [1, "a", 10]];
    const found = { headerRows: [1], body: { top: 2, left: 0, bottom: 2, right: 2 } };
    const columns = HEADER.map((header, column) => ({
      column,
      header,
      field: ["id", "name", "cost"][column] ?? "",
      confidence: 1,
      candidates: [],
    }));
    const { register } = readSheet(rows, COST, { found: { ...found, columns } });
    expect(register?.columns["cost"]).toMatchObject({ values: [1e7], scale: 1e6, currency: "GBP" });
  });

  it("fills a field from the second of two merged columns", () => {
    const rows: Cell[][] = [
      ["ID", "Name", "State", "Other state"],
      [1, "a", "Active", null],
      [2, "b", null, "On hold"],
      [3, "c", "Active", "On hold"],
    ];
    const columns = ["id", "name", "state", "state"].map((field, column) => ({
      column,
      header: headerAt(rows, column),
      field,
      confidence: 1,
      candidates: [],
    }));
    const { register, findings } = readSheet(rows, { state: word("State", STATES) }, { found: { columns } });
    expect(register?.columns["state"]?.values).toEqual(["Active", "On hold", "Active"]);
    expect(findings).toMatchObject([{ code: "RDG-18", place: { row: 3, column: 2 }, others: [{ row: 3, column: 3 }] }]);
  });

  it("names the cell of every finding", () => {
    const { findings } = readSheet(
      [
        ["ID", "Name", "State"],
        [1, "a", "Done"],
        [2, "b", "Marmalade"],
      ],
      { state: word("State", ACTION_STATES) },
    );
    expect(findings).toMatchObject([{ code: "RDG-21", place: { sheet: "Sheet", row: 2, column: 2 } }]);
  });
});
