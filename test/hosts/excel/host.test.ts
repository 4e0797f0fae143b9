import { describe, expect, it } from "@jest/globals";
import { clientMetadata } from "./client-files.ts";
import { countMembers } from "./host/metadata.ts";
import { openSimulatedExcel } from "./index.ts";

describe("the client library", () => {
  it("has as many members as were counted", () => {
    expect(countMembers(clientMetadata())).toEqual({
      classes: 188,
      collections: 49,
      scalars: 717,
      navigations: 218,
      methods: 716,
      events: 57,
    });
  });
});

describe("boot", () => {
  it("finds itself in Excel on the web", async () => {
    const { Office, close } = await openSimulatedExcel();
    expect([String(Office.context.host), String(Office.context.platform)]).toEqual(["Excel", "OfficeOnline"]);
    close();
  });

  it("writes and reads cells", async () => {
    const excel = await openSimulatedExcel();
    const found = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = [
        [1, "x"],
        ['=HYPERLINK("#A1","go")', true],
      ];
      await context.sync();
      range.load("values,formulas,address");
      await context.sync();
      return { values: range.values, formulas: range.formulas, address: range.address };
    });
    await excel.settled();
    expect(found).toEqual({
      values: [
        [1, "x"],
        ["go", true],
      ],
      formulas: [
        [1, "x"],
        ['=HYPERLINK("#A1","go")', true],
      ],
      address: "Sheet1!A1:B2",
    });
    expect([excel.wire.roundTrips, excel.wire.uncounted, excel.wire.unsupported]).toEqual([2, 2, []]);
    excel.close();
  });
});
