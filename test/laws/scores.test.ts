import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { detectScale } from "../../core/score/detect-scale.ts";
import { readRating } from "../../core/score/rating.ts";
import { scoreRisk } from "../../core/score/risk.ts";
import { RISK_PRESET_IDS, RISK_PRESETS } from "../../core/score/risk-scales.ts";

const ranked = (id: (typeof RISK_PRESET_IDS)[number], l: number, i: number): readonly [number, number] => {
  const scored = scoreRisk(RISK_PRESETS[id], l, i);
  return scored.kind === "known" ? [scored.band, scored.score] : [Number.NaN, Number.NaN];
};

describe("a higher likelihood or impact never lowers a risk", () => {
  it.each(RISK_PRESET_IDS)("%s", (id) => {
    const preset = RISK_PRESETS[id];
    const ofLevel = (levels: number): fc.Arbitrary<number> =>
      id === "factor" ? fc.double({ min: 0, max: 1, noNaN: true }) : fc.integer({ min: 1, max: levels });
    const likelihood = ofLevel(preset.likelihood.length);
    const impact = ofLevel(preset.impact.length);
    fc.assert(
      fc.property(likelihood, likelihood, impact, (a, b, i) => {
        const [low, high] = [ranked(id, Math.min(a, b), i), ranked(id, Math.max(a, b), i)];
        expect(low[0]).toBeLessThanOrEqual(high[0]);
        if (id !== "nasa") expect(low[1]).toBeLessThanOrEqual(high[1] + 1e-12);
      }),
    );
    fc.assert(
      fc.property(likelihood, impact, impact, (l, a, b) => {
        const [low, high] = [ranked(id, l, Math.min(a, b)), ranked(id, l, Math.max(a, b))];
        expect(low[0]).toBeLessThanOrEqual(high[0]);
        expect(low[1]).toBeLessThanOrEqual(high[1] + 1e-12);
      }),
    );
  });
});

const rating = fc.oneof(
  fc.string(),
  fc.double(),
  fc.constantFrom("High", "4 - Likely", "60-80 %", "Rare", "TBC", "", "Medium (3)", "A", 1, 3, 5, 0.5),
);

describe("detecting a scale", () => {
  it("never throws, and the order of rows does not matter", () => {
    fc.assert(
      fc.property(fc.array(rating), fc.array(rating), (likelihood, impact) => {
        const found = detectScale(likelihood, impact);
        const backward = detectScale([...likelihood].reverse(), [...impact].reverse());
        expect(backward.kind).toBe(found.kind);
        if (found.kind === "scale" && backward.kind === "scale") {
          expect(backward.preset).toBe(found.preset);
          expect(backward.confirmed).toBe(found.confirmed);
        }
      }),
    );
  });
  it("gives every rated value a level of the preset, or reports it", () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1 }), fc.array(rating, { minLength: 1 }), (likelihood, impact) => {
        const found = detectScale(likelihood, impact);
        if (found.kind !== "scale") return;
        const levels = RISK_PRESETS[found.preset].likelihood.length;
        for (const value of likelihood) {
          const level = found.likelihood.levels.get(value);
          const isBlank = readRating(value) === undefined;
          expect(level !== undefined || isBlank || found.likelihood.outside.includes(value)).toBe(true);
          if (level !== undefined && found.preset !== "factor") expect(level >= 1 && level <= levels).toBe(true);
        }
      }),
    );
  });
});
