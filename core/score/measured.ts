/**
 * A number, or why there is none. `missing` names the inputs by their field identifier ("actualCost"); an input that is there but
 * cannot be divided by reads "actualCost = 0" or "actualCost < 0"; any other reason is one camelCase word ("budgetExhausted").
 */
export type Measured =
  | { readonly kind: "known"; readonly value: number }
  | { readonly kind: "unknown"; readonly missing: readonly string[] };

export const known = (value: number): Measured => ({ kind: "known", value });

export const unknown = (missing: readonly string[]): Measured => ({ kind: "unknown", missing });

/** An input that may be blank, by its field identifier. */
export const measure = (value: number | undefined, field: string): Measured =>
  value === undefined || !Number.isFinite(value) ? unknown([field]) : known(value);

/** The number, or undefined. */
export const numberOf = (measured: Measured): number | undefined =>
  measured.kind === "known" ? measured.value : undefined;

/** What is missing for both together, each reason once. */
export const missingOf = (a: Measured, b: Measured): readonly string[] => {
  const reasons = a.kind === "unknown" ? [...a.missing] : [];
  if (b.kind === "unknown") for (const reason of b.missing) if (!reasons.includes(reason)) reasons.push(reason);
  return reasons;
};

/** A number computed from two; unknown, with all that is missing, unless both are known and the result is finite. */
export function combine(a: Measured, b: Measured, compute: (a: number, b: number) => number): Measured {
  if (a.kind === "unknown" || b.kind === "unknown") return unknown(missingOf(a, b));
  const value = compute(a.value, b.value);
  return Number.isFinite(value) ? known(value) : unknown(["outOfRange"]);
}
