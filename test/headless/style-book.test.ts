import { describe, expect, it } from "@jest/globals";
import type { CellStyle } from "../../core/index.ts";
import { openStyles } from "../../headless/style-book.ts";
import { childrenOf, childOf, parseXml } from "../../headless/xml.ts";

const plain: CellStyle = { font: { size: 10, color: "1b2230" }, vertical: "bottom" };
const rich: CellStyle = {
  font: { size: 9, color: "A8201A", bold: true },
  fill: "FBE3E0",
  format: '0.0" %"',
  vertical: "center",
  indent: 1,
  bottom: { color: "E3E6EB", weight: "thin" },
};

const childNames = (text: string): readonly string[] => parseXml(text).children.map((one) => one.local);

const countOf = (text: string, list: string): readonly [string | undefined, number] => {
  const element = childOf(parseXml(text), list);
  return [element?.attributes.get("count"), element?.children.length ?? 0];
};

describe("a style sheet", () => {
  it.each(["<styleSheet/>", '<styleSheet xmlns="m" />', "<styleSheet></styleSheet>", '<x:styleSheet xmlns:x="m"/>'])(
    "%s takes formats after the defaults",
    (text) => {
      const styles = openStyles(text);
      expect([styles.cellFormat(plain), styles.cellFormat(rich), styles.cellFormat(plain)]).toEqual([1, 2, 1]);
      expect(styles.differential(rich)).toBe(0);
      const lists = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"];
      expect(childNames(styles.text())).toEqual(lists);
      expect(lists.map((list) => countOf(styles.text(), list)[1])).toEqual([1, 3, 3, 2, 3, 1]);
    },
  );

  it("keeps the order of its schema and updates counts", () => {
    const styles = openStyles(
      `<styleSheet><fonts count="1"><font/></fonts><cellStyleXfs count="2"><xf/><xf/></cellStyleXfs>` +
        `<cellStyles><cellStyle builtinId="0" xfId="1"/></cellStyles><dxfs count="0"/><extLst/></styleSheet>`,
    );
    styles.cellFormat(rich);
    styles.differential(rich);
    const text = styles.text();
    expect(childNames(text).join(" ")).toBe("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs extLst");
    expect([countOf(text, "fonts"), countOf(text, "dxfs")]).toEqual([
      ["2", 2],
      ["1", 1],
    ]);
    const added = childrenOf(childOf(parseXml(text), "cellXfs"), "xf").at(-1);
    expect(added?.attributes.get("xfId")).toBe("1");
  });

  it("does not change when everything is there already, however it is spelled", () => {
    const first = openStyles("<styleSheet/>");
    first.cellFormat(rich);
    first.differential(rich);
    const respelled = first
      .text()
      .replace(/numFmtId="(\d+)" fontId="(\d+)"/g, `fontId='$2' numFmtId='$1'`)
      .replace(/ vertical="center" indent="1"/, ' indent="1" vertical="center"');
    const again = openStyles(respelled);
    expect([again.cellFormat(rich), again.differential(rich)]).toEqual([1, 0]);
    expect(again.text()).toBe(respelled);
  });

  it("gives a number format of its own a number that is free", () => {
    const styles = openStyles(`<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0"/></numFmts></styleSheet>`);
    styles.cellFormat({ ...plain, format: "0.0" });
    styles.cellFormat(rich);
    styles.cellFormat({ ...plain, format: "0%" });
    const ids = childrenOf(childOf(parseXml(styles.text()), "cellXfs"), "xf").map((xf) =>
      xf.attributes.get("numFmtId"),
    );
    expect(ids).toEqual(["0", "170", "171", "9"]);
  });

  it("takes a built-in number to mean what the workbook says, where it says something else", () => {
    const styles = openStyles(`<styleSheet><numFmts><numFmt numFmtId="3" formatCode="0.00 t"/></numFmts></styleSheet>`);
    styles.cellFormat({ ...plain, format: "#,##0" });
    styles.cellFormat({ ...plain, format: "0.00 t" });
    const root = parseXml(styles.text());
    const ids = childrenOf(childOf(root, "cellXfs"), "xf").map((xf) => xf.attributes.get("numFmtId"));
    expect(ids).toEqual(["0", "164", "3"]);
    expect(childOf(root, "numFmts")?.children[1]?.attributes.get("formatCode")).toBe("#,##0");
  });
});
