import { describe, expect, it } from "@jest/globals";
import { openPackage } from "../../headless/parts.ts";
import { patchWorkbook, removeSheets } from "../../headless/write.ts";
import { verifyWorkbook } from "../../headless/write-verify.ts";
import { inflate, openZip } from "../../headless/zip.ts";
import { changedParts, edit, partsOf, smallWorkbook, textOf, titlesOf, withParts, zipOf } from "./package.ts";
import { sampleBook } from "./sample-book.ts";

const book = sampleBook();
const plain = smallWorkbook();
const WORKBOOK = "xl/workbook.xml";
const FOUR = ["[Content_Types].xml", WORKBOOK, "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LISTS =
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>`;
const styled = (inner: string): Buffer =>
  smallWorkbook({ styles: `<styleSheet xmlns="${MAIN}">${inner}</styleSheet>` });

/** The same parts under names that are spelled in another way. */
const respelled = (bytes: Buffer, spell: (name: string) => string): Buffer =>
  zipOf(
    Object.fromEntries(openZip(bytes).entries.map((entry) => [spell(entry.name), inflate(entry).toString("utf8")])),
  );

const spellings: readonly (readonly [string, (name: string) => string, string])[] = [
  ["with backslashes", (name) => name.replaceAll("/", "\\"), "xl\\worksheets\\sheet3.xml"],
  ["with a slash before them", (name) => (name.startsWith("[") ? name : `/${name}`), "xl/worksheets/sheet3.xml"],
];

describe.each(spellings)("part names %s", (_, spell, added) => {
  const before = respelled(plain, spell);
  const patched = patchWorkbook(before, book);

  it("are found, and new parts are found by whoever finds them", () => {
    expect(titlesOf(patched)).toEqual(["Register", "Notes", "Portfolio", "Actions & issues", "Settings"]);
    expect(partsOf(patched).filter((name) => !partsOf(before).includes(name))).toContain(added);
    expect(textOf(patched, "[Content_Types].xml")).toContain('PartName="/xl/worksheets/sheet3.xml"');
    expect(textOf(patched, "xl/_rels/workbook.xml.rels")).toContain('Target="worksheets/sheet3.xml"');
    expect(changedParts(before, patched)).toEqual(FOUR.map(spell));
    expect(() => {
      verifyWorkbook(patched, before);
    }).not.toThrow();
  });

  it("stay through another refresh and a removal", () => {
    expect(patchWorkbook(patched, book).equals(patched)).toBe(true);
    expect(changedParts(before, removeSheets(patched))).toEqual([]);
    expect(partsOf(removeSheets(patched))).toEqual(partsOf(before));
  });
});

/** A cell format of which some programs read more than others. */
const choice =
  `<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="hs"><xf numFmtId="0" fontId="0"/></mc:Choice>` +
  `<mc:Fallback><xf numFmtId="0" fontId="0"/></mc:Fallback></mc:AlternateContent>`;

const names = (list: string): Buffer => edit(plain, WORKBOOK, (text) => text.replace("</sheets>", `</sheets>${list}`));
const arial = `<font><sz val="10"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/></font>`;
const red = `<dxf><font><color rgb="FF9C0006"/></font></dxf>`;

describe("removal gives back to the byte", () => {
  it.each([
    ["an empty list of names", names("<definedNames/>")],
    ["an empty list of names with a space", names("<definedNames />")],
    ["a list of names with line breaks", names("<definedNames>\n</definedNames>")],
    ["a style sheet that closes itself", smallWorkbook({ styles: `<styleSheet xmlns="${MAIN}" />` })],
    ["a style sheet without lists", styled("\n")],
    ["empty lists of styles", styled(`<numFmts count="0" />${LISTS}<dxfs count="0"></dxfs>`)],
    ["an empty list with a line break", styled(`${LISTS}<dxfs count="0">\n</dxfs>`)],
    ["a list without count", styled(`${LISTS}<dxfs></dxfs>`)],
    ["a font that is not there", styled(LISTS.replace('fontId="0"', 'fontId="4294946760"'))],
    ["a wrong count", styled(LISTS.replace('<fonts count="1"', '<fonts count="7"'))],
    [
      "one fill where there should be two",
      styled(
        LISTS.replace(/<fills.*<\/fills>/, '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'),
      ),
    ],
    [
      "an unused font of Muster's kind",
      styled(LISTS.replace('count="1">', 'count="2">').replace("</fonts>", `${arial}</fonts>`)),
    ],
    [
      "unused formats",
      styled(
        `<numFmts count="1"><numFmt numFmtId="180" formatCode="0.0"/></numFmts>${LISTS}<dxfs count="1">${red}</dxfs>`,
      ),
    ],
    ["cell formats with a choice", styled(LISTS.replace("</cellXfs>", `${choice}</cellXfs>`))],
    ["a package without styles", smallWorkbook({ styles: null })],
    [
      "numbers of rich values",
      withParts(plain, { "xl/richData/rdrichvalue.xml": '<rvData xmlns="m"><rv s="40"/></rvData>' }),
    ],
  ])("%s", (_, before) => {
    const patched = patchWorkbook(before, book);
    const back = removeSheets(patched);
    expect(patched.equals(before)).toBe(false);
    expect(changedParts(before, back)).toEqual([]);
    expect(partsOf(back)).toEqual(partsOf(before));
  });

  it("but keeps a style that a cell of the user took over", () => {
    const taken = edit(patchWorkbook(plain, book), "xl/worksheets/sheet1.xml", (text) =>
      text.replace('<c r="A1">', '<c r="A1" s="2">'),
    );
    const styles = textOf(removeSheets(taken), "xl/styles.xml");
    expect(styles.match(/<xf /g)).toHaveLength(3);
  });

  it("and keeps a styles part it had to make when a cell of the user uses it", () => {
    const taken = edit(patchWorkbook(smallWorkbook({ styles: null }), book), "xl/worksheets/sheet1.xml", (text) =>
      text.replace('<c r="A1">', '<c r="A1" s="1">'),
    );
    expect(openPackage(removeSheets(taken)).styles).toBe("xl/styles.xml");
  });
});

describe("a formula of the user", () => {
  const patched = patchWorkbook(plain, book);
  const withFormula = (formula: string): Buffer =>
    edit(patched, "xl/worksheets/sheet1.xml", (text) => text.replace("<v>1</v>", `<f>${formula}</f><v>1</v>`));
  const withName = (refersTo: string): Buffer =>
    edit(patched, WORKBOOK, (text) =>
      text.replace("</definedNames>", `<definedName name="mine">${refersTo}</definedName></definedNames>`),
    );
  const asksAnew = (bytes: Buffer): boolean => textOf(patchWorkbook(bytes, book), WORKBOOK).includes("fullCalcOnLoad");

  it.each([
    "Settings!B4",
    "1-Settings!B4",
    "'Settings'!B4",
    "SUM(Notes:Settings!A1)",
    "&apos;Actions &amp; issues&apos;!C3",
  ])("%s is seen to read an own sheet", (formula) => {
    expect(asksAnew(withFormula(formula))).toBe(true);
    expect(asksAnew(withName(formula))).toBe(true);
  });

  it.each(["'Hidden-Settings'!B4", "My_Settings!B4", "'My Settings'!B4", "ÄSettings!B4"])(
    "%s reads another sheet",
    (formula) => {
      expect(asksAnew(withFormula(formula))).toBe(false);
      expect(asksAnew(withName(formula))).toBe(false);
    },
  );
});

it("puts styles where a relationship led in vain, and leaves the relationship", () => {
  const before = withParts(plain, { "xl/styles.xml": null });
  const patched = patchWorkbook(before, book);
  const relationships = textOf(patched, "xl/_rels/workbook.xml.rels");
  expect(relationships.match(/relationships\/styles"/g)).toHaveLength(1);
  expect(patchWorkbook(patched, book).equals(patched)).toBe(true);
  const back = removeSheets(patched);
  expect(changedParts(before, back)).toEqual(["[Content_Types].xml"]);
  expect(partsOf(back)).toEqual(partsOf(before));
});

it("leaves a position behind the last sheet as it is", () => {
  const stale = edit(plain, WORKBOOK, (text) => text.replace('activeTab="1"', 'firstSheet="25" activeTab="30"'));
  expect(changedParts(stale, removeSheets(patchWorkbook(stale, book)))).toEqual([]);
});

it("gives no new sheet the number of one that is gone but stands in the calculation chain", () => {
  const relationship = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>`;
  const before = withParts(plain, {
    "xl/calcChain.xml": '<calcChain xmlns="m"><c r="A1" i="1"/><c r="A1" i="6"/></calcChain>',
    "xl/_rels/workbook.xml.rels": textOf(plain, "xl/_rels/workbook.xml.rels").replace("</R", `${relationship}</R`),
  });
  const patched = patchWorkbook(before, book);
  expect(openPackage(patched).sheets.map(({ sheetId }) => sheetId)).toEqual(["1", "4", "7", "8", "9"]);
  expect(patchWorkbook(patched, book).equals(patched)).toBe(true);
});
