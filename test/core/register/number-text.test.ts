import { describe, expect, it } from "@jest/globals";
import { readNumberText, toNumber } from "../../../core/register/number-text.ts";

const read = (text: string, decimal: "." | "," | undefined = "."): number | undefined => {
  const found = readNumberText(text);
  return found === undefined ? undefined : toNumber(found, decimal);
};

describe("readNumberText", () => {
  it.each([
    ["$150,000", 150000],
    ["50,000.00", 50000],
    ["(1,200)", -1200],
    ["1.234,56", 1234.56],
    ["1.2m", 1200000],
    ["45k", 45000],
    ["£1.2bn", 1.2e9],
    ["1200-", -1200],
    ["−5", -5],
    ["1.5e3", 1500],
    ["1.2E-2", 0.012],
    ["EUR 1 234,50", 1234.5],
    ["1\u202f234\u00a0567", 1234567],
    ["CHF 1'234.50", 1234.5],
    ["12 Mio. €", 12000000],
    ["-$5", -5],
    ["($1,200.50)", -1200.5],
    ["US$ 3,000", 3000],
    ["12,34,567", 1234567],
    [".5", 0.5],
    ["75%", 75],
  ])("reads %s", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    "",
    "-",
    "TBC",
    "1,2,3",
    "12 34",
    "1.2.3",
    "5 apples",
    "10²",
    "Q3 2026",
    "1e",
    "1-2",
    "--5",
    "(5",
    "$5€",
    "1/2",
  ])("finds no number in %j", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("leaves a lone sign before three digits to the column", () => {
    expect(readNumberText("1,234")?.decimal).toBe("either");
    expect(read("1,234", ".")).toBe(1234);
    expect(read("1,234", ",")).toBe(1.234);
    expect(toNumber(readNumberText("1,234") ?? { ...never }, undefined)).toBeUndefined();
  });

  it("takes the currency from either side", () => {
    expect(readNumberText("$150,000")?.currency).toBe("USD");
    expect(readNumberText("12.50 eur")?.currency).toBe("EUR");
    expect(readNumberText("100 kr")).toMatchObject({ currency: undefined, isMoney: true });
  });
});

const never = {
  body: "",
  decimal: undefined,
  exponent: 0,
  negative: false,
  multiplier: 1,
  percent: false,
  currency: undefined,
  isMoney: false,
} as const;
