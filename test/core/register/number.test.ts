import { describe, expect, it } from "@jest/globals";
import { amount, days, money, percent } from "../../../core/register/column.ts";
import { answer, readAs } from "./column-reader.ts";

const MONEY = money("Budget");
const AMOUNT = amount("Score");
const PERCENT = percent("Progress");
const DURATION = days("Delay");
const AS_TEXT = { source: "text" } as const;

describe("money", () => {
  it("reads what people write (K58)", () => {
    const { values, codes, column } = readAs(MONEY, ["$150,000", "50,000.00", "(1,200)", "1.2m", "45k"], AS_TEXT);
    expect(values).toEqual([150000, 50000, -1200, 1200000, 45000]);
    expect(codes).toEqual([]);
    expect(column).toMatchObject({ scale: 1, currency: "USD" });
  });

  it("decides the decimal sign for the column", () => {
    expect(readAs(MONEY, ["1.234,56", "1.234", "12,5"], AS_TEXT).values).toEqual([1234.56, 1234, 12.5]);
    expect(readAs(MONEY, ["1,234", "1,234.5"], AS_TEXT).values).toEqual([1234, 1234.5]);
    expect(readAs(MONEY, ["1.234"], { ...AS_TEXT, locale: "de-DE" }).values).toEqual([1234]);
    expect(readAs(MONEY, ["1,234"], { ...AS_TEXT, locale: "de-DE" }).values).toEqual([1.234]);
  });

  it("takes three digits behind a sign for thousands where smaller numbers have no sign, whatever the locale", () => {
    const german = { ...AS_TEXT, locale: "de-DE" };
    expect(readAs(MONEY, ["£278", "£32,614", "£8,333", "£2,607"], german).values).toEqual([278, 32614, 8333, 2607]);
    expect(readAs(AMOUNT, ["278", "1.250", "2.500", "3.750"], AS_TEXT).values).toEqual([278, 1250, 2500, 3750]);
    expect(readAs(AMOUNT, ["278", "1,250", "2,500"], german).values).toEqual([278, 1.25, 2.5]);
    expect(readAs(AMOUNT, ["4278", "1,250", "2,500", "3,750"], german).values).toEqual([4278, 1.25, 2.5, 3.75]);
  });

  it("asks for the decimal sign when nothing decides it", () => {
    const open = readAs(MONEY, ["1,234"], { ...AS_TEXT, locale: "" });
    expect(open.values).toEqual([undefined]);
    expect(open.codes).toEqual(["RDG-07"]);
    expect(open.questions).toMatchObject([{ kind: "decimal", key: "decimal.s1.budget" }]);
    const settings = answer("decimal.s1.budget", ",");
    expect(readAs(MONEY, ["1,234"], { ...AS_TEXT, locale: "", settings }).values).toEqual([1.234]);
  });

  it.each([
    ["Budget (£m)", 1e6, "GBP"],
    ["Financial Year Baseline (£m) (including Non-Government Costs)", 1e6, "GBP"],
    ["Cost ($000s)", 1e3, "USD"],
    ["Budget GBP k", 1e3, "GBP"],
    ["Budget EUR m", 1e6, "EUR"],
    ["Budget in millions", 1e6, undefined],
    ["Budget (m)", 1e6, undefined],
    ["Budget TEUR", 1e3, "EUR"],
    ["Budget (k€)", 1e3, "EUR"],
    ["Kosten (Mio. EUR)", 1e6, "EUR"],
    ["Budget £'000", 1e3, "GBP"],
    ["Cost_Impact_USD", 1, "USD"],
    ["Cost (000s)", 1e3, undefined],
    ["Budget (USD)", 1, "USD"],
    ["Budget", 1, undefined],
    ["M Budget", 1, undefined],
    ["Budget (approved)", 1, undefined],
    ["Cost of all teams", 1, undefined],
    ["Total cost to date", 1, undefined],
  ])("takes scale and currency from the header %s", (header, scale, currency) => {
    const { column, values } = readAs(MONEY, [155.8, 0], { header });
    expect(column.scale).toBe(scale);
    expect(column.currency).toBe(currency);
    expect(values).toEqual([155.8 * scale, 0]);
  });

  it("does not scale a number with a scale word of its own", () => {
    expect(readAs(MONEY, ["£1.2m", "£1.2"], { ...AS_TEXT, header: "Budget (£m)" }).values).toEqual([1.2e6, 1.2e6]);
  });

  it.each([
    ["[$£-809]#,##0.00", "GBP", 1],
    ["_-[$€-2] * #,##0.00", "EUR", 1],
    ["$#,##0", "USD", 1],
    ['#,##0.0,,"m"', undefined, 1],
    ['"£"0.0"m"', "GBP", 1e6],
    ['#,##0 "EUR"', "EUR", 1],
    ["0.00%", undefined, 1],
  ])("takes the currency from the number format %s", (format, currency, scale) => {
    expect(readAs(MONEY, [5], { format }).column).toMatchObject({
      scale,
      ...(currency === undefined ? {} : { currency }),
    });
  });

  it("keeps the currency of rows that differ", () => {
    const { column } = readAs(MONEY, ["$5", "$7", "€9"], AS_TEXT);
    expect(column.currency).toBe("USD");
    expect([...(column.currencies ?? [])]).toEqual([[2, "EUR"]]);
  });

  it("never reads a sentinel as a number (K62)", () => {
    const cells = ["Exempt under Section 43 of the Freedom of Information Act 2000", "TBC", "Inf", "-", "75%", true];
    const { values, codes, column } = readAs(MONEY, cells);
    expect(values).toEqual(cells.map(() => undefined));
    expect(codes).toEqual(cells.map(() => "RDG-07"));
    expect([...column.unreadable.keys()]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("names numbers stored as text in a workbook, and errors", () => {
    expect(readAs(MONEY, ["1200"]).codes).toEqual(["RDG-08"]);
    const { values, codes } = readAs(MONEY, [{ fault: "#REF!" }, "", "  ", null, 0]);
    expect(values).toEqual([undefined, undefined, undefined, undefined, 0]);
    expect(codes).toEqual(["RDG-04"]);
  });
});

describe("amounts", () => {
  it("take no scale words and no percents", () => {
    expect(readAs(AMOUNT, [3, "4", "1.5", "2m", "5%"], AS_TEXT).values).toEqual([3, 4, 1.5, undefined, 0.05]);
  });

  it("are money where the header names a currency", () => {
    expect(readAs(AMOUNT, [3], { header: "NPV (£m)" }).values).toEqual([3e6]);
  });
});

describe("percents", () => {
  it("are decided per column (K59)", () => {
    expect(readAs(PERCENT, ["75%"], AS_TEXT).values).toEqual([75]);
    expect(readAs(PERCENT, [75, 40, 100]).values).toEqual([75, 40, 100]);
    expect(readAs(PERCENT, [0.75, 0.4, 1]).values).toEqual([75, 40, 100]);
    expect(readAs(PERCENT, ["75", "40", "1"], AS_TEXT).values).toEqual([75, 40, 1]);
    expect(readAs(PERCENT, [1, 0.07], { format: "0%" }).values).toEqual([100, 7]);
  });

  it("are the middle of a range where they are a chance (K61)", () => {
    const chance = percent("Probability %");
    expect(readAs(chance, ["60-80 %", "10 % – 25%", "25 to 35 %", 0.5])).toMatchObject({
      values: [70, 17.5, 30, 50],
      codes: [],
    });
    expect(readAs(PERCENT, ["60-80 %"])).toMatchObject({ values: [undefined], codes: ["RDG-07"] });
  });

  it("asks about a column of 0 and 1", () => {
    const open = readAs(PERCENT, [0, 1]);
    expect(open.values).toEqual([0, undefined]);
    expect(open.questions).toMatchObject([{ kind: "percent" }]);
    expect(readAs(PERCENT, [0, 1], { settings: answer("percent.s1.progress", "fraction") }).values).toEqual([0, 100]);
    expect(readAs(PERCENT, [0, 1], { format: "0%" }).values).toEqual([0, 100]);
  });

  it("names values out of range without clipping them, but not variances", () => {
    expect(readAs(PERCENT, [120, -5])).toMatchObject({ values: [120, -5], codes: ["RDG-16", "RDG-16"] });
    const variance = percent("Variance %");
    expect(readAs(variance, ["-91%", "120%"], AS_TEXT)).toMatchObject({ values: [-91, 120], codes: [] });
  });
});

describe("durations", () => {
  it("read spans in calendar days (K60)", () => {
    expect(readAs(DURATION, ["+3 days", "-5 days", "+1 week", "3m", "2 wks", "10 working days"]).values).toEqual([
      3, -5, 7, 90, 14, 14,
    ]);
    expect(readAs(DURATION, [2, "3"], { ...AS_TEXT, header: "Delay (weeks)" }).values).toEqual([14, 21]);
    expect(readAs(DURATION, ["soon", "3 apples"]).codes).toEqual(["RDG-07", "RDG-07"]);
  });
});
