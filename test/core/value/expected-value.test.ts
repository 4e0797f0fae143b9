import { describe, expect, it } from "@jest/globals";
import { expectedValue } from "../../../core/value/expected-value.ts";

describe("expected money value (K36)", () => {
  it("is probability times impact, and unknown without either", () => {
    expect(expectedValue(0.2, 10000)).toEqual({ kind: "known", value: 2000 });
    expect(expectedValue(0.5, -100)).toEqual({ kind: "known", value: -50 });
    expect(expectedValue(undefined, undefined)).toEqual({ kind: "unknown", missing: ["probability", "impact"] });
    expect(expectedValue(20, 1)).toEqual({ kind: "unknown", missing: ["probability"] });
  });
});
