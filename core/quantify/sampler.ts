import { exponential, naturalLog } from "./elementary.ts";
import type { ImpactShape } from "./impact.ts";
import type { MoneyRisks } from "./money-risks.ts";

/** What it takes to draw an impact from one uniform number, precomputed for each risk. */
export interface Sampler {
  readonly risks: MoneyRisks;
  /** Triangular: share below the likely value, and the two factors under the root. */
  readonly split: Float64Array;
  readonly rising: Float64Array;
  readonly falling: Float64Array;
  /** PERT: the inverse table of each risk with a spread; empty for triangular. */
  readonly tables: readonly (Float64Array | undefined)[];
}

const TABLE_POINTS = 1024;
const CELLS = 1024;

/** ln x and ln(1 - x) at the ends and middles of the cells that the beta density is integrated over. */
interface Grid {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function newGrid(): Grid {
  const low = new Float64Array(2 * CELLS + 1);
  const high = new Float64Array(2 * CELLS + 1);
  for (let k = 0; k <= 2 * CELLS; k += 1) {
    low[k] = naturalLog(k / (2 * CELLS));
    high[k] = naturalLog(1 - k / (2 * CELLS));
  }
  return { low, high };
}

/** x^p (1-x)^q at a point of the grid; 0 to the power of 0 is 1. */
function density(grid: Grid, at: number, p: number, q: number): number {
  const low = p === 0 ? 0 : p * (grid.low[at] ?? 0);
  const high = q === 0 ? 0 : q * (grid.high[at] ?? 0);
  return exponential(low + high);
}

/** The share below the end of each cell, by Simpson's rule, scaled to end at 1. */
function cumulativeShares(grid: Grid, p: number, q: number): Float64Array {
  const shares = new Float64Array(CELLS + 1);
  let left = density(grid, 0, p, q);
  let sum = 0;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const right = density(grid, 2 * cell + 2, p, q);
    sum += left + 4 * density(grid, 2 * cell + 1, p, q) + right;
    shares[cell + 1] = sum;
    left = right;
  }
  for (let cell = 1; cell <= CELLS; cell += 1) shares[cell] = (shares[cell] ?? 0) / sum;
  return shares;
}

/** Quantiles on 0 to 1 at 1,024 evenly spaced shares of the beta whose likely value lies at `mode` (0 to 1). */
function pertTable(grid: Grid, mode: number): Float64Array {
  const shares = cumulativeShares(grid, 4 * mode, 4 * (1 - mode));
  const table = new Float64Array(TABLE_POINTS);
  let cell = 0;
  for (let point = 0; point < TABLE_POINTS; point += 1) {
    const share = point / (TABLE_POINTS - 1);
    while (cell < CELLS - 1 && (shares[cell + 1] ?? 1) < share) cell += 1;
    const from = shares[cell] ?? 0;
    const width = (shares[cell + 1] ?? 1) - from;
    table[point] = (cell + (width > 0 ? (share - from) / width : 0)) / CELLS;
  }
  table[TABLE_POINTS - 1] = 1;
  return table;
}

/** One table per risk with a spread; risks with the likely value at the same place share it. */
function pertTables({ size, min, likely, max }: MoneyRisks): readonly (Float64Array | undefined)[] {
  const grid = newGrid();
  const byMode = new Map<number, Float64Array>();
  const tables: (Float64Array | undefined)[] = [];
  for (let at = 0; at < size; at += 1) {
    const low = min[at] ?? 0;
    const width = (max[at] ?? 0) - low;
    const mode = width > 0 ? ((likely[at] ?? 0) - low) / width : undefined;
    const table = mode === undefined ? undefined : (byMode.get(mode) ?? pertTable(grid, mode));
    if (mode !== undefined && table !== undefined) byMode.set(mode, table);
    tables.push(table);
  }
  return tables;
}

export function newSampler(risks: MoneyRisks, shape: ImpactShape): Sampler {
  const split = new Float64Array(risks.size);
  const rising = new Float64Array(risks.size);
  const falling = new Float64Array(risks.size);
  for (let at = 0; at < risks.size; at += 1) {
    const below = (risks.likely[at] ?? 0) - (risks.min[at] ?? 0);
    const above = (risks.max[at] ?? 0) - (risks.likely[at] ?? 0);
    const width = below + above;
    split[at] = width > 0 ? below / width : 0;
    rising[at] = width * below;
    falling[at] = width * above;
  }
  return { risks, split, rising, falling, tables: shape === "pert" ? pertTables(risks) : [] };
}

function fromTable(table: Float64Array, share: number): number {
  const place = share * (TABLE_POINTS - 1);
  const point = Math.floor(place);
  const from = table[point] ?? 0;
  return from + ((table[point + 1] ?? 1) - from) * (place - point);
}

/** The impact of a risk at a share (0 to 1): the inverse of the distribution function of its impact. */
export function impactAt(sampler: Sampler, risk: number, share: number): number {
  const { risks } = sampler;
  const min = risks.min[risk] ?? 0;
  const max = risks.max[risk] ?? 0;
  if (min === max) return min;
  const table = sampler.tables[risk];
  if (table !== undefined) return min + (max - min) * fromTable(table, share);
  return share < (sampler.split[risk] ?? 0)
    ? min + Math.sqrt(share * (sampler.rising[risk] ?? 0))
    : max - Math.sqrt((1 - share) * (sampler.falling[risk] ?? 0));
}
