import type { Compiled } from "./problem.ts";
import { compareStates, emptyState, type State, type Tolerance, toleranceOf, withItem } from "./state.ts";

/** With more open items than these the halves do not fit into memory. */
const MOST_OPEN = 40;

/** All selections of some items: their cost and value, cheapest first, and which items they hold (bit by position in `items`). */
interface Subsets {
  readonly items: readonly number[];
  readonly cost: Float64Array;
  readonly value: Float64Array;
  readonly bits: Uint32Array;
}

/** What stands at a position; 0 where nothing does. */
const read = (column: Float64Array | Uint32Array, at: number): number => column[at] ?? 0;

const roomFor = (items: readonly number[]): Subsets => {
  const size = 2 ** items.length;
  return { items, cost: new Float64Array(size), value: new Float64Array(size), bits: new Uint32Array(size) };
};

/** Merges the selections without an item with those that hold it; both are in rising cost, so the result is too. */
function withOneMore(
  before: Subsets,
  after: Subsets,
  at: number,
  item: { readonly cost: number; readonly value: number },
): void {
  const size = 2 ** at;
  let without = 0;
  let within = 0;
  for (let into = 0; into < 2 * size; into += 1) {
    const isFirst =
      within >= size || (without < size && read(before.cost, without) <= read(before.cost, within) + item.cost);
    const from = isFirst ? without : within;
    after.cost[into] = read(before.cost, from) + (isFirst ? 0 : item.cost);
    after.value[into] = read(before.value, from) + (isFirst ? 0 : item.value);
    after.bits[into] = read(before.bits, from) | (isFirst ? 0 : 1 << at);
    if (isFirst) without += 1;
    else within += 1;
  }
}

function subsetsOf({ items }: Compiled, positions: readonly number[]): Subsets {
  let current = roomFor(positions);
  let spare = roomFor(positions);
  positions.forEach((position, at) => {
    withOneMore(current, spare, at, items[position] ?? { cost: 0, value: 0 });
    [current, spare] = [spare, current];
  });
  return current;
}

/** The state with all the items of one selection. */
function withSubset(start: State, compiled: Compiled, { items, bits }: Subsets, at: number): State {
  let state = start;
  items.forEach((item, bit) => {
    if (((read(bits, at) >>> bit) & 1) === 1) state = withItem(state, compiled, item);
  });
  return state;
}

/** Whether the halves can be searched: one budget, no rule between items, at most 40 open ones. */
export const canBeHalved = ({ items, budgets, groups, minCount, maxCount }: Compiled): boolean =>
  budgets.length === 1 &&
  minCount <= 0 &&
  maxCount >= items.length &&
  groups.length === 0 &&
  items.every(({ requires }) => requires.length === 0) &&
  items.filter(({ forced }) => forced === undefined).length <= MOST_OPEN;

/** Of two selections of one half: whether the first of their items that they do not share is in the one given first. */
const isEarlier = (bits: number, than: number): boolean => {
  const apart = bits ^ than;
  return (bits & apart & -apart) !== 0;
};

/** Position of the best selection among the cheapest 1, 2, ... of a half. */
function bestSoFar({ cost, value, bits }: Subsets, tolerance: Tolerance): Uint32Array {
  const best = new Uint32Array(cost.length);
  for (let at = 1; at < best.length; at += 1) {
    const lead = read(best, at - 1);
    const gain = read(value, at) - read(value, lead);
    const ties = gain >= -tolerance.value && read(cost, at) <= read(cost, lead) + tolerance.cost;
    const isBetter = gain > tolerance.value || (ties && isEarlier(read(bits, at), read(bits, lead)));
    best[at] = isBetter ? at : lead;
  }
  return best;
}

/** The positions of two selections, one of each half, that are best together. */
interface Pair {
  readonly left: number;
  readonly right: number;
}

interface Worth {
  readonly value: number;
  readonly cost: number;
}

/** Above 0: more value, or the same at lower cost. */
function compareWorth(a: Worth, b: Worth, tolerance: Tolerance): number {
  if (Math.abs(a.value - b.value) > tolerance.value) return a.value - b.value;
  return Math.abs(a.cost - b.cost) > tolerance.cost ? b.cost - a.cost : 0;
}

/** The selections of the left half that are worth most with the best of the right one that fits beside them; ties all. */
function bestPairs(left: Subsets, right: Subsets, room: number, tolerance: Tolerance): readonly Pair[] {
  const best = bestSoFar(right, tolerance);
  let pairs: Pair[] = [];
  let lead: Worth = { value: -Infinity, cost: Infinity };
  let last = right.cost.length - 1;
  for (let at = 0; at < left.cost.length; at += 1) {
    const own = read(left.cost, at);
    while (last >= 0 && own + read(right.cost, last) > room) last -= 1;
    if (last < 0) break;
    const other = read(best, last);
    const value = read(left.value, at) + read(right.value, other);
    if (value < lead.value - tolerance.value) continue;
    const worth = { value, cost: own + read(right.cost, other) };
    const better = compareWorth(worth, lead, tolerance);
    if (better < 0) continue;
    if (better > 0) {
      lead = worth;
      pairs = [];
    }
    pairs.push({ left: at, right: other });
  }
  return pairs;
}

/**
 * The best selection of a problem without rules between items, by trying all halves: every selection of one half is completed by the
 * best of the other that still fits (Horowitz and Sahni). About 2^20 steps for 40 items, whatever their costs and values.
 */
export function searchHalves(compiled: Compiled): State | undefined {
  const { items, budgets } = compiled;
  const tolerance = toleranceOf(compiled);
  let start = emptyState(compiled);
  const open: number[] = [];
  items.forEach(({ forced }, at) => {
    if (forced === "in") start = withItem(start, compiled, at);
    else if (forced === undefined) open.push(at);
  });
  const room = (budgets[0] ?? 0) - start.cost + tolerance.cost;
  if (room < 0) return undefined;
  const left = subsetsOf(
    compiled,
    open.filter((_, at) => at % 2 === 0),
  );
  const right = subsetsOf(
    compiled,
    open.filter((_, at) => at % 2 === 1),
  );
  let found: State | undefined;
  for (const pair of bestPairs(left, right, room, tolerance)) {
    const state = withSubset(withSubset(start, compiled, left, pair.left), compiled, right, pair.right);
    if (found === undefined || compareStates(state, found, tolerance) > 0) found = state;
  }
  return found;
}
