import { describe, expect, it } from "@jest/globals";
import { digitPixels } from "../../headless/style-digit.ts";

const styles = (name: string, size: number): string =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="${size}"/><name val="${name}"/></font></fonts></styleSheet>`;

describe("digitPixels", () => {
  it("gives the unit of column widths of the usual standard fonts", () => {
    expect(digitPixels(styles("Calibri", 11))).toBe(7);
    expect(digitPixels(styles("Arial", 10))).toBe(7);
    expect(digitPixels(styles("Arial", 11))).toBe(8);
    expect(digitPixels(styles("Calibri", 12))).toBe(8);
  });

  it("takes 7 where no font tells", () => {
    expect(digitPixels(`<styleSheet/>`)).toBe(7);
    expect(digitPixels(styles("Nobody's", Number.NaN))).toBe(7);
  });

  it("reads the font of the style Normal, not the first one", () => {
    const xml = `<styleSheet><fonts><font><sz val="8"/><name val="Arial"/></font><font><sz val="11"/><name val="Arial"/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs></styleSheet>`;
    expect(digitPixels(xml)).toBe(8);
  });
});
