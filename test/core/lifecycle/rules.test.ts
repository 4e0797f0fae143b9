import { describe, expect, it } from "@jest/globals";
import { decide, otherwise, type Rules } from "../../../core/lifecycle/rules.ts";

const SIZES: Rules<number, string> = [
  { id: "negative", then: "small", because: "It is below 0.", when: (n) => n < 0 },
  { id: "tiny", then: "tiny", because: "It is below 1.", when: (n) => n < 1 },
  otherwise("rest", "large", "Nothing else holds."),
];

describe("decision table", () => {
  it("takes the first match, else the last line", () => {
    expect([-1, 0, 5].map((n) => decide(SIZES, n).id)).toEqual(["negative", "tiny", "rest"]);
  });
});
