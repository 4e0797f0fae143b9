import { describe, expect, it } from "@jest/globals";
import { childOf, childrenOf, decodeEntities, decodeXml, escapeXml, parseXml } from "../../headless/xml.ts";
import { relationshipId } from "../../headless/xml.ts";
import { refusalOf } from "./package-builder.ts";

describe("parseXml", () => {
  it("gives elements with their places, passing over comments and instructions", () => {
    const text = `<?xml version="1.0"?><!-- <a> --><x:a xmlns:x="u"><x:b c = '1 &gt; 0' d=">"/><x:b>t<![CDATA[<z>]]></x:b></x:a>`;
    const root = parseXml(text);
    const [first, second] = childrenOf(root, "b");
    expect([root.local, root.prefix, root.name]).toEqual(["a", "x:", "x:a"]);
    expect([...(first?.attributes ?? [])]).toEqual([
      ["c", "1 > 0"],
      ["d", ">"],
    ]);
    expect(text.slice(first?.start, first?.end)).toBe(`<x:b c = '1 &gt; 0' d=">"/>`);
    expect(text.slice(second?.innerStart, second?.innerEnd)).toBe("t<![CDATA[<z>]]>");
    expect(childOf(root, "none")).toBeUndefined();
  });

  it("finds the relationship whatever the prefix", () => {
    expect(relationshipId(parseXml(`<sheet id="0" ns7:id="rId4"/>`))).toBe("rId4");
    expect(relationshipId(parseXml(`<sheet id="0"/>`))).toBeUndefined();
  });

  it.each([
    "",
    "text",
    "<a>",
    "<a></b>",
    "</a>",
    "<a/><b/>",
    "<a",
    `<a b="1/>`,
    "<a b=1/>",
    "<!DOCTYPE a><a/>",
    "< a/>",
  ])("refuses %j", async (text) => {
    expect(await refusalOf(() => parseXml(text))).toBe("corrupt");
  });

  it("keeps no element further down than asked, but checks all", async () => {
    const text = "<a><b c='1'><d e='2'/><d><f/></d></b><b/></a>";
    const root = parseXml(text, 1);
    expect(root.children.map(({ start, end }) => text.slice(start, end))).toEqual([
      "<b c='1'><d e='2'/><d><f/></d></b>",
      "<b/>",
    ]);
    expect(root.children[0]?.attributes.get("c")).toBe("1");
    expect(root.children.flatMap(({ children }) => children)).toEqual([]);
    expect(await refusalOf(() => parseXml("<a><b><c></d></b></a>", 0))).toBe("corrupt");
    expect(await refusalOf(() => parseXml("<a><b><c></b></a>", 1))).toBe("corrupt");
    expect(await refusalOf(() => parseXml("<a><b/></a><a/>", 0))).toBe("corrupt");
  });

  it("is not troubled by depth", () => {
    expect(parseXml("<a>".repeat(50_000) + "</a>".repeat(50_000)).local).toBe("a");
  });
});

describe("text of XML", () => {
  it("is decoded from UTF-8 and UTF-16, with or without mark", async () => {
    const text = `<a b="ü"/>`;
    const wide = Buffer.from(text, "utf16le");
    for (const bytes of [
      Buffer.from(text, "utf8"),
      Buffer.from(`\ufeff${text}`, "utf8"),
      wide,
      Buffer.from(`\ufeff${text}`, "utf16le"),
      Buffer.from(wide).swap16(),
    ])
      expect(decodeXml(bytes)).toBe(text);
    expect(await refusalOf(() => decodeXml(Buffer.from([0x3c, 0x61, 0xff])))).toBe("corrupt");
  });

  it("knows entities and leaves unknown ones", () => {
    expect(decodeEntities("&lt;&amp;&#65;&#x1F600;&apos;&none;&#x110000;")).toBe("<&A😀'&none;\ufffd");
  });

  it("is escaped without what XML forbids", () => {
    expect(escapeXml(`a<b>&"\u0001\ud800\n😀`)).toBe("a&lt;b&gt;&amp;&quot;\n😀");
  });
});
