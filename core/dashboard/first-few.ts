import { numberText } from "../value/number-text.ts";
import { say } from "../words/say.ts";

/** What "and 12 more" takes. */
const MORE_CHARACTERS = 13;

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

/** As many names as stand in so many characters, at least one, and how many more there are: "Apollo, Zeus and 2 more". */
export function namesWithin(names: readonly string[], characters: number): string {
  let told = names[0] ?? "";
  let count = Math.min(1, names.length);
  for (const name of names.slice(1)) {
    const rest = names.length - count - 1;
    if (told.length + name.length + 2 + (rest > 0 ? MORE_CHARACTERS : 0) > characters) break;
    told = `${told}, ${name}`;
    count += 1;
  }
  return count < names.length ? say`${told} and ${numberText(names.length - count, 0)} more` : told;
}
