import type { Rollup } from "../rollup/rollup.ts";

/** Most red projects first, then most amber ones, else as the registers have them; what is in no group stays last. */
export function byNeed(rollups: readonly Rollup[], { hidden }: { readonly hidden: boolean }): readonly Rollup[] {
  const of = ({ reported, computed }: Rollup): Rollup["computed"] => (hidden ? reported : computed);
  return [...rollups].sort(
    (a, b) =>
      Number(a.index < 0) - Number(b.index < 0) ||
      of(b).red - of(a).red ||
      of(b).amber - of(a).amber ||
      a.index - b.index,
  );
}
