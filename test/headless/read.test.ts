import { describe, expect, it } from "@jest/globals";
import { UNCALCULATED } from "../../core/index.ts";
import { cellsOf, firstSheet, MAIN, openBook, refusalOf, relationships, sheetPart } from "./package-builder.ts";

const fault = { fault: UNCALCULATED };

describe("cells", () => {
  it("have the types that the file states", async () => {
    const row = `<row r="1"><c r="A1"><v>12</v></c><c r="B1" t="n"><v>-0.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>
      <c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1</f><v>a &lt; b</v></c><c r="G1" t="inlineStr"><is><t>in</t></is></c>
      <c r="H1" t="d"><v>2026-05-01T12:00:00</v></c><c r="I1"/><c r="J1" s="0"></c><c r="K1"><v>1E-3</v></c></row>`;
    const expected = [12, -0.5, true, false, { fault: "#N/A" }, "a < b", "in", 46143.5, null, null, 0.001];
    expect(await cellsOf({ sheet: row })).toEqual([expected]);
  });

  it("are exact doubles", async () => {
    const numbers = [
      "0.1",
      "0.30000000000000004",
      "123456789012345",
      "1234567890123456789",
      "5e-324",
      ".5",
      "-0",
      "1.7976931348623157e308",
    ];
    const row = numbers.map((number) => `<c><v>${number}</v></c>`).join("");
    expect(await cellsOf({ sheet: `<row>${row}</row>` })).toEqual([numbers.map((number) => Number(number) + 0)]);
  });

  it("that are no number stay text", async () => {
    expect(
      await cellsOf({ sheet: `<row><c><v>INF</v></c><c><v>0x10</v></c><c><v><!-- a --> 7</v></c></row>` }),
    ).toEqual([["INF", "0x10", 7]]);
  });

  it("share their texts, runs joined and phonetic runs left out", async () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>plain</t></si><si><t xml:space="preserve"> kept </t></si><si/><si><t/></si>
      <si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> and &amp; not</t></r><rPh sb="0" eb="1"><t>PHONETIC</t></rPh></si>
      <si><t>a_x000D_b_x005F_x000A_c</t></si><si><t>Größe €</t></si><si><t><![CDATA[<&>]]></t></si><si><t></t></si></sst>`;
    const row = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    const expected = ["plain", " kept ", null, null, "bold and & not", "a\rb_x000A_c", "Größe €", "<&>"];
    expect(await cellsOf({ sheet: `<row>${row}</row>`, strings })).toEqual([expected]);
  });

  it("of formulas nobody has calculated are faults, but blank text is a value", async () => {
    const cells = `<c><f>A</f></c><c><f>A</f><v></v></c><c><f t="shared" si="0"/><v/></c><c t="str"><f>A</f><v></v></c><c t="str"><f>A</f></c><c><f>A</f><v>3</v></c>`;
    expect(await cellsOf({ sheet: `<row>${cells}</row>` })).toEqual([[fault, fault, fault, null, fault, 3]]);
  });

  it("of links show what stands in them, though a program dropped the value", async () => {
    const own = [`"#'A &amp; B'!A1","A ""&amp;"" B"`, `"#A1",-12.5`, `"#A1",1e-7`, `"#A1",TRUE`];
    const other = [`"#A1",B1`, `"#A1"`, `"#A1",1+1`];
    const cells = [...own, ...other].map((link) => `<c><f>HYPERLINK(${link})</f><v></v></c>`).join("");
    expect(await cellsOf({ sheet: `<row>${cells}</row>` })).toEqual([
      ['A "&" B', -12.5, 1e-7, true, fault, fault, fault],
    ]);
  });

  it("without addresses follow one another", async () => {
    const rows = `<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row/><row><c r="B5"><v>4</v></c></row><row><c><v>5</v></c></row>`;
    expect(await cellsOf({ sheet: rows })).toEqual([[1, null, 2, 3], [], [], [], [null, 4], [5]]);
  });

  it("are read under any prefix, in Strict files and in UTF-16", async () => {
    const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
    const strings = `<x:sst xmlns:x="${MAIN}"><x:si><x:t>shared</x:t></x:si></x:sst>`;
    const sheet = await firstSheet({ sheet: prefixed, strings });
    expect(sheet.head).toEqual([["shared", 2]]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(await cellsOf({ sheet: Buffer.from(`\ufeff${prefixed}`, "utf16le"), strings })).toEqual([["shared", 2]]);
  });

  it.each([
    ["a text that is not there", `<row><c t="s"><v>3</v></c></row>`],
    ["a cell outside a row", `<c><v>1</v></c>`],
    ["a row beyond the last", `<row r="1048577"/>`],
    ["a column beyond the last", `<row><c r="XFE1"/></row>`],
    ["an address without column", `<row><c r="1"/></row>`],
    ["a sheet that ends in a cell", `<worksheet><sheetData><row><c><v>1`],
    ["a sheet that ends in its rows", `<worksheet><sheetData><row r="1"></row>`],
    ["a part that is no sheet", `<chartsheet/><!-- worksheet -->`],
  ])("refuse %s", async (_, sheet) => {
    expect(await refusalOf(() => openBook({ sheet }))).toBe("corrupt");
  });
});

describe("the outline", () => {
  it("measures the content, not the dimension nor the formats", async () => {
    const rows = `<row r="2"><c r="B2"><v>1</v></c><c r="Z2" s="0"/></row><row r="900"><c r="A900" s="0"/></row>`;
    const part = sheetPart(rows).replace("<sheetData>", `<dimension ref="A1:ZZ9999"/><sheetData>`);
    expect((await firstSheet({ sheet: part })).used).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
    expect((await firstSheet({ sheet: `<worksheet><sheetData/></worksheet>` })).used).toBeUndefined();
  });

  it("shows small sheets whole and 300 rows of large ones", async () => {
    const rows = (count: number, width: number): string =>
      `<row>${"<c><v>1</v></c>".repeat(width)}</row>`.repeat(count);
    expect((await firstSheet({ sheet: rows(400, 50) })).head).toHaveLength(400);
    const large = await openBook({ sheet: rows(401, 50) });
    expect(large.outline.sheets[0]?.head).toHaveLength(300);
    const area = { top: 399, left: 48, bottom: 500, right: 60 };
    const { ranges } = large.read({
      ranges: [
        { sheet: "7", area },
        { sheet: "none", area },
      ],
    });
    expect(ranges).toEqual([
      {
        sheet: "7",
        area,
        cells: [
          [1, 1],
          [1, 1],
        ],
      },
    ]);
  });

  it("carries hidden rows and columns and merges", async () => {
    const part = `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="4" max="16384" width="0"/></cols>
      <sheetData><row r="1" hidden="1"/><row r="2" ht="0"><c r="E2"><v>1</v></c></row><row r="3" hidden="1"/></sheetData>
      <mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C1:C9"></mergeCell></mergeCells></worksheet>`;
    const sheet = await firstSheet({ sheet: part });
    expect(sheet.hiddenRows).toEqual([0, 1]);
    expect(sheet.hiddenColumns).toEqual([1, 2, 3, 4]);
    expect(sheet.merges).toHaveLength(2);
  });

  it("carries the number format that most numbers of a column have", async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="x"/></dxf></dxfs></styleSheet>`;
    const row = (style: number): string =>
      `<row><c s="0" t="str"><v>text</v></c><c s="${style}"><v>1</v></c><c s="2"/><c s="9"><v>1</v></c></row>`;
    const head = `<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str" s="2"><v>c</v></c></row>`;
    const sheet = await firstSheet({ sheet: head.repeat(5) + row(1) + row(1) + row(0), styles });
    expect(sheet.formats).toEqual(["General", "dd\\/mm\\/yyyy;@", "0%", "General"]);
  });

  it("counts a cell format once that is written for several kinds of programs", async () => {
    const choice = `<mc:AlternateContent><mc:Choice Requires="hs"><xf numFmtId="9"/></mc:Choice><mc:Fallback><xf numFmtId="10"/></mc:Fallback></mc:AlternateContent>`;
    const styles = `<styleSheet><cellXfs><xf numFmtId="0"/>${choice}<xf numFmtId="14"/></cellXfs></styleSheet>`;
    const sheet = await firstSheet({
      sheet: `<row r="1"><c s="2"><v>45000</v></c><c s="1"><v>1</v></c></row>`,
      styles,
    });
    expect(sheet.formats).toEqual(["mm-dd-yy", "0.00%"]);
  });

  it("carries tables and names that point at one area", async () => {
    const table = `<table xmlns="${MAIN}" name="t" displayName="Risks" ref="B2:D9" totalsRowCount="1"/>`;
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";
    const names = [
      "First!$A$1",
      "'first'!$B:$B",
      "First!$A$1,First!$C$3",
      "#REF!",
      "[1]First!$A$1",
      "Other!$A$1",
      "SUM(First!$A$1)",
    ];
    const defined = names.map((name, i) => `<definedName name="n${i}">${name}</definedName>`).join("");
    const source = await openBook({
      sheet: `<row><c r="C1"><v>1</v></c></row>`,
      after: `<definedNames>${defined}<definedName name="_xlnm.Print_Area" localSheetId="0">First!$A$1</definedName></definedNames>`,
      more: {
        "xl/tables/table1.xml": table,
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          `<Relationship Id="a" Type="${type}" Target="../tables/table1.xml"/>`,
        ),
      },
    });
    const area = { top: 1, left: 1, bottom: 8, right: 3 };
    expect(source.outline.sheets[0]?.tables).toEqual([{ name: "Risks", area, headerRows: 1, totalsRows: 1 }]);
    expect(source.outline.names).toEqual([
      { name: "n0", sheet: "7", area: { top: 0, left: 0, bottom: 0, right: 0 } },
      { name: "n1", sheet: "7", area: { top: 0, left: 1, bottom: 0, right: 1 } },
    ]);
    expect(source.outline).toMatchObject({ source: "workbook", name: "book", dateSystem: 1900, locale: "en-GB" });
  });

  it("reads sheets that come in many pieces", async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, i) =>
        `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}" t="inlineStr"><is><t>row ${i}</t></is></c></row>`,
    );
    const source = await openBook({ sheet: rows.join("") });
    const { ranges } = source.read({ ranges: [{ sheet: "7", area: { top: 0, left: 0, bottom: 59_999, right: 1 } }] });
    expect(ranges[0]?.cells).toEqual(Array.from({ length: 60_000 }, (_, i) => [i, `row ${i}`]));
  });
});
