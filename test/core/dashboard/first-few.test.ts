import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compareLargest, compareSmallest, firstFew } from "../../../core/dashboard/first-few.ts";

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
