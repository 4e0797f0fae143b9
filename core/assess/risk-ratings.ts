import { keeps } from "../model/row.ts";
import type { Register } from "../register/register.ts";
import type { ColumnsOf } from "../registers/set.ts";
import type { Rating } from "../score/rating.ts";

export type RiskRegister = Register<ColumnsOf<"risks">>;
/** A pair of ratings; the plain one has no stage in its name. */
export type Pair = "plain" | "inherent" | "residual" | "target";

/** The columns of each pair: likelihood, impact. */
export const FIELDS = {
  plain: ["likelihood", "impact"],
  inherent: ["inherentLikelihood", "inherentImpact"],
  residual: ["residualLikelihood", "residualImpact"],
  target: ["targetLikelihood", "targetImpact"],
} as const;
export const AXES = [0, 1] as const;
export const PAIRS: readonly Pair[] = ["plain", "inherent", "residual", "target"];

/** 0 is likelihood, 1 impact. */
type Axis = (typeof AXES)[number];

/** A probability in percent is the likelihood where the register rates no other. */
function isByPercent(register: RiskRegister): boolean {
  // Asked for every rating of every row: no closure.
  for (const pair of PAIRS) if (keeps(register, FIELDS[pair][0])) return false;
  return keeps(register, "probabilityPct");
}

/** A rating as it stands; undefined where it is blank, unreadable or not kept. */
export function ratingAt(register: RiskRegister, pair: Pair, axis: Axis, row: number): Rating | undefined {
  if (axis === 1 || pair !== "plain" || !isByPercent(register))
    return register.columns[FIELDS[pair][axis]]?.values[row];
  const percent = register.columns.probabilityPct?.values[row];
  return percent === undefined ? undefined : `${percent}%`;
}

/** Whether a register rates one axis of a pair. */
export const keepsAxis = (register: RiskRegister, pair: Pair, axis: Axis): boolean =>
  keeps(register, FIELDS[pair][axis]) || (axis === 0 && pair === "plain" && isByPercent(register));

/** All ratings of an axis, of whichever pairs the register keeps. */
export function axisValues(register: RiskRegister, axis: Axis): readonly (Rating | undefined)[] {
  const all: (Rating | undefined)[] = [];
  for (const pair of PAIRS)
    if (keepsAxis(register, pair, axis))
      for (let row = 0; row < register.rows.length; row += 1) all.push(ratingAt(register, pair, axis, row));
  return all;
}

/** The size of the scale as a header of ratings says it: 5 of "Impact (1-5)". */
export function levelsInHeader({ columns }: RiskRegister): number | undefined {
  for (const axis of AXES)
    for (const pair of PAIRS) {
      const header = columns[FIELDS[pair][axis]]?.header ?? "";
      const found = /\b1\s*(?:-|–|\.\.|to)\s*(3|4|5|10)\b/.exec(header)?.[1];
      if (found !== undefined) return Number(found);
    }
  return undefined;
}
