import { describe, expect, it } from "@jest/globals";
import { withCurrencies } from "../../../core/register/currency.ts";
import { FAMILIES } from "../../../core/registers/families.ts";
import { register } from "../../build.ts";

const MONEY_FIELDS = {
  projects: "budget",
  programs: "budget",
  portfolios: "budget",
  changes: "costImpact",
  issues: "costImpact",
  risks: "costLikely",
  expenses: "expenseAmount",
  procurement: "totalPrice",
  candidates: "cost",
} as const;

describe("a Currency column", () => {
  it.each(Object.entries(MONEY_FIELDS))("tells the currency of the money of %s, row by row", (kind, field) => {
    const family = FAMILIES.find((one) => one.kind === kind);
    if (family === undefined) throw new Error(`no family ${kind}`);
    expect(family.columns["currency"]?.kind).toBe("text");
    const values = { [field]: [1, 2, 3], currency: ["EUR", "CHF", "€"] };
    // Read as the columns of the family: the test gives them by name.
    const { columns } = register("projects", values as Parameters<typeof register<"projects">>[1]);
    const read = withCurrencies(columns, family);
    expect(read[field]).toMatchObject({ currency: "EUR", currencies: new Map([[1, "CHF"]]) });
  });

  it("takes any code of three letters for a currency, and no word that stands for none", () => {
    const family = FAMILIES.find((one) => one.kind === "projects");
    if (family === undefined) throw new Error("no family");
    const { columns } = register("projects", { budget: [1, 2, 3, 4], currency: ["EUR", "etb", "TBC", "EUR"] });
    const read = withCurrencies(columns, family);
    expect(read["budget"]).toMatchObject({ currency: "EUR", currencies: new Map([[1, "ETB"]]) });
  });
});
