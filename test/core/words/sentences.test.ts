import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { clauses } from "../../../core/words/clauses.ts";
import { FR } from "../../../core/words/languages/fr.ts";
import { say, sense, speaking } from "../../../core/words/say.ts";
import { shortName } from "../../../core/words/short-name.ts";

describe("clauses", () => {
  it("leaves out what is empty", () => {
    expect(clauses(["two are late", "", "one is dear"])).toBe("two are late; one is dear");
    expect(clauses([])).toBe("");
  });

  it("parts them as the language does", () => {
    expect(speaking(FR, () => clauses(["deux", "un"]))).toBe("deux\u202f; un");
  });
});

describe("sense", () => {
  it("is the word itself in English and where no language tells the meanings apart", () => {
    expect(sense("Open", "count")).toBe("Open");
    expect(speaking(FR, () => sense("Open", "door"))).toBe("Ouvert");
  });

  it("is the word of that meaning elsewhere", () => {
    expect(speaking(FR, () => [sense("Open", "count"), sense("Change", "difference")])).toEqual(["Ouverts", "Écart"]);
  });
});

describe("say", () => {
  it("writes bare numbers with the decimal sign of the language", () => {
    expect(say`Correlation of ${0.2}`).toBe("Correlation of 0.2");
    const german = { language: "de", texts: { "Correlation of {0}": "Korrelation von {0}" } } as const;
    expect(speaking(german, () => say`Correlation of ${0.2}`)).toBe("Korrelation von 0,2");
  });

  it("ends with one full stop after an abbreviation", () => {
    const german = { language: "de", texts: { "It costs {0}.": "Es kostet {0}." } } as const;
    const costs = (amount: string): string => speaking(german, () => say`It costs ${amount}.`);
    expect([costs("EUR 20 Mio."), costs("EUR 20")]).toEqual(["Es kostet EUR 20 Mio.", "Es kostet EUR 20."]);
  });
});

describe("shortName", () => {
  it("keeps what is short enough and ends longer names between words", () => {
    expect(shortName(" Open to traffic ")).toBe("Open to traffic");
    expect(shortName("The eastern portal of the tunnel is handed over to traffic")).toBe(
      "The eastern portal of the tunnel is…",
    );
  });

  it("is never longer than 40 characters", () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (name) => shortName(name).length <= 40));
  });
});
