import { describe, expect, it } from "@jest/globals";
import { entriesOf } from "../../../core/register/entries.ts";
import { DEPENDENCIES, MILESTONES, RESOURCES, RISKS, STATUS_REPORTS } from "../../../core/registers/index.ts";
import type { Family } from "../../../core/register/register.ts";
import type { Cell } from "../../../core/workbook.ts";

const entries = (family: Family, fields: readonly string[], rows: readonly (readonly Cell[])[]): readonly number[] => {
  const columns = fields.map((field, column) => ({ column, header: field, field, confidence: 1, candidates: [] }));
  const body = { top: 0, left: 0, bottom: rows.length - 1, right: fields.length - 1 };
  const found = { kind: family.kind, sheet: "s", title: "s", shape: "table" as const, headerRows: [], body, columns };
  const source = { block: { top: 0, left: 0, rows }, columns: fields.map((_, column) => column) };
  return entriesOf([source], undefined, found, family).rows;
};

describe("the rows of a table that are entries", () => {
  it("are dependencies that hold nothing but their two ends", () => {
    expect(
      entries(
        DEPENDENCIES,
        ["from", "to"],
        [
          ["I-1", "I-2"],
          [null, null],
          ["I-3", null],
        ],
      ),
    ).toEqual([0, 2]);
  });

  it("are reports that were due and did not come", () => {
    expect(entries(STATUS_REPORTS, ["projectId", "due", "received"], [["P-1", 46000, null]])).toEqual([0]);
    expect(entries(STATUS_REPORTS, ["projectId", "due", "received"], [["P-1", null, null]])).toEqual([]);
  });

  it("are demand that names neither person nor role", () => {
    const fields = ["projectId", "person", "amount"];
    expect(entries(RESOURCES, fields, [["P-1", null, 0.5]])).toEqual([0]);
    expect(entries(RESOURCES, fields, [["P-1", null, null]])).toEqual([]);
  });

  it("are no rows that hold nothing but the project they belong to", () => {
    expect(
      entries(
        RISKS,
        ["projectId", "description"],
        [
          ["P-1", "Flood"],
          ["P-1", null],
        ],
      ),
    ).toEqual([0]);
  });
});

describe("cells that are merged down over several rows", () => {
  const fields = ["projectId", "name", "weight"];
  const rows = [
    ["P-1", "Dig", 5],
    [null, "Pour", null],
    [null, null, null],
    [null, "Build", null],
    [null, "Other", null],
  ];
  const columns = fields.map((field, column) => ({ column, header: field, field, confidence: 1, candidates: [] }));
  const body = { top: 0, left: 0, bottom: 4, right: 2 };
  const found = { kind: "milestones" as const, sheet: "s", title: "s", shape: "table" as const, headerRows: [], body };
  const merges = [0, 2].map((left) => ({ top: 0, left, bottom: 3, right: left }));
  const outline = { ...{ key: "s", title: "s", used: body, head: rows, merges, hiddenRows: [], hiddenColumns: [] } };
  const source = { block: { top: 0, left: 0, rows }, columns: [0, 1, 2] };
  const sheet = { ...outline, tables: [], formats: [] };
  const read = entriesOf([source], sheet, { ...found, columns }, MILESTONES);

  it("say of each row what it belongs to, and are an amount of the first alone", () => {
    expect(read.rows).toEqual([0, 1, 3, 4]);
    expect(read.cells.get(0)).toEqual(["P-1", "P-1", "P-1", null]);
    expect(read.cells.get(2)).toEqual([5, null, null, null]);
  });
});
