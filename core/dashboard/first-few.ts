/** The first items of an order, at most `count`; among equals the earlier one comes first. One pass, for lists of any length. */
export function firstFew<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): readonly T[] {
  const held: T[] = [];
  for (const item of items) {
    const last = held[held.length - 1];
    if (held.length === count && (last === undefined || compare(item, last) >= 0)) continue;
    let at = held.length;
    while (at > 0 && compare(item, held[at - 1] ?? item) < 0) at -= 1;
    held.splice(at, 0, item);
    if (held.length > count) held.pop();
  }
  return held;
}

/** Larger first; unknown last. */
export function compareLargest(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return b - a;
}

/** Smaller first; unknown last. */
export const compareSmallest = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? compareLargest(a, b) : a - b;
