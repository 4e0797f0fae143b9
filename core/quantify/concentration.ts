import { known, type Measured, unknown } from "../score/measured.ts";

/** The part of one supplier, category or program in the exposure. */
export interface ExposureShare {
  readonly name: string;
  readonly exposure: number;
  /** 0 to 1. */
  readonly shareFraction: number;
}

export interface Concentration {
  /** Largest first; equal ones in the order they appear. */
  readonly shares: readonly ExposureShare[];
  /** Herfindahl-Hirschman index: the sum of the squared shares, 1 / n to 1. Unknown without exposure. */
  readonly index: Measured;
  /** Risks without a name or without money. */
  readonly missing: number;
}

/** Expected money value by name; opportunities (below 0) do not offset threats and are left out. */
export function concentration(
  risks: readonly { readonly name: string | undefined; readonly exposure: number | undefined }[],
): Concentration {
  const byName = new Map<string, number>();
  let total = 0;
  let missing = 0;
  for (const { name, exposure } of risks) {
    if (name === undefined || name === "" || exposure === undefined) missing += 1;
    else if (exposure > 0) {
      byName.set(name, (byName.get(name) ?? 0) + exposure);
      total += exposure;
    }
  }
  const shares = [...byName].map(([name, exposure]) => ({ name, exposure, shareFraction: exposure / total }));
  let squares = 0;
  for (const { shareFraction } of shares) squares += shareFraction * shareFraction;
  return {
    shares: shares.sort((a, b) => b.exposure - a.exposure),
    index: total > 0 ? known(squares) : unknown(["exposure"]),
    missing,
  };
}
