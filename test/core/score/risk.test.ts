import { describe, expect, it } from "@jest/globals";
import { matrixCells, printedScore, riskScorer, scoreRisk } from "../../../core/score/risk.ts";
import { milLevelOf, RISK_PRESET_IDS, RISK_PRESETS, type RiskPresetId } from "../../../core/score/risk-scales.ts";

function rate(preset: RiskPresetId, likelihood: number, impact: number): [number, string] {
  const scored = scoreRisk(RISK_PRESETS[preset], likelihood, impact);
  if (scored.kind === "unknown") throw new Error(scored.missing.join());
  return [scored.score, scored.bandName];
}

describe("scoring", () => {
  it.each([
    [20, 80, 50, "Medium"],
    [60, 100, 80, "High"],
    [40, 80, 60, "Medium"],
    [40, 100, 70, "High"],
    [60, 80, 70, "High"],
    [40, 60, 50, "Medium"],
    [20, 40, 30, "Low"],
    [100, 20, 60, "Medium"],
    [60, 60, 60, "Medium"],
  ])("averages on the MPMM scale (K29): %p, %p", (likelihood, impact, score, band) => {
    expect(rate("mpmm", likelihood / 20, impact / 20)).toEqual([score, band]);
  });

  it("prints the PMBOK table (K30)", () => {
    const printed = [...matrixCells(RISK_PRESETS.pmbok)]
      .reverse()
      .map((row) => row.map((cell) => printedScore(RISK_PRESETS.pmbok, cell.score)));
    expect(printed).toEqual([
      [0.05, 0.09, 0.18, 0.36, 0.72],
      [0.04, 0.07, 0.14, 0.28, 0.56],
      [0.03, 0.05, 0.1, 0.2, 0.4],
      [0.02, 0.03, 0.06, 0.12, 0.24],
      [0.01, 0.01, 0.02, 0.04, 0.08],
    ]);
    expect(rate("pmbok", 5, 1)[1]).toBe("Low");
    expect(rate("pmbok", 3, 2)[1]).toBe("Low");
    expect(rate("pmbok", 1, 5)[1]).toBe("Moderate");
    expect(rate("pmbok", 5, 3)[1]).toBe("High");
    expect(rate("pmbok", 5, 5)[1]).toBe("High");
  });

  it.each([
    [2, 2, "Low"],
    [1, 5, "Medium"],
    [3, 3, "Medium"],
    [2, 5, "High"],
    [3, 4, "High"],
    [3, 5, "Very high"],
    [5, 5, "Very high"],
  ])("bands the default 5x5 (K31): %p x %p", (likelihood, impact, band) => {
    expect(rate("5x5", likelihood, impact)).toEqual([likelihood * impact, band]);
  });

  it("keeps the other 5x5 band sets apart, the last two with equal zones", () => {
    expect(rate("5x5-16", 3, 5)[1]).toBe("High");
    expect(rate("5x5-16", 4, 4)[1]).toBe("Very high");
    const zones = (id: RiskPresetId): number[][] => matrixCells(RISK_PRESETS[id]).map((row) => row.map((c) => c.band));
    expect(zones("5x5-6-14")).toEqual(zones("5x5-6-12"));
  });

  it("takes rank and zone of NASA from the cell (K32)", () => {
    expect(rate("nasa", 5, 1)).toEqual([10, "Green"]);
    expect(rate("nasa", 3, 2)).toEqual([9, "Yellow"]);
    expect(rate("nasa", 2, 5)).toEqual([17, "Red"]);
    expect(rate("nasa", 5, 5)).toEqual([25, "Red"]);
  });

  it("reads MIL-STD-882E by severity and letter (K33)", () => {
    const { likelihood, impact } = RISK_PRESETS["mil-std-882e"];
    const cell = (severity: string, letter: string): string =>
      rate(
        "mil-std-882e",
        likelihood.findIndex(({ code }) => code === letter) + 1,
        impact.findIndex(({ code }) => code === severity) + 1,
      )[1];
    expect([cell("3", "A"), cell("1", "D"), cell("4", "A"), cell("1", "F")]).toEqual([
      "Serious",
      "Serious",
      "Medium",
      "Eliminated",
    ]);
    expect([milLevelOf(1e-6), milLevelOf(9e-7), milLevelOf(0.1), milLevelOf(0.01), milLevelOf(0.001)].join("")).toBe(
      "DEABC",
    );
  });

  it("combines fractions by the factor (K34)", () => {
    const scored = scoreRisk(RISK_PRESETS.factor, 0.5, 0.4);
    expect(scored).toMatchObject({ kind: "known", likelihood: 3, impact: 2 });
    expect(printedScore(RISK_PRESETS.factor, rate("factor", 0.5, 0.4)[0])).toBe(0.7);
    expect(scoreRisk(RISK_PRESETS.factor, 1.2, 0.4)).toEqual({ kind: "unknown", missing: ["likelihood"] });
  });

  it("bands 3x3 and 4x4 (K70)", () => {
    expect([rate("3x3", 3, 3)[1], rate("3x3", 2, 2)[1], rate("3x3", 1, 2)[1]]).toEqual(["High", "Medium", "Low"]);
    expect([rate("4x4", 3, 3)[1], rate("4x4", 3, 4)[1]]).toEqual(["High", "Very high"]);
  });

  it("counts six 2x2 and one 5x5 by band (K46)", () => {
    const names = [...Array.from({ length: 6 }, () => rate("5x5", 2, 2)[1]), rate("5x5", 5, 5)[1]];
    expect(names.filter((name) => name === "Low")).toHaveLength(6);
    expect(names.filter((name) => name === "Very high")).toHaveLength(1);
  });

  it("leaves a blank or a level that is not there unknown", () => {
    expect(scoreRisk(RISK_PRESETS["5x5"], undefined, 3)).toEqual({ kind: "unknown", missing: ["likelihood"] });
    expect(scoreRisk(RISK_PRESETS["5x5"], 6, 0)).toEqual({ kind: "unknown", missing: ["likelihood", "impact"] });
    expect(scoreRisk(RISK_PRESETS["5x5"], 2.5, 1)).toEqual({ kind: "unknown", missing: ["likelihood"] });
  });

  it.each(RISK_PRESET_IDS)("gives the same for many rows as for one, and top only in the last band: %s", (id) => {
    const preset = RISK_PRESETS[id];
    const score = riskScorer(preset);
    const ratings = id === "factor" ? [0, 0.25, 0.5, 1, undefined, 2] : [1, 2, 3, 4, 5, 6, 7, 0, 1.5, undefined];
    for (const l of ratings)
      for (const i of ratings) {
        const one = scoreRisk(preset, l, i);
        expect(score(l, i)).toEqual(one);
        if (one.kind === "known") expect(one.top).toBe(one.band === one.bands - 1);
      }
  });
});
