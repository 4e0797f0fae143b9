import { compareStates, type State, type Tolerance } from "./state.ts";

/** Better states that a state is compared with where several budgets leave no single order. */
const MOST_COMPARED = 64;

const isCovered = (state: State, by: State, { cost }: Tolerance): boolean =>
  by.uses.every((use, at) => use <= (state.uses[at] ?? 0) + cost);

/** The states of one key without those that another beats at no more use of any budget. */
export function undominated(states: State[], budgets: number, tolerance: Tolerance): readonly State[] {
  if (budgets > 1) return undominatedByMany(states, tolerance);
  const kept: State[] = [];
  states.sort((a, b) => a.cost - b.cost || b.value - a.value);
  for (const state of states) {
    const last = kept[kept.length - 1];
    if (last !== undefined && compareStates(state, last, tolerance) <= 0) continue;
    if (last !== undefined && Math.abs(state.value - last.value) <= tolerance.value) kept.pop();
    kept.push(state);
  }
  return kept;
}

/** With several budgets each state is held against some of the better ones only; what stays is never wrong, only more. */
function undominatedByMany(states: State[], tolerance: Tolerance): readonly State[] {
  const kept: State[] = [];
  states.sort((a, b) => compareStates(b, a, tolerance));
  for (const state of states) {
    let beaten = false;
    for (let at = 0; at < kept.length && at < MOST_COMPARED && !beaten; at += 1) {
      const better = kept[at];
      beaten = better !== undefined && isCovered(state, better, tolerance);
    }
    if (!beaten) kept.push(state);
  }
  return kept;
}
