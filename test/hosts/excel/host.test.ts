import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { clientMetadata } from "./client-files.ts";
import { styleAt } from "./host/cells.ts";
import { countMembers } from "./host/metadata.ts";
import { FAULT, makeWorkbook, openSimulatedExcel } from "./index.ts";
import type { SimulatedExcel } from "./index.ts";

let excel: SimulatedExcel;

beforeEach(async () => {
  excel = await openSimulatedExcel({ workbook: makeWorkbook(["Risks", "Notes"]) });
});

afterEach(() => {
  excel.close();
});

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run((context) => work(context.workbook.worksheets.getItem("Risks"), context));

/** Code of the error that the work ends with. */
async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error ? error.code : error;
  }
  return "none";
}

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

  it("finds itself in Excel on the web", () => {
    const { host, platform, requirements } = excel.Office.context;
    expect([String(host), String(platform)]).toEqual(["Excel", "OfficeOnline"]);
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
  });

  it("counts what passes, without start-up and returned references", async () => {
    await run(async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    await excel.settled();
    expect(excel.wire.log).toEqual([
      { actions: 7, requestBytes: expect.any(Number), responseBytes: expect.any(Number), error: undefined },
    ]);
    expect(excel.wire.uncounted).toBe(2);
  });
});

describe("cells", () => {
  const entered = (inputs: readonly unknown[], format?: string): Promise<readonly unknown[]> =>
    run(async (sheet, context) => {
      const range = sheet.getRange("A1").getAbsoluteResizedRange(1, inputs.length);
      if (format !== undefined) range.numberFormat = [inputs.map(() => format)];
      range.values = [[...inputs]];
      range.load("values,formulas,text,valueTypes");
      await context.sync();
      return [range.values[0], range.formulas[0], range.valueTypes[0]];
    });

  it("reads text as Excel reads what is typed", async () => {
    expect(await entered(["12", "1,234", "5%", "3/4/2026", "TRUE", "#N/A", "'=1", "n/a"])).toEqual([
      [12, 1234, 0.05, 46085, true, "#N/A", "=1", "n/a"],
      [12, 1234, 0.05, 46085, true, "#N/A", "=1", "n/a"],
      ["Double", "Double", "Double", "Double", "Boolean", "Error", "String", "String"],
    ]);
    expect(styleAt(excel.workbook, excel.workbook.active, 0, 3).numberFormat).toBe("m/d/yyyy");
  });

  it("keeps text in cells of text", async () => {
    expect((await entered(["=1+1", "3/4/2026"], "@"))[0]).toEqual(["=1+1", "3/4/2026"]);
  });

  it("keeps the formula of a link and shows its text", async () => {
    const link = `=HYPERLINK("#'Notes'!A1","Go ""there""")`;
    expect((await entered([link, '=HYPERLINK("#A1",12)'])).slice(0, 2)).toEqual([
      ['Go "there"', 12],
      [link, '=HYPERLINK("#A1",12)'],
    ]);
  });

  it("refuses formulas that it can't calculate, also those that begin with a sign", async () => {
    expect(await codeOf(entered(["=SUM(B1:B2)"]))).toBe("NotImplemented");
    expect(await codeOf(entered(["-lead"]))).toBe("NotImplemented");
    expect(excel.wire.unsupported).toHaveLength(2);
  });

  it("leaves cells alone that null is written to", async () => {
    await entered([1, 2, 3]);
    expect((await entered([null, "", 9]))[0]).toEqual([1, "", 9]);
  });

  it("refuses arrays of another shape than the range", async () => {
    const work = run(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, 2, 3]];
      await context.sync();
    });
    expect(await codeOf(work)).toBe("InvalidArgument");
  });

  it("takes large blocks, which the client sends in parts", async () => {
    const values = Array.from({ length: 2_000 }, (_, row) => [row, `row ${row}`]);
    const last = await run(async (sheet, context) => {
      sheet.getRangeByIndexes(0, 0, 2_000, 2).values = values;
      await context.sync();
      const used = sheet.getUsedRange(true).load("address,values");
      await context.sync();
      return [used.address, used.values[1_999]];
    });
    expect(last).toEqual(["Risks!A1:B2000", [1_999, "row 1999"]]);
  });

  it("shows values by their formats", async () => {
    const text = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:E1");
      range.numberFormat = [["#,##0.0", '#,##0;"−"#,##0', "d mmm yyyy", "0%", '0" %"']];
      range.values = [[1234.56, -5, 46085, 0.256, 7]];
      range.load("text");
      await context.sync();
      return range.text[0];
    });
    expect(text).toEqual(["1,234.6", "−5", "4 Mar 2026", "26%", "7 %"]);
  });

  it("gives nothing for more than five million cells", async () => {
    const values: unknown = await run(async (sheet, context) => {
      const range = sheet.getRange("A:E").load("values,cellCount");
      await context.sync();
      return [range.values, range.cellCount];
    });
    expect(values).toEqual([null, 5_242_880]);
  });
});

describe("answers that say no", () => {
  it("tells what is missing by the codes of Excel", async () => {
    const missing = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    });
    expect(await codeOf(missing)).toBe("ItemNotFound");
    const isNull = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere").load("name");
      const cell = sheet.getRange("A1").load("address");
      await context.sync();
      return [sheet.isNullObject, cell.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  it("leaves done what was done before the error", async () => {
    const work = run(async (sheet, context) => {
      sheet.getRange("A1").values = [["kept"]];
      sheet.getRange("nonsense!").values = [[1]];
      await context.sync();
    });
    expect(await codeOf(work)).toBe("InvalidArgument");
    expect(excel.workbook.active.cells[0]).toEqual(["kept"]);
  });

  it("refuses sheet titles that are taken or not allowed", async () => {
    const add = (title: string): Promise<unknown> =>
      codeOf(
        excel.Excel.run(async (context) => {
          context.workbook.worksheets.add(title);
          await context.sync();
        }),
      );
    expect([await add("risks"), await add("a/b"), await add("Plan")]).toEqual([
      "ItemAlreadyExists",
      "InvalidArgument",
      "none",
    ]);
  });

  it("refuses changes of a protected sheet, and takes them again when it is open", async () => {
    excel.workbook.active.protection = {};
    const write = (): Promise<unknown> =>
      codeOf(
        run(async (sheet, context) => {
          sheet.getRange("A1").values = [[1]];
          await context.sync();
        }),
      );
    expect(await write()).toBe("AccessDenied");
    excel.workbook.active.protection = undefined;
    expect(await write()).toBe("none");
  });

  it("notes what it does not do", async () => {
    const work = run(async (sheet, context) => {
      sheet.shapes.addTextBox("x");
      await context.sync();
    });
    expect(await codeOf(work)).toBe("NotImplemented");
    expect(excel.wire.unsupported).toHaveLength(1);
  });
});

describe("faults of the host", () => {
  const write = (): Promise<unknown> =>
    codeOf(
      run(async (sheet, context) => {
        sheet.getRange("A1").values = [["written"]];
        await context.sync();
      }),
    );

  it.each([
    [FAULT.cellEditMode, "InvalidOperationInCellEditMode"],
    [FAULT.lostSession, "InvalidOrTimedOutSession"],
    [FAULT.modalDialog, "WriteNotSupportedWhenModalDialogOpen"],
    [FAULT.activityLimit, "ActivityLimitReached"],
    [FAULT.requestTooLarge, "RequestPayloadSizeLimitExceeded"],
    [FAULT.responseTooLarge, "ResponsePayloadSizeLimitExceeded"],
    [FAULT.accessDenied, "AccessDenied"],
  ])("%d is %s", async (fault, code) => {
    excel.wire.fail(fault, { at: 2 });
    expect([await write(), await write(), await write()]).toEqual(["none", code, "none"]);
    expect(excel.wire.log.map((trip) => trip.error)).toEqual([undefined, fault, undefined]);
  });

  it("does nothing of a request that fails, unless only the answer is lost", async () => {
    excel.wire.fail(FAULT.lostSession);
    await write();
    expect(excel.workbook.active.cells).toEqual([]);
    excel.wire.fail(FAULT.lostSession, { isLate: true });
    await write();
    expect(excel.workbook.active.cells).toEqual([["written"]]);
  });

  it("lets nothing through while a cell is edited, or waits where that was asked for", async () => {
    excel.user.beginEdit();
    expect(await write()).toBe("InvalidOperationInCellEditMode");
    const waiting = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Risks").getRange("B1").values = [["later"]];
      await context.sync();
    });
    await excel.settled();
    expect(excel.workbook.active.cells).toEqual([]);
    excel.user.endEdit();
    await waiting;
    expect(excel.workbook.active.cells[0]?.[1]).toBe("later");
  });
});
