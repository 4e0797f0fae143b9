/** A sum of what is known and a count of what is not. Unit: that of the measure. */
export interface Total {
  readonly sum: number;
  readonly counted: number;
  readonly missing: number;
}

/** Sums what is known and counts what is not. */
export function total<T>(items: readonly T[], measure: (item: T) => number | undefined): Total {
  let sum = 0;
  let counted = 0;
  for (const item of items) {
    const found = measure(item);
    if (found === undefined) continue;
    sum += found;
    counted += 1;
  }
  return { sum, counted, missing: items.length - counted };
}
