import { missingOf, type Measured, known, unknown } from "../score/measured.ts";

export { compareRounded, isAbove, isBelow, roundHalfAway } from "../score/number.ts";

/** Names of the two sides of a ratio, as they appear in the reason. */
export interface RatioNames {
  readonly numerator: string;
  readonly denominator: string;
}

const orUnknown = (value: Measured | number | undefined, name: string): Measured => {
  if (typeof value === "object") return value;
  return value === undefined || !Number.isFinite(value) ? unknown([name]) : known(value);
};

/** A fraction; n/a when a side is unknown or the denominator is not above 0, never 0 or 1 instead. */
export function ratio(
  numerator: Measured | number | undefined,
  denominator: Measured | number | undefined,
  names: RatioNames,
): Measured {
  const over = orUnknown(numerator, names.numerator);
  const under = orUnknown(denominator, names.denominator);
  if (over.kind === "unknown" || under.kind === "unknown") return unknown(missingOf(over, under));
  if (under.value <= 0) return unknown([`${names.denominator} ${under.value === 0 ? "=" : "<"} 0`]);
  const value = over.value / under.value;
  return Number.isFinite(value) ? known(value) : unknown(["outOfRange"]);
}

/** The two sums of a ratio of sums, and how many rows entered. */
export interface RatioTotal {
  readonly numerator: number;
  readonly denominator: number;
  /** Numerator over denominator; unknown when no row has both or the denominators sum to 0 or less. */
  readonly ratio: Measured;
  readonly counted: number;
  readonly missing: number;
}

/** Ratio of sums over the rows that have both sides: two projects of CPI 2.0 and 0.8 may well be 0.846 together. */
export function ratioOfSums<T>(
  rows: readonly T[],
  sides: (row: T) => readonly [number | undefined, number | undefined],
  names: RatioNames,
): RatioTotal {
  let over = 0;
  let under = 0;
  let counted = 0;
  for (const row of rows) {
    const [a, b] = sides(row);
    if (a === undefined || b === undefined) continue;
    over += a;
    under += b;
    counted += 1;
  }
  const found = counted === 0 ? unknown([names.numerator, names.denominator]) : ratio(over, under, names);
  return { numerator: over, denominator: under, ratio: found, counted, missing: rows.length - counted };
}
