import { describe, expect, it } from "@jest/globals";
import type { OutputBook } from "../../core/index.ts";
import { openPackage } from "../../headless/parts.ts";
import { Refusal } from "../../headless/refusal.ts";
import { patchWorkbook, removeSheets } from "../../headless/write.ts";
import { newWorkbook } from "../../headless/new-book.ts";
import { changedParts, edit, namesOf, partsOf, smallWorkbook, textOf, titlesOf, withParts } from "./package.ts";
import { sampleBook } from "./sample-book.ts";

const FOUR = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

const only = (book: OutputBook, ...keys: readonly string[]): OutputBook => ({
  ...book,
  sheets: book.sheets.filter((sheet) => keys.includes(sheet.key)),
});

const book = sampleBook();
const before = smallWorkbook();
const patched = patchWorkbook(before, book);

describe("patching a workbook", () => {
  it("adds sheets last, finds them by their names, and touches four parts", () => {
    expect(titlesOf(patched)).toEqual(["Register", "Notes", "Portfolio", "Actions & issues", "Settings"]);
    expect(namesOf(patched)).toEqual([
      "Muster_Portfolio='Portfolio'!$A$1",
      "_xlnm.Print_Area2='Portfolio'!$A$1:$O$29",
      "Muster_ActionsIssues='Actions & issues'!$A$1",
      "_xlnm.Print_Area3='Actions & issues'!$A$1:$D$80",
      "_xlnm.Print_Titles3='Actions & issues'!$1:$6",
      "Muster_Settings='Settings'!$A$1",
      "_xlnm.Print_Area4='Settings'!$A$1:$D$12",
      "_xlnm.Print_Titles4='Settings'!$1:$6",
    ]);
    expect(changedParts(before, patched)).toEqual(FOUR);
    expect(openPackage(patched).sheets.map((sheet) => sheet.sheetId)).toEqual(["1", "4", "5", "6", "7"]);
  });

  it("gives the same file when nothing changed, and one other part when one cell did", () => {
    expect(patchWorkbook(patched, book).equals(patched)).toBe(true);
    const later = patchWorkbook(patched, sampleBook("16 Sep 2026 09:30"));
    expect(changedParts(patched, later)).toEqual(["xl/worksheets/sheet3.xml"]);
    expect(partsOf(later)).toEqual(partsOf(patched));
  });

  it("keeps title and place of a sheet that people renamed or moved", () => {
    const renamed = edit(patched, "xl/workbook.xml", (text) =>
      text.replaceAll("'Portfolio'!", "'Our view'!").replace('name="Portfolio"', 'name="Our view"'),
    );
    const again = patchWorkbook(renamed, book);
    expect(titlesOf(again)).toEqual(["Register", "Notes", "Our view", "Actions & issues", "Settings"]);
    expect(namesOf(again)[0]).toBe("Muster_Portfolio='Our view'!$A$1");
    expect(textOf(again, "xl/charts/chart1.xml")).toContain("'Our view'!$R$4:$R$5");
    expect(textOf(again, "xl/worksheets/sheet3.xml")).toContain("#'Our view'!A1");
    expect(partsOf(again)).toEqual(partsOf(patched));
  });

  it("makes a sheet anew that people deleted, and its name with it", () => {
    const deleted = edit(patched, "xl/workbook.xml", (text) =>
      text
        .replace(/<sheet name="Settings"[^>]*>/, "")
        .replace("'Settings'!$A$1<", "#REF!<")
        .replace(/<definedName name="_xlnm[^>]*localSheetId="4".*?<\/definedName>/g, ""),
    );
    const again = patchWorkbook(deleted, book);
    expect(titlesOf(again)).toEqual(titlesOf(patched));
    expect(namesOf(again)).toEqual(namesOf(patched));
  });

  it("leaves a copy of an own sheet to the people who made it", () => {
    const copied = edit(patched, "xl/workbook.xml", (text) =>
      text
        .replace("</sheets>", '<sheet name="Portfolio (2)" sheetId="9" q:id="rId1"/></sheets>')
        .replace(
          "</definedNames>",
          `<definedName name="Muster_Portfolio" localSheetId="5">'Portfolio (2)'!$A$1</definedName></definedNames>`,
        ),
    );
    const removed = removeSheets(patchWorkbook(copied, book));
    expect(titlesOf(removed)).toEqual(["Register", "Notes", "Portfolio (2)"]);
    expect(namesOf(removed)).toEqual(["Muster_Portfolio2='Portfolio (2)'!$A$1"]);
  });

  it("takes out own sheets that the book lacks, with their parts, and moves what counts sheets", () => {
    const local = edit(patched, "xl/workbook.xml", (text) =>
      text
        .replace('activeTab="1"', 'activeTab="4" firstSheet="3"')
        .replace("</definedNames>", `<definedName name="x" localSheetId="4">1</definedName></definedNames>`),
    );
    const less = patchWorkbook(local, only(book, "ActionsIssues", "Settings"));
    expect(titlesOf(less)).toEqual(["Register", "Notes", "Actions & issues", "Settings"]);
    expect(textOf(less, "xl/workbook.xml")).toContain('activeTab="3" firstSheet="2"');
    expect(namesOf(less)).toContain("x3=1");
    expect(namesOf(less)).toContain("_xlnm.Print_Titles3='Settings'!$1:$6");
    expect(partsOf(less).filter((name) => /chart|drawing|sheet3/.test(name))).toEqual([]);
    expect(textOf(less, "[Content_Types].xml")).not.toMatch(/chart|drawing|sheet3/);
  });

  it("shows the nearest visible sheet when the one shown goes", () => {
    const active = edit(patched, "xl/workbook.xml", (text) => text.replace('activeTab="1"', 'activeTab="3"'));
    expect(textOf(removeSheets(active), "xl/workbook.xml")).toContain('activeTab="1"');
  });

  it("takes another title where a sheet of the user bears it, and leads links to the user's", () => {
    const taken = edit(before, "xl/workbook.xml", (text) => text.replace('"Notes"', '"portfolio"'));
    expect(titlesOf(patchWorkbook(taken, book))[2]).toBe("Portfolio (2)");
  });

  it("does not take a sheet of the user for its own when a name leads there by its looks alone", () => {
    const odd = edit(before, "xl/workbook.xml", (text) =>
      text.replace(
        "</sheets>",
        '</sheets><definedNames><definedName name="Muster_Portfolio">Notes!$A$1:$C$9</definedName></definedNames>',
      ),
    );
    const again = patchWorkbook(odd, book);
    expect(changedParts(odd, again)).toEqual(FOUR);
    expect(titlesOf(again)).toEqual(titlesOf(patched));
  });

  it("asks for calculation on opening when a formula of the user reads an own sheet", () => {
    const reading = edit(patched, "xl/worksheets/sheet1.xml", (text) =>
      text.replace("<v>1</v>", "<f>'Actions &amp; issues'!C3</f><v>1</v>"),
    );
    expect(textOf(patchWorkbook(reading, book), "xl/workbook.xml")).toContain(
      '<calcPr calcId="1" fullCalcOnLoad="1"/>',
    );
    expect(textOf(patched, "xl/workbook.xml")).toContain('<calcPr calcId="1"/>');
  });

  it("takes the cells of own sheets out of a calculation chain that another program wrote", () => {
    const relationship = `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>`;
    const chained = (cells: string): Buffer =>
      withParts(patched, {
        "xl/calcChain.xml": `<calcChain xmlns="m">${cells}</calcChain>`,
        "xl/_rels/workbook.xml.rels": textOf(patched, "xl/_rels/workbook.xml.rels").replace(
          "</R",
          `${relationship}</R`,
        ),
      });
    const mixed = patchWorkbook(
      chained('<c r="A1" i="5"/><c r="A2"/><c r="B1" i="1"/><c r="B2"/><c r="C1" i="6"/>'),
      book,
    );
    expect(textOf(mixed, "xl/calcChain.xml")).toBe('<calcChain xmlns="m"><c r="B1" i="1"/><c r="B2"/></calcChain>');
    const own = patchWorkbook(chained('<c r="A1" i="5"/>'), book);
    expect(partsOf(own)).not.toContain("xl/calcChain.xml");
    expect(textOf(own, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it("lets go of everything that another program hung on an own sheet", () => {
    const settings = `<Relationships xmlns="r"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings" Target="../printerSettings/p1.bin"/></Relationships>`;
    const saved = withParts(patched, {
      "xl/worksheets/_rels/sheet5.xml.rels": settings,
      "xl/printerSettings/p1.bin": "x",
    });
    expect(partsOf(patchWorkbook(saved, book))).toEqual(partsOf(patched));
  });
});

describe.each([
  ["with a prefix", smallWorkbook({ prefix: "x" })],
  ["in Strict form", smallWorkbook({ strict: true })],
  ["without styles", smallWorkbook({ styles: null })],
  ["with a byte order mark", edit(before, "xl/workbook.xml", (text) => `\ufeff${text}`)],
])("a workbook %s", (_, bytes) => {
  const written = patchWorkbook(bytes, book);

  it("takes the sheets, keeps the user's, and is the same after a second time", () => {
    expect(titlesOf(written)).toEqual(["Register", "Notes", "Portfolio", "Actions & issues", "Settings"]);
    expect(changedParts(bytes, written).filter((name) => !FOUR.includes(name))).toEqual([]);
    expect(patchWorkbook(written, book).equals(written)).toBe(true);
  });

  it("is free of own sheets after removal", () => {
    const back = removeSheets(written);
    expect(titlesOf(back)).toEqual(["Register", "Notes"]);
    expect(namesOf(back)).toEqual([]);
    expect(changedParts(bytes, back).filter((name) => !FOUR.includes(name) || name === "xl/workbook.xml")).toEqual([]);
  });
});

describe("removing sheets", () => {
  it("gives back the parts as they were", () => {
    expect(changedParts(before, removeSheets(patched)).filter((name) => name !== "xl/styles.xml")).toEqual([]);
    expect(partsOf(removeSheets(patched))).toEqual(partsOf(before));
  });

  it("gives back a workbook without own sheets as it is", () => {
    expect(removeSheets(before)).toBe(before);
  });

  it("refuses to leave a workbook without a visible sheet", () => {
    expect(() => removeSheets(patchWorkbook(newWorkbook(), book))).toThrow(Refusal);
  });
});

it("refuses a workbook that has all the cell formats that Excel allows", () => {
  const xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  const styles = `<styleSheet xmlns="m"><cellXfs count="64000">${xf.repeat(64_000)}</cellXfs></styleSheet>`;
  expect(() => patchWorkbook(smallWorkbook({ styles }), book)).toThrow(Refusal);
});
