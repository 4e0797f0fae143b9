import { describe, expect, it } from "@jest/globals";
import { compareColors, rankOf, toColor, worstOf } from "../../../core/value/color.ts";
import { THRESHOLD_SETTINGS, thresholdsFrom } from "../../../core/value/threshold-settings.ts";
import { DEFAULT_THRESHOLDS, standingOf } from "../../../core/value/thresholds.ts";
import { judge, worstVerdict } from "../../../core/value/verdict.ts";

describe("watermelon (K10)", () => {
  it("compares reported with computed", () => {
    expect(compareColors({ reported: "green", computed: "red" })).toEqual({ kind: "watermelon", gap: 2 });
    expect(compareColors({ reported: "amberGreen", computed: "amber" })).toEqual({ kind: "agree", gap: 0 });
    expect(compareColors({ reported: "red", computed: "green" })).toEqual({ kind: "pessimistic", gap: -2 });
    expect(compareColors({ reported: "amber", computed: "red" })).toEqual({ kind: "optimistic", gap: 1 });
  });
  it("leaves gray, blue and blanks out, and a bound that looks better", () => {
    for (const reported of ["gray", "blue", undefined] as const)
      expect(compareColors({ reported, computed: "red" }).kind).toBe("notCompared");
    expect(compareColors({ reported: "red", computed: "amber", boundOnly: true }).kind).toBe("notCompared");
    expect(compareColors({ reported: "green", computed: "red", boundOnly: true }).kind).toBe("watermelon");
  });
});

describe("colors", () => {
  it("has a worst, whatever is unknown", () => {
    expect(worstOf(["green", "amber", undefined, "gray", "blue"])).toBe("amber");
    expect(worstOf(["gray", undefined])).toBeUndefined();
    expect([rankOf("green"), rankOf("amber"), rankOf("red"), rankOf("gray")]).toEqual([0, 1, 2, undefined]);
  });
  it("converts five and four points for comparison", () => {
    expect((["amberRed", "highlyLikely", "likely", "possible", "unlikely"] as const).map(toColor)).toEqual([
      "amber",
      "green",
      "amber",
      "amber",
      "red",
    ]);
  });
  it("keeps boundaries on the better side of an index (K7)", () => {
    const colors = [0.95, 0.9499, 0.9, 0.8999].map((value) => standingOf(value, DEFAULT_THRESHOLDS.index).color);
    expect(colors).toEqual(["green", "amber", "amber", "red"]);
  });
  it("prefers any color to gray among verdicts", () => {
    const gray = { color: "gray", rule: "schedule/slip", measured: 11, limit: 10 } as const;
    expect(worstVerdict([gray, judge("schedule/spi", 1, DEFAULT_THRESHOLDS.index), undefined])?.color).toBe("green");
    expect(worstVerdict([undefined])).toBeUndefined();
  });
});

describe("thresholds in Settings", () => {
  it("are the default where nothing is set, and change one by one", () => {
    expect(thresholdsFrom(() => undefined)).toEqual(DEFAULT_THRESHOLDS);
    const set = thresholdsFrom((key) => (key === "threshold.schedule.red" ? 15 : undefined));
    expect(standingOf(14, set.slip).color).toBe("amber");
    expect(standingOf(14, set.overrun).color).toBe("red");
    expect(thresholdsFrom((key) => (key === "threshold.preset" ? "valiro" : undefined)).id).toBe("valiro");
    expect(thresholdsFrom(() => "nonsense")).toEqual(DEFAULT_THRESHOLDS);
  });
  it.each(THRESHOLD_SETTINGS)("reads back what it wrote: $key", ({ read, write }) => {
    expect(read(write(DEFAULT_THRESHOLDS, 42))).toBeCloseTo(42, 9);
  });
});
