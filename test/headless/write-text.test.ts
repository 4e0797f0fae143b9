import { describe, expect, it } from "@jest/globals";
import { freshTitle } from "../../headless/patch-plan.ts";
import { relativeTarget } from "../../headless/write-parts.ts";
import { absoluteArea, areaText, columnLetters, cutText, formulaText } from "../../core/index.ts";
import { escapeCellText } from "../../headless/write-text.ts";
import { validationsXml } from "../../headless/write-rules.ts";

describe("text of a cell", () => {
  it.each([
    ["a & <b>", "a &amp; &lt;b&gt;"],
    ["\u0001\r\n\t", "_x0001__x000D_\n\t"],
    ["_x0041_ _x", "_x005F_x0041_ _x"],
    ["\ud800😀\udc00", "\ufffd😀\ufffd"],
    ["\uffff", "_xFFFF_"],
  ])("%j is written as %j", (text, written) => {
    expect(escapeCellText(text)).toBe(written);
  });

  it("is cut at the limit of a cell, but not through a pair", () => {
    expect(escapeCellText("a".repeat(40_000))).toHaveLength(32_767);
    expect(cutText("a😀", 2)).toBe("a");
  });
});

it("splits long literals of formulas", () => {
  expect(formulaText('say "x"')).toBe('"say ""x"""');
  expect(formulaText("")).toBe('""');
  expect(formulaText("a".repeat(300))).toBe(`"${"a".repeat(255)}"&"${"a".repeat(45)}"`);
});

it("names columns and areas", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  expect(areaText({ top: 0, left: 1, bottom: 8, right: 3 })).toBe("B1:D9");
  expect(absoluteArea("It's", { top: 0, left: 0, bottom: 0, right: 0 })).toBe("'It''s'!$A$1");
});

it("finds titles that are free and allowed", () => {
  expect(freshTitle("Risks", new Set(["risks", "risks (2)"]))).toBe("Risks (3)");
  expect(freshTitle("'a/b:c'", new Set())).toBe("a b c");
  expect(freshTitle("x".repeat(40), new Set(["x".repeat(31)]))).toBe(`${"x".repeat(27)} (2)`);
  expect(freshTitle("[]", new Set())).toBe("Sheet");
});

it("sees targets from the folder of a part", () => {
  expect(relativeTarget("xl/worksheets/sheet1.xml", "xl/drawings/drawing1.xml")).toBe("../drawings/drawing1.xml");
  expect(relativeTarget("sheet1.xml", "xl/drawings/drawing1.xml")).toBe("xl/drawings/drawing1.xml");
});

it("leaves out lists that no rule can hold", () => {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const rulesOf = (list: readonly string[]): string => validationsXml([{ area, list }], () => undefined);
  expect(rulesOf(["a", "b"])).toContain("<formula1>&quot;a,b&quot;</formula1>");
  expect([rulesOf([]), rulesOf(["a, b"]), rulesOf(Array<string>(99).fill("word"))]).toEqual(["", "", ""]);
  expect(validationsXml([{ area, list: { sheet: "Settings", area } }], () => undefined)).toBe("");
});
