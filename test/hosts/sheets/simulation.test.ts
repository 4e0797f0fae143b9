import { describe, expect, it } from "@jest/globals";
import { Book } from "./book.ts";
import { Host } from "./host.ts";
import { loadScript } from "./realm.ts";
import type { Project } from "./realm.ts";
import { surface } from "./surface.ts";

const NOW = Date.UTC(2026, 10, 24, 12);

function project(body: string, options: { readonly zone?: string; readonly scriptZone?: string } = {}): Project {
  const book = new Book({ name: "Book", ...(options.zone === undefined ? {} : { zone: options.zone }) });
  book.add("Sheet1");
  const host = new Host(book, {
    now: NOW,
    ...(options.scriptZone === undefined ? {} : { scriptZone: options.scriptZone }),
  });
  return loadScript(`function main(x) { const sheet = SpreadsheetApp.getActive().getSheets()[0]; ${body} }`, host);
}

const result = (body: string, options?: Parameters<typeof project>[1]): unknown => project(body, options).call("main");

describe("surface of the services", () => {
  it("comes from the type declarations", () => {
    const { interfaces, methodCount } = surface();
    expect([...interfaces.keys()].filter((name) => name.startsWith("Spreadsheet.")).length).toBeGreaterThan(60);
    expect(methodCount).toBeGreaterThan(1100);
    expect(interfaces.get("Spreadsheet.Range")?.methods.has("setValues")).toBe(true);
  });

  it("refuses what does not exist, is not simulated, or is called wrongly", () => {
    expect(() => result("sheet.getValue()")).toThrow("Sheet.getValue is not a function");
    expect(() => result("sheet.getSlicers()")).toThrow("NOT IMPLEMENTED in fake: Sheet.getSlicers");
    expect(() => result("SpreadsheetApp.getActive().getSheetByName(1)")).toThrow(
      "The parameters (number) don't match the method signature for SpreadsheetApp.Spreadsheet.getSheetByName.",
    );
    expect(() => result("SpreadsheetApp.BorderStyle.THICK")).toThrow(TypeError);
    expect(() => result("sheet.title = 'x'")).toThrow("cannot be set");
  });
});

describe("cells", () => {
  it.each([
    ["1-2", "date"],
    ["2026-06-30", "date"],
    ["45%", 0.45],
    ["1,234.5", 1234.5],
    ["true", true],
    ["Alpha", "Alpha"],
    ["'0012", "0012"],
    ['="a"&"b"', "ab"],
    ['=HYPERLINK("#gid=1","x ""y""")', 'x "y"'],
    ["=SUM(A1:A2)", "#NAME?"],
    ["#REF!", "#REF!"],
  ])("takes %j as typed", (typed, expected) => {
    const found = result(
      `sheet.getRange(1, 1).setValues([[${JSON.stringify(typed)}]]); const v = sheet.getRange("A1").getValue(); return v instanceof Date ? "date" : v;`,
    );
    expect(found).toBe(expected);
  });

  it("keeps text in cells of the format @", () => {
    expect(result('return sheet.getRange("A1").setNumberFormat("@").setValue("1-2").getValue();')).toBe("1-2");
  });

  it("refuses blocks of another shape, long texts and cells outside", () => {
    expect(() => result('sheet.getRange("A1:B1").setValues([["a"]]);')).toThrow("The data has 1 but the range has 2");
    expect(() => result('sheet.getRange("A1:A2").setValues([["a"]]);')).toThrow("number of rows in the data");
    expect(() => result('sheet.getRange("A1").setValue("x".repeat(50001));')).toThrow("50000 characters");
    expect(() => result("sheet.getRange(1001, 1);")).toThrow("outside the dimensions");
    expect(() => result("sheet.insertRowsAfter(1000, 400000);")).toThrow("10000000 cells");
  });

  it("gives dates in the spreadsheet's zone, as Dates of the script's realm", () => {
    const body = `sheet.getRange("A1").setNumberFormat("d mmm yyyy").setValue(46203);
      const v = sheet.getRange("A1").getValue(); return [v instanceof Date, v.toISOString(), v.getDate()].join();`;
    expect(result(body, { zone: "Pacific/Auckland", scriptZone: "America/Los_Angeles" })).toBe(
      "true,2026-06-29T12:00:00.000Z,29",
    );
  });

  it("refuses to freeze through a merge and to break a merge apart in part", () => {
    expect(() => result('sheet.getRange("B1:D1").merge(); sheet.setFrozenColumns(2);')).toThrow(
      "part of a merged cell",
    );
    expect(() => result('sheet.getRange("B1:D1").merge(); sheet.getRange("A1:C1").breakApart();')).toThrow(
      "select all",
    );
  });
});

describe("executions", () => {
  it("end at the limit of time, and nothing works after it", () => {
    const body = `let saved = "";
      try { Utilities.sleep(200000); Utilities.sleep(200000); } catch (error) { saved = error.message; }
      try { sheet.getRange("A1").setValue(1); } catch (error) { saved += "|" + error.message; }
      console.log(saved);`;
    const ran = project(body);
    expect(() => ran.call("main")).toThrow("Exceeded maximum execution time");
    expect(ran.host.shown.map(({ text }) => text)).toEqual([
      "Exceeded maximum execution time|Exceeded maximum execution time",
    ]);
    expect(ran.host.book.sheet("Sheet1").values.get(0, 0)).toBeNull();
  });

  it("cost time, and a read after a write commits it first", () => {
    const ran = project('sheet.getRange("A1").setValue(1); sheet.getRange("A1").getValue();');
    ran.call("main");
    expect(ran.host.clock.spent()).toBeGreaterThan(500);
    expect(ran.host.clock.log.map(({ name }) => name)).toContain("Range.setValue");
  });

  it("may do only what their authorization allows", () => {
    const ran = project('return SpreadsheetApp.getUi().createMenu("x").addToUi(), sheet;');
    expect(() => ran.run("NONE", "main")).toThrow("You do not have permission");
    const writes = project('sheet.getRange("A1").setValue(1);');
    expect(() => writes.run("CUSTOM_FUNCTION", "main")).toThrow("You do not have permission");
    expect(() => writes.run("LIMITED", "main")).not.toThrow();
    expect(() => result('ScriptApp.newTrigger("main");')).toThrow("auth/script.scriptapp");
  });

  it("have the globals of Apps Script and no others", () => {
    const missing = result(
      'return ["fetch","URL","setTimeout","structuredClone","process","require","Intl","Atomics","TextEncoder","crypto"].filter((n) => typeof globalThis[n] !== "undefined").join();',
    );
    expect(missing).toBe("");
    expect(result("return new Date().toISOString();")).toMatch(/^2026-11-24T12:00/);
  });

  it("run text as code, which sees the same globals, and leaves none of its own", () => {
    const ran = project(
      'const inner = 1; return new Function("var own = 2; return [typeof inner, typeof setTimeout, typeof process, typeof SpreadsheetApp, new Date().getFullYear()].join();")();',
    );
    expect(ran.call("main")).toBe("undefined,undefined,undefined,object,2026");
    expect(ran.globals).toEqual(["main"]);
    expect(() => result('return new Function("a ++ b");')).toThrow("Unexpected");
  });

  it("read files of the project where services may be asked, as they stand", () => {
    const reads = project('return HtmlService.createTemplateFromFile("page").getRawContent();');
    const content = '<?= 1 ?><b>&amp;</b></script> "é"';
    expect(() => reads.call("main")).toThrow("No HTML file named page was found.");
    reads.host.files.set("page", content);
    for (const mode of ["FULL", "LIMITED", "CUSTOM_FUNCTION"] as const) expect(reads.run(mode, "main")).toBe(content);
    expect(() => reads.run("NONE", "main")).toThrow("You do not have permission");
  });
});
