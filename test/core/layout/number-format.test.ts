import { describe, expect, it } from "@jest/globals";
import { columnFormat, dayFormatFor, formatFor } from "../../../core/layout/number-format.ts";

const DATA = { size: 10 };

describe("formatFor", () => {
  it("keeps the decimals while they fit", () => {
    expect(formatFor("money", { value: 213.1, isWhole: false }, 75, DATA)).toBe("money");
    expect(formatFor("money", { value: 494181, isWhole: false }, 61, DATA)).toBe("moneyWhole");
    expect(formatFor("variance", { value: -12345.6, isWhole: false }, 61, DATA)).toBe("varianceWhole");
  });

  it("spares whole money its decimal where all beside it is whole as well", () => {
    expect(formatFor("money", { value: 300, isWhole: false }, 75, DATA)).toBe("money");
    expect(formatFor("money", { value: 300, isWhole: true }, 75, DATA)).toBe("moneyWhole");
  });

  it("falls back to powers of ten where nothing fits", () => {
    expect(formatFor("count", { value: 123456789012, isWhole: false }, 47, DATA)).toBe("scientific");
    expect(formatFor("money", { value: Infinity, isWhole: false }, 75, DATA)).toBe("scientific");
  });
});

describe("columnFormat", () => {
  it("gives a column one format and the size from which a number needs its own", () => {
    expect(columnFormat("money", { value: 1e12, isWhole: true }, 61)).toEqual({ format: "moneyWhole", limit: 99999 });
    expect(columnFormat("money", { value: 12, isWhole: true }, 61).format).toBe("money");
  });

  it("spares money of whole numbers its decimal from 100 on, and keeps it where one is not whole", () => {
    expect(columnFormat("money", { value: 450, isWhole: true }, 75).format).toBe("moneyWhole");
    expect(columnFormat("money", { value: 450, isWhole: false }, 75).format).toBe("money");
  });
});

describe("dayFormatFor", () => {
  it("leaves the year out within 12 months", () => {
    expect(dayFormatFor(46000, 46300, 75, false)).toBe("day");
    expect(dayFormatFor(45000, 46300, 89, false)).toBe("dayYear");
    expect(dayFormatFor(46000, 46300, 89, true)).toBe("dayYear");
  });

  it("shortens the year in a narrow column", () => {
    expect(dayFormatFor(45000, 46300, 75, false)).toBe("dayShortYear");
    expect(dayFormatFor(45000, 46300, 47, false)).toBe("monthYear");
  });
});
