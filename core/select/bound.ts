import type { Compiled } from "./problem.ts";
import type { Stage } from "./stages.ts";
import type { State } from "./state.ts";

/** An open item with value, as one budget sees it. */
interface Relaxed {
  /** When it is decided. */
  readonly stage: number;
  readonly gain: number;
  readonly use: number;
}

/** Open items with value, best value for use first; one list per budget. */
export type Relaxation = readonly (readonly Relaxed[])[];

export function relaxationOf({ items, budgets }: Compiled, stages: readonly Stage[]): Relaxation {
  return budgets.map((_, budget) => {
    const open: Relaxed[] = [];
    stages.forEach(({ item }, stage) => {
      const { value = 0, uses = [] } = items[item] ?? {};
      if (value > 0) open.push({ stage, gain: value, use: uses[budget] ?? 0 });
    });
    return open.sort((a, b) => {
      const [left, right] = [a.gain / a.use, b.gain / b.use];
      return left === right ? a.stage - b.stage : right - left;
    });
  });
}

/** The value that one budget alone would let a state still reach, if the last item could be taken in part (Dantzig). */
function boundBy(value: number, room: number, order: readonly Relaxed[], from: number): number {
  let left = Math.max(0, room);
  let bound = value;
  for (const { stage, gain, use } of order) {
    if (stage < from) continue;
    if (use > left) return bound + (gain * left) / use;
    bound += gain;
    left -= use;
  }
  return bound;
}

/** No completion of a state from a stage on is worth more than this: the least over the budgets, other rules left aside. */
export function boundOf(state: State, { budgets }: Compiled, relaxation: Relaxation, from: number): number {
  let bound = Infinity;
  relaxation.forEach((order, budget) => {
    const room = (budgets[budget] ?? 0) - (state.uses[budget] ?? 0);
    bound = Math.min(bound, boundBy(state.value, room, order, from));
  });
  return bound;
}
