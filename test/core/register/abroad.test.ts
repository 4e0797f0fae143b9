import { describe, expect, it } from "@jest/globals";
import { unitOfText } from "../../../core/register/unit.ts";
import { readRating } from "../../../core/score/rating.ts";
import { detectScale } from "../../../core/score/detect-scale.ts";

describe("units of money in German, French and Spanish", () => {
  it.each([
    ["Gesamtbudget (T€)", 1e3],
    ["Budget in TEUR", 1e3],
    ["Kosten (Tsd. €)", 1e3],
    ["Budget (Mio. €)", 1e6],
    ["Budget (k€)", 1e3],
    ["Budget (M€)", 1e6],
    ["Budget (milliers d'euros)", 1e3],
    ["Coût (en millions d’euros)", 1e6],
    ["Presupuesto (miles de €)", 1e3],
    ["Presupuesto (en miles de euros)", 1e3],
    ["Coste (millones de EUR)", 1e6],
  ])("%s", (header, scale) => {
    expect(unitOfText(header)).toEqual({ scale, currency: "EUR" });
  });

  it("leaves English miles alone", () => {
    expect(unitOfText("Cost per trip (miles)").scale).toBeUndefined();
    expect(unitOfText("Fuel cost (£, 200 miles)").scale).toBeUndefined();
  });
});

describe("ratings in German, French and Spanish", () => {
  it.each([
    ["hoch", "high"],
    ["sehr gering", "very low"],
    ["Moyenne", "medium"],
    ["Très élevé", "very high"],
    ["Bajo", "low"],
    ["Mayor", "major"],
    ["Muy poco probable", "very unlikely"],
  ])("%s is %s", (text, word) => {
    expect(readRating(text)).toEqual({ word });
  });

  it("keeps a number beside the word", () => {
    expect(readRating("4 - élevé")).toEqual({ number: 4, word: "high" });
    expect(readRating("hoch (4)")).toEqual({ number: 4, word: "high" });
  });

  it("settles the scale of a register", () => {
    const found = detectScale(["niedrig", "mittel", "hoch"], ["hoch", "mittel", "niedrig"], {
      preset: undefined,
      levels: undefined,
    });
    expect(found).toMatchObject({ kind: "scale", preset: "3x3" });
  });
});
