import { describe, expect, it } from "@jest/globals";
import { normalizeText, normalizeWord } from "../../../core/words/normalize.ts";
import { takeCurrency } from "../../../core/words/currencies.ts";
import { isNobody, isSentinel } from "../../../core/words/sentinels.ts";
import { spellingsOf, type Vocabulary } from "../../../core/words/vocabulary.ts";
import * as lists from "../../../core/words/vocabularies.ts";

const VOCABULARIES = Object.values(lists).filter(
  (list): list is Vocabulary<string> => typeof list === "object" && "words" in list,
);

describe("word lists", () => {
  it("normalize blanks, case, accents, hyphens and slashes", () => {
    expect(normalizeText("  On\u00a0 Hold\n")).toBe("on hold");
    expect(normalizeWord(" On-Hold. ")).toBe("on hold");
    expect(normalizeWord("Amber / Grün")).toBe("amber/grun");
    expect(normalizeWord("⚠️")).toBe("⚠");
  });

  it.each(VOCABULARIES.map((list) => [list.name, list] as const))(
    "%s: every value is a spelling of itself",
    (_, list) => {
      const spellings = spellingsOf(list);
      for (const value of Object.keys(list.words)) expect(spellings.get(normalizeWord(value))).toBe(value);
    },
  );

  it.each(VOCABULARIES.map((list) => [list.name, list] as const))("%s: no spelling means two values", (_, list) => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const value of Object.keys(list.words))
      for (const spelling of [value, ...(list.words[value] ?? [])]) {
        const key = normalizeWord(spelling);
        const owner = owners.get(key);
        if (owner !== undefined && owner !== value) twice.push(`${key}: ${owner}, ${value}`);
        owners.set(key, owner ?? value);
      }
    expect(twice).toEqual([]);
  });

  it("know what says nothing", () => {
    for (const text of ["TBC", "n/a", "-", "–", "?", "Not Applicable", "Inf", ""]) expect(isSentinel(text)).toBe(true);
    for (const text of ["0", "Green", "Ada", "none of it"]) expect(isSentinel(text)).toBe(false);
    expect([isNobody("Unassigned"), isNobody("Ada")]).toEqual([true, false]);
  });

  it("find currencies", () => {
    expect(takeCurrency("US$ 5")).toMatchObject({ currency: "USD", rest: "5" });
    expect(takeCurrency("5 chf")).toMatchObject({ currency: "CHF", rest: "5" });
    expect(takeCurrency("tries")).toMatchObject({ found: false, rest: "tries" });
  });
});
