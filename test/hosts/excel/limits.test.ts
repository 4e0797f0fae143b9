import { describe, expect, it } from "@jest/globals";
import { makeWorkbook, openSimulatedExcel } from "./index.ts";
import type { SimulatedExcel } from "./index.ts";

async function codeIn(excel: SimulatedExcel, work: (context: Excel.RequestContext) => void): Promise<unknown> {
  try {
    await excel.Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error ? error.code : error;
  } finally {
    excel.close();
  }
  return "none";
}

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

describe("sizes", () => {
  it("refuses a request that is too large, and does nothing of it", async () => {
    const excel = await openSimulatedExcel({ requestLimit: 2_000 });
    const code = await codeIn(excel, (context) => {
      sheetOf(context).getRange("A1").values = [["x".repeat(3_000)]];
    });
    expect([code, excel.workbook.active.cells]).toEqual(["RequestPayloadSizeLimitExceeded", []]);
  });

  it("refuses an answer that is too large", async () => {
    const workbook = makeWorkbook();
    workbook.active.cells[0] = ["x".repeat(3_000)];
    const excel = await openSimulatedExcel({ workbook, responseLimit: 2_000 });
    expect(await codeIn(excel, (context) => sheetOf(context).getRange("A1").load("values"))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  });

  it("counts bytes, not characters", async () => {
    const excel = await openSimulatedExcel({ requestLimit: 2_000 });
    const code = await codeIn(excel, (context) => {
      sheetOf(context).getRange("A1").values = [["−".repeat(700)]];
    });
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
  });
});

describe("the floor", () => {
  it("offers what the product asks for at least", async () => {
    const excel = await openSimulatedExcel({ floor: true });
    const { requirements } = excel.Office.context;
    expect([requirements.isSetSupported("ExcelApi", "1.10"), requirements.isSetSupported("ExcelApi", "1.11")]).toEqual([
      true,
      false,
    ]);
    expect(await codeIn(excel, (context) => sheetOf(context).getRangeByIndexes(0, 0, 1, 1).load("address"))).toBe(
      "none",
    );
  });

  it("has the client refuse members above it", async () => {
    const excel = await openSimulatedExcel({ floor: true });
    expect(await codeIn(excel, (context) => sheetOf(context).getRange().getMergedAreasOrNullObject())).toBe(
      "ApiNotFound",
    );
  });

  it("refuses them itself where the client lets them pass", async () => {
    const excel = await openSimulatedExcel({ floor: true });
    excel.window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = false;
    const code = await codeIn(excel, (context) =>
      sheetOf(context).getRange().getMergedAreasOrNullObject().load("address"),
    );
    expect(code).toBe("ApiNotFound");
    expect(excel.wire.unsupported).toHaveLength(1);
  });
});
