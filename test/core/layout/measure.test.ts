import { describe, expect, it } from "@jest/globals";
import { cutText, linesOf, oneLine, partedText, textPx } from "../../../core/layout/measure.ts";

const UNIT = { px: 75 };
const DATA = { size: 10 };

describe("cutText", () => {
  it("keeps a text that fits", () => {
    expect(cutText("Very high", UNIT, DATA)).toBe("Very high");
  });

  it("cuts with dots, about 11 characters in a unit", () => {
    const cut = cutText("Ground settles at quay wall", UNIT, DATA);
    expect(cut.endsWith("…")).toBe(true);
    expect(cut.length).toBeGreaterThanOrEqual(9);
    expect(textPx(cut, DATA)).toBeLessThanOrEqual(UNIT.px - 6);
  });

  it("gives wide letters fewer places", () => {
    expect(cutText("WWWWWWWWWWW", UNIT, DATA).length).toBeLessThan(7);
  });

  it("never splits a pair of surrogates", () => {
    const cut = cutText("😀😀😀😀😀😀😀😀😀😀", UNIT, DATA);
    expect(cut.slice(0, -1)).toMatch(/^(😀)*$/u);
  });

  it("leaves only dots where there is no room", () => {
    expect(cutText("anything", { px: 3 }, DATA)).toBe("…");
  });
});

describe("partedText", () => {
  const WIDE = { px: 300 };

  it("parts behind a clause where the rest fits", () => {
    const text = "Forecast 13 % above budget; Solar Roofs alone is EUR 20.1 m.";
    expect(partedText(text, WIDE, DATA)).toEqual(["Forecast 13 % above budget;", "Solar Roofs alone is EUR 20.1 m."]);
  });

  it("parts between words where it does not, and takes no abbreviation for an end", () => {
    const [here, rest] = partedText(`Due; ${"word ".repeat(20).trim()}`, WIDE, DATA);
    expect(here.length).toBeGreaterThan(20);
    expect(`${here} ${rest}`).toBe(`Due; ${"word ".repeat(20).trim()}`);
    expect(partedText("Finish variance worst in Sep. 2026 of all of them and more", WIDE, DATA)[0]).not.toMatch(
      /Sep\.$/,
    );
  });
});

describe("oneLine", () => {
  it("turns line breaks and tabs into spaces", () => {
    expect(oneLine("a\r\nb\tc\u0000d")).toBe("a b c d");
  });
});

describe("linesOf", () => {
  it("counts the lines of wrapped words", () => {
    expect(linesOf("short", UNIT, DATA)).toBe(1);
    expect(linesOf("one two three four five six", UNIT, DATA)).toBeGreaterThan(2);
    expect(linesOf("x".repeat(50), UNIT, DATA)).toBeGreaterThan(4);
  });
});
