import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compareLargest, compareSmallest, firstFew, namesWithin } from "../../../core/dashboard/first-few.ts";

describe("firstFew", () => {
  it("gives what a stable sort would put first", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat())),
        fc.integer({ min: 0, max: 6 }),
        (items, count) => {
          const compare = ([a]: readonly [number, number], [b]: readonly [number, number]): number => a - b;
          expect(firstFew(items, count, compare)).toEqual([...items].sort(compare).slice(0, count));
        },
      ),
    );
  });
});

describe("comparing what may be unknown", () => {
  it("puts the unknown last either way", () => {
    expect([1, undefined, 3].sort(compareLargest)).toEqual([3, 1, undefined]);
    expect(compareLargest(undefined, 1)).toBe(1);
    expect(compareSmallest(undefined, 1)).toBe(1);
    expect(compareSmallest(1, 2)).toBeLessThan(0);
  });
});

describe("namesWithin", () => {
  it("tells as many names as fit, and how many more there are", () => {
    expect(namesWithin(["Apollo", "Zeus"], 20)).toBe("Apollo, Zeus");
    expect(namesWithin(["Apollo", "Zeus", "Hermes", "Hera"], 28)).toBe("Apollo, Zeus and 2 more");
  });

  it("tells one name however long it is, and nothing of nobody", () => {
    expect(namesWithin(["Apollo and all its parts", "Zeus"], 5)).toBe("Apollo and all its parts and 1 more");
    expect(namesWithin([], 5)).toBe("");
  });
});
