import { describe, expect, it } from "@jest/globals";
import { openPackage } from "../../headless/parts.ts";
import { relationshipsPartOf, resolveTarget } from "../../headless/relationships.ts";
import { makeBook, refusalOf, relationships } from "./package-builder.ts";

const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

describe("openPackage", () => {
  it("finds sheets, strings and styles by relationship, also in Strict files", () => {
    for (const parts of [{}, { base: STRICT }]) {
      const pkg = openPackage(makeBook(parts));
      expect(pkg.sheets).toEqual([
        {
          name: "First",
          sheetId: "7",
          relationshipId: "rId1",
          part: "xl/worksheets/sheet1.xml",
          kind: "worksheet",
          state: "visible",
        },
      ]);
      expect([pkg.workbook.name, pkg.sharedStrings, pkg.styles]).toEqual([
        "xl/workbook.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
      ]);
    }
  });

  it("reads the date system and the defined names", () => {
    const before = `<workbookPr date1904="1"/>`;
    const after = `<definedNames><definedName name="A" localSheetId="0" hidden="1">First!$A$1 </definedName><definedName name="B">1&lt;2</definedName></definedNames>`;
    const pkg = openPackage(makeBook({ before, after }));
    expect(pkg.dateSystem).toBe(1904);
    expect(pkg.names).toEqual([
      { name: "A", localSheet: 0, hidden: true, refersTo: "First!$A$1" },
      { name: "B", localSheet: undefined, hidden: false, refersTo: "1<2" },
    ]);
  });

  it("refuses a signed workbook unless that is allowed", async () => {
    const byPart = makeBook({ more: { "_xmlsignatures/sig1.xml": "<a/>" } });
    const type = `${PACKAGE}/digital-signature/origin`;
    const root = `<Relationship Id="a" Type="${STRICT}/officeDocument" Target="/xl/workbook.xml"/><Relationship Id="b" Type="${type}" Target="o"/>`;
    for (const bytes of [byPart, makeBook({ rootRelationships: relationships(root) })]) {
      expect(await refusalOf(() => openPackage(bytes))).toBe("signed");
      expect(openPackage(bytes, { allowSigned: true }).sheets).toHaveLength(1);
    }
  });

  it.each([
    ["no workbook relationship", { rootRelationships: relationships("") }, "no-workbook"],
    ["a document", { workbook: "<w:document xmlns:w='u'/>" }, "no-workbook"],
    ["a broken workbook part", { workbook: "<workbook><sheets></workbook>" }, "corrupt"],
  ])("refuses %s", async (_, parts, code) => {
    expect(await refusalOf(() => openPackage(makeBook(parts)))).toBe(code);
  });

  it("refuses a binary workbook", async () => {
    const root = relationships(`<Relationship Id="a" Type="${STRICT}/officeDocument" Target="xl/workbook.bin"/>`);
    const bytes = makeBook({ rootRelationships: root, more: { "xl/workbook.bin": "x" } });
    expect(await refusalOf(() => openPackage(bytes))).toBe("unsupported");
  });
});

describe("relationship targets", () => {
  it("are relative to the part, or absolute", () => {
    expect(resolveTarget("xl/worksheets/sheet1.xml", "../drawings/a.xml")).toBe("xl/drawings/a.xml");
    expect(resolveTarget("xl/workbook.xml", "/xl/./styles.xml")).toBe("xl/styles.xml");
    expect(resolveTarget("", "xl\\workbook.xml")).toBe("xl/workbook.xml");
    expect(relationshipsPartOf("xl/workbook.xml")).toBe("xl/_rels/workbook.xml.rels");
    expect(relationshipsPartOf("")).toBe("_rels/.rels");
  });
});
