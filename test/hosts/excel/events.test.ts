import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { makeWorkbook, openSimulatedExcel } from "./index.ts";
import type { SimulatedExcel } from "./index.ts";

let excel: SimulatedExcel;

beforeEach(async () => {
  excel = await openSimulatedExcel({ workbook: makeWorkbook(["Risks", "Notes"]) });
});

afterEach(() => {
  excel.close();
});

async function listen(register: (context: Excel.RequestContext) => void): Promise<void> {
  await excel.Excel.run(async (context) => {
    register(context);
    await context.sync();
  });
  await excel.settled();
}

describe("events", () => {
  it("tells of cells that a person or the add-in changes", async () => {
    const told: string[] = [];
    await listen((context) => {
      context.workbook.worksheets.getItem("Risks").onChanged.add((event) => {
        told.push(`${event.address} ${event.changeType} ${event.source}`);
        return Promise.resolve();
      });
    });
    excel.user.type("Risks", "B2", [[1, 2]]);
    excel.user.type("Notes", "A1", [["not listened to"]]);
    await excel.settled();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Risks").getRange("A1").values = [[1]];
      await context.sync();
    });
    await excel.settled();
    expect(told).toEqual(["B2:C2 RangeEdited Local", "A1 RangeEdited Local"]);
  });

  it("tells of selections and of the sheet that is shown, on all sheets", async () => {
    const told: string[] = [];
    await listen(({ workbook: { worksheets } }) => {
      worksheets.onSelectionChanged.add((event) => {
        told.push(event.address);
        return Promise.resolve();
      });
      worksheets.onActivated.add((event) => {
        told.push(event.worksheetId);
        return Promise.resolve();
      });
    });
    excel.user.select("Risks", "C3");
    excel.user.select("Risks", "C3");
    excel.user.activate("Notes");
    await excel.settled();
    expect(told).toEqual(["C3", excel.workbook.sheets[1]?.id]);
  });

  it("tells the workbook's own listener of any selection", async () => {
    let count = 0;
    await listen((context) => {
      context.workbook.onSelectionChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
    });
    excel.user.select("Notes", "A2");
    await excel.settled();
    expect(count).toBe(1);
  });

  it("tells nothing any more when the listener is gone", async () => {
    const told: string[] = [];
    let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
    await listen((context) => {
      handler = context.workbook.worksheets.onChanged.add((event) => {
        told.push(event.address);
        return Promise.resolve();
      });
    });
    excel.user.type("Risks", "A1", [[1]]);
    await excel.settled();
    handler?.remove();
    await handler?.context.sync();
    excel.user.type("Risks", "A2", [[1]]);
    await excel.settled();
    expect(told).toEqual(["A1"]);
  });

  it("selects for the add-in", async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Notes").activate();
      context.workbook.worksheets.getItem("Notes").getRange("D4").select();
      await context.sync();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(selected.address).toBe("Notes!D4");
    });
  });
});

describe("commands", () => {
  it("run the function that the add-in gave to their name, and end when it says so", async () => {
    let ran = 0;
    excel.Office.actions.associate("refresh", (event: Office.AddinCommands.Event) => {
      ran += 1;
      event.completed();
    });
    await excel.settled();
    excel.user.invoke("refresh", "Refresh.Button");
    await excel.settled();
    expect([ran, excel.user.completed]).toEqual([1, ["Refresh.Button"]]);
  });
});

describe("settings", () => {
  it("are saved in the document", async () => {
    const { settings } = excel.Office.context.document;
    settings.set("muster", { day: 1 });
    await new Promise<void>((resolve) => {
      settings.saveAsync(() => {
        resolve();
      });
    });
    expect([...excel.workbook.settings]).toEqual([["muster", '{"day":1}']]);
    expect(excel.wire.unsupported).toEqual([]);
  });
});
