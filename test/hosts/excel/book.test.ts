import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { makeWorkbook, openSimulatedExcel, sheetsOf } from "./index.ts";
import type { SimulatedExcel } from "./index.ts";
import type { PlainSheet } from "./sheets-of.ts";

let excel: SimulatedExcel;

beforeEach(async () => {
  excel = await openSimulatedExcel({ workbook: makeWorkbook(["Plan", "Data"]) });
});

afterEach(() => {
  excel.close();
});

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run((context) => work(context.workbook.worksheets.getItem("Plan"), context));

/** The first sheet after the work. */
async function after(work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void): Promise<PlainSheet> {
  await run(async (sheet, context) => {
    work(sheet, context.workbook);
    await context.sync();
  });
  const [first] = sheetsOf(excel.workbook);
  if (!first) throw new Error("there is no sheet");
  return first;
}

describe("formats", () => {
  it("are set on one range or on many at once", async () => {
    const { cells, widths, heights } = await after((sheet) => {
      const { format } = sheet.getRanges("A1:B1,D4");
      format.font.bold = true;
      format.font.color = "#0b5a70";
      format.fill.color = "#F5F6F9";
      format.horizontalAlignment = "Left";
      format.indentLevel = 1;
      sheet.getRanges("A:B,D:D").format.columnWidth = 30;
      sheet.getRange("4:4").format.rowHeight = 21;
    });
    expect(Object.keys(cells)).toEqual(["A1", "B1", "D4"]);
    expect(cells["D4"]?.style).toMatchObject({
      bold: true,
      fontColor: "#0B5A70",
      fill: "#F5F6F9",
      horizontal: "Left",
      indent: 1,
    });
    expect([widths, heights]).toEqual([
      [30, 30, 48, 30],
      [15, 15, 15, 21],
    ]);
  });

  it("read as null where cells differ", async () => {
    await after((sheet) => {
      sheet.getRange("A1").format.font.bold = true;
    });
    const read = await run(async (sheet, context) => {
      const both = sheet.getRange("A1:A2").load("format/font/bold,format/font/size,format/fill/color,numberFormat");
      await context.sync();
      return [both.format.font.bold, both.format.font.size, both.format.fill.color, both.numberFormat];
    });
    expect(read).toEqual([null, 11, "", [["General"], ["General"]]]);
  });

  it("draws lines around and within a range; the line that was set last is the one that is seen", async () => {
    const { cells } = await after((sheet) => {
      const range = sheet.getRange("B2:C3");
      for (const side of ["EdgeBottom", "InsideHorizontal"] as const) {
        const border = range.format.borders.getItem(side);
        border.style = "Continuous";
        border.color = "#E3E6EB";
      }
      sheet.getRange("B4").format.borders.getItem("EdgeTop").style = "None";
    });
    const line = { style: "Continuous", color: "#E3E6EB", weight: "Thin" };
    const edges = (address: string): unknown => [cells[address]?.style.EdgeTop, cells[address]?.style.EdgeBottom];
    expect([edges("B2"), edges("B3"), edges("C3")]).toEqual([
      [null, line],
      [line, null],
      [line, line],
    ]);
  });

  it("go with a clear, and with them rules and merges", async () => {
    const sheet = await after((plan) => {
      const range = plan.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.format.fill.color = "#FFFFFF";
      range.merge(false);
      range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      plan.getRange().clear();
    });
    expect([sheet.cells, sheet.merges, sheet.conditionalFormats, sheet.validations]).toEqual([{}, [], [], []]);
  });
});

describe("what stands on a sheet", () => {
  it("is merged, frozen, hidden and printed", async () => {
    const sheet = await after((plan) => {
      plan.getRange("B2:D2").merge(false);
      plan.freezePanes.freezeAt(plan.getRange("A1:B6"));
      plan.getRange("C:C").columnHidden = true;
      plan.getRange("3:4").rowHidden = true;
      plan.showGridlines = false;
      plan.tabColor = "#0b5a70";
      plan.pageLayout.setPrintArea("A1:F20");
      plan.horizontalPageBreaks.add("10:10");
    });
    expect(sheet).toMatchObject({
      merges: ["B2:D2"],
      freeze: "A1:B6",
      hiddenColumns: [2],
      hiddenRows: [2, 3],
      showGridlines: false,
      tabColor: "#0B5A70",
      printArea: ["A1:F20"],
      pageBreaks: [9],
    });
  });

  it("has conditional formats and data validations", async () => {
    const { conditionalFormats, validations } = await after((plan) => {
      const range = plan.getRange("A1:A9");
      const begins = range.conditionalFormats.add("ContainsText");
      begins.textComparison.rule = { operator: "BeginsWith", text: "Red" };
      begins.textComparison.format.font.color = "#b42318";
      range.conditionalFormats.add("Custom").custom.rule.formula = "=$A1>3";
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "=Data!$A$1:$A$3" } };
      range.dataValidation.prompt = { showPrompt: true, title: "", message: "Choose." };
      plan.getRange("A5:A6").dataValidation.clear();
    });
    expect(conditionalFormats.map(({ kind, rule }) => [kind, rule])).toEqual([
      ["Custom", "=$A1>3"],
      ["ContainsText", { operator: "BeginsWith", text: "Red" }],
    ]);
    expect(conditionalFormats[1]?.look).toEqual({ fontColor: "#b42318" });
    expect(validations.map(({ area, prompt }) => [area, prompt])).toEqual([
      ["A1:A4", "Choose."],
      ["A7:A9", "Choose."],
    ]);
  });

  it("has charts whose series are guessed from their cells, and then set", async () => {
    const { charts } = await after((plan, workbook) => {
      const data = workbook.worksheets.getItem("Data");
      data.getRange("A1:C3").values = [
        ["", "Open", "Closed"],
        ["Q1", 1, 2],
        ["Q2", 3, 4],
      ];
      const chart = plan.charts.add("BarStacked", data.getRange("A1:C3"), "Columns");
      chart.name = "Actions";
      chart.setPosition("B2", "F9");
      const series = chart.series.getItemAt(1);
      series.format.fill.setSolidColor("#2F7D4F");
      series.points.getItemAt(1).format.fill.setSolidColor("#B42318");
      series.hasDataLabels = true;
    });
    expect(charts).toEqual([
      {
        name: "Actions",
        type: "BarStacked",
        anchor: "B2:F9",
        series: [
          expect.objectContaining({ name: "Open", values: "Data!B2:B3", categories: "Data!A2:A3", hasLabels: false }),
          expect.objectContaining({
            name: "Closed",
            values: "Data!C2:C3",
            fill: "#2F7D4F",
            hasLabels: true,
            pointFills: [null, "#B42318"],
          }),
        ],
      },
    ]);
  });
});

describe("names and tables", () => {
  it("find their cells, also when the sheet is renamed by a person", async () => {
    const found = await run(async (sheet, context) => {
      const { names, tables } = context.workbook;
      names.add("Muster_Risks", sheet.getRange("A1"));
      sheet.names.add("Local", "=Plan!$B$2:$C$3");
      sheet.getRange("A3:B4").values = [
        ["Id", "Id"],
        [1, 2],
      ];
      tables.add("Plan!A3:B4", true).name = "Register";
      await context.sync();
      const area = names.getItem("muster_risks").getRange().load("address");
      const local = sheet.names.getItem("Local").load("scope,formula,type,value");
      const none = names.getItemOrNullObject("Local");
      const header = tables.getItem("Register").getHeaderRowRange().load("values,address");
      await context.sync();
      const told: unknown[] = [area.address, local.scope, local.formula, local.type, local.value];
      return [...told, none.isNullObject, header.values];
    });
    expect(found).toEqual([
      "Plan!A1",
      "Worksheet",
      "=Plan!$B$2:$C$3",
      "Range",
      "Plan!$B$2:$C$3",
      true,
      [["Id", "Id2"]],
    ]);
  });

  it("are added once only", async () => {
    const again = run(async (sheet, context) => {
      context.workbook.names.add("Once", sheet.getRange("A1"));
      context.workbook.names.add("ONCE", sheet.getRange("A2"));
      await context.sync();
    });
    await expect(again).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });
});

describe("sheets", () => {
  it("are added, moved, renamed and deleted, and are found by their ids", async () => {
    const ids = await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("New");
      added.position = 0;
      await context.sync();
      added.name = "Renamed";
      worksheets.getItem("Data").delete();
      await context.sync();
      worksheets.load("items/name,items/id");
      await context.sync();
      const [first] = worksheets.items;
      const again = worksheets.getItem(first?.id ?? "").load("name");
      await context.sync();
      return [worksheets.items.map(({ name }) => name), again.name];
    });
    expect(ids).toEqual([["Renamed", "Plan"], "Renamed"]);
  });

  it("tell what they use, by values alone or with formats", async () => {
    const used = await run(async (sheet, context) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D9").format.fill.color = "#FFFFFF";
      const ranges = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRangeOrNullObject(false)];
      const empty = context.workbook.worksheets.getItem("Data").getUsedRangeOrNullObject(true);
      for (const range of ranges) range.load("address");
      await context.sync();
      return [...ranges.map(({ address }) => address), empty.isNullObject];
    });
    expect(used).toEqual(["Plan!B2", "Plan!B2:D9", true]);
  });
});
