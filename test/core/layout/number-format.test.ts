import { describe, expect, it } from "@jest/globals";
import { columnFormat, dayFormatFor, formatFor } from "../../../core/layout/number-format.ts";

const DATA = { size: 10 };

describe("formatFor", () => {
  it("keeps the decimals while they fit", () => {
    expect(formatFor("money", 213.1, 75, DATA)).toBe("money");
    expect(formatFor("money", 494181, 61, DATA)).toBe("moneyWhole");
    expect(formatFor("variance", -12345.6, 61, DATA)).toBe("varianceWhole");
  });

  it("falls back to powers of ten where nothing fits", () => {
    expect(formatFor("count", 123456789012, 47, DATA)).toBe("scientific");
    expect(formatFor("money", Infinity, 75, DATA)).toBe("scientific");
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
